//! 段内重说：一段话里同一句套话说了两遍。

use super::super::{Mark, Run, rule};
use crate::check::Scene;
use crate::speech::{Kind, Line};

rule!("段内重说", Repetition, Low, Run::Speech(check));

/// 套话：前半截，后半截，中间可以隔着几个字。
const PHRASES: [(&str, &str); 14] = [
    ("引起", "重视"),
    ("敲响", "警钟"),
    ("不能有丝毫", ""),
    ("形势", "不容乐观"),
    ("形势", "依然严峻"),
    ("统一思想", ""),
    ("提高", "政治站位"),
    ("责任重于泰山", ""),
    ("任重", "道远"),
    ("警钟长鸣", ""),
    ("如履薄冰", ""),
    ("时时放心不下", ""),
    ("上来", "下去"),
    ("真抓", "实干"),
];

/// 中间最多隔多少字。
const GAP: usize = 8;

fn check(scene: &Scene) -> Vec<Mark> {
    let lines = scene
        .speech
        .lines
        .iter()
        .filter(|line| line.kind == Kind::Body);
    lines.flat_map(in_line).collect()
}

/// 一段里的。
fn in_line(line: &Line) -> Vec<Mark> {
    let marks = PHRASES.iter().filter_map(|(head, tail)| {
        let mut found = line.find(head).filter_map(|hit| {
            let after = hit.after();
            let clause = &after[..after.find(['，', '。', '；']).unwrap_or(after.len())];
            let at = clause.find(tail)?;
            let near = clause[..at].chars().count() <= GAP;
            near.then(|| hit.range.start..hit.range.end + at + tail.len())
        });
        let first = found.next()?;
        let again = found.next()?;
        Some(Mark::new(
            line.place(again),
            format!("这一段前面已经说过“{}”", &line.text[first]),
            "留一处",
        ))
    });
    marks.collect()
}
