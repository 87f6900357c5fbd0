//! 称呼混用：同一样东西在一篇里有两个叫法。

use super::super::{Mark, Run, rule};
use super::{is_titled, quoted};
use crate::check::Scene;
use crate::speech::Hit;

rule!("称呼混用", Name, Low, Run::Speech(check));

/// 一对叫法。
struct Pair {
    /// 宜用的。
    right: &'static [&'static str],
    /// 混进来的。
    other: &'static str,
    /// 前面是这些就是另一样东西。
    before: &'static [&'static str],
    /// 后面是这些就是另一样东西。
    after: &'static [&'static str],
    /// 少的那一边要改；不然总是改混进来的。
    by_count: bool,
}

/// 常混的几对。
const PAIRS: [Pair; 4] = [
    Pair {
        right: &["责任书"],
        other: "责任状",
        before: &[],
        after: &[],
        by_count: true,
    },
    Pair {
        right: &["安全事故", "生产事故"],
        other: "安全事件",
        before: &[
            "网络", "食品", "药品", "信息", "数据", "公共", "国家", "生物", "涉校", "校园", "政治",
            "质量",
        ],
        after: &[],
        by_count: false,
    },
    Pair {
        right: &["危险化学品", "危化品"],
        other: "危险品",
        before: &[
            "易燃易爆",
            "携带",
            "携",
            "带",
            "民爆",
            "违禁",
            "其他",
            "禁止",
        ],
        after: &["运输车", "检查", "罐车"],
        by_count: false,
    },
    Pair {
        right: &["重大事故隐患"],
        other: "重大安全隐患",
        before: &[],
        after: &[],
        by_count: false,
    },
];

fn check(scene: &Scene) -> Vec<Mark> {
    PAIRS.iter().flat_map(|pair| mixed(scene, pair)).collect()
}

fn mixed<'a>(scene: &'a Scene, pair: &'a Pair) -> Vec<Mark> {
    let said = |word: &'a str| -> Vec<Hit<'a>> {
        scene
            .speech
            .find(word)
            .filter(|hit| is_meant(hit, pair))
            .collect()
    };
    let right: Vec<Hit> = pair.right.iter().copied().flat_map(said).collect();
    let other = said(pair.other);
    let Some(first) = right.first() else {
        return Vec::new();
    };
    let fewer = pair.by_count && right.len() < other.len();
    let usual = &first.line.text[first.range.clone()];
    let (wrong, keep) = if fewer {
        (right.clone(), pair.other)
    } else {
        (other, usual)
    };
    wrong
        .iter()
        .map(|hit| {
            let word = &hit.line.text[hit.range.clone()];
            Mark::new(
                hit.place(),
                format!("别处叫“{keep}”，这里叫“{word}”"),
                format!("全篇用一个叫法：{keep}"),
            )
        })
        .collect()
}

/// 说的是这样东西：不在题名、引号里，前后没有别的字。
fn is_meant(hit: &Hit, pair: &Pair) -> bool {
    let (text, at) = (&hit.line.text, hit.range.start);
    !is_titled(text, at)
        && quoted(text, at).is_none()
        && !pair.before.iter().any(|word| hit.before().ends_with(word))
        && !pair.after.iter().any(|word| hit.after().starts_with(word))
}
