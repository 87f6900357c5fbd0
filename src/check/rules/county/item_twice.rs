//! 条目重复：同一件任务、同一个问题、同一个行业、同一个乡镇写了两次。

use super::super::{Mark, Run, rule};
use super::mark;
use crate::county::County;
use crate::county::value::Text;

rule!("条目重复", County, Low, Run::County(check));

fn check(county: &County) -> Vec<Mark> {
    let lists: [Vec<&Text>; 7] = [
        county.region.townships.iter().collect(),
        county.meeting.demands.iter().collect(),
        county.meeting.audience.iter().collect(),
        county.goals.iter().collect(),
        county
            .problems
            .iter()
            .filter_map(|p| p.name.as_ref())
            .collect(),
        county
            .sectors
            .iter()
            .filter_map(|s| s.name.as_ref())
            .collect(),
        county
            .tasks
            .iter()
            .filter_map(|t| t.name.as_ref())
            .collect(),
    ];
    lists.iter().flat_map(|list| twice(county, list)).collect()
}

/// 一列里和前面写的一样的。
fn twice(county: &County, list: &[&Text]) -> Vec<Mark> {
    let mut marks = Vec::new();
    for (index, entry) in list.iter().enumerate() {
        let Some(first) = list[..index].iter().find(|other| other.text == entry.text) else {
            continue;
        };
        let line = county.leaves.get(first.id).map_or(0, |leaf| leaf.line);
        let message = format!("“{}”第{line}行已经写过", entry.text);
        marks.push(mark(county, *entry, message, "合成一条，或删去一条"));
    }
    marks
}
