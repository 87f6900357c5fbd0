//! 标题长短：同级标题里有一个长得或短得出格。

use super::super::structure::series::{Outline, Series};
use super::super::{Mark, Run, rule};
use crate::check::Scene;
use crate::speech::Kind;

rule!("标题长短", Format, Low, Run::Speech(check));

/// 至少这么多个同级标题才比。
const FEWEST: usize = 3;
/// 与居中的差这么多字才算出格。
const APART: usize = 12;

fn check(scene: &Scene) -> Vec<Mark> {
    let outline = Outline::seen(scene);
    let series = outline.series.iter().filter(|series| !series.in_contents);
    series.filter_map(odd).collect()
}

/// 一串标题里长短出格的一个。
fn odd(series: &Series) -> Option<Mark> {
    let standing =
        |item: &crate::speech::Ordinal| item.leads_line && item.line.kind == Kind::Heading;
    if series.items.len() < FEWEST || !series.items.iter().all(standing) {
        return None;
    }
    let lengths: Vec<usize> = series
        .items
        .iter()
        .map(|item| item.after().chars().count())
        .collect();
    let mut sorted = lengths.clone();
    sorted.sort_unstable();
    let middle = sorted[sorted.len() / 2];
    let at = lengths.iter().position(|length| {
        let long = *length >= middle + APART && length * 2 >= middle * 5;
        let short = length + APART <= middle && length * 3 <= middle;
        long || short
    })?;
    let item = &series.items[at];
    Some(Mark::new(
        item.place(),
        format!("这个标题{}字，同级的大多{middle}字上下", lengths[at]),
        "同级标题长短、句式尽量相近",
    ))
}
