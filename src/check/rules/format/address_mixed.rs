//! 称呼不一：一会儿“各镇”，一会儿“乡镇”。

use super::super::{Mark, Run, rule};
use crate::check::Scene;
use crate::speech::Hit;

rule!("称呼不一", Format, Low, Run::Speech(check));

/// 不是称呼下级的“乡镇”。
const OTHERS: &[&str] = &[
    "企业",
    "长",
    "级",
    "船舶",
    "煤矿",
    "卫生院",
    "政府所在地",
    "干部",
    "振兴",
];
/// 占多数的至少这么多处，才看得出哪个是例外。
const FEWEST: usize = 3;

fn check(scene: &Scene) -> Vec<Mark> {
    let speech = scene.speech;
    let towns: Vec<Hit> = speech
        .find("各镇")
        .filter(|hit| !hit.after().starts_with(['乡', '长']))
        .collect();
    let townships: Vec<Hit> = speech.find("乡镇").filter(is_address).collect();
    let (odd, usual) = if towns.len() >= FEWEST && townships.len() * 3 <= towns.len() {
        (townships, "各镇")
    } else if townships.len() >= FEWEST && towns.len() * 3 <= townships.len() {
        (towns, "乡镇")
    } else {
        return Vec::new();
    };
    let count = scene.speech.find(usual).count();
    odd.iter()
        .map(|hit| {
            let word = &hit.line.text[hit.range.clone()];
            Mark::new(
                hit.place(),
                format!("这里称“{word}”，别处{count}次称“{usual}”"),
                "看本地有没有乡，全篇用一种称呼",
            )
        })
        .collect()
}

/// 称呼下级的“乡镇”。
fn is_address(hit: &Hit) -> bool {
    !OTHERS.iter().any(|word| hit.after().starts_with(word))
}
