//! 稿子里写的日期、年份。

use std::ops::Range;

use crate::check::Scene;
use crate::speech::Kind;

/// 写着的一个几月、几月几日。
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Written {
    /// 年份；没写就没有。
    pub year: Option<i32>,
    /// 几月，不一定有这个月。
    pub month: u32,
    /// 几日，不一定有这一天；没写就没有。
    pub day: Option<u32>,
    /// 在这段文字里的字节范围。
    pub range: Range<usize>,
}

/// 一段文字里的日期：2026年3月12日、3月12日、3月。
pub(super) fn all(text: &str) -> Vec<Written> {
    let months = text.match_indices('月');
    months.filter_map(|(at, _)| written(text, at)).collect()
}

/// “月”字在 `at` 的一个日期。
fn written(text: &str, at: usize) -> Option<Written> {
    let month = digits_before(&text[..at], 2)?;
    let start = at - month.len();
    let after = at + '月'.len_utf8();
    let day = digits_after(&text[after..], 2);
    let day_end = after + day.map_or(0, str::len);
    let mark = day.and_then(|_| text[day_end..].chars().next());
    let mark = mark.filter(|c| matches!(c, '日' | '号'));
    let year = text[..start].strip_suffix('年');
    let year = year.and_then(|before| digits_before(before, 4).filter(|digits| digits.len() == 4));
    let lead = year.map_or(0, |digits| digits.len() + '年'.len_utf8());
    Some(Written {
        year: year.and_then(|digits| digits.parse().ok()),
        month: month.parse().ok()?,
        day: mark.and(day).and_then(|digits| digits.parse().ok()),
        range: start - lead..mark.map_or(after, |mark| day_end + mark.len_utf8()),
    })
}

/// 末尾的数字，不多于 `most` 位；再多就不是。
fn digits_before(text: &str, most: usize) -> Option<&str> {
    let rest = text.trim_end_matches(|c: char| c.is_ascii_digit());
    let digits = &text[rest.len()..];
    (1..=most).contains(&digits.len()).then_some(digits)
}

/// 开头的数字，不多于 `most` 位；再多就不是。
fn digits_after(text: &str, most: usize) -> Option<&str> {
    let rest = text.trim_start_matches(|c: char| c.is_ascii_digit());
    let digits = &text[..text.len() - rest.len()];
    (1..=most).contains(&digits.len()).then_some(digits)
}

/// 一段文字里四位数的年份，连“年”字。
pub(super) fn years(text: &str) -> Vec<(i32, Range<usize>)> {
    let marks = text.match_indices('年');
    marks
        .filter_map(|(at, mark)| {
            let digits = digits_before(&text[..at], 4).filter(|digits| digits.len() == 4)?;
            let year: i32 = digits.parse().ok()?;
            let plausible = (1900..2100).contains(&year);
            plausible.then_some((year, at - digits.len()..at + mark.len()))
        })
        .collect()
}

/// 说得准的会议年份：会议日期里的，或题目里的。
pub(super) fn sure_year(scene: &Scene) -> Option<i32> {
    let titles = scene.speech.lines.iter();
    let mut titles = titles.filter(|line| line.kind == Kind::Title);
    let titled = titles.any(|line| !years(&line.text).is_empty());
    scene.year.filter(|_| scene.date.is_some() || titled)
}

#[test]
fn dates_are_read_with_and_without_year_and_day() {
    let read = |text| all(text).pop().map(|w| (w.year, w.month, w.day));
    let table = [
        ("2026年3月12日", Some((Some(2026), 3, Some(12)))),
        ("在3月12号上午", Some((None, 3, Some(12)))),
        ("今年9月份", Some((None, 9, None))),
        ("2月30日", Some((None, 2, Some(30)))),
        ("三个月", None),
        ("12026年123月", None),
    ];
    for (text, expected) in table {
        assert_eq!(read(text), expected, "{text}");
    }
    assert_eq!(all("自2026年3月12日起")[0].range, 3..19);
    assert_eq!(years("到2026年底")[0], (2026, 3..10));
}
