//! 各字位置：“各安委会成员单位”，安委会只有一个，各的是成员单位。

use super::super::{Mark, Run, rule};
use crate::check::Scene;

rule!("各字位置", Format, Low, Run::Speech(check));

/// 一级只有一个的机构。
const BODIES: &[&str] = &[
    "安委会",
    "安全生产委员会",
    "减灾委",
    "防灾减灾救灾委员会",
    "消安委",
    "道安委",
    "消防安全委员会",
    "防汛抗旱指挥部",
    "森防指",
    "防指",
];

fn check(scene: &Scene) -> Vec<Mark> {
    let hits = BODIES.iter().flat_map(|body| {
        let hits = scene.speech.find(body);
        hits.map(move |hit| (*body, hit))
    });
    hits.filter(|(_, hit)| hit.before().ends_with('各') && hit.after().starts_with("成员单位"))
        .map(|(body, hit)| {
            let range = hit.range.start - '各'.len_utf8()..hit.range.end + "成员单位".len();
            Mark::new(
                hit.line.place(range),
                format!("“各{body}成员单位”：{body}只有一个，“各”字放错了地方"),
                format!("写作“{body}各成员单位”"),
            )
        })
        .collect()
}
