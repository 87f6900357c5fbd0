//! 机构过时：会议那天已经改了名、并走了的机构。

use std::ops::Range;

use chrono::{Datelike, NaiveDate};

use super::super::{Mark, Run, rule};
use super::{behind, earliest_year, has_any, is_quoted, is_titled, sentence_at};
use crate::check::Scene;
use crate::reference::organisations::{self, Outdated};
use crate::speech::Line;

rule!("机构过时", Name, High, Run::Speech(check));

/// 在前面就不是那个机构：今天还有的，或者是企业、行业自己的。
const SHIELDS: [&str; 22] = [
    "矿山",
    "森林",
    "专职",
    "企业",
    "机场",
    "航空",
    "志愿",
    "义务",
    "公司",
    "集团",
    "建筑",
    "建设",
    "工程",
    "质",
    "施工",
    "农机",
    "水利",
    "电力",
    "生态",
    "项目部",
    "矿",
    "厂",
];
/// 说的是沿革。
const HISTORY: [&str; 10] = [
    "前身",
    "更名",
    "改名",
    "改称",
    "划入",
    "并入",
    "转隶",
    "撤销",
    "不再保留",
    "时任",
];
/// 并列的简称前面可以有的字。
const LEADERS: &str = "县市区旗州盟省级由请和及与要、，。；：";

fn check(scene: &Scene) -> Vec<Mark> {
    let Some(day) = super::day(scene) else {
        return Vec::new();
    };
    let own = own_names(scene);
    let mut marks = Vec::new();
    for line in scene.speech.filled() {
        for (range, organ) in found(&line.text, day) {
            let old = &line.text[range.clone()];
            if !own.contains(old) && !is_exempt(line, &range, organ) {
                marks.push(mark(line, range, organ));
            }
        }
    }
    marks
}

fn mark(line: &Line, range: Range<usize>, organ: &Outdated) -> Mark {
    let (old, new, since) = (&line.text[range.clone()], &organ.new, organ.since);
    let (year, month) = (since.year(), since.month());
    Mark::new(
        line.place(range.clone()),
        format!("“{old}”是旧名，{year}年{month}月起是{new}"),
        format!("按今天的名称改（{new}）；说的若是当年的事，写明年份或加“原”字"),
    )
}

/// 县情资料里写明的本地机构名，连在一起。
fn own_names(scene: &Scene) -> String {
    let leaves = scene.county.into_iter().flat_map(|county| &county.leaves);
    let own = leaves.filter(|leaf| leaf.path.starts_with("机构"));
    own.map(|leaf| leaf.text.as_str())
        .collect::<Vec<_>>()
        .join("、")
}

/// 一行里那天已经过时的名称，长的先认。
fn found(text: &str, day: NaiveDate) -> Vec<(Range<usize>, &'static Outdated)> {
    let past = || organisations::outdated().iter().filter(|o| o.since <= day);
    let mut all = Vec::new();
    let mut end = 0;
    for (at, _) in text.char_indices() {
        if at < end {
            continue;
        }
        let rest = &text[at..];
        let old = past().flat_map(|o| o.old.iter().map(move |name| (name, o)));
        let whole = old.filter(|(name, _)| rest.starts_with(name.as_str()));
        let listed = past().flat_map(|o| o.listed.iter().map(move |name| (name, o)));
        let listed =
            listed.filter(|(name, _)| rest.starts_with(name.as_str()) && is_listed(text, at, name));
        if let Some((name, organ)) = whole.chain(listed).max_by_key(|(name, _)| name.len()) {
            end = at + name.len();
            all.push((at..end, organ));
        }
    }
    all
}

/// 是不是“发改、国土等部门”里的一项。
fn is_listed(text: &str, at: usize, name: &str) -> bool {
    let (before, after) = (&text[..at], &text[at + name.len()..]);
    let starts = before
        .chars()
        .next_back()
        .is_none_or(|c| LEADERS.contains(c));
    let ends = after.starts_with(['、', '等', '和', '及']);
    let stop = after
        .find(['，', '。', '；', '：', '！'])
        .unwrap_or(after.len());
    let list = &after[..stop];
    let parallel = list.starts_with('、') || behind(text, at, 2).contains('、');
    let tail = list.find("等").map(|at| super::ahead(list, at, 8));
    starts && ends && parallel && tail.is_some_and(|tail| has_any(tail, &["部门", "单位", "各局"]))
}

/// 书名号里的、引的题名、说沿革的、写明当年的、别的单位的。
fn is_exempt(line: &Line, range: &Range<usize>, organ: &Outdated) -> bool {
    let text = &line.text;
    let (before, after) = (&text[..range.start], &text[range.end..]);
    let sentence = sentence_at(line, range.start);
    let past = earliest_year(sentence).is_some_and(|year| year < organ.since.year());
    is_titled(text, range.start)
        || is_quoted(text, range.start)
        || after.starts_with(['令', '〔', '［'])
        || SHIELDS.iter().any(|word| before.ends_with(word))
        || has_any(sentence, &HISTORY)
        || past
        || is_former(before)
}

/// 前面写了“原”“老”：原县安监局。
fn is_former(before: &str) -> bool {
    let near = behind(before, before.len(), 6);
    let Some(at) = near.rfind('原') else {
        return near.ends_with('老');
    };
    let between = &near[at + '原'.len_utf8()..];
    let other_word = ["因", "则", "来", "有", "本", "料", "油"];
    !between.contains(['，', '。', '、', '；', '：'])
        && !other_word.iter().any(|word| between.starts_with(word))
        && !near[..at].ends_with(['草', '平', '高', '中'])
}
