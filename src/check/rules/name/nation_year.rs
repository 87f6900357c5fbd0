//! 全国数陈旧：本地用了新一年的数，全国、全省的还停在前一年。

use std::ops::Range;

use super::super::{Mark, Run, rule};
use super::has_any;
use crate::check::Scene;
use crate::finding::Place;
use crate::speech::Line;

rule!("全国数陈旧", Name, Medium, Run::Speech(check));

/// 上级的范围。
const UPPER: [&str; 2] = ["全国", "全省"];
/// 本地的范围。
const LOCAL: [&str; 10] = [
    "全县", "我县", "全区", "我区", "全旗", "我旗", "全市", "我市", "本县", "本区",
];

/// 一段统计：到分号、句号为止。
struct Total<'a> {
    /// 在哪一行。
    line: &'a Line,
    /// 在这一行里从哪个字节起。
    start: usize,
    /// 文字。
    text: &'a str,
}

fn check(scene: &Scene) -> Vec<Mark> {
    let totals: Vec<Total> = scene.speech.body().flat_map(totals).collect();
    let local = totals.iter().filter(|total| has_any(total.text, &LOCAL));
    let Some(local) = local
        .flat_map(|total| years(total.text))
        .map(|(year, _)| year)
        .max()
    else {
        return Vec::new();
    };
    let mut marks = Vec::new();
    for upper in UPPER {
        let told = totals
            .iter()
            .filter(|t| t.text.contains(upper) && !has_any(t.text, &LOCAL));
        for total in told {
            let last = years(total.text).into_iter().max_by_key(|(year, _)| *year);
            if let Some((year, range)) = last.filter(|(year, _)| *year < local) {
                let place = total
                    .line
                    .place(total.start + range.start..total.start + range.end);
                marks.push(mark(place, upper, year, local));
            }
        }
    }
    marks
}

fn mark(place: Place, upper: &str, year: i32, local: i32) -> Mark {
    Mark::new(
        place,
        format!("{upper}的数是{year}年的，本地已经用到{local}年"),
        format!("换成{local}年{upper}的数；还没有公布的，说明为什么用{year}年的"),
    )
}

/// 一行里的各段统计。
fn totals(line: &Line) -> Vec<Total<'_>> {
    let mut start = 0;
    let pieces = line.text.split_inclusive(['；', '。']).map(|text| {
        let total = Total { line, start, text };
        start += text.len();
        total
    });
    pieces.filter(|total| is_total(total.text)).collect()
}

/// 说的是一年总共多少起、多少人；一起一起的事故不算。
fn is_total(text: &str) -> bool {
    let counted = text.contains('起') && has_any(text, &["事故", "火灾"]);
    let total = has_any(
        text,
        &[
            "共发生",
            "共接报",
            "发生各类",
            "发生生产安全事故",
            "事故起数",
            "总量",
        ],
    );
    counted && total
}

/// 写了的年份和范围。
fn years(text: &str) -> Vec<(i32, Range<usize>)> {
    let found = text.match_indices('年').filter_map(|(at, mark)| {
        let before = text[..at].trim_end_matches(|c: char| c.is_ascii_digit());
        let year: i32 = text[before.len()..at].parse().ok()?;
        (2000..2100)
            .contains(&year)
            .then(|| (year, before.len()..at + mark.len()))
    });
    found.collect()
}
