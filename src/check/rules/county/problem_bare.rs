//! 问题无对策：说了问题，没有写怎么办。

use super::super::{Mark, Run, rule};
use super::mark;
use crate::county::County;

rule!("问题无对策", County, Low, Run::County(check));

fn check(county: &County) -> Vec<Mark> {
    let bare = county
        .problems
        .iter()
        .filter(|problem| problem.remedy.is_none());
    let names = bare.filter_map(|problem| problem.name.as_ref());
    names
        .map(|name| {
            let message = format!("“{}”没有写对策，稿子里只有问题、没有下文", name.text);
            mark(county, name, message, "补上 对策，写谁做、做什么")
        })
        .collect()
}
