//! 同期对不上：今年以来的数写了，去年的却不是同一段月份，比不了。

use chrono::Datelike;

use super::super::{Mark, Run, rule};
use super::rows::{self, Row};
use super::{mark, meeting_day};
use crate::county::County;

rule!("同期对不上", County, Medium, Run::County(check));

fn check(county: &County) -> Vec<Mark> {
    let Some(day) = meeting_day(county) else {
        return Vec::new();
    };
    let rows = rows::rows(county);
    let partial = |year: i32| {
        rows.iter()
            .filter(move |row| row.span.year == Some(year) && !row.span.is_full_year())
    };
    let last: Vec<&Row> = partial(day.year() - 1).collect();
    let matched = |row: &Row| {
        let now = partial(day.year()).filter(|now| now.is_same_thing(row));
        let now: Vec<&Row> = now.collect();
        now.is_empty()
            || now
                .iter()
                .any(|now| now.span.year_before() == Some(row.span))
    };
    let lonely = |row: &&&Row| {
        let same = last.iter().filter(|other| other.is_same_thing(row));
        !matched(row) && same.into_iter().all(|other| !matched(other))
    };
    let marks = last.iter().filter(lonely).filter_map(|row| {
        let now = partial(day.year()).find(|now| now.is_same_thing(row))?;
        let (period, now) = (row.accident.period.as_ref()?, now.accident.period.as_ref()?);
        let message = format!(
            "“{}”和“{}”不是同一段月份，比不出升降",
            period.text, now.text
        );
        let hint = "两年写同一段月份，如2026年1—2月和2025年1—2月";
        Some(mark(county, period, message, hint))
    });
    marks.take(1).collect()
}
