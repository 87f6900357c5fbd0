//! 半角标点：中文里夹着英文的逗号、分号、括号、引号。

use super::super::{Mark, Run, rule};
use super::is_han;
use crate::check::Scene;
use crate::finding::Place;
use crate::speech::Line;

rule!("半角标点", Format, Low, Run::Speech(check));

/// 不超过这么多处，处处都报；再多，一行只报一处。
const FEW: usize = 5;
/// 多少行里有，就只报一次。
const MANY: usize = 8;

fn check(scene: &Scene) -> Vec<Mark> {
    let lines: Vec<Vec<Mark>> = scene.speech.filled().map(in_line).collect();
    let count: usize = lines.iter().map(Vec::len).sum();
    if count <= FEW {
        return lines.into_iter().flatten().collect();
    }
    let mut marks: Vec<Mark> = lines
        .into_iter()
        .filter_map(|marks| marks.into_iter().next())
        .collect();
    if marks.len() > MANY {
        marks.truncate(1);
        if let Some(mark) = marks.first_mut() {
            "全篇多处用了半角标点".clone_into(&mut mark.message);
            "整篇换成全角标点".clone_into(&mut mark.hint);
        }
    }
    marks
}

/// 一行里的半角标点。
fn in_line(line: &Line) -> Vec<Mark> {
    let characters: Vec<char> = line.raw.chars().collect();
    let wrong = (line.indent..characters.len()).filter(|at| is_wrong(&characters, *at));
    let marks = wrong.map(|at| {
        let place = Place {
            line: line.number,
            column: at + 1,
            length: 1,
        };
        let message = format!("“{}”是半角标点", characters[at]);
        Mark::new(place, message, "换成全角标点")
    });
    marks.collect()
}

/// 挨着汉字的半角标点。
fn is_wrong(characters: &[char], at: usize) -> bool {
    let near = |index: Option<usize>| index.and_then(|index| characters.get(index)).copied();
    let left = near(at.checked_sub(1));
    let right = near(Some(at + 1));
    let is_word = |c: Option<char>| c.is_some_and(|c| is_han(c) || "》”）".contains(c));
    match characters[at] {
        '､' | '｡' | '｢' | '｣' => true,
        ',' | ';' | '!' | '?' | ':' => is_word(left) || (left == Some('%') && is_word(right)),
        '(' | '"' | '\'' => is_word(left) || is_word(right),
        '.' => left.is_some_and(is_han) && right.is_none_or(is_han),
        _ => false,
    }
}
