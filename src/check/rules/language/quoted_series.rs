//! 引号间顿号：并列的引号、书名号之间，同一篇里有的加顿号，有的不加。

use super::super::{Mark, Run, rule};
use crate::check::Scene;
use crate::speech::Hit;

rule!("引号间顿号", Language, Low, Run::Speech(check));

/// 加了顿号的，没有加的，前面的开头，后面的收尾。
const FORMS: [(&str, &str, char, char); 2] =
    [("”、“", "”“", '“', '”'), ("》、《", "》《", '《', '》')];

fn check(scene: &Scene) -> Vec<Mark> {
    let mut marks = Vec::new();
    for (with, without, open, close) in FORMS {
        if scene.speech.find(without).next().is_some() {
            marks.extend(scene.speech.find(with).map(|hit| mark(&hit, open, close)));
        }
    }
    marks
}

/// 加了顿号的一处，连前后两个引起来的词。
fn mark(hit: &Hit, open: char, close: char) -> Mark {
    let start = hit.before().rfind(open).unwrap_or(hit.range.start);
    let end = hit
        .after()
        .find(close)
        .map_or(hit.range.end, |at| hit.range.end + at + close.len_utf8());
    let long = hit.line.text[start..end].chars().count() > 40;
    let range = if long { hit.range.clone() } else { start..end };
    Mark::new(
        hit.line.place(range),
        format!("“{open}……{close}”之间，这里加了顿号，别处没有加"),
        "按国家标准，并列的引号、书名号之间不加顿号，全篇统一",
    )
}
