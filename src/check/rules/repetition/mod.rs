//! 重复：句子、段落、章节说了两遍，和旧稿雷同。

pub(super) mod against;
pub(super) mod in_sentence;
pub(super) mod recap;
pub(super) mod section;
pub(super) mod sentence;
pub(super) mod series_item;
pub(super) mod stock_phrase;

use std::ops::Range;

/// 一段文字里的汉字、字母和数字，连同在原文里的字节位置。
pub(super) fn letters(text: &str) -> Vec<(usize, char)> {
    let all = text.char_indices();
    all.filter(|(_, c)| c.is_alphanumeric()).collect()
}

/// 相邻的两个字。
pub(super) type Pair = (char, char);

/// 相邻两个字的全部组合，从小到大，不重复。
pub(super) fn pairs(text: &str) -> Vec<Pair> {
    let letters = letters(text);
    let mut pairs: Vec<Pair> = letters.windows(2).map(|two| (two[0].1, two[1].1)).collect();
    pairs.sort_unstable();
    pairs.dedup();
    pairs
}

/// 两边都有的组合够不够 `least` 个；剩下的全算上也不够，就不往下比了。
pub(super) fn shares(one: &[Pair], other: &[Pair], least: usize) -> bool {
    let (mut a, mut b, mut count) = (0, 0, 0);
    while count < least && count + (one.len() - a).min(other.len() - b) >= least {
        let (left, right) = (one[a], other[b]);
        count += usize::from(left == right);
        a += usize::from(left <= right);
        b += usize::from(right <= left);
    }
    count >= least
}

/// 从 `range` 起头，最多 `most` 个字。
pub(super) fn shortened(text: &str, range: Range<usize>, most: usize) -> Range<usize> {
    let inside = text[range.clone()].char_indices();
    let cut = inside.map(|(at, _)| at).nth(most);
    range.start..cut.map_or(range.end, |at| range.start + at)
}
