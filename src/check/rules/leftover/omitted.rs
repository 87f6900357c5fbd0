//! 省略的文字：“此处省略”“（略）”“全文共几字”，内容被截去了。

use std::ops::Range;

use super::super::{Mark, Run, rule};
use super::{head, runs};
use crate::check::Scene;
use crate::speech::Line;

rule!("省略的文字", Leftover, High, Run::Speech(check));

/// 说明被截去的话。
const WORDS: [&str; 31] = [
    "本文未完",
    "下载后可",
    "下载后查看",
    "查看完整",
    "显示全部",
    "此处省略",
    "以下省略",
    "此处隐藏",
    "（略）",
    "（下略）",
    "（以下略）",
    "（从略）",
    "（此处略）",
    "（内容略）",
    "（讲话略）",
    "（具体内容略）",
    "内容从略",
    "阅读全文",
    "查看全文",
    "展开全文",
    "未完待续",
    "（未完",
    "（待续",
    "当前仅显示",
    "剩余内容",
    "正式会员",
    "登录后查看",
    "登录后阅读",
    "登录可见",
    "试读结束",
    "付费阅读",
];

fn check(scene: &Scene) -> Vec<Mark> {
    let lines = scene.speech.filled();
    lines
        .filter_map(|line| Some(mark(line, found(line)?)))
        .collect()
}

/// 怎么报。
fn mark(line: &Line, range: Range<usize>) -> Mark {
    let message = format!("“{}”这里的文字被截去了", line.text[range.clone()].trim());
    Mark::new(
        line.place(range),
        message,
        "找到原文补齐；找不到就把前后断了的句子删去重写",
    )
}

/// 一行里头一处说明被截去的话。
pub(super) fn found(line: &Line) -> Option<Range<usize>> {
    let text = line.text.as_str();
    let words = WORDS.iter().filter_map(|word| {
        let at = text.find(word)?;
        Some(at..at + word.len())
    });
    let said = words.chain(counted(text)).min_by_key(|range| range.start);
    said.or_else(|| dots(text))
}

/// 省略多少字、全文共多少字、资料共多少页。
fn counted(text: &str) -> Option<Range<usize>> {
    let leads = [
        "省略",
        "隐藏",
        "全文共",
        "资料共",
        "本文共",
        "文档共",
        "还剩",
        "剩余",
    ];
    let units = ["字", "页", "%", "％"];
    leads.iter().find_map(|lead| {
        let at = text.find(lead)?;
        let rest = &text[at + lead.len()..];
        let number = rest.trim_start_matches(|c: char| c.is_ascii_digit() || c == ' ');
        let digits = rest.len() - number.len();
        let unit = units.iter().find(|unit| number.starts_with(**unit))?;
        let lone = *lead != "剩余" || *unit != "%";
        (digits > 0 && lone).then_some(at..at + lead.len() + digits + unit.len())
    })
}

/// 开头就是省略号的行、括号里只有省略号：“（……”。
fn dots(text: &str) -> Option<Range<usize>> {
    let is_dot = |c: char| matches!(c, '…' | '.' | '。' | '·');
    let run = runs(text, is_dot).into_iter().find(|run| {
        let word = &text[run.clone()];
        word.contains('…') || word.chars().count() >= 3
    })?;
    let left = text[..run.start].trim();
    let cut = left.is_empty() || left.ends_with('（') || left.ends_with('：');
    let after = text[run.end..].trim_start();
    let ended = left.ends_with('：') && !after.is_empty();
    (cut && !ended).then(|| run.start..run.end + head(after, 0).len())
}
