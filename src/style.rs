//! 文风：句子多长、段落多长、排比和叮嘱多密、话有多少是本地的，连同真实讲话的通常范围。

use std::collections::HashMap;

use serde::Serialize;

use crate::document::{Document, Kind, Line, LineKind, Source, plain};

/// 一篇稿子的文风；密度都按每千字算。
#[derive(Debug, Clone, Serialize)]
pub struct Style {
    /// 句长（字，含标点）中位。
    pub sentence_median: Measure,
    /// 句长的十分位：十句里最短的一句。
    pub sentence_p10: Measure,
    /// 句长的九十分位：十句里最长的一句。
    pub sentence_p90: Measure,
    /// 最长的一句（字）。
    pub sentence_longest: Measure,
    /// 段长（字）中位。
    pub paragraph_median: Measure,
    /// 两边都是标点的四字段，每千字几个。
    pub four_character: Measure,
    /// 一个分句里三项以上并列，每千字几处。
    pub enumerations: Measure,
    /// “要”字每千字几个（重要、主要一类不算）。
    pub demands: Measure,
    /// “必须”每千字几个。
    pub musts: Measure,
    /// 出现两次以上的连续四字，占正文字数的百分之几。
    pub repeated: Measure,
    /// 有本地数字、名称、事情的句子占全文字数的多少，0 到 1。
    #[serde(skip)]
    pub local_share: f64,
}

/// 一个量，和真实讲话的通常范围。
#[derive(Debug, Clone, Copy, Serialize)]
pub struct Measure {
    /// 量得的值，一位小数。
    pub value: f64,
    /// 通常的范围，含两头。
    pub usual: (f64, f64),
}

impl Measure {
    fn new(value: f64, usual: (f64, f64)) -> Measure {
        let value = (value * 10.0).round() / 10.0;
        Measure { value, usual }
    }

    /// 在不在通常范围里。
    pub fn is_usual(&self) -> bool {
        (self.usual.0..=self.usual.1).contains(&self.value)
    }
}

impl Style {
    /// 量一篇稿子；独立成行的题目、标题不算。
    pub fn of(document: &Document) -> Style {
        let lines = document.lines();
        let body = lines.iter().filter(|line| line.kind == LineKind::Body);
        let paragraphs: Vec<String> = body.map(|line| plain(&line.text)).collect();
        let text = paragraphs.join("\n");
        let sentences = sorted(text.split_inclusive(['。', '！', '？', '\n']));
        let per_thousand = |count: usize| ratio(count * 1000, length(&text));
        Style {
            sentence_median: Measure::new(percentile(&sentences, 50), (36.0, 63.0)),
            sentence_p10: Measure::new(percentile(&sentences, 10), (8.0, 25.0)),
            sentence_p90: Measure::new(percentile(&sentences, 90), (50.0, 110.0)),
            sentence_longest: Measure::new(percentile(&sentences, 100), (60.0, 180.0)),
            paragraph_median: Measure::new(
                percentile(&sorted(paragraphs.iter().map(String::as_str)), 50),
                (80.0, 540.0),
            ),
            four_character: Measure::new(per_thousand(four_character(&text)), (4.0, 14.0)),
            enumerations: Measure::new(per_thousand(enumerations(&text)), (2.0, 12.0)),
            demands: Measure::new(per_thousand(demands(&text)), (5.0, 19.0)),
            musts: Measure::new(per_thousand(text.matches("必须").count()), (0.0, 1.6)),
            repeated: Measure::new(repeated(&text), (0.0, 25.0)),
            local_share: local_share(&lines),
        }
    }
}

/// 不算空白的字数。
fn length(text: &str) -> usize {
    text.chars().filter(|c| !c.is_whitespace()).count()
}

/// 各段的字数，由短到长；空的不算。
fn sorted<'a>(pieces: impl Iterator<Item = &'a str>) -> Vec<usize> {
    let mut lengths: Vec<usize> = pieces.map(length).filter(|length| *length > 0).collect();
    lengths.sort_unstable();
    lengths
}

