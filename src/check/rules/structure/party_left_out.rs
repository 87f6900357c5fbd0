//! 党政缺党：小标题只说政府，文中引“党政同责”，却没有一句说党委。

use super::super::{Mark, Run, rule};
use super::series::{Outline, heading};
use crate::check::Scene;

rule!("党政缺党", Structure, Low, Run::Speech(check));

/// 说的是党委。
const PARTY: &[&str] = &[
    "党委",
    "党组",
    "县委",
    "市委",
    "区委",
    "旗委",
    "州委",
    "省委",
    "党工委",
    "书记",
    "常委",
    "党的",
    "党支部",
    "党（工）委",
    "党政主要",
];

fn check(scene: &Scene) -> Vec<Mark> {
    let outline = Outline::seen(scene);
    let mut marks = Vec::new();
    for (at, series) in outline.series.iter().enumerate() {
        for (index, item) in series.items.iter().enumerate() {
            let title = heading(item);
            let narrow = title.contains("政府") && !title.contains('党') && !series.is_run_in();
            let text = outline.text(at, index);
            if !narrow || PARTY.iter().any(|word| text.contains(word)) {
                continue;
            }
            let parts = outline.parts(at, index).into_iter();
            let quoted = parts.filter_map(|(line, range)| {
                let found = line.text[range.clone()].find("党政同责")?;
                let start = range.start + found;
                Some(line.place(start..start + "党政同责".len()))
            });
            marks.extend(quoted.take(1).map(|place| {
                Mark::new(
                    place,
                    format!("小标题是“{title}”，引了“党政同责”，下文没有说党委的责任"),
                    "补上党委的责任，或者小标题改成“党政领导责任”",
                )
            }));
        }
    }
    marks
}
