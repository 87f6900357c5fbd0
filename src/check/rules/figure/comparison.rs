//! 比较方向相反：说低于的其实更高，说快于的其实更慢。

use std::ops::Range;

use super::super::{Mark, Run, rule};
use super::arithmetic::{self, Interval};
use super::pairs;
use crate::check::Scene;
use crate::speech::figures::Figure;
use crate::speech::figures::context::Scope;
use crate::speech::figures::periods::Period;
use crate::speech::figures::topic::{Direction, Role, Topic};

rule!("比较方向相反", Figure, High, Run::Speech(check));

/// 比较的词，真是“更大”。
const WORDS: [(&str, bool); 12] = [
    ("低于", false),
    ("小于", false),
    ("少于", false),
    ("慢于", false),
    ("落后于", false),
    ("不及", false),
    ("高于", true),
    ("大于", true),
    ("多于", true),
    ("快于", true),
    ("好于", true),
    ("优于", true),
];

fn check(scene: &Scene) -> Vec<Mark> {
    let all = scene.figures();
    let mut marks = Vec::new();
    for (index, figure) in all.iter().enumerate() {
        let next = all.get(index + 1).filter(|next| next.is_beside(figure));
        let end = next.map_or(figure.sentence.end, |next| next.range.start);
        let Some((range, greater)) = word(figure, end) else {
            continue;
        };
        let mark = match next {
            Some(next) if next.value.unit == figure.value.unit => {
                two(figure, next, greater, &range)
            }
            _ => whole(figure, &range, greater, all),
        };
        marks.extend(mark);
    }
    marks
}

/// 这个数后面、下一个数之前的比较词，在这一行正文里的范围。
fn word(figure: &Figure, end: usize) -> Option<(Range<usize>, bool)> {
    let after = &figure.line.text[figure.range.end..end];
    let found = WORDS
        .iter()
        .filter_map(|(word, greater)| Some((after.find(word)?, *word, *greater)));
    let (at, word, greater) = found.min_by_key(|(at, ..)| *at)?;
    if after[..at].contains(['；', '。'])
        || after[..at].chars().count() > 12
        || after[..at].ends_with('不')
    {
        return None;
    }
    let start = figure.range.end + at;
    Some((start..start + word.len(), greater))
}

/// 两个数都写了。
fn two(a: &Figure, b: &Figure, greater: bool, range: &Range<usize>) -> Option<Mark> {
    let size = |f: &Figure| arithmetic::interval(&f.value);
    let wrong = if greater {
        size(b).exceeds(size(a))
    } else {
        size(a).exceeds(size(b))
    };
    let directed = [a.role, b.role]
        .iter()
        .all(|role| !matches!(role, Role::Goal));
    (wrong && directed).then(|| {
        mark(
            a,
            range,
            format!("{}不{}{}", a.text(), &a.line.text[range.clone()], b.text()),
        )
    })
}

/// 和全县的变化比，全县的前后两个数在别处。
fn whole(figure: &Figure, range: &Range<usize>, greater: bool, all: &[Figure]) -> Option<Mark> {
    let Role::Change(direction) = figure.role else {
        return None;
    };
    let after = &figure.line.text[range.end..figure.sentence.end];
    let against = ["全县", "全市", "全区", "全旗"]
        .iter()
        .any(|word| after.starts_with(word));
    if !against || !figure.is_percent() || !matches!(figure.scope, Scope::Part(_)) {
        return None;
    }
    let own = [Topic::Incidents, Topic::Deaths]
        .into_iter()
        .filter_map(|topic| own_change(figure, topic, direction, all));
    let own: Vec<(Topic, Interval, String)> = own.collect();
    let said = arithmetic::interval(&figure.value);
    let wrong = own
        .iter()
        .all(|(_, change, _)| change.exceeds(said) == greater);
    let (topic, _, percent) = own.first()?;
    wrong.then(|| {
        mark(
            figure,
            range,
            format!(
                "全部的{}{}了{percent}，这里的{}并不{}它",
                topic.name(),
                direction.word(),
                figure.text(),
                &figure.line.text[range.clone()]
            ),
        )
    })
}

/// 全部的变化，变小的写成正数。
fn own_change(
    figure: &Figure,
    topic: Topic,
    direction: Direction,
    all: &[Figure],
) -> Option<(Topic, Interval, String)> {
    let like = Figure {
        topic: topic.clone(),
        scope: Scope::Own,
        sector: None,
        grade: None,
        ..figure.clone()
    };
    let base = figure
        .base
        .or_else(|| figure.period.map(Period::year_before))?;
    let from = pairs::at(&like, base, all)?;
    let to = pairs::at(&like, figure.period?, all)?;
    let change = arithmetic::change(&from.value, &to.value)?;
    let change = match direction {
        Direction::Up => change,
        Direction::Down => arithmetic::negated(change)?,
    };
    Some((topic, change, arithmetic::percent(&from.value, &to.value)?))
}

fn mark(figure: &Figure, range: &Range<usize>, message: String) -> Mark {
    Mark::new(
        figure.line.place(range.clone()),
        message,
        "核对两边的数，改比较的词；差得不多就不要说“远”",
    )
}
