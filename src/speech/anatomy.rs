//! 解剖一篇稿子：各部分讲到哪里、起什么作用、有几成把握。

use std::cmp::Ordering;
use std::ops::Range;

use serde::Serialize;

use super::{Kind, Line, Section, Speech};
use crate::moves::Move;
use crate::reference::moves;

/// 一个部分：一节，或者不带序号的一段开场、结尾。
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Part {
    /// 第几级，从 1 起。
    pub level: usize,
    /// 小标题，连同序号；不带序号的段落为空。
    pub heading: String,
    /// 职能。
    #[serde(rename = "move")]
    pub movement: Move,
    /// 把握，0 到 1。
    pub confidence: f64,
    /// 从第几行起。
    pub line: usize,
    /// 多少字，下级的也算在内。
    pub characters: usize,
}

/// 把握不到这么多，就是看不出。
pub const UNSURE: f64 = 0.35;

/// 各部分，按先后。
pub(super) fn parts(speech: &Speech) -> Vec<Part> {
    let start = start(speech);
    let sections = sections(speech, start);
    let mut parts = Vec::new();
    let first = sections
        .first()
        .map_or(usize::MAX, |s| s.ordinal.line.number);
    let closing = closing(speech, &sections);
    front(speech, start..first, &mut parts);
    let shift = parts.len();
    for (index, section) in sections.iter().enumerate() {
        let mut part = part(speech, &sections, index, closing);
        // 看不出的下级条目，随上一级。
        if let Some(parent) = section.parent
            && part.confidence < UNSURE
        {
            part.movement = parts[shift + parent].movement;
        }
        parts.push(part);
    }
    if let Some(line) = closing {
        let end = speech.body().filter(|l| l.number >= line);
        let end: Vec<&Line> = end.filter(|l| l.kind == Kind::Body).collect();
        let text: String = end.iter().map(|line| line.text.as_str()).collect();
        parts.extend(
            end.first()
                .map(|line| unnumbered(line, Move::Closing, &text)),
        );
    }
    parts
}

/// 从第几行讲起：称谓前面的是题目、网页上的目录提纲。
fn start(speech: &Speech) -> usize {
    let call = speech.lines.iter().find(|l| l.kind == Kind::Salutation);
    call.map_or(0, |line| line.number)
}

/// 从第 `start` 行起的各节。
fn sections(speech: &Speech, start: usize) -> Vec<Section<'_>> {
    let all = speech.sections();
    let skipped = all.partition_point(|s| s.ordinal.line.number < start);
    let spoken = all.into_iter().skip(skipped).map(|section| Section {
        parent: section
            .parent
            .and_then(|parent| parent.checked_sub(skipped)),
        ..section
    });
    spoken.collect()
}

/// 第一个序号以前：开场，“刚才”起回顾议程，说到“讲几点”的一句是过渡；一段里几样都有的分开。
fn front(speech: &Speech, range: Range<usize>, parts: &mut Vec<Part>) {
    let body = |line: &&Line| line.kind == Kind::Body && range.contains(&line.number);
    for (index, line) in speech.lines.iter().filter(body).enumerate() {
        let guess = || classify("", &line.text).map(|(movement, _)| movement);
        let mut movement = match index {
            0 => Move::Opening,
            _ => guess().unwrap_or(Move::Opening),
        };
        let begun = parts.len();
        for sentence in line.sentences() {
            let text = sentence.text();
            if promises(text) {
                movement = Move::Transition;
            } else if text.trim_start().starts_with("刚才") {
                movement = Move::Recap;
            }
            match parts[begun..].last_mut() {
                Some(part) if part.movement == movement => part.characters += count(text),
                _ => parts.push(unnumbered(line, movement, text)),
            }
        }
    }
}

/// 说了要讲几点：下面，我讲三点意见。
fn promises(sentence: &str) -> bool {
    let says = ["讲", "谈", "强调", "提"].iter();
    let mut said = says.filter_map(|word| sentence.split_once(word));
    said.any(|(_, rest)| {
        let number = |c: char| "几一二两三四五六七八九十".contains(c);
        let counted = rest.find(number).map(|at| &rest[at..]);
        counted.is_some_and(|rest| rest.trim_start_matches(number).starts_with(['点', '个']))
    })
}

/// 不带序号的一段话。
fn unnumbered(line: &Line, movement: Move, text: &str) -> Part {
    Part {
        level: 1,
        heading: String::new(),
        movement,
        confidence: 0.9,
        line: line.row,
        characters: count(text),
    }
}

