//! 次数过大：今年第几次，比今年过去的周数还多。

use chrono::Datelike;

use super::super::{Mark, Run, rule};
use super::{mark, meeting_day};
use crate::county::County;

rule!("次数过大", County, Low, Run::County(check));

fn check(county: &County) -> Vec<Mark> {
    let (Some(day), Some(ordinal)) = (meeting_day(county), &county.meeting.ordinal) else {
        return Vec::new();
    };
    let weeks = i64::from(day.ordinal() / 7 + 1);
    let message = match ordinal.value.whole() {
        Some(count) if (1..=weeks.max(3)).contains(&count) => return Vec::new(),
        Some(1..) => format!("今年才过了{weeks}周，写的是第{}次", ordinal.text),
        _ => format!("“{}”不像第几次", ordinal.text),
    };
    vec![mark(
        county,
        ordinal,
        message,
        "写今年第几次，如2；说不准就删去",
    )]
}
