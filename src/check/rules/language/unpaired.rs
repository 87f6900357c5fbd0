//! 标点不成对：引号、括号、书名号只有一半，或者方向反了。

use super::super::{Mark, Run, rule};
use crate::check::Scene;
use crate::speech::Line;

rule!("标点不成对", Language, Medium, Run::Speech(check));

/// 成对的标点。
const PAIRS: [(char, char); 7] = [
    ('“', '”'),
    ('‘', '’'),
    ('（', '）'),
    ('《', '》'),
    ('〔', '〕'),
    ('【', '】'),
    ('「', '」'),
];

fn check(scene: &Scene) -> Vec<Mark> {
    let lines: Vec<&Line> = scene.speech.filled().collect();
    let next = lines.iter().skip(1).map(Some).chain([None]);
    let marks = lines.iter().zip(next).flat_map(|(line, next)| {
        let goes_on = next.is_some_and(|next| next.text.starts_with('“'));
        in_line(line, goes_on)
    });
    marks.collect()
}

/// 一行里不成对的；引文有几段的，每段起头有引号，末一段才收。
fn in_line(line: &Line, goes_on: bool) -> Vec<Mark> {
    let mut open: Vec<(usize, char)> = Vec::new();
    let mut wrong: Vec<(usize, char)> = Vec::new();
    for (at, c) in line.text.char_indices() {
        if PAIRS.iter().any(|(left, _)| *left == c) {
            let again = c == '“' && open.iter().any(|(_, left)| *left == c);
            if again {
                wrong.push((at, c));
            } else {
                open.push((at, c));
            }
        } else if let Some((left, _)) = PAIRS.iter().find(|(_, right)| *right == c) {
            match open.iter().rposition(|(_, opened)| opened == left) {
                Some(found) => wrong.extend(open.drain(found..).skip(1)),
                None if is_ordinal(&line.text[..at], c) => {}
                None => wrong.push((at, c)),
            }
        }
    }
    wrong.extend(open.into_iter().filter(|(_, c)| !(goes_on && *c == '“')));
    wrong.sort_unstable();
    wrong.into_iter().map(|(at, c)| mark(line, at, c)).collect()
}

/// “1）”这样的序号。
fn is_ordinal(before: &str, mark: char) -> bool {
    let is_number = |c: char| c.is_ascii_alphanumeric() || "一二三四五六七八九十".contains(c);
    let rest = before.trim_end_matches(is_number);
    mark == '）'
        && rest.len() < before.len()
        && (rest.is_empty() || rest.ends_with(['。', '；', '：', '，']))
}

/// 一处。
fn mark(line: &Line, at: usize, c: char) -> Mark {
    Mark::new(
        line.place(at..at + c.len_utf8()),
        format!("“{c}”没有和它成对的另一半，或者方向反了"),
        "补上另一半；多余的删去",
    )
}
