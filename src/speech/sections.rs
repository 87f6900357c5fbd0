//! 各节：由序号分出来的部分，级别看序号的样子。

use std::collections::BTreeSet;

use super::{Ordinal, Speech, Style};

/// 一节：从它的序号到下一个同级或上级序号之前。
#[derive(Debug, Clone)]
pub struct Section<'a> {
    /// 序号。
    pub ordinal: Ordinal<'a>,
    /// 第几级，从 1 起。
    pub level: usize,
    /// 小标题：序号后面到句末（不含标点），或到行末。
    pub heading: &'a str,
    /// 上一级是第几节。
    pub parent: Option<usize>,
}

/// 全部的节，按先后。
pub(super) fn all(speech: &Speech) -> Vec<Section<'_>> {
    let ordinals = speech.ordinals();
    let styles: BTreeSet<Style> = ordinals.iter().map(|o| rank(o.style)).collect();
    let mut open: Vec<usize> = Vec::new();
    let mut sections: Vec<Section> = Vec::new();
    for ordinal in ordinals {
        let depth = styles.iter().position(|s| *s == rank(ordinal.style));
        let level = depth.unwrap_or_default() + 1;
        while open
            .last()
            .is_some_and(|&last| sections[last].level >= level)
        {
            open.pop();
        }
        let after = ordinal.after();
        let end = after
            .find(['。', '！', '？', '；', '：'])
            .unwrap_or(after.len());
        sections.push(Section {
            level,
            heading: after[..end].trim_start_matches(['，', '、', ' ']),
            parent: open.last().copied(),
            ordinal,
        });
        open.push(sections.len() - 1);
    }
    sections
}

/// 一是、一要、首先同级；一、第一、同级。
fn rank(style: Style) -> Style {
    match style {
        Style::Nth => Style::Chinese,
        Style::Must | Style::First => Style::Is,
        other => other,
    }
}
