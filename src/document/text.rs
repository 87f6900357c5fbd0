//! 一段文字的小手术：并、剪、数。

use super::{Span, Text};

/// 去掉出处的文字。
pub fn plain(text: &[Span]) -> String {
    text.iter().map(|span| span.text.as_str()).collect()
}

/// 没有出处的一截。
pub(super) fn unsourced(text: &str) -> Span {
    Span {
        text: text.to_owned(),
        source: None,
    }
}

/// 字数，空白不算。
pub(super) fn characters(text: &[Span]) -> usize {
    text.iter()
        .flat_map(|span| span.text.chars())
        .filter(|c| !c.is_whitespace())
        .count()
}

/// 接上一段：相邻两截都没有出处就并成一截。
pub(super) fn append(text: &mut Text, more: Text) {
    for span in more {
        match text.last_mut() {
            Some(last) if last.source.is_none() && span.source.is_none() => {
                last.text.push_str(&span.text);
            }
            _ => text.push(span),
        }
    }
}

/// 去掉首尾空白和写不进文档的字符（换行、控制符），空的截去掉。
pub(super) fn tidy(text: &[Span]) -> Text {
    let mut tidied = Text::new();
    for span in text {
        let kept: String = span.text.chars().filter(|c| is_printable(*c)).collect();
        let kept = if tidied.is_empty() {
            kept.trim_start()
        } else {
            &kept
        };
        if !kept.is_empty() {
            tidied.push(Span {
                text: kept.to_owned(),
                source: span.source.clone(),
            });
        }
    }
    trim_end_matches(&mut tidied, char::is_whitespace);
    tidied
}

/// 剪干净以后还有没有小标题。
pub(super) fn has_heading(text: &[Span]) -> bool {
    let mut characters = text.iter().flat_map(|span| span.text.chars());
    characters.any(|c| is_printable(c) && !c.is_whitespace() && !is_end_mark(c))
}

/// 小标题句末不带的标点。
fn is_end_mark(c: char) -> bool {
    "。；：，、;:,.".contains(c)
}

/// 小标题：首尾干净，句末不带标点（问号、叹号是语气，留着）。
pub(super) fn heading(text: &[Span]) -> Text {
    let mut heading = tidy(text);
    trim_end_matches(&mut heading, |c| is_end_mark(c) || c.is_whitespace());
    heading
}

/// 小标题自成一句时，末尾要不要补句号。
pub(super) fn needs_stop(sentence: &str) -> bool {
    !["？", "！", "…", "。”", "？”", "！”"]
        .iter()
        .any(|end| sentence.ends_with(end))
}

/// 从末尾剪去符合的字，剪空的截一并去掉。
fn trim_end_matches(text: &mut Text, matches: impl Fn(char) -> bool) {
    while let Some(last) = text.last_mut() {
        let kept = last.text.trim_end_matches(&matches).len();
        last.text.truncate(kept);
        if kept > 0 {
            break;
        }
        text.pop();
    }
}

/// 能写进 XML、也不会把一段拆成两段的字符。
fn is_printable(c: char) -> bool {
    !c.is_control() && !matches!(c, '\u{2028}' | '\u{2029}' | '\u{FFFE}' | '\u{FFFF}')
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::{Kind, Source};

    fn sourced(text: &str) -> Span {
        Span {
            text: text.to_owned(),
            source: Some(Source {
                kind: Kind::County,
                paths: vec![],
                line: None,
                arithmetic: String::new(),
            }),
        }
    }

    #[test]
    fn tidy_trims_across_spans_and_drops_line_breaks() {
        let text = [
            sourced("　 \n"),
            unsourced(" 全县\r\n上下\u{0}"),
            sourced("。　"),
        ];
        let tidied = tidy(&text);
        assert_eq!(plain(&tidied), "全县上下。");
        assert_eq!(tidied.len(), 2);
    }

    #[test]
    fn headings_lose_their_end_mark_but_keep_their_tone() {
        let table = [
            ("压实责任。", "压实责任"),
            ("压实责任；", "压实责任"),
            ("谁来管？", "谁来管？"),
            ("守住“第一关”", "守住“第一关”"),
            ("。", ""),
        ];
        for (given, expected) in table {
            assert_eq!(plain(&heading(&[unsourced(given)])), expected);
        }
    }

    #[test]
    fn characters_skip_white_space() {
        assert_eq!(characters(&[unsourced("县长　周启明 18起。")]), 9);
    }

    #[test]
    fn append_keeps_sources_apart() {
        let mut text = vec![unsourced("一是")];
        append(
            &mut text,
            vec![unsourced("去年"), sourced("18起"), unsourced("。")],
        );
        let pieces: Vec<_> = text.iter().map(|s| s.text.as_str()).collect();
        assert_eq!(pieces, ["一是去年", "18起", "。"]);
    }
}
