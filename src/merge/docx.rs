//! Word 稿子：照合稿的办法只改正文里的那几个字，格式、批注、别的部件都不动。

use std::fmt::Write;
use std::ops::Range;

use anyhow::{Context, Result};
use quick_xml::Reader;
use quick_xml::escape::escape;
use quick_xml::events::Event;

use super::{Edit, Insertion, Merged, Paragraph};
use crate::export::docx::package::{pack, unpack};
use crate::export::docx::properties::{replace_custom, resolve};

const BODY: &str = "word/document.xml";
const CUSTOM: &str = "docProps/custom.xml";

/// 有这些的段不能整段换掉：图、批注、脚注、修订、分节。
const FIXED: [&str; 10] = [
    "<w:drawing",
    "<w:pict",
    "<w:object",
    "<w:comment",
    "<w:footnoteRef",
    "<w:endnoteRef",
    "<w:ins ",
    "<w:del ",
    "<w:sectPr",
    "<w:hyperlink",
];

/// 一篇 Word 稿子。
#[derive(Debug, Clone)]
pub struct Docx {
    parts: Vec<(String, Vec<u8>)>,
    xml: String,
    lines: Vec<Line>,
    pieces: Vec<Piece>,
}

/// 一个自然段。
#[derive(Debug, Clone, Default)]
struct Line {
    text: String,
    /// 整个 `w:p` 在正文里的范围。
    xml: Range<usize>,
    /// 直接在正文下面，不在表格、文本框里。
    top: bool,
}

/// 一截文字：在第几段、从段里第几个字节起、在正文的哪里。
#[derive(Debug, Clone)]
struct Piece {
    line: usize,
    start: usize,
    text: String,
    xml: Range<usize>,
}

impl Docx {
    /// 读一篇稿子。
    pub fn read(bytes: &[u8]) -> Result<Docx> {
        let parts = unpack(bytes).context("不是 docx，或者文件坏了")?;
        let body = parts.iter().find(|(name, _)| name == BODY);
        let (_, xml) = body.context("docx 里没有正文")?;
        let xml = String::from_utf8(xml.clone()).context("docx 的正文读不出来")?;
        let (lines, pieces) = scan(&xml)?;
        Ok(Docx {
            parts,
            xml,
            lines,
            pieces,
        })
    }

    /// 各段。
    pub fn paragraphs(&self) -> Vec<Paragraph> {
        let lines = self.lines.iter();
        lines
            .map(|line| {
                let xml = &self.xml[line.xml.clone()];
                Paragraph {
                    text: line.text.clone(),
                    fixed: !line.top || FIXED.iter().any(|mark| xml.contains(mark)),
                }
            })
            .collect()
    }

    /// 合成的稿子；`custom` 是新稿的身份，旧身份换成它。
    pub fn write(&self, merged: &Merged, custom: &[u8]) -> Result<Vec<u8>> {
        let body = self.body(merged);
        let parts = self.parts.iter().map(|(name, content)| {
            let content = match name.as_str() {
                BODY => body.clone().into_bytes(),
                CUSTOM => replace_custom(content, custom)?,
                _ => content.clone(),
            };
            Ok((name.clone(), content))
        });
        pack(&parts.collect::<Result<Vec<_>>>()?)
    }

    /// 新稿的身份所在的部件。
    pub fn custom(&self) -> &[u8] {
        let part = self.parts.iter().find(|(name, _)| name == CUSTOM);
        part.map_or(&[], |(_, content)| content)
    }

    fn body(&self, merged: &Merged) -> String {
        let mut changes: Vec<(Range<usize>, String)> = Vec::new();
        let dropped = merged.dropped.iter().map(|at| self.lines[*at].xml.clone());
        changes.extend(dropped.map(|range| (range, String::new())));
        for (at, inserted) in &merged.inserted {
            let place = self.place_before(*at);
            let xml = inserted.iter().map(|one| self.paragraph(one)).collect();
            changes.push((place..place, xml));
        }
        for (line, edits) in &merged.edits {
            changes.extend(self.text_changes(*line, edits));
        }
        changes.sort_by_key(|(range, _)| (range.start, range.end));
        let (mut out, mut at) = (String::new(), 0);
        for (range, text) in changes {
            out += &self.xml[at..range.start];
            out += &text;
            at = range.end;
        }
        out + &self.xml[at..]
    }

    /// 第 `at` 段的前面；在表格、文本框里的，退到它前面那一段的后面。
    fn place_before(&self, at: usize) -> usize {
        let before = self.lines[..at.min(self.lines.len())].iter();
        match self.lines.get(at) {
            Some(line) if line.top => line.xml.start,
            _ => match before.rev().find(|line| line.top) {
                Some(line) => line.xml.end,
                None => self.xml.find("<w:body>").map_or(0, |at| at + 8),
            },
        }
    }

