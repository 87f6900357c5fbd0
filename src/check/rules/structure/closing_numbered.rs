//! 结尾编号：结束语也编了序号，当成一条。

use super::super::{Mark, Run, rule};
use super::series::{Outline, heading};
use crate::check::Scene;

rule!("结尾编号", Structure, Low, Run::Speech(check));

/// 结尾的标题。
const CLOSINGS: &[&str] = &["结束语", "结语", "结尾", "同志们", "小结", "总结语"];

fn check(scene: &Scene) -> Vec<Mark> {
    let outline = Outline::seen(scene);
    let last = outline.top().and_then(|at| outline.series[at].items.last());
    let last = last.filter(|item| {
        let title = heading(item);
        let closing = CLOSINGS.iter().any(|word| title.starts_with(word));
        item.number > 2 && (closing || title == "总结")
    });
    last.map(|item| {
        Mark::new(
            item.place(),
            format!("结尾编成了“{}”，当成了一条", item.label()),
            "讲话的结尾不编号，去掉序号，另起一段说",
        )
    })
    .into_iter()
    .collect()
}
