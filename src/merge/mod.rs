//! 合稿：把新稿的数带进人改过的稿子；人写的话一个字不丢，定不了的在旁边注明。

mod align;
mod changes;
mod docx;
mod lines;
mod record;
mod sentence;

use std::collections::{BTreeMap, HashMap};
use std::ops::Range;

use crate::document::{Line, LineKind};
use align::{Chunk, chunks, nearest, shared};
use sentence::{Sentence, sentences};

pub use changes::{Changes, changes};
pub use docx::Docx;
pub use lines::Lines;
pub use record::Record;
pub use sentence::Mark;

/// 改过的稿子里的一段。
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Paragraph {
    /// 文字。
    pub text: String,
    /// 里面有图、批注之类，不能整段换掉。
    pub fixed: bool,
}

/// 段里的一处改动：这一段字节换成什么。
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Edit {
    /// 字节范围；空的就是插在这里。
    pub range: Range<usize>,
    /// 换成什么。
    pub text: String,
    /// 是一处【核对】，要标出来。
    pub note: bool,
}

/// 新插进来的一段。
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Insertion {
    /// 文字。
    pub text: String,
    /// 是什么行。
    pub kind: LineKind,
    /// 样子照改过的稿子里哪一段。
    pub like: Option<usize>,
    /// 是一处【核对】，要标出来。
    pub note: bool,
}

/// 合稿的办法：改过的各段怎么动，哪里插进什么。
#[derive(Debug, Clone, Default)]
pub struct Merged {
    /// 各段里的改动，按段号；没有就不动。
    pub edits: BTreeMap<usize, Vec<Edit>>,
    /// 去掉的段：人没有动过，新稿里换掉了。
    pub dropped: Vec<usize>,
    /// 插在第几段前面。
    pub inserted: BTreeMap<usize, Vec<Insertion>>,
    /// 带进来的数：旧的、新的。
    pub carried: Vec<(String, String)>,
    /// 换成新稿说法的有几处。
    pub renewed: usize,
    /// 注了【核对】的有几处。
    pub notes: usize,
}

/// 起草时是 `base`，人改成 `edited`，资料变了以后新稿是 `fresh`：合成一篇。
///
/// 没有起草时的记录（txt），看不出是谁改的，一律留人的，注上新稿的。
pub fn merge(base: Option<&Record>, edited: &[Paragraph], fresh: &[Line]) -> Merged {
    let texts: Vec<String> = fresh.iter().map(Line::plain).collect();
    let assumed = Record::of(&texts);
    let filled = |at: &usize| !edited[*at].text.trim().is_empty();
    let places: Vec<usize> = (0..edited.len()).filter(filled).collect();
    let mut merger = Merger {
        known: base.is_some(),
        base: &base.unwrap_or(&assumed).paragraphs,
        edited: places
            .iter()
            .map(|at| sentences(&edited[*at].text))
            .collect(),
        fresh: texts.iter().map(|text| sentences(text)).collect(),
        paragraphs: edited,
        places,
        texts: &texts,
        lines: fresh,
        likes: Vec::new(),
        merged: Merged::default(),
    };
    merger.run();
    merger.merged
}

/// 合稿时手边的东西。
struct Merger<'a> {
    /// 有没有起草时的记录。
    known: bool,
    base: &'a [Vec<Mark>],
    edited: Vec<Vec<Sentence>>,
    fresh: Vec<Vec<Sentence>>,
    paragraphs: &'a [Paragraph],
    /// 有字的各段在 `paragraphs` 里的位置。
    places: Vec<usize>,
    texts: &'a [String],
    lines: &'a [Line],
    /// 改过的哪一段对着新稿哪一段。
    likes: Vec<(usize, usize)>,
    merged: Merged,
}

/// 各句的指纹。
fn keys<'a>(marks: impl IntoIterator<Item = &'a Mark>) -> Vec<u32> {
    marks.into_iter().map(|mark| mark.key).collect()
}

