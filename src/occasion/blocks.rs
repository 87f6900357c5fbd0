//! 场合.yaml 读不下来时，一栏一栏拆开来读：一处毛病不遮住另一处。

use std::ops::Range;

use super::fault;
use super::library::Source;
use super::manifest::Manifest;
use crate::county::syntax_fault;
use crate::finding::{Finding, Place};

/// 缺不得的栏目，和试读别的栏目时替它写的话。
const NEEDED: [(&str, &str); 8] = [
    ("名称", "甲"),
    ("说明", "甲"),
    ("题目", "甲"),
    ("称呼", "甲"),
    ("层次", "[一、]"),
    ("报数", "否"),
    ("字数", "300"),
    ("章节", "[责任]"),
];

/// 一栏，或一栏里的一项。
struct Block<'a> {
    /// 栏目名。
    key: &'a str,
    /// 栏目名写在第几行，从 0 起。
    heading: usize,
    /// 占哪几行，从 0 起。
    lines: Range<usize>,
}

/// 全部毛病，按先后；每一栏单独看都没有毛病，就没有。
pub(super) fn faults(source: &Source) -> Vec<Finding> {
    let lines: Vec<&str> = source.text.lines().collect();
    let columns = columns(&lines);
    let mut found: Vec<Finding> = Vec::new();
    for column in &columns {
        let colon = colon(column, lines[column.heading], source);
        let inside = items(column, &lines);
        let inside = inside.iter().filter(|_| colon.is_none());
        found.extend(inside.filter_map(|block| fault_of(block, &lines, source)));
        found.extend(colon);
    }
    found.extend(repeated(&columns, source));
    let missing = missing(&columns, &found, source);
    found.extend(missing);
    found.sort_by_key(|found| (found.line, found.column));
    found
}

/// 栏目名后面的冒号写成了全角的，或者后面少一个空格。
fn colon(column: &Block, line: &str, source: &Source) -> Option<Finding> {
    let at = line.find([':', '：'])?;
    let (key, rest) = (&line[..at], &line[at..]);
    let message = if rest.starts_with('：') {
        format!("“{key}”后面的冒号是全角的“：”")
    } else if rest.len() > 1 && !rest[1..].starts_with([' ', '\t']) {
        format!("“{key}:”后面少一个空格")
    } else {
        return None;
    };
    let place = Place {
        line: column.heading + 1,
        column: key.chars().count() + 1,
        length: 1,
    };
    let hint = format!("写成“{key}: ……”：半角冒号，后面空一格");
    Some(*fault::finding(source, place, message, hint))
}

/// 写了两次的栏目。
fn repeated(columns: &[Block], source: &Source) -> Vec<Finding> {
    let again = |(index, column): &(usize, &Block)| {
        let mut before = columns[..*index].iter();
        before.any(|before| before.key == column.key)
    };
    let found = columns.iter().enumerate().filter(again);
    let found = found.map(|(_, column)| {
        let place = Place {
            line: column.heading + 1,
            column: 1,
            length: column.key.chars().count(),
        };
        let message = format!("“{}”写了两次", column.key);
        *fault::finding(source, place, message, "合成一处，或删去一处")
    });
    found.collect()
}

/// 缺了的栏目；别处已经说到它（多半是名字写错了），就不再说。
fn missing(columns: &[Block], found: &[Finding], source: &Source) -> Vec<Finding> {
    let absent = NEEDED.iter().filter(|(key, _)| {
        let quoted = format!("“{key}");
        let told = found.iter().any(|found| found.message.contains(&quoted));
        !told && columns.iter().all(|column| column.key != *key)
    });
    let absent = absent.map(|(key, _)| {
        let hint = format!("加一行“{key}: ……”；照着内置的场合写");
        let message = format!("少了“{key}”这一栏");
        *fault::finding(source, Place::default(), message, hint)
    });
    absent.collect()
}

/// 顶格写的各栏。
fn columns<'a>(lines: &[&'a str]) -> Vec<Block<'a>> {
    let starts: Vec<usize> = (0..lines.len())
        .filter(|index| {
            !lines[*index].is_empty() && !lines[*index].starts_with([' ', '#', '-', ']', '}', '\t'])
        })
        .collect();
    let ends = starts.iter().skip(1).copied().chain([lines.len()]);
    let whole = starts.iter().zip(ends);
    whole
        .map(|(&start, end)| Block {
            key: lines[start]
                .split([':', '：'])
                .next()
                .unwrap_or_default()
                .trim(),
            heading: start,
            lines: start..end,
        })
        .collect()
}

/// 一栏是一串的，一项一项地看；不是的，整个看。
fn items<'a>(column: &Block<'a>, lines: &[&'a str]) -> Vec<Block<'a>> {
    let inside = column.lines.start + 1..column.lines.end;
    let indent = |line: &str| line.len() - line.trim_start_matches(' ').len();
    let is_item = |index: &usize| lines[*index].trim_start().starts_with("- ");
    let first = inside.clone().find(is_item);
    let depth = first.map_or(0, |index| indent(lines[index]));
    let starts: Vec<usize> = inside
        .filter(|index| is_item(index) && indent(lines[*index]) == depth)
        .collect();
    let ends = starts.iter().skip(1).copied().chain([column.lines.end]);
    let mut all: Vec<Block> = starts
        .iter()
        .zip(ends)
        .map(|(&start, end)| Block {
            key: column.key,
            heading: column.heading,
            lines: start..end,
        })
        .collect();
    if all.is_empty() {
        all.push(Block {
            lines: column.lines.clone(),
            ..*column
        });
    }
    all
}

/// 只读这一处，别的栏目替它写好；行号不变。
fn fault_of(block: &Block, lines: &[&str], source: &Source) -> Option<Finding> {
    let shown = |index: usize| index == block.heading || block.lines.contains(&index);
    let mut text: String = (0..block.lines.end)
        .map(|index| if shown(index) { lines[index] } else { "" })
        .map(|line| format!("{line}\n"))
        .collect();
    if let Some((mut place, message, hint)) = syntax_fault(&text) {
        place.line = place.line.clamp(block.heading + 1, block.lines.end);
        return Some(*fault::finding(source, place, message, hint));
    }
    for (key, words) in NEEDED.iter().filter(|(key, _)| *key != block.key) {
        text += &format!("{key}: {words}\n");
    }
    let alone = Source {
        name: source.name.clone(),
        text,
    };
    let error = serde_yaml::from_str::<Manifest>(&alone.text).err()?;
    let found = *fault::explain(&error, &alone);
    if found.message != fault::WRONG_FORM {
        return Some(found);
    }
    Some(Finding {
        message: format!("“{}”{}", block.key, fault::WRONG_FORM),
        hint: form(block.key).to_owned(),
        ..found
    })
}

/// 一栏该写成什么样子。
fn form(key: &str) -> &'static str {
    match key {
        "字数" => "写一个整数，如 字数: 1200",
        "层次" | "别名" | "不用" => "写成一串，如 [甲, 乙]",
        "章节" => "写成一串，一行一块，前面是“- ”",
        "加一句" => "一行一句，写成 - {节: 责任, 位置: 末尾, 话: ……}",
        "必填" | "改用" | "深浅" | "小标题" => {
            "另起一行，缩进两格，一行一个，写成“名称: 内容”"
        }
        "栏目" => "另起一行，缩进两格，写成 名称: {说明: ……, 示例: ……}",
        _ => "写一句话；有冒号、括号的，给整句加上半角引号",
    }
}
