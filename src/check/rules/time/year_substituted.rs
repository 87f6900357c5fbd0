//! 年份套错：本该说季节、季度的地方填了年份。

use super::super::{Mark, Run, rule};
use super::dates;
use crate::check::Scene;
use crate::speech::Line;

rule!("年份套错", Time, Medium, Run::Speech(check));

/// 季节、时段才有的，一整年说不上。
const SEASONAL: [&str; 15] = [
    "工作特点",
    "气候特点",
    "天气特点",
    "季节特点",
    "季节性特点",
    "时令特点",
    "节令特点",
    "生产特点",
    "特点和规律",
    "气象条件",
    "天气变化",
    "高温天气",
    "严寒天气",
    "雨雪天气",
    "节前",
];

/// 放在年份前面，说的就是趁着时令。
const SUITING: [&str; 5] = ["结合", "针对", "根据", "适应", "围绕"];

fn check(scene: &Scene) -> Vec<Mark> {
    scene.speech.filled().flat_map(in_line).collect()
}

/// 一行里的。
fn in_line(line: &Line) -> Vec<Mark> {
    let text = &line.text;
    let years = dates::years(text).into_iter();
    let marks = years.filter_map(|(_, range)| {
        let rest = &text[range.end..];
        let rest = rest.strip_prefix('的').unwrap_or(rest);
        let word = SEASONAL.iter().find(|word| rest.starts_with(**word))?;
        let before = &text[..range.start];
        SUITING.iter().any(|word| before.ends_with(word)).then(|| {
            let end = text.len() - rest.len() + word.len();
            Mark::new(
                line.place(range.start..end),
                format!("“{word}”要看季节、节令，一整年说不上"),
                "多半是成批换年份时换错的，改回季节或季度",
            )
        })
    });
    marks.collect()
}
