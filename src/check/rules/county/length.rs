//! 篇幅不合：语速快得念不清、慢得听不下去，时长和字数各说各的。

use super::super::{Mark, Run, rule};
use super::mark;
use crate::county::County;
use crate::county::quantity::ONE;
use crate::county::value::Figure;

rule!("篇幅不合", County, Medium, Run::County(check));

/// 念稿子，一分钟最少、最多多少字。
const PACE: (i64, i64) = (120, 260);
/// 不写语速时按多少字。
const USUAL: i64 = 180;
/// 一次讲话最少、最多多少分钟。
const MINUTES: (i64, i64) = (1, 180);

fn check(county: &County) -> Vec<Mark> {
    let marks = [pace(county), duration(county), length(county)];
    marks.into_iter().flatten().collect()
}

/// 近似的整数值。
fn value(figure: &Figure) -> i64 {
    figure.value.low / ONE
}

fn minutes(figure: &Figure) -> i64 {
    let hour = figure.value.unit.contains("小时") || figure.value.unit == "时";
    let scale = if hour { 60 } else { 1 };
    figure.value.low.saturating_mul(scale) / ONE
}

fn pace(county: &County) -> Option<Mark> {
    let pace = county.meeting.pace.as_ref()?;
    let (least, most) = PACE;
    let message = format!("语速{}，念稿子一分钟在{least}到{most}字之间", pace.text);
    (!(least..=most).contains(&value(pace)))
        .then(|| mark(county, pace, message, "核对；平常一分钟180字，不写就按180"))
}

fn duration(county: &County) -> Option<Mark> {
    let duration = county.meeting.duration.as_ref()?;
    let (least, most) = MINUTES;
    let message = format!("讲{}，不像一次讲话", duration.text);
    (!(least..=most).contains(&minutes(duration)))
        .then(|| mark(county, duration, message, "核对时长，写成30分钟这样"))
}

/// 时长乘语速，和字数差了三成以上。
fn length(county: &County) -> Option<Mark> {
    let meeting = &county.meeting;
    let (duration, length) = (meeting.duration.as_ref()?, meeting.length.as_ref()?);
    let pace = meeting.pace.as_ref().map_or(USUAL, value);
    let (spoken, written) = (minutes(duration).checked_mul(pace)?, value(length));
    let far = spoken.saturating_mul(10) > written.saturating_mul(13)
        || written.saturating_mul(10) > spoken.saturating_mul(13);
    let message = format!(
        "{}按一分钟{pace}字是{spoken}字，字数写的是{}",
        duration.text, length.text
    );
    far.then(|| mark(county, length, message, "时长和字数只留一个"))
}
