//! 语序不当：“投入足额资金”“参加会议有”一类，修饰的话放错了地方。

use super::super::{Mark, Run, rule};
use crate::check::Scene;
use crate::speech::Clause;

rule!("语序不当", Language, Low, Run::Speech(check));

/// “足额”该放在前面的动词。
const FULLY: [&str; 9] = [
    "提取", "投入", "配备", "缴纳", "安排", "拨付", "配足", "计提", "落实",
];

/// 说谁到会的动词。
const ATTEND: [&str; 4] = ["参加", "出席", "列席", "参会"];

/// 只有一级的地方，“各”字该放在后面。
const DIRECT: [&str; 4] = ["县直", "市直", "区直", "州直"];

/// 次序一望而知的两步，倒过来就不顺。
const STEPS: [(&str, &str); 4] = [
    ("整改", "排查"),
    ("消除", "发现"),
    ("解决", "发现"),
    ("处置", "发现"),
];

/// 到会的话里，动词和“有”之间最多隔多少字。
const GAP: usize = 8;

fn check(scene: &Scene) -> Vec<Mark> {
    let clauses = scene.speech.clauses();
    let marks = clauses.flat_map(|clause| {
        let found = [
            fully(&clause),
            attended(&clause),
            each(&clause),
            steps(&clause),
        ];
        found.into_iter().flatten().collect::<Vec<_>>()
    });
    marks.collect()
}

/// 一处：错的在哪里，怎么改。
fn mark(clause: &Clause, at: usize, wrong: &str, right: &str) -> Mark {
    Mark::new(
        clause.place_of(at..at + wrong.len()),
        format!("“{wrong}”的次序不顺"),
        format!("改成“{right}”"),
    )
}

/// 投入足额资金：该说足额投入资金。
fn fully(clause: &Clause) -> Option<Mark> {
    let text = clause.text();
    FULLY.iter().find_map(|verb| {
        let wrong = format!("{verb}足额");
        let at = text.find(&wrong)?;
        let object = !text[at + wrong.len()..].is_empty();
        object.then(|| mark(clause, at, &wrong, &format!("足额{verb}")))
    })
}

/// 参加会议有……：该说参加会议的有……。
fn attended(clause: &Clause) -> Option<Mark> {
    let text = clause.text();
    let verb = ATTEND.iter().find(|verb| text.starts_with(**verb))?;
    let end = text.find("会议有")? + "会议有".len();
    let between = &text[verb.len()..end - "会议有".len()];
    let plain =
        between.chars().count() <= GAP && !text[end..].starts_with(['关', '利', '助', '效']);
    let right = format!("{verb}{}会议的有", between.trim_end_matches('的'));
    plain.then(|| mark(clause, 0, &text[..end], &right))
}

/// 各县直部门：该说县直各部门。
fn each(clause: &Clause) -> Option<Mark> {
    let text = clause.text();
    DIRECT.iter().find_map(|level| {
        let wrong = format!("各{level}");
        let at = text.find(&wrong)?;
        Some(mark(clause, at, &wrong, &format!("{level}各")))
    })
}

/// 整改和排查：先排查，后整改。
fn steps(clause: &Clause) -> Option<Mark> {
    let text = clause.text();
    STEPS.iter().find_map(|(later, earlier)| {
        let wrong = ["和", "与", "及"].map(|joint| format!("{later}{joint}{earlier}"));
        let (at, wrong) = wrong
            .iter()
            .find_map(|wrong| Some((text.find(wrong)?, wrong)))?;
        Some(mark(clause, at, wrong, &format!("{earlier}和{later}")))
    })
}
