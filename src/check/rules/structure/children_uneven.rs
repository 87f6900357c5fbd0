//! 层次不齐：同级各部分都有小标题，只有一个没有。

use super::super::{Mark, Run, rule};
use super::series::Outline;
use crate::check::Scene;

rule!("层次不齐", Structure, Low, Run::Speech(check));

/// 至少这么多个同级的才看得出不齐。
const FEWEST: usize = 4;

fn check(scene: &Scene) -> Vec<Mark> {
    let outline = Outline::seen(scene);
    let mut marks = Vec::new();
    for (at, series) in outline.series.iter().enumerate() {
        let standalone = series
            .items
            .iter()
            .all(|item| item.leads_line && item.style.is_standalone());
        if !standalone || series.items.len() < FEWEST {
            continue;
        }
        // 最后一节常常收得短，不算。
        let last = series.items.len() - 1;
        let bare = |item: &usize| {
            let below = outline.below((at, *item));
            below.iter().all(|below| outline.series[*below].is_run_in())
        };
        let bare: Vec<usize> = (0..series.items.len()).filter(bare).collect();
        if let [only] = bare[..]
            && only != last
        {
            let item = &series.items[only];
            marks.push(Mark::new(
                item.place(),
                format!(
                    "同级{}个部分，只有“{}”下面没有小标题",
                    last + 1,
                    item.label()
                ),
                "补上小标题，或者看这一部分是不是多出来的、该并到别处",
            ));
        }
    }
    marks
}
