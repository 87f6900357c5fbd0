//! 职务不符：职务的名称与本地的级别对不上。

use super::super::{Mark, Run, rule};
use super::home::level;
use super::{has_any, is_elsewhere, is_titled, sentence_at};
use crate::check::Scene;
use crate::speech::{Hit, Speech};

rule!("职务不符", Place, Low, Run::Speech(check));

/// 县级政府的首长；市长常常是上级的，不查。
const HEADS: [(&str, &str); 3] = [("县", "县长"), ("区", "区长"), ("旗", "旗长")];
/// 职务前面可以有的字：副县长、常务副县长、各位副县长。
const BREAKS: &str = "、，。；：！？（“ 副由请各位向和与及任的";

fn check(scene: &Scene) -> Vec<Mark> {
    let Some(own) = level(scene) else {
        return Vec::new();
    };
    let other = HEADS
        .into_iter()
        .filter(|(level, _)| *level != own && own != "市");
    let heads = other.flat_map(|(_, head)| scene.speech.find(head).filter(is_post));
    let chairs = chairs(scene.speech);
    let mut marks = Vec::new();
    for hit in heads.chain(chairs) {
        let sentence = sentence_at(hit.line, hit.range.start);
        if is_titled(&hit.line.text, hit.range.start) || is_elsewhere(sentence) {
            continue;
        }
        let post = &hit.line.text[hit.range.clone()];
        marks.push(Mark::new(
            hit.place(),
            format!("本地是{own}一级，“{post}”是哪一级的职务"),
            "核对是不是别处的稿子带来的；是上级的，写明单位",
        ));
    }
    marks
}

/// 前面没有别的字凑成另一个词：园区长、社区长不算。
fn is_post(hit: &Hit) -> bool {
    let before = hit.before().chars().next_back();
    before.is_none_or(|c| BREAKS.contains(c)) && !hit.after().starts_with(['效', '期', '远', '江'])
}

/// 没有自治区，却有“副主席”。
fn chairs(speech: &Speech) -> Vec<Hit<'_>> {
    if speech.find("自治区").next().is_some() || speech.find("全区").next().is_some() {
        return Vec::new();
    }
    let bodies = [
        "政协",
        "工会",
        "总工会",
        "联合会",
        "协会",
        "妇联",
        "文联",
        "国家",
        "军委",
        "工商联",
    ];
    let found = speech.find("副主席");
    let own = found.filter(|hit| {
        let near = hit.before().chars().rev().take(8).collect::<String>();
        let near: String = near.chars().rev().collect();
        !has_any(&near, &bodies) && !near.ends_with("党组")
    });
    own.collect()
}
