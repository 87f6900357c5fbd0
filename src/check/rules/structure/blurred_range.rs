//! 多少两说：“一些……普遍”“所有……大部分”，一句里两个说法。

use super::super::{Mark, Run, rule};
use crate::check::Scene;
use crate::speech::{Hit, Line};

rule!("多少两说", Structure, Medium, Run::Speech(check));

/// 说的是一部分。
const SOME: &[&str] = &["一些", "有些", "有的", "部分"];
/// 说的是少数。
const FEW: &[&str] = &["少数", "个别"];
/// 说的是全体。
const WHOLE: &[&str] = &["所有", "全部"];
/// 说的是大半。
const MOST: &[&str] = &["大部分", "大多数", "多数"];
/// 一些地方里头的普遍，说得通。
const AREAS: &[char] = &['镇', '乡', '县', '村', '区', '地', '业', '域', '市'];
/// 紧挨着就抵触的。
const JOINED: &[&str] = &[
    "基本全部",
    "基本上全部",
    "全部基本",
    "大致全部",
    "几乎全部都",
];
/// 两个词之间最多隔这么多字。
const NEAREST: usize = 12;

fn check(scene: &Scene) -> Vec<Mark> {
    scene.speech.body().flat_map(in_line).collect()
}

/// 一行里打架的说法。
fn in_line(line: &Line) -> Vec<Mark> {
    let mut some = pairs(line, SOME, &["普遍"], some_holds);
    some.extend(pairs(line, FEW, &["普遍"], |between, after| {
        // “个别……普遍存在”归范围矛盾报。
        some_holds(between, after) && !after.starts_with("存在")
    }));
    let whole = pairs(line, WHOLE, MOST, |between, _| !between.contains('的'));
    let joined = JOINED.iter().flat_map(|word| line.find(word)).map(|hit| {
        let word = &line.text[hit.range.clone()];
        Mark::new(
            hit.place(),
            format!("“{word}”：是全部就不是基本，是基本就不是全部"),
            "两个词留一个，按实际情况说",
        )
    });
    some.into_iter().chain(whole).chain(joined).collect()
}

/// “一些普遍性问题”“一些地方普遍”说得通。
fn some_holds(between: &str, after: &str) -> bool {
    !between.is_empty() && !between.contains(AREAS) && !after.starts_with('性')
}

/// 同一个短句里先后出现的两个词；`holds` 看中间和后面的字，说这一对算不算。
fn pairs(
    line: &Line,
    firsts: &[&str],
    seconds: &[&str],
    holds: impl Fn(&str, &str) -> bool,
) -> Vec<Mark> {
    let hits = firsts.iter().flat_map(|word| line.find(word));
    hits.filter(|hit| !hit.before().ends_with(['大', '小', '安']))
        .filter_map(|hit| pair(&hit, seconds, &holds))
        .collect()
}

/// 从前一个词往后找后一个词；说得通的没有。
fn pair(hit: &Hit, seconds: &[&str], holds: &impl Fn(&str, &str) -> bool) -> Option<Mark> {
    let after = hit.after();
    let stop = after.find(['，', '。', '；', '、', '：', '！', '？', '“', '但']);
    let clause = &after[..stop.unwrap_or(after.len())];
    let (at, second) = seconds
        .iter()
        .find_map(|word| clause.find(word).map(|at| (at, *word)))?;
    let (between, rest) = (&clause[..at], &clause[at + second.len()..]);
    let negated = between.ends_with(['不', '没', '非']);
    if negated || between.chars().count() > NEAREST || !holds(between, rest) {
        return None;
    }
    let first = &hit.line.text[hit.range.clone()];
    Some(Mark::new(
        hit.line
            .place(hit.range.start..hit.range.end + at + second.len()),
        format!("“{first}”和“{second}”说的范围不一样，连在一起抵触"),
        "两个词留一个，按实际情况说",
    ))
}
