//! 段落过长：一段八百字以上，念的人找不着气口。

use super::super::{Mark, Run, rule};
use crate::check::Scene;
use crate::speech::{Kind, Line};

rule!("段落过长", Format, Low, Run::Speech(check));

/// 一段最多这么多字。
const LONGEST: usize = 800;
/// 标出开头这么多字。
const SHOWN: usize = 8;

fn check(scene: &Scene) -> Vec<Mark> {
    let lines = scene.speech.lines.iter();
    lines
        .filter(|line| line.kind == Kind::Body)
        .filter_map(fault)
        .collect()
}

/// 这一段是不是太长。
fn fault(line: &Line) -> Option<Mark> {
    let count = line.text.chars().count();
    let end = line.text.char_indices().nth(SHOWN).map(|(at, _)| at)?;
    (count > LONGEST).then(|| {
        Mark::new(
            line.place(0..end),
            format!("这一段有{count}字，一口气念不下来"),
            "按要点分成几段，一条一段",
        )
    })
}
