//! 要求无要点：批示没有要点，领导要求、上级要求只有一句空话。

use super::super::{Mark, Run, rule};
use super::mark;
use crate::county::value::Text;
use crate::county::{County, Instruction};

rule!("要求无要点", County, Low, Run::County(check));

/// 光说这些，等于没说。
const EMPTY: [&str; 16] = [
    "重视",
    "高度重视",
    "抓好落实",
    "认真落实",
    "落实",
    "加强领导",
    "提高认识",
    "抓实抓细",
    "抓紧抓好",
    "同意",
    "已阅",
    "阅",
    "请阅",
    "按要求办",
    "认真贯彻",
    "强调安全",
];

fn check(county: &County) -> Vec<Mark> {
    let meeting = &county.meeting;
    let silent = meeting
        .instructions
        .iter()
        .filter(|row| row.point.is_none());
    let silent = silent.filter_map(|row| {
        let (id, text) = named(row)?;
        let leaf = county.leaves.get(id)?;
        let message = format!("“{text}”的批示没有写要点，稿子里说不出批了什么");
        Some(Mark::new(
            super::place(leaf),
            message,
            "补上 要点，照批示原文写一两句",
        ))
    });
    let points = meeting
        .instructions
        .iter()
        .filter_map(|row| row.point.as_ref());
    let upper = meeting.upper_meetings.iter().flat_map(|row| &row.demands);
    let said = points.chain(&meeting.demands).chain(upper);
    let empty = said.filter_map(|text| hollow(county, text));
    silent.chain(empty).collect()
}

/// 这条批示认得出的一个值：第几个值和写的文字。
fn named(row: &Instruction) -> Option<(usize, &str)> {
    let text = row.title.as_ref().or(row.name.as_ref());
    let text = text.map(|text| (text.id, text.text.as_str()));
    text.or_else(|| row.date.as_ref().map(|date| (date.id, date.text.as_str())))
}

fn hollow(county: &County, text: &Text) -> Option<Mark> {
    let message = format!("“{}”没有说到具体的事", text.text);
    EMPTY.contains(&text.text.as_str()).then(|| {
        mark(
            county,
            text,
            message,
            "写出要办的事：谁、做什么、到什么程度",
        )
    })
}
