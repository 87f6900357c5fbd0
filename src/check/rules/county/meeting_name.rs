//! 会名日期不符：会议名称里的年份、节日、时令，和会议日期对不上。

use std::ops::Range;

use chrono::{Datelike, Days, NaiveDate};

use super::super::{Mark, Run, rule};
use super::{meeting_day, part};
use crate::county::County;
use crate::reference::calendar;

rule!("会名日期不符", County, High, Run::County(check));

/// 节前节后多少天以内的会，名称里才说到它。
const NEAR: u64 = 60;
/// 节日在会议名称里的叫法。
const FESTIVALS: [&str; 6] = ["元旦", "春节", "清明", "五一", "端午", "国庆"];
/// 时令：叫法、从几月到几月（可以跨年）。
const SEASONS: [(&str, u32, u32); 8] = [
    ("冬春", 9, 4),
    ("秋冬", 8, 1),
    ("春季", 1, 5),
    ("夏季", 4, 8),
    ("秋季", 7, 11),
    ("冬季", 9, 2),
    ("安全生产月", 4, 7),
    ("岁末年初", 10, 2),
];

fn check(county: &County) -> Vec<Mark> {
    let (Some(day), Some(name)) = (meeting_day(county), &county.meeting.name) else {
        return Vec::new();
    };
    let text = name.text.as_str();
    let found = year(text, day)
        .or_else(|| festival(text, day))
        .or_else(|| season(text, day));
    let (Some(range), Some(leaf)) = (found, county.leaves.get(name.id)) else {
        return Vec::new();
    };
    let message = format!(
        "会议名称里写着“{}”，会议日期是{}",
        &text[range.clone()],
        super::said(day)
    );
    let hint = "核对会议名称和日期，多半有一个是上次的";
    vec![Mark::new(part(leaf, &range), message, hint)]
}

/// 名称里的年份：年底可以说来年，年初可以说上年度。
fn year(text: &str, day: NaiveDate) -> Option<Range<usize>> {
    let (this, month) = (day.year(), day.month());
    text.match_indices('年').find_map(|(at, word)| {
        let start = text[..at]
            .trim_end_matches(|c: char| c.is_ascii_digit())
            .len();
        let digits = &text[start..at];
        let year: i32 = digits.parse().ok().filter(|_| digits.len() == 4)?;
        let fits =
            year == this || (month >= 10 && year == this + 1) || (month <= 4 && year == this - 1);
        let span =
            text[..start].ends_with(['—', '-', '至', '～']) || text[at..].starts_with("年至");
        (!fits && !span).then_some(start..at + word.len())
    })
}

/// 名称里的节日，前后都离得远。
fn festival(text: &str, day: NaiveDate) -> Option<Range<usize>> {
    let start = day.checked_sub_days(Days::new(NEAR))?;
    let near = calendar::holidays_within(start, 2 * i64::try_from(NEAR).ok()?);
    FESTIVALS.iter().find_map(|name| {
        let at = text.find(name)?;
        let known = near.iter().any(|holiday| holiday.name == *name);
        (!known && !near.is_empty()).then_some(at..at + name.len())
    })
}

/// 名称里的时令。
fn season(text: &str, day: NaiveDate) -> Option<Range<usize>> {
    let month = day.month();
    SEASONS.iter().find_map(|(name, from, until)| {
        let at = text.find(name)?;
        let inside = if from <= until {
            (*from..=*until).contains(&month)
        } else {
            month >= *from || month <= *until
        };
        (!inside).then_some(at..at + name.len())
    })
}
