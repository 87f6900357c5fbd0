//! 法定用语：通俗的叫法没有错到哪里去，写进讲话稿还是用法规里的。

use super::super::{Mark, Run, rule};
use super::{has_any, is_titled, quoted, sentence_at};
use crate::check::Scene;
use crate::speech::Hit;

rule!("法定用语", Name, Low, Run::Speech(check));

/// 通俗的叫法、规范的叫法；每个只在头一回提醒。
const TERMS: [(&str, &str); 4] = [
    ("安全生产事故", "生产安全事故"),
    ("安全事故隐患", "事故隐患"),
    ("消防火灾事故", "火灾事故"),
    ("一岗双人", "双人双岗"),
];

fn check(scene: &Scene) -> Vec<Mark> {
    let terms = TERMS.iter().filter_map(|(common, right)| {
        let own: Vec<Hit> = scene.speech.find(common).filter(is_own).collect();
        let first = own.first()?;
        let times = match own.len() {
            1 => String::new(),
            count => format!("，全篇有{count}处"),
        };
        Some(Mark::new(
            first.place(),
            format!("“{common}”的规范叫法是“{right}”{times}"),
            format!("改为“{right}”，全篇一致"),
        ))
    });
    terms.collect()
}

/// 是自己的话：不在题名、引语里，也不是复述领导人的话，前面没有别的字凑成另一个词。
fn is_own(hit: &Hit) -> bool {
    let (text, at) = (&hit.line.text, hit.range.start);
    !hit.before().ends_with("生产")
        && !is_titled(text, at)
        && quoted(text, at).is_none()
        && !has_any(sentence_at(hit.line, at), &["习近平", "总书记"])
}
