//! 未填的星号：* 一类代替名称和数字的记号。

use std::ops::Range;

use super::super::{Mark, Run, rule};
use super::{UNITS, after, before, is_han, is_masked_year, joined, runs};
use crate::check::Scene;

rule!("未填的星号", Leftover, High, Run::Speech(check));

/// 星号后面跟着这些，是代替名称、数字的。
const NAMES: [&str; 25] = [
    "省", "市", "县", "区", "镇", "乡", "村", "局", "年", "月", "日", "起", "人", "家", "名", "处",
    "次", "万", "企业", "公司", "同志", "书记", "主任", "街道", "园区",
];

fn check(scene: &Scene) -> Vec<Mark> {
    let lines = scene.speech.filled();
    let marks = lines.flat_map(|line| {
        holes(&line.text).into_iter().map(|hole| {
            let end = hole.end + clause_unit(&line.text[hole.end..]);
            Mark::new(
                line.place(hole.start..end),
                format!(
                    "“{}”里的星号还没有换成实际的名称或数字",
                    &line.text[hole.start..end]
                ),
                "填上实际的名称或数字；确实没有，就把这句话改掉",
            )
        })
    });
    marks.collect()
}

/// 星号后面的一个字也标上，看得出是什么没填。
fn clause_unit(rest: &str) -> usize {
    rest.chars()
        .next()
        .filter(|c| is_han(*c))
        .map_or(0, char::len_utf8)
}

/// 一行里没填的星号。
pub(super) fn holes(text: &str) -> Vec<Range<usize>> {
    let stars = runs(text, |c| "*＊﹡∗".contains(c));
    let bold = bold(text, &stars);
    let holes = stars.into_iter().filter(|run| {
        let (left, right) = (before(text, run.start), after(text, run.end));
        let is_digit = |c: Option<char>| c.is_some_and(|c| c.is_ascii_digit());
        let times = is_digit(left) && is_digit(right);
        let by_word = left.is_some_and(is_han) || right.is_some_and(|c| is_han(c) || c == '%');
        let bullet = run.start == 0 && !right.is_some_and(|c| UNITS.contains(c));
        by_word
            && !times
            && !left.is_some_and(|c| c.is_ascii_alphabetic())
            && !bullet
            && !bold.contains(run)
            && !is_masked_year(text, run)
    });
    joined(text, holes.collect())
}

/// 成对的 ** 是 markdown 的加粗，不是没填的名称。
fn bold(text: &str, stars: &[Range<usize>]) -> Vec<Range<usize>> {
    let doubles: Vec<_> = stars
        .iter()
        .filter(|run| &text[(*run).clone()] == "**")
        .collect();
    let names = |run: &Range<usize>| NAMES.iter().any(|name| text[run.end..].starts_with(name));
    let pairs = doubles.chunks_exact(2).filter(|pair| {
        let (open, close) = (pair[0], pair[1]);
        let whole = text[..close.start].ends_with(['。', '：', '！'])
            || after(text, close.end).is_none_or(|c| !c.is_alphanumeric());
        let led = before(text, open.start).is_none_or(|c| !c.is_alphanumeric());
        let plain = !names(open) && !names(close);
        plain || (whole && led && !(names(open) && names(close)))
    });
    pairs.flatten().map(|run| (*run).clone()).collect()
}
