//! “三个到位”“四个必须”后面括号里、冒号后列出来的几条。

use super::super::Mark;
use super::count_broken::value;
use crate::speech::Line;

/// 不加引号也看的：三个到位、四个坚持。
const WORDS: &[&str] = &[
    "到位",
    "坚持",
    "必须",
    "结合",
    "不放过",
    "一律",
    "突出",
    "强化",
    "确保",
    "落实",
    "转变",
    "严禁",
    "不准",
    "加强",
    "清",
    "查",
    "严",
];

/// 一个“几个什么”。
struct Slogan<'a> {
    /// 在这一行里的字节起点和终点。
    start: usize,
    end: usize,
    /// 几个。
    count: usize,
    /// 什么。
    word: &'a str,
}

/// 一行里列出来的条数与报的不符的。
pub(super) fn marks(line: &Line) -> Vec<Mark> {
    let slogans = slogans(&line.text).into_iter();
    slogans
        .filter_map(|slogan| {
            let text = line.text.as_str();
            let actual = listed_after(text, &slogan).or_else(|| listed_before(text, &slogan))?;
            let said = &text[slogan.start..slogan.end];
            Some(Mark::new(
                line.place(slogan.start..slogan.end),
                format!("说的是{said}，列出来的是{actual}个"),
                "对着原来的提法补齐，或者改报的数",
            ))
        })
        .collect()
}

/// 引号里的，或常见的。
fn slogans(text: &str) -> Vec<Slogan<'_>> {
    let is_number = |c: char| "二两三四五六七八九十".contains(c);
    let mut slogans = Vec::new();
    let mut at = 0;
    while let Some(found) = text[at..].find(is_number) {
        let start = at + found;
        let rest = &text[start..];
        let after = rest.trim_start_matches(is_number);
        at = start + rest.len() - after.len();
        let Some(count) = value(&text[start..at]) else {
            continue;
        };
        let bare = after.strip_prefix('个').unwrap_or(after);
        let word_at = text.len() - bare.len();
        let quoted = text[..start].ends_with('“');
        let close = bare
            .find('”')
            .filter(|close| quoted && (1..=12).contains(close));
        let known = WORDS.iter().find(|word| bare.starts_with(**word));
        let length = close.or_else(|| known.filter(|_| bare.len() < after.len()).map(|w| w.len()));
        if let Some(length) = length {
            let quote = if quoted { '“'.len_utf8() } else { 0 };
            let end = word_at + length + if close.is_some() { quote } else { 0 };
            slogans.push(Slogan {
                start: start - if close.is_some() { quote } else { 0 },
                end,
                count,
                word: &bare[..length],
            });
        }
    }
    slogans
}

/// 后面括号里的，或冒号、“即”后面的；对得上的不报。
fn listed_after(text: &str, slogan: &Slogan) -> Option<usize> {
    let rest = &text[slogan.end..];
    let list = if let Some(inner) = rest.strip_prefix('（') {
        &inner[..inner.find('）')?]
    } else {
        let list = ["：", "，即", "，就是", "——"];
        let list = list.iter().find_map(|lead| rest.strip_prefix(lead))?;
        list.split(['。', '！', '？', '（']).next()?
    };
    let list = list.trim_start_matches(['即', '：']);
    let mark = list.chars().find(|c| "、，；".contains(*c))?;
    let block = list
        .split(|c| "、，；".contains(c) && c != mark && mark == '、')
        .next()?;
    let parts: Vec<&str> = block.split(mark).map(str::trim).collect();
    let aims = ["确保", "实现", "切实", "真正", "做到"];
    let alike =
        |part: &&&str| part.contains(slogan.word) && !aims.iter().any(|aim| part.starts_with(aim));
    let run = parts.iter().take_while(alike).count();
    let total = list.matches(slogan.word).count();
    let bracketed = rest.starts_with('（');
    if [parts.len(), total, run].contains(&slogan.count) || parts.iter().any(|p| p.contains('等'))
    {
        return None;
    }
    if run >= 2 {
        return Some(run);
    }
    let short = parts
        .iter()
        .all(|part| (2..=14).contains(&part.chars().count()));
    (bracketed && short && parts.len() >= 2).then_some(parts.len())
}

/// 前面列的：“做到责任、管理、投入‘三到位’”。
fn listed_before(text: &str, slogan: &Slogan) -> Option<usize> {
    if slogan.word != "到位" && slogan.word != "落实" {
        return None;
    }
    let before = &text[..slogan.start];
    let clause = before.rsplit(['。', '，', '；', '：', '！']).next()?;
    let verb = ["做到", "实现", "确保", "落实"];
    let list = verb
        .iter()
        .find_map(|verb| clause.rfind(verb).map(|at| &clause[at + verb.len()..]))?;
    let parts = list.split('、').count();
    let joined = ["和", "与", "及"].iter().any(|and| list.contains(and));
    let fits = |extra: usize| parts + extra == slogan.count;
    if parts < 2 || fits(0) || (joined && fits(1)) {
        return None;
    }
    Some(parts + usize::from(joined))
}
