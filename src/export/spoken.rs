//! 大数怎么念：1234567 念一百二十三万四千五百六十七。

/// 几位以上的数才要注。
const LONG: usize = 5;

/// 一段文字里的长数：从第几个字起、到第几个字为止、怎么念。
pub(super) fn long_numbers(text: &str) -> Vec<(usize, usize, String)> {
    let chars: Vec<char> = text.chars().collect();
    let mut found = Vec::new();
    let mut at = 0;
    while at < chars.len() {
        let number: String = chars[at..].iter().take_while(|c| in_number(**c)).collect();
        let number = number.trim_end_matches('.');
        if number.is_empty() {
            at += 1;
            continue;
        }
        let end = at + number.len();
        let digits = number.bytes().filter(u8::is_ascii_digit).count();
        if digits >= LONG
            && !is_code(&chars[..at])
            && let Some(spoken) = spoken(number)
        {
            found.push((at, end, spoken));
        }
        at = end;
    }
    found
}

fn in_number(c: char) -> bool {
    c.is_ascii_digit() || c == '.'
}

/// 前面是字母、横线的是编号、电话，不是数。
fn is_code(before: &[char]) -> bool {
    let mut before = before.iter().rev().skip_while(|c| **c == ' ');
    before
        .next()
        .is_some_and(|c| c.is_ascii_alphabetic() || matches!(c, '-' | '/' | '〔'))
}

/// 一个数怎么念；0 开头的、太大的不念。
fn spoken(number: &str) -> Option<String> {
    let (whole, decimals) = number.split_once('.').unwrap_or((number, ""));
    if whole.len() > 16 || decimals.contains('.') || (whole.starts_with('0') && whole.len() > 1) {
        return None;
    }
    let mut out = integer(whole.parse().ok()?);
    if !decimals.is_empty() {
        out.push('点');
        out.extend(
            decimals
                .bytes()
                .map(|digit| DIGITS[usize::from(digit - b'0')]),
        );
    }
    Some(out)
}

const DIGITS: [char; 10] = ['零', '一', '二', '三', '四', '五', '六', '七', '八', '九'];

/// 一个整数怎么念。
fn integer(number: u64) -> String {
    if number == 0 {
        return "零".to_owned();
    }
    let mut out = String::new();
    let mut gap = false;
    for (unit, name) in [
        (1_0000_0000_0000, "万亿"),
        (1_0000_0000, "亿"),
        (1_0000, "万"),
        (1, ""),
    ] {
        let group = number / unit % 1_0000;
        if group == 0 {
            gap = !out.is_empty();
            continue;
        }
        if !out.is_empty() && (gap || group < 1000) {
            out.push('零');
        }
        out += &below_ten_thousand(group);
        out += name;
        gap = false;
    }
    match out.strip_prefix("一十") {
        Some(rest) => format!("十{rest}"),
        None => out,
    }
}

/// 一万以内的数。
fn below_ten_thousand(number: u64) -> String {
    let mut out = String::new();
    let mut gap = false;
    for (unit, name) in [(1000, "千"), (100, "百"), (10, "十"), (1, "")] {
        let digit = usize::try_from(number / unit % 10).unwrap_or(0);
        if digit == 0 {
            gap = !out.is_empty();
            continue;
        }
        if gap {
            out.push('零');
        }
        out.push(DIGITS[digit]);
        out += name;
        gap = false;
    }
    out
}

#[test]
fn long_numbers_are_spoken_as_people_say_them() {
    let table = [
        ("共12345人", Some("一万二千三百四十五")),
        ("共100000人", Some("十万")),
        ("共100500处", Some("十万零五百")),
        ("共1000000005元", Some("十亿零五")),
        ("共10203040元", Some("一千零二十万三千零四十")),
        ("共1234.56万元", Some("一千二百三十四点五六")),
        ("共3500余处", None),
        ("2026年", None),
        ("按GB 50016执行", None),
        ("热线0571000", None),
    ];
    for (text, expected) in table {
        let found = long_numbers(text);
        assert_eq!(
            found.first().map(|(_, _, spoken)| spoken.as_str()),
            expected,
            "{text}"
        );
    }
}
