//! 网页摘要：网页摘下的开头几句，用省略号截断，和下文重复。

use super::super::{Mark, Run, rule};
use crate::check::Scene;
use crate::speech::Speech;

rule!("网页摘要", Leftover, Medium, Run::Speech(check));

/// 和下文对得上多少字才算重复。
const SAME: usize = 12;

fn check(scene: &Scene) -> Vec<Mark> {
    let lines = scene.speech.filled();
    let marks = lines.filter_map(|line| {
        let words = line.text.trim_end_matches(['.', '…', '。', ' ']);
        let cut = &line.text[words.len()..];
        let truncated = cut.contains('…') || cut.contains("...");
        let key = super::tail(words, SAME);
        let repeats = || key.chars().count() == SAME && occurs(scene.speech, key, line.number);
        (truncated && repeats()).then(|| {
            let start = words.len() - super::tail(words, 4).len();
            Mark::new(
                line.place(start..line.text.len()),
                "这一段用省略号截断，和别处的文字一样，是网页的摘要",
                "整段删去",
            )
        })
    });
    marks.collect()
}

/// 别的行里有没有这几个字。
fn occurs(speech: &Speech, key: &str, but: usize) -> bool {
    let mut others = speech.filled().filter(|line| line.number != but);
    others.any(|line| line.text.contains(key))
}
