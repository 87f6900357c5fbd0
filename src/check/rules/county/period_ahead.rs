//! 时段在会后：统计到会议那天还没有过完的月份。

use chrono::{Datelike, NaiveDate};

use super::super::{Mark, Run, rule};
use super::{mark, meeting_day, said};
use crate::county::County;
use crate::county::value::Period;

rule!("时段在会后", County, High, Run::County(check));

/// 当月到了这一天，就可以说到当月。
const LATE: u32 = 20;

fn check(county: &County) -> Vec<Mark> {
    let Some(day) = meeting_day(county) else {
        return Vec::new();
    };
    let accidents = county.accidents.iter().map(|row| &row.period);
    let hazards = county.hazards.iter().map(|row| &row.period);
    let enforcement = county.enforcement.iter().map(|row| &row.period);
    let strict = accidents.chain(hazards).chain(enforcement).flatten();
    let strict = strict.filter(|period| is_ahead(period, day));
    let loose = [
        &county.training.period,
        &county.emergency.period,
        &county.investment.period,
        &county.government_meetings.period,
        &county.assessment.period,
    ];
    let loose = loose.into_iter().flatten();
    let loose = loose.filter(|period| !is_this_year(period, day) && is_ahead(period, day));
    strict
        .chain(loose)
        .map(|period| {
            let message = format!("会是{}开的，还没有{}的数", said(day), period.text);
            mark(
                county,
                period,
                message,
                "核对时段：多半是上一年的，或者只到上个月",
            )
        })
        .collect()
}

/// 会议那天还没有过完；当月下旬说到当月的不算。
fn is_ahead(period: &Period, day: NaiveDate) -> bool {
    let span = period.value;
    match span.year {
        None => false,
        Some(year) if year != day.year() => year > day.year(),
        Some(_) => {
            span.last_month > day.month() || (span.last_month == day.month() && day.day() < LATE)
        }
    }
}

/// 写的是今年一整年：队伍、预案一类，说的是今年以来。
fn is_this_year(period: &Period, day: NaiveDate) -> bool {
    period.value.is_full_year() && period.value.year == Some(day.year())
}
