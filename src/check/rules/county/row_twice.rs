//! 同项数不同：同一个时段、同一个范围写了两行，数不一样。

use super::super::{Mark, Run, rule};
use super::rows::{self, pairs};
use super::{differ, mark};
use crate::county::value::Figure;
use crate::county::{County, Enforcement, Hazard};

rule!("同项数不同", County, High, Run::County(check));

fn check(county: &County) -> Vec<Mark> {
    let mut marks = accidents(county);
    marks.extend(hazards(county));
    marks.extend(enforcement(county));
    marks
}

fn accidents(county: &County) -> Vec<Mark> {
    let rows = rows::rows(county);
    let mut marks = Vec::new();
    for (index, row) in rows.iter().enumerate() {
        let earlier = rows[..index]
            .iter()
            .find(|other| other.span == row.span && row.is_same_thing(other));
        let both = earlier
            .into_iter()
            .flat_map(|other| pairs(other.accident, row.accident));
        marks.extend(differing(county, both));
    }
    marks
}

fn hazards(county: &County) -> Vec<Mark> {
    let rows = &county.hazards;
    let is_same = |a: &Hazard, b: &Hazard| {
        let text = |row: &Hazard| row.period.as_ref().map(|period| period.value);
        let names = |row: &Hazard| {
            row.sectors
                .iter()
                .map(|s| s.text.clone())
                .collect::<Vec<_>>()
        };
        let as_of = |row: &Hazard| row.as_of.as_ref().map(|day| day.value);
        a.period.is_some() && text(a) == text(b) && names(a) == names(b) && as_of(a) == as_of(b)
    };
    let figures = |row: &Hazard| {
        [&row.found, &row.fixed, &row.major, &row.major_fixed].map(Option::<Figure>::clone)
    };
    twice(county, rows, is_same, figures)
}

fn enforcement(county: &County) -> Vec<Mark> {
    let is_same = |a: &Enforcement, b: &Enforcement| {
        let key = |row: &Enforcement| {
            let unit = row.unit.as_ref().map(|unit| unit.text.clone());
            let campaign = row.campaign.as_ref().map(|campaign| campaign.text.clone());
            (unit, campaign, row.period.as_ref().map(|p| p.value))
        };
        a.period.is_some() && key(a) == key(b)
    };
    let figures = |row: &Enforcement| {
        [&row.violations, &row.cases, &row.fines, &row.closed].map(Option::<Figure>::clone)
    };
    twice(county, &county.enforcement, is_same, figures)
}

/// 后写的一行和前面说的是同一项，数不一样的。
fn twice<T>(
    county: &County,
    rows: &[T],
    is_same: impl Fn(&T, &T) -> bool,
    figures: impl Fn(&T) -> [Option<Figure>; 4],
) -> Vec<Mark> {
    let mut marks = Vec::new();
    for (index, row) in rows.iter().enumerate() {
        let Some(earlier) = rows[..index].iter().find(|other| is_same(other, row)) else {
            continue;
        };
        let (a, b) = (figures(earlier), figures(row));
        let both = a.iter().zip(&b);
        let both = both.filter_map(|(a, b)| Some(("", a.as_ref()?, b.as_ref()?)));
        marks.extend(differing(county, both));
    }
    marks
}

/// 头一个不一样的数。
fn differing<'a>(
    county: &County,
    mut both: impl Iterator<Item = (&'static str, &'a Figure, &'a Figure)>,
) -> Option<Mark> {
    let (name, a, b) = both.find(|(_, a, b)| differ(&a.value, &b.value))?;
    let line = county.leaves.get(a.id).map_or(0, |leaf| leaf.line);
    let message = format!(
        "这里{name}写的是{}，第{line}行同一项写的是{}",
        b.text, a.text
    );
    let hint = "只留对的一行；统计的不是一回事，写明范围、行业或口径";
    Some(mark(county, b, message, hint))
}
