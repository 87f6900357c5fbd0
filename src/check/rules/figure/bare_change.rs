//! 只有降幅：说升降百分之几，却没有前后两期的数。

use super::super::{Mark, Run, rule};
use super::pairs;
use crate::check::Scene;
use crate::speech::figures::Figure;
use crate::speech::figures::context::Scope;
use crate::speech::figures::topic::{Role, Topic};

rule!("只有降幅", Figure, Medium, Run::Speech(check));

fn check(scene: &Scene) -> Vec<Mark> {
    let all = scene.figures();
    let bare = all.iter().filter(|figure| is_bare(figure, all));
    let marks = bare.map(|figure| {
        let name = match &figure.topic {
            Topic::Other => "这个数".to_owned(),
            topic => topic.name(),
        };
        Mark::new(
            figure.place(),
            format!(
                "只说{name}变了{}，没有前后两期的数，听的人没法核对",
                figure.text()
            ),
            "补上两期的原数，如“由20起降到12起”",
        )
    });
    marks
        .chain(all.iter().filter_map(|figure| bare_rate(figure, all)))
        .collect()
}

/// 说成绩的整改率，没有查出、改完的数。
fn bare_rate(figure: &Figure, all: &[Figure]) -> Option<Mark> {
    let Topic::Rate(name) = &figure.topic else {
        return None;
    };
    let wished = ["要", "确保", "做到", "力争", "必须", "目标", "实现", "努力"];
    let text = figure.sentence_text();
    let done = figure.is_dated && !wished.iter().any(|word| text.contains(word));
    let counted = |f: &Figure| {
        f.line.number == figure.line.number
            && f.is_value()
            && matches!(
                f.topic,
                Topic::Found(_) | Topic::Fixed(_) | Topic::Remaining(_)
            )
    };
    let rate = ["整改率", "销号率", "治理率"]
        .iter()
        .any(|rate| name.ends_with(rate));
    let bare = rate
        && done
        && figure.is_percent()
        && figure.role != Role::Goal
        && figure.scope == Scope::Own
        && !all.iter().any(counted);
    bare.then(|| {
        Mark::new(
            figure.place(),
            format!("只说{name}{}，没有查出多少、改了多少", figure.text()),
            "补上查出和整改的数",
        )
    })
}

/// 本地的统计变化，同一件事的数一个也没有写。
fn is_bare(figure: &Figure, all: &[Figure]) -> bool {
    let change = matches!(figure.role, Role::Change(_)) && figure.is_percent();
    let ours = matches!(figure.scope, Scope::Own | Scope::Part(_));
    let counted = matches!(
        figure.topic,
        Topic::Incidents | Topic::Deaths | Topic::Found(_)
    );
    change && ours && counted && pairs::of(figure, all).is_none() && !has_value(figure, all)
}

/// 同一段里有没有这件事的数；本地的在别的段里也算。
fn has_value(figure: &Figure, all: &[Figure]) -> bool {
    let same = |f: &&Figure| f.is_value() && f.topic == figure.topic && f.scope == figure.scope;
    let near = |f: &&Figure| {
        f.line.number == figure.line.number
            || figure.scope == Scope::Own && f.sector == figure.sector
    };
    all.iter().filter(same).any(|f| near(&f))
}
