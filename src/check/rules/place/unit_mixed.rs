//! 下级混称：全篇说“各镇”，有一处说“乡镇”。

use super::super::{Mark, Run, rule};
use super::is_titled;
use crate::check::Scene;
use crate::speech::Hit;

rule!("下级混称", Place, Low, Run::Speech(check));

/// 后面是这些，说的不是自己的下级。
const COMPOUNDS: [&str; 10] = [
    "企业",
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
    let townless = match county {
        Some(county) => {
            let names = county.region.townships.iter().map(|name| &name.text);
            let kinds = |kind: &str| names.clone().any(|name| name.ends_with(kind));
            kinds("镇") && !kinds("乡")
        }
        None => only_towns(scene),
    };
    let named = county.and_then(|county| county.region.units.as_ref());
    if !townless || named.is_some_and(|units| units.text.contains('乡')) {
        return Vec::new();
    }
    let mixed: Vec<Hit> = scene.speech.find("乡镇").filter(is_own).collect();
    mixed
        .into_iter()
        .map(|hit| {
            Mark::new(
                hit.place(),
                "下级只有镇，这里说“乡镇”",
                "全篇用一个叫法；确实有乡，别处也写“各乡镇”",
            )
        })
        .collect()
}

/// 没有资料：多处说“各镇”，难得说一回“乡镇”，没有写过“各乡”。
fn only_towns(scene: &Scene) -> bool {
    let times = |word: &str| scene.speech.find(word).count();
    times("各镇") >= 3 && times("各乡") == 0 && times("乡镇") * 3 <= times("各镇")
}

/// 说的是自己的下级。
fn is_own(hit: &Hit) -> bool {
    let compound = COMPOUNDS.iter().any(|word| hit.after().starts_with(word));
    !compound && !is_titled(&hit.line.text, hit.range.start)
}
