//! 稿子里带量词的数：3500余处、近2万人次、百分之十、两成以上。

use std::ops::Range;

use crate::county::quantity::Quantity;
use crate::speech::Line;

/// 一个数，连同前后的约数词和量词。
#[derive(Debug, Clone)]
pub(crate) struct Numeral {
    /// 在这一行正文里的字节范围。
    pub range: Range<usize>,
    /// 值。
    pub value: Quantity,
    /// 是不是汉字写的。
    pub is_han: bool,
}

/// 量词，长的在前。
const UNITS: [&str; 38] = [
    "个百分点",
    "百分点",
    "人次",
    "家次",
    "场次",
    "车次",
    "台次",
    "件次",
    "公顷",
    "公里",
    "起",
    "人",
    "名",
    "处",
    "条",
    "项",
    "个",
    "件",
    "家",
    "户",
    "元",
    "%",
    "％",
    "‰",
    "成",
    "倍",
    "次",
    "场",
    "期",
    "台",
    "辆",
    "座",
    "栋",
    "支",
    "宗",
    "例",
    "份",
    "亩",
];

/// 汉字写的数只认这些量词，免得把“一次”“三个必须”当成数。
const HAN_UNITS: [&str; 11] = [
    "元",
    "个百分点",
    "起",
    "人",
    "名",
    "处",
    "家",
    "项",
    "条",
    "成",
    "倍",
];

/// 数前面的约数词，长的在前。
const PREFIXES: [&str; 16] = [
    "上",
    "大约",
    "将近",
    "接近",
    "不少于",
    "不低于",
    "不超过",
    "至少",
    "超过",
    "不足",
    "不到",
    "低于",
    "约",
    "近",
    "超",
    "逾",
];

/// 量词后面的约数词，长的在前。
const SUFFIXES: [&str; 6] = ["及以上", "以上", "左右", "上下", "以内", "以下"];

/// 数里连起来的汉字。
const HAN_DIGITS: &str = "一二两三四五六七八九十百千零";

/// 一行里全部的数，按先后，不重叠；3—5人这样的范围不算。
pub(crate) fn all(line: &Line) -> Vec<Numeral> {
    numerals_in(&line.text)
}

/// 一段话里全部的数。
pub(crate) fn numerals_in(text: &str) -> Vec<Numeral> {
    let mut found: Vec<Numeral> = Vec::new();
    for (at, c) in text.char_indices() {
        let after = found.last().map_or(0, |last| last.range.end);
        if at >= after && (is_digit(c) || HAN_DIGITS.contains(c)) {
            found.extend(at_start(text, at).filter(|numeral| numeral.range.start >= after));
        }
    }
    found
}

/// 半角、全角的阿拉伯数字。
pub(crate) fn is_digit(c: char) -> bool {
    c.is_ascii_digit() || ('０'..='９').contains(&c)
}

/// 从 `start` 开始的一个数。
fn at_start(text: &str, start: usize) -> Option<Numeral> {
    let (before, rest) = text.split_at(start);
    let is_han = !rest.starts_with(is_digit);
    if joins(before) {
        return None;
    }
    let (digits, number) = if is_han { han(rest)? } else { arabic(rest) };
    let ratio = before.ends_with("百分之");
    let gap = rest[number..].len() - rest[number..].trim_start_matches(' ').len();
    let units: &[&str] = if is_han { &HAN_UNITS } else { &UNITS };
    let after = &rest[number + gap..];
    let unit = if ratio {
        ""
    } else {
        units.iter().find(|unit| after.starts_with(**unit))?
    };
    let body = number + if ratio { 0 } else { gap + unit.len() };
    if is_han && !ratio && is_word(before, &digits, unit, &rest[body..]) {
        return None;
    }
    let suffix = SUFFIXES.iter().find(|s| rest[body..].starts_with(**s));
    let end = start + body + suffix.map_or(0, |s| s.len());
    let head = if ratio {
        &before[..before.len() - "百分之".len()]
    } else {
        before
    };
    let prefix = PREFIXES.iter().find(|p| head.ends_with(**p));
    let number_start = head.len();
    let wide = number_start - prefix.map_or(0, |p| p.len());
    [wide, number_start].into_iter().find_map(|from| {
        let value = read(&text[from..end])?;
        let range = from..end;
        Some(Numeral {
            range,
            value,
            is_han,
        })
    })
}

/// 读成数；千分号去掉。
fn read(text: &str) -> Option<Quantity> {
    let plain: String = text.chars().filter(|c| !matches!(c, '，' | ',')).collect();
    Quantity::parse(&plain)
}

