//! 提法残缺：几句一组的固定提法只说了一部分。

use std::ops::Range;

use chrono::NaiveDate;

use super::super::{Mark, Run, rule};
use super::formula::{self, Formula};
use super::{clauses, has_any, is_titled, sentence_at};
use crate::check::Scene;
use crate::speech::{Line, Speech};

rule!("提法残缺", Name, Low, Run::Speech(check));

/// 全篇别处也没有说全，就算残缺的几组：头一句，至少说到几句才算是在引它。
const WHOLE: [(&str, usize); 9] = [
    ("党政同责", 2),
    ("管行业必须管安全", 2),
    ("政府统一领导", 2),
    ("全覆盖", 2),
    ("守土有责", 2),
    ("不发通知", 4),
    ("政治意识", 3),
    ("道路自信", 2),
    ("政治判断力", 2),
];
/// 报告事故的四种毛病。
const REPORTS: [&str; 4] = ["迟报", "漏报", "谎报", "瞒报"];

fn check(scene: &Scene) -> Vec<Mark> {
    let day = super::day(scene);
    let all = formula::all();
    let unsaid: Vec<(&Formula, usize)> = all
        .iter()
        .filter_map(|formula| Some((formula, least(formula)?)))
        .filter(|(formula, _)| !is_said_whole(scene.speech, formula))
        .collect();
    let mut marks = Vec::new();
    for line in scene.speech.filled() {
        for (formula, least) in &unsaid {
            marks.extend(short(line, formula, *least, day));
        }
        marks.extend(reports(line));
        marks.extend(tailings(line));
    }
    marks
}

/// 至少说到几句才算是在引这一组；不在此列的没有。
fn least(formula: &Formula) -> Option<usize> {
    let first = formula.parts.first()?;
    let known = WHOLE.iter().find(|(head, _)| head == first);
    known.map(|(_, least)| *least)
}

/// 只说了一部分的一组。
fn short(line: &Line, formula: &Formula, least: usize, day: Option<NaiveDate>) -> Vec<Mark> {
    let first = formula.parts.first().copied().unwrap_or_default();
    let found = formula.find(&line.text).into_iter();
    let partial = found.filter(|found| {
        let (exact, all) = (found.exact(), found.items.len());
        exact == all && found.is_in_order() && exact >= least && exact < formula.parts.len()
    });
    partial
        .filter(|found| {
            !is_official(
                first,
                found.exact(),
                found.items.iter().any(|item| item.1 == 3),
                day,
            ) && !is_quotation(line, found.range().start)
        })
        .map(|found| {
            let missing = formula
                .parts
                .iter()
                .enumerate()
                .filter(|(index, _)| found.items.iter().all(|item| item.1 != *index));
            let missing: Vec<&str> = missing.map(|(_, part)| *part).collect();
            let range = found.range();
            let words = &line.text[range.clone()];
            Mark::new(
                line.place(range.clone()),
                format!("“{words}”没有说全，少“{}”", missing.join("、")),
                format!("写全：{}", formula.text),
            )
        })
        .collect()
}

/// 别处说全了，这里就是简称。
fn is_said_whole(speech: &Speech, formula: &Formula) -> bool {
    let commas = formula.text.replace('、', "，");
    let said = |text: &str| speech.filled().any(|line| line.text.contains(text));
    said(formula.text) || said(&commas)
}

/// 别的文件里就是这么三句：2016年以前没有“失职追责”，考核办法没有“齐抓共管”。
fn is_official(first: &str, said: usize, ends_in_blame: bool, day: Option<NaiveDate>) -> bool {
    let old = NaiveDate::from_ymd_opt(2016, 12, 9);
    let early = day.zip(old).is_some_and(|(day, old)| day < old);
    first == "党政同责" && said == 3 && (early || ends_in_blame)
}

/// 引领导人的原话，原话就这么长。
fn is_quotation(line: &Line, at: usize) -> bool {
    is_titled(&line.text, at) || has_any(sentence_at(line, at), &["习近平", "总书记"])
}

/// 迟报、漏报、谎报、瞒报少了的。
fn reports(line: &Line) -> Vec<Mark> {
    let mut marks = Vec::new();
    for clause in clauses(&line.text) {
        let text = &line.text[clause.clone()];
        let said: Vec<&str> = REPORTS
            .into_iter()
            .filter(|word| text.contains(word))
            .collect();
        let about = [
            "信息", "上报", "报告", "报送", "值班", "杜绝", "严禁", "不得", "不准", "允许",
        ];
        let few = said.len() == 3
            || (said.len() == 2 && has_any(sentence_at(line, clause.start), &about));
        if !few || has_any(text, &["不报", "误报", "罪"]) {
            continue;
        }
        let Some(range) = span(text, &said) else {
            continue;
        };
        let missing: Vec<&str> = REPORTS
            .into_iter()
            .filter(|word| !said.contains(word))
            .collect();
        let words = &text[range.clone()];
        marks.push(Mark::new(
            line.place(clause.start + range.start..clause.start + range.end),
            format!("“{words}”少“{}”", missing.join("、")),
            "法规列的是四种：迟报、漏报、谎报、瞒报",
        ));
    }
    marks
}

/// 从头一个词到末一个词。
fn span(text: &str, words: &[&str]) -> Option<Range<usize>> {
    let start = words.iter().filter_map(|word| text.find(word)).min()?;
    let ends = words
        .iter()
        .filter_map(|word| text.rfind(word).map(|at| at + word.len()));
    Some(start..ends.max()?)
}

/// “危、险、病库”次序不对的。
fn tailings(line: &Line) -> Vec<Mark> {
    let orders = ["危病险", "险危病", "险病危", "病危险", "病险危"];
    let wrong = orders.iter().flat_map(|order| {
        let marked: Vec<String> = order.chars().map(String::from).collect();
        [(*order).to_owned(), marked.join("、")]
    });
    let mut marks = Vec::new();
    for words in wrong {
        for (at, _) in line.text.match_indices(&words) {
            let end = at + words.len();
            if super::ahead(&line.text, end, 4).contains('库') {
                marks.push(Mark::new(
                    line.place(at..end),
                    format!("“{words}”与通行的次序不同"),
                    "通行的说法是“危、险、病库”",
                ));
            }
        }
    }
    marks
}
