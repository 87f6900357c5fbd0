//! 整句重复：一句话、一条要求在稿子里说了两遍。

use std::collections::HashMap;
use std::ops::Range;

use super::super::{Mark, Run, rule};
use super::{Pair, letters, pairs, shares, shortened};
use crate::check::Scene;
use crate::speech::{Kind, Line};

rule!("整句重复", Repetition, Medium, Run::Speech(check));

/// 一字不差的，至少这么多字才算。
const SAME: usize = 12;
/// 大致一样的，至少这么多字才算。
const ALIKE: usize = 18;
/// 大致一样的，往前比这么多句。
const BACK: usize = 300;
/// 标出来的最多多少字。
const SHOWN: usize = 40;

/// 一句话。
struct Said<'a> {
    line: &'a Line,
    range: Range<usize>,
    text: String,
    digits: String,
    pairs: Vec<Pair>,
}

fn check(scene: &Scene) -> Vec<Mark> {
    let lines = scene
        .speech
        .lines
        .iter()
        .filter(|line| line.kind == Kind::Body);
    let said: Vec<Said> = lines.flat_map(in_line).collect();
    let mut first: HashMap<&str, &Said> = HashMap::new();
    let marks = said.iter().enumerate().filter_map(|(at, later)| {
        let same = first.get(later.text.as_str()).copied();
        first.entry(&later.text).or_insert(later);
        let mut near = said[at.saturating_sub(BACK)..at].iter();
        let earlier = same.or_else(|| near.find(|earlier| is_alike(earlier, later)))?;
        let place = shortened(&later.line.text, later.range.clone(), SHOWN);
        Some(Mark::new(
            later.line.place(place),
            format!("这句话在第{}行说过了", earlier.line.row),
            "留一处；确要再强调，换个角度说",
        ))
    });
    marks.collect()
}

/// 一行里分号、句号隔开的话，去掉开头的序号。
fn in_line(line: &Line) -> Vec<Said<'_>> {
    let stops = line
        .text
        .char_indices()
        .filter(|(_, c)| "。；！？".contains(*c));
    let ends = stops
        .map(|(at, c)| (at, at + c.len_utf8()))
        .chain([(line.text.len(), line.text.len())]);
    let mut start = 0;
    let mut said = Vec::new();
    for (end, next) in ends {
        let whole = &line.text[start..end];
        let range = start + ordinal(whole)..end;
        let text: String = letters(&line.text[range.clone()])
            .iter()
            .map(|(_, c)| c)
            .collect();
        if text.chars().count() >= SAME {
            said.push(Said {
                line,
                pairs: pairs(&text),
                digits: text.chars().filter(char::is_ascii_digit).collect(),
                text,
                range,
            });
        }
        start = next;
    }
    said
}

/// 开头“一是”“二要”“（三）”有多少字节。
fn ordinal(text: &str) -> usize {
    let rest = text.trim_start_matches(|c| "（第一二三四五六七八九十）、".contains(c));
    let rest = rest.strip_prefix(['是', '要']).unwrap_or(rest);
    text.len() - rest.trim_start_matches('要').len()
}

/// 只差几个字，数字都一样。
fn is_alike(earlier: &Said, later: &Said) -> bool {
    let (one, other) = (earlier.pairs.len(), later.pairs.len());
    // 两句共有的不会多过短的一句：长短差得远就不必比了。
    let most = one.min(other);
    let least = ((one + other) * 9).div_ceil(20);
    most >= ALIKE
        && most >= least
        && earlier.digits == later.digits
        && shares(&earlier.pairs, &later.pairs, least)
}
