//! 标题没写完：标题或目录以省略号、逗号、半个括号结尾。

use super::super::{Mark, Run, rule};
use super::contents;
use crate::check::Scene;
use crate::speech::{Kind, Line};

rule!("标题没写完", Structure, Medium, Run::Speech(check));

fn check(scene: &Scene) -> Vec<Mark> {
    let contents = contents::lines(scene.speech).unwrap_or_default();
    let lines = scene.speech.filled();
    lines
        .filter(|line| line.kind == Kind::Heading || contents.contains(&line.number))
        .filter_map(fault)
        .collect()
}

/// 这一行是不是没写完。
fn fault(line: &Line) -> Option<Mark> {
    let text = line.text.as_str();
    let dots = text.trim_end_matches(['…', '.']);
    let cut = text.len() - dots.len() >= '…'.len_utf8();
    let open = ['（', '“', '《'].iter().any(|c| text.ends_with(*c));
    let comma = text.ends_with(['，', '、']) && line.kind == Kind::Heading;
    let label_only = text.chars().count() <= 4 && text.ends_with(['、', '）', '.']);
    if !cut && !open && (!comma || label_only) {
        return None;
    }
    let start = dots.len() - dots.chars().next_back().map_or(0, char::len_utf8);
    let whole = text.chars().count() <= 12;
    Some(Mark::new(
        line.place(if whole {
            0..text.len()
        } else {
            start..text.len()
        }),
        format!(
            "标题没有写完：“{}”",
            text.chars().take(20).collect::<String>()
        ),
        "补齐标题，或者删去这一行",
    ))
}
