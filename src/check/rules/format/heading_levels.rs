//! 层次次序：小一级的序号套着大一级的，如“1.”下面又有“（一）”。

use super::super::structure::series::Outline;
use super::super::{Mark, Run, rule};
use crate::check::Scene;
use crate::speech::{Ordinal, Style};

rule!("层次次序", Format, Low, Run::Speech(check));

fn check(scene: &Scene) -> Vec<Mark> {
    let outline = Outline::seen(scene);
    let mut marks = Vec::new();
    for series in outline.series.iter().filter(|series| !series.vague) {
        let Some(first) = series.items.first().filter(|item| item.leads_line) else {
            continue;
        };
        let above = series
            .above
            .map(|(at, item)| &outline.series[at].items[item]);
        if let Some(above) = above.filter(|above| is_inverted(above, first)) {
            marks.push(Mark::new(
                first.place(),
                format!("“{}”下面用“{}”，大小颠倒了", above.label(), first.label()),
                "层次依次用“一、”“（一）”“1.”“（1）”",
            ));
        }
    }
    marks
}

/// 上一级反比这一级小。
fn is_inverted(above: &Ordinal, item: &Ordinal) -> bool {
    let rank = |style: Style| match style {
        Style::Chinese => Some(1),
        Style::Bracketed => Some(2),
        Style::Arabic => Some(3),
        Style::BracketedArabic => Some(4),
        _ => None,
    };
    let (Some(outer), Some(inner)) = (rank(above.style), rank(item.style)) else {
        return false;
    };
    outer > inner
}
