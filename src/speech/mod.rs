//! 读来的稿子，谁写的都行：一行一行、一句一句、序号和标题；位置都按原文的行和字数。

mod anatomy;
mod clause;
pub(crate) mod figures;
mod ordinal;
mod parse;
mod sections;

use std::ops::Range;
use std::sync::OnceLock;

use crate::finding::Place;

pub use anatomy::{Part, UNSURE};
pub use clause::Clause;
pub use ordinal::{Ordinal, Style};
pub use sections::Section;

/// 一篇稿子。
#[derive(Debug, Clone, Default)]
pub struct Speech {
    /// 各行，空行也在内，次序与原文一样。
    pub lines: Vec<Line>,
    /// 连成一串的全文，找词用；头一次找的时候才连。
    joined: OnceLock<Joined>,
}

/// 有字的行用换行连成的一串。
#[derive(Debug, Clone, Default)]
struct Joined {
    text: String,
    /// 各行在串里从哪个字节起，是第几行。
    starts: Vec<(usize, usize)>,
}

/// 原文的一行（docx 是一个自然段）。
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line {
    /// 在各行里排第几，从 1 起。
    pub number: usize,
    /// 原文第几行，从 1 起；太长的一行拆成几截，几截同一行。
    pub row: usize,
    /// 是什么。
    pub kind: Kind,
    /// 原文，一字不动。
    pub raw: String,
    /// 正文：去掉行首的 #、空白和行末空白，半角标点换成全角（字数不变）。
    pub text: String,
    /// 正文前面去掉了多少字。
    pub indent: usize,
}

/// 一行是什么。
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// 空行、注释。
    Blank,
    /// 题目。
    Title,
    /// 署名、日期。
    Front,
    /// 称谓。
    Salutation,
    /// 独立成行的标题。
    Heading,
    /// 正文。
    Body,
}

/// 一行里的一句，连同句末标点。
#[derive(Debug, Clone)]
pub struct Sentence<'a> {
    /// 在哪一行。
    pub line: &'a Line,
    /// 在这一行正文里的字节范围。
    pub range: Range<usize>,
}

/// 找到的一处。
#[derive(Debug, Clone)]
pub struct Hit<'a> {
    /// 在哪一行。
    pub line: &'a Line,
    /// 在这一行正文里的字节范围。
    pub range: Range<usize>,
}

impl Speech {
    /// 读一篇稿子的文字；`markdown` 表示行首的 # 是标题记号。
    pub fn parse(text: &str, markdown: bool) -> Speech {
        parse::parse(text, markdown)
    }

    /// 有字的行：题目、称谓、标题、正文都算。
    pub fn filled(&self) -> impl Iterator<Item = &Line> {
        self.lines.iter().filter(|line| line.kind != Kind::Blank)
    }

    /// 标题和正文各行。
    pub fn body(&self) -> impl Iterator<Item = &Line> {
        self.lines
            .iter()
            .filter(|line| matches!(line.kind, Kind::Heading | Kind::Body))
    }

    /// 全部句子，按先后；标题也算一句。
    pub fn sentences(&self) -> impl Iterator<Item = Sentence<'_>> {
        self.body().flat_map(Line::sentences)
    }

    /// 全部小句，按先后。
    pub fn clauses(&self) -> impl Iterator<Item = Clause<'_>> {
        self.body().flat_map(Line::clauses)
    }

    /// 有字的行里全部的 `word`，按先后，不重叠。
    pub fn find<'a>(&'a self, word: &'a str) -> impl Iterator<Item = Hit<'a>> {
        let joined = self.joined.get_or_init(|| Joined::of(&self.lines));
        joined.text.match_indices(word).map(|(at, word)| {
            let after = joined.starts.partition_point(|(start, _)| *start <= at);
            let (start, line) = joined.starts[after - 1];
            Hit {
                line: &self.lines[line],
                range: at - start..at - start + word.len(),
            }
        })
    }

    /// 全部序号，按先后：行首的、句首的。
    pub fn ordinals(&self) -> Vec<Ordinal<'_>> {
        ordinal::all(self)
    }

    /// 各节：独立成行的标题、与正文同段的一条，按先后。
    pub fn sections(&self) -> Vec<Section<'_>> {
        sections::all(self)
    }

    /// 各部分起什么作用。
    pub fn parts(&self) -> Vec<Part> {
        anatomy::parts(self)
    }

    /// 原文第 `row` 行第 `column` 个字所在的一截。
    pub fn at(&self, row: usize, column: usize) -> Option<&Line> {
        let until = self.lines.partition_point(|line| line.row <= row);
        let pieces = self.lines[..until].iter().rev();
        let mut pieces = pieces.take_while(|line| line.row == row);
        pieces.find(|line| line.indent < column)
    }

    /// 题目；没有就空着。
    pub fn title(&self) -> &str {
        let title = self.lines.iter().find(|line| line.kind == Kind::Title);
        title.map_or("", |line| line.text.as_str())
    }

    /// 多少字，空白不算。
    pub fn characters(&self) -> usize {
        let text = self.filled().flat_map(|line| line.text.chars());
        text.filter(|c| !c.is_whitespace()).count()
    }
}

