//! 时间：日期、星期、年份、节令、周年，和会议日期对不对得上。

mod dates;
mod hints;

pub(super) mod anniversary;
pub(super) mod anniversary_odd;
pub(super) mod doubled;
pub(super) mod event_day;
pub(super) mod holiday;
pub(super) mod meeting_span;
pub(super) mod no_such_day;
pub(super) mod quarter;
pub(super) mod relative_year;
pub(super) mod season;
pub(super) mod weekday;
pub(super) mod year_substituted;
