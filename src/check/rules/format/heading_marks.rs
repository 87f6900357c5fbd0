//! 序号标点：（一）后面多了顿号，“一．”“一：”用错了点。

use super::super::{Mark, Run, rule};
use crate::check::Scene;
use crate::numbering::chinese_number;
use crate::speech::Line;

rule!("序号标点", Format, Low, Run::Speech(check));

fn check(scene: &Scene) -> Vec<Mark> {
    let marks: Vec<Mark> = scene.speech.body().filter_map(fault).collect();
    let mut seen: Vec<String> = Vec::new();
    let mut first = Vec::new();
    // 同一种写法只在头一处报。
    for mark in marks {
        if !seen.contains(&mark.hint) {
            seen.push(mark.hint.clone());
            first.push(mark);
        }
    }
    first
}

/// 行首序号的标点对不对。
fn fault(line: &Line) -> Option<Mark> {
    let text = line.text.as_str();
    bracketed(text)
        .or_else(|| chinese(text))
        .or_else(|| arabic(text))
        .or_else(|| nth(text))
        .map(|(length, hint)| {
            let label = &text[..length];
            Mark::new(
                line.place(0..length),
                format!("序号“{label}”的标点不合通行写法"),
                hint,
            )
        })
}

/// （一）、 （1）.
fn bracketed(text: &str) -> Option<(usize, String)> {
    let inner = text.strip_prefix('（')?;
    let close = inner.find('）')?;
    let (number, rest) = (&inner[..close], &inner[close + '）'.len_utf8()..]);
    let counted = (1..40).any(|n| chinese_number(n) == number || n.to_string() == number);
    let mark = rest.chars().next().filter(|c| "、.．，：".contains(*c))?;
    let length = '（'.len_utf8() * 2 + close + mark.len_utf8();
    counted.then(|| {
        (
            length,
            "带括号的序号后面不加标点，写作“（一）”“（1）”".to_owned(),
        )
    })
}

/// 一． 一： 一.
fn chinese(text: &str) -> Option<(usize, String)> {
    let is_number = |c: char| "一二三四五六七八九十".contains(c);
    let rest = text.trim_start_matches(is_number);
    let digits = text.len() - rest.len();
    let counted = (1..40).any(|n| chinese_number(n) == text[..digits]);
    let mark = rest.chars().next().filter(|c| "．.：".contains(*c))?;
    counted.then(|| {
        (
            digits + mark.len_utf8(),
            "汉字序号后面用顿号，写作“一、”".to_owned(),
        )
    })
}

/// 第一、
fn nth(text: &str) -> Option<(usize, String)> {
    let rest = text.strip_prefix('第')?;
    let digits = rest.find('、')?;
    let counted = (1..20).any(|n| chinese_number(n) == rest[..digits]);
    let length = '第'.len_utf8() + digits + '、'.len_utf8();
    counted.then(|| (length, "“第一”“第二”后面用逗号，写作“第一，”".to_owned()))
}

/// 1、 1，
fn arabic(text: &str) -> Option<(usize, String)> {
    let rest = text.trim_start_matches(|c: char| c.is_ascii_digit());
    let digits = text.len() - rest.len();
    let mark = rest.chars().next().filter(|c| "、，．".contains(*c))?;
    let after = rest[mark.len_utf8()..].starts_with(|c: char| c.is_ascii_digit());
    let counted = (1..=2).contains(&digits) && !after;
    counted.then(|| {
        (
            digits + mark.len_utf8(),
            "阿拉伯数字序号后面用下圆点，写作“1.”".to_owned(),
        )
    })
}
