//! 统计陈旧：事故、隐患最近的数还是前年以前的，没有去年和今年的。

use chrono::Datelike;

use super::super::{Mark, Run, rule};
use super::{mark, meeting_day};
use crate::county::County;
use crate::county::value::Period;

rule!("统计陈旧", County, Medium, Run::County(check));

fn check(county: &County) -> Vec<Mark> {
    let Some(day) = meeting_day(county) else {
        return Vec::new();
    };
    let accidents = county
        .accidents
        .iter()
        .filter_map(|row| row.period.as_ref());
    let hazards = county.hazards.iter().filter_map(|row| row.period.as_ref());
    let lists: [(&str, Vec<&Period>); 2] =
        [("事故", accidents.collect()), ("隐患", hazards.collect())];
    let marks = lists.into_iter().filter_map(|(name, periods)| {
        let sure = periods.iter().all(|period| period.value.year.is_some());
        let latest = periods.into_iter().max_by_key(|period| period.value.year)?;
        let year = latest
            .value
            .year
            .filter(|year| sure && *year < day.year() - 1)?;
        let message = format!("{name}最近的数是{year}年的，会议是{}年的", day.year());
        let hint = "补上去年的、今年以来的；多半是从老资料改的，数没有换";
        Some(mark(county, latest, message, hint))
    });
    marks.collect()
}
