//! 一句话的样子：字面的指纹（数字遮住）和句里的数。

use std::ops::Range;

use crate::hash::{fnv1a, mix};
use crate::speech;

/// 认一句话用的：遮住数字后的指纹，和遮住的那些数。
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mark {
    /// 遮住数字后的指纹，三十位。
    pub key: u32,
    /// 句里的数，按先后。
    pub figures: Vec<String>,
}

/// 一段里的一句，首尾空白不在内。
#[derive(Debug, Clone)]
pub struct Sentence {
    /// 在段里的字节范围。
    pub range: Range<usize>,
    /// 句里各个数在段里的字节范围。
    pub figures: Vec<Range<usize>>,
    /// 指纹和数。
    pub mark: Mark,
}

/// 指纹的位数：五个字符，一个六位。
const BITS: u32 = 30;

/// 把一段分成句。
pub fn sentences(text: &str) -> Vec<Sentence> {
    let trimmed = speech::sentences(text).map(|range| trim(text, range));
    trimmed
        .filter(|range| !range.is_empty())
        .map(|range| sentence(text, range))
        .collect()
}

fn trim(text: &str, range: Range<usize>) -> Range<usize> {
    let piece = &text[range.clone()];
    let start = range.start + piece.len() - piece.trim_start().len();
    start..start + piece.trim().len()
}

fn sentence(text: &str, range: Range<usize>) -> Sentence {
    let figures = figures(text, range.clone());
    let mut masked = String::new();
    let mut at = range.start;
    for figure in &figures {
        masked += &text[at..figure.start];
        masked.push('#');
        at = figure.end;
    }
    masked += &text[at..range.end];
    let hash = mix(fnv1a([masked.as_bytes()])) & ((1 << BITS) - 1);
    let key = u32::try_from(hash).unwrap_or_default();
    let values = figures.iter().map(|figure| text[figure.clone()].to_owned());
    Sentence {
        range,
        mark: Mark {
            key,
            figures: values.collect(),
        },
        figures,
    }
}

/// 阿拉伯数字写的数；小数点夹在数字中间才算。
fn figures(text: &str, range: Range<usize>) -> Vec<Range<usize>> {
    let bytes = text.as_bytes();
    let digit = |at: usize| at < range.end && bytes[at].is_ascii_digit();
    let mut found = Vec::new();
    let mut at = range.start;
    while at < range.end {
        let start = at;
        while digit(at) || (at > start && bytes[at.min(range.end - 1)] == b'.' && digit(at + 1)) {
            at += 1;
        }
        if at > start {
            found.push(start..at);
        } else {
            at += 1;
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_figures_are_masked() {
        let [a, b]: [Sentence; 2] =
            ["去年18起，降18.2%。", " 去年9起，降1.5%。 "].map(|text| sentences(text).remove(0));
        assert_eq!(a.mark.key, b.mark.key);
        assert_eq!(a.mark.figures, ["18", "18.2"]);
        assert_eq!(b.mark.figures, ["9", "1.5"]);
        assert_ne!(a.mark.key, sentences("前年18起，降18.2%。")[0].mark.key);
        assert_eq!(sentences("共3.")[0].mark.figures, ["3"]);
    }
}
