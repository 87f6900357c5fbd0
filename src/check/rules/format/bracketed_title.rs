//! 括注职务：“乡镇长（主任）”，括号里的职务念不出来，也对不上单位。

use super::super::{Mark, Run, rule};
use crate::check::Scene;

rule!("括注职务", Format, Low, Run::Speech(check));

/// 括号里另一个职务。
const TITLES: &[&str] = &[
    "（主任）",
    "（局长）",
    "（镇长）",
    "（乡长）",
    "（经理）",
    "（厂长）",
    "（矿长）",
    "（院长）",
];

fn check(scene: &Scene) -> Vec<Mark> {
    let hits = TITLES.iter().flat_map(|title| scene.speech.find(title));
    let titled = hits.filter(|hit| hit.before().ends_with(['长', '任', '记', '理', '事']));
    titled
        .map(|hit| {
            let before = hit.before();
            let start = before.char_indices().rev().nth(2).map_or(0, |(at, _)| at);
            let range = start..hit.range.end;
            let words = &hit.line.text[range.clone()];
            let inner = hit.line.text[hit.range.clone()].trim_matches(['（', '）']);
            Mark::new(
                hit.line.place(range),
                format!("“{words}”：括号里的念不出来，也没说是哪里的{inner}"),
                format!("分开写全，如“乡镇长、街道办事处主任”，说清是哪里的{inner}"),
            )
        })
        .take(1)
        .collect()
}
