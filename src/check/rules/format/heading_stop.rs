//! 标题句号：独占一行的标题末尾带了句号。

use super::super::{Mark, Run, rule};
use crate::check::Scene;
use crate::speech::{Kind, Line, Ordinal, Style};

rule!("标题句号", Format, Low, Run::Speech(check));

fn check(scene: &Scene) -> Vec<Mark> {
    let ordinals = scene.speech.ordinals().into_iter();
    let headings: Vec<Ordinal> = ordinals
        .filter(|o| is_standing(o) && has_text(scene, o.line))
        .collect();
    let mut told: Vec<Style> = Vec::new();
    let mut marks = Vec::new();
    for heading in headings.iter().filter(|o| is_stopped(o)) {
        if told.contains(&heading.style) {
            continue;
        }
        told.push(heading.style);
        let text = heading.line.text.as_str();
        let count = headings
            .iter()
            .filter(|o| o.style == heading.style && is_stopped(o))
            .count();
        let plain = headings.iter().any(|o| !is_stopped(o));
        let others = if plain { "，别的标题没有" } else { "" };
        let short = heading.start..text.len();
        let tail = text.len() - '。'.len_utf8()..text.len();
        let place = if text.chars().count() <= 16 {
            short
        } else {
            tail
        };
        marks.push(Mark::new(
            heading.line.place(place),
            format!("标题独占一行，末尾不用句号；这样的有{count}处{others}"),
            "去掉句号，或者把标题和正文连成一段",
        ));
    }
    marks
}

/// 独占一行的一、（一）1.；“第一，……。”常常就是一句话，不算。
fn is_standing(ordinal: &Ordinal) -> bool {
    ordinal.leads_line && ordinal.line.kind == Kind::Heading && ordinal.style != Style::Nth
}

/// 末尾带了句号。
fn is_stopped(heading: &Ordinal) -> bool {
    heading.line.text.ends_with('。')
}

/// 下一行是正文：这一行确是标题，不是一句话的一条。
fn has_text(scene: &Scene, line: &Line) -> bool {
    let mut after = scene.speech.lines[line.number..].iter();
    let next = after.find(|line| line.kind != Kind::Blank);
    next.is_some_and(|next| {
        let longer = next.text.chars().count() > line.text.chars().count();
        next.kind == Kind::Body && longer
    })
}
