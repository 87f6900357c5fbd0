//! 未填的空：下划线、方框、空括号、“待填”一类留着等人填的地方。

use std::ops::Range;

use super::super::{Mark, Run, rule};
use super::{UNITS, after, before, is_han, is_masked_year, runs};
use crate::check::Scene;

rule!("未填的空", Leftover, High, Run::Speech(check));

/// 括号里有这些话，就是给写稿人看的。
const NOTES: [&str; 21] = [
    "待填",
    "待补",
    "待定",
    "待核",
    "待更新",
    "待确认",
    "此处填",
    "此处写",
    "此处加",
    "此处插",
    "此处根据",
    "此处可",
    "请填",
    "填入",
    "插入",
    "请补充",
    "自行补充",
    "请根据",
    "根据实际情况",
    "结合本地实际",
    "可根据",
];
/// 括号里只有这几个字，也是给写稿人看的。
const FIELDS: [&str; 14] = [
    "姓名",
    "地名",
    "县名",
    "镇名",
    "单位",
    "单位名称",
    "企业名称",
    "领导姓名",
    "职务",
    "日期",
    "时间",
    "地点",
    "数字",
    "具体数字",
];
/// 不在括号里也认得出的。
const BARE: [&str; 6] = ["待填", "TODO", "{{", "${", "此处填写", "数据待补"];
/// 成对的括号、引号。
const PAIRS: [(char, char); 6] = [
    ('（', '）'),
    ('《', '》'),
    ('“', '”'),
    ('【', '】'),
    ('[', ']'),
    ('〔', '〕'),
];

fn check(scene: &Scene) -> Vec<Mark> {
    let lines = scene.speech.filled();
    let marks = lines.flat_map(|line| {
        let found = holes(&line.text).into_iter();
        found.map(|hole| {
            let word = line.text[hole.clone()].trim();
            let message = match word {
                "" => "这里空着没有填".to_owned(),
                _ => format!("“{word}”这里还没有填"),
            };
            Mark::new(
                line.place(hole),
                message,
                "填上实际的内容；确实没有，就把这句话改掉",
            )
        })
    });
    marks.collect()
}

/// 一行里没填的空，先后排好，不重叠。
pub(super) fn holes(text: &str) -> Vec<Range<usize>> {
    let mut all = underscores(text);
    all.extend(boxes(text));
    all.extend(bracketed(text));
    all.extend(gaps(text));
    let bare = BARE.iter().flat_map(|word| text.match_indices(word));
    all.extend(bare.map(|(at, word)| at..at + word.len()));
    all.sort_by_key(|hole| (hole.start, std::cmp::Reverse(hole.end)));
    all.dedup_by(|next, kept| next.start < kept.end);
    all
}

/// 下划线、方框里的井号：____、##县。
fn underscores(text: &str) -> Vec<Range<usize>> {
    let lines = runs(text, |c| "_＿".contains(c)).into_iter();
    let lines = lines.filter(|run| {
        let by_word = |c: Option<char>| c.is_some_and(|c| is_han(c) || super::STOPS.contains(&c));
        (by_word(before(text, run.start)) || by_word(after(text, run.end)))
            && !is_masked_year(text, run)
    });
    let hashes = runs(text, |c| "#＃".contains(c)).into_iter();
    let hashes = hashes.filter(|run| {
        let led = before(text, run.start).is_some_and(|c| !c.is_ascii_alphanumeric() && c != '<');
        led && after(text, run.end).is_some_and(|c| UNITS.contains(c))
    });
    lines.chain(hashes).collect()
}

/// 方框、圆圈：□□县、○○镇；二○二六、行首的记号不算。
fn boxes(text: &str) -> Vec<Range<usize>> {
    let found = runs(text, |c| "□■○●〇△▲◇◆☆★◯".contains(c)).into_iter();
    let is_numeral = |c: char| c.is_ascii_digit() || "一二三四五六七八九十零百千".contains(c);
    let holes = found.filter(|run| {
        let (left, right) = (before(text, run.start), after(text, run.end));
        let number = left.is_some_and(is_numeral) || right.is_some_and(is_numeral);
        let several = text[run.clone()].chars().count() > 1;
        let unit = right.is_some_and(|c| UNITS.contains(c));
        run.start > 0 && !number && (several || unit) || (run.start == 0 && several && unit)
    });
    holes.collect()
}

/// 空的括号、引号，和括号里给写稿人看的话。
fn bracketed(text: &str) -> Vec<Range<usize>> {
    let mut holes = Vec::new();
    for (open, close) in PAIRS {
        for (at, _) in text.match_indices(open) {
            let inside = &text[at + open.len_utf8()..];
            let Some(length) = inside
                .find(close)
                .filter(|length| !inside[..*length].contains(open))
            else {
                continue;
            };
            let words = inside[..length].trim();
            let quoted = open == '“' || open == '《';
            let note = words.chars().count() <= 30
                && (words.starts_with("填写") || NOTES.iter().any(|note| words.contains(note)));
            if words.is_empty() || (!quoted && (note || FIELDS.contains(&words))) {
                holes.push(at..at + open.len_utf8() + length + close.len_utf8());
            }
        }
    }
    holes
}

/// 省略号、空格顶着数字的地方：“事故……起，”“死亡    人，”。
fn gaps(text: &str) -> Vec<Range<usize>> {
    let dots = runs(text, |c| matches!(c, '…' | '.' | ' ' | '　' | '\u{A0}')).into_iter();
    let holes = dots.filter(|run| {
        let mut rest = text[run.end..].chars();
        let unit = rest
            .next()
            .is_some_and(|c| "起人家处名次件万亿%％年".contains(c));
        let stop = rest
            .next()
            .is_none_or(|c| super::STOPS.contains(&c) || c == '次' || c == '元');
        let several = text[run.clone()].chars().count() > 1;
        let left = before(text, run.start);
        let numbered = left == Some('第') && text[run.end..].starts_with(['号', '次', '届']);
        ((unit && stop && left.is_some_and(is_han)) || numbered) && several
    });
    holes.collect()
}
