//! 没有称谓：题目写明是讲话，开头却没有称呼听的人。

use super::super::{Mark, Run, rule};
use crate::check::Scene;
use crate::speech::{Kind, Line};

rule!("没有称谓", Format, Low, Run::Speech(check));

/// 称呼人的词。
const PEOPLE: &[&str] = &[
    "同志", "各位", "尊敬", "朋友", "领导", "来宾", "委员", "代表", "同学", "女士", "大家",
];
/// 称谓在开头这么多行以内。
const EARLY: usize = 12;
/// 短于这么多字的看不出是一篇。
const SHORTEST: usize = 300;

fn check(scene: &Scene) -> Vec<Mark> {
    let speech = scene.speech;
    let title = speech.filled().find(|line| line.kind == Kind::Title);
    let Some(title) = title.filter(|title| is_speech(&title.text)) else {
        return Vec::new();
    };
    let mut filled = speech.filled().enumerate();
    let greeted =
        filled.any(|(at, line)| line.kind == Kind::Salutation || (at < EARLY && is_greeting(line)));
    if greeted || speech.characters() < SHORTEST {
        return Vec::new();
    }
    vec![Mark::new(
        title.place(0..title.text.len()),
        "题目下面没有称谓，开口就是正文",
        "另起一行顶格写“同志们：”，或按到会的人称呼",
    )]
}

/// 题目写明是讲话、致辞、发言。
fn is_speech(title: &str) -> bool {
    let forms = ["讲话", "致辞", "发言"];
    forms.iter().any(|form| title.ends_with(form)) && title.chars().count() <= 40
}

/// 短短一行称呼，或一段以称呼开头。
fn is_greeting(line: &Line) -> bool {
    let head: String = line.text.chars().take(30).collect();
    let end = head.find(['：', '！', '，', '。']);
    let call = end.map_or("", |end| &head[..end]);
    PEOPLE.iter().any(|word| call.contains(word))
}
