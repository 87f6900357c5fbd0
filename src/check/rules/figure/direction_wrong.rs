//! 增减方向相反：说下降的其实上升，说持平的其实不平。

use super::super::{Mark, Run, rule};
use super::arithmetic;
use super::pairs::{self, Pair};
use crate::check::Scene;
use crate::speech::Hit;
use crate::speech::figures::Figure;
use crate::speech::figures::topic::{self, Direction, Role, Topic};

rule!("增减方向相反", Figure, High, Run::Speech(check));

fn check(scene: &Scene) -> Vec<Mark> {
    let all = scene.figures();
    let mut marks: Vec<Mark> = all
        .iter()
        .filter_map(|figure| of_figure(figure, all))
        .collect();
    marks.extend(all.windows(2).filter_map(turned));
    marks.extend(flat(scene, all));
    marks.extend(both(scene, all));
    marks
}

/// “下降到”“下降了”和前后两个数对。
fn of_figure(figure: &Figure, all: &[Figure]) -> Option<Mark> {
    let (direction, pair) = match figure.role {
        Role::To(direction) => (direction, before(figure, all)?),
        Role::Change(direction) => (direction, pairs::of(figure, all)?),
        _ => return None,
    };
    let said_before = figure.role == Role::Change(direction) && matches!(pair.to.role, Role::To(_));
    let moved = opposite(pair, direction).filter(|_| !said_before)?;
    Some(Mark::new(
        figure.place(),
        format!(
            "{}由{}到{}是{moved}，写的是{}",
            figure.topic.name(),
            pair.from.text(),
            pair.to.text(),
            direction.word()
        ),
        "核对数字，或者改方向词",
    ))
}

/// 减少3起、上升10%：紧挨着的两个变化，方向相反。
fn turned(pair: &[Figure]) -> Option<Mark> {
    let [first, second] = pair else { return None };
    let (Role::Change(a), Role::Change(b)) = (first.role, second.role) else {
        return None;
    };
    let adjoining = second.lead.starts_with('、') && second.lead.chars().count() <= 4;
    let alike = first.is_beside(second) && first.topic == second.topic && second.is_percent();
    (a != b && adjoining && alike).then(|| {
        Mark::new(
            second.place(),
            format!("前面说{}{}，紧接着又说{}", a.word(), first.text(), b.word()),
            "核对数字，统一方向",
        )
    })
}

/// “降到”之前的数：同一句里紧挨着的一个。
fn before<'f, 'a>(to: &'f Figure<'a>, all: &'f [Figure<'a>]) -> Option<Pair<'f, 'a>> {
    let same = |f: &&Figure| {
        f.is_beside(to)
            && f.is_value()
            && f.is_same_thing(to)
            && f.range.start < to.range.start
            && f.value.unit == to.value.unit
    };
    let from = all.iter().rfind(same)?;
    let later = from
        .period
        .zip(to.period)
        .is_some_and(|(from, to)| from.year > to.year);
    (!later).then_some(Pair { from, to })
}

/// 方向反了就说实际是什么。
fn opposite(pair: Pair, direction: Direction) -> Option<&'static str> {
    let from = arithmetic::interval(&pair.from.value);
    let to = arithmetic::interval(&pair.to.value);
    let same = pair.from.value.is_exact() && pair.from.value == pair.to.value;
    match direction {
        _ if pair.from.value.unit != pair.to.value.unit => None,
        _ if same => Some("持平"),
        Direction::Down if to.exceeds(from) => Some("上升"),
        Direction::Up if from.exceeds(to) => Some("下降"),
        _ => None,
    }
}

/// 说持平的。
fn flat(scene: &Scene, all: &[Figure]) -> Vec<Mark> {
    let hits = scene.speech.find("持平");
    hits.filter_map(|hit| {
        let before = hit.before();
        let start = before.rfind(['，', '；', '。']).unwrap_or(0);
        let said = topic::listed(&before[start..]);
        let [topic] = &said[..] else { return None };
        let pair = in_sentence(&hit, topic, all)?;
        let same =
            arithmetic::interval(&pair.from.value).meets(arithmetic::interval(&pair.to.value));
        (!same).then(|| {
            Mark::new(
                hit.place(),
                format!(
                    "{}由{}到{}，并不持平",
                    topic.name(),
                    pair.from.text(),
                    pair.to.text()
                ),
                "核对数字，或者改方向词",
            )
        })
    })
    .collect()
}

/// 这一句里某一项的前后两个数。
fn in_sentence<'f, 'a>(hit: &Hit, topic: &Topic, all: &'f [Figure<'a>]) -> Option<Pair<'f, 'a>> {
    let told = |f: &&Figure| {
        f.line.number == hit.line.number
            && f.range.start < hit.range.start
            && f.is_value()
            && f.topic == *topic
    };
    let inside = |f: &&Figure| f.sentence.contains(&hit.range.start);
    let beside: Vec<&Figure> = all.iter().filter(told).filter(inside).collect();
    let found = if beside.is_empty() {
        all.iter().filter(told).collect()
    } else {
        beside
    };
    let [first, second] = found[..] else {
        return None;
    };
    let (a, b) = (first.period?, second.period?);
    let alike = first.is_same_thing(second) && a != b;
    let (from, to) = if a < b {
        (first, second)
    } else {
        (second, first)
    };
    alike.then_some(Pair { from, to })
}

/// 起数、死亡“双下降”，其中一项没有下降。
fn both(scene: &Scene, all: &[Figure]) -> Vec<Mark> {
    let words = [
        ("双下降", Direction::Down),
        ("双降", Direction::Down),
        ("双上升", Direction::Up),
        ("均下降", Direction::Down),
        ("均上升", Direction::Up),
    ];
    let hits = words
        .iter()
        .flat_map(|(word, direction)| scene.speech.find(word).map(move |hit| (hit, *direction)));
    hits.filter_map(|(hit, direction)| {
        let wrong = [Topic::Incidents, Topic::Deaths]
            .into_iter()
            .find_map(|topic| {
                let pair = in_sentence(&hit, &topic, all)?;
                opposite(pair, direction).map(|moved| (topic, pair, moved))
            });
        let (topic, pair, moved) = wrong?;
        Some(Mark::new(
            hit.place(),
            format!(
                "{}由{}到{}是{moved}",
                topic.name(),
                pair.from.text(),
                pair.to.text()
            ),
            "核对数字，或者分开说",
        ))
    })
    .collect()
}
