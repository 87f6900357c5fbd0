//! 并列用逗号：“各乡，各部门”一类，并列的词语之间该用顿号。

use super::super::{Mark, Run, rule};
use super::VERBS;
use crate::check::Scene;
use crate::speech::{Clause, Line};

rule!("并列用逗号", Language, Low, Run::Speech(check));

/// “各”字后面的单位。
const UNITS: [&str; 20] = [
    "镇",
    "乡镇",
    "乡",
    "街道",
    "单位",
    "部门",
    "企业",
    "村",
    "社区",
    "县",
    "区",
    "市",
    "州",
    "地",
    "行业",
    "园区",
    "学校",
    "科室",
    "县区",
    "成员单位",
];

/// 后面带一串并列词语的动词。
const LEADS: [&str; 7] = [
    "切实做到",
    "真正做到",
    "坚持",
    "做到",
    "本着",
    "遵循",
    "发扬",
];

/// 后面带对象的介词。
const TOWARDS: [&str; 5] = ["对", "把", "将", "在", "从"];

/// 并列的对象说完以后的字。
const ENDS: [&str; 8] = ["的", "内", "等", "上", "中", "方面", "领域", "都"];

fn check(scene: &Scene) -> Vec<Mark> {
    scene.speech.body().flat_map(in_line).collect()
}

/// 一行里的；连着几个只报头一个。
fn in_line(line: &Line) -> Vec<Mark> {
    let clauses = line.clauses();
    let mut marks = Vec::new();
    let mut last = None;
    for (at, pair) in clauses.windows(2).enumerate() {
        let (first, second) = (&pair[0], &pair[1]);
        if !second.follows(first, '，') {
            continue;
        }
        let Some((before, after)) = addressed(first, second)
            .or_else(|| led(first, second))
            .or_else(|| objects(first, second))
        else {
            continue;
        };
        if last != Some(at.wrapping_sub(1)) {
            let range = first.range.end - before..second.range.start + after;
            let words = &line.text[range.clone()];
            let message = format!("“{words}”是并列的词语，中间应用顿号");
            marks.push(Mark::new(line.place(range), message, "逗号改成顿号"));
        }
        last = Some(at);
    }
    marks
}

/// 各乡，各部门要……：并列的称呼。前一项、后一项各有多少字节。
fn addressed(first: &Clause, second: &Clause) -> Option<(usize, usize)> {
    let unit = |text: &str| {
        let name = text.strip_prefix('各')?;
        let found = UNITS.iter().filter(|unit| name.starts_with(**unit));
        found.map(|unit| '各'.len_utf8() + unit.len()).max()
    };
    let (head, tail) = (first.text(), second.text());
    let whole = unit(head).filter(|length| *length == head.len())?;
    Some((whole, unit(tail)?))
}

/// 坚持严标准，实作风。
fn led(first: &Clause, second: &Clause) -> Option<(usize, usize)> {
    let (head, tail) = (first.text(), second.text());
    let item = LEADS
        .iter()
        .find_map(|lead| head.rfind(lead).map(|at| &head[at + lead.len()..]))?;
    let length = item.chars().count();
    let parallel = (3..=4).contains(&length) && second.length() == length;
    let phrase = !VERBS
        .iter()
        .any(|verb| tail.starts_with(verb) || item.starts_with(verb));
    let complete = matches!(second.stop, Some('，' | '。' | '；') | None);
    (parallel && phrase && complete).then_some((item.len(), tail.len()))
}

/// 对包联企业，包联工地的……：并列的对象，有一半的字相同。
fn objects(first: &Clause, second: &Clause) -> Option<(usize, usize)> {
    let (head, tail) = (first.text(), second.text());
    let item = TOWARDS.iter().find_map(|lead| head.strip_prefix(lead))?;
    let length = item.chars().count();
    let same = item
        .chars()
        .zip(tail.chars())
        .filter(|(a, b)| a == b)
        .count();
    let other: usize = tail.chars().take(length).map(char::len_utf8).sum();
    let closed = ENDS.iter().any(|end| tail[other..].starts_with(end));
    ((3..=6).contains(&length) && same * 2 >= length && closed).then_some((item.len(), other))
}
