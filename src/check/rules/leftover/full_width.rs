//! 全角数字：数字、字母写成了全角。

use super::super::{Mark, Run, rule};
use super::runs;
use crate::check::Scene;

rule!("全角数字", Format, Low, Run::Speech(check));

/// 多少处，就只报一次。
const MANY: usize = 5;

fn check(scene: &Scene) -> Vec<Mark> {
    let lines = scene.speech.filled();
    let marks = lines.flat_map(|line| {
        let wide = |c: char| matches!(c, '０'..='９' | 'Ａ'..='Ｗ' | 'Ｙ'..='Ｚ' | 'ａ'..='ｗ' | 'ｙ'..='ｚ');
        let found = runs(&line.text, wide).into_iter();
        found.map(|run| {
            let message = format!("“{}”是全角的", &line.text[run.clone()]);
            Mark::new(line.place(run), message, "换成半角的数字、字母")
        })
    });
    let mut marks: Vec<Mark> = marks.collect();
    if marks.len() > MANY {
        marks.truncate(1);
        if let Some(mark) = marks.first_mut() {
            mark.message.push_str("，全篇多处这样");
        }
    }
    marks
}
