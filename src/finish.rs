//! 收尾：定下来的提纲换回文字和出处，成为讲话稿。

use crate::document::{Block, Document, Part, Text};
use crate::ledger::Ledger;
use crate::moves::Move;
use crate::numbering::{Numbering, chinese_number};
use crate::outline::{Content, Piece};

/// 题头各行，还带着标记。
#[derive(Debug, Clone, Default)]
pub struct Front {
    /// 题目。
    pub title: String,
    /// 署名行。
    pub byline: String,
    /// 日期行。
    pub dateline: String,
    /// 日期行排在署名行前面。
    pub date_first: bool,
    /// 称谓，带冒号。
    pub salutation: String,
    /// 致谢；没有就空着。
    pub thanks: String,
}

impl Front {
    /// 题头和致谢一共多少字。
    pub fn characters(&self, ledger: &Ledger) -> usize {
        [
            &self.title,
            &self.byline,
            &self.dateline,
            &self.salutation,
            &self.thanks,
        ]
        .into_iter()
        .map(|text| ledger.characters(text))
        .sum()
    }
}

/// 换回文字；“三点意见”的“三”由实际的大题数定。
pub fn finish(pieces: Vec<Piece>, front: &Front, ledger: &Ledger) -> Document {
    let headings = pieces
        .iter()
        .filter(|piece| !piece.titles.is_empty())
        .count();
    let finisher = Finisher {
        ledger,
        points: chinese_number(headings),
    };
    let mut parts: Vec<Part> = pieces
        .into_iter()
        .map(|piece| finisher.part(piece))
        .collect();
    if !front.thanks.is_empty() {
        parts.push(Part {
            movement: Move::Closing,
            title: Vec::new(),
            numbering: Numbering::Inline,
            blocks: vec![Block::Paragraph(finisher.text(&front.thanks))],
        });
    }
    Document {
        title: finisher.text(&front.title),
        byline: finisher.text(&front.byline),
        dateline: finisher.text(&front.dateline),
        date_first: front.date_first,
        salutation: finisher.text(&front.salutation),
        parts,
    }
}

struct Finisher<'a> {
    ledger: &'a Ledger,
    points: String,
}

impl Finisher<'_> {
    fn part(&self, piece: Piece) -> Part {
        let stop = |c| c == '。' && piece.numbering != Numbering::Written;
        let title = piece
            .titles
            .first()
            .map_or("", |title| title.trim_end_matches(stop));
        let alone = piece
            .content
            .iter()
            .filter(|content| is_numbered(content))
            .count()
            == 1;
        let blocks = piece.content.into_iter().map(|content| match content {
            Content::Paragraph(units) => {
                let joined: String = units.iter().map(|unit| unit.wordings[0].as_str()).collect();
                Block::Paragraph(self.text(&joined))
            }
            Content::Piece(mut inner) => {
                // 只有一条就不编号，接着往下说。
                if alone && !inner.titles.is_empty() {
                    inner.numbering = Numbering::Inline;
                }
                Block::Part(self.part(inner))
            }
        });
        Part {
            movement: piece.movement,
            title: self.text(title),
            numbering: piece.numbering,
            blocks: blocks.collect(),
        }
    }

    fn text(&self, marked: &str) -> Text {
        self.ledger.resolve(marked, &self.points)
    }
}

/// 是不是要编号的一条。
fn is_numbered(content: &Content) -> bool {
    match content {
        Content::Piece(piece) => {
            !piece.titles.is_empty()
                && !matches!(
                    piece.numbering,
                    Numbering::Inline | Numbering::Aspect | Numbering::Written
                )
        }
        Content::Paragraph(_) => false,
    }
}
