//! 一个值按读法检查，写成印出来的样子。

use super::day::{Day, DayError};
use super::keys;
use super::measure;
use super::period::Span;
use super::quantity::Quantity;
use super::rows::MoveName;
use super::rule;
use super::value::Reading;
use super::width::{fold, half_width};
use crate::moves::Move;

/// 值为什么读不懂，怎么改。
#[derive(Debug)]
pub(super) struct Mistake {
    pub rule: &'static str,
    pub message: String,
    pub hint: String,
}

impl Mistake {
    fn new(message: String, hint: impl Into<String>) -> Mistake {
        Mistake {
            rule: rule::UNREADABLE_VALUE,
            message,
            hint: hint.into(),
        }
    }
}

/// 印出来的样子；印出来的再读一遍，还是同一个值。
pub(super) fn printed(kind: &str, path: &str, written: &str) -> Result<String, Mistake> {
    match kind {
        Quantity::KIND => figure(path, written),
        Day::KIND => date(written),
        Span::KIND => period(written),
        <bool as Reading>::KIND => flag(written),
        MoveName::KIND => purpose(written),
        _ => words(written),
    }
}

/// 文字：句末的标点由模板补，换行并成一行。
fn words(written: &str) -> Result<String, Mistake> {
    let text = fold(written);
    let text = text.trim_end_matches(['。', '；', '，', '、', ' ']);
    if text.is_empty() {
        let message = format!("“{}”只有标点，没有内容", written.trim());
        return Err(Mistake::new(message, "写上内容，没有就整行删去"));
    }
    Ok(text.to_owned())
}

fn figure(path: &str, written: &str) -> Result<String, Mistake> {
    let text = half_width(written);
    if let Some(printed) = measure::printed(&text, measure::of(path)) {
        return Ok(printed);
    }
    if let Some(plain) = without_digit_commas(&text) {
        return Err(Mistake {
            rule: rule::DIGIT_COMMA,
            message: format!("“{written}”的数字里有逗号"),
            hint: format!("去掉逗号，写成{plain}"),
        });
    }
    let hint = match text.as_str() {
        "无" | "没有" => "没有就写0，不清楚就整行删去",
        _ => "一栏只写一个数，如18起、3500余处、约2100万元、10万余人次、1.5%",
    };
    Err(Mistake::new(format!("“{written}”不像一个数"), hint))
}

/// 去掉分节的逗号以后是一个数，就给出来。
fn without_digit_commas(text: &str) -> Option<String> {
    let plain = text.replace([',', '，'], "");
    let grouped =
        plain.len() != text.len() && text.split([',', '，']).skip(1).all(starts_with_group);
    (grouped && Quantity::parse(&plain).is_some()).then_some(plain)
}

/// 逗号后面正好三位数字。
fn starts_with_group(text: &str) -> bool {
    text.bytes().take_while(u8::is_ascii_digit).count() == 3
}

fn date(written: &str) -> Result<String, Mistake> {
    let message = match Day::parse(written) {
        Ok(day) => return Ok(day.printed()),
        Err(DayError::Impossible) => format!("没有“{written}”这一天"),
        Err(DayError::NoYear) => format!("“{written}”没有写年份"),
        Err(DayError::Form) => format!("“{written}”不像一个日期"),
    };
    Err(Mistake::new(
        message,
        "写到年月日，如2026-03-12或2026年3月12日",
    ))
}

fn period(written: &str) -> Result<String, Mistake> {
    Span::printed(written).ok_or_else(|| {
        let hint = "写成2025年、2026年1—2月、2026年3月、2025年上半年、一季度这样的一段";
        Mistake::new(format!("“{written}”不像一个时段"), hint)
    })
}

fn flag(written: &str) -> Result<String, Mistake> {
    match written.trim().to_ascii_lowercase().as_str() {
        "是" | "true" | "yes" => Ok("是".to_owned()),
        "否" | "false" | "no" => Ok("否".to_owned()),
        _ => Err(Mistake::new(
            format!("“{written}”应当写是或否"),
            "写“是”或“否”",
        )),
    }
}

fn purpose(written: &str) -> Result<String, Mistake> {
    if let Some(MoveName(found)) = MoveName::read(written.trim()) {
        return Ok(found.name().to_owned());
    }
    let names = Move::ALL
        .iter()
        .filter(|(m, _)| m.is_middle())
        .map(|(_, name)| *name);
    let message = match keys::nearest(written, names.clone()) {
        Some(near) => format!("没有“{written}”这一块，是不是“{near}”？"),
        None => format!("没有“{written}”这一块"),
    };
    let names: Vec<&str> = names.collect();
    Err(Mistake::new(
        message,
        format!("可以写：{}；几块之间用半角逗号隔开", names.join("、")),
    ))
}

/// 读法的名字是不是都认得：新添读法时这里要跟上。
#[test]
fn every_reading_is_printed_its_own_way() {
    let table = [
        (
            super::value::Words::KIND,
            "区情[0]",
            "县城东片老旧小区多。\n",
            "县城东片老旧小区多",
        ),
        (Quantity::KIND, "事故[0].死亡", " ２０余", "20余人"),
        (Day::KIND, "会议.日期", "2026-03-12", "2026年3月12日"),
        (Span::KIND, "事故[0].时段", "2025", "2025年"),
        (<bool as Reading>::KIND, "会议.点名", "true", "是"),
        (MoveName::KIND, "优先事项[0]", "培训教育", "培训"),
    ];
    for (kind, path, written, expected) in table {
        assert_eq!(
            printed(kind, path, written).ok().as_deref(),
            Some(expected),
            "{kind}"
        );
    }
}
