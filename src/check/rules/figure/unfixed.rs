//! 隐患缺整改数：只说查出多少隐患，没有说改了多少。

use super::super::{Mark, Run, rule};
use crate::check::Scene;
use crate::speech::figures::Figure;
use crate::speech::figures::context::Scope;
use crate::speech::figures::topic::Topic;

rule!("隐患缺整改数", Figure, Medium, Run::Speech(check));

fn check(scene: &Scene) -> Vec<Mark> {
    let all = scene.figures();
    let open = all.iter().filter(|figure| is_open(figure, all));
    let marks = open.map(|figure| {
        let name = figure.topic.name();
        Mark::new(
            figure.place(),
            format!("{name}有{}，没有说改了多少", figure.text()),
            "补上整改、销号的数，或者没有改完的数",
        )
    });
    marks.collect()
}

/// 查出的总数，前后都没有整改的数。
fn is_open(figure: &Figure, all: &[Figure]) -> bool {
    let Topic::Found(major) = figure.topic else {
        return false;
    };
    let ours = matches!(figure.scope, Scope::Own) && figure.is_value();
    let words = format!("{}{}", figure.lead, figure.tail);
    let both = ["治理", "整治", "整改", "改的", "消除", "反馈"]
        .iter()
        .any(|word| words.contains(word));
    let after = &figure.line.text[figure.range.end..];
    let cleared = [
        "全部整改",
        "全部销号",
        "均已整改",
        "全部完成",
        "已全部",
        "清零",
        "整改完毕",
        "整改到位",
        "已经改完",
        "全部改完",
    ]
    .iter()
    .any(|word| after.contains(word));
    let said = |f: &Figure| match &f.topic {
        Topic::Fixed(m) | Topic::Remaining(m) => *m == major,
        Topic::Rate(name) => {
            !major
                && f.line.number == figure.line.number
                && ["整改率", "销号率", "办结率"]
                    .iter()
                    .any(|w| name.ends_with(w))
        }
        _ => false,
    };
    let answered = all
        .iter()
        .any(|f| said(f) && !matches!(f.scope, Scope::Part(_)));
    ours && figure.period.is_some() && !both && !cleared && !answered
}
