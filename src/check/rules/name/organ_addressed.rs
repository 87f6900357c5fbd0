//! 对象不当：向人大、政协、法院、检察院和上级部门提要求。

use std::ops::Range;

use super::super::{Mark, Run, rule};
use super::{clauses, has_any, is_titled, quoted};
use crate::check::Scene;
use crate::speech::{Kind, Line};

rule!("对象不当", Name, Medium, Run::Speech(check));

/// 讲话人管不着的单位；县委书记可以请人大、政协支持。
const PEERS: [&str; 4] = ["人大常委会", "人大", "政协常委会", "政协"];
/// 依法独立办案的。
const COURTS: [&str; 5] = ["人民法院", "人民检察院", "法院", "检察院", "司法机关"];
/// 上级。
const SUPERIORS: [&str; 6] = [
    "国务院安委会",
    "国务院安委办",
    "省安委会",
    "省安委办",
    "省政府",
    "省委",
];
/// 派任务的字眼。
const DEMANDS: [&str; 5] = ["必须", "务必", "应当", "要", "须"];

fn check(scene: &Scene) -> Vec<Mark> {
    let party = is_party_secretary(scene);
    let lines = scene
        .speech
        .lines
        .iter()
        .filter(|line| line.kind == Kind::Body);
    lines.flat_map(|line| in_line(line, party)).collect()
}

/// 讲话人是不是书记：看资料，看题下署名。
fn is_party_secretary(scene: &Scene) -> bool {
    let title = scene
        .county
        .and_then(|county| county.meeting.speaker.title.as_ref());
    let front = scene
        .speech
        .lines
        .iter()
        .filter(|line| line.kind == Kind::Front);
    title.is_some_and(|title| title.text.contains("书记"))
        || front.into_iter().any(|line| line.text.contains("书记"))
}

fn in_line(line: &Line, party: bool) -> Vec<Mark> {
    let mut marks = Vec::new();
    for clause in clauses(&line.text) {
        let Some((range, why)) = addressed(&line.text[clause.clone()], party) else {
            continue;
        };
        let range = clause.start + range.start..clause.start + range.end;
        if is_titled(&line.text, range.start) || quoted(&line.text, range.start).is_some() {
            continue;
        }
        let words = &line.text[range.clone()];
        marks.push(Mark::new(
            line.place(range),
            format!("“{words}”：{why}"),
            "改成“请……支持”“主动接受……监督”，或者删去",
        ));
    }
    marks
}

/// 分句的主语加“要”：在分句里的范围，为什么不当。
fn addressed(clause: &str, party: bool) -> Option<(Range<usize>, &'static str)> {
    let body = clause.trim_start_matches(['县', '市', '区', '旗', '州']);
    let start = clause.len() - body.len();
    let named = |names: &[&str]| {
        let name = names.iter().find(|name| body.starts_with(**name))?;
        let rest = &body[name.len()..];
        let demand = DEMANDS.iter().find(|demand| rest.starts_with(**demand))?;
        let more = &rest[demand.len()..];
        let noun = *demand == "要" && more.starts_with(['求', '闻', '点', '是']);
        (!noun).then_some(start..start + name.len() + demand.len())
    };
    if let Some(range) = named(&COURTS) {
        return Some((range, "司法机关依法独立办案，会上不好给它派任务"));
    }
    if let Some(range) = named(&PEERS).filter(|_| !party) {
        return Some((range, "政府讲话不给人大、政协提要求"));
    }
    let upper = body.starts_with('省') || has_any(body, &["国务院安委"]);
    let range = named(&SUPERIORS).filter(|_| upper)?;
    Some((range, "不能给上级派任务"))
}
