//! 形势两说：前面说形势严峻，后面说总体稳定向好，中间没有转折。

use super::super::{Mark, Run, rule};
use crate::check::Scene;
use crate::speech::Sentence;

rule!("形势两说", Structure, Low, Run::Speech(check));

/// 说不好的。
const GRAVE: &[&str] = &[
    "严峻形势",
    "形势严峻",
    "形势十分严峻",
    "形势非常严峻",
    "严峻的形势",
    "严峻复杂的形势",
];
/// 说好的。
const SOUND: &[&str] = &[
    "稳定向好",
    "平稳向好",
    "持续向好",
    "总体稳定",
    "总体平稳",
    "总体可控",
    "持续好转",
];
/// 说的是已经怎样，不是要怎样。
const SETTLED: &[&str] = &["总体", "趋于", "保持", "呈现", "虽然", "继续"];
/// 说的是要怎样。
const AIMS: &[&str] = &[
    "推动", "确保", "促进", "实现", "努力", "力争", "推进", "为了", "要",
];
/// 转折。
const TURNS: &[&str] = &[
    "但",
    "虽",
    "仍",
    "依然",
    "然而",
    "不过",
    "也要看到",
    "还要看到",
    "依旧",
];

fn check(scene: &Scene) -> Vec<Mark> {
    let sentences: Vec<Sentence> = scene.speech.sentences().collect();
    let grave = sentences.iter().find_map(|sentence| {
        let at = first(sentence.text(), GRAVE)?;
        let turned = first(sentence.text(), TURNS).is_some();
        (!turned).then_some((sentence, at))
    });
    let Some((sentence, (start, word))) = grave else {
        return Vec::new();
    };
    let sound = sentences.iter().find_map(|other| {
        let text = other.text();
        let (at, word) = first(text, SOUND)?;
        let clause = text[..at].rsplit(['，', '；']).next().unwrap_or_default();
        let about = clause.contains("形势");
        let aim = first(clause, AIMS).is_some();
        let settled = first(clause, SETTLED).is_some() || word.starts_with("总体");
        (about && settled && !aim).then_some((other, word))
    });
    let Some((other, well)) = sound else {
        return Vec::new();
    };
    vec![Mark::new(
        sentence.place_of(start..start + word.len()),
        format!("这里说“{word}”，第{}行又说“{well}”", other.line.row),
        "两句话之间要有个交代：好在哪里，险在哪里；这里也可只说“形势”",
    )]
}

/// 先出现的一个词和它的字节起点。
fn first<'w>(text: &str, words: &[&'w str]) -> Option<(usize, &'w str)> {
    let found = words
        .iter()
        .filter_map(|word| text.find(word).map(|at| (at, *word)));
    found.min_by_key(|(at, _)| *at)
}
