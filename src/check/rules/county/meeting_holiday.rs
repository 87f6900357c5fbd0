//! 会期逢休：会议日期是节假日、周末。

use super::super::{Mark, Run, rule};
use super::{days, mark};
use crate::county::County;

rule!("会期逢休", County, Low, Run::County(check));

/// 本来就常在休息日办的。
const EVENTS: [&str; 5] = ["致辞", "启动", "宣传", "咨询", "仪式"];

fn check(county: &County) -> Vec<Mark> {
    let meeting = &county.meeting;
    let names = [&meeting.occasion, &meeting.name];
    let event = names
        .into_iter()
        .flatten()
        .any(|name| EVENTS.iter().any(|word| name.text.contains(word)));
    let Some(date) = meeting.date.as_ref().filter(|_| !event) else {
        return Vec::new();
    };
    let rest = days::rest(date.value.0).into_iter();
    rest.map(|rest| {
        let message = format!("{}是{rest}", date.text);
        mark(
            county,
            date,
            message,
            "核对会议日期；确实在这天开，或者调休上班，就不用管",
        )
    })
    .collect()
}
