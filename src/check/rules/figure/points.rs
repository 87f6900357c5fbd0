//! 百分点误用：几率的变化该说百分点，起数的变化该说百分之几。

use super::super::{Mark, Run, rule};
use crate::check::Scene;
use crate::speech::figures::Figure;
use crate::speech::figures::topic::{Role, Topic};

rule!("百分点误用", Figure, Medium, Run::Speech(check));

fn check(scene: &Scene) -> Vec<Mark> {
    let all = scene.figures();
    let marks = all.iter().filter_map(|figure| {
        let Role::Change(_) = figure.role else {
            return None;
        };
        match figure.value.unit.as_str() {
            "%" => percent(figure, all),
            "个百分点" | "百分点" => points(figure, all),
            _ => None,
        }
    });
    marks.collect()
}

/// 由90%到95%，是提高5个百分点。
fn percent(figure: &Figure, all: &[Figure]) -> Option<Mark> {
    let before = |f: &&Figure| {
        f.is_beside(figure) && f.range.start < figure.range.start && f.value.unit == "%"
    };
    let rates: Vec<&Figure> = all
        .iter()
        .filter(before)
        .filter(|f| !matches!(f.role, Role::Change(_) | Role::Goal))
        .collect();
    let (from, to) = match rates[..] {
        [.., from, to] => (from.value.exact_value()?, to.value.exact_value()?),
        _ => return None,
    };
    let said = figure.value.exact_value()?;
    ((to - from).abs() == said).then(|| {
        Mark::new(
            figure.place(),
            format!("两个百分比相减是百分点，不是“{}”", figure.text()),
            format!("改为“{}”", figure.text().replace('%', "个百分点")),
        )
    })
}

/// 起数、人数的变化不说百分点。
fn points(figure: &Figure, all: &[Figure]) -> Option<Mark> {
    let before = all
        .iter()
        .rfind(|f| f.is_beside(figure) && f.range.end + figure.lead.len() == figure.range.start);
    let follows = before.is_some_and(|f| {
        f.is_value() && ["起", "人", "家", "处", "次", "元"].contains(&f.value.unit.as_str())
    });
    let counted = match figure.topic {
        Topic::Incidents | Topic::Deaths | Topic::Injuries | Topic::Loss | Topic::Found(_) => true,
        Topic::Other => follows && figure.lead.contains("同比"),
        Topic::Fixed(_) | Topic::Remaining(_) | Topic::Rate(_) => false,
    };
    let rated = all
        .iter()
        .any(|f| f.is_beside(figure) && f.is_percent() && f.range.start < figure.range.start);
    let ratio = ["率", "幅", "占", "比重", "比例"]
        .iter()
        .any(|word| figure.lead.contains(word));
    (counted && !rated && !ratio).then(|| {
        Mark::new(
            figure.place(),
            format!(
                "{}的变化是百分之几，不是“{}”",
                figure.topic.name(),
                figure.text()
            ),
            "改成百分比；原来就是比率的，把比率写出来",
        )
    })
}
