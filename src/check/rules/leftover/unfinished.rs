//! 段末未完：一段话断在半句上，没有句末的标点。

use super::super::{Mark, Run, rule};
use super::{hard_wrap, omitted, web_like};
use crate::check::Scene;
use crate::speech::{Kind, Line};

rule!("段末未完", Leftover, High, Run::Speech(check));

fn check(scene: &Scene) -> Vec<Mark> {
    let wrapped = hard_wrap::wrapped(scene.speech);
    let lines = scene
        .speech
        .body()
        .filter(|line| is_unfinished(line) && !web_like(line));
    let lines = lines.filter(|line| !wrapped.contains(&line.number));
    let marks = lines.map(|line| {
        let last = super::tail(&line.text, 6);
        Mark::new(
            line.place(line.text.len() - last.len()..line.text.len()),
            format!("这一段断在“{last}”，话没有说完"),
            "找到原文补齐；补不了就把这半句删去",
        )
    });
    marks.collect()
}

/// 是不是断在半句上的一段：里面有整句，或者不像标题，末尾却没有标点。
pub(super) fn is_unfinished(line: &Line) -> bool {
    let text = line.text.as_str();
    let ended = text.ends_with(|c| "。！？；：…”’》】—.~>）".contains(c)) || text.is_empty();
    let long = text.chars().count() > 40;
    let cut = text.ends_with(['，', '、']);
    let inside = text.contains(['。', '；']);
    line.kind == Kind::Body && !ended && (cut || inside || long) && omitted::found(line).is_none()
}
