//! 整改时长不明：说“直到某时才消除”，没有说什么时候查出来的。

use super::super::{Mark, Run, rule};
use crate::check::Scene;
use crate::speech::Sentence;
use crate::speech::figures::periods;

rule!("整改时长不明", Figure, Low, Run::Speech(check));

/// 改完的说法。
const DONE: [&str; 9] = [
    "消除", "整改", "改完", "销号", "解决", "关闭", "拆除", "验收", "办结",
];

fn check(scene: &Scene) -> Vec<Mark> {
    scene
        .speech
        .sentences()
        .filter_map(|sentence| mark(&sentence))
        .collect()
}

fn mark(sentence: &Sentence) -> Option<Mark> {
    let text = sentence.text();
    let at = text.find("直到")?;
    let rest = &text[at..];
    let then = rest.find('才')?;
    let end = rest.find(['，', '。', '；']).unwrap_or(rest.len());
    let done = then < end && DONE.iter().any(|word| rest[then..end].contains(word));
    let hazard = text.contains("隐患") || text.contains("问题");
    let timed = |text: &str| {
        !periods::all(text, None).is_empty() || text.contains('月') || text.contains('日')
    };
    let known = timed(&text[..at])
        || ["历时", "个月", "年之久", "多年", "年多"]
            .iter()
            .any(|word| text.contains(word));
    (done && hazard && timed(&rest[..then]) && !known).then(|| {
        Mark::new(
            sentence.place_of(at..at + end),
            "有改完的时间，没有查出的时间，拖了多久说不清",
            "补上什么时候查出、责令什么时候改完",
        )
    })
}
