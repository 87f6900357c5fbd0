//! 序号混用：同一串里一会儿“一是”一会儿“二要”。

use super::super::{Mark, Run, rule};
use super::series::{Outline, is_run_in};
use crate::check::Scene;
use crate::speech::Style;

rule!("序号混用", Structure, Medium, Run::Speech(check));

fn check(scene: &Scene) -> Vec<Mark> {
    let outline = Outline::seen(scene);
    let mut marks = Vec::new();
    for series in outline.series.iter().filter(|s| s.is_run_in()) {
        let pairs = series.items.windows(2).map(|pair| (&pair[0], &pair[1]));
        let odd = pairs.into_iter().find(|(last, item)| {
            // “首先、其次、再次”以后接“第四”是通行的数法。
            let counted_on = last.style == Style::First && item.style == Style::Nth;
            last.style != item.style && is_run_in(item) && !(counted_on && item.number > 2)
        });
        if let Some((last, item)) = odd {
            marks.push(Mark::new(
                item.place(),
                format!("前面是“{}”，这里换成“{}”", last.label(), item.label()),
                format!("同一串用一种写法，改成“{}”", last.style.label(item.number)),
            ));
        }
    }
    marks
}
