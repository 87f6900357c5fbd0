//! 全国数有出入：资料里写的全国事故数，和官方公布的不一样。

use super::super::{Mark, Run, rule};
use super::rows::{self, Row, Scope};
use super::{differ, mark};
use crate::county::County;
use crate::county::quantity::Quantity;
use crate::reference::national;

rule!("全国数有出入", County, Medium, Run::County(check));

fn check(county: &County) -> Vec<Mark> {
    let rows = rows::rows(county);
    let nation = rows
        .iter()
        .filter(|row| row.scope == Scope::Nation && row.is_undivided() && row.span.is_full_year());
    nation.flat_map(|row| in_row(county, row)).collect()
}

fn in_row(county: &County, row: &Row) -> Vec<Mark> {
    let Some(official) = row.span.year.and_then(national::year) else {
        return Vec::new();
    };
    let pairs = [
        (&row.accident.incidents, &official.incidents),
        (&row.accident.deaths, &official.deaths),
    ];
    let pairs = pairs
        .into_iter()
        .filter_map(|(a, b)| Some((a.as_ref()?, b.as_ref()?)));
    let marks = pairs.filter_map(|(written, official_text)| {
        let right = Quantity::parse(official_text)?;
        let message = format!(
            "{}公布的是{official_text}，写的是{}",
            official.issuer, written.text
        );
        let hint = "全国的数程序里有，删去这一行就行";
        differ(&written.value, &right).then(|| mark(county, written, message, hint))
    });
    marks.collect()
}
