//! 整改两说：前头说全部整改了，后头说还有没改的。

use std::ops::Range;

use super::super::words::ahead;
use super::super::{Mark, Run, rule};
use super::has_any;
use crate::check::Scene;
use crate::speech::{Line, Sentence};

rule!("整改两说", Structure, Medium, Run::Speech(check));

/// 全改完了。
const DONE: [&str; 7] = [
    "全部整改",
    "全部完成整改",
    "已全部销号",
    "全部销号",
    "整改率达100%",
    "整改率达到100%",
    "整改率100%",
];
/// 说的是要求、目标。
const GOALS: [&str; 8] = [
    "要",
    "确保",
    "必须",
    "力争",
    "务必",
    "力求",
    "争取",
    "前全部",
];
/// 还剩下的。
const LEFT: [&str; 3] = ["还有", "仍有", "尚有"];
/// 没有改的。
const UNDONE: [&str; 7] = [
    "未整改",
    "没有整改",
    "未完成整改",
    "没有完成整改",
    "未销号",
    "整改不到位",
    "整改未到位",
];

fn check(scene: &Scene) -> Vec<Mark> {
    scene.speech.body().filter_map(not_all_fixed).collect()
}

/// 前头说全部整改了，隔一两句说还有没改的。
fn not_all_fixed(line: &Line) -> Option<Mark> {
    let sentences: Vec<Sentence> = line.sentences().collect();
    let is_done = |s: &Sentence| has_any(s.text(), &DONE) && !has_any(s.text(), &GOALS);
    let first = sentences.iter().position(is_done)?;
    let major = sentences[first].text().contains("重大");
    let near = sentences[first..].iter().take(3);
    let range = near.filter_map(unfixed).find(|range| {
        let same = line.text[range.clone()].contains("重大");
        same || !major
    })?;
    Some(Mark::new(
        line.place(range),
        "前头说全部整改了，这里说还有没改的",
        "核对整改数：没有全改完，就写改了多少、还剩多少",
    ))
}

/// 句里“仍有……未整改”的一段。
fn unfixed(sentence: &Sentence) -> Option<Range<usize>> {
    let text = sentence.text();
    let at = LEFT.iter().find_map(|left| text.find(left))?;
    let rest = ahead(text, at, 30);
    let rest = &rest[..rest.find(['，', '；', '。']).unwrap_or(rest.len())];
    let start = sentence.range.start + at;
    has_any(rest, &UNDONE).then(|| start..start + rest.len())
}
