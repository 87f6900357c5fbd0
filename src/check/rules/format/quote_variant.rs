//! 引语两样：同一句引语，一处有顿号一处没有。

use std::collections::{HashMap, HashSet};

use super::super::{Mark, Run, rule};
use crate::check::Scene;
use crate::speech::{Hit, Line, letters};

rule!("引语两样", Format, Low, Run::Speech(check));

fn check(scene: &Scene) -> Vec<Mark> {
    let mut first: HashMap<String, &str> = HashMap::new();
    let mut told = HashSet::new();
    let mut marks = Vec::new();
    for hit in scene.speech.filled().flat_map(quotes) {
        let quote = &hit.line.text[hit.range.clone()];
        let other = *first.entry(letters(quote)).or_insert(quote);
        if other != quote && told.insert(quote) {
            marks.push(Mark::new(
                hit.place(),
                format!("前面写作“{other}”，这里写作“{quote}”"),
                "同一句引语，全篇用一种写法",
            ));
        }
    }
    marks
}

/// 一行里引号中间的话，四字以上。
fn quotes(line: &Line) -> Vec<Hit<'_>> {
    let opens = line.text.match_indices('“');
    opens
        .filter_map(|(at, open)| {
            let start = at + open.len();
            let length = line.text[start..].find(['”', '“'])?;
            let long = line.text[start..start + length].chars().count() >= 4;
            long.then_some(Hit {
                line,
                range: start..start + length,
            })
        })
        .collect()
}
