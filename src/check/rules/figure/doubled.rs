//! 约数重叠：约、近、超过和余、多、左右、以上叠着用。

use super::super::{Mark, Run, rule};
use crate::check::Scene;
use crate::speech::figures::numerals;

rule!("约数重叠", Figure, Low, Run::Speech(check));

/// 前面的约数词。
const BEFORE: [&str; 11] = [
    "大约", "将近", "接近", "超过", "至少", "不足", "不到", "约", "近", "超", "逾",
];

/// 后面的约数词。
const AFTER: [&str; 4] = ["左右", "上下", "以上", "以下"];

fn check(scene: &Scene) -> Vec<Mark> {
    let lines = scene.speech.body();
    let marks = lines.flat_map(|line| {
        let numerals = numerals::all(line).into_iter();
        numerals.filter_map(|numeral| {
            let text = &line.text[numeral.range.clone()];
            let lead = line.text[..numeral.range.start]
                .trim_end_matches('有')
                .chars()
                .next_back()
                .map(String::from)
                .unwrap_or_default();
            let before = BEFORE.iter().find(|word| text.starts_with(**word)).copied();
            let before = before.or_else(|| BEFORE.iter().find(|word| **word == lead).copied());
            let inside = ["余", "多"].into_iter().find(|word| text.contains(word));
            let after = AFTER.iter().find(|word| text.ends_with(**word)).copied();
            let words: Vec<&str> = [before, inside, after].into_iter().flatten().collect();
            (words.len() > 1).then(|| {
                Mark::new(
                    line.place(numeral.range.clone()),
                    format!("“{}”重复，都是说不准数", words.join("”“")),
                    "只留一个",
                )
            })
        })
    });
    marks.collect()
}