/// 前面接着别的数字、字母、“第”，或者是范围的后一头。
fn joins(before: &str) -> bool {
    let dashes = ['-', '—', '–', '~', '～', '至', '到', '－'];
    let head = before.trim_end_matches(dashes);
    let range = head.len() < before.len() && head.ends_with(is_digit);
    let glued = |c: char| {
        is_digit(c) || c.is_ascii_alphabetic() || HAN_DIGITS.contains(c) || "第.．·/〇".contains(c)
    };
    range || before.ends_with(glued)
}

/// 汉字数有多长。
fn han(rest: &str) -> Option<(String, usize)> {
    let length =
        |text: &str| text.len() - text.trim_start_matches(|c| HAN_DIGITS.contains(c)).len();
    let digits = length(rest);
    let more = rest[digits..]
        .chars()
        .take_while(|c| "余多万亿".contains(*c));
    let end = digits + more.map(char::len_utf8).sum::<usize>();
    (end > 0).then(|| (rest[..digits].to_owned(), end))
}

/// 阿拉伯数字连同小数、千分号、余、万有多长。
fn arabic(rest: &str) -> (String, usize) {
    let run = |text: &str| text.len() - text.trim_start_matches(is_digit).len();
    let mut end = run(rest);
    let group = |text: &str| {
        let mark = text.chars().next().filter(|c| "，,".contains(*c))?;
        let digits = run(&text[mark.len_utf8()..]);
        (digits == 3).then_some(mark.len_utf8() + digits)
    };
    while let Some(length) = group(&rest[end..]).filter(|_| end <= 3 || rest[..end].contains('，'))
    {
        end += length;
    }
    if rest[end..].starts_with('.') && rest[end + 1..].starts_with(is_digit) {
        end += 1 + run(&rest[end + 1..]);
    }
    let more = rest[end..]
        .chars()
        .take_while(|c| "余多百千万亿".contains(*c));
    (
        rest[..end].to_owned(),
        end + more.map(char::len_utf8).sum::<usize>(),
    )
}

/// 汉字数字其实是半个词：一起学、一条心、三个一、十成。
fn is_word(before: &str, digits: &str, unit: &str, after: &str) -> bool {
    if digits != "一" {
        let vague = ['上', '近', '超', '数', '约', '余']
            .iter()
            .any(|c| before.ends_with(*c));
        return (digits == "千" || digits == "百") && !vague || unit == "名" && digits.len() < 6;
    }
    let counted = ["发生", "发生了", "造成", "仅", "只有", "出了"];
    unit != "起" || !counted.iter().any(|word| before.ends_with(word)) || after.starts_with('来')
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::speech::Speech;

    /// 一句话里认出的数。
    fn found(text: &str) -> Vec<String> {
        let speech = Speech::parse(text, false);
        let of = |line: &Line| -> Vec<String> {
            let all = all(line).into_iter();
            all.map(|n| line.text[n.range].to_owned()).collect()
        };
        speech.lines.iter().flat_map(of).collect()
    }

    #[test]
    fn figures_are_found_with_their_words() {
        let table: [(&str, &[&str]); 12] = [
            ("去年发生事故18起、死亡9人。", &["18起", "9人"]),
            (
                "排查隐患近3000余处，整改率98.5%。",
                &["近3000余处", "98.5%"],
            ),
            ("罚款超过1.2万元，涉及约30家。", &["超过1.2万元", "约30家"]),
            ("下降百分之十二，占三成以上。", &["百分之十二", "三成以上"]),
            ("2026年3月12日，第3次会议。", &[]),
            ("每组3—5人，值守24小时。", &[]),
            ("我们一起学、一条心，讲三点意见。", &[]),
            ("去年发生一起较大事故，死亡三人。", &["一起", "三人"]),
            ("培训1,200人次，检查１８ 家。", &["1，200人次", "１８ 家"]),
            ("“三个必须”和“一岗双责”。", &[]),
            ("提高0.3个百分点。", &["0.3个百分点"]),
            ("死亡12人，300处隐患。", &["12人", "300处"]),
        ];
        for (text, expected) in table {
            assert_eq!(found(text), expected, "{text}");
        }
    }

    #[test]
    fn broken_writing_does_not_panic() {
        for text in [
            "1.",
            "１，",
            "1,2,3,",
            "百分之",
            "近",
            "一",
            "3.起",
            "0，000，",
            "１．５％",
        ] {
            found(text);
        }
    }
}
