//! 正文前面的目录、提纲：各级标题先列一遍。

use std::ops::Range;

use crate::speech::{Kind, Line, Speech};

/// 没有写“目录”时，至少这么多行标题才算目录。
const FEWEST: usize = 3;

/// 目录在哪几行（行号）；没有目录就没有。
pub(in crate::check::rules) fn lines(speech: &Speech) -> Option<Range<usize>> {
    let filled: Vec<&Line> = speech.filled().collect();
    let first = filled.iter().position(|line| line.kind == Kind::Heading)?;
    let greeting = filled.iter().position(|line| line.kind == Kind::Salutation);
    let start = filled[first].number;
    if let Some(greeting) = greeting.filter(|at| *at > first) {
        let headings = filled[first..greeting].iter();
        let count = headings.filter(|line| line.kind == Kind::Heading).count();
        return (count >= FEWEST).then(|| start..filled[greeting].number);
    }
    let named = first > 0 && is_named(&filled[first - 1].text);
    let block = filled[first..].iter().enumerate();
    let end = block
        .take_while(|(at, line)| {
            let again = *at > 0 && line.text == filled[first].text;
            line.kind == Kind::Heading && !again
        })
        .count();
    let after = &filled[first + end..];
    let again = after.iter().any(|line| line.text == filled[first].text);
    let enough = end >= FEWEST && (named || again);
    enough.then(|| start..after.first().map_or(usize::MAX, |line| line.number))
}

/// 写明是目录、提纲的一行。
fn is_named(text: &str) -> bool {
    let bare: String = text.chars().filter(|c| !c.is_whitespace()).collect();
    let words = ["目录", "提纲", "目次", "内容提要"];
    bare.chars().count() <= 12 && words.iter().any(|word| bare.starts_with(word))
}
