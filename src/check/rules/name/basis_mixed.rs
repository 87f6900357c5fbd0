//! 口径不一：上级的数是较大以上的，本地的数是各类的，放在一起比。

use super::super::{Mark, Run, rule};
use super::has_any;
use crate::check::Scene;
use crate::speech::{Line, Sentence};

rule!("口径不一", Name, Medium, Run::Speech(check));

/// 限定了等级的口径。
const GRADED: [&str; 4] = ["较大及以上", "较大以上", "重大及以上", "重大以上"];
/// 上级的范围。
const UPPER: [&str; 2] = ["全国", "全省"];
/// 本地的范围。
const LOCAL: [&str; 6] = ["全县", "我县", "全区", "我区", "全旗", "我旗"];

fn check(scene: &Scene) -> Vec<Mark> {
    let counted =
        |s: &Sentence| s.text().contains('起') && s.text().contains("事故") && has_digit(s.text());
    let sentences: Vec<Sentence> = scene.speech.sentences().filter(counted).collect();
    let local = |s: &&Sentence| has_any(s.text(), &LOCAL);
    let plain = sentences
        .iter()
        .filter(local)
        .any(|s| !has_any(s.text(), &GRADED));
    let graded = scene.speech.sentences().any(|s| {
        let none = ["未发生", "没有发生", "没有出现", "未出现"];
        let counted = has_digit(s.text()) || has_any(s.text(), &none);
        has_any(s.text(), &LOCAL) && has_any(s.text(), &GRADED) && counted
    });
    if !plain || graded {
        return Vec::new();
    }
    let upper = sentences.iter().find(|s| {
        let first = UPPER.iter().any(|word| s.text().contains(word));
        first && has_any(s.text(), &GRADED) && !has_any(s.text(), &LOCAL)
    });
    upper.map(|s| mark(s.line)).into_iter().flatten().collect()
}

/// 指着这一段里头一处说到上级的地方。
fn mark(line: &Line) -> Option<Mark> {
    let (at, word) = UPPER
        .iter()
        .filter_map(|word| Some((line.text.find(word)?, word)))
        .min()?;
    let graded = GRADED.iter().find(|graded| line.text.contains(*graded))?;
    Some(Mark::new(
        line.place(at..at + word.len()),
        format!("这里上级的数是“{graded}”的，本地报的是各类事故，口径不同不能对照"),
        format!("补上本地{graded}事故的起数（没有就写没有），或者都用同一口径"),
    ))
}

/// 有没有阿拉伯数字。
fn has_digit(text: &str) -> bool {
    text.contains(|c: char| c.is_ascii_digit())
}
