//! 证照处置：许可过期、无证的单位，只说加强检查，没有说停。

use std::ops::Range;

use super::super::{Mark, Run, rule};
use super::{clauses, has_any};
use crate::check::Scene;
use crate::speech::{Line, Sentence};

rule!("证照处置", Name, Low, Run::Speech(check));

/// 许可、证照。
const PAPERS: [&str; 4] = ["许可证", "许可", "证照", "资质证"];
/// 已经没有效了。
const LAPSED: [&str; 7] = [
    "过期",
    "到期",
    "失效",
    "被吊销",
    "被注销",
    "未取得",
    "没有取得",
];
/// 软的：看着、管着。
const SOFT: [&str; 9] = [
    "督查", "检查", "监管", "巡查", "盯紧", "盯牢", "指导", "督促", "严防",
];
/// 硬的：停、关、罚、换证。
const HARD: [&str; 18] = [
    "停产",
    "停业",
    "停止",
    "停工",
    "关停",
    "关闭",
    "取缔",
    "注销",
    "吊销",
    "查处",
    "不得",
    "严禁",
    "处罚",
    "立案",
    "查封",
    "换证",
    "延期手续",
    "禁止",
];

fn check(scene: &Scene) -> Vec<Mark> {
    let lines = scene.speech.body();
    lines
        .flat_map(|line| {
            line.sentences()
                .filter_map(|s| soft(line, &s))
                .collect::<Vec<_>>()
        })
        .collect()
}

fn soft(line: &Line, sentence: &Sentence) -> Option<Mark> {
    let text = sentence.text();
    let parts = clauses(text);
    let start = parts.iter().position(|part| {
        let part = &text[part.clone()];
        has_any(part, &PAPERS) && has_any(part, &LAPSED) && !part.contains("即将")
    })?;
    let another = ["针对", "对于", "对仍", "对正常", "对其他"];
    let same: Vec<&Range<usize>> = parts[start + 1..]
        .iter()
        .take_while(|part| {
            !another
                .iter()
                .any(|word| text[(*part).clone()].starts_with(word))
        })
        .collect();
    let end = same.last()?.end;
    if has_any(&text[parts[start].start..end], &HARD) {
        return None;
    }
    let gentle = same
        .iter()
        .filter(|part| has_any(&text[(**part).clone()], &SOFT));
    let gentle: Vec<&&Range<usize>> = gentle.collect();
    let from = sentence.range.start;
    let range = from + gentle.first()?.start..from + gentle.last()?.end;
    let words = &line.text[range.clone()];
    let range = if words.chars().count() > 40 {
        from + gentle.first()?.start..from + gentle.first()?.end
    } else {
        range
    };
    Some(Mark::new(
        line.place(range),
        "许可已经没有了，只说加强检查不够",
        "先写停产停业、不得生产经营，再写督查；许可确有延续的写明",
    ))
}
