//! 稿子里说的时段：2024年、今年1—2月、去年同期、上半年。

use std::ops::Range;

use super::numerals::is_digit;

/// 一段时间：哪年几月到几月。不知道会议年份时，今年记作0，去年记作负一。
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(crate) struct Period {
    /// 哪一年。
    pub year: i32,
    /// 头一个月。
    pub first: u32,
    /// 末一个月；“以来”还没有完的记作0。
    pub last: u32,
}

/// 一处说时间的话。
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Time {
    /// 字节范围。
    pub range: Range<usize>,
    /// 说的是什么时候；几年连着说的、某一天的没有。
    pub period: Option<Period>,
    /// 是不是某一天。
    pub is_day: bool,
    /// 是不是拿来比的：比去年、较2022年、与上年同期相比。
    pub is_base: bool,
}

/// 年份的说法和离今年几年。
const RELATIVE: [(&str, i32); 9] = [
    ("过去的一年", -1),
    ("过去一年", -1),
    ("上一年", -1),
    ("今年", 0),
    ("本年", 0),
    ("去年", -1),
    ("上年", -1),
    ("前年", -2),
    ("明年", 1),
];

/// 年内的一段，从几月到几月。
const NAMED: [(&str, u32, u32); 14] = [
    ("上半年", 1, 6),
    ("下半年", 7, 12),
    ("前三季度", 1, 9),
    ("前两个季度", 1, 6),
    ("第一季度", 1, 3),
    ("第二季度", 4, 6),
    ("第三季度", 7, 9),
    ("第四季度", 10, 12),
    ("一季度", 1, 3),
    ("二季度", 4, 6),
    ("三季度", 7, 9),
    ("四季度", 10, 12),
    ("全年", 1, 12),
    ("年度", 1, 12),
];

/// 引出被比的一期的字。
const BASE_LEADS: [&str; 6] = ["比", "较", "与", "同", "和", "于"];

impl Period {
    /// 是不是一整年。
    pub fn is_full_year(self) -> bool {
        (self.first, self.last) == (1, 12)
    }

    /// 上一年的同一段。
    pub fn year_before(self) -> Period {
        Period {
            year: self.year - 1,
            ..self
        }
    }

    /// 年份是不是写明的或推得出的。
    pub fn is_dated(self) -> bool {
        self.year > 1000
    }
}

/// 一段文字里的全部时间；`this_year` 是会议那一年。
pub(crate) fn all(text: &str, this_year: Option<i32>) -> Vec<Time> {
    let mut times: Vec<Time> = Vec::new();
    for (at, _) in text.char_indices() {
        if times.last().is_some_and(|last| at < last.range.end) {
            continue;
        }
        let latest = times.iter().rev().find_map(|t| t.period);
        if let Some(time) = at_start(text, at, this_year, latest) {
            times.push(time);
        }
    }
    times
}

/// 从 `at` 开始的一处时间。
fn at_start(text: &str, at: usize, this_year: Option<i32>, latest: Option<Period>) -> Option<Time> {
    let (before, rest) = text.split_at(at);
    if before.ends_with(is_digit) {
        return None;
    }
    let current = this_year.unwrap_or(0);
    let (year, used) = year_of(rest, current, latest);
    let inside = rest[used..].trim_start_matches('的');
    let skipped = rest.len() - used - inside.len();
    let multiple = year.is_some() && is_multiple(before, inside);
    let (first, last, more, is_day) = match within(inside, year.is_some()) {
        Some((first, last, length, is_day)) => (first, last, skipped + length, is_day),
        None => (1, 12, 0, false),
    };
    if year.is_none() && more == 0 {
        return same_period(text, at, latest);
    }
    let end = used + more;
    let same = rest[end..].starts_with("同期").then_some("同期".len());
    let since = ["以来", "至今"]
        .iter()
        .find(|w| rest[end..].starts_with(**w));
    let year = year.unwrap_or_else(|| latest.map_or(current, |latest| latest.year));
    let mut period = Period { year, first, last };
    if since.is_some() || (year == current && more == 0 && rest.starts_with("今年")) {
        period.last = 0;
    }
    if same.is_some() && more == 0 {
        let like = latest.filter(|latest| latest.year == year + 1);
        period = like.map_or(period, Period::year_before);
    }
    let unclear = multiple || is_day || since.is_some() && year < current;
    let end = end + same.or(since.map(|w| w.len())).unwrap_or(0);
    Some(Time {
        range: at..at + end,
        period: (!unclear).then_some(period),
        is_day,
        is_base: is_base(before, &text[at + end..]),
    })
}

/// 前面有“比”“较”，或者是“由……的”几起变来的。
fn is_base(before: &str, after: &str) -> bool {
    BASE_LEADS.iter().any(|word| before.ends_with(word))
        || before.ends_with(['由', '从']) && after.starts_with('的')
}

/// 年份；“上年”从前面说到的一年往回数。
fn year_of(rest: &str, current: i32, latest: Option<Period>) -> (Option<i32>, usize) {
    match year(rest, current) {
        Some((_, used)) if rest.starts_with('上') => {
            (Some(latest.map_or(current, |latest| latest.year) - 1), used)
        }
        Some((year, used)) => (Some(year), used),
        None => (None, 0),
    }
}

