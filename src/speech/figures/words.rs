//! 一个数前后的话。

use std::ops::Range;

use super::numerals::Numeral;
use crate::speech::Line;

/// 一个数前后的话。
pub(super) struct Words<'a> {
    /// 整句。
    pub(super) sentence: &'a str,
    /// 句首到前一个数。
    pub(super) before: &'a str,
    /// 前一个数到这个数。
    pub(super) lead: &'a str,
    /// 这一小句里数前面的话。
    pub(super) clause: &'a str,
    /// 小句开头到数之间没有别的数。
    pub(super) starts_clause: bool,
    /// 数后面到标点。
    pub(super) tail: &'a str,
    /// 量词。
    pub(super) unit: &'a str,
}

impl<'a> Words<'a> {
    pub(super) fn new(
        line: &'a Line,
        sentence: &Range<usize>,
        from: usize,
        numeral: &Numeral,
        next: usize,
    ) -> Words<'a> {
        let text = line.text.as_str();
        let lead = &text[from..numeral.range.start];
        let stop = |c: char| "，；：。！？".contains(c);
        let before_all = &text[sentence.start..numeral.range.start];
        let clause = before_all.rfind(stop).map_or(before_all, |at| {
            let mark = before_all[at..].chars().next().map_or(0, char::len_utf8);
            &before_all[at + mark..]
        });
        let after = &text[numeral.range.end..next];
        let end = after.find(|c| stop(c) || c == '、').unwrap_or(after.len());
        let written = &text[numeral.range.clone()];
        let unit = ["起", "人", "元"]
            .into_iter()
            .find(|unit| written.ends_with(unit))
            .unwrap_or_default();
        Words {
            sentence: &text[sentence.clone()],
            before: &text[sentence.start..from],
            lead,
            clause,
            starts_clause: clause.len() <= lead.len(),
            tail: &after[..end],
            unit,
        }
    }

    /// 是不是紧接着前一个数列下来的：8.7%、7%。
    pub(super) fn is_listing(&self) -> bool {
        matches!(self.lead, "、" | "和" | "，" | "及" | "以及" | "与")
    }
}
