//! 范围矛盾：前头说“个别”“一些”，后头说“普遍”“都存在”；前头说全部整改，后头说还有没改的。

use super::super::{Mark, Run, rule};
use super::{ahead, clauses, has_any};
use crate::check::Scene;
use crate::speech::Line;

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
    let done = [
        "全部整改",
        "全部完成整改",
        "已全部销号",
        "全部销号",
        "整改率达100%",
        "整改率达到100%",
        "整改率100%",
    ];
    let goal = [
        "要",
        "确保",
        "必须",
        "力争",
        "务必",
        "力求",
        "争取",
        "前全部",
    ];
    let left = ["还有", "仍有", "尚有"];
    let undone = [
        "未整改",
        "没有整改",
        "未完成整改",
        "没有完成整改",
        "未销号",
        "整改不到位",
        "整改未到位",
    ];
    let sentences: Vec<_> = line.sentences().collect();
    let first = sentences
        .iter()
        .position(|s| has_any(s.text(), &done) && !has_any(s.text(), &goal))?;
    let major = sentences[first].text().contains("重大");
    let later = sentences[first..].iter().take(3).find_map(|s| {
        let word = left.iter().find(|word| s.text().contains(*word))?;
        let at = s.text().find(word)?;
        let rest = &s.text()[at..];
        let rest = &rest[..rest.find(['，', '；', '。']).unwrap_or(rest.len())];
        let same = rest.contains("重大") || !major;
        (same && has_any(rest, &undone))
            .then_some(s.range.start + at..s.range.start + at + rest.len())
    })?;
    let words = &line.text[later.clone()];
    let end = later.start + ahead(words, 0, 30).len();
    Some(Mark::new(
        line.place(later.start..end),
        "前头说全部整改了，这里说还有没改的",
        "核对整改数：没有全改完，就写改了多少、还剩多少",
    ))
}

fn mark(line: &Line, range: std::ops::Range<usize>, few: &str, many: &str) -> Mark {
    Mark::new(
        line.place(range),
        format!("前头说“{few}”，这里说“{many}”，到底多少对不上"),
        "按实际情况定一个说法：少就说个别、少数，多就说较为普遍",
    )
}
