//! 引语待核：加了引号、归在习近平总书记名下的话，内置的原文里没有。

use super::super::{Mark, Run, rule};
use super::ahead;
use super::quotation::{self, Verdict};
use crate::check::Scene;
use crate::reference::phrases;
use crate::speech::letters;

rule!("引语待核", Name, Low, Run::Speech(check));

/// 这么长才是引了一句话；短的是一个词。
const SHORTEST: usize = 10;

fn check(scene: &Scene) -> Vec<Mark> {
    let cited = quotation::all(scene)
        .into_iter()
        .filter(|cited| cited.marked);
    let unknown = cited.filter(|cited| {
        let words = letters(cited.text());
        let set = phrases::all()
            .iter()
            .any(|p| letters(&p.text).contains(&words));
        words.chars().count() >= SHORTEST && !set && matches!(cited.verdict(), Verdict::Unknown)
    });
    unknown
        .map(|cited| {
            let shown = ahead(cited.text(), 0, 12);
            let start = cited.range.start;
            Mark::new(
                cited.line.place(start..start + shown.len()),
                format!("“{shown}……”这段引语没有核对过"),
                "与权威发布的文本逐字核对，写明场合和时间；查不到出处就不用引号",
            )
        })
        .collect()
}
