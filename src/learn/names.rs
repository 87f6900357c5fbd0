//! 人名、乡镇名、企业名：先从全篇里认出来，再到处去找。

use crate::check::rules::place::gazetteer;
use crate::speech::{Speech, is_han};

/// 认出的名称和叫法，长的在前；`region` 是本地名称。
pub(super) fn all(speech: &Speech, region: Option<&str>) -> Vec<(String, &'static str)> {
    let mut names: Vec<(String, &'static str)> = Vec::new();
    for line in speech.filled() {
        let text = line.text.as_str();
        names.extend(companies(text).map(|name| (name, "企业名称")));
        names.extend(towns(text).map(|name| (name, "乡镇名称")));
        names.extend(counties(text).map(|name| (name, "地名")));
        names.extend(short_names(text).map(|name| (name, "地名简称")));
        names.extend(districts(text).map(|name| (name, "片区名称")));
        names.extend(people(text).map(|name| (name, "人名")));
        let places = gazetteer::find(text)
            .into_iter()
            .map(|range| text[range].to_owned());
        let places = places
            .chain(counties(text))
            .chain(region.map(str::to_owned));
        names.extend(places.filter_map(stem).map(|name| (name, "地名简称")));
    }
    names.sort_by_key(|(name, _)| (std::cmp::Reverse(name.len()), name.clone()));
    names.dedup_by(|a, b| a.0 == b.0);
    names
}

/// 地名去掉县、市、区；剩一个字的、和普通的词分不清的不算。
fn stem(name: String) -> Option<String> {
    let stem = name.strip_suffix(['县', '市', '区', '省'])?;
    let common = [
        "平安", "和平", "安全", "新城", "开发", "高新", "中山", "城关", "江北", "江南", "东方",
    ];
    let proper = stem.chars().count() >= 2 && !stem.starts_with('某') && !common.contains(&stem);
    proper.then(|| stem.to_owned())
}

/// 名称到这里断开的标点和虚词。
const EDGES: &str =
    "，。、；：！？“”‘’（）《》〈〉 　的在对由和与及给向把将是有到从为如像让请了被使于";

/// 企业：一直往前到断开的地方。
fn companies(text: &str) -> impl Iterator<Item = String> + '_ {
    const ENDS: [&str; 6] = [
        "有限公司",
        "有限责任公司",
        "集团公司",
        "股份公司",
        "集团",
        "公司",
    ];
    let at = |end: &'static str| text.match_indices(end);
    ENDS.into_iter().flat_map(at).filter_map(move |(at, end)| {
        let name = name_before(text, at, 16);
        let generic = [
            "各", "该", "本", "家", "等", "些", "国有", "央企", "物业", "保险", "企业",
        ];
        let proper =
            name.chars().count() >= 4 && !generic.iter().any(|word| name.starts_with(word));
        let after = &text[at + end.len()..];
        (proper && !after.starts_with(['集', '公'])).then(|| format!("{name}{end}"))
    })
}

/// 某某镇、某某乡、某某街道。
fn towns(text: &str) -> impl Iterator<Item = String> + '_ {
    const ENDS: [&str; 4] = ["镇", "乡", "街道", "苏木"];
    const GENERIC: [&str; 16] = [
        "乡", "镇", "街", "重点", "有关", "个别", "部分", "其他", "其余", "基层", "辖", "县直",
        "单位", "部门", "中心", "特色",
    ];
    let at = |end: &'static str| text.match_indices(end).map(move |(at, _)| (at, end));
    ENDS.into_iter().flat_map(at).filter_map(move |(at, end)| {
        let name = name_before(text, at, 4);
        let after = &text[at + end.len()..];
        let joined = after.starts_with([
            '街', '村', '镇', '级', '办', '域', '长', '乡', '企', '亲', '愁',
        ]) && !after.starts_with("办事处");
        let opens = |c| "各本全该每某这那其有所何哪城小新入返回下进".contains(c);
        let vague = name.starts_with(opens) || name.ends_with(['个', '级', '些', '位', '建', '制']);
        let proper = (2..=3).contains(&name.chars().count())
            && !vague
            && !GENERIC.iter().any(|word| name.contains(word));
        (proper && !joined).then(|| format!("{name}{end}"))
    })
}

