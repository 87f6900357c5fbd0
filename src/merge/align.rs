//! 三方对齐：起草时、改过的、新稿，三边都有的是锚，两个锚之间是一块。

use std::collections::{HashMap, HashSet};
use std::hash::Hash;
use std::ops::Range;

use similar::{Algorithm, DiffOp, capture_diff_slices};

/// 对齐的一块。
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Chunk {
    pub(super) base: Range<usize>,
    pub(super) edited: Range<usize>,
    pub(super) fresh: Range<usize>,
    /// 三边各一个，字面一样。
    pub(super) stable: bool,
}

/// 把三边从头到尾分成块，一个不落。
pub(super) fn chunks<K: Hash + Eq + Ord>(base: &[K], edited: &[K], fresh: &[K]) -> Vec<Chunk> {
    let (in_edited, in_fresh) = (matches(base, edited), matches(base, fresh));
    let mut chunks = Vec::new();
    let (mut b, mut e, mut f) = (0, 0, 0);
    for at in 0..base.len() {
        let (Some(&to_e), Some(&to_f)) = (in_edited.get(&at), in_fresh.get(&at)) else {
            continue;
        };
        push(&mut chunks, b..at, e..to_e, f..to_f);
        chunks.push(Chunk {
            base: at..at + 1,
            edited: to_e..to_e + 1,
            fresh: to_f..to_f + 1,
            stable: true,
        });
        (b, e, f) = (at + 1, to_e + 1, to_f + 1);
    }
    push(&mut chunks, b..base.len(), e..edited.len(), f..fresh.len());
    chunks
}

/// 不是锚的一块；三边都空就没有。
fn push(chunks: &mut Vec<Chunk>, base: Range<usize>, edited: Range<usize>, fresh: Range<usize>) {
    if !(base.is_empty() && edited.is_empty() && fresh.is_empty()) {
        chunks.push(Chunk {
            base,
            edited,
            fresh,
            stable: false,
        });
    }
}

/// 最长的公共部分：`old` 的第几个是 `new` 的第几个。
fn matches<K: Hash + Eq + Ord>(old: &[K], new: &[K]) -> HashMap<usize, usize> {
    let mut pairs = HashMap::new();
    for op in capture_diff_slices(Algorithm::Myers, old, new) {
        if let DiffOp::Equal {
            old_index,
            new_index,
            len,
        } = op
        {
            pairs.extend((0..len).map(|step| (old_index + step, new_index + step)));
        }
    }
    pairs
}

/// 两段共有几句（数字不论）。
pub(super) fn shared(a: &[u32], b: &[u32]) -> usize {
    let known: HashSet<_> = a.iter().collect();
    b.iter().filter(|key| known.contains(key)).count()
}

/// `among` 里和 `one` 共有句子最多的一段；一句也没有就没有。
pub(super) fn nearest(among: Range<usize>, score: impl Fn(usize) -> usize) -> Option<usize> {
    let best = among.rev().max_by_key(|at| score(*at))?;
    (score(best) > 0).then_some(best)
}
