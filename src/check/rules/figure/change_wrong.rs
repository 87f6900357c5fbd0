//! 增减算错：写的增减数、百分比，和前后两个数对不上。

use super::super::{Mark, Run, rule};
use super::arithmetic::{self, Interval};
use super::pairs::{self, Pair};
use crate::check::Scene;
use crate::county::quantity::Quantity;
use crate::speech::figures::Figure;
use crate::speech::figures::topic::{Direction, Role, Topic};

rule!("增减算错", Figure, High, Run::Speech(check));

fn check(scene: &Scene) -> Vec<Mark> {
    let all = scene.figures();
    let changes = all.iter().filter_map(|figure| match figure.role {
        Role::Change(direction) => Some((figure, direction)),
        _ => None,
    });
    let marks = changes.filter_map(|(figure, direction)| {
        let pair = pairs::of(figure, all);
        match pair {
            Some(pair) if matches!(figure.topic, Topic::Rate(_)) || pair.from.is_percent() => None,
            Some(pair) => against_pair(figure, direction, pair),
            None => against_amount(figure, direction, all),
        }
    });
    marks.collect()
}

/// 和前后两个数对。
fn against_pair(figure: &Figure, direction: Direction, pair: Pair) -> Option<Mark> {
    let (from, to) = (&pair.from.value, &pair.to.value);
    let moved = arithmetic::change(from, to)?;
    let toward = match direction {
        Direction::Up => moved,
        Direction::Down => arithmetic::negated(moved)?,
    };
    if toward.high.is_some_and(|high| high < 0) {
        return None;
    }
    let right = if figure.is_percent() {
        arithmetic::stated(figure).meets(toward)
    } else {
        amount(figure, direction, from, to)?
    };
    (!right).then(|| mark(figure, pair, said(figure, from, to)))
}

/// 增减的个数对不对。
fn amount(figure: &Figure, direction: Direction, from: &Quantity, to: &Quantity) -> Option<bool> {
    let (less, more) = match direction {
        Direction::Up => (from, to),
        Direction::Down => (to, from),
    };
    if figure.value.unit != from.unit {
        return None;
    }
    let gap = more.sub(less)?;
    let gap = Interval {
        low: gap.low.into(),
        high: gap.high.map(i128::from),
    };
    Some(arithmetic::rounded(figure.text(), &figure.value).meets(gap))
}

/// 算出来该是多少。
fn said(figure: &Figure, from: &Quantity, to: &Quantity) -> String {
    let right = if figure.is_percent() {
        arithmetic::percent(from, to)
    } else {
        crate::figures::amount::gap(from, to)
            .and_then(|gap| crate::figures::amount::difference(&gap, figure.text()))
    };
    right.map_or_else(|| "对不上".to_owned(), |right| format!("应是{right}"))
}

fn mark(figure: &Figure, pair: Pair, right: String) -> Mark {
    let name = figure.topic.name();
    Mark::new(
        figure.place(),
        format!(
            "{name}由{}到{}，写的是{}，{right}",
            pair.from.text(),
            pair.to.text(),
            figure.text()
        ),
        "核对前后两个数和增减数，改错的那一个",
    )
}

/// 只有现在的数、增减的个数和百分比：三个数对不对得上。
fn against_amount(figure: &Figure, direction: Direction, all: &[Figure]) -> Option<Mark> {
    if !figure.is_percent() {
        return None;
    }
    let beside = |f: &&Figure| {
        f.is_beside(figure) && f.is_same_thing(figure) && f.range.start < figure.range.start
    };
    let step = all
        .iter()
        .filter(beside)
        .rfind(|f| f.role == figure.role && !f.is_percent())?;
    let alike = |f: &&Figure| f.is_value() && f.value.unit == step.value.unit;
    let now: Vec<&Figure> = all.iter().filter(beside).filter(alike).collect();
    let [now] = now[..] else { return None };
    let from = match direction {
        Direction::Up => now.value.sub(&step.value)?,
        Direction::Down => now.value.add(&step.value)?,
    };
    let moved = arithmetic::change(&from, &now.value)?;
    let toward = match direction {
        Direction::Up => moved,
        Direction::Down => arithmetic::negated(moved)?,
    };
    let right = arithmetic::percent(&from, &now.value)?;
    (!arithmetic::stated(figure).meets(toward)).then(|| {
        Mark::new(
            figure.place(),
            format!(
                "{}{}、{}了{}，就应是{right}，写的是{}",
                figure.topic.name(),
                now.text(),
                direction.word(),
                step.text(),
                figure.text()
            ),
            "核对这三个数，改错的那一个",
        )
    })
}
