//! 金额不实：罚款、损失、投入没有写元，或者大得离谱（光写数字的按万元算）。

use super::super::{Mark, Run, rule};
use super::{key, place};
use crate::county::quantity::{ONE, Quantity};
use crate::county::{County, Leaf};

rule!("金额不实", County, Medium, Run::County(check));

/// 写钱数的栏目和键，大到多少元就不像一个县的数。
const MONEY: [(&str, &str, i64); 5] = [
    ("执法", "罚款", 1_000_000_000),
    ("投入", "财政", 20_000_000_000),
    ("投入", "企业治理资金", 20_000_000_000),
    ("案例", "投入", 20_000_000_000),
    ("事故", "损失", 20_000_000_000),
];

fn check(county: &County) -> Vec<Mark> {
    county.leaves.iter().filter_map(fault).collect()
}

fn fault(leaf: &Leaf) -> Option<Mark> {
    let section = leaf.path.split(['.', '[']).next().unwrap_or_default();
    let key = key(leaf);
    let (_, _, most) = MONEY
        .iter()
        .find(|(place, name, _)| *place == section && *name == key)?;
    let quantity = Quantity::parse(&leaf.text)?;
    if !quantity.unit.contains('元') {
        let message = format!("{key}写的是{}，没有写元", leaf.text);
        return Some(Mark::new(place(leaf), message, "写成500余万元这样"));
    }
    (quantity.low / ONE >= *most).then(|| {
        let message = format!("{key}印出来是{}，大得不像一地的数", leaf.text);
        let hint = "光写数字的按万元算；以元计的，写上元，或者化成万元";
        Mark::new(place(leaf), message, hint)
    })
}
