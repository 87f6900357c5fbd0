//! 时限过远：任务、行业的时限在会议三年以后，多半是年份写错了。

use super::super::{Mark, Run, rule};
use super::deadline_passed::deadlines;
use super::{mark, meeting_day};
use crate::county::County;

rule!("时限过远", County, Medium, Run::County(check));

/// 一次会上派的事，不会超过这么多天。
const LONGEST: i64 = 1100;

fn check(county: &County) -> Vec<Mark> {
    let Some(day) = meeting_day(county) else {
        return Vec::new();
    };
    let far = deadlines(county).filter(|date| (date.value.0 - day).num_days() > LONGEST);
    far.map(|date| {
        let message = format!("时限{}，在会议三年以后", date.text);
        mark(
            county,
            date,
            message,
            "核对年份；要多年才做得完的，先定今年做到哪一步",
        )
    })
    .collect()
}
