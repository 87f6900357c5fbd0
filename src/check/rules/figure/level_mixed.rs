//! 口径不一：上级说的是较大及以上事故，本地说的是全部事故，放在一起比。

use super::super::{Mark, Run, rule};
use crate::check::Scene;
use crate::speech::figures::Figure;
use crate::speech::figures::context::{Grade, Scope};
use crate::speech::figures::topic::Topic;
use crate::speech::{Kind, Line};

rule!("口径不一", Figure, Medium, Run::Speech(check));

/// 说上级的词。
const WIDER: [(&str, Scope); 5] = [
    ("全国", Scope::Nation),
    ("我国", Scope::Nation),
    ("全省", Scope::Province),
    ("全自治区", Scope::Province),
    ("全市", Scope::City),
];

fn check(scene: &Scene) -> Vec<Mark> {
    let all = scene.figures();
    let counts = |f: &&Figure| f.topic == Topic::Incidents && f.is_value();
    let own: Vec<&Figure> = all
        .iter()
        .filter(counts)
        .filter(|f| f.scope == Scope::Own && f.sector.is_none())
        .collect();
    let graded = own.iter().any(|f| f.grade.is_some());
    let Some(ours) = own
        .iter()
        .find(|f| f.grade.is_none())
        .filter(|_| !graded && !mentions_own_grade(scene))
    else {
        return Vec::new();
    };
    let first = all.iter().filter(counts).find(|f| {
        f.scope.is_wider() && f.grade.is_some_and(is_above_ordinary) && !has_total(f, all)
    });
    let mark = first.and_then(|figure| {
        let line = figure.line;
        let (at, word) = first_named(line, &figure.scope)?;
        let grade = figure.grade.map_or("", Grade::name);
        Some(Mark::new(
            line.place(at..at + word.len()),
            format!(
                "上级的{}是{grade}事故，本地的{}是全部事故，口径不同，不能放在一起比",
                figure.text(),
                ours.text()
            ),
            format!("补上本地{grade}事故的起数（没有就写“没有发生”），或者改用同一口径的数"),
        ))
    });
    mark.into_iter().collect()
}

/// 这一行头一次说到这个上级的地方。
fn first_named(line: &Line, scope: &Scope) -> Option<(usize, &'static str)> {
    let named = WIDER.iter().filter(|(_, wider)| wider == scope);
    named
        .filter_map(|(word, _)| Some((line.text.find(word)?, *word)))
        .min()
}

fn is_above_ordinary(grade: Grade) -> bool {
    !matches!(grade, Grade::Ordinary | Grade::Fatal)
}

/// 上级的也给了全部事故的数：同一级的，或者更高一级的，前后一比就知道不是一个口径。
fn has_total(figure: &Figure, all: &[Figure]) -> bool {
    all.iter().any(|f| {
        (f.scope == figure.scope || f.scope == Scope::Nation)
            && f.topic == Topic::Incidents
            && f.grade.is_none()
            && f.period == figure.period
    })
}

/// 本地有没有说到较大以上的，哪怕是“没有发生”。
fn mentions_own_grade(scene: &Scene) -> bool {
    let lines = scene.speech.body().filter(|line| line.kind == Kind::Body);
    lines.flat_map(Line::sentences).any(|sentence| {
        let text = sentence.text();
        let none = ["没有发生", "未发生", "无较大", "零发生"]
            .iter()
            .any(|word| text.contains(word));
        none && (text.contains("较大") || text.contains("重大") || text.contains("重特大"))
            && !text.contains("目标")
    })
}
