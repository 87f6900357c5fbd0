//! 未填的叉：×、XX 一类代替名称和数字的记号。

use super::super::{Mark, Run, rule};
use crate::check::Scene;

rule!("未填的叉", Leftover, High, Run::Speech(check));

fn check(scene: &Scene) -> Vec<Mark> {
    let lines = scene.speech.filled();
    let runs = lines.flat_map(|line| {
        let is_cross = |c: char| matches!(c, '×' | 'X' | 'Ｘ' | '✕');
        let mut marks = Vec::new();
        let mut at = 0;
        while let Some(found) = line.text[at..].find(is_cross) {
            let start = at + found;
            let rest = &line.text[start..];
            let length = rest.len() - rest.trim_start_matches(is_cross).len();
            at = start + length;
            let in_word = |c: char| c.is_ascii_alphanumeric();
            let word =
                line.text[..start].ends_with(in_word) || line.text[at..].starts_with(in_word);
            if !word {
                marks.push(Mark::new(
                    line.place(start..at),
                    format!("“{}”还没有填", &line.text[start..at]),
                    "填上实际的名称或数字；确实没有，就把这句话改掉",
                ));
            }
        }
        marks
    });
    runs.collect()
}
