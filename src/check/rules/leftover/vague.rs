//! 未填的某：某县、某镇、某某同志，本来该写真名的地方写着“某”。

use std::ops::Range;

use super::super::{Mark, Run, rule};
use super::is_han;
use crate::check::Scene;
use crate::speech::{Kind, Line};

rule!("未填的某", Leftover, High, Run::Speech(check));

/// “某”后面跟着这些，是代替名称的。
const NAMED: [&str; 17] = [
    "省", "市", "县", "区", "镇", "乡", "街道", "村", "社区", "同志", "局", "公司", "企业", "集团",
    "园区", "书记", "主任",
];
/// 说的是会上的人和事，名称不该瞒着。
const MEETING: [&str; 12] = [
    "刚才",
    "发言",
    "通报了",
    "表彰",
    "作了",
    "宣读",
    "部署了",
    "主持",
    "传达",
    "会议上",
    "我县",
    "汇报",
];
/// 说的是事故、案件，隐去名称是应当的。
const CASE: [&str; 14] = [
    "爆炸", "火灾", "坍塌", "发生", "因", "擅自", "违法", "违规", "未按", "处罚", "案", "被",
    "例如", "比如",
];

/// 通名后面跟着这些，说的是一个地方的机关和工作。
const OFFICES: [&str; 9] = [
    "委",
    "政府",
    "人民政府",
    "人大",
    "政协",
    "安委",
    "应急",
    "安全生产工作",
    "经济社会",
];

fn check(scene: &Scene) -> Vec<Mark> {
    let mut marks = Vec::new();
    for line in scene.speech.filled() {
        let mut holes = doubled(&line.text);
        holes.extend(single(line));
        marks.extend(holes.into_iter().map(|hole| {
            Mark::new(
                line.place(hole.clone()),
                format!("“{}”没有写出真名", &line.text[hole]),
                "写上真名；是有意隐去的，换一个说法",
            )
        }));
    }
    marks
}

/// 某某县、某某同志。
pub(super) fn doubled(text: &str) -> Vec<Range<usize>> {
    let found = text.match_indices("某某").filter(|(at, word)| {
        let surname =
            super::before(text, *at).is_some_and(|c| is_han(c) && super::SURNAMES.contains(c));
        !surname && unit(&text[at + word.len()..]).is_some()
    });
    found
        .map(|(at, word)| at..at + word.len() + unit(&text[at + word.len()..]).map_or(0, str::len))
        .collect()
}

/// 会上的某县、某镇、某同志，某县的机关。
fn single(line: &Line) -> Vec<Range<usize>> {
    let mut holes = Vec::new();
    for sentence in line.sentences() {
        let text = sentence.text();
        let titled = matches!(line.kind, Kind::Title | Kind::Front);
        let meeting = titled || MEETING.iter().any(|word| text.contains(word));
        let case = CASE.iter().any(|word| text.contains(word));
        for (at, word) in text.match_indices('某') {
            let rest = &text[at + word.len()..];
            let alone = !text[..at].ends_with(['某', '这', '那']);
            let Some(unit) = unit(rest).filter(|_| alone) else {
                continue;
            };
            let office = OFFICES
                .iter()
                .any(|office| rest[unit.len()..].starts_with(office));
            if (meeting || office) && !case {
                let start = sentence.range.start + at;
                holes.push(start..start + word.len() + unit.len());
            }
        }
    }
    holes
}

/// 后面跟的通名。
fn unit(rest: &str) -> Option<&'static str> {
    NAMED.into_iter().find(|unit| rest.starts_with(unit))
}
