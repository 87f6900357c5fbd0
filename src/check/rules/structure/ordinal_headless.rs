//! 序号缺首：一串序号不从第一条开始。

use super::super::{Mark, Run, rule};
use super::series::Outline;
use crate::check::Scene;

rule!("序号缺首", Structure, High, Run::Speech(check));

fn check(scene: &Scene) -> Vec<Mark> {
    let outline = Outline::seen(scene);
    let mut marks = Vec::new();
    for series in outline.series.iter().filter(|series| !series.vague) {
        let starts = series.items.iter().any(|item| item.number == 1);
        let Some(first) = series.items.first().filter(|_| !starts) else {
            continue;
        };
        let missing = first.style.label(1);
        marks.push(Mark::new(
            first.place(),
            format!("从“{}”数起，前面没有“{missing}”", first.label()),
            "看前面是不是丢了内容：补上缺的几条，或者把序号改过来",
        ));
    }
    marks
}
