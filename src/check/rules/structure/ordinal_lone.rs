//! 孤立序号：只有“一是”没有“二是”，只有（一）没有（二）。

use super::super::{Mark, Run, rule};
use super::series::{Outline, is_run_in};
use crate::check::Scene;
use crate::speech::{Ordinal, Speech, Style};

rule!("孤立序号", Structure, Medium, Run::Speech(check));

/// 第二条的别的写法，有一样就不算孤立。
const SECOND: &[&str] = &[
    "二是",
    "二要",
    "二来",
    "二则",
    "第二",
    "其二",
    "其次",
    "另一方面",
    "（二）",
    "二、",
    "再就是",
    "另一个是",
    "二靠",
    "二抓",
    "2.",
    "2、",
    "再者",
    "二看",
];

fn check(scene: &Scene) -> Vec<Mark> {
    let outline = Outline::seen(scene);
    let series = outline.series.iter().filter(|s| !s.vague && !s.in_contents);
    let lone = series.filter_map(|series| match &series.items[..] {
        [item] if item.number == 1 && item.style != Style::First => Some(item),
        _ => None,
    });
    lone.filter(|item| !has_second(scene.speech, item))
        .map(|item| {
            let second = item.style.label(2);
            Mark::new(
                item.place(),
                format!("只有“{}”，后面没有“{second}”", item.label()),
                "只有一条就不要编号，把话直接说；不止一条就补上",
            )
        })
        .collect()
}

/// 后面有没有换了写法的第二条；稿子在这一条上断了，也不在这里报。
fn has_second(speech: &Speech, item: &Ordinal) -> bool {
    let from = item.line.number - 1;
    let label = item.style.label(2);
    let label = label.trim_end_matches(['、', '.']);
    let words = if is_run_in(item) { SECOND } else { &[label] };
    let stops = |text: &str| {
        let section = text.chars().nth(1) == Some('、');
        section && text.starts_with(|c| "一二三四五六七八九".contains(c))
    };
    let lines = speech.lines[from..].iter().enumerate();
    let near = lines
        .take_while(|(at, line)| *at == 0 || !stops(&line.text) || item.style == Style::Chinese)
        .map(|(at, line)| {
            if at == 0 {
                item.after()
            } else {
                line.text.as_str()
            }
        });
    let second = near
        .take(if is_run_in(item) { 12 } else { usize::MAX })
        .any(|text| words.iter().any(|word| text.contains(word)));
    let last = speech.filled().last();
    let broken = last.is_some_and(|line| {
        line.number == item.line.number && !line.text.ends_with(['。', '！', '？', '”'])
    });
    second || (broken && is_run_in(item))
}
