//! 累计数倒退：一年里前几个月的数，比包括它在内的更长一段还大。

use super::super::{Mark, Run, rule};
use super::rows::{self, is_within, pairs};
use super::{is_over, mark};
use crate::county::value::Figure;
use crate::county::{County, Hazard};

rule!("累计数倒退", County, High, Run::County(check));

/// 怎么办。
const HINT: &str = "累计的数只会越来越大，核对两段的数和时段";

fn check(county: &County) -> Vec<Mark> {
    let mut marks = accidents(county);
    marks.extend(hazards(county));
    marks
}

fn accidents(county: &County) -> Vec<Mark> {
    let rows = rows::rows(county);
    let local = county.region.words().whole;
    let mut marks = Vec::new();
    for row in &rows {
        let longer = rows.iter().filter(|other| {
            row.is_same_thing(other) && row.span != other.span && is_within(&row.span, &other.span)
        });
        let all = longer
            .flat_map(|other| pairs(row.accident, other.accident).map(move |pair| (other, pair)));
        let over = all.filter(|(_, (_, a, b))| is_over(&a.value, &b.value));
        marks.extend(over.take(1).map(|(other, (name, a, b))| {
            let (short, long) = (row.label(&local), other.label(&local));
            let message = format!("{short}{name}{}，比{long}的{}还多", a.text, b.text);
            mark(county, a, message, HINT)
        }));
    }
    marks
}

fn hazards(county: &County) -> Vec<Mark> {
    let rows = &county.hazards;
    let mut marks = Vec::new();
    for row in rows {
        let longer = rows.iter().filter(|other| is_longer(row, other));
        let both = longer.flat_map(|other| figures(row).into_iter().zip(figures(other)));
        let both = both.filter_map(|((name, a), (_, b))| Some((name, a?, b?)));
        let over = both
            .into_iter()
            .filter(|(_, a, b)| is_over(&a.value, &b.value));
        marks.extend(over.take(1).map(|(name, a, b)| {
            let message = format!("短的一段{name}{}，比同年更长一段的{}还多", a.text, b.text);
            mark(county, a, message, HINT)
        }));
    }
    marks
}

/// 说的是同一批行业，时段更长。
fn is_longer(row: &Hazard, other: &Hazard) -> bool {
    let names = |row: &Hazard| {
        row.sectors
            .iter()
            .map(|s| s.text.clone())
            .collect::<Vec<_>>()
    };
    let (Some(a), Some(b)) = (&row.period, &other.period) else {
        return false;
    };
    a.value != b.value && is_within(&a.value, &b.value) && names(row) == names(other)
}

/// 累计的几个数。
fn figures(row: &Hazard) -> [(&'static str, Option<&Figure>); 4] {
    [
        ("排查", row.found.as_ref()),
        ("整改", row.fixed.as_ref()),
        ("重大隐患", row.major.as_ref()),
        ("重大整改", row.major_fixed.as_ref()),
    ]
}
