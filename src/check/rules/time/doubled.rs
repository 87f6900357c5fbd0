//! 时间叠用：今年2026年、目前当前，一个时间说了两遍。

use super::super::{Mark, Run, rule};
use super::dates;
use crate::check::Scene;
use crate::speech::Line;

rule!("时间叠用", Time, Medium, Run::Speech(check));

/// 跟年份说的是一回事的词。
const YEARS: [&str; 8] = [
    "今年",
    "去年",
    "明年",
    "前年",
    "上年",
    "本年",
    "本年度",
    "今年度",
];

/// 意思一样的两个时间词连在一起。
const PAIRS: [&str; 22] = [
    "目前当前",
    "当前目前",
    "现在目前",
    "目前现在",
    "当前现在",
    "现在当前",
    "近年来以来",
    "以来至今",
    "最近近期",
    "近期最近",
    "最近近来",
    "今天今日",
    "今日今天",
    "今年本年",
    "本月当月",
    "当月本月",
    "截止目前为止",
    "近些年近年来",
    "过去以往",
    "以往过去",
    "每年每年",
    "日前近日",
];

fn check(scene: &Scene) -> Vec<Mark> {
    let lines = scene.speech.filled();
    lines
        .flat_map(|line| years(line).into_iter().chain(pairs(line)))
        .collect()
}

/// 今年2026年、2026年2026年。
fn years(line: &Line) -> Vec<Mark> {
    let text = &line.text;
    let written = dates::years(text);
    let marks = written.iter().filter_map(|(_, range)| {
        let year = &text[range.clone()];
        let before = &text[..range.start];
        let word = YEARS.iter().copied().find(|word| before.ends_with(word));
        let word = word.or_else(|| before.ends_with(year).then_some(year))?;
        let start = range.start - word.len();
        Some(Mark::new(
            line.place(start..range.end),
            format!("“{word}”和“{year}”说的是一个时间"),
            "留一个；要写明是哪一年，把年份放在括号里",
        ))
    });
    marks.collect()
}

/// 意思一样的两个词。
fn pairs(line: &Line) -> Vec<Mark> {
    let hits = PAIRS.iter().flat_map(|pair| line.find(pair));
    let marks = hits.map(|hit| {
        let words = &line.text[hit.range.clone()];
        Mark::new(hit.place(), format!("“{words}”一个意思说了两遍"), "留一个")
    });
    marks.collect()
}