/// 各句连同数。
fn marks(sentences: &[Sentence]) -> impl Iterator<Item = &Mark> {
    sentences.iter().map(|sentence| &sentence.mark)
}

impl Merger<'_> {
    fn run(&mut self) {
        let base: Vec<_> = self.base.iter().map(keys).collect();
        let edited: Vec<_> = self.edited.iter().map(|p| keys(marks(p))).collect();
        let fresh: Vec<_> = self.fresh.iter().map(|p| keys(marks(p))).collect();
        let chunks = chunks(&base, &edited, &fresh);
        let anchors = chunks.iter().filter(|chunk| chunk.stable);
        self.likes = anchors
            .map(|chunk| (chunk.edited.start, chunk.fresh.start))
            .collect();
        for chunk in &chunks {
            self.paragraphs_of(chunk);
        }
        for edits in self.merged.edits.values_mut() {
            edits.sort_by_key(|edit| edit.range.start);
        }
    }

    /// 一块段落。
    fn paragraphs_of(&mut self, chunk: &Chunk) {
        let base = &self.base[chunk.base.clone()];
        let edited = &self.edited[chunk.edited.clone()];
        let fresh = &self.fresh[chunk.fresh.clone()];
        if chunk.stable {
            self.sentences_of(chunk.base.start, chunk.edited.start, chunk.fresh.start);
        } else if same(base, fresh) {
            chunk.edited.clone().for_each(|at| self.follow_all(at));
        } else if same(base, edited) && !self.is_fixed(&chunk.edited) {
            self.replace(chunk);
        } else {
            self.conflict(chunk);
        }
    }

    fn is_fixed(&self, edited: &Range<usize>) -> bool {
        let places = &self.places[edited.clone()];
        places.iter().any(|place| self.paragraphs[*place].fixed)
    }

    /// 人没有动过的几段，换成新稿的几段。
    fn replace(&mut self, chunk: &Chunk) {
        self.merged
            .dropped
            .extend(&self.places[chunk.edited.clone()]);
        self.merged.renewed += 1;
        let texts = self.texts;
        for at in chunk.fresh.clone() {
            let kind = self.lines[at].kind;
            self.insert(chunk.edited.start, kind, texts[at].clone(), false);
        }
    }

    /// 在改过的第 `before` 段前面插一段，样子照同类的段。
    fn insert(&mut self, before: usize, kind: LineKind, text: String, note: bool) {
        let alike = self
            .likes
            .iter()
            .filter(|(_, f)| self.lines[*f].kind == kind);
        let like = alike.min_by_key(|(e, _)| e.abs_diff(before));
        let end = self.paragraphs.len();
        let insertion = Insertion {
            text,
            kind,
            like: like.map(|(e, _)| self.places[*e]),
            note,
        };
        let place = self.places.get(before).copied().unwrap_or(end);
        self.merged
            .inserted
            .entry(place)
            .or_default()
            .push(insertion);
    }

    /// 人和资料都动过的几段：认得出谁对着谁的，一句一句合，前后各成一块；新稿多出来的注在后面。
    fn conflict(&mut self, chunk: &Chunk) {
        let partners = chunk.edited.clone().find_map(|at| {
            let (base, fresh) = self.partners(at, chunk)?;
            Some((base, at, fresh))
        });
        if let Some((base, at, fresh)) = partners {
            self.part(
                chunk.base.start..base,
                chunk.edited.start..at,
                chunk.fresh.start..fresh,
            );
            self.likes.push((at, fresh));
            self.sentences_of(base, at, fresh);
            self.part(
                base + 1..chunk.base.end,
                at + 1..chunk.edited.end,
                fresh + 1..chunk.fresh.end,
            );
            return;
        }
        chunk.edited.clone().for_each(|at| self.follow_all(at));
        for at in chunk.fresh.clone() {
            if !self.is_old(at, chunk) {
                let note = note(&self.texts[at]);
                self.merged.notes += 1;
                self.insert(chunk.edited.end, LineKind::Body, note, true);
            }
        }
    }

    /// 一块里的一部分。
    fn part(&mut self, base: Range<usize>, edited: Range<usize>, fresh: Range<usize>) {
        self.paragraphs_of(&Chunk {
            base,
            edited,
            fresh,
            stable: false,
        });
    }

    /// 新稿的这一段不是新的：起草时就有，或人挪到了别处，或人删掉了。
    fn is_old(&self, at: usize, chunk: &Chunk) -> bool {
        let fresh = &self.fresh[at];
        let old = &self.base[chunk.base.clone()];
        let alike = |keys_of: Vec<u32>| keys_of == keys(marks(fresh));
        old.iter().any(|old| old.iter().eq(marks(fresh)))
            || self.edited.iter().any(|theirs| alike(keys(marks(theirs))))
            || chunk.edited.is_empty() && old.iter().any(|old| alike(keys(old)))
    }

    /// 改过的这一段对着起草时的哪一段、新稿的哪一段。
    fn partners(&self, at: usize, chunk: &Chunk) -> Option<(usize, usize)> {
        if [&chunk.base, &chunk.edited, &chunk.fresh].map(ExactSizeIterator::len) == [1; 3] {
            return Some((chunk.base.start, chunk.fresh.start));
        }
        let edited = keys(marks(&self.edited[at]));
        let base = nearest(chunk.base.clone(), |b| {
            shared(&edited, &keys(&self.base[b]))
        })?;
        let old = keys(&self.base[base]);
        let fresh = nearest(chunk.fresh.clone(), |f| {
            let fresh = keys(marks(&self.fresh[f]));
            shared(&edited, &fresh) + shared(&old, &fresh)
        })?;
        Some((base, fresh))
    }

    /// 三边对上的一段，一句一句合。
    fn sentences_of(&mut self, base: usize, edited: usize, fresh: usize) {
        let [b, e, f] = [
            keys(&self.base[base]),
            keys(marks(&self.edited[edited])),
            keys(marks(&self.fresh[fresh])),
        ];
        for chunk in chunks(&b, &e, &f) {
            let length = chunk.base.len();
            let even = chunk.edited.len() == length && chunk.fresh.len() == length;
            let pieces = if even { length } else { 1 };
            for step in 0..pieces {
                let part = |range: &Range<usize>| {
                    if even {
                        range.start + step..range.start + step + 1
                    } else {
                        range.clone()
                    }
                };
                let one = Chunk {
                    base: part(&chunk.base),
                    edited: part(&chunk.edited),
                    fresh: part(&chunk.fresh),
                    stable: chunk.stable,
                };
                self.sentence_of(base, edited, fresh, &one);
            }
        }
    }

    /// 一块句子：人没动过的用新的，资料没动过的用人的，都动过的留人的、注上新的。
    fn sentence_of(&mut self, base: usize, edited: usize, fresh: usize, chunk: &Chunk) {
        let old = &self.base[base][chunk.base.clone()];
        let theirs = &self.edited[edited][chunk.edited.clone()];
        let new = &self.fresh[fresh][chunk.fresh.clone()];
        let at = span(&self.edited[edited], &chunk.edited);
        let offered = self.texts[fresh][span(&self.fresh[fresh], &chunk.fresh)].to_owned();
        if marks(theirs).eq(marks(new)) {
            return;
        }
        if chunk.stable {
            let (old, theirs, new) = (old[0].clone(), theirs[0].clone(), new[0].clone());
            self.carry(edited, &old, &theirs, &new.mark, &offered);
        } else if marks(new).eq(old) {
            self.follow(edited, &chunk.edited);
        } else if marks(theirs).eq(old) {
            self.merged.renewed += 1;
            self.edit(edited, at, offered);
        } else if !theirs.is_empty() {
            self.note(edited, at.end, &offered);
        }
    }

    /// 字面没变的一句：人没动过的数换成新的；人也动过的，注在句后。
    fn carry(&mut self, edited: usize, old: &Mark, theirs: &Sentence, new: &Mark, offered: &str) {
        let mut undecided = false;
        for (index, place) in theirs.figures.iter().enumerate() {
            let [old, theirs, new] = [old, &theirs.mark, new].map(|mark| mark.figures.get(index));
            let (Some(old), Some(theirs), Some(new)) = (old, theirs, new) else {
                continue;
            };
            if theirs == new || (self.known && new == old) {
                continue;
            }
            if self.known && theirs == old {
                self.merged.carried.push((old.clone(), new.clone()));
                self.edit(edited, place.clone(), new.clone());
            } else {
                undecided = true;
            }
        }
        if undecided {
            self.note(edited, theirs.range.end, offered);
        }
    }

    fn follow_all(&mut self, edited: usize) {
        self.follow(edited, &(0..self.edited[edited].len()));
    }

    /// 人挪动过、没有对上的几句：一字没改的，数照新稿换；新稿没有的，有数就注明。
    fn follow(&mut self, edited: usize, chosen: &Range<usize>) {
        if !self.known {
            return;
        }
        let old = only(self.base.iter().flatten());
        let new = only(self.fresh.iter().flat_map(|p| marks(p)));
        let stands: Vec<(Sentence, Mark, Option<Option<Mark>>)> = self.edited[edited]
            [chosen.clone()]
        .iter()
        .filter_map(|sentence| {
            let old = (*old.get(&sentence.mark.key)?)?;
            let new = new.get(&sentence.mark.key);
            let new = new.map(|new| new.cloned());
            (*old == sentence.mark).then(|| (sentence.clone(), old.clone(), new))
        })
        .collect();
        for (sentence, old, new) in stands {
            match new {
                Some(Some(new)) => self.carry(edited, &old, &sentence, &new, ""),
                Some(None) => {}
                None if old.figures.is_empty() => {}
                None => self.note(edited, sentence.range.end, ""),
            }
        }
    }

    fn edit(&mut self, edited: usize, range: Range<usize>, text: String) {
        let note = false;
        self.push(edited, Edit { range, text, note });
    }

    fn push(&mut self, edited: usize, edit: Edit) {
        let edits = self.merged.edits.entry(self.places[edited]).or_default();
        edits.push(edit);
    }

    fn note(&mut self, edited: usize, at: usize, offered: &str) {
        self.merged.notes += 1;
        let (range, text) = (at..at, note(offered));
        let note = true;
        self.push(edited, Edit { range, text, note });
    }
}

