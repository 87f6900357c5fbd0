//! 日期先后颠倒：起在止后，消除在发现之前，截至在统计期结束之前。

use super::super::{Mark, Run, rule};
use super::{days, mark};
use crate::county::value::Text;
use crate::county::{BadCase, County, Hazard};

rule!("日期先后颠倒", County, Medium, Run::County(check));

/// 截至比期末早几天，还算差不多。
const NEAR: i64 = 10;

fn check(county: &County) -> Vec<Mark> {
    let cases = county
        .cases
        .bad
        .iter()
        .filter_map(|case| fixed_early(county, case));
    let hazards = county
        .hazards
        .iter()
        .filter_map(|row| cut_early(county, row));
    let visits = county
        .inspections
        .iter()
        .filter_map(|row| row.period.as_ref());
    let campaigns = county
        .campaigns
        .iter()
        .filter_map(|row| row.period.as_ref());
    let spans = visits
        .chain(campaigns)
        .filter_map(|text| backwards(county, text));
    cases.chain(hazards).chain(spans).collect()
}

fn fixed_early(county: &County, case: &BadCase) -> Option<Mark> {
    let (found, fixed) = (case.found.as_ref()?, case.fixed.as_ref()?);
    let (start, _) = days::ends(&found.value)?;
    let (_, end) = days::ends(&fixed.value)?;
    let message = format!("{}发现，{}就消除了，先后反了", found.text, fixed.text);
    (end < start).then(|| mark(county, fixed, message, "核对两个年月"))
}

fn cut_early(county: &County, row: &Hazard) -> Option<Mark> {
    let (period, as_of) = (row.period.as_ref()?, row.as_of.as_ref()?);
    let (_, end) = days::ends(&period.value)?;
    let message = format!(
        "统计到{}，整改却只截至{}，还没有到期末",
        period.text, as_of.text
    );
    let early = (end - as_of.value.0).num_days() > NEAR;
    early.then(|| {
        mark(
            county,
            as_of,
            message,
            "核对截至的日期，或者把时段改到这一天为止",
        )
    })
}

fn backwards(county: &County, text: &Text) -> Option<Mark> {
    let (from, until) = days::period(&text.text)?;
    let message = format!("“{}”止在起前", text.text);
    (until < from).then(|| mark(county, text, message, "核对起止的年月"))
}
