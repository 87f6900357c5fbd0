//! 走势不符数字：写的上升、下降，和同一项前后两期的数对不上。

use super::super::{Mark, Run, rule};
use super::rows::{self, Row};
use super::{differ, is_over, mark};
use crate::county::County;

rule!("走势不符数字", County, Medium, Run::County(check));

fn check(county: &County) -> Vec<Mark> {
    let rows = rows::rows(county);
    rows.iter()
        .filter_map(|row| in_row(county, row, &rows))
        .collect()
}

fn in_row(county: &County, row: &Row, rows: &[Row]) -> Option<Mark> {
    let trend = row.accident.trend.as_ref()?;
    let before = rows
        .iter()
        .find(|other| Some(other.span) == row.span.year_before() && row.is_same_thing(other))?;
    let now = row.accident.incidents.as_ref()?;
    let then = before.accident.incidents.as_ref()?;
    let wrong = match trend.text.as_str() {
        "上升" => is_over(&then.value, &now.value),
        "下降" => is_over(&now.value, &then.value),
        "持平" => differ(&now.value, &then.value),
        _ => false,
    };
    let message = format!(
        "走势写的是{}，起数上年是{}、这一期是{}",
        trend.text, then.text, now.text
    );
    wrong.then(|| {
        mark(
            county,
            trend,
            message,
            "有数就不用写走势，由程序算；核对这两期的数",
        )
    })
}
