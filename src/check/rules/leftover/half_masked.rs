//! 半遮名称：别处的名称遮住了，这家企业的字号还印着。

use std::ops::Range;

use super::super::{Mark, Run, rule};
use super::is_masked;
use crate::check::Scene;

rule!("半遮名称", Leftover, High, Run::Speech(check));

/// 企业名称的末尾。
const ENDS: [&str; 4] = ["有限公司", "有限责任公司", "股份公司", "集团公司"];
/// 名称不会从这些字以前起。
const EDGES: &str = "，。；、：！？（）“”《》的对在于由向了和与及是为如像请把将 　";

fn check(scene: &Scene) -> Vec<Mark> {
    if !is_masked(scene.speech) {
        return Vec::new();
    }
    let mut marks = Vec::new();
    let mut seen = Vec::new();
    for line in scene.speech.filled() {
        for hit in ENDS.iter().flat_map(|end| line.find(end)) {
            let Some(name) = name(&line.text, &hit.range) else {
                continue;
            };
            let words = &line.text[name.clone()];
            if !seen.contains(&words) {
                seen.push(words);
                marks.push(mark(words, line.place(name)));
            }
        }
    }
    marks
}

/// 怎么报。
fn mark(words: &str, place: crate::finding::Place) -> Mark {
    let masked = words.contains(|c: char| "×XＸ*＊某".contains(c));
    let message = if masked {
        format!("“{words}”遮住了地名，字号还在")
    } else {
        format!("别处的名称遮住了，这里还印着“{words}”")
    };
    Mark::new(
        place,
        message,
        "是本地的企业，就核实后把遮住的都填上；是抄来的，换成本地的或删去",
    )
}

/// 企业名称从哪里起：往前到标点、虚词，最多十六个字。
fn name(text: &str, end: &Range<usize>) -> Option<Range<usize>> {
    let left = super::tail(&text[..end.start], 16);
    let words = left.rsplit(|c| EDGES.contains(c)).next().unwrap_or(left);
    let enough = words.chars().count() >= 2 && words.chars().any(super::is_han);
    enough.then_some(end.start - words.len()..end.end)
}
