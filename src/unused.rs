//! 资料里写了、稿子里没有用上的值。

use std::collections::BTreeSet;

use crate::county::{County, Leaf};
use crate::document::{Block, Document, Part, Text};

/// 只管怎么写、不写进稿子的栏目：不算没用上。
const SETTINGS: [&str; 12] = [
    "场合", "时长", "字数", "语速", "级别", "写入", "走势", "口径", "出处", "点名", "做了", "收看",
];

/// 整块都只管怎么写的栏目。
const SETTING_GROUPS: [&str; 8] = [
    "格式",
    "优先事项",
    "检查",
    "地区",
    "机构",
    "会议.主持人",
    "时令.汛期",
    "时令.森林防火期",
];

/// 没有用上的值，按资料里的先后。
#[must_use]
pub fn unused(county: &County, document: &Document) -> Vec<Leaf> {
    let mut used = BTreeSet::new();
    for text in [&document.title, &document.byline, &document.dateline] {
        note(text, &mut used);
    }
    document
        .parts
        .iter()
        .for_each(|part| note_part(part, &mut used));
    let leaves = county.leaves.iter();
    leaves
        .filter(|leaf| !is_setting(&leaf.path) && !used.contains(&leaf.path))
        .cloned()
        .collect()
}

fn is_setting(path: &str) -> bool {
    let name = path.rsplit('.').next().unwrap_or(path);
    let grouped = SETTING_GROUPS.iter().any(|group| path.starts_with(group));
    grouped || SETTINGS.contains(&name)
}

fn note_part(part: &Part, used: &mut BTreeSet<String>) {
    note(&part.title, used);
    for block in &part.blocks {
        match block {
            Block::Paragraph(text) => note(text, used),
            Block::Part(part) => note_part(part, used),
        }
    }
}

fn note(text: &Text, used: &mut BTreeSet<String>) {
    let sources = text.iter().filter_map(|span| span.source.as_ref());
    used.extend(sources.flat_map(|source| source.paths.iter().cloned()));
}
