//! 不渲染，只看写法：编译得过吗，变量都有吗，有没有写死的数字。

use std::ops::Range;
use std::sync::LazyLock;

use super::{at, mending};
use crate::county::County;
use crate::county::quantity::ONE;
use crate::draft::variables;
use crate::fields;
use crate::finding::{Finding, Place, Severity};
use crate::occasion::{Library, Pack, Source, samples};
use crate::render::names::{self, Mention, Shape};
use crate::render::tags::{self, Words};
use crate::render::{self, likest, suggestion};
use crate::speech::figures::numerals::{Numeral, numerals_in};

/// 模板里写死了数字，报这一条。
const LITERAL: &str = "写死的数字";

/// 汉字写的数，不大于十的多半是说话，不是数据；比例除外。
const SMALL: i64 = 10 * ONE;
const RATIOS: [&str; 5] = ["成", "倍", "%", "个百分点", "元"];

/// 一个模板文件写法上的毛病。
pub(super) fn faults(source: &Source) -> Vec<Finding> {
    let mut findings = Vec::new();
    // 接着内置的写的，要连内置的一起编译，到试写时再看。
    if !source.text.contains("builtin/") {
        let alone = vec![(source.name.clone(), source.text.clone())];
        findings.extend(mending::compile(alone));
    }
    findings.extend(unknowns(source));
    findings.extend(wide_marks(source));
    findings.extend(
        tags::words(&source.text)
            .iter()
            .flat_map(|words| literals(source, words)),
    );
    findings
}

/// 写成全角的记号和花括号：程序不认得，会原样印出来。
fn wide_marks(source: &Source) -> Vec<Finding> {
    const STARTS: [(char, &str); 6] = [
        ('！', "!"),
        ('＋', "+"),
        ('／', "/"),
        ('＃', "#"),
        ('－', "-"),
        ('＊', "*"),
    ];
    const BRACES: [(&str, &str); 4] =
        [("｛｛", "{{"), ("｝｝", "}}"), ("{ {", "{{"), ("} }", "}}")];
    let mut findings = Vec::new();
    for (index, line) in source.text.lines().enumerate() {
        let indent = line.chars().take_while(|c| c.is_whitespace()).count();
        let start = line.chars().nth(indent);
        let mark = STARTS.iter().find(|(wide, _)| start == Some(*wide));
        let mark = mark.map(|(wide, right)| (indent, wide.to_string(), *right));
        let braces = BRACES.iter().filter_map(|(wrong, right)| {
            let at = line.find(wrong)?;
            Some((line[..at].chars().count(), (*wrong).to_owned(), *right))
        });
        for (column, wrong, right) in mark.into_iter().chain(braces) {
            let place = Place {
                line: index + 1,
                column: column + 1,
                length: wrong.chars().count(),
            };
            let message = format!("“{wrong}”不是记号，会原样印出来");
            let hint = format!("换成英文输入法，写成“{right}”");
            findings.push(at(
                source,
                place,
                render::RULE,
                Severity::High,
                [message, hint],
            ));
        }
    }
    findings
}

/// 没有的变量。
pub(super) fn unknowns(source: &Source) -> Vec<Finding> {
    let mentions = mentions(&source.text);
    let found = mentions
        .iter()
        .filter_map(|mention| unknown(source, mention));
    found.collect()
}

/// 一个模板里提到的变量。
pub(super) fn mentions(text: &str) -> Vec<Mention> {
    names::mentions(text, &VOCABULARY)
}

/// 全部变量：栏目的，和用各份示范算出来的。
static VOCABULARY: LazyLock<Shape> = LazyLock::new(|| {
    let mut shape = Shape::default();
    for field in fields::all() {
        shape.add(&field.variable);
    }
    let library = Library::built_in();
    for name in library.occasions() {
        let pack = Pack::load(&library, &name).ok();
        let text = samples::example(&name).unwrap_or_default();
        let county = County::read(text.as_bytes(), None).0;
        if let (Some(pack), Some(county)) = (pack, county)
            && let Ok(value) = variables(&county, &pack)
        {
            shape.learn(&value);
        }
    }
    for name in RARE {
        shape.add(name);
    }
    shape
});

/// 示范里碰不上、有时才有的变量。
const RARE: [&str; 12] = [
    "when.fire_theme",
    "when.safety_theme",
    "when.campaign.last_year",
    "enforcement.by_unit[].cases",
    "enforcement.by_unit[].fines",
    "enforcement.by_unit[].hazards",
    "stats.graded[].deaths",
    "stats.graded[].incidents",
    "stats.wider[].sector",
    "stats.wider[].injuries",
    "assessment.months_left",
    "investment.change_by",
];

/// 没有的变量：最像的是哪个，资料里叫什么。
fn unknown(source: &Source, mention: &Mention) -> Option<Finding> {
    let (name, known) = mention.unknown.as_ref()?;
    let near = likest(name, known.iter().map(String::as_str));
    let dot = if mention.whole.is_empty() { "" } else { "." };
    let hint = match near {
        Some(near) => suggestion(&format!("{}{dot}{near}", mention.whole)),
        None => "有哪些变量：zhibi fields，和 docs/模板手册.md".to_owned(),
    };
    let message = format!("没有“{}”这个变量", mention.written);
    Some(at(
        source,
        mention.place,
        render::RULE,
        Severity::High,
        [message, hint],
    ))
}

/// 写死的数字：阿拉伯数字带着后面的量词，和汉字写的三十六处、两成；十以内的“三点意见”“两家”不算。
fn literals(source: &Source, words: &Words) -> Vec<Finding> {
    let chinese = numerals_in(&words.text).into_iter();
    let chinese = chinese.filter(|numeral| is_data(numeral, &words.text));
    let chinese = chinese.map(|numeral| numeral.range);
    let arabic = arabic(&words.text);
    arabic
        .into_iter()
        .chain(chinese)
        .map(|range| {
            let figure = &words.text[range.clone()];
            let place = Place {
                column: words.place.column + words.text[..range.start].chars().count(),
                length: figure.chars().count(),
                ..words.place
            };
            let message = format!("句子里写死了“{figure}”");
            let hint = "数字从资料里取，写成 {{ 变量 }}；有哪些变量：zhibi fields".to_owned();
            at(source, place, LITERAL, Severity::Medium, [message, hint])
        })
        .collect()
}

/// 汉字写的一个数是不是数据；“初一十五人又多”是日子，不是数。
fn is_data(numeral: &Numeral, text: &str) -> bool {
    let value = &numeral.value;
    let big = value.low > SMALL || RATIOS.contains(&value.unit.as_str());
    numeral.is_han && big && !text[..numeral.range.start].ends_with('初')
}

/// 阿拉伯数字连同后面一个字。
fn arabic(text: &str) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    let mut from = 0;
    while let Some(start) = text[from..]
        .find(|c: char| c.is_ascii_digit())
        .map(|at| from + at)
    {
        let rest = &text[start..];
        let digits = rest
            .find(|c: char| !c.is_ascii_digit() && c != '.')
            .unwrap_or(rest.len());
        let unit = rest[digits..].chars().next().map_or(0, char::len_utf8);
        from = start + digits + unit;
        found.push(start..from);
    }
    found
}
