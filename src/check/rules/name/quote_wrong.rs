//! 引语误引：归在习近平总书记名下的话，与公开发表的原文差了字。

use super::super::{Mark, Run, rule};
use super::quotation::{self, Verdict};
use crate::check::Scene;

rule!("引语误引", Name, High, Run::Speech(check));

fn check(scene: &Scene) -> Vec<Mark> {
    let cited = quotation::all(scene).into_iter();
    let wrong = cited.filter_map(|cited| {
        let Verdict::Slip(slip, right, quote) = cited.verdict() else {
            return None;
        };
        let start = cited.range.start;
        let words = cited.text()[slip.clone()].to_owned();
        Some(Mark::new(
            cited.line.place(start + slip.start..start + slip.end),
            format!("“{words}”与原文不同，原文是“{right}”"),
            format!(
                "{}{}，逐字照原文引；拿不准就不加引号、不说是原话",
                quote.when, quote.occasion
            ),
        ))
    });
    wrong.filter(|mark| mark.place.length <= 60).collect()
}
