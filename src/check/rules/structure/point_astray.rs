//! 内容串位：这一条里夹着的几句话，说的是另一条的事。

use super::super::{Mark, Run, rule};
use super::series::{Outline, heading};
use super::topics::{self, TOPICS, Topic};
use crate::check::Scene;
use crate::speech::{Line, Sentence};

rule!("内容串位", Structure, Medium, Run::Speech(check));

/// 另说一件事的开头。
const ASIDES: &[&str] = &["同时，", "此外，", "另外，", "还有，"];
/// 看得出来是别的事，至少要有这么多样词。
const ENOUGH: usize = 4;

fn check(scene: &Scene) -> Vec<Mark> {
    let outline = Outline::seen(scene);
    let mut marks = Vec::new();
    for (at, series) in outline.series.iter().enumerate() {
        if series.in_contents {
            continue;
        }
        for (index, item) in series.items.iter().enumerate() {
            let Some(topic) = topics::of(heading(item)) else {
                continue;
            };
            let rest = outline.below((at, index)).is_empty();
            let parts = outline.parts(at, index).into_iter().filter(|_| rest);
            let astray = parts.flat_map(|(line, range)| {
                let sentences = line.sentences();
                let inside = sentences.filter(move |s| range.contains(&s.range.start));
                inside.filter_map(|s| astray(topic, line, &s))
            });
            marks.extend(astray.take(1));
        }
    }
    marks
}

/// 这一句是不是讲到别的事上去了。
fn astray(topic: &Topic, line: &Line, sentence: &Sentence) -> Option<Mark> {
    let text = sentence.text();
    ASIDES.iter().find(|word| text.starts_with(**word))?;
    if topic.score(text) > 0 {
        return None;
    }
    let other = TOPICS.iter().max_by_key(|other| other.score(text))?;
    if other.score(text) < ENOUGH || other.name == topic.name {
        return None;
    }
    let firsts = other
        .words
        .iter()
        .filter_map(|word| text.find(word).map(|at| (at, word)));
    let (at, word) = firsts.min_by_key(|(at, _)| *at)?;
    let start = sentence.range.start + at;
    Some(Mark::new(
        line.place(start..start + word.len()),
        format!("这一条讲的是{}，这一句讲的是{}", topic.name, other.name),
        format!("移到讲{}的地方，或者把小标题改宽", other.name),
    ))
}
