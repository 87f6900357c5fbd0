//! 重复：句子、段落、章节说了两遍，和旧稿雷同。

pub(super) mod against;
pub(super) mod in_sentence;
pub(super) mod recap;
pub(super) mod section;
pub(super) mod sentence;
pub(super) mod series_item;
pub(super) mod stock_phrase;

use std::collections::BTreeSet;
use std::ops::Range;

/// 一段文字里的汉字、字母和数字，连同在原文里的字节位置。
pub(super) fn letters(text: &str) -> Vec<(usize, char)> {
    let all = text.char_indices();
    all.filter(|(_, c)| c.is_alphanumeric()).collect()
}

/// 相邻两个字的全部组合。
pub(super) fn pairs(text: &str) -> BTreeSet<(char, char)> {
    let letters = letters(text);
    letters.windows(2).map(|two| (two[0].1, two[1].1)).collect()
}

/// 从 `range` 起头，最多 `most` 个字。
pub(super) fn shortened(text: &str, range: Range<usize>, most: usize) -> Range<usize> {
    let inside = text[range.clone()].char_indices();
    let cut = inside.map(|(at, _)| at).nth(most);
    range.start..cut.map_or(range.end, |at| range.start + at)
}
