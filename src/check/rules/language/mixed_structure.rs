//! 句式杂糅：“原因是……造成的”“本着……为原则”，两种说法搅在一起。

use super::super::{Mark, Run, rule};
use crate::check::Scene;
use crate::speech::Clause;

rule!("句式杂糅", Language, Medium, Run::Speech(check));

/// 两种说法的开头和收尾，怎么改。
const MIXED: [(&str, &str, &str); 22] = [
    ("原因是", "造成的", "“原因是……”，或“是……造成的”"),
    ("原因是", "引起的", "“原因是……”，或“是……引起的”"),
    ("原因是", "导致的", "“原因是……”，或“是……导致的”"),
    ("原因是", "所致", "“原因是……”，或“系……所致”"),
    ("原因在于", "造成的", "“原因在于……”，或“是……造成的”"),
    ("原因在于", "导致的", "“原因在于……”，或“是……导致的”"),
    ("原因是", "决定的", "“原因是……”，或“是……决定的”"),
    ("是由于", "的原因", "“是由于……”"),
    ("是因为", "的原因", "“是因为……”"),
    ("是因为", "的缘故", "“是因为……”"),
    ("本着", "为原则", "“本着……的原则”，或“以……为原则”"),
    ("本着", "为目的", "“本着……的精神”，或“以……为目的”"),
    ("按照", "为原则", "“按照……的原则”，或“以……为原则”"),
    ("坚持", "为基本原则的原则", "“坚持……的原则”"),
    ("是为了", "为目的", "“是为了……”，或“以……为目的”"),
    ("目的是", "为目的", "“目的是……”，或“以……为目的”"),
    ("关键在于", "起决定作用", "“关键在于……”，或“……起决定作用”"),
    ("关键是", "起决定作用", "“关键是……”，或“……起决定作用”"),
    ("深受", "所欢迎", "“深受……欢迎”，或“为……所欢迎”"),
    ("围绕以", "为", "“围绕……”，或“以……为……”"),
    ("靠的是", "取得的", "“靠的是……”，或“是靠……取得的”"),
    ("取决于", "决定的", "“取决于……”，或“是由……决定的”"),
];

/// 中间最多隔多少字。
const GAP: usize = 25;

fn check(scene: &Scene) -> Vec<Mark> {
    scene
        .speech
        .clauses()
        .filter_map(|clause| mark(&clause))
        .collect()
}

/// 一个小句里又是这样开头，又是那样收尾。
fn mark(clause: &Clause) -> Option<Mark> {
    let text = clause.text();
    MIXED.iter().find_map(|(head, tail, right)| {
        let at = text.find(head)?;
        let rest = &text[at + head.len()..];
        let end = rest.find(tail)?;
        let near = rest[..end].chars().count() <= GAP;
        let another = rest[..end].ends_with('以') || rest[..end].contains("，以");
        (near && !another).then(|| {
            let range = at..at + head.len() + end + tail.len();
            Mark::new(
                clause.place_of(range),
                format!("“{head}……{tail}”是两种说法搅在一起"),
                format!("改成{right}"),
            )
        })
    })
}
