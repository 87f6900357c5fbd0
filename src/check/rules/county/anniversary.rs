//! 周年不逢整：写了周年，今年却不逢五逢十，稿子里不会有；或者年份还没有到。

use chrono::Datelike;

use super::super::{Mark, Run, rule};
use super::{mark, meeting_day};
use crate::county::{Anniversary, County};

rule!("周年不逢整", County, Low, Run::County(check));

fn check(county: &County) -> Vec<Mark> {
    let Some(day) = meeting_day(county) else {
        return Vec::new();
    };
    let this = i64::from(day.year());
    let all = county.anniversaries.iter();
    all.filter_map(|row| fault(county, row, this)).collect()
}

fn fault(county: &County, row: &Anniversary, this: i64) -> Option<Mark> {
    let written = row.year.as_ref()?;
    let year = written.value.whole()?;
    let age = this.checked_sub(year)?;
    let message = match age {
        ..=0 => format!("到{this}年，{year}年还没有到一周年"),
        _ if year < 1000 => format!("“{}”不像一个年份", written.text),
        _ if age % 5 != 0 => format!("到{this}年是{age}周年，不逢五逢十，稿子里不写"),
        _ => return None,
    };
    Some(mark(
        county,
        written,
        message,
        "核对年份；今年用不上的可以留着，不碍事",
    ))
}
