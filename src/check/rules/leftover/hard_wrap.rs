//! 硬换行：一句话在中间断了行，排版时变成好几段。

use std::collections::BTreeSet;

use super::super::{Mark, Run, rule};
use crate::check::Scene;
use crate::speech::{Kind, Line, Speech};

rule!("硬换行", Format, Medium, Run::Speech(check));

/// 断行的至少这么多处，才看作整篇硬换行。
const SEVERAL: usize = 3;
/// 断行的一行至少多少字。
const SHORTEST: usize = 15;

fn check(scene: &Scene) -> Vec<Mark> {
    let wrapped = wrapped(scene.speech);
    let mut lines = scene.speech.body();
    let Some(line) = lines.find(|line| wrapped.contains(&line.number)) else {
        return Vec::new();
    };
    let last = super::tail(&line.text, 4);
    vec![Mark::new(
        line.place(line.text.len() - last.len()..line.text.len()),
        format!("一句话没说完就换了行，全篇有{}处", wrapped.len()),
        "把断开的行接起来，一个自然段一行",
    )]
}

/// 断在句子中间、下一行接着说的行号；只有零星几处的不算。
pub(super) fn wrapped(speech: &Speech) -> BTreeSet<usize> {
    let pairs = speech.lines.windows(2);
    let cut = pairs.filter(|pair| breaks(&pair[0]) && continues(&pair[1]));
    let cut: Vec<&Line> = cut.map(|pair| &pair[0]).collect();
    let longest = cut
        .iter()
        .map(|line| length(line))
        .max()
        .unwrap_or_default();
    let even = cut.iter().filter(|line| length(line) + 8 >= longest);
    let numbers: BTreeSet<usize> = even.map(|line| line.number).collect();
    if numbers.len() < SEVERAL {
        BTreeSet::new()
    } else {
        numbers
    }
}

/// 这一行断在句子中间。
fn breaks(line: &Line) -> bool {
    let ended = line.text.ends_with(|c| "。！？；：…”》】）—.>".contains(c));
    line.kind == Kind::Body && !ended && length(line) >= SHORTEST
}

/// 下一行是正文，不是另起的标题。
fn continues(line: &Line) -> bool {
    let sentence = line.text.contains(['。', '，', '；']) || line.text.ends_with(['！', '？']);
    line.kind == Kind::Body && sentence
}

/// 多少字。
fn length(line: &Line) -> usize {
    line.text.chars().count()
}
