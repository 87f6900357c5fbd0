//! 两方面隔断：“一方面……，另一方面……”，前一面里已有逗号，两面之间该用分号。

use super::super::{Mark, Run, rule};
use crate::check::Scene;
use crate::speech::Hit;

rule!("两方面隔断", Language, Low, Run::Speech(check));

/// 前面连着这么几个字一起标出来。
const LEAD: usize = 4;

fn check(scene: &Scene) -> Vec<Mark> {
    scene
        .speech
        .find("，另一方面")
        .filter_map(|hit| mark(&hit))
        .collect()
}

/// 同一句里前一面已经用了逗号。
fn mark(hit: &Hit) -> Option<Mark> {
    let before = hit.before();
    let start = before.rfind("一方面")?;
    let first = &before[start + "一方面".len()..];
    let first = first.trim_start_matches('，');
    if !first.contains('，') || first.contains(['。', '；', '！', '？']) {
        return None;
    }
    let tail = first.char_indices().rev().nth(LEAD).map_or(0, |(at, _)| at);
    let from = hit.range.start - first[tail..].len();
    Some(Mark::new(
        hit.line.place(from..hit.range.end),
        "“一方面”里已经用了逗号，和“另一方面”之间还用逗号，分不清层次",
        "“另一方面”前面的逗号改成分号",
    ))
}
