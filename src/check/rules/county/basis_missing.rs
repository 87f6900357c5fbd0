//! 口径未写明：拿本地的数和上级的数放在一起，却没有写口径。

use super::super::{Mark, Run, rule};
use super::mark;
use super::rows::{self, Row, Scope, pairs};
use crate::county::County;

rule!("口径未写明", County, Low, Run::County(check));

fn check(county: &County) -> Vec<Mark> {
    let rows = rows::rows(county);
    let compared = rows
        .iter()
        .filter(|row| row.scope.is_wider())
        .find(|wider| {
            let local = |row: &&Row| row.scope == Scope::Local && row.span == wider.span;
            rows.iter().filter(local).any(|row| {
                let same = row.sector == wider.sector && row.grade == wider.grade;
                same && pairs(row.accident, wider.accident).next().is_some()
                    && !is_stated(row, wider)
            })
        });
    let scope = compared.and_then(|row| row.accident.scope.as_ref());
    scope
        .into_iter()
        .map(|scope| {
            let message = format!("本地和{}的数放在一起比，没有都写明口径", scope.text);
            mark(
                county,
                scope,
                message,
                "两边都写 口径；统计的不一样就不要比",
            )
        })
        .collect()
}

/// 两边都写了口径。
fn is_stated(a: &Row, b: &Row) -> bool {
    a.accident.basis.is_some() && b.accident.basis.is_some()
}
