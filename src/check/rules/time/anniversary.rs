//! 周年届次不符：几周年、第几个，和会议年份算出来的不一样。

use super::super::{Mark, Run, rule};
use super::dates;
use crate::check::Scene;
use crate::county::quantity::Quantity;
use crate::speech::{Hit, Line};

rule!("周年届次不符", Time, High, Run::Speech(check));

/// 一件事和它是哪一年的；同一个说法可以指几件事。
type Event = (&'static [&'static str], &'static [i32]);

/// 纪念的事。
const EVENTS: [Event; 20] = [
    (
        &["新中国成立", "中华人民共和国成立", "建国", "新中国"],
        &[1949],
    ),
    (
        &["建党", "中国共产党成立", "中国共产党建党", "党成立"],
        &[1921],
    ),
    (&["建军", "人民解放军建军", "人民军队建军"], &[1927]),
    (&["改革开放"], &[1978]),
    (&["抗日战争胜利", "抗战胜利", "反法西斯战争胜利"], &[1945]),
    (&["长征胜利"], &[1936]),
    (&["五四运动"], &[1919]),
    (&["辛亥革命"], &[1911]),
    (&["香港回归"], &[1997]),
    (&["澳门回归"], &[1999]),
    (&["唐山大地震", "唐山地震"], &[1976]),
    (&["汶川地震", "汶川特大地震"], &[2008]),
    (&["内蒙古自治区成立"], &[1947]),
    (&["新疆维吾尔自治区成立"], &[1955]),
    (&["广西壮族自治区成立"], &[1958]),
    (&["宁夏回族自治区成立"], &[1958]),
    (&["西藏自治区成立"], &[1965]),
    (&["自治区成立"], &[1947, 1955, 1958, 1965]),
    (
        &[
            "应急管理部成立",
            "应急管理部组建",
            "消防救援队伍组建",
            "训词",
        ],
        &[2018],
    ),
    (
        &[
            "《安全生产法》颁布",
            "《安全生产法》施行",
            "安全生产法颁布",
            "安全生产法施行",
        ],
        &[2002],
    ),
];

/// 每年一回的活动和头一回的前一年。
const YEARLY: [(&str, i32); 6] = [
    ("安全生产月", 2001),
    ("防灾减灾日", 2008),
    ("交通安全日", 2011),
    ("消防宣传月", 1991),
    ("国家安全教育日", 2015),
    ("职业病防治法》宣传周", 2002),
];

/// 一处周年：说的几周年，是哪件事。
pub(super) struct Anniversary<'a> {
    /// 在哪一行。
    pub line: &'a Line,
    /// 从事情的名称到“周年”的字节范围。
    pub range: std::ops::Range<usize>,
    /// 事情的名称。
    pub event: &'static str,
    /// 事情是哪一年的。
    pub since: &'static [i32],
    /// 几周年；没有填就没有。
    pub number: Option<i32>,
}

fn check(scene: &Scene) -> Vec<Mark> {
    let Some(year) = dates::sure_year(scene) else {
        return Vec::new();
    };
    let mut marks: Vec<Mark> = all(scene).iter().filter_map(|a| wrong(a, year)).collect();
    for (event, zero) in YEARLY {
        marks.extend(
            scene
                .speech
                .find(event)
                .filter_map(|hit| wrong_ordinal(&hit, year - zero)),
        );
    }
    marks
}

/// 全部周年。
pub(super) fn all<'a>(scene: &Scene<'a>) -> Vec<Anniversary<'a>> {
    let speech = scene.speech;
    speech
        .find("周年")
        .filter_map(|hit| anniversary(&hit))
        .collect()
}

/// “周年”前面的数和事情。
fn anniversary<'a>(hit: &Hit<'a>) -> Option<Anniversary<'a>> {
    let (rest, digits) = number_before(hit.before());
    let rest = rest.trim_end_matches(['×', '*', 'X', '“']);
    let event = EVENTS.iter().find_map(|(names, since)| {
        let name = names.iter().find(|name| rest.ends_with(**name))?;
        Some((*name, *since))
    })?;
    Some(Anniversary {
        line: hit.line,
        range: rest.len() - event.0.len()..hit.range.end,
        event: event.0,
        since: event.1,
        number: number(digits),
    })
}

/// 末尾的数字（阿拉伯数字或汉字），和前面剩下的。
fn number_before(text: &str) -> (&str, &str) {
    let is_digit = |c: char| c.is_ascii_digit() || "一二三四五六七八九十百零".contains(c);
    let rest = text.trim_end_matches(is_digit);
    (rest, &text[rest.len()..])
}

/// 读一个不大的数。
fn number(text: &str) -> Option<i32> {
    let text = text
        .strip_prefix("一百")
        .filter(|rest| rest.starts_with('十'))
        .map_or(text.to_owned(), |rest| format!("一百一{rest}"));
    Quantity::parse(&text)?.whole()?.try_into().ok()
}

/// 那一年或下一年都不是这个数：年底的会可以说下一年的。
fn wrong(anniversary: &Anniversary, year: i32) -> Option<Mark> {
    let number = anniversary.number?;
    let fits = |since: &i32| (0..=1).contains(&(number - (year - since)));
    if anniversary.since.iter().any(fits) {
        return None;
    }
    let real: Vec<String> = anniversary
        .since
        .iter()
        .map(|since| format!("{}周年", year - since))
        .collect();
    Some(Mark::new(
        anniversary.line.place(anniversary.range.clone()),
        format!(
            "{year}年是{}{}，不是{number}周年",
            anniversary.event,
            real.join("或")
        ),
        "照会议年份改；多半是旧稿改了年份，这里没有改",
    ))
}

/// “第几个安全生产月”的几不对。
fn wrong_ordinal(hit: &Hit, real: i32) -> Option<Mark> {
    let before = hit.before().trim_end_matches(['“', '《']);
    let before = before.strip_suffix("中华人民共和国").unwrap_or(before);
    let before = before.strip_suffix("全国").unwrap_or(before);
    let (rest, digits) = number_before(before.strip_suffix(['个', '届', '次'])?);
    let start = rest.strip_suffix('第')?.len();
    let number = number(digits)?;
    let clause = rest.rsplit(['，', '。', '；']).next().unwrap_or_default();
    let other_year = ["去年", "上年", "前年", "明年", "来年"];
    let other_year =
        other_year.iter().any(|word| clause.contains(word)) || !dates::years(clause).is_empty();
    (number != real && !other_year).then(|| {
        Mark::new(
            hit.line.place(start..hit.range.end),
            format!("今年是第{real}个，不是第{number}个"),
            "照会议年份改；说的是别的年份，就写明那一年",
        )
    })
}
