//! 考核自相矛盾：同一个单位既优秀又被约谈；文件名里的年度和考核的时段不一样。

use super::super::{Mark, Run, rule};
use super::{mark, part};
use crate::county::County;

rule!("考核自相矛盾", County, High, Run::County(check));

fn check(county: &County) -> Vec<Mark> {
    let (good, bad) = (&county.assessment.excellent, &county.assessment.interviewed);
    let both = bad
        .iter()
        .filter(|unit| good.iter().any(|other| other.text == unit.text));
    let both = both.map(|unit| {
        let message = format!("“{}”考核优秀，又被约谈", unit.text);
        mark(county, unit, message, "核对考核结果，只留一处")
    });
    both.chain(other_year(county)).collect()
}

/// 结果文件写的是另一年度。
fn other_year(county: &County) -> Option<Mark> {
    let (period, document) = (
        county.assessment.period.as_ref()?,
        county.assessment.document.as_ref()?,
    );
    let at = document.text.find("年度")?;
    let start = document.text[..at]
        .trim_end_matches(|c: char| c.is_ascii_digit())
        .len();
    let year: i32 = document.text[start..at].parse().ok()?;
    let leaf = county.leaves.get(document.id)?;
    (period.value.year? != year).then(|| {
        let message = format!("考核的是{}，文件写的是{year}年度", period.text);
        let range = start..at + "年度".len();
        Mark::new(part(leaf, &range), message, "核对年度，两处写一样")
    })
}
