//! 星期不符：写的日期和星期对不上。

use chrono::{Datelike, NaiveDate, Weekday};

use super::super::{Mark, Run, rule};
use super::dates::{self, Written};
use crate::check::Scene;
use crate::speech::Line;

rule!("星期不符", Time, High, Run::Speech(check));

/// 星期的写法。
const NAMES: [(&str, Weekday); 8] = [
    ("一", Weekday::Mon),
    ("二", Weekday::Tue),
    ("三", Weekday::Wed),
    ("四", Weekday::Thu),
    ("五", Weekday::Fri),
    ("六", Weekday::Sat),
    ("日", Weekday::Sun),
    ("天", Weekday::Sun),
];

fn check(scene: &Scene) -> Vec<Mark> {
    let lines = scene.speech.filled();
    let marks = lines.flat_map(|line| {
        let dates = dates::all(&line.text).into_iter();
        dates.filter_map(|date| mismatch(scene, line, &date))
    });
    marks.collect()
}

/// 这个日期后面写的星期不对。
fn mismatch(scene: &Scene, line: &Line, written: &Written) -> Option<Mark> {
    let after = line.text[written.range.end..].trim_start_matches(['（', '，', ' ']);
    let word = ["星期", "周"].iter().find(|w| after.starts_with(**w))?;
    let day = &after[word.len()..];
    let (name, weekday) = NAMES.iter().find(|(name, _)| day.starts_with(name))?;
    let year = written.year.or_else(|| dates::sure_year(scene))?;
    let date = NaiveDate::from_ymd_opt(year, written.month, written.day?)?;
    let real = NAMES.iter().find(|(_, w)| *w == date.weekday())?.0;
    let end = line.text.len() - day.len() + name.len();
    (date.weekday() != *weekday).then(|| {
        Mark::new(
            line.place(written.range.start..end),
            format!(
                "{year}年{}月{}日是星期{real}，不是星期{name}",
                written.month,
                date.day()
            ),
            "核对日期和星期，改错的那一个；年份变了，星期也要跟着变",
        )
    })
}