/// 写在正文里的话：新稿这里是什么。
fn note(offered: &str) -> String {
    if offered.is_empty() {
        return "【核对：新稿没有这一句】".to_owned();
    }
    format!("【核对：新稿这里是“{offered}”】")
}

/// 两边各段各句都一样，数也一样。
fn same(base: &[Vec<Mark>], other: &[Vec<Sentence>]) -> bool {
    let paragraphs = base.iter().zip(other);
    base.len() == other.len()
        && paragraphs
            .into_iter()
            .all(|(base, other)| base.iter().eq(marks(other)))
}

/// 几句话连起来的字节范围；一句也没有，就是它前一句的末尾。
fn span(sentences: &[Sentence], chosen: &Range<usize>) -> Range<usize> {
    match sentences.get(chosen.clone()) {
        Some([first, .., last]) => first.range.start..last.range.end,
        Some([one]) => one.range.clone(),
        _ => {
            let before = chosen.start.checked_sub(1).and_then(|at| sentences.get(at));
            let first = sentences.first().map_or(0, |first| first.range.start);
            let at = before.map_or(first, |before| before.range.end);
            at..at
        }
    }
}

/// 字面只有一种数的句子；有几种数的分不清是哪一句，记成 None。
fn only<'a>(marks: impl Iterator<Item = &'a Mark>) -> HashMap<u32, Option<&'a Mark>> {
    let mut known: HashMap<u32, Option<&Mark>> = HashMap::new();
    for mark in marks {
        let entry = known.entry(mark.key).or_insert(Some(mark));
        if *entry != Some(mark) {
            *entry = None;
        }
    }
    known
}
