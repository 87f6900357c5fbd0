//! 顿号隔分句：“、但是”“、从而”一类，两句话之间用了顿号。

use super::super::{Mark, Run, rule};
use crate::check::Scene;
use crate::speech::Clause;

rule!("顿号隔分句", Language, Low, Run::Speech(check));

/// 起一个分句的词。
const STARTERS: [&str; 20] = [
    "并且",
    "但是",
    "但要",
    "但也",
    "因此",
    "因而",
    "从而",
    "所以",
    "而且",
    "同时要",
    "同时也",
    "以便",
    "并要",
    "不过",
    "然而",
    "那么",
    "于是",
    "否则",
    "甚至于",
    "即便",
];

/// 前面的分句至少这么多字。
const SHORTEST: usize = 8;

fn check(scene: &Scene) -> Vec<Mark> {
    let lines = scene.speech.body();
    let marks = lines.flat_map(|line| {
        let clauses = line.clauses();
        let pairs = clauses.windows(2);
        pairs
            .filter_map(|pair| mark(&pair[0], &pair[1]))
            .collect::<Vec<_>>()
    });
    marks.collect()
}

/// 顿号后面是一个分句。
fn mark(first: &Clause, second: &Clause) -> Option<Mark> {
    if !second.follows(first, '、') {
        return None;
    }
    let text = second.text();
    let starter = STARTERS
        .iter()
        .copied()
        .find(|word| first.length() >= SHORTEST && text.starts_with(word));
    let demands = first.text().contains('要') && text.starts_with('要');
    let long = first.length() >= SHORTEST && second.length() >= SHORTEST;
    let word = starter.or_else(|| (demands && long).then_some("要"))?;
    let range = first.range.end..second.range.start + word.len();
    Some(Mark::new(
        first.line.place(range),
        format!("“{word}”起一个分句，前面不用顿号"),
        "顿号改成逗号",
    ))
}
