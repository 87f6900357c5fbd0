//! 起草以后人改了什么：添的、删的、挪的、改的段，改的数。

use super::align::{chunks, nearest, shared};
use super::record::Record;
use super::sentence::{Mark, Sentence, sentences};
use super::{keys, marks};

/// 人改了什么；段号都从 0 起，空段不数。
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Changes {
    /// 添的段，在改过的稿子里第几段。
    pub added: Vec<usize>,
    /// 删的段，在起草时的稿子里第几段。
    pub removed: Vec<usize>,
    /// 挪了地方的段，在改过的稿子里第几段。
    pub moved: Vec<usize>,
    /// 改了字的段，在改过的稿子里第几段。
    pub changed: Vec<usize>,
    /// 改了的数：在改过的稿子里第几段，原来是几，现在是几。
    pub figures: Vec<(usize, String, String)>,
}

impl Changes {
    /// 什么也没改。
    pub fn is_empty(&self) -> bool {
        *self == Changes::default()
    }
}

/// 比起草时的记录和改过的各段（空段不在内）。
pub fn changes<T: AsRef<str>>(base: &Record, edited: &[T]) -> Changes {
    let edited: Vec<Vec<Sentence>> = edited.iter().map(|text| sentences(text.as_ref())).collect();
    let old: Vec<_> = base.paragraphs.iter().map(keys).collect();
    let new: Vec<_> = edited
        .iter()
        .map(|paragraph| keys(marks(paragraph)))
        .collect();
    let mut changes = Changes::default();
    let (mut removed, mut added) = (Vec::new(), Vec::new());
    for chunk in chunks(&old, &new, &old) {
        let mut left: Vec<usize> = chunk.base.clone().collect();
        for at in chunk.edited.clone() {
            let alone = chunk.base.len() == 1 && chunk.edited.len() == 1;
            let free = |b: usize| usize::from(left.contains(&b)) * shared(&old[b], &new[at]);
            let partner = if alone {
                Some(chunk.base.start)
            } else {
                nearest(chunk.base.clone(), free)
            };
            let Some(partner) = partner else {
                added.push(at);
                continue;
            };
            left.retain(|b| *b != partner);
            if !chunk.stable {
                changes.changed.push(at);
            }
            changes.figures_of(at, &base.paragraphs[partner], &edited[at]);
        }
        removed.extend(left);
    }
    changes.sort_out_moves(&old, &new, removed, added);
    changes
}

impl Changes {
    /// 一段里字面没变的句子，数有没有变。
    fn figures_of(&mut self, at: usize, old: &[Mark], new: &[Sentence]) {
        let (old_keys, new_keys) = (keys(old), keys(marks(new)));
        for chunk in chunks(&old_keys, &new_keys, &old_keys) {
            if !chunk.stable {
                continue;
            }
            let old = &old[chunk.base.start].figures;
            let new = &new[chunk.edited.start].mark.figures;
            for (old, new) in old.iter().zip(new).filter(|(old, new)| old != new) {
                self.figures.push((at, old.clone(), new.clone()));
            }
        }
    }

    /// 一处少了、别处多了同样的一段，是挪了地方。
    fn sort_out_moves(
        &mut self,
        old: &[Vec<u32>],
        new: &[Vec<u32>],
        mut removed: Vec<usize>,
        added: Vec<usize>,
    ) {
        for at in added {
            match removed.iter().position(|b| old[*b] == new[at]) {
                Some(place) => {
                    removed.remove(place);
                    self.moved.push(at);
                }
                None => self.added.push(at),
            }
        }
        self.removed = removed;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const DRAFT: [&str; 4] = ["题目", "去年18起。要改。", "第二段话。", "第三段话。"];

    fn found(edited: &[&str]) -> Changes {
        changes(&Record::of(&DRAFT), edited)
    }

    #[test]
    fn each_kind_of_edit_is_told_apart() {
        assert!(found(&DRAFT).is_empty());
        let figure = found(&["题目", "去年19起。要改。", "第二段话。", "第三段话。"]);
        assert_eq!(figure.figures, [(1, "18".to_owned(), "19".to_owned())]);
        assert!(figure.changed.is_empty());
        let moved = found(&["题目", "第三段话。", "去年18起。要改。", "第二段话。"]);
        assert_eq!((moved.moved.len(), moved.removed.len()), (1, 0));
        let cut = found(&["题目", "去年18起。要改。", "第三段话。"]);
        assert_eq!(cut.removed, [2]);
        let added = found(&[
            "题目",
            "去年18起。要改。",
            "新话。",
            "第二段话。",
            "第三段话。",
        ]);
        assert_eq!(added.added, [2]);
        let changed = found(&["题目", "去年18起。马上改。", "第二段话。", "第三段话。"]);
        assert_eq!(changed.changed, [1]);
    }
}
