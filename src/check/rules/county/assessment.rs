//! 考核自相矛盾：同一个单位，既在优秀里，又在约谈里。

use super::super::{Mark, Run, rule};
use super::mark;
use crate::county::County;

rule!("考核自相矛盾", County, High, Run::County(check));

fn check(county: &County) -> Vec<Mark> {
    let (good, bad) = (&county.assessment.excellent, &county.assessment.interviewed);
    let both = bad
        .iter()
        .filter(|unit| good.iter().any(|other| other.text == unit.text));
    both.map(|unit| {
        let message = format!("“{}”考核优秀，又被约谈", unit.text);
        mark(county, unit, message, "核对考核结果，只留一处")
    })
    .collect()
}
