//! 事故数无出处：事故数字没有写从哪里来的。

use super::super::{Mark, Run, rule};
use super::mark;
use super::rows::{self, Row, figures};
use crate::county::County;

rule!("事故数无出处", County, Low, Run::County(check));

fn check(county: &County) -> Vec<Mark> {
    let rows = rows::rows(county);
    let (wider, local): (Vec<&Row>, Vec<&Row>) = rows.iter().partition(|row| row.scope.is_wider());
    let mut marks = Vec::new();
    for (name, group) in [("本地", local), ("上级", wider)] {
        let with_figures = || group.iter().filter(|row| has_figures(row));
        let sourced = group.iter().any(|row| row.accident.source.is_some());
        let bare = with_figures().next().filter(|_| !sourced);
        if let Some(period) = bare.and_then(|row| row.accident.period.as_ref()) {
            let message = format!("{name}的事故数字都没有写出处");
            marks.push(mark(
                county,
                period,
                message,
                "在最要紧的一段写 出处，审稿的人好核对",
            ));
        }
    }
    let cases = county
        .cases
        .elsewhere
        .iter()
        .filter(|case| case.source.is_none());
    marks.extend(cases.filter_map(|case| {
        let place = case.place.as_ref()?;
        let message = format!("“{}”这起事故没有写出处", place.text);
        Some(mark(
            county,
            place,
            message,
            "写上出处，如事故调查报告、应急管理部通报",
        ))
    }));
    marks
}

/// 写了数没有。
fn has_figures(row: &Row) -> bool {
    figures(row.accident)
        .iter()
        .any(|(_, figure)| figure.is_some())
}
