//! 整改数倒挂：改的比查出的多，重大隐患比全部隐患多，没完成的比反馈的多。

use super::super::{Mark, Run, rule};
use super::{is_over, mark};
use crate::county::quantity::Quantity;
use crate::county::value::Figure;
use crate::county::{County, Hazard};

rule!("整改数倒挂", County, High, Run::County(check));

fn check(county: &County) -> Vec<Mark> {
    let hazards = county.hazards.iter().flat_map(|row| in_hazard(county, row));
    let inspections = county.inspections.iter().filter_map(|row| {
        let names = ["未完成", "反馈的问题"];
        over(
            county,
            names,
            row.outstanding.as_ref(),
            row.found.as_ref(),
            None,
        )
    });
    hazards.chain(inspections).collect()
}

fn in_hazard(county: &County, row: &Hazard) -> Vec<Mark> {
    let (found, fixed) = (row.found.as_ref(), row.fixed.as_ref());
    let (major, major_fixed) = (row.major.as_ref(), row.major_fixed.as_ref());
    let carried = row.carried.as_ref();
    let orders = [
        over(county, ["整改", "排查"], fixed, found, carried),
        over(
            county,
            ["重大整改", "重大隐患"],
            major_fixed,
            major,
            carried,
        ),
        over(county, ["重大隐患", "排查"], major, found, carried),
        over(county, ["重大整改", "整改"], major_fixed, fixed, None),
    ];
    let mut marks: Vec<Mark> = orders.into_iter().flatten().collect();
    if marks.is_empty() && carried.is_none() {
        marks.extend(left_over(county, row));
    }
    marks
}

/// 头一个数比第二个（加上结转的）还大。
fn over(
    county: &County,
    names: [&str; 2],
    part: Option<&Figure>,
    whole: Option<&Figure>,
    carried: Option<&Figure>,
) -> Option<Mark> {
    let (part, whole) = (part?, whole?);
    let limit = match carried {
        Some(carried) => whole.value.add(&carried.value)?,
        None => whole.value.clone(),
    };
    let [name, other] = names;
    let hint = match (name, carried) {
        ("整改" | "重大整改", None) => "核对两个数；改的里有上一年转来的，另写一行 结转",
        _ => "核对两个数，多半填反了",
    };
    let with = carried.map_or(String::new(), |c| format!("加上结转{}", c.text));
    is_over(&part.value, &limit).then(|| {
        let message = format!("{name}{}，比{other}{}{with}还多", part.text, whole.text);
        mark(county, part, message, hint)
    })
}

/// 没改完的重大隐患，比没改完的全部隐患还多。
fn left_over(county: &County, row: &Hazard) -> Option<Mark> {
    let left = |found: &Option<Figure>, fixed: &Option<Figure>| -> Option<Quantity> {
        found.as_ref()?.value.sub(&fixed.as_ref()?.value)
    };
    let all = left(&row.found, &row.fixed)?;
    let major = left(&row.major, &row.major_fixed)?;
    let figure = row.major_fixed.as_ref()?;
    is_over(&major, &all).then(|| {
        let message = "没改完的重大隐患，比没改完的全部隐患还多";
        mark(
            county,
            figure,
            message,
            "核对排查、整改、重大隐患、重大整改四个数",
        )
    })
}
