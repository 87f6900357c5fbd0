//! 标题雷同：同级两个标题说的是一件事，或字面几乎一样。

use std::collections::BTreeSet;

use super::super::{Mark, Run, rule};
use super::series::{Outline, Series, heading};
use crate::check::Scene;
use crate::speech::Ordinal;

rule!("标题雷同", Structure, Low, Run::Speech(check));

/// 说认识、意义的；同级有两个就重了。
const MEANING: &[&str] = &[
    "思想认识",
    "提高认识",
    "思想引领",
    "统一思想",
    "充分认识",
    "深刻认识",
    "重大意义",
    "重要意义",
    "思想根基",
    "思想自觉",
    "提升认识",
    "政治站位",
];
/// 字面有这么像就算一样。
const ALIKE: f64 = 0.8;
/// 只和前面这么多条比，再远的不是同一串的了。
const BACK: usize = 40;
/// 再长就不是标题，是一段话。
const LONGEST: usize = 60;

fn check(scene: &Scene) -> Vec<Mark> {
    let outline = Outline::seen(scene);
    let mut told = BTreeSet::new();
    let mut marks = Vec::new();
    for series in outline.series.iter().filter(|s| !s.is_run_in()) {
        for (first, item) in pairs(series) {
            if told.insert((heading(first), heading(item))) {
                let title: String = heading(first).chars().take(16).collect();
                marks.push(Mark::new(
                    item.place(),
                    format!("和“{}{title}”说的是一件事", first.label()),
                    "并成一条，或者把各自要说的分清楚",
                ));
            }
        }
    }
    marks
}

/// 同级里雷同的一对一对。
fn pairs<'s, 'a>(series: &'s Series<'a>) -> Vec<(&'s Ordinal<'a>, &'s Ordinal<'a>)> {
    let mut pairs = Vec::new();
    for (at, item) in series.items.iter().enumerate() {
        let mut earlier = series.items[at.saturating_sub(BACK)..at].iter();
        let twin = earlier.find(|first| is_alike(first, item));
        pairs.extend(twin.map(|first| (first, item)));
    }
    pairs
}

/// 字面几乎一样，或者都是讲认识、意义的。
fn is_alike(first: &Ordinal, second: &Ordinal) -> bool {
    let (a, b) = (heading(first), heading(second));
    let (one, other) = (a.chars().count(), b.chars().count());
    let wordy = one.min(other) < 6 || one.max(other) > LONGEST;
    let meaning = |text: &str| {
        let lead = text.split('，').next().unwrap_or_default();
        MEANING.iter().any(|word| lead.contains(word))
    };
    let top = first.style <= crate::speech::Style::Nth;
    (top && meaning(a) && meaning(b)) || (!wordy && strsim::normalized_levenshtein(a, b) >= ALIKE)
}
