//! 人名、乡镇名、企业名：先从全篇里认出来，再到处去找。

use crate::speech::Speech;

/// 认出的名称和叫法，长的在前。
pub(super) fn all(speech: &Speech) -> Vec<(String, &'static str)> {
    let mut names: Vec<(String, &'static str)> = Vec::new();
    for line in speech.filled() {
        let text = line.text.as_str();
        names.extend(companies(text).map(|name| (name, "企业名称")));
        names.extend(towns(text).map(|name| (name, "乡镇名称")));
        names.extend(districts(text).map(|name| (name, "片区名称")));
        names.extend(people(text).map(|name| (name, "人名")));
    }
    names.sort_by_key(|(name, _)| (std::cmp::Reverse(name.len()), name.clone()));
    names.dedup_by(|a, b| a.0 == b.0);
    names
}

/// 名称到这里断开的标点和虚词。
const EDGES: &str = "，。、；：！？“”‘’（）《》〈〉 　的在对由和与及给向把将是有到从为如像让请了被使于";

/// 企业：一直往前到断开的地方。
fn companies(text: &str) -> impl Iterator<Item = String> + '_ {
    const ENDS: [&str; 6] = ["有限公司", "有限责任公司", "集团公司", "股份公司", "集团", "公司"];
    let at = |end: &'static str| text.match_indices(end).map(move |(at, _)| at + end.len());
    ENDS.into_iter().flat_map(at).filter_map(move |end| {
        let name = name_before(text, end, 20);
        let suffix = ENDS.iter().find(|e| name.ends_with(**e))?;
        let stem = name.strip_suffix(suffix)?.chars().count();
        let generic = ["各", "该", "本", "家", "等", "些", "国有", "央企", "物业", "保险", "企业"];
        let proper = stem >= 4 && !generic.iter().any(|word| name.starts_with(word));
        (proper && !text[end..].starts_with("集团")).then(|| name.to_owned())
    })
}

/// 某某镇、某某乡、某某街道。
fn towns(text: &str) -> impl Iterator<Item = String> + '_ {
    const ENDS: [&str; 3] = ["镇", "乡", "街道"];
    let at = |end: &'static str| text.match_indices(end).map(move |(at, _)| (at, end));
    ENDS.into_iter().flat_map(at).filter_map(move |(at, end)| {
        let name = name_before(text, at, 4);
        let length = name.chars().count();
        let after = &text[at + end.len()..];
        let joined = after.starts_with(['街', '村', '镇', '级', '办', '域', '长', '乡', '企'])
            && !after.starts_with("办事处");
        let proper = (2..=3).contains(&length) && !name.contains(|c| TOWN_GENERIC.contains(c));
        (proper && !joined).then(|| format!("{name}{end}"))
    })
}

/// 乡镇名称里不会有的字。
const TOWN_GENERIC: &str = "各乡镇城全本该小每个街村一二三四五六七八九十这那区县市等重点特建边偏贫省级其余另部分两几\
                            多同此某试所组织各委下基层辖合入返还回进我你他些何项部门单位县直有关落实加强推动";

/// 东南片区、城东片。
fn districts(text: &str) -> impl Iterator<Item = String> + '_ {
    text.match_indices("片区").filter_map(move |(at, end)| {
        let name = name_before(text, at, 4);
        let directed = name.starts_with(['东', '南', '西', '北', '城', '老', '新']);
        let proper = (1..=4).contains(&name.chars().count()) && directed;
        proper.then(|| format!("{name}{end}"))
    })
}

/// 跟在姓名后面的称呼。
const TITLES: [&str; 22] = [
    "副主席", "副书记", "副省长", "副市长", "副县长", "副区长", "副部长", "副主任", "副局长", "主席", "书记",
    "省长", "市长", "县长", "区长", "旗长", "部长", "主任", "局长", "镇长", "乡长", "同志",
];

/// 姓名里不会有的字。
const POSTS: &str = "副各委区县市镇乡党政常务时任代原书记人大协等我你他们该本和与及请由分管包联挂牌蹲点支部第有关主\
                     要相责专兼职值班带队轮前现新位几两组第一总女男全同志多数领导干机年轻基层退休村企单身边个别街道的在\
                     是省厅局办府室会长员席广大体优秀先进老这那某每";

/// 小句开头的姓名加职务。
fn people(text: &str) -> impl Iterator<Item = String> + '_ {
    let at = |title: &'static str| text.match_indices(title).map(|(at, _)| at);
    TITLES.into_iter().flat_map(at).filter_map(move |at| {
        let name = name_before(text, at, 4);
        let length = name.chars().count();
        let proper = (2..=3).contains(&length) && !name.contains(|c| POSTS.contains(c));
        proper.then(|| name.to_owned())
    })
}

/// 从 `end` 往前到断开的地方；比 `most` 个字还长就是空的。
fn name_before(text: &str, end: usize, most: usize) -> &str {
    let before = &text[..end];
    let is_edge = |c: char| EDGES.contains(c) || c.is_ascii_alphanumeric() || "×*".contains(c);
    let start = before
        .char_indices()
        .rev()
        .find(|(_, c)| is_edge(*c))
        .map_or(0, |(at, c)| at + c.len_utf8());
    let name = &before[start..];
    if name.chars().count() <= most { name } else { "" }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn proper_names_are_told_from_common_words() {
        let speech = Speech::parse(
            "各乡镇要对青石镇、云岭水泥有限公司的做法学起来；李明远副县长讲了，请各位副县长、分管领导同志照办。东南片区要盯紧。",
            false,
        );
        let names: Vec<String> = all(&speech).into_iter().map(|(name, _)| name).collect();
        assert_eq!(names, ["云岭水泥有限公司", "东南片区", "李明远", "青石镇"]);
    }
}
