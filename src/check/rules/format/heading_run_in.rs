//! 标题接正文：标题和正文在一行里，中间只隔空格，没有句号。

use super::super::{Mark, Run, rule};
use crate::check::Scene;
use crate::speech::{Kind, Ordinal, Style};

rule!("标题接正文", Format, Low, Run::Speech(check));

/// 标题最多这么多字。
const LONGEST: usize = 24;

fn check(scene: &Scene) -> Vec<Mark> {
    let ordinals = scene.speech.ordinals();
    ordinals.iter().filter_map(fault).collect()
}

/// 标题后面只隔空格就接正文。
fn fault(ordinal: &Ordinal) -> Option<Mark> {
    let numbered = matches!(
        ordinal.style,
        Style::Chinese | Style::Bracketed | Style::Arabic
    );
    let stopped = ordinal.line.kind == Kind::Body || ordinal.line.text.ends_with('。');
    if !ordinal.leads_line || !numbered || !stopped {
        return None;
    }
    let after = ordinal.after();
    let body = after.trim_start();
    let lead = after.len() - body.len();
    let gap = body.find(char::is_whitespace)?;
    let (title, rest) = (&body[..gap], body[gap..].trim_start());
    let plain = title
        .chars()
        .all(|c| c.is_alphanumeric() || "、“”".contains(c));
    let length = title.chars().count();
    if !plain || !(4..=LONGEST).contains(&length) || rest.chars().count() < 20 {
        return None;
    }
    let start = ordinal.start + ordinal.length + lead;
    Some(Mark::new(
        ordinal.line.place(start..start + gap),
        format!("“{title}”后面没有句号，和正文连成了一句"),
        "标题接着写正文的，末尾用句号隔开",
    ))
}
