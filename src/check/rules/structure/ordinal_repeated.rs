//! 序号重复：同一级里同一个序号写了两回。

use std::collections::BTreeSet;

use super::super::{Mark, Run, rule};
use crate::check::Scene;

rule!("序号重复", Structure, High, Run::Speech(check));

fn check(scene: &Scene) -> Vec<Mark> {
    let sections = scene.speech.sections();
    let mut seen = BTreeSet::new();
    let mut marks = Vec::new();
    for section in &sections {
        let ordinal = &section.ordinal;
        if !seen.insert((section.parent, ordinal.style, ordinal.number)) {
            let label = ordinal.label();
            marks.push(Mark::new(
                ordinal.place(),
                format!("“{label}”在这一级已经有了"),
                "后面的序号顺着改，或者删去多余的一条",
            ));
        }
    }
    marks
}
