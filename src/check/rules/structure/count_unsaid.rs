//! 条数没报：“讲几点意见”，不说几点。

use super::super::{Mark, Run, rule};
use super::series::Outline;
use crate::check::Scene;
use crate::numbering::chinese_number;

rule!("条数没报", Structure, Low, Run::Speech(check));

/// 报数以前的动词。
const VERBS: &[&str] = &["讲", "谈", "提", "强调", "交流", "说"];
/// 不报数的说法。
const VAGUE: &[&str] = &["几点", "几个方面", "几条", "几个问题", "一些意见", "些意见"];

fn check(scene: &Scene) -> Vec<Mark> {
    let outline = Outline::seen(scene);
    let Some(top) = outline.top().map(|at| &outline.series[at]) else {
        return Vec::new();
    };
    let (Some(first), count) = (top.items.first(), top.items.len()) else {
        return Vec::new();
    };
    let opening = scene
        .speech
        .body()
        .filter(|line| line.number < first.line.number);
    let hits = opening.flat_map(|line| VAGUE.iter().flat_map(|word| line.find(word)));
    hits.filter(|hit| {
        let clause = hit
            .before()
            .rsplit(['。', '，', '；'])
            .next()
            .unwrap_or_default();
        let near = clause.chars().rev().take(6).collect::<String>();
        let spoken = VERBS
            .iter()
            .any(|verb| near.contains(&verb.chars().rev().collect::<String>()));
        spoken && count > 1 && hit.after().chars().count() <= 20
    })
    .map(|hit| {
        let said = &hit.line.text[hit.range.clone()];
        Mark::new(
            hit.place(),
            format!("说“{said}”，没有说几点；下面有{count}个部分"),
            format!(
                "报出数来，如“讲{}点意见”，听的人好记",
                chinese_number(count)
            ),
        )
    })
    .take(1)
    .collect()
}
