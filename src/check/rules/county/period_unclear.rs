//! 时段不明：事故、隐患有数却没写时段，或者时段没写年份。

use super::super::{Mark, Run, rule};
use super::mark;
use super::rows::figures;
use crate::county::County;
use crate::county::value::{Figure, Period};

rule!("时段不明", County, Low, Run::County(check));

fn check(county: &County) -> Vec<Mark> {
    let accidents = county.accidents.iter().map(|row| {
        let first = figures(row).into_iter().find_map(|(_, figure)| figure);
        (row.period.as_ref(), first)
    });
    let hazards = county.hazards.iter().map(|row| {
        let all = [&row.found, &row.fixed, &row.major, &row.major_fixed];
        let first = all.into_iter().find_map(Option::as_ref);
        (row.period.as_ref(), first)
    });
    let rows = accidents.chain(hazards);
    rows.filter_map(|(period, first)| fault(county, period, first))
        .collect()
}

fn fault(county: &County, period: Option<&Period>, first: Option<&Figure>) -> Option<Mark> {
    let hint = "写成2025年、2026年1—2月这样带年份的一段";
    match period {
        None => {
            let figure = first?;
            let message = format!("{}没有写是什么时候的，稿子里用不上", figure.text);
            Some(mark(county, figure, message, hint))
        }
        Some(period) if period.value.year.is_none() => {
            let message = format!("“{}”没有写是哪一年，不能和别的时段比", period.text);
            Some(mark(county, period, message, hint))
        }
        Some(_) => None,
    }
}
