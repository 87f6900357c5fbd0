//! 比例过百：占营业收入的比例到了百分之百，话里的整改率、覆盖率超过百分之百。

use super::super::{Mark, Run, rule};
use super::{mark, part};
use crate::county::quantity::ONE;
use crate::county::{County, Leaf};

rule!("比例过百", County, High, Run::County(check));

/// 超额也说得通的率。
const OPEN: [&str; 5] = ["完成率", "增长率", "增幅", "达成率", "投保率"];

fn check(county: &County) -> Vec<Mark> {
    let ratios = [&county.investment.ratio, &county.investment.previous];
    let whole = ratios.into_iter().flatten().filter(|figure| {
        matches!(figure.value.unit.as_str(), "%" | "") && figure.value.low >= 100 * ONE
    });
    let mut marks: Vec<Mark> = whole
        .map(|figure| {
            let message = format!("投入占营业收入的比例写了{}", figure.text);
            mark(county, figure, message, "核对小数点和单位，平常是百分之几")
        })
        .collect();
    marks.extend(county.leaves.iter().filter_map(rate));
    marks
}

/// 话里的“……率”后面跟着超过百分之百的数。
fn rate(leaf: &Leaf) -> Option<Mark> {
    for (at, sign) in leaf.text.match_indices(['%', '％']) {
        let before = &leaf.text[..at];
        let is_digit = |c: char| c.is_ascii_digit() || c == '.';
        let start = before.trim_end_matches(is_digit).len();
        let Ok(value) = before[start..].parse::<f64>() else {
            continue;
        };
        let clause = before[..start]
            .rsplit(['，', '。', '；', '、'])
            .next()
            .unwrap_or_default();
        let open = OPEN.iter().any(|word| clause.contains(word));
        if value > 100.0 && clause.contains('率') && !open {
            let range = start..at + sign.len();
            let message = format!("“{}{}”超过了百分之百", clause, &leaf.text[range.clone()]);
            return Some(Mark::new(part(leaf, &range), message, "核对这个率"));
        }
    }
    None
}
