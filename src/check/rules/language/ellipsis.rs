//! 省略号写法：“...”“。。。”“等……”一类。

use super::super::{Mark, Run, rule};
use crate::check::Scene;
use crate::speech::Line;

rule!("省略号写法", Language, Low, Run::Speech(check));

/// 代替省略号的写法。
const FORMS: [(&str, char); 3] = [("...", '.'), ("。。。", '。'), ("、、、", '、')];

fn check(scene: &Scene) -> Vec<Mark> {
    scene.speech.filled().flat_map(in_line).collect()
}

/// 一行里的。
fn in_line(line: &Line) -> Vec<Mark> {
    let text = &line.text;
    let mut marks = Vec::new();
    for (form, dot) in FORMS {
        let starts = line.find(form).filter(|hit| !hit.before().ends_with(dot));
        marks.extend(starts.map(|hit| {
            let after = hit.after();
            let end = text.len() - after.trim_start_matches(dot).len();
            mark(line, hit.range.start..end)
        }));
    }
    let single = line
        .find("…")
        .filter(|hit| !hit.before().ends_with('…') && !hit.after().starts_with('…'));
    marks.extend(single.map(|hit| mark(line, hit.range.clone())));
    marks.extend(
        line.find("等……")
            .map(|hit| Mark::new(hit.place(), "“等”和省略号说的是一个意思", "留一个")),
    );
    marks
}

/// 一处。
fn mark(line: &Line, range: std::ops::Range<usize>) -> Mark {
    let form = &line.text[range.clone()];
    let message = format!("“{form}”不是省略号");
    Mark::new(
        line.place(range),
        message,
        "省略号是六个点“……”；讲话里省略的话，最好补全",
    )
}
