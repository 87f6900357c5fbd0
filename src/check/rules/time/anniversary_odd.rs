//! 周年不整：不逢五、逢十的周年，说要献礼、庆祝。

use super::super::{Mark, Run, rule};
use super::anniversary::{self, Anniversary};
use super::dates;
use crate::check::Scene;

rule!("周年不整", Time, Low, Run::Speech(check));

/// 郑重其事的说法。
const CELEBRATING: [&str; 7] = ["献礼", "迎接", "庆祝", "喜迎", "向", "为", "隆重"];

fn check(scene: &Scene) -> Vec<Mark> {
    let Some(year) = dates::sure_year(scene) else {
        return Vec::new();
    };
    let anniversaries = anniversary::all(scene).into_iter();
    anniversaries.filter_map(|a| odd(&a, year)).collect()
}

/// 写着的数不整；没有填的，哪一件算都不整。
fn odd(anniversary: &Anniversary, year: i32) -> Option<Mark> {
    let line = &anniversary.line.text;
    if !CELEBRATING.iter().any(|word| line.contains(word)) {
        return None;
    }
    let computed = || anniversary.since.iter().map(|since| year - since).collect();
    let numbers: Vec<i32> = anniversary
        .number
        .map_or_else(computed, |number| vec![number]);
    if numbers.iter().any(|number| number % 5 == 0) {
        return None;
    }
    let told: Vec<String> = numbers.iter().map(i32::to_string).collect();
    let (event, told) = (anniversary.event, told.join("或"));
    Some(Mark::new(
        anniversary.line.place(anniversary.range.clone()),
        format!("{year}年是{event}{told}周年，不逢五、逢十"),
        "不是整周年一般不说献礼、庆祝，删去这一句；也看看是不是旧稿改了年份",
    ))
}
