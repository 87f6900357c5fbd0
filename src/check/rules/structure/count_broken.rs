//! 条数不符：报了几条，实际不是几条。

use std::ops::Range;

use super::super::{Mark, Run, rule};
use super::series::{Outline, Series};
use crate::check::Scene;
use crate::numbering::chinese_number;
use crate::speech::{Line, Ordinal};

rule!("条数不符", Structure, High, Run::Speech(check));

/// 报数以前的动词。
const VERBS: &[&str] = &["讲", "谈", "提", "强调", "交流", "汇报", "说", "分享"];
/// 报数用的量词。
const MEASURES: &[&str] = &["点", "方面", "条", "件事", "项"];
/// “三个方面”“四个到位”一类，后面常跟着一条一条；“三个镇”不算。
const MATTERS: &[&str] = &[
    "方面",
    "问题",
    "部分",
    "环节",
    "层面",
    "要求",
    "到位",
    "坚持",
    "必须",
    "结合",
    "突出",
    "强化",
    "确保",
    "注意",
    "转变",
    "关口",
    "责任",
    "任务",
    "原则",
    "特点",
    "原因",
    "短板",
    "不足",
    "落实",
    "一律",
    "关系",
    "关键",
    "意识",
    "重点。",
    "重点：",
    "重点，",
    "重点环节",
    "重点工作",
    "重点方面",
    "抓",
    "下功夫",
];
/// “三点半”“两条路”一类，不是报数。
const UNITS: &[&str] = &[
    "点半", "点钟", "点以", "点前", "点到", "条路", "条线", "条河", "条例",
];
/// “以上三点”一类，说的是前面。
const BACKWARD: &[&str] = &[
    "第",
    "以上",
    "上述",
    "这",
    "刚才的",
    "前",
    "那",
    "后",
    "另",
    "其中",
    "各",
    "每",
];
/// 报数与第一条之间最多隔这么多字。
const NEAREST: usize = 12;

/// 稿子里报的一个数。
struct Count {
    /// 数连同量词的字节范围。
    range: Range<usize>,
    /// 多少。
    value: usize,
}

fn check(scene: &Scene) -> Vec<Mark> {
    let outline = Outline::seen(scene);
    let mut marks = Vec::new();
    for line in scene.speech.body() {
        for count in counts(&line.text) {
            let Some(series) = promised(outline, line, &count) else {
                continue;
            };
            let actual = series.items.len();
            if actual > 1 && actual != count.value && series.is_sound() {
                marks.push(mark(line, &count, &series.items[actual - 1]));
            }
        }
        marks.extend(super::count_listed::marks(line));
    }
    marks
}

/// 报的数和数到的条数不一样。
fn mark(line: &Line, count: &Count, last: &Ordinal) -> Mark {
    let said = &line.text[count.range.clone()];
    Mark::new(
        line.place(count.range.clone()),
        format!(
            "说的是“{said}”，下面数到“{}”为止，共{}条",
            last.label(),
            last.number
        ),
        "把报的数改成实际的条数，或者补上、并掉一条",
    )
}

/// 这个数管的是哪一串。
fn promised<'o, 'a>(
    outline: &'o Outline<'a>,
    line: &Line,
    count: &Count,
) -> Option<&'o Series<'a>> {
    let before = &line.text[..count.range.start];
    let clause = before
        .rsplit(['。', '，', '；', '！'])
        .next()
        .unwrap_or_default();
    if BACKWARD.iter().any(|word| clause.ends_with(word)) {
        return None;
    }
    let spoken = clause.chars().count() <= 20 && VERBS.iter().any(|verb| clause.contains(verb));
    let top = outline.top().map(|at| &outline.series[at]);
    let leads = |series: &&Series| {
        let first = series.items.first();
        first.is_some_and(|item| item.line.number > line.number)
    };
    if let Some(top) = top
        .filter(leads)
        .filter(|_| spoken && is_last_words(line, count))
    {
        return Some(top);
    }
    let after = |item: &Ordinal| (item.line.number, item.start) >= (line.number, count.range.end);
    let series = outline.series.iter().filter(|series| !series.in_contents);
    let next = series
        .filter_map(|series| series.items.first().map(|item| (series, item)))
        .filter(|(_, item)| after(item))
        .min_by_key(|(_, item)| (item.line.number, item.start))?;
    is_near(outline, line, count, next.1).then_some(next.0)
}

/// 报完数这一段就完了：“讲三点意见：”。
fn is_last_words(line: &Line, count: &Count) -> bool {
    line.text[count.range.end..].chars().count() <= 30
}

/// 报数和第一条之间没有隔着别的话。
fn is_near(outline: &Outline, line: &Line, count: &Count, item: &Ordinal) -> bool {
    let rest = &line.text[count.range.end..];
    let between = if item.line.number == line.number {
        &line.text[count.range.end..item.start]
    } else {
        let lines = &outline.speech.lines[line.number..item.line.number - 1];
        if !item.leads_line || lines.iter().any(|line| !line.text.is_empty()) {
            return false;
        }
        rest
    };
    let stops = between.matches(['。', '，', '；']).count();
    let ended = between.ends_with(['：', '。', '，', '；']) || between.is_empty();
    ended && stops <= 1 && between.chars().count() <= NEAREST
}

/// 一行里全部报的数，二以上。
fn counts(text: &str) -> Vec<Count> {
    let is_number = |c: char| "一二两三四五六七八九十".contains(c) || c.is_ascii_digit();
    let mut counts = Vec::new();
    let mut at = 0;
    while let Some(found) = text[at..].find(is_number) {
        let start = at + found;
        let rest = &text[start..];
        at = start + rest.len() - rest.trim_start_matches(is_number).len();
        let Some(value) = value(&text[start..at]) else {
            continue;
        };
        let after = &text[at..];
        let is_unit = UNITS.iter().any(|unit| after.starts_with(unit));
        let matter = after
            .strip_prefix('个')
            .is_some_and(|after| MATTERS.iter().any(|matter| after.starts_with(matter)));
        let measure = if matter {
            Some(&"个")
        } else {
            MEASURES.iter().find(|measure| after.starts_with(**measure))
        };
        let broken =
            text[..start].ends_with(['.', '几', '百', '千', '百', '万', '/', '-', '年', '月']);
        if let Some(measure) = measure.filter(|_| !is_unit && !broken) {
            counts.push(Count {
                range: start..at + measure.len(),
                value,
            });
        }
    }
    counts
}

/// 二到二十。
pub(super) fn value(text: &str) -> Option<usize> {
    if text == "两" {
        return Some(2);
    }
    (2..=20).find(|n| chinese_number(*n) == text || n.to_string() == text)
}
