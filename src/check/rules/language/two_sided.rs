//! 是否不对应：前面说“能否”，后面只说了一面。

use super::super::{Mark, Run, rule};
use crate::check::Scene;
use crate::speech::Sentence;

rule!("是否不对应", Language, Low, Run::Speech(check));

/// 两面的说法。
const TWO: [&str; 4] = ["能否", "是否", "能不能", "是不是"];

/// 一面的结论。
const ONE: [&str; 14] = [
    "的关键",
    "的保证",
    "的前提",
    "的基础",
    "的根本",
    "的体现",
    "的重要保障",
    "的必然要求",
    "的重要前提",
    "的重要标志",
    "的有力保障",
    "的根本保证",
    "的重要体现",
    "的必要条件",
];

/// 后面也说了两面，就对上了。
const BALANCED: [&str; 22] = [
    "是否",
    "能否",
    "如何",
    "怎样",
    "与否",
    "成败",
    "好坏",
    "高低",
    "强弱",
    "大小",
    "得失",
    "程度",
    "有没有",
    "能不能",
    "是不是",
    "关系到",
    "取决于",
    "关乎",
    "决定",
    "检验",
    "看",
    "衡量",
];

fn check(scene: &Scene) -> Vec<Mark> {
    scene
        .speech
        .sentences()
        .filter_map(|sentence| one_sided(&sentence))
        .collect()
}

/// 开头的小句说两面，结论只有一面；或者反过来。
fn one_sided(sentence: &Sentence) -> Option<Mark> {
    let text = sentence.text();
    let stop = text.find('，')?;
    let (head, tail) = (&text[..stop], &text[stop..]);
    let at = TWO.iter().filter_map(|word| head.find(word)).min()?;
    let word = TWO.iter().find(|word| head[at..].starts_with(**word))?;
    let one = ONE
        .iter()
        .find(|one| tail.trim_end_matches(['。', '！']).ends_with(**one))?;
    let asserts =
        tail.starts_with("，是") || tail.starts_with("，这是") || tail.starts_with("，就是");
    let balanced = BALANCED.iter().any(|word| tail.contains(word));
    (asserts && !balanced).then(|| {
        Mark::new(
            sentence.place_of(at..at + word.len()),
            format!("前面说“{word}”，后面“是……{one}”只说了一面"),
            format!("去掉“{word}”，或者在后面补上“能否”"),
        )
    })
}
