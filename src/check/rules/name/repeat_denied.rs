//! 不再重复：说了不再重复，却已经大段讲过一遍。

use super::super::{Mark, Run, rule};
use super::{has_any, sentence_at};
use crate::check::Scene;
use crate::speech::Kind;

rule!("不再重复", Name, Medium, Run::Speech(check));

/// 不再讲了的话。
const DENIALS: [&str; 9] = [
    "不再重复",
    "不再赘述",
    "不再展开",
    "不再多讲",
    "不再细讲",
    "不再一一",
    "不重复了",
    "不再啰嗦",
    "不多讲了",
];
/// 前面至少讲了这么多字，才算大段。
const LONG: usize = 800;

fn check(scene: &Scene) -> Vec<Mark> {
    let mut spoken = 0;
    let mut marks = Vec::new();
    for line in scene.speech.body() {
        let denials = DENIALS.iter().flat_map(|denial| line.find(denial));
        let late = denials.filter(|hit| {
            let sentence = sentence_at(line, hit.range.start);
            let deployed = has_any(sentence, &["部署", "安排", "作了讲话", "布置"]);
            deployed && spoken + hit.before().chars().count() >= LONG
        });
        marks.extend(late.map(|hit| {
            Mark::new(
                hit.place(),
                "说不再重复，前面已经把部署讲了一大段",
                "这句挪到开头，或者删去",
            )
        }));
        if line.kind == Kind::Body {
            spoken += line.text.chars().count();
        }
    }
    marks
}
