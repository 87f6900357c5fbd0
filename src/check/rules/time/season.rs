//! 时令不符：说正当某个时令，会却不是那个时候开的。

use super::super::{Mark, Run, rule};
use super::hints::{self, Hint};
use crate::check::Scene;

rule!("时令不符", Time, Medium, Run::Speech(check));

fn check(scene: &Scene) -> Vec<Mark> {
    let hints = hints::all(scene);
    if let Some(date) = scene.date {
        let wrong = hints
            .iter()
            .filter(|h| !h.is_holiday && !h.window.contains(date));
        let day = date.format("%-m月%-d日");
        return wrong
            .map(|hint| mark(hint, &format!("会是{day}开的")))
            .collect();
    }
    let odd = hints::odd_ones(&hints)
        .into_iter()
        .filter(|(hint, _)| !hint.is_holiday);
    odd.map(|(hint, other)| mark(hint, &format!("别处又说{}", other.told())))
        .collect()
}

/// 一处。
fn mark(hint: &Hint, why: &str) -> Mark {
    Mark::new(
        hint.place(),
        format!("说眼下是{}，{why}，对不上", hint.name),
        "按会议的日子改；多半是从别的季节的稿子上抄来的",
    )
}
