//! 等级与伤亡不符：死亡、重伤、损失的数，和写的事故等级对不上。

use super::super::{Mark, Run, rule};
use crate::check::Scene;
use crate::county::quantity::ONE;
use crate::reference::grades;
use crate::speech::figures::Figure;
use crate::speech::figures::context::{self, Grade};
use crate::speech::figures::topic::Topic;

rule!("等级与伤亡不符", Figure, High, Run::Speech(check));

fn check(scene: &Scene) -> Vec<Mark> {
    let all = scene.figures();
    all.iter().filter_map(|figure| mark(figure, all)).collect()
}

fn mark(figure: &Figure, all: &[Figure]) -> Option<Mark> {
    if !figure.is_value() || !matches!(figure.topic, Topic::Deaths | Topic::Loss) {
        return None;
    }
    let (grade, count) = of(figure, all)?;
    let law = grades::by_name(grade.name())?;
    let units = figure.value.low / ONE;
    let is_deaths = figure.topic == Topic::Deaths;
    let (value, bounds) = if is_deaths {
        (units, &law.deaths)
    } else {
        (units / 10_000, &law.loss)
    };
    let most = bounds.below.map(|below| below - 1);
    let over = most.is_some_and(|most| value > most.saturating_mul(count));
    let sure = count == 1 && is_deaths && figure.value.is_exact() && is_only_deaths(figure);
    let under = sure && value < bounds.least;
    let what = match count {
        1 if is_deaths => format!("应是{}事故", grades::by_deaths(value)?.name),
        1 => format!("应是{}事故", grades::by_loss(value)?.name),
        _ => format!("超出{count}起{}事故的上限", grade.name()),
    };
    let (said, law, grade) = (figure.text(), grades::LAW, grade.name());
    (over || under).then(|| {
        Mark::new(
            figure.place(),
            format!("{said}，按《{law}》{what}，写的是{grade}事故"),
            "核对等级和伤亡数字",
        )
    })
}

/// 说的是几起什么等级的事故。
fn of(figure: &Figure, all: &[Figure]) -> Option<(Grade, i64)> {
    let before = |f: &&Figure| {
        f.is_beside(figure) && f.topic == Topic::Incidents && f.range.start < figure.range.start
    };
    let counted = all.iter().rfind(before);
    if let Some(incidents) = counted {
        let between = &figure.line.text[incidents.range.end..figure.range.start];
        let same = incidents
            .grade
            .filter(|_| !between.contains('；') && between.chars().count() <= 30)?;
        return (figure.grade == Some(same))
            .then_some((same, incidents.value.whole()?))
            .filter(|(_, count)| *count > 0);
    }
    let after = &figure.line.text[figure.range.end..figure.sentence.end];
    let clause = after.split(['，', '；', '。']).next().unwrap_or_default();
    let ruled = ["是一起", "属于", "认定为", "定性为", "构成"]
        .iter()
        .find_map(|word| after.split_once(word));
    let around = context::grade(clause)
        .or_else(|| context::grade(figure.lead))
        .or_else(|| context::grade(ruled?.1));
    let single = figure.tail.starts_with("死亡")
        || figure.lead.ends_with("造成")
        || figure.lead.ends_with("死亡")
        || figure.topic == Topic::Loss;
    let many = ["共", "累计", "起数", "多起"]
        .iter()
        .any(|word| figure.sentence_text().contains(word));
    around.filter(|_| single && !many).map(|grade| (grade, 1))
}

/// 句里没有说到受伤、损失、失踪，等级只能由死亡人数定。
fn is_only_deaths(figure: &Figure) -> bool {
    let text = figure.sentence_text();
    !["伤", "损失", "失踪", "失联", "下落不明", "被困"]
        .iter()
        .any(|word| text.contains(word))
}