/// 结尾从第几行起：最后一节以后另起的、不带序号的一段。
fn closing(speech: &Speech, sections: &[Section]) -> Option<usize> {
    let last = sections.last()?.ordinal.line.number;
    let body = |line: &&Line| line.kind == Kind::Body && line.number > last;
    let lines: Vec<&Line> = speech.lines.iter().filter(body).collect();
    let is_call = |line: &&Line| line.text.starts_with("同志们") || line.text.starts_with("最后");
    let called = lines.iter().rposition(is_call);
    let at = called.or_else(|| lines.len().checked_sub(1))?;
    let short = lines.len() <= 1 && called.is_none() && sections.last()?.ordinal.leads_line;
    (!short).then(|| lines[at].number)
}

fn part(speech: &Speech, sections: &[Section], index: usize, closing: Option<usize>) -> Part {
    let section = &sections[index];
    let text = extent(speech, sections, index, closing);
    let children = sections.iter().filter(|s| s.parent == Some(index)).count();
    let bare = classify(section.heading, "").is_none_or(|(_, confidence)| confidence < UNSURE);
    let umbrella = children >= 3 && bare && section.heading.contains("工作") && section.level == 1;
    let (movement, confidence) = match classify(section.heading, &text) {
        Some((_, confidence)) if umbrella => (Move::Umbrella, 1.0 - confidence),
        found => found.unwrap_or((Move::Umbrella, 0.0)),
    };
    Part {
        level: section.level,
        heading: format!("{}{}", section.ordinal.label(), section.heading),
        movement,
        confidence,
        line: section.ordinal.line.row,
        characters: count(&text),
    }
}

/// 一节的文字：到下一个同级或更高的序号，或者到结尾。
fn extent(speech: &Speech, sections: &[Section], index: usize, closing: Option<usize>) -> String {
    let section = &sections[index];
    let next = sections[index + 1..]
        .iter()
        .find(|s| s.level <= section.level);
    let start = (section.ordinal.line.number, section.ordinal.start);
    let end = next.map_or((closing.unwrap_or(usize::MAX), 0), |next| {
        (next.ordinal.line.number, next.ordinal.start)
    });
    let mut text = String::new();
    for line in speech.body() {
        text.push_str(&line.text[within(line, start, end)]);
    }
    text
}

/// 一行里落在 `start` 到 `end` 之间的一段。
fn within(line: &Line, start: (usize, usize), end: (usize, usize)) -> Range<usize> {
    let clip = |edge: (usize, usize)| match line.number.cmp(&edge.0) {
        Ordering::Less => line.text.len(),
        Ordering::Equal => edge.1,
        Ordering::Greater => 0,
    };
    let until = clip(end);
    clip(start).min(until)..until
}

fn count(text: &str) -> usize {
    text.chars().filter(|c| !c.is_whitespace()).count()
}

/// 小标题里的一个词，抵得上正文里每千字这么多个。
const IN_HEADING: usize = 30;

/// 一段话最像哪种职能，有几成把握；一个词也没有就说不出。
fn classify(heading: &str, text: &str) -> Option<(Move, f64)> {
    let score = |words: &[String]| {
        let times = |text: &str| words.iter().map(|w| text.matches(w).count()).sum::<usize>();
        let per_thousand = times(text) * 1000 / count(text).max(80);
        u32::try_from(times(heading).min(4) * IN_HEADING + per_thousand).unwrap_or_default()
    };
    let known = moves::all().iter();
    let scores: Vec<(Move, u32)> = known.map(|(m, words)| (*m, score(words))).collect();
    let total: u32 = scores.iter().map(|(_, score)| score).sum();
    let (movement, best) = scores.into_iter().rev().max_by_key(|(_, score)| *score)?;
    let share = f64::from(best) / f64::from(total.max(1));
    (best > 0).then_some((movement, (share * 100.0).round() / 100.0))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_heading_weighs_more_than_the_text() {
        let (movement, confidence) =
            classify("压实各方责任", "要把隐患查清楚，领导带头扛起责任。").unwrap();
        assert_eq!(movement, Move::Responsibility);
        assert!(confidence > 0.4);
    }

    #[test]
    fn nothing_known_is_nothing_said() {
        assert_eq!(classify("", "天气很好。"), None);
    }
}
