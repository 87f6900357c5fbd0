//! 文件不在期内：资料里引的文件，会议那天已经失效、有了新版。

use std::ops::Range;

use chrono::NaiveDate;

use super::super::name::document_expired::{AWARE, fault};
use super::super::words::has_any;
use super::super::{Mark, Run, rule};
use super::{key, meeting_day, part};
use crate::county::{County, Leaf};

rule!("文件不在期内", County, High, Run::County(check));

fn check(county: &County) -> Vec<Mark> {
    let Some(day) = meeting_day(county) else {
        return Vec::new();
    };
    let current = county
        .leaves
        .iter()
        .filter(|leaf| !is_aware(&leaf.text) && key(leaf) != "出处");
    current.flat_map(|leaf| in_leaf(leaf, day)).collect()
}

/// 说的是它的来历。
fn is_aware(text: &str) -> bool {
    text.contains("原《") || has_any(text, &AWARE)
}

fn in_leaf(leaf: &Leaf, day: NaiveDate) -> Vec<Mark> {
    let marks = titles(leaf).into_iter().filter_map(|range| {
        let (message, hint) = fault(&leaf.text[range.clone()], day)?;
        Some(Mark::new(part(leaf, &range), message, hint))
    });
    marks.collect()
}

/// 书名号里的题名；文件 一栏整个就是题名。
fn titles(leaf: &Leaf) -> Vec<Range<usize>> {
    let text = &leaf.text;
    let opened = text.match_indices('《').filter_map(|(at, open)| {
        let start = at + open.len();
        let length = text[start..].find('》')?;
        Some(start..start + length)
    });
    let found: Vec<_> = opened.collect();
    if found.is_empty() && key(leaf) == "文件" {
        return std::iter::once(0..text.len()).collect();
    }
    found
}
