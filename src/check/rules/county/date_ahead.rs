//! 日期在会后：上级会议、批示、暗访、截至、案例的日期，比会议还晚。

use chrono::NaiveDate;

use super::super::{Mark, Run, rule};
use super::{days, mark, meeting_day, said};
use crate::county::County;
use crate::county::value::{Date, Period, Text};

rule!("日期在会后", County, High, Run::County(check));

fn check(county: &County) -> Vec<Mark> {
    let Some(day) = meeting_day(county) else {
        return Vec::new();
    };
    let mut marks: Vec<Mark> = dates(county)
        .into_iter()
        .filter(|(_, date)| date.value.0 > day)
        .map(|(name, date)| mark(county, date, message(name, &date.text, day), HINT))
        .collect();
    let months = county.cases.bad.iter().flat_map(|case| {
        [
            ("隐患发现", case.found.as_ref()),
            ("隐患消除", case.fixed.as_ref()),
        ]
    });
    let late =
        months.filter_map(|(name, month)| Some((name, month.filter(|m| starts_after(m, day))?)));
    marks.extend(
        late.map(|(name, month)| mark(county, month, message(name, &month.text, day), HINT)),
    );
    let visits = county
        .inspections
        .iter()
        .filter_map(|row| row.period.as_ref());
    let late = visits.filter(|text| ends_after(text, day));
    marks.extend(late.map(|text| mark(county, text, message("巡查", &text.text, day), HINT)));
    marks
}

/// 怎么办。
const HINT: &str = "核对这个日期和会议日期，多半年份写错了";

fn message(name: &str, written: &str, day: NaiveDate) -> String {
    format!("{name}是{written}，比会议（{}）还晚", said(day))
}

/// 会前就该有的日期。
fn dates(county: &County) -> Vec<(&'static str, &Date)> {
    let meeting = &county.meeting;
    let upper = meeting
        .upper_meetings
        .iter()
        .map(|row| ("上级会议", &row.date));
    let instructions = meeting.instructions.iter().map(|row| ("批示", &row.date));
    let visits = county.spot_checks.iter().map(|row| ("暗访", &row.date));
    let hazards = county.hazards.iter().map(|row| ("截至", &row.as_of));
    let cases = county.cases.elsewhere.iter().map(|row| ("事故", &row.date));
    let all = upper
        .chain(instructions)
        .chain(visits)
        .chain(hazards)
        .chain(cases);
    all.filter_map(|(name, date)| Some((name, date.as_ref()?)))
        .collect()
}

fn starts_after(month: &Period, day: NaiveDate) -> bool {
    days::ends(&month.value).is_some_and(|(first, _)| first > day)
}

/// 巡查已经反馈，末一天不会在会后。
fn ends_after(text: &Text, day: NaiveDate) -> bool {
    days::period(&text.text).is_some_and(|(first, _)| first > day)
}
