//! 范围矛盾：前半说个别、少数，后半说都有、普遍。

use std::ops::Range;

use super::super::{Mark, Run, rule};
use crate::check::Scene;
use crate::speech::Line;

rule!("范围矛盾", Structure, High, Run::Speech(check));

/// 说的是少的。
const FEW: &[&str] = &["个别", "极少数", "少数"];
/// 说的是都有的。
const ALL: &[&str] = &[
    "都不同程度",
    "均不同程度",
    "都程度不同",
    "都存在",
    "均存在",
    "普遍存在",
    "普遍都",
    "无一例外",
    "全都",
    "到处都是",
    "比比皆是",
];
/// 回指前一句的。
const SAME: &[&str] = &["这一", "这个", "这种", "这类", "此类", "该", "上述", "这些"];

fn check(scene: &Scene) -> Vec<Mark> {
    scene.speech.body().flat_map(in_line).collect()
}

/// 一行里前说少、后说都有的。
fn in_line(line: &Line) -> Vec<Mark> {
    let sentences: Vec<Range<usize>> = line.sentences().map(|s| s.range).collect();
    let mut marks = Vec::new();
    for (at, range) in sentences.iter().enumerate() {
        let Some(few) = few(&line.text[range.clone()]) else {
            continue;
        };
        let from = range.start + few.end;
        let same = clause_end(&line.text[from..range.end]);
        let next = sentences.get(at + 1).filter(|next| {
            let text = &line.text[(*next).clone()];
            SAME.iter().any(|word| text.starts_with(word))
        });
        let areas = [Some(from..from + same), next.cloned()];
        let found = areas.into_iter().flatten().find_map(|area| all(line, area));
        if let Some(found) = found {
            let (few, all) = (&line.text[range.start..][few], &line.text[found.clone()]);
            marks.push(Mark::new(
                line.place(found.clone()),
                format!("前面说“{few}”，这里说“{all}”，到底是少数还是都有"),
                "按实际情况统一：少数就说在哪些地方，都有就不要说个别",
            ));
        }
    }
    marks
}

/// 一句里第一个说少的词。
fn few(text: &str) -> Option<Range<usize>> {
    let found = FEW
        .iter()
        .filter_map(|word| text.find(word).map(|at| at..at + word.len()));
    let found = found.min_by_key(|range| range.start)?;
    let not_only = ["不是", "不止", "绝非", "并非", "除", "不仅", "不只"];
    let before = &text[..found.start];
    (!not_only.iter().any(|word| before.ends_with(word))).then_some(found)
}

/// 说少的这半句到哪里为止：转到别的一拨人、别的一件事就不算了。
fn clause_end(text: &str) -> usize {
    let turns = [
        "；", "但", "一些", "有的", "多数", "其他", "其余", "各", "全体", "大家", "群众",
    ];
    turns
        .iter()
        .filter_map(|turn| text.find(turn))
        .min()
        .unwrap_or(text.len())
}

/// 一段字里第一个说都有的词。
fn all(line: &Line, area: Range<usize>) -> Option<Range<usize>> {
    let text = &line.text[area.clone()];
    let found = ALL
        .iter()
        .filter_map(|word| text.find(word).map(|at| at..at + word.len()));
    let found = found.min_by_key(|range| range.start)?;
    Some(area.start + found.start..area.start + found.end)
}
