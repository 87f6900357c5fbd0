//! 家底缺量词：家底里只写了数，没写单位，念出来不成话。

use super::super::{Mark, Run, rule};
use super::mark;
use crate::county::County;

rule!("家底缺量词", County, Medium, Run::County(check));

fn check(county: &County) -> Vec<Mark> {
    let bare = county
        .assets
        .0
        .iter()
        .filter(|asset| asset.count.value.unit.is_empty());
    bare.map(|asset| {
        let (name, count) = (&asset.name.text, &asset.count.text);
        let message = format!("“{name}”只写了{count}，没有量词");
        mark(
            county,
            &asset.count,
            message,
            format!("写上量词，如{count}家、{count}处"),
        )
    })
    .collect()
}
