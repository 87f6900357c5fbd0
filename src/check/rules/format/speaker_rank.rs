//! 讲话人身份：对副职领导提要求，题下却没有写是谁讲的。

use super::super::{Mark, Run, rule};
use crate::check::Scene;
use crate::speech::{Hit, Kind};

rule!("讲话人身份", Format, Low, Run::Speech(check));

/// 同级领导的副职。
const DEPUTIES: &[&str] = &[
    "各位副县长",
    "各位副区长",
    "各位副市长",
    "各位副旗长",
    "各位副州长",
    "各副县长",
    "各副区长",
    "各副市长",
    "县政府各位领导",
    "各位常委",
    "各位副书记",
];
/// 提要求的话。
const DEMANDS: &[&str] = &["要", "必须", "务必", "应当"];

fn check(scene: &Scene) -> Vec<Mark> {
    let front = scene
        .speech
        .lines
        .iter()
        .filter(|line| line.kind == Kind::Front);
    let mut front = front.filter(|line| !line.text.contains('年'));
    if front.next().is_some() || scene.county.is_some() {
        return Vec::new();
    }
    let hits = DEPUTIES.iter().flat_map(|word| scene.speech.find(word));
    hits.filter(is_demand)
        .map(|hit| {
            let word = &hit.line.text[hit.range.clone()];
            Mark::new(
                hit.place(),
                format!("对“{word}”提要求，稿子上没有写讲话人是谁"),
                "题下写明讲话人的职务；是同级副职讲的，改成“各位分管领导同志”一类说法",
            )
        })
        .take(1)
        .collect()
}

/// 后面几个字就是提要求。
fn is_demand(hit: &Hit) -> bool {
    let after = hit.after();
    let clause = after.split(['。', '，', '；']).next().unwrap_or_default();
    let near: String = clause.chars().take(8).collect();
    DEMANDS.iter().any(|word| near.contains(word))
}
