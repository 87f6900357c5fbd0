//! 半角标点：汉字中间夹着半角的逗号、分号、括号。

use super::super::{Mark, Run, rule};
use crate::check::Scene;
use crate::finding::Place;
use crate::speech::Line;

rule!("半角标点", Language, Low, Run::Speech(check));

/// 半角的标点和全角的写法。
const MARKS: [(char, char); 7] = [
    (',', '，'),
    (';', '；'),
    (':', '：'),
    ('!', '！'),
    ('?', '？'),
    ('(', '（'),
    (')', '）'),
];

fn check(scene: &Scene) -> Vec<Mark> {
    let half: Vec<(Place, char)> = scene.speech.filled().flat_map(in_line).collect();
    let lines = scene.speech.filled();
    let full: usize = lines
        .map(|line| {
            line.raw
                .chars()
                .filter(|c| MARKS.iter().any(|(_, f)| f == c))
                .count()
        })
        .sum();
    if half.len() > full {
        let first = half.first();
        let whole = first.map(|(place, _)| {
            Mark::new(
                *place,
                format!("全篇有{}处用了半角标点", half.len()),
                "全部换成全角标点",
            )
        });
        return whole.into_iter().collect();
    }
    let marks = half.into_iter().map(|(place, c)| {
        Mark::new(
            place,
            format!("“{c}”是半角标点，别处用的是全角"),
            "换成全角标点",
        )
    });
    marks.collect()
}

/// 一行里汉字旁边的半角标点；网址、时刻、数字里的不算。
fn in_line(line: &Line) -> Vec<(Place, char)> {
    if line.raw.contains("http") || line.raw.contains("www.") {
        return Vec::new();
    }
    let letters: Vec<char> = line.raw.chars().collect();
    let near = |at: Option<usize>| at.and_then(|at| letters.get(at)).copied();
    let found = letters.iter().enumerate().filter(|(at, c)| {
        let before = near(at.checked_sub(1));
        let after = near(at.checked_add(1));
        let half = MARKS.iter().any(|(mark, _)| mark == *c);
        let quoted = before.is_some_and(is_chinese) || after.is_some_and(is_chinese);
        let code = [before, after]
            .iter()
            .all(|c| c.is_some_and(|c| c.is_ascii_alphanumeric()));
        half && quoted && !code
    });
    let place = |at: usize| Place {
        line: line.number,
        column: at + 1,
        length: 1,
    };
    found.map(|(at, c)| (place(at), *c)).collect()
}

/// 汉字和中文的引号、书名号。
fn is_chinese(c: char) -> bool {
    ('\u{4E00}'..='\u{9FFF}').contains(&c) || "”’》）、。，".contains(c)
}
