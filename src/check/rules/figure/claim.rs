//! 断语无数字：说全部集中、都上升、成效明显，全篇却没有一个数撑着。

use super::super::{Mark, Run, rule};
use crate::check::Scene;
use crate::speech::figures::Figure;

rule!("断语无数字", Figure, Medium, Run::Speech(check));

/// 说事故的断语：要有事故的数。
const TOLL_CLAIMS: [&str; 20] = [
    "全部集中在",
    "都集中在",
    "均集中在",
    "均上升",
    "均下降",
    "双下降",
    "双上升",
    "大幅下降",
    "大幅上升",
    "明显下降",
    "明显上升",
    "显著下降",
    "明显减少",
    "大幅减少",
    "明显增多",
    "均有所下降",
    "均有所上升",
    "持续下降",
    "逐年下降",
    "均呈上升",
];

/// 说成绩的断语：要有随便什么数。
const WORK_CLAIMS: [&str; 12] = [
    "富有成效",
    "卓有成效",
    "成效显著",
    "成效明显",
    "显著成效",
    "明显成效",
    "显著成绩",
    "明显成绩",
    "可喜成绩",
    "长足进步",
    "突出成绩",
    "丰硕成果",
];

/// 要求、设想里的不算断语。
const WISHES: [&str; 9] = [
    "力争", "确保", "目标", "推动", "努力", "务必", "争取", "实现", "要",
];

fn check(scene: &Scene) -> Vec<Mark> {
    let all = scene.figures();
    let toll = all
        .iter()
        .any(|f| f.topic.is_toll() && matches!(f.value.unit.as_str(), "起" | "人" | "元" | "%"));
    let work = all.iter().any(is_statistic);
    let mut marks = Vec::new();
    let missing = [
        (&TOLL_CLAIMS[..], toll, "事故"),
        (&WORK_CLAIMS[..], work, "工作"),
    ];
    for (words, _, about) in missing.into_iter().filter(|(_, told, _)| !told) {
        marks.extend(words.iter().filter_map(|word| first(scene, word, about)));
    }
    marks
}

/// 工作统计：有量词的实数，不算目标。
fn is_statistic(figure: &Figure) -> bool {
    let units = [
        "起", "人", "处", "家", "次", "场", "人次", "家次", "场次", "元", "%", "项", "条", "个",
    ];
    figure.is_value()
        && units.contains(&figure.value.unit.as_str())
        && figure.value.low > 3 * crate::county::quantity::ONE
}

/// 断语的头一处：不在要求里，说的是这件事。
fn first(scene: &Scene, word: &str, about: &str) -> Option<Mark> {
    let hit = scene.speech.find(word).find(|hit| {
        let before = hit.before();
        let start = before.rfind(['。', '；', '！']).unwrap_or(0);
        let sentence = &before[start..];
        let clause = sentence.rsplit('，').next().unwrap_or_default();
        let aimed = ["写明", "目标", "不发生"]
            .iter()
            .any(|word| sentence.contains(word));
        let wished = aimed || WISHES.iter().any(|wish| clause.contains(wish));
        let scoped = about != "事故"
            || sentence.contains("事故")
            || hit
                .after()
                .chars()
                .take(20)
                .collect::<String>()
                .contains("事故");
        !wished && scoped
    })?;
    Some(Mark::new(
        hit.place(),
        format!("说“{word}”，全篇没有{about}方面的数字"),
        "补上起数、人数一类的数，或者换成具体做了什么",
    ))
}
