//! 总起用冒号：“主要表现在，一是……”，总起的话后面该用冒号。

use super::super::{Mark, Run, rule};
use crate::check::Scene;
use crate::speech::Clause;

rule!("总起用冒号", Language, Low, Run::Speech(check));

/// 总起的话的末尾。
const LEADS: [&str; 24] = [
    "表现在",
    "体现在",
    "表现为",
    "主要是",
    "主要有",
    "包括",
    "以下几点",
    "以下几个方面",
    "几个方面",
    "以下问题",
    "几个问题",
    "几点",
    "点要求",
    "点意见",
    "如下",
    "方面的问题",
    "要做到",
    "分别是",
    "原因是",
    "问题是",
    "具体来说",
    "具体是",
    "几项工作",
    "几件事",
];

/// 分说的头一条。
const FIRSTS: [&str; 3] = ["一是", "第一，", "一要"];

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

/// 总起的话用了逗号，后面就是一是。
fn mark(lead: &Clause, first: &Clause) -> Option<Mark> {
    let word = LEADS.iter().find(|word| lead.text().ends_with(**word))?;
    let line = lead.line;
    let after = &line.text[first.range.start..];
    let ordinal = FIRSTS.iter().find(|ordinal| after.starts_with(**ordinal))?;
    first.follows(lead, '，').then(|| {
        let range = lead.range.end - word.len()..first.range.start + ordinal.len();
        Mark::new(
            line.place(range),
            format!("“{word}”总起下文，后面应用冒号"),
            "逗号改成冒号",
        )
    })
}