/// 光说“同期”。
fn same_period(text: &str, at: usize, latest: Option<Period>) -> Option<Time> {
    text[at..].starts_with("同期").then(|| Time {
        range: at..at + "同期".len(),
        period: latest.map(Period::year_before),
        is_day: false,
        is_base: BASE_LEADS.iter().any(|word| text[..at].ends_with(word)),
    })
}

/// 2024年、去年；连同多少字节。
fn year(rest: &str, current: i32) -> Option<(i32, usize)> {
    let digits = rest.len() - rest.trim_start_matches(|c: char| c.is_ascii_digit()).len();
    if digits == 4 && rest[4..].starts_with('年') {
        let year = rest[..4].parse().ok();
        let year = year.filter(|year| (1900..2100).contains(year))?;
        return Some((year, 4 + '年'.len_utf8()));
    }
    let found = RELATIVE.iter().find(|(word, _)| rest.starts_with(word));
    found.map(|(word, back)| (current + back, word.len()))
}

/// 2021—2023年、2021年至2023年。
fn is_multiple(before: &str, after: &str) -> bool {
    let joins = |c: char| "-—–~～至到、和".contains(c);
    let head = before.trim_end_matches(joins);
    let left = head.len() < before.len()
        && !before.ends_with(['、', '和'])
        && (head.ends_with('年') || head.ends_with(is_digit));
    let tail = after.trim_start_matches(['-', '—', '–', '~', '～', '至', '到']);
    let right = tail.len() < after.len() && tail.starts_with(is_digit) && {
        let digits = tail.len() - tail.trim_start_matches(is_digit).len();
        tail[digits..].starts_with('年')
    };
    left || right
}

/// 年内的一段：几月到几月、多少字节、是不是某一天。
fn within(rest: &str, has_year: bool) -> Option<(u32, u32, usize, bool)> {
    let named = NAMED.iter().find(|(word, ..)| rest.starts_with(word));
    if let Some((word, first, last)) = named {
        return Some((*first, *last, word.len(), false));
    }
    for (word, month) in [("底", 12), ("末", 12), ("初", 1)] {
        if has_year && rest.starts_with(word) {
            return Some((month, month, word.len(), false));
        }
    }
    if let Some(inner) = rest.strip_prefix('前') {
        let (last, used) = number(inner)?;
        let word = "个月";
        let ok = inner[used..].starts_with(word) && (1..=12).contains(&last);
        return ok.then_some((1, last, '前'.len_utf8() + used + word.len(), false));
    }
    months(rest)
}

/// 3月、1—2月、1月至2月、3月12日。
fn months(rest: &str) -> Option<(u32, u32, usize, bool)> {
    let (first, mut used) = number(rest)?;
    let closed = rest[used..].starts_with('月');
    used += if closed { '月'.len_utf8() } else { 0 };
    let dash = rest[used..]
        .chars()
        .take_while(|c| "-—–~～至到".contains(*c));
    let dash: usize = dash.map(char::len_utf8).sum();
    let second = number(&rest[used + dash..]).filter(|_| dash > 0);
    let (last, more) = match second {
        Some((last, more)) if rest[used + dash + more..].starts_with('月') => {
            (last, dash + more + '月'.len_utf8())
        }
        _ if closed => (first, 0),
        _ => return None,
    };
    used += more;
    used += if rest[used..].starts_with('份') {
        '份'.len_utf8()
    } else {
        0
    };
    let day = number(&rest[used..]).map(|(_, n)| used + n);
    let day = day.filter(|end| rest[*end..].starts_with(['日', '号']));
    let ordered = 1 <= first && first <= last && last <= 12;
    let end = day.map_or(used, |end| end + '日'.len_utf8());
    ordered.then_some((first, last, end, day.is_some()))
}

/// 一两位数。
fn number(rest: &str) -> Option<(u32, usize)> {
    let digits = rest.len() - rest.trim_start_matches(|c: char| c.is_ascii_digit()).len();
    let value = rest[..digits].parse().ok()?;
    (digits <= 2).then_some((value, digits))
}

#[test]
fn times_are_read_from_running_text() {
    type Read = (String, Option<(i32, u32, u32)>, bool);
    let at = |text: &str| -> Vec<Read> {
        let all = all(text, Some(2026)).into_iter();
        let said = |t: Time| {
            let period = t.period.map(|p| (p.year, p.first, p.last));
            (text[t.range].to_owned(), period, t.is_base)
        };
        all.map(said).collect()
    };
    let one = |text: &str| at(text).remove(0);
    assert_eq!(
        one("2024年，"),
        ("2024年".into(), Some((2024, 1, 12)), false)
    );
    assert_eq!(
        one("今年1—2月，"),
        ("今年1—2月".into(), Some((2026, 1, 2)), false)
    );
    assert_eq!(
        one("今年以来"),
        ("今年以来".into(), Some((2026, 1, 0)), false)
    );
    assert_eq!(
        one("较2022年下降"),
        ("2022年".into(), Some((2022, 1, 12)), true)
    );
    assert_eq!(
        one("去年上半年"),
        ("去年上半年".into(), Some((2025, 1, 6)), false)
    );
    assert_eq!(one("2024年5月12日"), ("2024年5月12日".into(), None, false));
    assert_eq!(one("2021—2023年").1, None);
    assert_eq!(one("2021年至2023年").1, None);
    assert_eq!(
        at("今年1—3月8起，去年同期6起")[1],
        ("去年同期".into(), Some((2025, 1, 3)), false)
    );
    assert!(at("24小时值班，12起，13月").is_empty());
}
