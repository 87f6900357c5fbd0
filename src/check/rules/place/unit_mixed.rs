//! 下级混称：一篇里又是“各镇”，又是“乡镇”。

use super::super::{Mark, Run, rule};
use super::is_titled;
use crate::check::Scene;
use crate::speech::Hit;

rule!("下级混称", Place, Low, Run::Speech(check));

/// 后面是这些，说的不是自己的下级。
const COMPOUNDS: [&str; 15] = [
    "企业",
    "长",
    "级",
    "煤矿",
    "干部",
    "振兴",
    "船舶",
    "渡口",
    "燃气",
    "消防队",
    "公路",
    "卫生院",
    "自建房",
    "集市",
    "机关",
];

fn check(scene: &Scene) -> Vec<Mark> {
    let county = scene
        .county
        .filter(|county| !county.region.townships.is_empty());
    let townships = || scene.speech.find("乡镇").filter(is_own);
    let Some(county) = county else {
        return by_majority(scene, townships().collect());
    };
    let names = county.region.townships.iter().map(|name| &name.text);
    let kinds = |kind: &str| names.clone().any(|name| name.ends_with(kind));
    let own = county.region.units.as_ref();
    if kinds("乡") || !kinds("镇") || own.is_some_and(|units| units.text.contains('乡')) {
        return Vec::new();
    }
    let mark = |hit: Hit| mark(&hit, "下级只有镇，这里说“乡镇”".to_owned());
    townships().map(mark).collect()
}

/// 占多数的至少这么多处，才看得出哪个是例外。
const FEWEST: usize = 3;

/// 没有资料：多处用一个叫法，难得有一回用另一个。
fn by_majority(scene: &Scene, townships: Vec<Hit>) -> Vec<Mark> {
    let towns = scene.speech.find("各镇");
    let towns: Vec<Hit> = towns
        .filter(|hit| !hit.after().starts_with(['乡', '长']))
        .collect();
    let rare = |few: &[Hit], many: &[Hit]| many.len() >= FEWEST && few.len() * 3 <= many.len();
    let (odd, usual, count) = if rare(&townships, &towns) {
        (&townships, "各镇", towns.len())
    } else if rare(&towns, &townships) {
        (&towns, "乡镇", townships.len())
    } else {
        return Vec::new();
    };
    let said = |hit: &Hit| {
        let word = &hit.line.text[hit.range.clone()];
        mark(hit, format!("这里称“{word}”，别处{count}次称“{usual}”"))
    };
    odd.iter().map(said).collect()
}

fn mark(hit: &Hit, message: String) -> Mark {
    let hint = "看本地有没有乡，全篇用一个叫法";
    Mark::new(hit.place(), message, hint)
}

/// 说的是自己的下级。
fn is_own(hit: &Hit) -> bool {
    let compound = COMPOUNDS.iter().any(|word| hit.after().starts_with(word));
    !compound && !is_titled(&hit.line.text, hit.range.start)
}
