//! 同值异物：两样不相干的东西，数字一模一样。

use super::super::{Mark, Run, rule};
use crate::check::Scene;
use crate::county::quantity::ONE;
use crate::speech::figures::Figure;
use crate::speech::figures::context::Scope;
use crate::speech::figures::numerals::is_digit;

rule!("同值异物", Figure, Low, Run::Speech(check));

fn check(scene: &Scene) -> Vec<Mark> {
    let all = scene.figures();
    let telling: Vec<&Figure> = all.iter().filter(|f| is_telling(f)).collect();
    let mut marks = Vec::new();
    for (index, figure) in telling.iter().enumerate() {
        let other = telling[..index].iter().find(|other| {
            digits(other) == digits(figure)
                && other.value.unit != figure.value.unit
                && !other.is_beside(figure)
        });
        if let Some(other) = other {
            marks.push(Mark::new(
                figure.place(),
                format!(
                    "第{}行的“{}”也是这个数，看是不是抄串了",
                    other.line.row,
                    other.text()
                ),
                "核对原始数据；确是巧合就不用改",
            ));
        }
    }
    marks
}

/// 碰巧相同的可能不大：四位都写全的，或者同是几百几十余。
fn is_telling(figure: &Figure) -> bool {
    let shown = digits(figure);
    let significant = shown.trim_end_matches(['余', '多', '0']);
    let needed = if shown.ends_with(['余', '多']) {
        2
    } else {
        4
    };
    let enough = significant.chars().count() >= needed && figure.value.low >= 100 * ONE;
    enough && figure.is_value() && !matches!(figure.scope, Scope::Case)
}

/// 写出来的数字，连同“余”。
fn digits<'f>(figure: &'f Figure) -> &'f str {
    let text = figure.text();
    let start = text.find(is_digit).unwrap_or(text.len());
    let rest = &text[start..];
    let end = rest
        .find(|c: char| !is_digit(c) && !matches!(c, '.' | '，' | '余' | '多'))
        .unwrap_or(rest.len());
    &rest[..end]
}
