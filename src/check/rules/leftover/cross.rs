//! 未填的叉：×、XX 一类代替名称和数字的记号。

use std::ops::Range;

use super::super::{Mark, Run, rule};
use super::{UNITS, after, before, is_han, is_masked_year, joined, runs};
use crate::check::Scene;

rule!("未填的叉", Leftover, High, Run::Speech(check));

/// 字母的叉，在英文词里是字母。
const LETTERS: [char; 4] = ['X', 'x', 'Ｘ', 'ｘ'];
/// 符号的叉，在两个数中间是乘号。
const SIGNS: [char; 6] = ['×', '✕', '✖', '╳', 'Χ', 'Х'];

fn check(scene: &Scene) -> Vec<Mark> {
    let lines = scene.speech.filled();
    let marks = lines.flat_map(|line| {
        let text = line.text.as_str();
        holes(text).into_iter().map(|hole| {
            let (message, hint) = said(text, &hole);
            Mark::new(line.place(hole), message, hint)
        })
    });
    marks.collect()
}

/// 一行里没填的叉。
pub(super) fn holes(text: &str) -> Vec<Range<usize>> {
    let is_formula = text.contains(['√', '✓', '=', '＝']);
    let crosses = runs(text, |c| LETTERS.contains(&c) || SIGNS.contains(&c));
    let holes = crosses.into_iter().filter(|run| {
        let letters = text[run.clone()].contains(LETTERS);
        !is_masked_year(text, run)
            && if letters {
                is_letter_hole(text, run)
            } else {
                !is_formula && is_sign_hole(text, run)
            }
    });
    joined(text, holes.collect())
}

/// 字母：两头不是英文、公式，也不是 X光、X射线。
fn is_letter_hole(text: &str, run: &Range<usize>) -> bool {
    let (left, right) = (before(text, run.start), after(text, run.end));
    let in_unit = right.is_some_and(|c| UNITS.contains(c));
    let is_word = |c: char| c.is_ascii_alphabetic() || "+＋-－—_/&@.".contains(c);
    if left.is_some_and(is_word) || right.is_some_and(|c| is_word(c) || c.is_ascii_digit()) {
        return false;
    }
    let name = &text[run.clone()];
    match () {
        () if left.is_some_and(|c| c.is_ascii_digit()) => in_unit,
        () if name.chars().count() > 1 => true,
        () if name.starts_with(['x', 'ｘ']) => in_unit,
        () => right.is_some_and(|c| !"光射线波型轴形荧档".contains(c) && (is_han(c) || c == '%')),
    }
}

/// 符号：两头不都是数，也不是在说这个记号本身。
fn is_sign_hole(text: &str, run: &Range<usize>) -> bool {
    let (left, right) = (before(text, run.start), after(text, run.end));
    let is_operand = |c: char| c.is_ascii_alphanumeric() || c == '）' || c == '（';
    let times = left.is_some_and(is_operand) && right.is_some_and(is_operand);
    let sign =
        left.is_some_and(|c| "打画划".contains(c)) || (left == Some('“') && right == Some('”'));
    !times && !sign
}

/// 怎么说：旁边已经填了年份的，另说一句。
fn said(text: &str, hole: &Range<usize>) -> (String, &'static str) {
    let name = &text[hole.clone()];
    let year = text[hole.end..]
        .strip_prefix('年')
        .map(|rest| super::head(rest, 5));
    let is_year =
        |year: &&str| year.ends_with('年') && year.trim_end_matches('年').parse::<u16>().is_ok();
    if let Some(year) = year.filter(is_year) {
        let message = format!("“{name}年”和“{year}”挨在一起，一个没填，一个填了");
        return (message, "只留一个；多半是替换文字时留下的");
    }
    let message = format!("“{name}”还没有填");
    (message, "填上实际的名称或数字；确实没有，就把这句话改掉")
}
