//! 资料机构过时：机构、牵头、单位里写的，是会议那天已经改了名的机构。

use std::ops::Range;

use chrono::{Datelike, NaiveDate};

use super::super::{Mark, Run, rule};
use super::{key, meeting_day, part};
use crate::county::{County, Leaf};
use crate::reference::organisations::{self, Outdated};

rule!("资料机构过时", County, High, Run::County(check));

/// 写机构名的栏目。
const KEYS: [&str; 13] = [
    "牵头",
    "配合",
    "单位",
    "督查",
    "报告",
    "参会",
    "职务",
    "人",
    "零进展",
    "优秀",
    "约谈",
    "机构",
    "主体",
];
/// 前面是这些字的，是今天还有的队伍，或者别的单位。
const SHIELDS: [&str; 11] = [
    "森林", "专职", "企业", "机场", "航空", "志愿", "义务", "公司", "集团", "矿山", "生态",
];

fn check(county: &County) -> Vec<Mark> {
    let Some(day) = meeting_day(county) else {
        return Vec::new();
    };
    let named = county.leaves.iter().filter(|leaf| is_organ(leaf));
    let current = named.filter(|leaf| !is_past(county, leaf));
    current.filter_map(|leaf| in_leaf(leaf, day)).collect()
}

fn is_organ(leaf: &Leaf) -> bool {
    leaf.path.starts_with("机构.") || KEYS.contains(&key(leaf))
}

/// 往年的执法，当年就叫那个名字。
fn is_past(county: &County, leaf: &Leaf) -> bool {
    let rows = county.enforcement.iter();
    let row = rows.into_iter().find(|row| {
        let unit = row.unit.as_ref();
        unit.is_some_and(|unit| {
            county
                .leaves
                .get(unit.id)
                .is_some_and(|l| l.path == leaf.path)
        })
    });
    let year = row.and_then(|row| row.period.as_ref()?.value.year);
    year.is_some_and(|year| year < 2019)
}

fn in_leaf(leaf: &Leaf, day: NaiveDate) -> Option<Mark> {
    let (range, organ) = found(&leaf.text, day)?;
    let (old, new, since) = (&leaf.text[range.clone()], &organ.new, organ.since);
    let (year, month) = (since.year(), since.month());
    Some(Mark::new(
        part(leaf, &range),
        format!("“{old}”是旧名，{year}年{month}月起是{new}"),
        format!("改成今天的名称（{new}），各地叫法不同的，照本地挂的牌子写"),
    ))
}

/// 头一个那天已经过时的名称，同一处取长的。
fn found(text: &str, day: NaiveDate) -> Option<(Range<usize>, &'static Outdated)> {
    let past = organisations::outdated()
        .iter()
        .filter(|organ| organ.since <= day);
    let names = past.flat_map(|organ| organ.old.iter().map(move |name| (name, organ)));
    let hits = names.filter_map(|(name, organ)| {
        let at = text.find(name.as_str())?;
        let before = &text[..at];
        let former = before
            .trim_end_matches(['省', '市', '县', '区', '旗', '州'])
            .ends_with('原');
        let shielded = former || SHIELDS.iter().any(|word| before.ends_with(word));
        (!shielded).then_some((at..at + name.len(), organ))
    });
    hits.min_by_key(|(range, _)| (range.start, std::cmp::Reverse(range.end)))
}
