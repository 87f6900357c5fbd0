//! 文件名误：书名号里的名称差一两个字，或者文号对不上。

use std::ops::Range;

use strsim::levenshtein;

use super::super::{Mark, Run, rule};
use super::{plain_title, titles};
use crate::check::Scene;
use crate::reference::documents::{self, Document};
use crate::speech::Line;

rule!("文件名误", Name, Medium, Run::Speech(check));

/// 题名最短这么多字才比；再短，差一个字就可能是另一件。
const SHORTEST: usize = 7;
/// 名称常常丢了的尾巴。
const KINDS: [&str; 6] = ["规定", "条例", "办法", "方案", "标准", "解释"];

fn check(scene: &Scene) -> Vec<Mark> {
    let mut marks = Vec::new();
    for line in scene.speech.filled() {
        for range in titles(&line.text) {
            marks.extend(wrong_title(line, &range));
            marks.extend(wrong_number(line, &range));
        }
    }
    marks
}

fn wrong_title(line: &Line, range: &Range<usize>) -> Option<Mark> {
    let title = &line.text[range.clone()];
    let right = near(&plain_title(title))?;
    Some(Mark::new(
        line.place(range.clone()),
        format!("《{title}》与《{right}》差一两个字"),
        format!("核对名称：多半是《{right}》"),
    ))
}

/// 只差一两个字的那一件；名称本来就对，或者是地方的、配套的，就没有。
fn near(title: &str) -> Option<String> {
    let known = || {
        documents::all()
            .iter()
            .flat_map(|d| [plain_title(&d.title), plain_title(d.short())])
    };
    let replaced = documents::all().iter().flat_map(|d| &d.replaces);
    let is_known =
        known().any(|k| k == title) || replaced.into_iter().any(|r| plain_title(r) == title);
    if is_known || title.chars().count() < SHORTEST {
        return None;
    }
    known()
        .filter(|right| right.chars().count() >= SHORTEST && is_slip(title, right))
        .min_by_key(|right| levenshtein(title, right))
}

/// 像是写错：字一样次序不同，差一两个字，或者丢了文种。
fn is_slip(title: &str, right: &str) -> bool {
    let sorted = |text: &str| {
        let mut chars: Vec<char> = text.chars().collect();
        chars.sort_unstable();
        chars
    };
    if KINDS
        .iter()
        .any(|kind| right.strip_suffix(kind) == Some(title))
    {
        return true;
    }
    // 前面多了地名、后面多了“实施细则”的是另一件。
    if title.contains(right) || right.contains(title) {
        return false;
    }
    let longest = title.chars().count().max(right.chars().count());
    let distance = levenshtein(title, right);
    sorted(title) == sorted(right) || (distance <= 2 && distance * 7 <= longest)
}

/// 题名后面括注的文号与那件文件的不一样。
fn wrong_number(line: &Line, range: &Range<usize>) -> Option<Mark> {
    let after = line.text[range.end..].strip_prefix("》（")?;
    let noted = &after[..after.find('）')?];
    let number = Number::parse(noted)?;
    let title = plain_title(&line.text[range.clone()]);
    let same: Vec<&Document> = documents::all()
        .iter()
        .filter(|d| plain_title(&d.title) == title || plain_title(d.short()) == title)
        .collect();
    let known: Vec<&str> = same.iter().filter_map(|d| d.number.as_deref()).collect();
    let right = known.first()?;
    let fits = |text: &&str| text.split('、').any(|one| number.fits(one));
    if known.len() < same.len() || known.iter().any(fits) {
        return None;
    }
    let start = range.end + "》（".len();
    Some(Mark::new(
        line.place(start..start + noted.len()),
        format!("“{noted}”与这件文件的文号对不上"),
        format!("核对文号：查到的是{right}"),
    ))
}

/// 文号里的年份和序号；“令”没有年份。
#[derive(PartialEq, Eq)]
struct Number {
    /// 年份。
    year: Option<u32>,
    /// 序号。
    serial: u32,
}

impl Number {
    /// 读“安委〔2024〕2号”“国务院令第493号”。
    fn parse(text: &str) -> Option<Number> {
        let digits = text
            .split(|c: char| !c.is_ascii_digit())
            .filter(|d| !d.is_empty());
        let numbers: Vec<u32> = digits.filter_map(|d| d.parse().ok()).collect();
        let is_year = |n: &u32| (1990..2100).contains(n);
        match (text.ends_with('号'), numbers.as_slice()) {
            (true, [year, serial]) if is_year(year) => Some(Number {
                year: Some(*year),
                serial: *serial,
            }),
            (true, [serial]) if text.contains('令') => Some(Number {
                year: None,
                serial: *serial,
            }),
            _ => None,
        }
    }

    /// 就是这个文号；有一边没写年份的只比序号，样子不同的不比。
    fn fits(&self, text: &str) -> bool {
        Number::parse(text).is_none_or(|other| {
            let years = self.year.zip(other.year);
            years.is_none_or(|(a, b)| a == b) && self.serial == other.serial
        })
    }
}
