//! 一句“下降多少”说的是哪两个数：句里的，或稿子别处同一件事前后两期的。

use crate::speech::figures::Figure;
use crate::speech::figures::periods::Period;
use crate::speech::figures::topic::{Role, Topic};

/// 前后两个数。
#[derive(Debug, Clone, Copy)]
pub(super) struct Pair<'f, 'a> {
    /// 原来的。
    pub from: &'f Figure<'a>,
    /// 现在的。
    pub to: &'f Figure<'a>,
}

/// 说全程变化的词。
const WHOLE: [&str; 5] = ["首尾", "累计", "三年", "五年", "两年"];

/// 这个变化说的前后两个数。
pub(super) fn of<'f, 'a>(change: &Figure<'a>, all: &'f [Figure<'a>]) -> Option<Pair<'f, 'a>> {
    let earlier = |f: &&Figure| f.range.start < change.range.start;
    let beside: Vec<&Figure> = all
        .iter()
        .filter(|f| f.is_beside(change) && f.is_value() && f.is_same_thing(change))
        .filter(earlier)
        .collect();
    let elsewhere = || {
        Some(Pair {
            from: at(change, change.base?, all)?,
            to: at(change, change.period?, all)?,
        })
    };
    let spans = change.base.is_none() && WHOLE.iter().any(|word| change.lead.contains(word));
    match beside[..] {
        [first, second] if is_clear(change, first, second) => two(first, second),
        _ if change.topic == Topic::Other => None,
        [] => elsewhere(),
        [only] => alone(only, change, all).or_else(elsewhere),
        [first, .., last] if spans => two(first, last),
        [.., before, last] if compares(last) => two(before, last),
        [.., last] => alone(last, change, all).or_else(elsewhere),
    }
}

/// 说不出是什么的数，要写明由来才算前后两个。
fn is_clear(change: &Figure, first: &Figure, second: &Figure) -> bool {
    change.topic != Topic::Other || first.role == Role::From || compares(second)
}

/// “其中”前面的几个数里，哪个是总数：拿来比的不是，剩下的取最大的，免得冤枉。
pub(super) fn whole<'f, 'a>(before: &[&'f Figure<'a>]) -> Option<&'f Figure<'a>> {
    let own = before.iter().filter(|figure| !compares(figure));
    let own = own.max_by_key(|figure| figure.value.low);
    own.or_else(|| before.last()).copied()
}

/// 是不是拿来比的那个数：比前年的130起。
pub(super) fn compares(figure: &Figure) -> bool {
    let words = ["比", "较", "去年", "上年", "前年", "同期", "由", "从"];
    words.iter().any(|word| figure.lead.contains(word))
}

/// 句里只有现在的数：原来的到别处去找。
fn alone<'f, 'a>(
    to: &'f Figure<'a>,
    change: &Figure<'a>,
    all: &'f [Figure<'a>],
) -> Option<Pair<'f, 'a>> {
    let base = change
        .base
        .filter(|base| to.period.is_some_and(|period| period != *base))?;
    Some(Pair {
        from: at(change, base, all)?,
        to,
    })
}

/// 句里有两个数：写了由来的照由来，否则按先后两期。
fn two<'f, 'a>(first: &'f Figure<'a>, second: &'f Figure<'a>) -> Option<Pair<'f, 'a>> {
    let ordered = |from, to| Some(Pair { from, to });
    if first.value.unit != second.value.unit {
        return None;
    }
    match (first.role, second.role) {
        (Role::From, _) | (_, Role::To(_)) => return ordered(first, second),
        _ => {}
    }
    match (first.period?, second.period?) {
        (a, b) if a.year < b.year => ordered(first, second),
        (a, b) if a.year > b.year => ordered(second, first),
        _ => None,
    }
}

/// 同一件事在那一期的数。
pub(super) fn at<'f, 'a>(
    like: &Figure<'a>,
    period: Period,
    all: &'f [Figure<'a>],
) -> Option<&'f Figure<'a>> {
    let same = |f: &&Figure| f.is_value() && f.is_same_thing(like) && f.period == Some(period);
    all.iter().find(same)
}
