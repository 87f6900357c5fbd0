//! 序号断号：同一级里跳过了一个序号，或者前后颠倒。

use super::super::{Mark, Run, rule};
use super::series::{Outline, Series};
use crate::check::Scene;
use crate::speech::{Ordinal, Style};

rule!("序号断号", Structure, High, Run::Speech(check));

fn check(scene: &Scene) -> Vec<Mark> {
    let outline = Outline::seen(scene);
    let series = outline.series.iter().filter(|series| !series.vague);
    series.flat_map(in_series).collect()
}

/// 一串里跳过的、颠倒的。
fn in_series(series: &Series) -> Vec<Mark> {
    let mut marks = Vec::new();
    for (at, pair) in series.items.windows(2).enumerate() {
        let (last, item) = (&pair[0], &pair[1]);
        let known = series.items[..=at].iter().any(|o| o.number == item.number);
        if known || item.number == last.number + 1 || item.style == Style::First {
            continue;
        }
        if item.number > last.number {
            // 上一条写重了，这一条接的是它本来的号。
            let repeated = series.items[..at].iter().any(|o| o.number == last.number);
            if !repeated || item.number != last.number + 2 {
                marks.push(skipped(last, item));
            }
        } else {
            marks.push(Mark::new(
                item.place(),
                format!("“{}”排在“{}”后面，次序颠倒了", item.label(), last.label()),
                "按次序重排，或者改对序号",
            ));
        }
    }
    marks
}

/// 跳过了一个序号。
fn skipped(last: &Ordinal, item: &Ordinal) -> Mark {
    let missing = item.style.label(last.number + 1);
    Mark::new(
        item.place(),
        format!(
            "“{}”后面就是“{}”，没有“{missing}”",
            last.label(),
            item.label()
        ),
        "看是不是删掉了一条：补上，或者把后面的序号往前提",
    )
}
