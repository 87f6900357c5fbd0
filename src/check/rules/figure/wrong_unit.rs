//! 量词错配：死亡用了起，事故用了人。

use super::super::{Mark, Run, rule};
use crate::check::Scene;
use crate::speech::figures::Figure;

rule!("量词错配", Figure, High, Run::Speech(check));

/// 紧挨在数前面的话，和该用的量词。
const NOUNS: [(&str, &str); 18] = [
    ("死亡人数", "人"),
    ("受伤人数", "人"),
    ("死亡", "人"),
    ("受伤", "人"),
    ("重伤", "人"),
    ("遇难", "人"),
    ("事故起数", "起"),
    ("发生事故", "起"),
    ("生产安全事故", "起"),
    ("安全生产事故", "起"),
    ("道路交通事故", "起"),
    ("火灾事故", "起"),
    ("较大事故", "起"),
    ("重大事故", "起"),
    ("一般事故", "起"),
    ("直接经济损失", "元"),
    ("经济损失", "元"),
    ("损失", "元"),
];

fn check(scene: &Scene) -> Vec<Mark> {
    let all = scene.figures();
    all.iter().filter_map(mark).collect()
}

fn mark(figure: &Figure) -> Option<Mark> {
    let unit = figure.value.unit.as_str();
    let lead = figure.lead.trim_end_matches([
        '达', '为', '共', '计', '是', '约', '近', '了', '到', '至', '仅', '降', '升', '减', '增',
        '均',
    ]);
    let (noun, right) = NOUNS.iter().find(|(noun, _)| lead.ends_with(noun))?;
    let units = ["起", "人", "名", "元", "处", "家", "次"];
    let proper = unit == *right || *right == "人" && unit == "名" || *right == "起" && unit == "次";
    let rest = figure.tail;
    let other = [
        "死亡", "受伤", "遇难", "重伤", "轻伤", "事故", "被困", "失联",
    ]
    .iter()
    .any(|word| rest.starts_with(word));
    let cause = lead.ends_with("死亡") && rest.starts_with("的");
    (units.contains(&unit) && !proper && !other && !cause).then(|| {
        Mark::new(
            figure.place(),
            format!("“{noun}”后面的量词应是“{right}”，写的是“{}”", figure.text()),
            "核对数字和量词，看是不是两个数填串了",
        )
    })
}
