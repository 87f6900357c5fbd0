//! 季度月份不符：一季度（1—4月）一类，季度、半年和月份对不上。

use super::super::{Mark, Run, rule};
use crate::check::Scene;
use crate::speech::Line;

rule!("季度月份不符", Time, Medium, Run::Speech(check));

/// 一段时间的名称和起止月份，长的在前。
const SPANS: [(&str, u32, u32); 11] = [
    ("前三季度", 1, 9),
    ("前三个季度", 1, 9),
    ("前两个季度", 1, 6),
    ("前二季度", 1, 6),
    ("一季度", 1, 3),
    ("二季度", 4, 6),
    ("三季度", 7, 9),
    ("四季度", 10, 12),
    ("上半年", 1, 6),
    ("下半年", 7, 12),
    ("全年", 1, 12),
];

/// 连接两个月份的写法。
const DASHES: [&str; 6] = ["——", "—", "-", "至", "到", "~"];

fn check(scene: &Scene) -> Vec<Mark> {
    scene.speech.filled().flat_map(in_line).collect()
}

/// 名称后面括号里写的起止月份不对；短名称在长名称里面的不算。
fn in_line(line: &Line) -> Vec<Mark> {
    let mut taken: Vec<usize> = Vec::new();
    let mut marks = Vec::new();
    for (name, first, last) in SPANS {
        for hit in line.find(name) {
            if taken.contains(&hit.range.end) {
                continue;
            }
            taken.push(hit.range.end);
            let Some((from, until, length)) = months(hit.after()) else {
                continue;
            };
            if (from, until) != (first, last) {
                marks.push(Mark::new(
                    line.place(hit.range.start..hit.range.end + length),
                    format!("{name}是{first}月至{last}月，不是{from}月至{until}月"),
                    "核对统计的是哪几个月，改月份或改名称",
                ));
            }
        }
    }
    marks
}

/// 紧跟着的“（1—3月”：两个月份和字节数。
fn months(text: &str) -> Option<(u32, u32, usize)> {
    let inner = text.strip_prefix('（')?;
    let (from, rest) = number(inner)?;
    let rest = rest
        .strip_prefix("月份")
        .or_else(|| rest.strip_prefix('月'))
        .unwrap_or(rest);
    let rest = DASHES.iter().find_map(|dash| rest.strip_prefix(dash))?;
    let (until, rest) = number(rest)?;
    let rest = rest.strip_prefix('月')?;
    let all_months = (1..=12).contains(&from) && (1..=12).contains(&until);
    all_months.then_some((from, until, text.len() - rest.len()))
}

/// 开头的数和后面剩下的。
fn number(text: &str) -> Option<(u32, &str)> {
    let rest = text.trim_start_matches(|c: char| c.is_ascii_digit());
    let number = text[..text.len() - rest.len()].parse().ok()?;
    Some((number, rest))
}
