//! 标点重叠：两个点号挨在一起，如“，，”“。。”“、。”。

use super::super::{Mark, Run, rule};
use super::runs;
use crate::check::Scene;

rule!("标点重叠", Format, Medium, Run::Speech(check));

fn check(scene: &Scene) -> Vec<Mark> {
    let lines = scene.speech.filled();
    let marks = lines.flat_map(|line| {
        let text = line.text.as_str();
        let points = runs(text, |c| "，。、；：！？".contains(c)).into_iter();
        let doubled = points.filter(|run| is_wrong(&text[run.clone()]));
        doubled.map(|run| {
            let message = format!("“{}”标点重叠", &line.text[run.clone()]);
            Mark::new(line.place(run), message, "只留一个")
        })
    });
    marks.collect()
}

/// 连着的点号：只是叹号、问号连用的不算；“。。。”“、、、”归省略号写法。
fn is_wrong(points: &str) -> bool {
    let ellipsis = points.chars().count() > 2
        && (points.chars().all(|c| c == '。') || points.chars().all(|c| c == '、'));
    !ellipsis && points.chars().count() > 1 && points.contains(['，', '。', '、', '；', '：'])
}