/// 只留汉字、字母和数字。
pub fn letters(text: &str) -> String {
    text.chars().filter(|c| c.is_alphanumeric()).collect()
}

/// 是不是汉字。
pub fn is_han(c: char) -> bool {
    matches!(c, '\u{3400}'..='\u{9FFF}')
}

impl Joined {
    fn of(lines: &[Line]) -> Joined {
        let mut joined = Joined::default();
        let filled = lines.iter().enumerate();
        for (at, line) in filled.filter(|(_, line)| line.kind != Kind::Blank) {
            joined.starts.push((joined.text.len(), at));
            joined.text += &line.text;
            joined.text.push('\n');
        }
        joined
    }
}

/// 一段话里一句一句的字节范围，首尾相接：到 。！？ 为止，后面的引号、括号跟着走。
pub fn sentences(text: &str) -> impl Iterator<Item = Range<usize>> + '_ {
    let mut start = 0;
    std::iter::from_fn(move || {
        let rest = &text[start..];
        if rest.is_empty() {
            return None;
        }
        let stop = rest.find(['。', '！', '？']).map_or(rest.len(), |at| {
            let end = at + '。'.len_utf8();
            let closing = |c| matches!(c, '”' | '’' | '）' | '。' | '！' | '？');
            end + rest[end..].len() - rest[end..].trim_start_matches(closing).len()
        });
        let range = start..start + stop;
        start = range.end;
        Some(range)
    })
}

impl Line {
    /// 正文里一段字节的位置。
    pub fn place(&self, range: Range<usize>) -> Place {
        Place {
            line: self.row,
            column: self.indent + self.text[..range.start].chars().count() + 1,
            length: self.text[range].chars().count(),
        }
    }

    /// 一句一句：到 。！？ 为止，后面的引号、括号跟着走。
    pub fn sentences(&self) -> impl Iterator<Item = Sentence<'_>> {
        sentences(&self.text).map(|range| Sentence { line: self, range })
    }

    /// 一个小句一个小句：任何标点都隔开。
    pub fn clauses(&self) -> Vec<Clause<'_>> {
        clause::all(self)
    }

    /// 这一行里全部的 `word`。
    pub fn find<'a>(&'a self, word: &'a str) -> impl Iterator<Item = Hit<'a>> {
        let found = self.text.match_indices(word);
        found.map(|(at, word)| Hit {
            line: self,
            range: at..at + word.len(),
        })
    }
}

impl<'a> Sentence<'a> {
    /// 文字。
    pub fn text(&self) -> &'a str {
        &self.line.text[self.range.clone()]
    }

    /// 整句的位置。
    pub fn place(&self) -> Place {
        self.line.place(self.range.clone())
    }

    /// 句里一段字节的位置。
    pub fn place_of(&self, range: Range<usize>) -> Place {
        let start = self.range.start;
        self.line.place(start + range.start..start + range.end)
    }
}

impl<'a> Hit<'a> {
    /// 这一行里前面的文字。
    pub fn before(&self) -> &'a str {
        &self.line.text[..self.range.start]
    }

    /// 这一行里后面的文字。
    pub fn after(&self) -> &'a str {
        &self.line.text[self.range.end..]
    }

    /// 位置。
    pub fn place(&self) -> Place {
        self.line.place(self.range.clone())
    }
}
