//! 无事故有伤亡：起数写的是0，却有死亡、受伤、损失。

use super::super::{Mark, Run, rule};
use super::mark;
use super::rows::figures;
use crate::county::County;

rule!("无事故有伤亡", County, High, Run::County(check));

fn check(county: &County) -> Vec<Mark> {
    let none = county
        .accidents
        .iter()
        .filter(|row| row.incidents.as_ref().is_some_and(|f| f.value.is_zero()));
    let tolls = none.filter_map(|row| {
        let tolls = figures(row).into_iter().skip(1);
        let mut tolls = tolls.filter_map(|(name, figure)| Some((name, figure?)));
        tolls.find(|(_, figure)| figure.value.low > 0)
    });
    tolls
        .map(|(name, figure)| {
            let message = format!("这一段起数是0，{name}却写了{}", figure.text);
            mark(county, figure, message, "核对起数和伤亡、损失")
        })
        .collect()
}
