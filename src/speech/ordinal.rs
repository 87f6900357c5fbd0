//! 序号：一、（一）第一、一是、一要、首先、1.、（1）。

use super::{Line, Speech};
use crate::finding::Place;
use crate::numbering::number_of;

/// 序号的样子，按常见的级别由高到低。
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[allow(missing_docs)] // 名称即样子
pub enum Style {
    /// 一、
    Chinese,
    /// 第一、第一，
    Nth,
    /// （一）
    Bracketed,
    /// 一是
    Is,
    /// 一要
    Must,
    /// 首先、其次、再次、最后
    First,
    /// 1. 1、
    Arabic,
    /// （1）
    BracketedArabic,
}

impl Style {
    /// 常常独立成行的。
    pub fn is_standalone(self) -> bool {
        matches!(
            self,
            Style::Chinese | Style::Bracketed | Style::Nth | Style::Arabic
        )
    }

    /// 第 `number` 条写成什么样。
    pub fn label(self, number: usize) -> String {
        let chinese = crate::numbering::chinese_number(number);
        match self {
            Style::Chinese => format!("{chinese}、"),
            Style::Nth => format!("第{chinese}、"),
            Style::Bracketed => format!("（{chinese}）"),
            Style::Is => format!("{chinese}是"),
            Style::Must => format!("{chinese}要"),
            Style::First => match number {
                1 => "首先".to_owned(),
                2 => "其次".to_owned(),
                3 => "再次".to_owned(),
                _ => "最后".to_owned(),
            },
            Style::Arabic => format!("{number}."),
            Style::BracketedArabic => format!("（{number}）"),
        }
    }
}

/// 稿子里的一个序号。
#[derive(Debug, Clone)]
pub struct Ordinal<'a> {
    /// 在哪一行。
    pub line: &'a Line,
    /// 样子。
    pub style: Style,
    /// 第几，从 1 起。
    pub number: usize,
    /// 是不是在行首。
    pub leads_line: bool,
    /// 序号在这一行正文里的字节起点。
    pub start: usize,
    /// 序号有多少字节。
    pub length: usize,
}

impl<'a> Ordinal<'a> {
    /// 序号的位置。
    pub fn place(&self) -> Place {
        self.line.place(self.start..self.start + self.length)
    }

    /// 序号后面，到这一行末尾。
    pub fn after(&self) -> &'a str {
        &self.line.text[self.start + self.length..]
    }

    /// 写出来的样子。
    pub fn label(&self) -> &'a str {
        &self.line.text[self.start..self.start + self.length]
    }
}

/// 全部序号。
pub(super) fn all(speech: &Speech) -> Vec<Ordinal<'_>> {
    speech.body().flat_map(in_line).collect()
}

/// 一行里行首、句首的序号。
fn in_line(line: &Line) -> Vec<Ordinal<'_>> {
    let is_stop = |c: char| "。；：！？，”".contains(c);
    let after_stops = line
        .text
        .char_indices()
        .filter(|(_, c)| is_stop(*c))
        .map(|(at, c)| at + c.len_utf8());
    let starts = std::iter::once(0).chain(after_stops);
    starts
        .filter_map(|start| {
            let (style, number, length) = leading(&line.text[start..])?;
            let leads_line = start == 0;
            let run_in = matches!(
                style,
                Style::Is | Style::Must | Style::First | Style::Nth | Style::Bracketed
            );
            (leads_line || run_in).then_some(Ordinal {
                line,
                style,
                number,
                leads_line,
                start,
                length,
            })
        })
        .collect()
}

/// 一段文字开头的序号：样子、第几、多少字节。
pub(super) fn leading(text: &str) -> Option<(Style, usize, usize)> {
    for (word, number) in [("首先", 1), ("其次", 2), ("再次", 3), ("最后", 4)] {
        let rest = text.strip_prefix(word);
        if rest.is_some_and(|rest| rest.starts_with(['，', '、', '要'])) {
            return Some((Style::First, number, word.len()));
        }
    }
    bracketed(text).or_else(|| nth(text)).or_else(|| bare(text))
}

fn bracketed(text: &str) -> Option<(Style, usize, usize)> {
    let inner = text.strip_prefix('（')?;
    let close = inner.find('）')?;
    let length = close + '（'.len_utf8() * 2;
    if let Some(number) = number_of(&inner[..close]) {
        return Some((Style::Bracketed, number, length));
    }
    let number = arabic(&inner[..close])?;
    Some((Style::BracketedArabic, number, length))
}

fn nth(text: &str) -> Option<(Style, usize, usize)> {
    let rest = text.strip_prefix('第')?;
    let digits = numeral_length(rest);
    let number = number_of(&rest[..digits])?;
    let mark = rest[digits..]
        .chars()
        .next()
        .filter(|c| "、，".contains(*c))?;
    Some((
        Style::Nth,
        number,
        '第'.len_utf8() + digits + mark.len_utf8(),
    ))
}

fn bare(text: &str) -> Option<(Style, usize, usize)> {
    let digits = numeral_length(text);
    if let Some(number) = number_of(&text[..digits]) {
        let rest = &text[digits..];
        let style = match rest.chars().next()? {
            '、' => Style::Chinese,
            '是' => Style::Is,
            '要' => Style::Must,
            _ => return None,
        };
        return Some((style, number, digits + '、'.len_utf8()));
    }
    let digits = text.len() - text.trim_start_matches(|c: char| c.is_ascii_digit()).len();
    let number = arabic(&text[..digits])?;
    let mark = text[digits..]
        .chars()
        .next()
        .filter(|c| "、.．".contains(*c))?;
    let decimal = text[digits + mark.len_utf8()..].starts_with(|c: char| c.is_ascii_digit());
    (!decimal).then_some((Style::Arabic, number, digits + mark.len_utf8()))
}

fn numeral_length(text: &str) -> usize {
    text.len()
        - text
            .trim_start_matches(|c| "一二三四五六七八九十".contains(c))
            .len()
}

fn arabic(text: &str) -> Option<usize> {
    let number: usize = text.parse().ok()?;
    (1..100).contains(&number).then_some(number)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ordinals_are_told_from_ordinary_words() {
        let table = [
            ("一、提高认识", Some((Style::Chinese, 1))),
            ("十二、", Some((Style::Chinese, 12))),
            ("（三）落实责任", Some((Style::Bracketed, 3))),
            ("（3）落实责任", Some((Style::BracketedArabic, 3))),
            ("第二、要", Some((Style::Nth, 2))),
            ("二是查得深", Some((Style::Is, 2))),
            ("四要严", Some((Style::Must, 4))),
            ("1.查", Some((Style::Arabic, 1))),
            ("首先，", Some((Style::First, 1))),
            ("1.5%", None),
            ("一些企业", None),
            ("一季度", None),
            ("第一责任人", None),
            ("三月三", None),
        ];
        for (text, expected) in table {
            let found = leading(text).map(|(style, number, _)| (style, number));
            assert_eq!(found, expected, "{text}");
        }
    }
}
