//! 日期：2026-03-12、2026年3月12日、2026/3/12、2026.3.12。

use chrono::{Datelike, NaiveDate};

use super::cursor::Cursor;
use super::value::Reading;
use super::width::half_width;

/// 一天。
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default)]
pub struct Day(pub NaiveDate);

/// 日期为什么读不懂。
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DayError {
    /// 没有写年份。
    NoYear,
    /// 写法对，但没有这一天。
    Impossible,
    /// 不是日期的写法。
    Form,
}

impl Day {
    /// 读一个日期。
    pub fn parse(text: &str) -> Result<Day, DayError> {
        let text = half_width(text);
        let mut cursor = Cursor::new(&text);
        let Some(year) = cursor.year() else {
            return Err(without_year(&text));
        };
        let (month, day) = month_and_day(&mut cursor).ok_or(DayError::Form)?;
        NaiveDate::from_ymd_opt(year, month, day)
            .map(Day)
            .ok_or(DayError::Impossible)
    }

    /// 印出来的写法：2026年3月12日。
    pub fn printed(self) -> String {
        format!("{}年{}月{}日", self.0.year(), self.0.month(), self.0.day())
    }
}

/// 年份之后的月和日，一直到完。
fn month_and_day(cursor: &mut Cursor) -> Option<(u32, u32)> {
    let separator = cursor.eat_any(&["年", "-", "/", "."])?;
    let month = cursor.number(2)?;
    let after_month = if separator == "年" { "月" } else { separator };
    let day = if cursor.eat(after_month) {
        cursor.number(2)?
    } else {
        return None;
    };
    if separator == "年" && !cursor.eat("号") {
        cursor.eat("日");
    }
    cursor.is_done().then_some((month, day))
}

fn without_year(text: &str) -> DayError {
    let mut cursor = Cursor::new(text);
    let is_month = cursor.number(2).is_some() && cursor.eat("月");
    if is_month {
        DayError::NoYear
    } else {
        DayError::Form
    }
}

impl Reading for Day {
    const KIND: &'static str = "日期";

    fn read(text: &str) -> Option<Self> {
        Day::parse(text).ok()
    }
}

#[test]
fn days_are_read_in_four_forms() {
    let expected = NaiveDate::from_ymd_opt(2026, 3, 12)
        .map(Day)
        .ok_or(DayError::Form);
    for text in [
        "2026-03-12",
        "2026年3月12日",
        "2026/3/12",
        "2026.3.12",
        "２０２６年３月１２日",
    ] {
        assert_eq!(Day::parse(text), expected, "{text}");
    }
    assert_eq!(Day::parse("2026-02-30"), Err(DayError::Impossible));
    assert_eq!(Day::parse("3月12日"), Err(DayError::NoYear));
    for text in ["", "下周三", "2026年3月", "2026-03/12", "2026-03-12 9:00"] {
        assert_eq!(Day::parse(text), Err(DayError::Form), "{text}");
    }
}
