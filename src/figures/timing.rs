//! 会议那天看过去的时间：去年、今年1—2月。

use chrono::{Datelike, NaiveDate};

use crate::county::Leaf;
use crate::county::day::Day;
use crate::county::period::Span;
use crate::ledger::{Ledger, Mark};

/// 会议日期；程序里没有别的“今天”。
#[derive(Debug, Clone)]
pub struct Clock {
    /// 会议那天。
    pub date: NaiveDate,
    /// 会议日期写在资料的哪里。
    pub path: String,
}

impl Clock {
    /// 会议那年。
    pub fn year(&self) -> i32 {
        self.date.year()
    }
}

/// 一个时段当天的说法：去年、前年、今年1—2月、去年9月15日至25日；更早的照写。
pub fn said(period: &Leaf, clock: &Clock, ledger: &mut Ledger) -> Mark {
    let text = days(&period.text, clock)
        .or_else(|| relative(&period.text, clock))
        .unwrap_or_else(|| period.text.clone());
    let arithmetic = format!("{}，会议在{}年", period.text, clock.year());
    ledger.derive(text, &[&period.path, &clock.path], arithmetic)
}

fn relative(text: &str, clock: &Clock) -> Option<String> {
    let span = Span::parse(text)?;
    let year = span.year?;
    let word = year_word(year, clock)?;
    if span.is_full_year() {
        return Some(word.to_owned());
    }
    let printed = Span::printed(text)?;
    Some(format!(
        "{word}{}",
        printed.strip_prefix(&format!("{year}年"))?
    ))
}

/// “2025-09-15至2025-09-25”说成“去年9月15日至25日”。
fn days(text: &str, clock: &Clock) -> Option<String> {
    let (from, until) = text.split_once(['至', '~', '—'])?;
    let (Day(from), Day(until)) = (Day::parse(from).ok()?, Day::parse(until).ok()?);
    let year = |date: NaiveDate| {
        year_word(date.year(), clock).map_or_else(|| format!("{}年", date.year()), str::to_owned)
    };
    let start = format!("{}{}月{}日", year(from), from.month(), from.day());
    let end = match (from.year() == until.year(), from.month() == until.month()) {
        (true, true) => format!("{}日", until.day()),
        (true, false) => format!("{}月{}日", until.month(), until.day()),
        (false, _) => format!("{}{}月{}日", year(until), until.month(), until.day()),
    };
    Some(format!("{start}至{end}"))
}

fn year_word(year: i32, clock: &Clock) -> Option<&'static str> {
    match clock.year() - year {
        0 => Some("今年"),
        1 => Some("去年"),
        2 => Some("前年"),
        _ => None,
    }
}
