//! 看 场合.yaml：必填的是不是栏目，自己的栏目声明了没有、用到没有。

use std::collections::BTreeSet;

use super::{at, reading};
use crate::fields;
use crate::finding::{Finding, Severity};
use crate::occasion::Pack;
use crate::occasion::library::USER;
use crate::render::{likest, names};

/// 必填的栏目不对，报这一条。
const REQUIRED: &str = "必填栏目";
/// 自己的栏目不对，报这一条。
const DECLARED: &str = "自己的栏目";

/// 场合.yaml 的毛病，和各块里用错的自己的栏目。
pub(super) fn faults(pack: &Pack) -> Vec<Finding> {
    let mut findings = undeclared(pack);
    let manifest = pack.source();
    if manifest.name.starts_with(USER) {
        findings.extend(reading::unknowns(manifest));
        findings.extend(required(pack));
        findings.extend(idle(pack));
    }
    findings
}

/// 用了、却没有声明的自己的栏目。
fn undeclared(pack: &Pack) -> Vec<Finding> {
    let declared = &pack.manifest.fields;
    let own = pack
        .sources()
        .chain([pack.source()])
        .filter(|source| source.name.starts_with(USER));
    own.flat_map(|source| {
        let used = names::keys(&source.text, OWN);
        let lost = used
            .into_iter()
            .filter(|(name, _)| !declared.contains_key(name));
        lost.map(move |(name, place)| {
            let near = likest(&name, declared.keys().map(String::as_str));
            let hint = near.map_or_else(
                || format!("在 场合.yaml 里加上“栏目:”，下面写“{name}: {{说明: ……, 示例: ……}}”"),
                |near| format!("是不是“{near}”？"),
            );
            let message = format!("用了“{name}”，场合.yaml 的 栏目 里没有声明它");
            at(source, place, DECLARED, Severity::High, [message, hint])
        })
    })
    .collect()
}

/// 声明了、却没有用到的自己的栏目。
fn idle(pack: &Pack) -> Vec<Finding> {
    let texts = pack.sources().chain([pack.source()]);
    let used: BTreeSet<String> = texts
        .flat_map(|source| names::keys(&source.text, OWN))
        .map(|(name, _)| name)
        .collect();
    let idle = pack
        .manifest
        .fields
        .keys()
        .filter(|name| !used.contains(*name));
    idle.map(|name| {
        let message = format!("栏目里声明了“{name}”，这一套里却没有用到它");
        let hint = format!("在哪一块里写上 {{{{ own[\"{name}\"] }}}}，或者从栏目里删掉");
        at(
            pack.source(),
            pack.place_of(name),
            DECLARED,
            Severity::Low,
            [message, hint],
        )
    })
    .collect()
}

/// 模板里，自己的栏目都在这个变量下面。
const OWN: &str = "own";

/// 必填写的是不是栏目，这一套里用没用到。
fn required(pack: &Pack) -> Vec<Finding> {
    let source = pack.source();
    let used = used(pack);
    let mut findings = Vec::new();
    for field in pack.manifest.required.keys() {
        let place = pack.place_of(field);
        let Some(variable) = fields::variable(field) else {
            let near = likest(field, fields::all().iter().map(|field| field.path.as_str()));
            let hint = near.map_or_else(
                || "有哪些栏目：zhibi fields".to_owned(),
                |near| format!("是不是“{near}”？"),
            );
            let message = format!("必填里写了“{field}”，没有这个栏目");
            findings.push(at(source, place, REQUIRED, Severity::High, [message, hint]));
            continue;
        };
        if !used.iter().any(|whole| whole.starts_with(variable)) {
            let message = format!("必填里写了“{field}”，这一套里却没有用到它");
            let hint = format!("在哪一块里写上 {{{{ {variable} }}}}，或者从必填里删掉");
            findings.push(at(source, place, REQUIRED, Severity::Low, [message, hint]));
        }
    }
    findings
}

/// 题目、标题和各块用到的变量，加上题头总要用的。
fn used(pack: &Pack) -> BTreeSet<String> {
    let texts = pack.sources().chain([pack.source()]);
    let mentions = texts.flat_map(|source| reading::mentions(&source.text));
    let mut used: BTreeSet<String> = mentions.map(|mention| mention.whole).collect();
    let front = [
        "meeting.speaker.title",
        "meeting.speaker.name",
        "meeting.date",
        "region.name",
    ];
    used.extend(front.map(str::to_owned));
    used
}
