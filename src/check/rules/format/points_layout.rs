//! 要点排法：第一条接在段里，后面几条又各起一段。

use super::super::structure::series::{Outline, Series};
use super::super::{Mark, Run, rule};
use crate::check::Scene;

rule!("要点排法", Format, Low, Run::Speech(check));

fn check(scene: &Scene) -> Vec<Mark> {
    let outline = Outline::seen(scene);
    let uneven: Vec<&Series> = outline
        .series
        .iter()
        .filter(|series| !series.in_contents && is_uneven(series))
        .collect();
    let Some(first) = uneven.first().and_then(|series| series.items.first()) else {
        return Vec::new();
    };
    let more = match uneven.len() {
        1 => String::new(),
        count => format!("；全篇这样的有{count}处"),
    };
    vec![Mark::new(
        first.place(),
        format!(
            "“{}”接在上一句后面，后面几条又各起一段{more}",
            first.label()
        ),
        "几条都另起一段，或者都接着写",
    )]
}

/// 第一条在段中，后面的都在行首。
fn is_uneven(series: &Series) -> bool {
    let Some((first, rest)) = series.items.split_first() else {
        return false;
    };
    series.is_run_in()
        && !first.leads_line
        && !rest.is_empty()
        && rest.iter().all(|item| item.leads_line)
}