/// 区划里没有的县、旗、市。
fn counties(text: &str) -> impl Iterator<Item = String> + '_ {
    let at = text.match_indices(['县', '旗', '市']).map(|(at, _)| at);
    at.filter_map(move |at| super::head::proper(text, at))
}

/// 平安某某、智慧某某后面的简称。
fn short_names(text: &str) -> impl Iterator<Item = String> + '_ {
    const LEADS: [&str; 8] = [
        "平安", "智慧", "美丽", "幸福", "法治", "数字", "健康", "活力",
    ];
    let at = |lead: &'static str| text.match_indices(lead).map(move |(at, _)| at + lead.len());
    LEADS.into_iter().flat_map(at).filter_map(move |at| {
        let name: String = text[at..].chars().take(2).collect();
        let after = &text[at + name.len()..];
        let ends = ["建设", "平台", "应急", "指挥", "”"];
        let whole =
            after.starts_with(|c| !is_han(c)) || ends.iter().any(|end| after.starts_with(end));
        let common = [
            "中国", "建设", "平台", "城市", "社区", "校园", "乡村", "生活", "家园", "县城", "应急",
            "安全", "发展",
        ];
        let proper = name.chars().count() == 2 && name.chars().all(is_han);
        (proper && whole && !common.contains(&name.as_str())).then_some(name)
    })
}

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
    "副主席",
    "副书记",
    "副省长",
    "副市长",
    "副县长",
    "副区长",
    "副部长",
    "副主任",
    "副局长",
    "主席",
    "书记",
    "省长",
    "市长",
    "县长",
    "区长",
    "旗长",
    "部长",
    "主任",
    "局长",
    "镇长",
    "乡长",
    "同志",
];

/// 姓名里不会有的字。
const POSTS: &str = "副各委区县市镇乡党局厅办府处会科股站所院校队的我你他们该本和与及请由在是对等两几位名每某的上下为了";

/// 像姓名、却是泛指的。
#[rustfmt::skip]
const COMMON: [&str; 45] = [
    "讲话",
    "同志", "有关", "相关", "主要", "分管", "领导", "负责", "广大", "全体", "单位", "干部", "第一", "其他", "支部", "部门",
    "班子", "成员", "专职", "兼职", "常务", "带班", "值班", "包联", "驻村", "先进", "优秀", "基层", "年轻", "总支", "政法",
    "纪检", "组织", "宣传", "统战", "人大", "政协", "时任", "原任", "现任", "新任", "前任", "街道", "车间", "班组",
];

/// 小句开头、或者跟在单位后面的姓名加职务。
fn people(text: &str) -> impl Iterator<Item = String> + '_ {
    let at = |title: &'static str| text.match_indices(title).map(|(at, _)| at);
    TITLES.into_iter().flat_map(at).filter_map(move |at| {
        let left: Vec<char> = text[..at].chars().rev().collect();
        [3, 2].into_iter().find_map(|length| {
            let name: String = left.get(..length)?.iter().rev().collect();
            let led = left
                .get(length)
                .is_none_or(|c| !is_han(*c) || "局委府办会院队厅由请".contains(*c));
            let proper = name.chars().all(|c| is_han(c) && !POSTS.contains(c));
            let common = COMMON.iter().any(|word| name.contains(word));
            (led && proper && !common).then_some(name)
        })
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
    if name.chars().count() <= most {
        name
    } else {
        ""
    }
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
        let names: Vec<String> = all(&speech, None)
            .into_iter()
            .map(|(name, _)| name)
            .collect();
        assert_eq!(names, ["云岭水泥有限公司", "东南片区", "李明远", "青石镇"]);
    }
}
