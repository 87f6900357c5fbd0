//! 地名残留：说自己的事，用了别处的地名。

use super::super::{Mark, Run, rule};
use super::home::{Home, level};
use super::{gazetteer, is_elsewhere, is_titled, sentence_at};
use crate::check::Scene;

rule!("地名残留", Place, High, Run::Speech(check));

fn check(scene: &Scene) -> Vec<Mark> {
    let whose = Home::of(scene).map(Whose::Named).or_else(|| unnamed(scene));
    let Some(whose) = whose else {
        return Vec::new();
    };
    let mut marks = Vec::new();
    for line in scene.speech.filled() {
        for range in gazetteer::find(&line.text) {
            let name = &line.text[range.clone()];
            let sentence = sentence_at(line, range.start);
            let told = is_elsewhere(sentence) || is_titled(&line.text, range.start);
            if let Some(message) = whose.objection(name).filter(|_| !told) {
                marks.push(Mark::new(
                    line.place(range),
                    message,
                    "像是从别处的稿子带来的：改成本地的名称；确实要说外地，写明是外地的什么事",
                ));
            }
        }
    }
    marks
}

/// 看得出多少。
enum Whose {
    /// 知道本地叫什么。
    Named(Home),
    /// 只知道自称县、区还是旗。
    Unnamed(&'static str),
}

impl Whose {
    /// 这个地名为什么不该有；该有就没有话说。
    fn objection(&self, name: &str) -> Option<String> {
        match self {
            Whose::Named(home) if home.knows(name) => None,
            Whose::Named(home) => Some(format!("本地是{}，这里说到“{name}”", home.name)),
            Whose::Unnamed(own) => {
                let other = name.ends_with(['县', '区', '旗']) && !name.ends_with(own);
                let foreign = other && !name.ends_with("自治区");
                foreign.then(|| format!("全篇自称“我{own}”“全{own}”，这里说到“{name}”"))
            }
        }
    }
}

/// 不知道叫什么，只看得出是县、区还是旗；自治区也自称全区，分不清。
fn unnamed(scene: &Scene) -> Option<Whose> {
    let autonomous = scene.speech.find("自治区").next().is_some();
    let own = level(scene).filter(|own| *own != "市" && !(*own == "区" && autonomous))?;
    Some(Whose::Unnamed(own))
}
