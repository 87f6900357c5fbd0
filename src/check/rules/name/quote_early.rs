//! 引语超前：会议那天这句话还没有说。

use super::super::{Mark, Run, rule};
use super::ahead;
use super::quotation::{self, Verdict};
use crate::check::Scene;
use crate::speech::letters;

rule!("引语超前", Name, High, Run::Speech(check));

fn check(scene: &Scene) -> Vec<Mark> {
    let Some(day) = super::day(scene) else {
        return Vec::new();
    };
    let cited = quotation::all(scene).into_iter();
    let early = cited.filter_map(|cited| {
        let (Verdict::Same(quote) | Verdict::Slip(_, _, quote)) = cited.verdict() else {
            return None;
        };
        let long = letters(cited.text()).chars().count() >= 10;
        if quote.from <= day || !long {
            return None;
        }
        let shown = ahead(cited.text(), 0, 12);
        let start = cited.range.start;
        Some(Mark::new(
            cited.line.place(start..start + shown.len()),
            format!("“{shown}……”是{}说的，会议那天还没有", quote.when),
            "核对会议日期；日期不错，这段就是从后来的稿子抄来的",
        ))
    });
    early.collect()
}
