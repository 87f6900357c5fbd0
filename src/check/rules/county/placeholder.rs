//! 资料未填：值里还留着××、待定、【待填】、某县，或者写了“无”。

use std::ops::Range;

use super::super::{Mark, Run, leftover, rule};
use super::{key, part};
use crate::county::{County, Leaf};

rule!("资料未填", County, High, Run::County(check));

/// 整个值只写了这些，会照样印出来。
const NOTHING: [&str; 18] = [
    "无", "暂无", "没有", "略", "同上", "不详", "未知", "空", "/", "-", "—", "——", "N/A", "n/a",
    "TBD", "？", "?", "……",
];
/// 写在哪里都是还没填。
const PENDING: [&str; 7] = ["待定", "待补", "待核", "待确认", "待更新", "此处填", "TBD"];
/// “某”后面跟着这些，是代替名称的。
const NAMED: [&str; 16] = [
    "省", "市", "县", "区", "旗", "镇", "乡", "街道", "局", "同志", "书记", "主任", "领导", "部门",
    "月", "日",
];
/// 有意隐去名称的栏目。
const HIDDEN: [&str; 4] = ["案例", "暗访", "问题", "近期"];

fn check(county: &County) -> Vec<Mark> {
    let leaves = county
        .leaves
        .iter()
        .filter(|leaf| !leaf.path.starts_with("检查"));
    leaves.filter_map(in_leaf).collect()
}

fn in_leaf(leaf: &Leaf) -> Option<Mark> {
    if NOTHING.contains(&leaf.text.as_str()) {
        let message = format!("写了“{}”，会照样印进稿子", leaf.text);
        let hint = "没有就把这一栏整行删去，空着也行";
        return Some(Mark::new(super::place(leaf), message, hint));
    }
    let hole = holes(leaf).into_iter().min_by_key(|hole| hole.start)?;
    let message = format!("“{}”还没有填", &leaf.text[hole.clone()]);
    let hint = "填上实际的名称、数字；没有就整行删去";
    Some(Mark::new(part(leaf, &hole), message, hint))
}

/// 一个值里没填的地方。
fn holes(leaf: &Leaf) -> Vec<Range<usize>> {
    let text = leaf.text.as_str();
    let mut holes = leftover::placeholders(text);
    let pending = PENDING.iter().flat_map(|word| text.match_indices(word));
    let pending = pending.filter(|(at, word)| is_pending(text, *at, word));
    holes.extend(pending.map(|(at, word)| at..at + word.len()));
    if matches!(key(leaf), "姓名" | "人") {
        holes.retain(|hole| !text[hole.clone()].contains('某'));
    } else if !HIDDEN.iter().any(|path| leaf.path.starts_with(path)) {
        holes.extend(anonymous(text));
    }
    holes
}

/// 不是别的词的一截：等待定价、待补充、待核查。
fn is_pending(text: &str, at: usize, word: &str) -> bool {
    let after = &text[at + word.len()..];
    let longer: &[char] = match word {
        "待定" => &['价', '性', '责', '级', '点', '岗'],
        "待补" => &['充', '齐', '位'],
        "待核" => &['查', '实', '验'],
        _ => &[],
    };
    !text[..at].ends_with(['等', '期', '接', '招']) && !after.starts_with(longer)
}

/// 某县、某局、某同志；“这某”“某某”由别处说。
fn anonymous(text: &str) -> Vec<Range<usize>> {
    let found = text.match_indices('某').filter_map(|(at, word)| {
        let rest = &text[at + word.len()..];
        let unit = NAMED.iter().find(|unit| rest.starts_with(**unit))?;
        let alone = !text[..at].ends_with(['某', '这', '那']);
        alone.then_some(at..at + word.len() + unit.len())
    });
    found.collect()
}
