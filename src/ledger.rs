//! 出处账：稿子里每一截有来历的文字登记一笔，模板里只传标记。

use std::borrow::Cow;

use serde::Serialize;

use crate::document::{Kind, Source, Span, Text};
use crate::marks::{self, CLOSE, OPEN};

/// 已登记的一笔，序列化给模板时是标记。
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(transparent)]
pub struct Mark(String);

impl Mark {
    /// 标记的文字。
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// 出处账。
#[derive(Debug, Clone, Default)]
pub struct Ledger {
    spans: Vec<Span>,
}

/// 还不知道几条的“三点意见”的“三”。
pub const POINTS: &str = "\u{E000}N\u{E001}";

impl Ledger {
    /// 登记一截文字和它的来历。
    pub fn enter(&mut self, text: impl Into<String>, source: Source) -> Mark {
        self.spans.push(Span {
            text: text.into(),
            source: Some(source),
        });
        Mark(marks::mark(self.spans.len() - 1))
    }

    /// 登记一个由资料算出的值。
    pub fn derive(
        &mut self,
        text: impl Into<String>,
        paths: &[&str],
        arithmetic: impl Into<String>,
    ) -> Mark {
        self.enter(
            text,
            Source {
                kind: Kind::Derived,
                paths: paths.iter().map(|&p| p.to_owned()).collect(),
                line: None,
                arithmetic: arithmetic.into(),
            },
        )
    }

    /// 登记一条内置知识。
    pub fn cite(&mut self, text: impl Into<String>, item: &str) -> Mark {
        self.enter(
            text,
            Source {
                kind: Kind::Data,
                paths: vec![item.to_owned()],
                line: None,
                arithmetic: String::new(),
            },
        )
    }

    /// 登记一处待填。
    pub fn placeholder(&mut self, label: &str, field: &str) -> Mark {
        self.enter(
            format!("【待填：{label}】"),
            Source {
                kind: Kind::Placeholder,
                paths: vec![field.to_owned()],
                line: None,
                arithmetic: String::new(),
            },
        )
    }

    /// 是不是本地的实情：县名、主题、会议日期谁都有，不算。
    pub fn is_local(&self, id: usize) -> bool {
        const COMMON: [&str; 3] = ["地区.名称", "会议.主题", "会议.日期"];
        let source = self.spans.get(id).and_then(|span| span.source.as_ref());
        source.is_some_and(|source| {
            let common = |path: &String| COMMON.iter().any(|name| path.starts_with(name));
            source.kind <= Kind::Derived && !source.paths.iter().all(common)
        })
    }

    /// 是不是交代过、必须讲到的话：领导要求、批示、对策。
    pub fn is_due(&self, id: usize) -> bool {
        let due = |path: &String| {
            path.starts_with("会议.领导要求")
                || path.starts_with("会议.批示")
                || (path.starts_with("问题[") && path.ends_with(".对策"))
        };
        let source = self.spans.get(id).and_then(|span| span.source.as_ref());
        source.is_some_and(|source| source.paths.iter().any(due))
    }

    /// 全部登记过的文字，按序号。
    pub fn texts(&self) -> impl Iterator<Item = &str> {
        self.spans.iter().map(|span| span.text.as_str())
    }

    /// 一段带标记的话里用到的序号。
    pub fn used(text: &str) -> impl Iterator<Item = usize> {
        text.split(OPEN)
            .skip(1)
            .filter_map(|rest| rest.split(CLOSE).next()?.parse().ok())
    }

    /// 带标记的话换回文字以后有多少字（不算空白）。
    pub fn characters(&self, text: &str) -> usize {
        let is_counted = |c: &char| !c.is_whitespace();
        self.read(text).chars().filter(is_counted).count()
    }

    /// 带标记的话换回文字；条数先当“三”。
    pub fn read<'a>(&self, text: &'a str) -> Cow<'a, str> {
        let Some((before, marked)) = text.split_once(OPEN) else {
            return Cow::Borrowed(text);
        };
        let mut words = before.to_owned();
        for piece in marked.split(OPEN) {
            let (id, rest) = piece.split_once(CLOSE).unwrap_or((piece, ""));
            let span = id.parse::<usize>().ok().and_then(|id| self.spans.get(id));
            words.push_str(span.map_or("三", |span| &span.text));
            words.push_str(rest);
        }
        Cow::Owned(words)
    }

    /// 把标记换回文字和出处；`points` 是算好的条数。
    pub fn resolve(&self, text: &str, points: &str) -> Text {
        let mut spans = Vec::new();
        let mut pieces = text.split(OPEN);
        push_plain(&mut spans, pieces.next().unwrap_or_default());
        for piece in pieces {
            let (id, rest) = piece.split_once(CLOSE).unwrap_or((piece, ""));
            match id.parse::<usize>().ok().and_then(|id| self.spans.get(id)) {
                Some(span) => spans.push(span.clone()),
                None => push_plain(&mut spans, points),
            }
            push_plain(&mut spans, rest);
        }
        spans
    }
}

/// 接上没有出处的一截；和前面一截同类就并起来。
fn push_plain(spans: &mut Text, text: &str) {
    if text.is_empty() {
        return;
    }
    match spans.last_mut() {
        Some(Span {
            text: before,
            source: None,
        }) => before.push_str(text),
        _ => spans.push(Span {
            text: text.to_owned(),
            source: None,
        }),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_come_back_as_text_with_their_source() {
        let mut ledger = Ledger::default();
        let deaths = ledger.derive("少了3人", &["事故[0].死亡"], "12−9");
        let text = format!("死亡{}，讲{POINTS}点。", deaths.as_str());
        let spans = ledger.resolve(&text, "四");
        let words: Vec<&str> = spans.iter().map(|s| s.text.as_str()).collect();
        assert_eq!(words, ["死亡", "少了3人", "，讲四点。"]);
        assert_eq!(spans[1].source.as_ref().unwrap().paths, ["事故[0].死亡"]);
        assert_eq!(Ledger::used(&text).collect::<Vec<_>>(), [0]);
        assert_eq!(ledger.read(&text), "死亡少了3人，讲三点。");
        assert_eq!(ledger.characters(&text), 11);
    }
}
