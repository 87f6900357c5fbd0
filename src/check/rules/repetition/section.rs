//! 章节重复：别处有一整节讲的事这里又展开讲，或者两节的话大半相同。

use super::super::{Mark, Run, rule};
use super::{Pair, pairs, shares};
use crate::check::Scene;
use crate::finding::Place;
use crate::speech::{Kind, Section, Speech, Style};

rule!("章节重复", Repetition, Low, Run::Speech(check));

/// 一类事情在标题里的说法。
const TOPICS: [(&str, &[&str]); 8] = [
    (
        "思想认识",
        &[
            "思想认识",
            "思想引领",
            "政治站位",
            "思想根基",
            "提高站位",
            "提高认识",
        ],
    ),
    (
        "教育培训",
        &["安全培训", "教育培训", "培训教育", "安全教育培训"],
    ),
    (
        "隐患排查",
        &["隐患排查", "排查隐患", "排查治理", "排查整治"],
    ),
    ("宣传教育", &["宣传教育", "安全宣传"]),
    (
        "应急",
        &[
            "应急救援",
            "应急处置",
            "应急能力",
            "应急准备",
            "应急体系",
            "应急演练",
        ],
    ),
    ("科技", &["科技支撑", "科技兴安", "信息化建设", "智能化"]),
    ("监督检查", &["监督检查", "督促检查", "督导检查"]),
    ("值班值守", &["值班值守", "应急值守", "值班备勤"]),
];

/// 一条要求至少这么多字，才算展开讲了。
const DEVELOPED: usize = 60;
/// 一节至少有这么多不同的两字组合，才比。
const SIZE: usize = 80;

fn check(scene: &Scene) -> Vec<Mark> {
    let sections = scene.speech.sections();
    let mut marks = items(&sections);
    marks.extend(bodies(scene.speech, &sections));
    marks
}

/// 标题里说的是哪一类事情：看逗号以前。
fn topic(heading: &str) -> Option<&'static str> {
    let first = heading.split(['，', '。']).next().unwrap_or_default();
    let found = TOPICS
        .iter()
        .find(|(_, words)| words.iter().any(|word| first.contains(word)));
    found.map(|(name, _)| *name)
}

/// 独立成行的标题。
fn is_heading(section: &Section) -> bool {
    section.ordinal.leads_line && section.ordinal.line.kind == Kind::Heading
}

/// 标题的位置。
fn place(section: &Section) -> Place {
    let start = section.ordinal.start + section.ordinal.length;
    let text = &section.ordinal.line.text;
    let end = start + section.heading.len();
    let range = start..if text.is_char_boundary(end) {
        end.min(text.len())
    } else {
        start
    };
    section
        .ordinal
        .line
        .place(super::shortened(text, range, 20))
}

/// 别的部分有一整节讲的事，这里又展开讲。
fn items(sections: &[Section]) -> Vec<Mark> {
    let chapters: Vec<(&Section, &str)> = sections
        .iter()
        .filter(|s| is_heading(s) && s.level == 1)
        .filter_map(|s| Some((s, topic(s.heading)?)))
        .collect();
    let items = sections.iter().filter(|s| {
        matches!(s.ordinal.style, Style::Is | Style::Must)
            && s.ordinal.after().chars().count() >= DEVELOPED
    });
    let marks = items.filter_map(|item| {
        let name = topic(item.heading)?;
        let (chapter, _) = chapters.iter().find(|(_, topic)| *topic == name)?;
        let root = root(sections, item);
        (root.heading != chapter.heading && topic(root.heading) != Some(name)).then(|| {
            let message = format!("{name}在“{}”里有一整节，这里又展开讲", chapter.heading);
            Mark::new(place(item), message, "这里一句话带过，或者并到那一节")
        })
    });
    marks.collect()
}

/// 最上面一级是哪一节。
fn root<'a, 'b>(sections: &'b [Section<'a>], section: &'b Section<'a>) -> &'b Section<'a> {
    let mut top = section;
    while let Some(parent) = top.parent {
        top = &sections[parent];
    }
    top
}

/// 两节的话大半相同。
fn bodies(speech: &Speech, sections: &[Section]) -> Vec<Mark> {
    let headed: Vec<&Section> = sections.iter().filter(|s| is_heading(s)).collect();
    let ends = headed.iter().skip(1).map(|s| s.ordinal.line.number - 1);
    let ends = ends.chain([speech.lines.len()]);
    let words = headed.iter().zip(ends).map(|(section, end)| {
        let body = speech.lines.get(section.ordinal.line.number..end);
        let body = body.unwrap_or_default().iter();
        pairs(&body.map(|line| line.text.as_str()).collect::<String>())
    });
    let long: Vec<(&Section, Vec<Pair>)> = headed
        .iter()
        .copied()
        .zip(words)
        .filter(|(_, words)| words.len() >= SIZE)
        .collect();
    let marks = long
        .iter()
        .enumerate()
        .filter_map(|(at, (section, words))| {
            let twin = long[..at].iter().find(|(_, one)| is_mostly(one, words))?;
            let message = format!("这一节和“{}”大半相同", twin.0.heading);
            Some(Mark::new(place(section), message, "并成一节，各说各的"))
        });
    marks.collect()
}

/// 短的一节有一半以上的话在另一节里。
fn is_mostly(one: &[Pair], other: &[Pair]) -> bool {
    shares(one, other, one.len().min(other.len()).div_ceil(2))
}
