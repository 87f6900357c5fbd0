//! 统计期不一：数字说的是几月，后面的结论说的是另一段。

use super::super::{Mark, Run, rule};
use crate::check::Scene;
use crate::speech::Sentence;
use crate::speech::figures::periods::{self, Period};

rule!("统计期不一", Figure, Medium, Run::Speech(check));

/// 年内的一段，起点相同。
#[derive(Clone, PartialEq, Eq)]
struct Told {
    /// 说的什么时候。
    said: String,
    /// 哪年几月到几月；还没有填月份的没有。
    period: Option<Period>,
}

fn check(scene: &Scene) -> Vec<Mark> {
    let sentences: Vec<Sentence> = scene.speech.sentences().collect();
    let Some(told) = sentences.iter().find_map(with_figures) else {
        return Vec::new();
    };
    sentences
        .iter()
        .filter_map(|sentence| differs(sentence, &told))
        .collect()
}

/// 报本地事故数字的那一句用的时段；数字没有填的也算。
fn with_figures(sentence: &Sentence) -> Option<Told> {
    let text = sentence.text();
    let counted = text.char_indices().any(|(at, c)| {
        c == '起'
            && text[..at]
                .ends_with(|c: char| c.is_ascii_digit() || matches!(c, '×' | 'X' | '*' | 'Ｘ'))
    });
    if !counted || !text.contains("事故") || is_wider(text) {
        return None;
    }
    let unfilled = ["X月份", "×月份", "*月份", "X月", "×月"]
        .iter()
        .find_map(|word| text.find(word).map(|at| (at, *word)));
    if let Some((_, word)) = unfilled {
        return Some(Told {
            said: word.to_owned(),
            period: None,
        });
    }
    let time = periods::all(text, None)
        .into_iter()
        .find(|time| !time.is_base && !time.is_day)?;
    let period = time
        .period
        .filter(|period| period.first == 1 && (2..12).contains(&period.last))?;
    Some(Told {
        said: text[time.range].to_owned(),
        period: Some(period),
    })
}

fn is_wider(text: &str) -> bool {
    ["全国", "全省", "自治区"]
        .iter()
        .any(|word| text.contains(word))
}

/// 说的也是事故，时段却是另一段，又没有数。
fn differs(sentence: &Sentence, told: &Told) -> Option<Mark> {
    let text = sentence.text();
    let plain = text.replace("平均", "");
    let concluding = ["均", "都", "集中", "全部", "主要", "大多"]
        .iter()
        .any(|word| plain.contains(word));
    let counted = text.contains(['起', '%']) && text.contains(|c: char| c.is_ascii_digit());
    if !concluding || counted || is_wider(text) || !text.contains("事故") {
        return None;
    }
    let time = periods::all(text, None).into_iter().find(|time| {
        let after = text[time.range.end..].trim_start_matches('的');
        let near = after
            .find("事故")
            .is_some_and(|at| after[..at].chars().count() <= 12);
        near && !time.is_base && !time.is_day
    })?;
    let period = time
        .period
        .filter(|period| period.first == 1 && (2..12).contains(&period.last))?;
    let other = told
        .period
        .is_none_or(|told| told != period && told.year == period.year);
    other.then(|| {
        let said = &text[time.range.clone()];
        Mark::new(
            sentence.place_of(time.range.clone()),
            format!("这里说的是“{said}”，前面报数用的是“{}”", told.said),
            "前后用同一个时段",
        )
    })
}
