//! 上级会议已久：写的上级会议离这次会两个月以上，说不上“刚刚开过”。

use super::super::{Mark, Run, rule};
use super::{mark, meeting_day};
use crate::county::County;

rule!("上级会议已久", County, Low, Run::County(check));

/// 多少天以内，还说得上是来贯彻的。
const RECENT: i64 = 60;

fn check(county: &County) -> Vec<Mark> {
    let Some(day) = meeting_day(county) else {
        return Vec::new();
    };
    let dates = county
        .meeting
        .upper_meetings
        .iter()
        .filter_map(|row| row.date.as_ref());
    let old = dates.filter(|date| (day - date.value.0).num_days() > RECENT);
    old.map(|date| {
        let days = (day - date.value.0).num_days();
        let message = format!("这个上级会议是{days}天以前开的");
        mark(county, date, message, "核对日期；有更近的会，写最近的")
    })
    .collect()
}
