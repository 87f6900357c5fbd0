//! 日期不存在：2月30日、4月31日、13月一类没有的日子。

use chrono::NaiveDate;

use super::super::{Mark, Run, rule};
use super::dates::{self, Written};
use crate::check::Scene;

rule!("日期不存在", Time, High, Run::Speech(check));

fn check(scene: &Scene) -> Vec<Mark> {
    let lines = scene.speech.filled();
    let marks = lines.flat_map(|line| {
        let wrong = dates::all(&line.text).into_iter();
        wrong.filter(|date| is_impossible(scene, date)).map(|date| {
            let text = &line.text[date.range.clone()];
            Mark::new(
                line.place(date.range.clone()),
                format!("没有“{text}”这一天"),
                "查原来的通知，改成实际的日期",
            )
        })
    });
    marks.collect()
}

/// 没有这个月，或这个月没有这一天；不知道哪一年的2月29日不算。
fn is_impossible(scene: &Scene, written: &Written) -> bool {
    let leap_day = (written.month, written.day) == (2, Some(29));
    let known = written
        .year
        .or_else(|| dates::sure_year(scene).filter(|_| !leap_day));
    let year = known.unwrap_or(2024);
    NaiveDate::from_ymd_opt(year, written.month, written.day.unwrap_or(1)).is_none()
}
