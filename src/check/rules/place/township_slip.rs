//! 乡镇名误：与资料里的乡镇、街道差一个字，或者镇、乡写混了。

use super::super::{Mark, Run, rule};
use crate::check::Scene;
use crate::speech::Line;

rule!("乡镇名误", Place, High, Run::Speech(check));

/// 不会是地名头一个字的字：前面那个字是别的词。
const NOT_FIRST: &str =
    "在由对和与及到从往向给把被让请各个全本该某是的为、，。；：（“《”》）0123456789是了要";

/// 乡镇、街道的通名。
const TAILS: [&str; 4] = ["街道", "镇", "乡", "苏木"];

fn check(scene: &Scene) -> Vec<Mark> {
    let townships = scene
        .county
        .map_or(&[][..], |county| &county.region.townships);
    let names: Vec<&str> = townships.iter().map(|name| name.text.as_str()).collect();
    let lines = scene.speech.filled();
    lines.flat_map(|line| in_line(line, &names)).collect()
}

fn in_line(line: &Line, names: &[&str]) -> Vec<Mark> {
    let mut marks: Vec<Mark> = Vec::new();
    for name in names.iter().filter(|name| name.chars().count() >= 3) {
        for (at, _) in line.text.char_indices() {
            let Some(words) = slip(&line.text, at, name) else {
                continue;
            };
            if !names.contains(&words) && !is_part(line, at, words, names) {
                marks.push(Mark::new(
                    line.place(at..at + words.len()),
                    format!("资料里没有“{words}”，有“{name}”"),
                    format!("核对名称：多半是“{name}”"),
                ));
            }
        }
    }
    marks
}

/// 从这里起像是写错了的名称：差一个字，或者镇、乡、街道写混了。
fn slip<'a>(text: &'a str, at: usize, name: &str) -> Option<&'a str> {
    let tail = TAILS.into_iter().find(|tail| name.ends_with(*tail))?;
    let stem = name.strip_suffix(tail)?;
    if let Some(rest) = text[at..].strip_prefix(stem) {
        let other = TAILS.into_iter().filter(|other| *other != tail);
        let written = other.into_iter().find(|other| rest.starts_with(*other))?;
        let joined = rest[written.len()..].starts_with(['村', '亲', '土', '贤', '镇', '音', '情']);
        return (!joined).then(|| &text[at..at + stem.len() + written.len()]);
    }
    let words = super::ahead(text, at, name.chars().count());
    let written = words.strip_suffix(tail)?;
    is_near(written, stem).then_some(words)
}

/// 恰好一个字不同，头一个字不是虚词。
fn is_near(written: &str, stem: &str) -> bool {
    let same_length = written.chars().count() == stem.chars().count();
    let differ = written
        .chars()
        .zip(stem.chars())
        .filter(|(a, b)| a != b)
        .count();
    let plain = !written.contains(['、', '，', '。', '和', '与', '各', '乡', '镇']);
    let first = written
        .chars()
        .next()
        .is_some_and(|c| NOT_FIRST.contains(c));
    same_length && stem.chars().count() >= 2 && differ == 1 && plain && !first
}

/// 是更长的一个本地名称的一截。
fn is_part(line: &Line, at: usize, words: &str, names: &[&str]) -> bool {
    let longer = names.iter().filter(|name| name.len() > words.len());
    longer
        .flat_map(|name| line.text.match_indices(*name))
        .any(|(start, name)| start <= at && at + words.len() <= start + name.len())
}
