//! 目录对不上：目录里的标题正文没有，正文里的标题目录没有。

use super::super::{Mark, Run, rule};
use super::{contents, series::is_run_in};
use crate::check::Scene;
use crate::speech::{Ordinal, Speech, letters};

rule!("目录对不上", Structure, Medium, Run::Speech(check));

fn check(scene: &Scene) -> Vec<Mark> {
    let Some(range) = contents::lines(scene.speech) else {
        return Vec::new();
    };
    let ordinals = leading(scene.speech);
    let (listed, rest): (Vec<_>, Vec<_>) = ordinals
        .into_iter()
        .partition(|o| range.contains(&o.line.number));
    let styles: Vec<_> = listed.iter().map(|o| o.style).collect();
    let body: Vec<_> = rest
        .into_iter()
        .filter(|o| o.line.number >= range.end && styles.contains(&o.style))
        .collect();
    let mut marks = missing(
        &listed,
        &body,
        "正文里没有这个标题",
        "补上这一部分，或者从目录里删去",
    );
    if marks.len() < listed.len() {
        marks.extend(missing(
            &body,
            &listed,
            "目录里没有这个标题",
            "目录照正文改过来",
        ));
    }
    marks
}

/// 行首的序号。
fn leading(speech: &Speech) -> Vec<Ordinal<'_>> {
    let ordinals = speech.ordinals().into_iter();
    ordinals
        .filter(|o| o.leads_line && o.style.is_standalone() && !is_run_in(o))
        .collect()
}

/// `these` 里 `those` 没有的；连着几个没有的只在头一个上报。
fn missing(these: &[Ordinal], those: &[Ordinal], fault: &str, hint: &str) -> Vec<Mark> {
    let known: Vec<String> = those.iter().map(title).collect();
    let is_known = |o: &Ordinal| {
        let title = title(o);
        known
            .iter()
            .any(|k| k.starts_with(&title) || (!k.is_empty() && title.starts_with(k.as_str())))
    };
    let mut marks = Vec::new();
    for run in these.chunk_by(|a, b| is_known(a) == is_known(b)) {
        let (first, last) = (&run[0], &run[run.len() - 1]);
        if is_known(first) {
            continue;
        }
        let message = match run.len() {
            1 => format!("“{}”：{fault}", shown(first)),
            count => format!(
                "从“{}”到“{}”共{count}个：{fault}",
                shown(first),
                shown(last)
            ),
        };
        marks.push(Mark::new(first.place(), message, hint));
    }
    marks
}

/// 标题，只留字。
fn title(ordinal: &Ordinal) -> String {
    let text = ordinal.after();
    let end = text.find(['。', '…']).unwrap_or(text.len());
    letters(&text[..end])
}

/// 给人看的前十几个字。
fn shown(ordinal: &Ordinal) -> String {
    ordinal.line.text.chars().take(12).collect()
}
