//! 把部分的树排成一行一行，序号由位置算出。

use super::text::{append, characters, has_heading, heading, needs_stop, plain, tidy, unsourced};
use super::{Block, Document, Line, LineKind, Part, Section, Text};
use crate::numbering::Numbering;

/// 排好的稿子。
pub(super) struct Layout {
    /// 各行。
    pub(super) lines: Vec<Line>,
    /// 各节。
    pub(super) sections: Vec<Section>,
}

/// 排一篇稿子。
pub(super) fn lay_out(document: &Document) -> Layout {
    let mut layout = Layout {
        lines: Vec::new(),
        sections: Vec::new(),
    };
    for (kind, text) in document.head() {
        layout.push(kind, tidy(text), None);
    }
    layout.push(LineKind::Salutation, tidy(&document.salutation), None);
    let parts: Vec<&Part> = document.parts.iter().collect();
    for (index, part) in parts.iter().enumerate() {
        layout.part(part, &label(&parts, index), 1, None);
    }
    layout
}

impl Layout {
    /// 另起一行；空的不起，返回行号。
    fn push(&mut self, kind: LineKind, text: Text, section: Option<usize>) -> Option<usize> {
        if text.is_empty() {
            return None;
        }
        self.lines.push(Line {
            kind,
            text,
            section,
        });
        Some(self.lines.len() - 1)
    }

    /// 接在第 `line` 行后面；没有这一行就另起一段。
    fn continue_or_push(
        &mut self,
        line: Option<usize>,
        text: Text,
        section: usize,
    ) -> Option<usize> {
        let Some(line) = line else {
            return self.push(LineKind::Body, text, Some(section));
        };
        append(&mut self.lines[line].text, text);
        Some(line)
    }

    /// 排一个部分；`open` 是上级还没收住的那一段，连写时接在后面。返回本部分最后没收住的一段。
    fn part(&mut self, part: &Part, label: &str, level: u8, open: Option<usize>) -> Option<usize> {
        let section = self.sections.len();
        let title = numbered_title(part, label);
        self.sections.push(Section {
            level,
            heading: plain(&heading(&title)),
            movement: part.movement,
            characters: 0,
        });
        let titled = !title.is_empty();
        let mut lead = None;
        if titled && part.numbering.is_standalone() {
            self.count(section, &title);
            self.push(LineKind::Heading(level), title, Some(section));
        } else if titled {
            let sentence = sentence(title);
            self.count(section, &sentence);
            lead = self.continue_or_push(open, sentence, section);
        }
        self.blocks(part, section, level.saturating_add(titled.into()), lead)
    }

    /// 排一个部分的内容；`lead` 是等着接正文的那一段（小题已写在里面）。
    fn blocks(
        &mut self,
        part: &Part,
        section: usize,
        level: u8,
        lead: Option<usize>,
    ) -> Option<usize> {
        let children: Vec<&Part> = part.blocks.iter().filter_map(Block::as_part).collect();
        let mut open = lead;
        let (mut child, mut list) = (0, 0);
        for (position, block) in part.blocks.iter().enumerate() {
            match block {
                Block::Paragraph(text) => {
                    let text = tidy(text);
                    self.count(section, &text);
                    let onto = if position == 0 { lead } else { None };
                    open = self.continue_or_push(onto, text, section);
                    list = child;
                }
                Block::Part(inner) => {
                    let start = self.sections.len();
                    let inline = is_inline(inner);
                    let onto = if inline { open } else { None };
                    // 摆情况的“一是”隔了一段就重新数；别的条一直数下去。
                    let from = if inner.numbering == Numbering::Is {
                        list
                    } else {
                        0
                    };
                    let label = label(&children[from..], child - from);
                    let end = self.part(inner, &label, level, onto);
                    self.sections[section].characters += self.sections[start].characters;
                    open = if inline { end } else { None };
                    child += 1;
                }
            }
        }
        open
    }

    /// 把字数记在一节名下。
    fn count(&mut self, section: usize, text: &Text) {
        self.sections[section].characters += characters(text);
    }
}

impl Block {
    /// 是下一级就给出来。
    fn as_part(&self) -> Option<&Part> {
        match self {
            Block::Part(part) => Some(part),
            Block::Paragraph(_) => None,
        }
    }
}

/// 第 `index` 个部分的序号：在同级、同式样、有标题的部分里数。
fn label(siblings: &[&Part], index: usize) -> String {
    let part = siblings[index];
    let counted = |other: &&&Part| other.numbering == part.numbering && has_heading(&other.title);
    let before = siblings[..index].iter().filter(counted).count();
    let all = siblings.iter().filter(counted).count();
    part.numbering.label_among(before, all)
}

/// 连写：小题接在上级的段里。
fn is_inline(part: &Part) -> bool {
    part.numbering == Numbering::Inline && has_heading(&part.title)
}

/// 带序号的小标题，句末不带标点；没有标题就空着。
fn numbered_title(part: &Part, label: &str) -> Text {
    let title = match part.numbering {
        Numbering::Written => tidy(&part.title),
        _ => heading(&part.title),
    };
    if title.is_empty() {
        return title;
    }
    let mut text = Text::new();
    if !label.is_empty() {
        text.push(unsourced(label));
    }
    append(&mut text, title);
    if part.numbering == Numbering::Aspect && !plain(&text).ends_with("方面") {
        append(&mut text, vec![unsourced("方面")]);
    }
    text
}

/// 小标题写成段首的一句。
fn sentence(mut title: Text) -> Text {
    if needs_stop(&plain(&title)) {
        append(&mut title, vec![unsourced("。")]);
    }
    title
}

#[cfg(test)]
mod tests;
