//! 否定失当：“避免不发生”“确保事故的发生”一类，话说反了。

use super::super::{Mark, Run, rule};
use crate::check::Scene;
use crate::speech::Clause;

rule!("否定失当", Language, High, Run::Speech(check));

/// 本身就是不让的意思，后面再说“不”就反了。
const PREVENT: [&str; 11] = [
    "防止", "避免", "杜绝", "遏制", "严禁", "禁止", "切忌", "严防", "忌", "制止", "谨防",
];

/// 否定的说法；长的在前。
const NOT: [&str; 12] = [
    "不再发生",
    "不再出现",
    "不再反弹",
    "不发生",
    "不出现",
    "不要发生",
    "不要出现",
    "不再重演",
    "不重演",
    "不再复发",
    "不能出现",
    "不得发生",
];

/// 紧跟在“切忌”“严禁”后面就重了。
const COMMAND: [&str; 5] = ["不要", "不得", "不准", "不能", "不许"];

/// 本身是要做到的意思，后面直接说坏事就反了。
const ENSURE: [&str; 4] = ["确保", "保证", "力争", "力求"];

/// 坏事。
const BAD: [&str; 8] = [
    "事故发生",
    "事故的发生",
    "事件发生",
    "事件的发生",
    "火灾发生",
    "火灾的发生",
    "事故多发",
    "问题发生",
];

/// 说了不让。
const DENIED: [&str; 14] = [
    "不", "无", "没有", "零", "防", "杜绝", "遏制", "避免", "减少", "降低", "后", "时", "一旦",
    "控制",
];

fn check(scene: &Scene) -> Vec<Mark> {
    let clauses = scene.speech.clauses();
    let marks = clauses.filter_map(|clause| {
        let found = twice(&clause)
            .or_else(|| reversed(&clause))
            .or_else(|| every_moment(&clause));
        found.map(|(range, message, hint)| Mark::new(clause.place_of(range), message, hint))
    });
    marks.collect()
}

/// 找到的一处：范围、错在哪、怎么办。
type Found = (std::ops::Range<usize>, String, String);

/// 防止……不再发生、严禁不得……。
fn twice(clause: &Clause) -> Option<Found> {
    let text = clause.text();
    PREVENT.iter().find_map(|word| {
        let at = text.find(word)?;
        let rest = &text[at + word.len()..];
        let command = COMMAND.iter().find(|not| rest.starts_with(**not));
        let command =
            command.filter(|_| !matches!(*word, "防止" | "避免" | "遏制" | "杜绝" | "制止"));
        let not = command.or_else(|| NOT.iter().find(|not| rest.contains(**not)))?;
        let end = at + word.len() + rest.find(not)? + not.len();
        let near = text[at..end].chars().count() <= 30;
        near.then(|| {
            let message = format!("“{word}”后面又说“{not}”，意思反了");
            (
                at..end,
                message,
                format!("删去“不”，或者把“{word}”改成“确保”"),
            )
        })
    })
}

/// 确保……事故发生。
fn reversed(clause: &Clause) -> Option<Found> {
    let text = clause.text();
    ENSURE.iter().find_map(|word| {
        let at = text.find(word)?;
        let rest = &text[at + word.len()..];
        let bad = BAD.iter().find(|bad| rest.ends_with(**bad))?;
        let between = &rest[..rest.len() - bad.len()];
        let denied = DENIED.iter().any(|not| between.contains(not));
        let near = text[at..].chars().count() <= 30;
        (!denied && near).then(|| {
            let message = format!("“{word}……{bad}”，意思反了");
            (
                at..text.len(),
                message,
                "改成“防止……发生”，或“确保不发生……”".to_owned(),
            )
        })
    })
}

/// 无时无刻后面要有“不”。
fn every_moment(clause: &Clause) -> Option<Found> {
    let text = clause.text();
    let word = "无时无刻";
    let at = text.find(word)?;
    let end = at + word.len();
    (!text[end..].contains('不')).then(|| {
        let message = format!("“{word}”后面没有“不”，成了从来没有的意思");
        (
            at..end,
            message,
            "改成“时时刻刻”，或“无时无刻不……”".to_owned(),
        )
    })
}
