//! 机构与法规：机构名、文件、行动、提法、引语、术语，合不合法、过没过时。

mod formula;
mod quotation;

pub(super) mod campaign_over;
pub(super) mod document_expired;
pub(super) mod document_title;
pub(super) mod formula_old;
pub(super) mod formula_short;
pub(super) mod formula_wrong;
pub(super) mod licence;
pub(super) mod organ_addressed;
pub(super) mod organ_duty;
pub(super) mod organ_outdated;
pub(super) mod organ_vague;
pub(super) mod overreach;
pub(super) mod quote_early;
pub(super) mod quote_unknown;
pub(super) mod quote_wrong;
pub(super) mod term_legal;
pub(super) mod term_mixed;
pub(super) mod term_wrong;

use std::ops::Range;

use chrono::NaiveDate;

use super::words::{ahead, behind, has_any, is_titled, is_within, sentence_at};
use crate::check::Scene;

/// 看得出年代的话，和最早能说的一天。
const SIGNS: [(&str, i32, u32, u32); 6] = [
    ("治本攻坚", 2024, 1, 21),
    ("二十大", 2022, 10, 22),
    ("十五条硬措施", 2022, 3, 31),
    ("消防救援大队", 2019, 4, 1),
    ("应急管理局", 2019, 4, 1),
    ("市场监督管理局", 2019, 4, 1),
];

/// 按哪一天看：会议的日子；不知道时，看稿子里的话最早哪天才说得出。
fn day(scene: &Scene) -> Option<NaiveDate> {
    scene.day().or_else(|| {
        let said = |word| scene.speech.find(word).next().is_some();
        let (_, year, month, day) = SIGNS.into_iter().find(|(word, ..)| said(word))?;
        NaiveDate::from_ymd_opt(year, month, day)
    })
}

/// 这个字节所在的引号里的话；不在引号里就没有。
fn quoted(text: &str, at: usize) -> Option<&str> {
    if !is_within(text, at, '“', '”') {
        return None;
    }
    let start = text[..at].rfind('“')? + '“'.len_utf8();
    let end = text[at..].find('”').map_or(text.len(), |end| at + end);
    Some(&text[start..end])
}

/// 在引来的话或者引来的题名里：长的，或者以文种结尾的。
fn is_quoted(text: &str, at: usize) -> bool {
    let kinds = [
        "通知", "意见", "规定", "办法", "方案", "通报", "批复", "决定",
    ];
    quoted(text, at).is_some_and(|quote| {
        quote.chars().count() > 24 || kinds.iter().any(|kind| quote.ends_with(kind))
    })
}

/// 各个分句的字节范围，到逗号、分号、冒号、句号为止，不含标点。
fn clauses(text: &str) -> Vec<Range<usize>> {
    let mut all = Vec::new();
    let mut start = 0;
    for (at, c) in text.char_indices() {
        if "，；：。！？".contains(c) {
            all.push(start..at);
            start = at + c.len_utf8();
        }
    }
    all.push(start..text.len());
    all.retain(|range| !range.is_empty());
    all
}

/// 文字里最早写到的是哪一年。
fn earliest_year(text: &str) -> Option<i32> {
    let before = text.match_indices('年').map(|(at, _)| &text[..at]);
    let years = before.filter_map(|before| {
        let rest = before.trim_end_matches(|c: char| c.is_ascii_digit());
        let year: i32 = before[rest.len()..].parse().ok()?;
        (1949..2100).contains(&year).then_some(year)
    });
    years.min()
}

/// 一行里书名号内的题名。
fn titles(text: &str) -> Vec<Range<usize>> {
    let opens = text.match_indices('《').map(|(at, _)| at + '《'.len_utf8());
    opens
        .filter_map(|start| {
            let rest = &text[start..];
            let close = rest.find('》')?;
            let nested = rest[..close].contains('《');
            (!nested && close > 0).then_some(start..start + close)
        })
        .collect()
}

/// 题名去掉国名和末尾的括注，连接号、括号写成一样，好比对。
fn plain_title(title: &str) -> String {
    let title: String = title.chars().filter(|c| !c.is_whitespace()).collect();
    let title = title
        .replace('(', "（")
        .replace(')', "）")
        .replace(['-', '–'], "—");
    let title = title.strip_prefix("中华人民共和国").unwrap_or(&title);
    let bare = title
        .strip_suffix('）')
        .and_then(|t| t.rfind('（').map(|at| &title[..at]));
    bare.filter(|bare| !bare.is_empty())
        .unwrap_or(title)
        .to_owned()
}
