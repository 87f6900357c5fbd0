//! 文件不在期内：资料里引的文件，会议那天已经失效、有了新版。

use std::ops::Range;

use chrono::NaiveDate;

use super::super::{Mark, Run, rule};
use super::{key, meeting_day, part, said};
use crate::county::{County, Leaf};
use crate::reference::documents::{self, Document};

rule!("文件不在期内", County, High, Run::County(check));

/// 说的是它的来历。
const AWARE: [&str; 6] = ["原《", "废止", "取代", "替代", "修订", "当时"];

fn check(county: &County) -> Vec<Mark> {
    let Some(day) = meeting_day(county) else {
        return Vec::new();
    };
    let current = county
        .leaves
        .iter()
        .filter(|leaf| !AWARE.iter().any(|word| leaf.text.contains(word)) && key(leaf) != "出处");
    current.flat_map(|leaf| in_leaf(leaf, day)).collect()
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

/// 错在哪、怎么办；那天能引就没有。
fn fault(title: &str, day: NaiveDate) -> Option<(String, String)> {
    let plain = title.trim_start_matches("中华人民共和国");
    if let Some(new) = documents::replaced_by(plain, day) {
        let new = new.short();
        return Some((
            format!("《{title}》会议那天已经不再引用，有了《{new}》"),
            format!("改引《{new}》，内容也要对一遍"),
        ));
    }
    let versions: Vec<&Document> = documents::all()
        .iter()
        .filter(|known| {
            known.title.trim_start_matches("中华人民共和国") == plain || known.short() == plain
        })
        .collect();
    let last = versions.iter().max_by_key(|known| known.from)?;
    let until = last.until.filter(|until| *until < day)?;
    let gone = if last.superseded {
        "已有新版"
    } else {
        "已经失效"
    };
    Some((
        format!("《{title}》{gone}，有效到{}", said(until)),
        "核对现在该引哪件文件".to_owned(),
    ))
}
