//! 序号重复：同一级里同一个序号写了两回。

use std::collections::BTreeSet;

use super::super::{Mark, Run, rule};
use super::series::Outline;
use crate::check::Scene;

rule!("序号重复", Structure, High, Run::Speech(check));

fn check(scene: &Scene) -> Vec<Mark> {
    let outline = Outline::seen(scene);
    let mut marks = Vec::new();
    for series in outline.series.iter().filter(|series| !series.vague) {
        let mut seen = BTreeSet::new();
        for item in &series.items {
            if !seen.insert(item.number) {
                marks.push(Mark::new(
                    item.place(),
                    format!("“{}”在这一级已经有了", item.label()),
                    "后面的序号顺着改，或者删去多余的一条",
                ));
            }
        }
    }
    marks
}
