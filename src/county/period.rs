//! 时段：2025年、2026年1—2月、上半年、一季度、2024年底。

use super::cursor::Cursor;
use super::day::Day;
use super::value::Reading;
use super::width::half_width;
use chrono::Datelike;

/// 从哪个月到哪个月；没写年份就没有年份。
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Span {
    /// 哪一年。
    pub year: Option<i32>,
    /// 头一个月。
    pub first_month: u32,
    /// 末一个月。
    pub last_month: u32,
}

/// 连接两头的写法，印的时候统一成“—”。
const DASHES: [&str; 8] = ["——", "—", "-", "~", "至", "到", "–", "－"];

/// 有名称的一段，从几月到几月。
const NAMED: [(&str, u32, u32); 24] = [
    ("上半年", 1, 6),
    ("下半年", 7, 12),
    ("前三季度", 1, 9),
    ("前两季度", 1, 6),
    ("第一季度", 1, 3),
    ("第二季度", 4, 6),
    ("第三季度", 7, 9),
    ("第四季度", 10, 12),
    ("一季度", 1, 3),
    ("二季度", 4, 6),
    ("三季度", 7, 9),
    ("四季度", 10, 12),
    ("1季度", 1, 3),
    ("2季度", 4, 6),
    ("3季度", 7, 9),
    ("4季度", 10, 12),
    ("全年度", 1, 12),
    ("全年", 1, 12),
    ("年度", 1, 12),
    ("年初", 1, 1),
    ("年底", 12, 12),
    ("年末", 12, 12),
    ("度", 1, 12),
    ("", 1, 12),
];

impl Span {
    /// 读一个时段。
    pub fn parse(text: &str) -> Option<Span> {
        let text = half_width(text);
        if let Some(Day(date)) = Day::read(&text) {
            return Span::new(Some(date.year()), date.month(), date.month());
        }
        let mut cursor = Cursor::new(&text);
        let year = cursor.year();
        if year.is_some() && matches!(cursor.peek(), Some('-' | '/' | '.')) {
            return bare_month(year, cursor);
        }
        named(year, cursor).or_else(|| months(year, cursor))
    }

    /// 首尾都对才成一段。
    fn new(year: Option<i32>, first_month: u32, last_month: u32) -> Option<Span> {
        let ordered = 1 <= first_month && first_month <= last_month && last_month <= 12;
        ordered.then_some(Span {
            year,
            first_month,
            last_month,
        })
    }

    /// 是不是整年。
    pub fn is_full_year(&self) -> bool {
        self.year.is_some() && self.first_month == 1 && self.last_month == 12
    }

    /// 同一段月份的上一年。
    pub fn year_before(&self) -> Option<Span> {
        Some(Span {
            year: Some(self.year?.checked_sub(1)?),
            ..*self
        })
    }

    /// 印出来的写法：光写年份、2024-05 之类补上年月，横线统一成“—”。
    pub fn printed(text: &str) -> Option<String> {
        let span = Span::parse(text)?;
        let text = half_width(text);
        if let Some(day) = Day::read(&text) {
            return Some(day.printed());
        }
        let year = span.year.map(|y| format!("{y}年")).unwrap_or_default();
        if text.contains(['年', '月', '季']) {
            return Some(
                DASHES
                    .iter()
                    .fold(text, |text, dash| text.replace(dash, "—")),
            );
        }
        Some(if span.is_full_year() {
            year
        } else {
            format!("{year}{}月", span.first_month)
        })
    }
}

/// 没写的：不分年份的全年。
impl Default for Span {
    fn default() -> Self {
        Span {
            year: None,
            first_month: 1,
            last_month: 12,
        }
    }
}

impl Reading for Span {
    const KIND: &'static str = "时段";

    fn read(text: &str) -> Option<Self> {
        Span::parse(text)
    }
}

/// 2026-03。
fn bare_month(year: Option<i32>, mut cursor: Cursor) -> Option<Span> {
    cursor.eat_any(&["-", "/", "."])?;
    let month = cursor.number(2)?;
    cursor.is_done().then(|| Span::new(year, month, month))?
}

/// 上半年、一季度、年底，以及光写年份的。
fn named(year: Option<i32>, mut cursor: Cursor) -> Option<Span> {
    let rest = cursor.rest();
    let at_end = |text: &str| NAMED.iter().find(|(name, ..)| *name == text);
    let found = match year {
        None => at_end(rest).filter(|(name, ..)| name.ends_with(['年', '度']) && *name != "度"),
        Some(_) => at_end(rest).or_else(|| cursor.eat("年").then(|| at_end(cursor.rest()))?),
    };
    let (_, first, last) = found?;
    Span::new(year, *first, *last)
}

/// 2026年1—2月、1月至2月、3月、前10个月。
fn months(year: Option<i32>, mut cursor: Cursor) -> Option<Span> {
    if year.is_some() && !cursor.eat("年") {
        return None;
    }
    if cursor.eat("前") {
        let last = cursor.number(2)?;
        return (cursor.eat("个月") && cursor.is_done()).then(|| Span::new(year, 1, last))?;
    }
    let first = cursor.number(2)?;
    let closed = cursor.eat("月");
    let last = match cursor.eat_any(&DASHES) {
        Some(_) => cursor.number(2)?,
        None if closed => return cursor.is_done().then(|| Span::new(year, first, first))?,
        None => return None,
    };
    cursor.eat_any(&["月份", "月"])?;
    cursor.is_done().then(|| Span::new(year, first, last))?
}

#[test]
fn periods_are_read_and_printed() {
    let table = [
        ("2025年", Some(2025), 1, 12, "2025年"),
        ("2025年度", Some(2025), 1, 12, "2025年度"),
        ("2025", Some(2025), 1, 12, "2025年"),
        ("2026年1—2月", Some(2026), 1, 2, "2026年1—2月"),
        ("2026年1-10月", Some(2026), 1, 10, "2026年1—10月"),
        ("2026年1 ~ 10 月", Some(2026), 1, 10, "2026年1—10月"),
        ("2026年1月至2月", Some(2026), 1, 2, "2026年1月—2月"),
        ("2026年前10个月", Some(2026), 1, 10, "2026年前10个月"),
        ("2026年3月", Some(2026), 3, 3, "2026年3月"),
        ("2024-05", Some(2024), 5, 5, "2024年5月"),
        ("2026.3", Some(2026), 3, 3, "2026年3月"),
        ("上半年", None, 1, 6, "上半年"),
        ("2025年下半年", Some(2025), 7, 12, "2025年下半年"),
        ("一季度", None, 1, 3, "一季度"),
        ("2025年前三季度", Some(2025), 1, 9, "2025年前三季度"),
        ("2024年底", Some(2024), 12, 12, "2024年底"),
        ("1—2月", None, 1, 2, "1—2月"),
        ("2024年5月12日", Some(2024), 5, 5, "2024年5月12日"),
    ];
    for (text, year, first_month, last_month, printed) in table {
        let span = Span {
            year,
            first_month,
            last_month,
        };
        assert_eq!(Span::parse(text), Some(span), "{text}");
        assert_eq!(Span::printed(text).as_deref(), Some(printed), "{text}");
        assert_eq!(Span::parse(printed), Some(span), "{printed}");
    }
    for text in [
        "",
        "去年",
        "2026年13月",
        "2026年5—2月",
        "25年",
        "2023—2025年",
        "度",
    ] {
        assert_eq!(Span::parse(text), None, "{text}");
    }
}
