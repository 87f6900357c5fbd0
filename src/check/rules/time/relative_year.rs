//! 年份称呼不符：“去年（2023年）”的年份和会议年份对不上，或者前后对不上。

use super::super::{Mark, Run, rule};
use super::dates;
use crate::check::Scene;
use crate::finding::Place;
use crate::speech::Line;

rule!("年份称呼不符", Time, High, Run::Speech(check));

/// 称呼和它离今年几年。
const WORDS: [(&str, i32); 9] = [
    ("今年", 0),
    ("本年度", 0),
    ("本年", 0),
    ("去年", -1),
    ("上年度", -1),
    ("上年", -1),
    ("前年", -2),
    ("明年", 1),
    ("后年", 2),
];

/// 一处带年份的称呼。
struct Said {
    word: &'static str,
    year: i32,
    /// 照它说，今年是哪一年。
    now: i32,
    place: Place,
}

fn check(scene: &Scene) -> Vec<Mark> {
    let said: Vec<Said> = scene.speech.filled().flat_map(in_line).collect();
    let sure = dates::sure_year(scene);
    let Some(now) = sure.or_else(|| said.first().map(|first| first.now)) else {
        return Vec::new();
    };
    let wrong = said.into_iter().filter(|said| said.now != now);
    let marks = wrong.map(|said| {
        let Said { word, year, .. } = said;
        let real = now + year - said.now;
        Mark::new(
            said.place,
            format!("今年是{now}年，{word}是{real}年，不是{year}年"),
            "照会议日期改年份；多半是旧稿没有改净",
        )
    });
    marks.collect()
}

/// 一行里的：去年2023年、去年（2023年）、2023年（去年）。
fn in_line(line: &Line) -> Vec<Said> {
    let text = &line.text;
    let years = dates::years(text).into_iter();
    let found = years.filter_map(|(year, range)| {
        let before = text[..range.start].trim_end_matches(['（', '即']);
        let after = text[range.end..].strip_prefix('（').unwrap_or_default();
        let (word, offset) = WORDS
            .iter()
            .find(|(word, _)| before.ends_with(word) || after.starts_with(&format!("{word}）")))?;
        let start = if before.ends_with(word) {
            before.len() - word.len()
        } else {
            range.start
        };
        Some(Said {
            word,
            year,
            now: year - offset,
            place: line.place(start..range.end),
        })
    });
    found.collect()
}
