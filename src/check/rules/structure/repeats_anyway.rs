//! 不重复又重复：说了已经部署、不再重复，稿子里却整篇在部署。

use super::super::{Mark, Run, rule};
use super::series::{Outline, Series};
use crate::check::Scene;
use crate::speech::Hit;

rule!("不重复又重复", Structure, Medium, Run::Speech(check));

/// 说不重复的。
const SPARED: &[&str] = &[
    "不再重复",
    "不重复了",
    "不再赘述",
    "不再展开",
    "不再多说",
    "不再多讲",
    "不再一一",
    "不一一重复",
    "不再具体讲",
    "不再细讲",
    "不再啰嗦",
    "不多讲了",
];
/// 一部分讲了这么多字，又分了这么多条，就是重讲了一遍。
const LONG: usize = 500;
const MANY: usize = 4;
/// 不分条的，讲了这么多字。
const VERY_LONG: usize = 800;

fn check(scene: &Scene) -> Vec<Mark> {
    let outline = Outline::seen(scene);
    let Some(top) = outline.top() else {
        return Vec::new();
    };
    let hits = SPARED.iter().flat_map(|word| scene.speech.find(word));
    hits.filter_map(|hit| fault(outline, top, &hit)).collect()
}

/// 说不重复以前，有没有哪一部分已经讲了一遍。
fn fault(outline: &Outline, top: usize, hit: &Hit) -> Option<Mark> {
    let sentence = hit.before().rsplit(['。', '！']).next().unwrap_or_default();
    let arranged = ["部署", "安排", "布置", "作了讲话"]
        .iter()
        .find(|word| sentence.contains(**word))?;
    let series = &outline.series[top];
    let here = series
        .items
        .iter()
        .rposition(|item| item.line.number <= hit.line.number)?;
    let repeated = (0..here).find(|at| is_arranged(outline, top, *at))?;
    let label = series.items[repeated].label();
    Some(Mark::new(
        hit.place(),
        format!("这里说不再重复（已有{arranged}），前面“{label}”已经从头讲了一遍"),
        "这句话删去，或者把前面讲过的部分压下来",
    ))
}

/// 这一部分是不是一条一条在部署。
fn is_arranged(outline: &Outline, top: usize, item: usize) -> bool {
    let text = outline.text(top, item);
    let below = outline.below((top, item));
    let series: Vec<&Series> = below.iter().map(|at| &outline.series[*at]).collect();
    let points = series.iter().map(|series| series.items.len()).max();
    let demands = text.matches('要').count() + text.matches("加强").count();
    let length = text.chars().count();
    let pointed = length >= LONG && points.unwrap_or_default() >= MANY;
    (pointed || length >= VERY_LONG) && demands >= 6
}
