//! 时限已过：任务、行业的时限，下次考核的时间，在会议之前。

use super::super::{Mark, Run, rule};
use super::{days, mark, meeting_day, said};
use crate::county::County;
use crate::county::value::Date;

rule!("时限已过", County, High, Run::County(check));

fn check(county: &County) -> Vec<Mark> {
    let Some(day) = meeting_day(county) else {
        return Vec::new();
    };
    let past = deadlines(county).filter(|date| date.value.0 < day);
    let mut marks: Vec<Mark> = past
        .map(|date| {
            let message = format!("时限{}，会议{}才开", date.text, said(day));
            mark(
                county,
                date,
                message,
                "改成会后的日期；多半是上次的任务，或者年份写错了",
            )
        })
        .collect();
    let next = county.assessment.next.iter();
    let past = next.filter(|text| days::period(&text.text).is_some_and(|(_, end)| end < day));
    marks.extend(past.map(|text| {
        let message = format!("下次考核是{}，会议那天已经过了", text.text);
        mark(county, text, message, "改成会后的那一次")
    }));
    marks
}

/// 任务和行业的时限。
pub(super) fn deadlines(county: &County) -> impl Iterator<Item = &Date> {
    let tasks = county
        .tasks
        .iter()
        .filter_map(|task| task.deadline.as_ref());
    let sectors = county
        .sectors
        .iter()
        .filter_map(|sector| sector.deadline.as_ref());
    tasks.chain(sectors)
}
