//! 小句：两个标点之间的一段。

use std::ops::Range;

use super::Line;
use crate::finding::Place;

/// 隔开小句的标点。
const STOPS: &str = "，。；：！？、";

/// 一行里的一个小句，不含标点。
#[derive(Debug, Clone)]
pub struct Clause<'a> {
    /// 在哪一行。
    pub line: &'a Line,
    /// 在这一行正文里的字节范围。
    pub range: Range<usize>,
    /// 后面的标点；到行末就没有。
    pub stop: Option<char>,
}

/// 一行里的小句，按先后；空的不算。
pub(super) fn all(line: &Line) -> Vec<Clause<'_>> {
    let stops = line.text.char_indices().filter(|(_, c)| STOPS.contains(*c));
    let stops = stops.map(|(at, c)| (at, Some(c)));
    let mut start = 0;
    let mut clauses = Vec::new();
    for (at, stop) in stops.chain([(line.text.len(), None)]) {
        if at > start {
            clauses.push(Clause {
                line,
                range: start..at,
                stop,
            });
        }
        start = at + stop.map_or(0, char::len_utf8);
    }
    clauses
}

impl<'a> Clause<'a> {
    /// 文字。
    pub fn text(&self) -> &'a str {
        &self.line.text[self.range.clone()]
    }

    /// 整个小句的位置。
    pub fn place(&self) -> Place {
        self.line.place(self.range.clone())
    }

    /// 小句里一段字节的位置。
    pub fn place_of(&self, range: Range<usize>) -> Place {
        let start = self.range.start;
        self.line.place(start + range.start..start + range.end)
    }

    /// 多少字。
    pub fn length(&self) -> usize {
        self.text().chars().count()
    }

    /// 是不是紧接在 `before` 后面，中间只有 `stop` 一个标点。
    pub fn follows(&self, before: &Clause, stop: char) -> bool {
        before.stop == Some(stop) && before.range.end + stop.len_utf8() == self.range.start
    }
}

#[test]
fn clauses_are_cut_at_every_mark() {
    let speech = super::Speech::parse("甲、乙，，丙。丁", false);
    let found: Vec<_> = all(&speech.lines[0]);
    let texts: Vec<_> = found.iter().map(|c| (c.text(), c.stop)).collect();
    let expected = [
        ("甲", Some('、')),
        ("乙", Some('，')),
        ("丙", Some('。')),
        ("丁", None),
    ];
    assert_eq!(texts, expected);
    assert!(found[1].follows(&found[0], '、') && !found[2].follows(&found[1], '，'));
}
