//! 时限逢休：任务的时限落在节假日、周末，又不是月底。

use chrono::{Datelike, NaiveDate};

use super::super::{Mark, Run, rule};
use super::deadline_passed::deadlines;
use super::{days, mark, meeting_day};
use crate::county::County;

rule!("时限逢休", County, Low, Run::County(check));

fn check(county: &County) -> Vec<Mark> {
    let Some(day) = meeting_day(county) else {
        return Vec::new();
    };
    let ahead = deadlines(county).filter(|date| date.value.0 >= day && !is_round(date.value.0));
    let marks = ahead.filter_map(|date| {
        let rest = days::rest(date.value.0)?;
        let message = format!("时限{}是{rest}，不上班", date.text);
        let hint = "往前提到上班的一天；调休上班的不用改";
        Some(mark(county, date, message, hint))
    });
    marks.collect()
}

/// 月底、旬末，说的是这一个月、这一旬之内。
fn is_round(day: NaiveDate) -> bool {
    let last = day
        .succ_opt()
        .is_none_or(|next| next.month() != day.month());
    last || matches!(day.day(), 10 | 15 | 20)
}
