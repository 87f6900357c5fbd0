//! 单位混用：同一项数，一处用万元，一处用亿元或元。

use super::super::{Mark, Run, rule};
use crate::check::Scene;
use crate::speech::figures::Figure;
use crate::speech::figures::topic::Topic;

rule!("单位混用", Figure, Low, Run::Speech(check));

fn check(scene: &Scene) -> Vec<Mark> {
    let all = scene.figures();
    let money: Vec<&Figure> = all
        .iter()
        .filter(|f| f.topic == Topic::Loss && f.is_value())
        .collect();
    let mut marks = Vec::new();
    for (index, figure) in money.iter().enumerate() {
        let other = money[..index].iter().rfind(|f| f.is_same_thing(figure));
        if let Some(other) = other.filter(|other| scale(other) != scale(figure)) {
            marks.push(Mark::new(
                figure.place(),
                format!(
                    "同一项损失，前面用“{}”，这里用“{}”",
                    other.text(),
                    figure.text()
                ),
                "统一用一个单位，便于比较",
            ));
        }
    }
    marks
}

fn scale(figure: &Figure) -> &'static str {
    match figure.text() {
        text if text.contains('亿') => "亿元",
        text if text.contains('万') => "万元",
        _ => "元",
    }
}
