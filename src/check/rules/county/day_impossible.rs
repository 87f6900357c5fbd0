//! 资料日期不实：话里写的月、日，历上没有。

use std::ops::Range;

use chrono::NaiveDate;

use super::super::{Mark, Run, rule};
use super::part;
use crate::county::{County, Leaf};

rule!("资料日期不实", County, Medium, Run::County(check));

/// 没有写年份的按闰年算。
const LEAP: i32 = 2024;

fn check(county: &County) -> Vec<Mark> {
    county.leaves.iter().flat_map(in_leaf).collect()
}

fn in_leaf(leaf: &Leaf) -> Vec<Mark> {
    let months = leaf.text.match_indices('月').map(|(at, _)| at);
    let wrong = months.filter_map(|at| wrong(&leaf.text, at));
    wrong
        .map(|range| {
            let message = format!("历上没有“{}”", &leaf.text[range.clone()]);
            Mark::new(part(leaf, &range), message, "核对月份和日子")
        })
        .collect()
}

/// “月”字两边是月和日，历上却没有这一天。
fn wrong(text: &str, at: usize) -> Option<Range<usize>> {
    let (month, start) = number_before(text, at)?;
    let after = &text[at + '月'.len_utf8()..];
    let digits = after.bytes().take_while(u8::is_ascii_digit).count();
    let rest = &after[digits..];
    let is_day = rest.starts_with(['日', '号']);
    let day: u32 = after[..digits].parse().ok().filter(|_| is_day)?;
    let before = text[..start].strip_suffix('年');
    let year = before.and_then(|before| number_before(text, before.len()));
    let year = year
        .and_then(|(year, _)| i32::try_from(year).ok())
        .filter(|year| *year > 1900);
    let real = NaiveDate::from_ymd_opt(year.unwrap_or(LEAP), month, day).is_some();
    let end = at + '月'.len_utf8() + digits + '日'.len_utf8();
    (!real).then_some(start..end)
}

/// 这里前面的一个数，和它从哪里起。
fn number_before(text: &str, at: usize) -> Option<(u32, usize)> {
    let before = &text[..at];
    let start = before.trim_end_matches(|c: char| c.is_ascii_digit()).len();
    Some((before[start..].parse().ok()?, start))
}
