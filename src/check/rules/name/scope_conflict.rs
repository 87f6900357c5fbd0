//! 范围矛盾：前头说“个别”“一些”，后头说“普遍”“都存在”；前头说全部整改，后头说还有没改的。

use std::ops::Range;

use super::super::{Mark, Run, rule};
use super::{ahead, clauses, has_any};
use crate::check::Scene;
use crate::speech::{Line, Sentence};

rule!("范围矛盾", Name, Medium, Run::Speech(check));

/// 说得少的。
const FEW: [&str; 6] = ["个别", "极少数", "少数", "一些", "某些", "部分"];
/// 说得很少的，隔一句也记着。
const VERY_FEW: [&str; 3] = ["个别", "少数", "极少数"];
/// 说得多的。
const MANY: [&str; 3] = ["普遍", "一律", "无一例外"];
/// 整句说得多的。
const ALL: [&str; 7] = [
    "都不同程度存在",
    "都不同程度地存在",
    "均不同程度存在",
    "普遍存在",
    "普遍性问题",
    "都存在这",
    "大多存在",
];
/// 全改完了。
const DONE: [&str; 7] = [
    "全部整改",
    "全部完成整改",
    "已全部销号",
    "全部销号",
    "整改率达100%",
    "整改率达到100%",
    "整改率100%",
];
/// 说的是要求、目标。
const GOALS: [&str; 8] = [
    "要",
    "确保",
    "必须",
    "力争",
    "务必",
    "力求",
    "争取",
    "前全部",
];
/// 还剩下的。
const LEFT: [&str; 3] = ["还有", "仍有", "尚有"];
/// 没有改的。
const UNDONE: [&str; 7] = [
    "未整改",
    "没有整改",
    "未完成整改",
    "没有完成整改",
    "未销号",
    "整改不到位",
    "整改未到位",
];

fn check(scene: &Scene) -> Vec<Mark> {
    let lines = scene.speech.body();
    let each = |line| {
        let few = same_clause(line).into_iter().chain(next_sentence(line));
        few.chain(not_all_fixed(line))
    };
    lines.flat_map(each).collect()
}

/// 同一个分句里：一些……普遍……
fn same_clause(line: &Line) -> Vec<Mark> {
    let mut marks = Vec::new();
    for clause in clauses(&line.text) {
        let text = &line.text[clause.clone()];
        let few = FEW
            .iter()
            .filter_map(|few| text.find(few).map(|at| (at, *few)));
        let Some((at, few)) = few.min_by_key(|(at, _)| *at) else {
            continue;
        };
        let near = ahead(text, at, 14);
        let Some(many) = MANY.iter().find(|many| near.contains(*many)) else {
            continue;
        };
        // “一些普遍性问题”“一些普遍做法”说的是另一回事。
        let modifies = text[at + few.len()..].starts_with(many);
        let end = near.find(many).map_or(at, |gap| at + gap + many.len());
        let other = has_any(
            &text[at..end],
            &["同志反映", "反映", "认为", "不普遍", "和"],
        );
        if !modifies && !other {
            marks.push(mark(line, clause.start + at..clause.start + end, few, many));
        }
    }
    marks
}

/// 上一句说个别，下一句说都有。
fn next_sentence(line: &Line) -> Vec<Mark> {
    let sentences: Vec<_> = line.sentences().collect();
    let pairs = sentences.windows(2).filter_map(|pair| {
        let (first, second) = (pair[0].text(), pair[1].text());
        let few = VERY_FEW.iter().find(|few| first.contains(*few))?;
        let refers = has_any(
            second,
            &[
                "这一问题",
                "这个问题",
                "这种现象",
                "这类问题",
                "这些问题",
                "这种情况",
                "此类问题",
            ],
        );
        let all = ALL
            .iter()
            .find(|all| second.contains(*all))
            .filter(|_| refers)?;
        let at = pair[1].range.start + second.find(all)?;
        Some(mark(line, at..at + all.len(), few, all))
    });
    pairs.collect()
}

/// 前头说全部整改了，隔一两句说还有没改的。
fn not_all_fixed(line: &Line) -> Option<Mark> {
    let sentences: Vec<Sentence> = line.sentences().collect();
    let is_done = |s: &Sentence| has_any(s.text(), &DONE) && !has_any(s.text(), &GOALS);
    let first = sentences.iter().position(is_done)?;
    let major = sentences[first].text().contains("重大");
    let near = sentences[first..].iter().take(3);
    let range = near.filter_map(unfixed).find(|range| {
        let same = line.text[range.clone()].contains("重大");
        same || !major
    })?;
    Some(Mark::new(
        line.place(range),
        "前头说全部整改了，这里说还有没改的",
        "核对整改数：没有全改完，就写改了多少、还剩多少",
    ))
}

/// 句里“仍有……未整改”的一段。
fn unfixed(sentence: &Sentence) -> Option<Range<usize>> {
    let text = sentence.text();
    let at = LEFT.iter().find_map(|left| text.find(left))?;
    let rest = ahead(text, at, 30);
    let rest = &rest[..rest.find(['，', '；', '。']).unwrap_or(rest.len())];
    let start = sentence.range.start + at;
    has_any(rest, &UNDONE).then(|| start..start + rest.len())
}

fn mark(line: &Line, range: Range<usize>, few: &str, many: &str) -> Mark {
    Mark::new(
        line.place(range),
        format!("前头说“{few}”，这里说“{many}”，到底多少对不上"),
        "按实际情况定一个说法：少就说个别、少数，多就说较为普遍",
    )
}