fn percentile(sorted: &[usize], percent: usize) -> f64 {
    let last = sorted.len().saturating_sub(1);
    let at = sorted.len() * percent / 100;
    ratio(sorted.get(at.min(last)).copied().unwrap_or_default(), 1)
}

fn ratio(part: usize, whole: usize) -> f64 {
    let float = |n: usize| f64::from(u32::try_from(n).unwrap_or(u32::MAX));
    float(part) / float(whole.max(1))
}

fn is_stop(c: char) -> bool {
    "，。；：！？、“”（）《》\n".contains(c)
}

fn is_han(c: char) -> bool {
    ('\u{4E00}'..='\u{9FFF}').contains(&c)
}

fn four_character(text: &str) -> usize {
    let is_four = |piece: &&str| piece.chars().count() == 4 && piece.chars().all(is_han);
    text.split(is_stop).filter(is_four).count()
}

fn enumerations(text: &str) -> usize {
    let clauses = text.split(['，', '。', '；', '：', '！', '？', '\n']);
    clauses
        .filter(|clause| clause.matches('、').count() >= 2)
        .count()
}

fn demands(text: &str) -> usize {
    const WORDS: [&str; 10] = [
        "重要", "主要", "需要", "必要", "要求", "要素", "要点", "要害", "只要", "不要",
    ];
    let others: usize = WORDS.iter().map(|word| text.matches(word).count()).sum();
    text.matches('要').count().saturating_sub(others)
}

/// 重复出现的连续四字盖住正文的百分之几；只看汉字连成的段。
fn repeated(text: &str) -> f64 {
    let characters: Vec<char> = text.chars().filter(|c| !c.is_whitespace()).collect();
    let mut seen: HashMap<&[char], usize> = HashMap::new();
    let runs = || {
        characters
            .windows(4)
            .filter(|run| run.iter().all(|c| is_han(*c)))
    };
    for run in runs() {
        *seen.entry(run).or_default() += 1;
    }
    let mut covered = vec![false; characters.len()];
    for (start, run) in characters.windows(4).enumerate() {
        if seen.get(run).is_some_and(|times| *times > 1) {
            covered[start..start + 4].fill(true);
        }
    }
    let covered = covered.iter().filter(|covered| **covered).count();
    ratio(covered * 100, characters.len())
}

/// 有本地内容的句子占全文字数的多少，保留三位小数。
fn local_share(lines: &[Line]) -> f64 {
    let of_county = |s: &Source| matches!(s.kind, Kind::County | Kind::Derived);
    let (mut local, mut all) = (0, 0);
    for line in lines {
        let (mut characters, mut is_local) = (0, false);
        for span in &line.text {
            for c in span.text.chars().filter(|c| !c.is_whitespace()) {
                characters += 1;
                is_local |= span.source.as_ref().is_some_and(of_county);
                if matches!(c, '。' | '！' | '？') {
                    all += characters;
                    local += if is_local { characters } else { 0 };
                    (characters, is_local) = (0, false);
                }
            }
        }
        all += characters;
        local += if is_local { characters } else { 0 };
    }
    (ratio(local * 1000, all)).round() / 1000.0
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn four_character_words_stand_between_punctuation() {
        assert_eq!(four_character("守土有责，层层落实；要一件一件去办。"), 2);
    }

    #[test]
    fn an_enumeration_has_three_members() {
        assert_eq!(enumerations("查道路、查工地，查企业、查学校、查商场。"), 1);
    }

    #[test]
    fn demands_leave_out_words_with_the_same_character() {
        assert_eq!(demands("主要负责人要到现场，重要的事要自己办。"), 2);
    }

    #[test]
    fn repetition_is_counted_in_runs_of_four() {
        assert!((repeated("隐患排查不能停，隐患排查要见底") - 53.3).abs() < 0.1);
        assert!(repeated("查得深，改得实，盯得住") < 0.1);
    }

    #[test]
    fn percentiles_are_members_of_the_list() {
        assert!((percentile(&[3, 9, 40, 70], 50) - 40.0).abs() < 0.1);
        assert!((percentile(&[3, 9, 40, 70], 100) - 70.0).abs() < 0.1);
        assert!(percentile(&[], 50).abs() < 0.1);
    }
}
