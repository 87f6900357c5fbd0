//! 成稿：题目、称谓、各部分；序号不写在文字里，出稿时由位置算出。

use serde::Serialize;

use crate::moves::Move;
use crate::numbering::Numbering;

mod figures;
mod lines;
mod text;

pub use figures::Figure;
pub use text::plain;

/// 一截文字从哪里来。
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub enum Kind {
    /// 县情资料里写的。
    #[serde(rename = "资料")]
    County,
    /// 由资料算出的。
    #[serde(rename = "派生")]
    Derived,
    /// 内置的、有出处的知识。
    #[serde(rename = "data")]
    Data,
    /// 待填。
    #[serde(skip)]
    Placeholder,
}

/// 出处：种类、由哪些栏目（或 data 条目）来、在资料第几行；派生的写明算式。
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Source {
    /// 种类。
    pub kind: Kind,
    /// YAML 路径（如 `事故[2].死亡`）或 data 条目；待填则是栏目名。
    pub paths: Vec<String>,
    /// 资料里的行号，从 1 起。
    pub line: Option<usize>,
    /// 派生的算式，如“(18−22)÷22”；别的为空。
    pub arithmetic: String,
}

/// 一截同一来历的文字；模板里的话没有出处。
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Span {
    /// 文字。
    pub text: String,
    /// 出处。
    pub source: Option<Source>,
}

/// 一截一截连成的一段文字。
pub type Text = Vec<Span>;

/// 讲话稿。
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Document {
    /// 题目，如“在全县安全生产工作会议上的讲话”。
    pub title: Text,
    /// 署名行，如“县长　周启明”；没有就空着。
    pub byline: Text,
    /// 日期行，如“（2026年3月12日）”。
    pub dateline: Text,
    /// 日期行排在署名行前面。
    pub date_first: bool,
    /// 称谓，如“同志们：”。
    pub salutation: Text,
    /// 正文各部分。
    pub parts: Vec<Part>,
}

/// 一个部分：一级标题、（一）、一是……都是它；没有标题的就是连着的几段话。
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Part {
    /// 职能。
    pub movement: Move,
    /// 小标题（不含序号与句末标点）；空的就是无标题段落。
    pub title: Text,
    /// 序号式样。
    pub numbering: Numbering,
    /// 内容，按先后。
    pub blocks: Vec<Block>,
}

/// 部分里的一块内容。
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Block {
    /// 一个自然段。
    Paragraph(Text),
    /// 下一级。
    Part(Part),
}

/// 一行稿子在版面上是什么。
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[allow(missing_docs)] // 名称即含义
pub enum LineKind {
    Title,
    Byline,
    Dateline,
    Salutation,
    /// 独立成行的标题，级别从 1 起。
    Heading(u8),
    /// 正文一段。
    Body,
}

/// 排好序号的一行（一个自然段），各种格式都从这里出。
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line {
    /// 是什么。
    pub kind: LineKind,
    /// 文字。
    pub text: Text,
    /// 属于 `sections()` 里的第几个；题目、称谓等为 None。
    pub section: Option<usize>,
}

/// 成稿的一节：有小标题的部分，或自成一块的无标题段落。
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Section {
    /// 级别，从 1 起。
    pub level: u8,
    /// 小标题，带序号，句末不带标点；无标题就空着。
    pub heading: String,
    /// 职能。
    #[serde(rename = "move")]
    pub movement: Move,
    /// 字数（含下级；空白不算）。
    pub characters: usize,
}

impl Line {
    /// 去掉出处的文字。
    pub fn plain(&self) -> String {
        plain(&self.text)
    }
}

impl Document {
    /// 排好序号的各行，按先后；空的不出。
    pub fn lines(&self) -> Vec<Line> {
        lines::lay_out(self).lines
    }

    /// 各节，按先后。
    pub fn sections(&self) -> Vec<Section> {
        lines::lay_out(self).sections
    }

    /// 全文：一段一行。
    pub fn text(&self) -> String {
        let lines: Vec<String> = self.lines().iter().map(Line::plain).collect();
        lines.join("\n")
    }

    /// 各处待填，按先后。
    pub fn placeholders(&self) -> Vec<String> {
        let is_open = |span: &&Span| {
            let kind = span.source.as_ref().map(|source| source.kind);
            kind == Some(Kind::Placeholder)
        };
        self.spans()
            .into_iter()
            .filter(is_open)
            .map(|span| span.text.clone())
            .collect()
    }

    /// 各大题的标题，不带序号。
    pub fn headings(&self) -> Vec<String> {
        let titles = self.parts.iter().map(|part| plain(&part.title));
        titles.filter(|title| !title.is_empty()).collect()
    }

    /// 题目、署名、日期三行，按先后。
    fn head(&self) -> [(LineKind, &Text); 3] {
        let title = (LineKind::Title, &self.title);
        let byline = (LineKind::Byline, &self.byline);
        let dateline = (LineKind::Dateline, &self.dateline);
        if self.date_first {
            [title, dateline, byline]
        } else {
            [title, byline, dateline]
        }
    }

    /// 全部的截，按先后；序号、称谓不在内。
    pub fn spans(&self) -> Vec<&Span> {
        let mut spans: Vec<&Span> = Vec::new();
        for (_, text) in self.head() {
            spans.extend(text);
        }
        self.parts.iter().for_each(|part| part.collect(&mut spans));
        spans
    }

    /// 全文字数：汉字、数字和标点，空白不算。
    pub fn characters(&self) -> usize {
        self.lines()
            .iter()
            .map(|line| text::characters(&line.text))
            .sum()
    }
}

impl Part {
    fn collect<'a>(&'a self, spans: &mut Vec<&'a Span>) {
        spans.extend(&self.title);
        for block in &self.blocks {
            match block {
                Block::Paragraph(text) => spans.extend(text),
                Block::Part(part) => part.collect(spans),
            }
        }
    }
}
