//! 看前后文：各类规则都用的几样，词在不在、前后几个字、在不在书名号里。

use crate::speech::Line;

/// 有没有其中一个词。
pub(super) fn has_any(text: &str, words: &[&str]) -> bool {
    words.iter().any(|word| text.contains(word))
}

/// 从这个字节起，最多 `count` 个字。
pub(super) fn ahead(text: &str, at: usize, count: usize) -> &str {
    let rest = &text[at..];
    let end = rest
        .char_indices()
        .nth(count)
        .map_or(rest.len(), |(at, _)| at);
    &rest[..end]
}

/// 这个字节以前，最多 `count` 个字。
pub(super) fn behind(text: &str, at: usize, count: usize) -> &str {
    let before = &text[..at];
    let start = before.char_indices().rev().nth(count.saturating_sub(1));
    &before[start.map_or(0, |(at, _)| at)..]
}

/// 这个字节在不在一对括引的记号里，如书名号。
pub(super) fn is_within(text: &str, at: usize, open: char, close: char) -> bool {
    let before = &text[..at];
    let opened = before.rfind(open);
    opened.is_some_and(|o| before.rfind(close).is_none_or(|c| c < o))
}

/// 在书名号里。
pub(super) fn is_titled(text: &str, at: usize) -> bool {
    is_within(text, at, '《', '》')
}

/// 这个字节所在的一句。
pub(super) fn sentence_at(line: &Line, at: usize) -> &str {
    let found = line.sentences().find(|s| s.range.contains(&at));
    found.map_or(line.text.as_str(), |s| s.text())
}
