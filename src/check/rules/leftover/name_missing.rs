//! 名称缺失：“同志作了通报”“整改不力的乡”，该有名称的地方只剩通名。

use std::ops::Range;

use super::super::{Mark, Run, rule};
use super::{after, before, clause_after, is_masked, measure};
use crate::check::Scene;
use crate::speech::Line;

rule!("名称缺失", Leftover, Medium, Run::Speech(check));

/// “同志”后面跟着这些，是在说某一个人。
const DOING: [&str; 22] = [
    "在发言",
    "在讲话",
    "作",
    "通报",
    "宣读",
    "传达",
    "对",
    "就",
    "已",
    "还",
    "总结",
    "部署",
    "安排",
    "主持",
    "强调",
    "代表",
    "分别",
    "刚才",
    "在会上",
    "的讲话",
    "讲",
    "汇报",
];
/// 一个地方的通名。
const AREAS: [&str; 5] = ["镇", "乡", "街道", "村", "社区"];
/// 通名后面跟着这些，才是在说某一个地方。
const ACTING: [&str; 12] = [
    "进行",
    "作了",
    "发生",
    "等进行",
    "等作了",
    "的家",
    "的一家",
    "某",
    "在会上",
    "先后",
    "被",
    "荣获",
];

fn check(scene: &Scene) -> Vec<Mark> {
    let speech = scene.speech;
    let masked = is_masked(speech) || speech.filled().any(|l| !measure::holes(&l.text).is_empty());
    let mut marks = Vec::new();
    for line in speech.filled() {
        let mut holes: Vec<_> = people(line).into_iter().chain(meeting(line)).collect();
        holes.extend(companies(line).into_iter().chain(listed(line)));
        if masked {
            holes.extend(areas(line));
        }
        holes.sort_by_key(|hole| hole.start);
        holes.dedup_by(|next, kept| next.start < kept.end);
        marks.extend(holes.into_iter().map(|hole| mark(line, hole)));
    }
    marks
}

/// 怎么报。
fn mark(line: &Line, hole: Range<usize>) -> Mark {
    let message = format!("“{}”前面像是丢了名称", &line.text[hole.clone()]);
    Mark::new(
        line.place(hole),
        message,
        "补上名称；说的是一类，就写明“各镇”“有关街道”",
    )
}

/// 前面没有姓名的“同志”。
fn people(line: &Line) -> Vec<Range<usize>> {
    let found = line.find("同志").filter(|hit| {
        let left = hit.before();
        let bare = left.is_empty()
            || left.ends_with(['，', '。', '；', '、', '由', '请'])
            || left.ends_with("刚才");
        bare && DOING.iter().any(|word| hit.after().starts_with(word))
    });
    found.map(|hit| hit.range).collect()
}

/// “在县2026年……会议上”：县名丢了。
fn meeting(line: &Line) -> Vec<Range<usize>> {
    let units = ["在县", "在市", "在区", "在镇", "在乡"];
    let found = units.iter().flat_map(|unit| line.find(unit)).filter(|hit| {
        let number = hit
            .after()
            .starts_with(|c: char| c.is_ascii_digit() || "×XＸ".contains(c));
        let start = hit.before().is_empty() || hit.before().ends_with(['，', '。', '：', '《']);
        start && number && clause_after(&line.text, hit.range.end).contains('会')
    });
    found.map(|hit| hit.range).collect()
}

/// 前面没有字号的“有限公司”。
fn companies(line: &Line) -> Vec<Range<usize>> {
    let found = ["有限公司", "有限责任公司", "股份有限公司"]
        .iter()
        .flat_map(|word| line.find(word));
    let bare = found.filter(|hit| {
        let left = before(&line.text, hit.range.start);
        left.is_none_or(|c| "，。、；：“（".contains(c))
    });
    bare.map(|hit| hit.range).collect()
}

/// 一串地名里只剩通名的一个：“青石镇、镇、白沙镇”。
fn listed(line: &Line) -> Vec<Range<usize>> {
    let text = line.text.as_str();
    let found = AREAS.iter().flat_map(|unit| line.find(unit)).filter(|hit| {
        let unit = &text[hit.range.clone()];
        let named = hit
            .before()
            .strip_suffix('、')
            .and_then(|left| left.strip_suffix(unit));
        let listed = named.and_then(|left| left.chars().next_back());
        listed.is_some_and(|c| super::is_han(c) && !"各乡有关城全本".contains(c))
            && after(text, hit.range.end).is_some_and(|c| "、，和等的".contains(c))
    });
    found.map(|hit| hit.range).collect()
}

/// 遮过名称的稿子里，“整改不力的乡作了检讨”这样光秃秃的通名。
fn areas(line: &Line) -> Vec<Range<usize>> {
    let text = line.text.as_str();
    let found = AREAS.iter().flat_map(|unit| line.find(unit)).filter(|hit| {
        let left = hit.before();
        let bare = left.is_empty() || left.ends_with(['的', '，', '。', '；', '、', '对']);
        bare && ACTING
            .iter()
            .any(|word| text[hit.range.end..].starts_with(word))
    });
    found.map(|hit| hit.range).collect()
}
