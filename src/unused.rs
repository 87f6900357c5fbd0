//! 资料里写了、稿子里没有用上的值。

use std::collections::BTreeSet;

use crate::county::{County, Leaf};
use crate::document::Document;

/// 只管怎么写、不写进稿子的栏目：不算没用上。
const SETTINGS: [&str; 13] = [
    "场合", "时长", "字数", "语速", "级别", "写入", "走势", "口径", "出处", "点名", "做了", "收看",
    "双岗",
];

/// 整块都只管怎么写的栏目。
const SETTING_GROUPS: [&str; 9] = [
    "格式",
    "优先事项",
    "检查",
    "读音",
    "地区",
    "机构",
    "会议.主持人",
    "时令.汛期",
    "时令.森林防火期",
];

/// 一行里说明这一行是什么的栏目：这一行讲到了，它就算用上了；零也一样（“没有发生”）。
const LABELS: [&str; 6] = ["时段", "范围", "行业", "等级", "类别", "状态"];

/// 没有用上的值，按资料里的先后。
pub fn unused(county: &County, document: &Document) -> Vec<Leaf> {
    let spans = document.spans();
    let sources = spans.iter().filter_map(|span| span.source.as_ref());
    let used: BTreeSet<&str> = sources
        .flat_map(|source| source.paths.iter().map(String::as_str))
        .collect();
    let told: BTreeSet<&str> = used.iter().copied().filter_map(row).collect();
    let implied = |leaf: &Leaf| {
        let label = LABELS.contains(&name(&leaf.path)) || leaf.text.starts_with('0');
        label && row(&leaf.path).is_some_and(|row| told.contains(row))
    };
    let is_open = |leaf: &&Leaf| !used.contains(leaf.path.as_str()) && !is_setting(&leaf.path);
    let open = county.leaves.iter().filter(is_open);
    open.filter(|leaf| !implied(leaf)).cloned().collect()
}

/// 所在的那一行，如 事故[2]。
fn row(path: &str) -> Option<&str> {
    Some(path.rsplit_once('.')?.0)
}

/// 栏目名。
fn name(path: &str) -> &str {
    path.rsplit('.').next().unwrap_or(path)
}

fn is_setting(path: &str) -> bool {
    let grouped = SETTING_GROUPS.iter().any(|group| path.starts_with(group));
    grouped || SETTINGS.contains(&name(path))
}
