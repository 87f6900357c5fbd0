//! 题文不合：标题说一件事，下面讲的是另一件。

use super::super::{Mark, Run, rule};
use super::series::{Outline, heading};
use super::topics;
use crate::check::Scene;

rule!("题文不合", Structure, Medium, Run::Speech(check));

/// 标题说重视、认识。
const MEANING: &[&str] = &[
    "高度重视",
    "思想认识",
    "提高认识",
    "充分认识",
    "深刻认识",
    "重要意义",
    "重大意义",
    "统一思想",
    "提高站位",
    "政治站位",
];
/// 讲意义、认识用的词。
const SIGNIFICANCE: &[&str] = &[
    "事关",
    "关乎",
    "关系到",
    "意义",
    "论述",
    "指示",
    "批示",
    "红线",
    "底线",
    "至上",
    "政治",
    "使命",
    "理念",
    "总书记",
    "意识",
    "清醒",
    "认识",
    "重要性",
    "责任感",
    "重于泰山",
    "天大",
    "大局",
    "统筹发展",
    "大于",
    "头等大事",
    "人命",
    "认清",
    "思想上",
];
/// 讲成绩用的词。
const RESULTS: &[&str] = &[
    "过去的一年",
    "一年来",
    "去年",
    "取得",
    "成效",
    "保持稳定",
    "大量",
    "下降",
    "完成",
    "近年来",
];
/// 讲问题用的词。
const PROBLEMS: &[&str] = &[
    "问题",
    "不到位",
    "不够",
    "不足",
    "薄弱",
    "流于形式",
    "走过场",
    "麻痹",
    "侥幸",
    "不实",
    "不严",
    "缺乏",
    "差距",
];
/// 正文至少这么多字才判断。
const SHORTEST: usize = 120;
/// 正文这么长还一个字不提，才算离了题。
const LONG: usize = 220;

fn check(scene: &Scene) -> Vec<Mark> {
    let outline = Outline::seen(scene);
    let mut marks = Vec::new();
    for (at, series) in outline.series.iter().enumerate() {
        if series.in_contents || series.is_run_in() {
            continue;
        }
        for (index, item) in series.items.iter().enumerate() {
            let (title, text) = (heading(item), outline.text(at, index));
            let text = text.replacen(title, "", 1);
            if text.chars().count() < SHORTEST {
                continue;
            }
            if let Some(message) = fault(title, &text) {
                let start = item.start + item.length;
                let end = start + title.len().min(item.after().len());
                let end = (start..=end)
                    .rev()
                    .find(|at| item.line.text.is_char_boundary(*at));
                let place = item.line.place(item.start..end.unwrap_or(start));
                marks.push(Mark::new(
                    place,
                    message,
                    "标题照着内容改，或者把标题要说的补上",
                ));
            }
        }
    }
    marks
}

/// 标题和正文哪里不合。
fn fault(title: &str, text: &str) -> Option<String> {
    let has = |words: &[&str]| words.iter().filter(|word| text.contains(**word)).count();
    let lead: &str = title.split('，').next().unwrap_or_default();
    if MEANING.iter().any(|word| lead.contains(word)) {
        // “高度重视不够”“提高认识”本身不算讲了意义。
        let argued = has(SIGNIFICANCE) > 0;
        let listed = has(RESULTS) > 0 && has(PROBLEMS) >= 3;
        return (listed && !argued)
            .then(|| format!("标题说的是“{lead}”，正文讲的都是成绩和问题，没有讲为什么要重视"));
    }
    let topic = topics::of(lead)?;
    let silent = topic.score(text) == 0 && text.chars().count() >= LONG;
    silent.then(|| format!("标题说的是“{lead}”，正文没有一处说到{}", topic.name))
}
