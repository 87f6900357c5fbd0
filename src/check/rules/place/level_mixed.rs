//! 级别混称：一篇里又是我县、又是我区，分不清说的是哪一级。

use super::super::{Mark, Run, rule};
use super::home::{LEVELS, level, said};
use super::{is_elsewhere, sentence_at};
use crate::check::Scene;
use crate::speech::{Hit, Speech};

rule!("级别混称", Place, Medium, Run::Speech(check));

/// 自称，前面的字。
const OURS: [&str; 2] = ["我", "全"];
/// 本级的班子、部门，后面的字。
const BODIES: [&str; 4] = ["委", "政府", "安委会", "安委办"];
/// 班子名称前面要是这些，或者在句首，才不是“园区政府”“自治区党委”。
const BREAKS: &str = "、，。；：！？（“ 由向到在和与及经报按请是受据";

fn check(scene: &Scene) -> Vec<Mark> {
    let Some(own) = level(scene) else {
        return Vec::new();
    };
    let mut marks = Vec::new();
    for level in LEVELS.into_iter().filter(|level| *level != own) {
        for hit in mixed(scene.speech, own, level) {
            if is_elsewhere(sentence_at(hit.line, hit.range.start)) {
                continue;
            }
            let word = &hit.line.text[hit.range.clone()];
            marks.push(Mark::new(
                hit.place(),
                format!("本地是{own}一级，这里说“{word}”"),
                format!("像是从别处的稿子带来的；说的是本地就改成{own}，说的是上级、外地就写明"),
            ));
        }
    }
    marks
}

/// 混进来的另一级的说法。
fn mixed<'a>(speech: &'a Speech, own: &str, level: &str) -> Vec<Hit<'a>> {
    // 上级的“全市”“市委”，自治区的“全区”，市里说下面各县的班子，都是正常的。
    let autonomous = level == "区" && speech.find("自治区").next().is_some();
    let mut hits = Vec::new();
    for ours in OURS {
        let superior = ours == "全" && (level == "市" || autonomous);
        if !superior {
            hits.extend(said(speech, &format!("{ours}{level}")));
        }
    }
    if level != "市" && own != "市" {
        for body in BODIES {
            let named = said(speech, &format!("{level}{body}"));
            hits.extend(named.into_iter().filter(|hit| {
                hit.before()
                    .chars()
                    .next_back()
                    .is_none_or(|c| BREAKS.contains(c))
            }));
        }
    }
    hits
}
