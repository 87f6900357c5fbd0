//! 一行一段的稿子（md、txt）：照合稿的办法改，别的字节不动。

use std::ops::Range;

use super::{Edit, Insertion, Merged, Paragraph};
use crate::document::LineKind;

/// md 或 txt 的稿子，一行一段。
#[derive(Debug, Clone)]
pub struct Lines {
    markdown: bool,
    lines: Vec<Line>,
}

/// 一行：原文、去掉记号的文字、文字的每个字节在原文哪里。
#[derive(Debug, Clone)]
struct Line {
    raw: String,
    text: String,
    places: Vec<Range<usize>>,
}

impl Lines {
    /// 读一篇稿子的原文。
    pub fn read(text: &str, markdown: bool) -> Lines {
        let text = text.trim_end_matches('\n');
        let lines = text.split('\n').map(|raw| line(raw, markdown)).collect();
        Lines { markdown, lines }
    }

    /// 各行；md 里的注释算空行。
    pub fn paragraphs(&self) -> Vec<Paragraph> {
        let lines = self.lines.iter();
        lines
            .map(|line| Paragraph {
                text: line.text.clone(),
                fixed: false,
            })
            .collect()
    }

    /// 合成的稿子。
    pub fn write(&self, merged: &Merged) -> String {
        let mut out: Vec<String> = Vec::new();
        let mut skip_blank = false;
        for (at, line) in self.lines.iter().enumerate() {
            self.insert(&mut out, merged.inserted.get(&at));
            let blank = line.raw.trim().is_empty();
            if merged.dropped.contains(&at) {
                skip_blank = self.markdown;
            } else if !(skip_blank && blank) {
                skip_blank = false;
                let edits = merged.edits.get(&at).map_or(&[][..], Vec::as_slice);
                out.push(self.edited(line, edits));
            }
        }
        let appended = merged.inserted.get(&self.lines.len());
        if appended.is_some() && self.markdown {
            out.push(String::new());
        }
        self.insert(&mut out, appended);
        out.join("\n") + "\n"
    }

    fn insert(&self, out: &mut Vec<String>, inserted: Option<&Vec<Insertion>>) {
        for insertion in inserted.into_iter().flatten() {
            let hashes = match insertion.kind {
                LineKind::Title => 1,
                LineKind::Heading(level) => usize::from(level.min(5)) + 1,
                _ => 0,
            };
            if self.markdown && hashes > 0 {
                out.push(format!(
                    "{} {}",
                    "#".repeat(hashes),
                    self.escape(&insertion.text)
                ));
            } else {
                out.push(self.escape(&insertion.text));
            }
            if self.markdown {
                out.push(String::new());
            }
        }
    }

    fn edited(&self, line: &Line, edits: &[Edit]) -> String {
        let mut out = String::new();
        let mut at = 0;
        for edit in edits {
            let Range { start, end } = line.raw_range(&edit.range);
            out += &line.raw[at..start];
            out += &self.escape(&edit.text);
            at = end;
        }
        out + &line.raw[at..]
    }

    fn escape(&self, text: &str) -> String {
        if self.markdown {
            crate::export::md::escape(text)
        } else {
            text.to_owned()
        }
    }
}

impl Line {
    /// 文字里的一段在原文里是哪一段；插入的紧跟在前一个字后面。
    fn raw_range(&self, range: &Range<usize>) -> Range<usize> {
        let after = |at: usize| match at.checked_sub(1) {
            Some(last) => self.places[last].end,
            None => self
                .places
                .first()
                .map_or(self.raw.len(), |first| first.start),
        };
        if range.is_empty() {
            return after(range.start)..after(range.start);
        }
        self.places[range.start].start..after(range.end)
    }
}

/// md 去掉标题的 #、反斜杠；注释行当作空行。
fn line(raw: &str, markdown: bool) -> Line {
    let (mut text, mut places) = (String::new(), Vec::new());
    let comment = markdown && raw.trim_start().starts_with("<!--");
    let start = if markdown {
        raw.len() - raw.trim_start_matches(['#', ' ']).len()
    } else {
        0
    };
    let body = if comment { "" } else { raw[start..].trim_end() };
    let mut from = 0;
    for (at, c) in body.char_indices() {
        let rest = body[at + c.len_utf8()..].chars().next();
        let escapes = rest.is_some_and(|next| next.is_ascii_punctuation());
        if markdown && c == '\\' && from == at && escapes {
            continue;
        }
        let until = at + c.len_utf8();
        text.push(c);
        places.extend((at..until).map(|_| start + from..start + until));
        from = until;
    }
    Line {
        raw: raw.to_owned(),
        text,
        places,
    }
}
