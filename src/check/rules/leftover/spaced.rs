//! 字间空格：一句话里汉字中间夹着空格。

use std::ops::Range;

use super::super::{Mark, Run, rule};
use super::{after, before, blank, is_han, runs};
use crate::check::Scene;
use crate::speech::{Kind, Line};

rule!("字间空格", Format, Low, Run::Speech(check));

/// 多少行里有，就只报一次。
const MANY: usize = 5;

fn check(scene: &Scene) -> Vec<Mark> {
    let lines = scene.speech.body().filter(|line| line.kind == Kind::Body);
    let found = lines.filter_map(|line| Some((line, gap(line)?)));
    let mut marks: Vec<Mark> = found
        .map(|(line, gap)| Mark::new(line.place(gap), "汉字中间有空格", "删去空格"))
        .collect();
    if marks.len() > MANY {
        marks.truncate(1);
        if let Some(mark) = marks.first_mut() {
            "全篇多处汉字中间有空格".clone_into(&mut mark.message);
        }
    }
    marks
}

/// 一句整话里头一处空格；一行只报一处。
fn gap(line: &Line) -> Option<Range<usize>> {
    let text = line.text.as_str();
    let blanks = blank::holes(text);
    let sentence = text.contains(['。', '，', '；']);
    let gaps = runs(text, char::is_whitespace).into_iter();
    let mut gaps = gaps.filter(|run| {
        let (left, right) = (before(text, run.start), after(text, run.end));
        let numbered = left.is_some_and(|c| "章节条篇款编".contains(c));
        left.is_some_and(is_han) && right.is_some_and(is_han) && !numbered && !blanks.contains(run)
    });
    let first = gaps.next().filter(|_| sentence)?;
    Some(first.start..first.end + after(text, first.end)?.len_utf8())
}
