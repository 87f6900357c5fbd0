//! 标点连用：“，，”“、。”一类，两个标点挨在一起。

use super::super::{Mark, Run, rule};
use crate::check::Scene;
use crate::speech::Line;

rule!("标点连用", Language, Medium, Run::Speech(check));

/// 不能挨着的标点。
const STOPS: &str = "，。；：、";

fn check(scene: &Scene) -> Vec<Mark> {
    scene.speech.filled().flat_map(in_line).collect()
}

/// 一行里连着的标点；“。。。”当省略号看，不在这里报。
fn in_line(line: &Line) -> Vec<Mark> {
    let mut marks = Vec::new();
    let mut rest = 0;
    while let Some(found) = line.text[rest..].find(|c| STOPS.contains(c)) {
        let start = rest + found;
        let run = &line.text[start..];
        let length = run.len()
            - run
                .trim_start_matches(|c| STOPS.contains(c) || c == '！' || c == '？')
                .len();
        let stops = &run[..length];
        rest = start + length;
        let first = stops.chars().next();
        let ellipsis = stops.chars().count() >= 3 && stops.chars().all(|c| Some(c) == first);
        if stops.chars().count() > 1 && !ellipsis {
            marks.push(Mark::new(
                line.place(start..rest),
                format!("“{stops}”两个标点挨在一起"),
                "留一个；也看看中间是不是漏了字",
            ));
        }
    }
    marks
}
