//! 部分大于整体：其中的一项比总数大，本地的比上级的大。

use super::super::{Mark, Run, rule};
use super::arithmetic;
use super::pairs;
use crate::check::Scene;
use crate::speech::figures::Figure;
use crate::speech::figures::context::Scope;
use crate::speech::figures::topic::Topic;

rule!("部分大于整体", Figure, High, Run::Speech(check));

fn check(scene: &Scene) -> Vec<Mark> {
    let all = scene.figures();
    let values: Vec<&Figure> = all
        .iter()
        .filter(|f| f.is_value() && f.scope != Scope::Case)
        .collect();
    let marks = values.iter().filter_map(|part| {
        let whole = among(part, &values).or_else(|| elsewhere(part, &values))?;
        Some(Mark::new(
            part.place(),
            format!("这一部分是{}，比总数{}还大", part.text(), whole.text()),
            "核对两个数，看是不是写反了、口径不一样",
        ))
    });
    marks.collect()
}

/// “其中”前面的总数。
fn among<'f, 'a>(part: &Figure, values: &[&'f Figure<'a>]) -> Option<&'f Figure<'a>> {
    let continues = part.sentence_text().starts_with("其中");
    let near = |f: &Figure| f.is_beside(part) || continues && f.line.number == part.line.number;
    let before = |f: &&&Figure| {
        near(f) && !f.is_part && f.range.start < part.range.start && f.value.unit == part.value.unit
    };
    let before: Vec<&Figure> = values.iter().filter(before).copied().collect();
    let whole = pairs::whole(&before)?;
    let alike = match (&part.topic, &whole.topic) {
        (Topic::Found(_), Topic::Found(_)) => true,
        (a, b) => a == b,
    };
    let counted = part.is_part && alike && !part.lead.contains("占");
    (counted && exceeds(part, whole)).then_some(whole)
}

/// 别处说的、同一时期的总数。
fn elsewhere<'f, 'a>(part: &Figure, values: &[&'f Figure<'a>]) -> Option<&'f Figure<'a>> {
    let comparable = part.topic.is_toll() || matches!(part.topic, Topic::Found(_));
    let found = values.iter().find(|whole| {
        let dated =
            part.period.is_some() && part.period == whole.period && part.is_dated && whole.is_dated;
        let inside =
            dated && contains(whole, part) || is_sooner(part, whole) && part.is_same_thing(whole);
        comparable && inside && exceeds(part, whole)
    });
    found.copied()
}

/// 同一年里，前半段包在后半段里：上半年和前三季度。
fn is_sooner(part: &Figure, whole: &Figure) -> bool {
    let ours = part.scope == Scope::Own
        && part.is_dated
        && whole.is_dated
        && !part.is_part
        && !whole.is_part;
    let nested = part.period.zip(whole.period).is_some_and(|(a, b)| {
        a.year == b.year && b.last > a.last && b.first <= a.first && a.last > 0
    });
    ours && nested && part.topic.is_toll()
}

/// 火灾、道路交通有另外的统计口径，不算生产安全事故的一部分。
const OWN_STATISTICS: [&str; 4] = ["火灾", "消防", "道路交通", "交通运输"];

/// `whole` 是不是把 `part` 包括在内。
fn contains(whole: &Figure, part: &Figure) -> bool {
    let own_statistics = part
        .sector
        .is_some_and(|sector| OWN_STATISTICS.contains(&sector));
    let all = whole.grade.is_none() && whole.sector.is_none() && !whole.is_part;
    let wider = match (&whole.scope, &part.scope) {
        (Scope::Nation, Scope::Province | Scope::City | Scope::Own)
        | (Scope::Province, Scope::City | Scope::Own)
        | (Scope::City, Scope::Own) => {
            whole.topic == part.topic
                && (all || whole.grade == part.grade && whole.sector == part.sector)
        }
        (Scope::Own, Scope::Part(_)) => all && whole.topic == part.topic && whole.is_named,
        (a, b) if a == b => all && within(whole, part),
        _ => false,
    };
    wider && !own_statistics
}

/// 同一个地方：分等级、分行业的，重大的，算在总数里。
fn within(whole: &Figure, part: &Figure) -> bool {
    let narrower = part.grade.is_some() || part.sector.is_some();
    match (&whole.topic, &part.topic) {
        (Topic::Found(false), Topic::Found(true)) => true,
        (a, b) => a == b && narrower && a.is_toll(),
    }
}

fn exceeds(part: &Figure, whole: &Figure) -> bool {
    let interval = |f: &Figure| arithmetic::rounded(f.text(), &f.value);
    part.value.unit == whole.value.unit && interval(part).exceeds(interval(whole))
}
