//! 照 场合.yaml 改话：深浅、不用的词、换着说的词、口吻；模板一个字也不用动。

use super::manifest::{Detail, Manifest, Tone};
use crate::marks::{CLOSE, OPEN};
use crate::markup::{Child, Node};

/// 口气硬的词；强就挑有它们的说法，缓就挑没有的。
const FIRM: [&str; 10] = [
    "必须", "决不", "绝不", "一律", "坚决", "严禁", "不得", "不准", "严肃", "从严",
];

/// 照 场合.yaml 改一块。
pub fn tailor(node: &mut Node, section: &str, manifest: &Manifest) {
    let deepest = match manifest.details.get(section) {
        Some(Detail::Brief) => 1,
        Some(Detail::Usual) => 2,
        Some(Detail::Full) | None => u8::MAX,
    };
    let banned = |text: &str| {
        manifest
            .banned
            .iter()
            .any(|word| text.contains(word.as_str()))
    };
    for titles in [&mut node.titles, &mut node.short_titles] {
        prefer(titles, |text| !banned(text));
    }
    node.children.retain_mut(|child| match child {
        Child::Paragraph(units) => {
            for unit in units.iter_mut() {
                reword(&mut unit.wordings, manifest);
            }
            units.retain(|unit| unit.depth <= deepest && !banned(&unit.wordings[0]));
            !units.is_empty()
        }
        Child::Node(inner) => {
            reword(&mut inner.titles, manifest);
            tailor(inner, section, manifest);
            inner.depth <= deepest
        }
    });
}

/// 先换词，再去掉有不用的词的说法，再按口吻挑。
fn reword(wordings: &mut Vec<String>, manifest: &Manifest) {
    for (old, new) in &manifest.replaced {
        for wording in wordings.iter_mut() {
            *wording = replace(wording, old, new);
        }
    }
    prefer(wordings, |text| {
        !manifest
            .banned
            .iter()
            .any(|word| text.contains(word.as_str()))
    });
    let firm = |text: &str| FIRM.iter().any(|word| text.contains(word));
    match manifest.tone {
        Some(Tone::Firm) => prefer(wordings, firm),
        Some(Tone::Gentle) => prefer(wordings, |text| !firm(text)),
        Some(Tone::Plain) | None => {}
    }
}

/// 有合意的说法就只留合意的。
fn prefer(wordings: &mut Vec<String>, good: impl Fn(&str) -> bool) {
    if wordings.iter().any(|wording| good(wording)) {
        wordings.retain(|wording| good(wording));
    }
}

/// 换词；资料里来的字不换。
fn replace(text: &str, old: &str, new: &str) -> String {
    let mut pieces = text.split(OPEN);
    let mut replaced = pieces.next().unwrap_or_default().replace(old, new);
    for piece in pieces {
        let (id, rest) = piece.split_once(CLOSE).unwrap_or((piece, ""));
        replaced += &format!("{OPEN}{id}{CLOSE}{}", rest.replace(old, new));
    }
    replaced
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn replacing_leaves_marks_alone() {
        let text = format!("第1条，{OPEN}1{CLOSE}和1");
        assert_eq!(
            replace(&text, "1", "一"),
            format!("第一条，{OPEN}1{CLOSE}和一")
        );
    }
}
