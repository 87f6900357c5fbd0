//! 文字里的起止日期，和休息的日子。

use chrono::{Datelike, Days, Months, NaiveDate, Weekday};

use crate::county::day::Day;
use crate::county::period::Span;
use crate::reference::calendar;

/// 法定节日：名称、放假从第几天到第几天（节日那天是 0）。
const HOLIDAYS: [(&str, i64, i64); 7] = [
    ("元旦", 0, 0),
    ("春节", -1, 6),
    ("清明", 0, 0),
    ("五一", 0, 4),
    ("端午", 0, 0),
    ("中秋", 0, 0),
    ("国庆", 0, 6),
];

/// 一段时段的头一天和末一天。
pub(super) fn ends(span: &Span) -> Option<(NaiveDate, NaiveDate)> {
    let first = NaiveDate::from_ymd_opt(span.year?, span.first_month, 1)?;
    let last = NaiveDate::from_ymd_opt(span.year?, span.last_month, 1)?;
    Some((first, last.checked_add_months(Months::new(1))?.pred_opt()?))
}

/// 一段起止：2024年至2026年、2026-06-01至2026-06-30、2026年3月至5月；读不懂就没有。
pub(super) fn period(text: &str) -> Option<(NaiveDate, NaiveDate)> {
    if let Some(whole) = one(text) {
        return Some(whole);
    }
    let mut parts = text.split(['至', '到', '—', '~', '～', '–']);
    let parts = (parts.next()?, parts.rfind(|part| !part.is_empty())?);
    let (first, second) = (parts.0.trim(), parts.1.trim());
    let from = one(first)?;
    let year = format!("{}年", from.0.year());
    let next = format!("{}年", from.0.year() + 1);
    let until = match second.strip_prefix("次年") {
        Some(rest) => one(&format!("{next}{rest}")),
        None => one(second).or_else(|| one(&format!("{year}{second}"))),
    };
    Some((from.0, until?.1))
}

/// 一天，或者一个时段。
fn one(text: &str) -> Option<(NaiveDate, NaiveDate)> {
    if let Ok(Day(day)) = Day::parse(text) {
        return Some((day, day));
    }
    ends(&Span::parse(text)?)
}

/// 这天休息的话，是什么日子：国庆假期、星期日。调休上班的日子这里不知道。
pub(super) fn rest(day: NaiveDate) -> Option<String> {
    holiday(day).or_else(|| match day.weekday() {
        Weekday::Sat => Some("星期六".to_owned()),
        Weekday::Sun => Some("星期日".to_owned()),
        _ => None,
    })
}

/// 法定节日放假的日子。
fn holiday(day: NaiveDate) -> Option<String> {
    let start = day.checked_sub_days(Days::new(7))?;
    let near = calendar::holidays_within(start, 8);
    let found = near.iter().find(|holiday| {
        let gap = (day - holiday.date).num_days();
        let is = |(name, first, last): &(&str, i64, i64)| {
            *name == holiday.name && (*first..=*last).contains(&gap)
        };
        HOLIDAYS.iter().any(is)
    });
    found.map(|holiday| format!("{}假期", holiday.name))
}

#[test]
fn periods_in_words_are_read() {
    let table = [
        ("2024年至2026年", "2024-01-01", "2026-12-31"),
        ("2020年11月至2021年3月", "2020-11-01", "2021-03-31"),
        ("2026-06-01至2026-06-30", "2026-06-01", "2026-06-30"),
        ("2026年3月至5月", "2026-03-01", "2026-05-31"),
        ("2025年10月1日至次年5月31日", "2025-10-01", "2026-05-31"),
        ("2020年", "2020-01-01", "2020-12-31"),
        ("2026年1—2月", "2026-01-01", "2026-02-28"),
    ];
    for (text, from, until) in table {
        let read = period(text).map(|(a, b)| (a.to_string(), b.to_string()));
        assert_eq!(read, Some((from.to_owned(), until.to_owned())), "{text}");
    }
    assert_eq!(period("至"), None);
    assert_eq!(period("长期坚持"), None);
}
