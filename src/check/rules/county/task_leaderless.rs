//! 任务无牵头：交办的事没有写谁牵头。

use super::super::{Mark, Run, rule};
use super::mark;
use crate::county::County;

rule!("任务无牵头", County, Low, Run::County(check));

/// 自己表态的场合，不写牵头就是自己办。
const OWN: [&str; 2] = ["表态", "发言"];

fn check(county: &County) -> Vec<Mark> {
    let occasion = county.meeting.occasion.as_ref();
    let own = occasion.is_some_and(|name| OWN.iter().any(|word| name.text.contains(word)));
    let bare = county
        .tasks
        .iter()
        .filter(|task| !own && task.lead.is_none());
    let names = bare.filter_map(|task| task.name.as_ref());
    names
        .map(|name| {
            let message = format!("“{}”没有写谁牵头", name.text);
            mark(county, name, message, "补上 牵头，写一个单位，会后好问")
        })
        .collect()
}
