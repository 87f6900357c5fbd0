//! 节日在哪一天（2015—2045年）。

use chrono::Datelike;

use super::NaiveDate;

/// 节日表：一年一行，各节日的月日。
const TABLE: &str = include_str!("../../data/holidays.tsv");

/// 一个节日。
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Holiday {
    /// 名称，如“春节”。
    pub name: &'static str,
    /// 哪一天。
    pub date: NaiveDate,
}

impl Holiday {
    /// 追溯用的写法，如 `data/holidays.tsv#2026春节`。
    pub fn path(&self) -> String {
        format!("data/holidays.tsv#{}{}", self.date.year(), self.name)
    }
}

/// 表里不是注释的行。
fn lines() -> impl Iterator<Item = &'static str> {
    TABLE.lines().filter(|l| !l.starts_with('#'))
}

/// 那一年的节日，按表头的先后。
fn of_year(year: i32) -> impl Iterator<Item = Holiday> {
    let names = lines().next().unwrap_or_default();
    let label = year.to_string();
    let row = lines().find(|l| l.split('\t').next() == Some(label.as_str()));
    names
        .split('\t')
        .zip(row.unwrap_or_default().split('\t'))
        .skip(1)
        .filter_map(move |(name, day)| {
            let date = format!("{year}-{day}").parse().ok()?;
            Some(Holiday { name, date })
        })
}

/// 从 `date` 当天起 `days` 天以内（含第 `days` 天）的节日，按先后；同一天的按表头的先后。
pub fn holidays_within(date: NaiveDate, days: i64) -> Vec<Holiday> {
    let last_year = date.year() + i32::try_from(days / 365 + 1).unwrap_or(1);
    let mut found: Vec<_> = (date.year()..=last_year)
        .flat_map(of_year)
        .filter(|h| (0..=days).contains(&(h.date - date).num_days()))
        .collect();
    found.sort_by_key(|h| h.date);
    found
}