    /// 新插的一段，段落样子和字的样子照着另一段。
    fn paragraph(&self, insertion: &Insertion) -> String {
        let like = insertion
            .like
            .map(|at| &self.xml[self.lines[at].xml.clone()]);
        let [paragraph, run] = ["w:pPr", "w:rPr"].map(|name| {
            let like = match name {
                "w:rPr" => like.and_then(|xml| xml.find("<w:r>").map(|at| &xml[at..])),
                _ => like,
            };
            let copied = like.and_then(|xml| element(xml, name));
            copied
                .filter(|xml| !xml.contains("<w:sectPr"))
                .unwrap_or_default()
        });
        let mut out = String::new();
        let _ = write!(
            out,
            "<w:p>{paragraph}<w:r>{run}<w:t xml:space=\"preserve\">{}</w:t></w:r></w:p>",
            escape(&insertion.text)
        );
        out
    }

    /// 一段里的改动落到正文的哪几截。
    fn text_changes(&self, line: usize, edits: &[Edit]) -> Vec<(Range<usize>, String)> {
        let pieces = self.pieces.iter().filter(|piece| piece.line == line);
        let mut pieces: Vec<(&Piece, Vec<Edit>)> =
            pieces.map(|piece| (piece, Vec::new())).collect();
        for edit in edits {
            let mut text = Some(edit.text.clone());
            for (piece, own) in &mut pieces {
                let end = piece.start + piece.text.len();
                let (from, until) = (edit.range.start.max(piece.start), edit.range.end.min(end));
                let holds = edit.range.start <= end && edit.range.start >= piece.start;
                let holds = holds && (edit.range.is_empty() || edit.range.start < end);
                if from < until || (holds && text.is_some()) {
                    own.push(Edit {
                        range: from - piece.start..until.max(from) - piece.start,
                        text: text.take().unwrap_or_default(),
                    });
                }
            }
        }
        let touched = pieces.into_iter().filter(|(_, edits)| !edits.is_empty());
        touched
            .map(|(piece, edits)| (piece.xml.clone(), rewritten(&piece.text, &edits)))
            .collect()
    }
}

/// 改好的一截，转义过。
fn rewritten(text: &str, edits: &[Edit]) -> String {
    let (mut out, mut at) = (String::new(), 0);
    for edit in edits {
        out += &text[at..edit.range.start];
        out += &edit.text;
        at = edit.range.end;
    }
    out += &text[at..];
    escape(&out).into_owned()
}

/// 第一个叫 `name` 的元素，从头到尾。
fn element(xml: &str, name: &str) -> Option<String> {
    let start = xml.find(&format!("<{name}>"))?;
    let close = format!("</{name}>");
    let inner = &xml[start..];
    let end = inner.find(&close)? + close.len();
    Some(inner[..end].to_owned())
}

/// 从头读到尾：各段、各截文字；段的数法和读外来稿子时一样。
fn scan(xml: &str) -> Result<(Vec<Line>, Vec<Piece>)> {
    let mut reader = Reader::from_str(xml);
    let (mut lines, mut pieces) = (Vec::new(), Vec::<Piece>::new());
    let mut line = Line::default();
    let (mut open, mut inside) = (Vec::<(String, usize)>::new(), false);
    loop {
        let from = position(&reader);
        let event = reader.read_event().context("docx 的正文不完整")?;
        let until = position(&reader);
        let text = match event {
            Event::Start(tag) => {
                let name = tag.name().as_ref().to_owned();
                inside = name == "w:t";
                open.push((name, from));
                continue;
            }
            Event::End(tag) => {
                inside = false;
                let start = open.pop().map_or(from, |(_, start)| start);
                if tag.name().as_ref() == "w:p" {
                    line.xml = start..until;
                    line.top = open.last().is_some_and(|(name, _)| name == "w:body");
                    lines.push(std::mem::take(&mut line));
                }
                continue;
            }
            Event::Text(words) if inside => words.xml10_content().into_owned(),
            Event::GeneralRef(name) if inside => resolve(&name).unwrap_or_default(),
            Event::Eof => return Ok((lines, pieces)),
            _ => continue,
        };
        pieces.push(Piece {
            line: lines.len(),
            start: line.text.len(),
            text: text.clone(),
            xml: from..until,
        });
        line.text += &text;
    }
}

/// 读到正文的第几个字节。
fn position(reader: &Reader<&[u8]>) -> usize {
    usize::try_from(reader.buffer_position()).unwrap_or(usize::MAX)
}
