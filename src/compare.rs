//! 比两篇稿子：一篇的话有多少在另一篇里，连着十二个字一样才算。

use std::collections::{BTreeMap, HashMap};

use serde::Serialize;

use crate::finding::Place;
use crate::speech::{Line, Sentence, Speech};

/// 连着这么多字一样算一处。
const RUN: usize = 12;

/// 比出来的结果。
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Comparison {
    /// A 里有多少字在重合的地方，0 到 1。
    pub share_of_a: f64,
    /// B 里有多少字在重合的地方，0 到 1。
    pub share_of_b: f64,
    /// 重合的各处，按 A 的先后。
    pub runs: Vec<Overlap>,
    /// 有重合的句子，一对一对，按 A 的先后。
    pub sentences: Vec<Pair>,
}

/// 有重合的一对句子。
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Pair {
    /// 在 A 的第几行。
    pub a_line: usize,
    /// 在 B 的第几行。
    pub b_line: usize,
    /// A 的这一句有多少在 B 的那一句里，0 到 1。
    pub share: f64,
    /// A 的这一句。
    pub a: String,
    /// B 的那一句。
    pub b: String,
}

/// 一处重合。
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Overlap {
    /// 在 A 的第几行。
    pub a_line: usize,
    /// 在 B 的第几行。
    pub b_line: usize,
    /// 多少字，标点不算。
    pub length: usize,
    /// A 里的原文。
    pub text: String,
    /// A 里的位置。
    #[serde(skip)]
    pub place: Place,
}

/// 只留汉字、字母、数字的一篇稿子，每个字记着在哪一行、第几个字节、第几句。
struct Letters<'a> {
    speech: &'a Speech,
    characters: Vec<char>,
    places: Vec<(usize, usize)>,
    owners: Vec<usize>,
    sentences: Vec<Sentence<'a>>,
}

impl Letters<'_> {
    fn of(speech: &Speech) -> Letters<'_> {
        let mut letters = Letters {
            speech,
            characters: Vec::new(),
            places: Vec::new(),
            owners: Vec::new(),
            sentences: Vec::new(),
        };
        for sentence in speech.filled().flat_map(Line::sentences) {
            let letters_of = sentence.text().char_indices();
            for (at, c) in letters_of.filter(|(_, c)| c.is_alphanumeric()) {
                letters.characters.push(c);
                let place = (sentence.line.number, sentence.range.start + at);
                letters.places.push(place);
                letters.owners.push(letters.sentences.len());
            }
            letters.sentences.push(sentence);
        }
        letters
    }

    /// 从第 `start` 个字起 `length` 个字的原文，和它开头那一行里的位置。
    fn text(&self, start: usize, length: usize) -> (String, Place) {
        let (first, from) = self.places[start];
        let (last, at) = self.places[start + length - 1];
        let until = at + self.characters[start + length - 1].len_utf8();
        let lines = &self.speech.lines[first - 1..last];
        if let [line] = lines {
            return (line.text[from..until].to_owned(), line.place(from..until));
        }
        let mut text = String::new();
        for line in lines {
            let from = if line.number == first { from } else { 0 };
            let until = if line.number == last {
                until
            } else {
                line.text.len()
            };
            text.push_str(&line.text[from..until]);
        }
        let line = &lines[0];
        (text, line.place(from..line.text.len()))
    }
}

/// 比 `a` 和 `b`。
pub fn compare(a: &Speech, b: &Speech) -> Comparison {
    let (a, b) = (Letters::of(a), Letters::of(b));
    let mut known: HashMap<&[char], usize> = HashMap::new();
    for (start, run) in b.characters.windows(RUN).enumerate() {
        known.entry(run).or_insert(start);
    }
    let (mut runs, mut in_b) = (Vec::new(), vec![false; b.characters.len()]);
    let mut pairs: BTreeMap<(usize, usize), usize> = BTreeMap::new();
    let (mut at, mut in_a) = (0, 0);
    while at + RUN <= a.characters.len() {
        let Some(&start) = known.get(&a.characters[at..at + RUN]) else {
            at += 1;
            continue;
        };
        let alike = a.characters[at..].iter().zip(&b.characters[start..]);
        let length = alike.take_while(|(a, b)| a == b).count();
        in_b[start..start + length].fill(true);
        in_a += length;
        for shared in 0..length {
            let pair = (a.owners[at + shared], b.owners[start + shared]);
            *pairs.entry(pair).or_default() += 1;
        }
        let (text, place) = a.text(at, length);
        runs.push(Overlap {
            a_line: a.places[at].0,
            b_line: b.places[start].0,
            length,
            text,
            place,
        });
        at += length;
    }
    Comparison {
        share_of_a: share(in_a, a.characters.len()),
        share_of_b: share(in_b.iter().filter(|c| **c).count(), in_b.len()),
        runs,
        sentences: pairs
            .into_iter()
            .map(|((in_a, in_b), shared)| pair(&a.sentences[in_a], &b.sentences[in_b], shared))
            .collect(),
    }
}

/// 有 `shared` 个字重合的一对句子。
fn pair(a: &Sentence, b: &Sentence, shared: usize) -> Pair {
    let letters = a.text().chars().filter(|c| c.is_alphanumeric()).count();
    Pair {
        a_line: a.line.number,
        b_line: b.line.number,
        share: share(shared, letters),
        a: a.text().trim().to_owned(),
        b: b.text().trim().to_owned(),
    }
}

/// 占多少，保留三位小数。
fn share(part: usize, whole: usize) -> f64 {
    let float = |n: usize| f64::from(u32::try_from(n).unwrap_or(u32::MAX));
    (float(part) * 1000.0 / float(whole.max(1))).round() / 1000.0
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn speech(text: &str) -> Speech {
        Speech::parse(text, false)
    }

    #[test]
    fn runs_are_found_across_punctuation_and_lines() {
        let a = speech("今天先说一件事：隐患查出来不算完，\n改到位了才算完。散会。");
        let b = speech("开个短会。隐患查出来，不算完改到位了才算完！");
        let compared = compare(&a, &b);
        assert_eq!(compared.runs.len(), 1);
        let run = &compared.runs[0];
        assert_eq!((run.a_line, run.b_line, run.length), (1, 1, 15));
        assert_eq!(run.text, "隐患查出来不算完，改到位了才算完");
        assert_eq!(compared.sentences.len(), 2, "跨了 A 的两行，各是一句");
        assert_eq!(compared.sentences[1].a, "改到位了才算完。");
        assert!(compared.sentences[1].share > 0.99);
    }

    #[test]
    fn short_likeness_is_no_overlap() {
        let compared = compare(&speech("隐患要排查整改到位"), &speech("隐患要排查整改到位"));
        assert!(compared.runs.is_empty());
    }

    proptest! {
        #[test]
        fn a_text_overlaps_wholly_with_itself(text in "[一-龥，。]{30,200}") {
            let letters = text.chars().filter(|c| c.is_alphanumeric()).count();
            let compared = compare(&speech(&text), &speech(&text));
            prop_assert!(letters < RUN || (compared.share_of_a - 1.0).abs() < 0.001);
        }
    }
}
