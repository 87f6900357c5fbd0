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
use crate::export::docx::roles::{Role, Roles};

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
    /// 在稿子里是什么。
    role: Role,
}

/// 一截文字：在第几段、从段里第几个字节起、在正文的哪里。
#[derive(Debug, Clone)]
struct Piece {
    line: usize,
    start: usize,
    text: String,
    xml: Range<usize>,
    /// 这一截字的样子（`w:rPr`）在正文的哪里；没有就是空的。
    look: Range<usize>,
}

impl Docx {
    /// 读一篇稿子。
    pub fn read(bytes: &[u8]) -> Result<Docx> {
        let parts = unpack(bytes).context("不是 docx，或者文件坏了")?;
        let body = parts.iter().find(|(name, _)| name == BODY);
        let (_, xml) = body.context("docx 里没有正文")?;
        let xml = String::from_utf8(xml.clone()).context("docx 的正文读不出来")?;
        let (lines, pieces) = scan(&xml, &Roles::read(&parts))?;
        Ok(Docx {
            parts,
            xml,
            lines,
            pieces,
        })
    }

    /// 各段；页边的话和附表不参加合稿，当作空段。
    pub fn paragraphs(&self) -> Vec<Paragraph> {
        let lines = self.lines.iter();
        lines
            .map(|line| {
                let xml = &self.xml[line.xml.clone()];
                let spoken = matches!(line.role, Role::Speech | Role::Continued);
                Paragraph {
                    text: if spoken {
                        line.text.clone()
                    } else {
                        String::new()
                    },
                    fixed: !line.top || FIXED.iter().any(|mark| xml.contains(mark)),
                }
            })
            .collect()
    }

    /// 后面附了表。
    pub fn has_table(&self) -> bool {
        self.lines.iter().any(|line| line.role == Role::Table)
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
            "<w:p>{paragraph}<w:r>{}<w:t xml:space=\"preserve\">{}</w:t></w:r></w:p>",
            if insertion.note { NOTED } else { &run },
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
                        note: edit.note,
                    });
                }
            }
        }
        let touched = pieces.into_iter().filter(|(_, edits)| !edits.is_empty());
        touched
            .map(|(piece, edits)| (piece.xml.clone(), self.rewritten(piece, &edits)))
            .collect()
    }

    /// 改好的一截，转义过；【核对】另成一截标黄，后面的字还是原来的样子。
    fn rewritten(&self, piece: &Piece, edits: &[Edit]) -> String {
        let look = &self.xml[piece.look.clone()];
        let (mut out, mut at) = (String::new(), 0);
        for edit in edits {
            out += &escape(&piece.text[at..edit.range.start]);
            let text = escape(&edit.text);
            if edit.note {
                let _ = write!(
                    out,
                    "</w:t></w:r><w:r>{NOTED}<w:t>{text}</w:t></w:r>\
                     <w:r>{look}<w:t xml:space=\"preserve\">"
                );
            } else {
                out += &text;
            }
            at = edit.range.end;
        }
        out + &escape(&piece.text[at..])
    }
}

/// 【核对】的样子：标黄。
const NOTED: &str = "<w:rPr><w:rFonts w:hint=\"eastAsia\"/><w:highlight w:val=\"yellow\"/></w:rPr>";

/// 第一个叫 `name` 的元素，从头到尾。
fn element(xml: &str, name: &str) -> Option<String> {
    let start = xml.find(&format!("<{name}>"))?;
    let close = format!("</{name}>");
    let inner = &xml[start..];
    let end = inner.find(&close)? + close.len();
    Some(inner[..end].to_owned())
}

/// 从头读到尾：各段、各截文字。
fn scan(xml: &str, roles: &Roles) -> Result<(Vec<Line>, Vec<Piece>)> {
    let mut reader = Reader::from_str(xml);
    let mut scan = Scan::default();
    loop {
        let from = position(&reader);
        let event = reader.read_event().context("docx 的正文不完整")?;
        let range = from..position(&reader);
        match event {
            Event::Start(tag) => scan.start(tag.name().as_ref(), from),
            Event::End(tag) => scan.end(tag.name().as_ref(), &range),
            Event::Empty(tag) if tag.name().as_ref() == "w:pStyle" => {
                scan.line.role = roles.of(&tag);
            }
            Event::Text(words) => scan.text(&words.xml10_content(), range),
            Event::GeneralRef(name) => scan.text(&resolve(&name).unwrap_or_default(), range),
            Event::Eof => return Ok((scan.lines, scan.pieces)),
            _ => {}
        }
    }
}

/// 读到一半的正文。
#[derive(Default)]
struct Scan {
    lines: Vec<Line>,
    pieces: Vec<Piece>,
    /// 正在读的一段。
    line: Line,
    /// 开着的元素，和它从哪里起。
    open: Vec<(String, usize)>,
    /// 正在读的一截字的样子。
    look: Range<usize>,
}

impl Scan {
    fn start(&mut self, name: &str, from: usize) {
        if name == "w:r" {
            self.look = 0..0;
        }
        self.open.push((name.to_owned(), from));
    }

    fn end(&mut self, name: &str, range: &Range<usize>) {
        let start = self.open.pop().map_or(range.start, |(_, start)| start);
        let parent = self.open.last().map_or("", |(name, _)| name);
        match name {
            "w:p" => {
                self.line.xml = start..range.end;
                self.line.top = parent == "w:body";
                self.lines.push(std::mem::take(&mut self.line));
            }
            "w:rPr" if parent == "w:r" => self.look = start..range.end,
            _ => {}
        }
    }

    fn text(&mut self, words: &str, xml: Range<usize>) {
        if self.open.last().is_none_or(|(name, _)| name != "w:t") {
            return;
        }
        self.pieces.push(Piece {
            line: self.lines.len(),
            start: self.line.text.len(),
            text: words.to_owned(),
            xml,
            look: self.look.clone(),
        });
        self.line.text += words;
    }
}

/// 读到正文的第几个字节。
fn position(reader: &Reader<&[u8]>) -> usize {
    usize::try_from(reader.buffer_position()).unwrap_or(usize::MAX)
}
