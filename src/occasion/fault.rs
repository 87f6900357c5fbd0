//! 场合.yaml 的毛病：读不懂的写法换成一句中文，指到那一行。

use serde_yaml::Error;

use super::library::Source;
use crate::county::syntax_fault;
use crate::finding::{Finding, Place, Severity};
use crate::render::likest;

/// 场合.yaml 的毛病都报这一条。
pub const RULE: &str = "场合写法";

/// 一栏里写的东西样子不对。
pub(super) const WRONG_FORM: &str = "写的不是它要的样子";

/// 场合.yaml 里的一处“高”的毛病。
pub(super) fn finding(
    source: &Source,
    place: Place,
    message: impl Into<String>,
    hint: impl Into<String>,
) -> Box<Finding> {
    let line = place.line.max(1);
    let excerpt = source.text.lines().nth(line - 1).unwrap_or_default();
    Box::new(Finding {
        rule: RULE.to_owned(),
        severity: Severity::High,
        message: message.into(),
        hint: hint.into(),
        file: Some(source.name.clone()),
        line,
        column: place.column.max(1),
        length: place.length,
        excerpt: excerpt.to_owned(),
    })
}

/// 一句话在文件里第一次出现的地方；没有就指到开头。
pub fn place_of(source: &Source, words: &str) -> Place {
    let first = words.lines().next().unwrap_or_default();
    let found = source.text.lines().enumerate().find_map(|(index, line)| {
        let at = line.find(first)?;
        Some((index + 1, line[..at].chars().count() + 1))
    });
    let (line, column) = found.unwrap_or((1, 1));
    Place {
        line,
        column,
        length: first.chars().count(),
    }
}

/// 读的人说的毛病换成一句中文。
pub(super) fn explain(error: &Error, source: &Source) -> Box<Finding> {
    let error = error.without_snippet();
    let location = error.location();
    let number = |n: u64| usize::try_from(n).unwrap_or(1);
    let place = location.map_or(Place::default(), |location| Place {
        line: number(location.line()),
        column: number(location.column()),
        length: 1,
    });
    if let Some((place, message, hint)) = syntax_fault(&source.text) {
        return finding(source, place, message, hint);
    }
    let (message, hint, length) = said(error);
    let length = length.max(1);
    finding(source, Place { length, ..place }, message, hint)
}

/// 一句中文、办法、毛病有几个字长。
fn said(error: &Error) -> (String, String, usize) {
    match error {
        Error::SerdeUnknownField {
            field, expected, ..
        } => {
            let near = likest(field, expected.iter().copied());
            let near = near.map_or_else(String::new, |near| format!("，是不是“{near}”？"));
            (
                format!("不认识“{field}”这一栏{near}"),
                format!("这里可以写：{}", expected.join("、")),
                field.chars().count(),
            )
        }
        Error::SerdeMissingField { field, .. } => (
            format!("少了“{field}”这一栏"),
            format!("加一行“{field}: ……”；照着内置的场合写"),
            1,
        ),
        Error::SerdeUnknownVariant {
            variant, expected, ..
        } => (
            format!("不能写“{variant}”"),
            format!("可以写：{}", expected.join(" ")),
            variant.chars().count(),
        ),
        Error::SerdeInvalidType { .. }
        | Error::SerdeInvalidValue { .. }
        | Error::InvalidScalar { .. }
        | Error::Unexpected { .. }
        | Error::NullIntoString { .. }
        | Error::TaggedScalarCannotDeserializeIntoString { .. } => (
            WRONG_FORM.to_owned(),
            "对照内置的场合：zhibi occasions copy 季度例会 样子".to_owned(),
            1,
        ),
        Error::DuplicateMappingKey { key, .. } => {
            let key = key.clone().unwrap_or_default();
            (
                format!("“{key}”写了两次"),
                "合成一处，或删去一处".to_owned(),
                key.chars().count(),
            )
        }
        Error::Message { msg, .. } if !msg.is_ascii() => {
            (msg.clone(), "照着内置的场合写".to_owned(), 1)
        }
        other => (
            "从这里起读不下去".to_owned(),
            format!("照着内置的场合写；原话：{}", first_line(&other.render())),
            1,
        ),
    }
}

fn first_line(text: &str) -> &str {
    text.lines().next().unwrap_or_default()
}
