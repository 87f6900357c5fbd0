//! 标题带句号：独立成行的小标题，末尾不用句号。

use super::super::{Mark, Run, rule};
use crate::check::Scene;
use crate::speech::{Kind, Line, Style};

rule!("标题带句号", Language, Low, Run::Speech(check));

fn check(scene: &Scene) -> Vec<Mark> {
    let ordinals = scene.speech.ordinals();
    let headings = ordinals
        .iter()
        .filter(|o| o.leads_line && o.line.kind == Kind::Heading);
    let headings = headings.filter(|o| matches!(o.style, Style::Chinese | Style::Bracketed));
    let ended: Vec<&Line> = headings
        .map(|o| o.line)
        .filter(|line| is_ended(line))
        .collect();
    let Some(first) = ended.first() else {
        return Vec::new();
    };
    let more = match ended.len() {
        1 => String::new(),
        count => format!("，这样的一共{count}处"),
    };
    let start = first.text.len() - '。'.len_utf8();
    let mark = Mark::new(
        first.place(start..first.text.len()),
        format!("独立成行的标题末尾不用句号{more}"),
        "删去句号；是一句话、不是标题的，接到正文里",
    );
    vec![mark]
}

/// 末尾有句号，又不是一句要求。
fn is_ended(line: &Line) -> bool {
    let sentence = ["要", "必须", "应当", "了"]
        .iter()
        .any(|word| line.text.contains(word));
    line.text.ends_with('。') && !sentence
}
