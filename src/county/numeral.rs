//! 数字的写法：约、近、余、多、以上，万和亿，阿拉伯数字和汉字数字。

use super::cursor::Cursor;
use super::quantity::{Approx, ONE, Quantity};

/// 放在数前面的约数词。
const PREFIXES: [(&str, Approx); 17] = [
    ("大约", Approx::About),
    ("约", Approx::About),
    ("将近", Approx::Nearly),
    ("接近", Approx::Nearly),
    ("近", Approx::Nearly),
    ("不少于", Approx::AtLeast),
    ("不低于", Approx::AtLeast),
    ("至少", Approx::AtLeast),
    ("超过", Approx::AtLeast),
    ("超", Approx::AtLeast),
    ("逾", Approx::AtLeast),
    ("上", Approx::AtLeast),
    ("不超过", Approx::AtMost),
    ("不足", Approx::AtMost),
    ("不到", Approx::AtMost),
    ("少于", Approx::AtMost),
    ("低于", Approx::AtMost),
];

/// 放在单位后面的约数词。
const SUFFIXES: [(&str, Approx); 6] = [
    ("及以上", Approx::AtLeast),
    ("以上", Approx::AtLeast),
    ("左右", Approx::About),
    ("上下", Approx::About),
    ("以内", Approx::AtMost),
    ("以下", Approx::AtMost),
];

/// 乘数词；后面跟着这些字的百、千是单位的一部分（千米、千瓦）。
const SCALES: [(&str, i128); 4] = [
    ("亿", 100_000_000),
    ("万", 10_000),
    ("千", 1_000),
    ("百", 100),
];
const METRIC: [char; 5] = ['米', '克', '瓦', '伏', '卡'];

/// 最大认到九十万亿，再大必是写错。
const LIMIT: i128 = 90_000_000_000_000 * ONE as i128;

/// 拆开的一个数：`lead` 到数为止，量词补在它后面；`unit`、`tail` 是写了的单位和“以上”之类。
#[derive(Debug)]
pub(super) struct Numeral<'a> {
    pub quantity: Quantity,
    pub lead: &'a str,
    pub unit: &'a str,
    pub tail: &'a str,
}

/// 一个数的值和写到哪一位，都以万分之一为单位。
#[derive(Debug, Clone, Copy)]
struct Amount {
    value: i128,
    /// 最后一个不是零的位。
    place: i128,
    /// “余”“多”之下至多再多一个什么。
    over: Option<i128>,
}

/// 拆开一个半角、没有空白的数；读不懂就没有。
pub(super) fn parse(text: &str) -> Option<Numeral<'_>> {
    let (body, tail, after) = strip_suffix(text);
    let mut cursor = Cursor::new(body);
    let ratio = cursor.eat_any(&["百分之", "千分之"]);
    let before = PREFIXES
        .iter()
        .find(|(word, _)| cursor.eat(word))
        .map(|(_, approx)| *approx);
    let amount = amount(&mut cursor, before.is_some())?;
    let unit = cursor.rest();
    if !is_unit(unit) || (ratio.is_some() && !unit.is_empty()) {
        return None;
    }
    let lead = &body[..body.len() - unit.len()];
    let meaning = match ratio {
        Some("百分之") => "%",
        Some(_) => "‰",
        None => unit,
    };
    let quantity = interval(amount, before.or(after), meaning)?;
    let unit = if ratio.is_some() { meaning } else { unit };
    Some(Numeral {
        quantity,
        lead,
        unit,
        tail,
    })
}

impl Numeral<'_> {
    /// 是不是以万、亿收尾：是的话，量词“万元”只补一个“元”。
    pub fn ends_in_myriad(&self) -> bool {
        self.lead
            .trim_end_matches(['余', '多'])
            .ends_with(['万', '亿'])
    }
}

fn strip_suffix(text: &str) -> (&str, &str, Option<Approx>) {
    let found = SUFFIXES
        .iter()
        .find_map(|(word, approx)| Some((text.strip_suffix(word)?, *approx)));
    match found {
        Some((body, approx)) => (body, &text[body.len()..], Some(approx)),
        None => (text, "", None),
    }
}

/// 单位：不长，没有数字和标点，也不是“一些”“一般”这样的半个词。
fn is_unit(text: &str) -> bool {
    let allowed = |c: char| {
        let digit = c.is_numeric() || "一二两三四五六七八九".contains(c);
        (c.is_alphabetic() && !digit) || "%‰℃°/·㎡㎥²³".contains(c)
    };
    let vague = text.starts_with(['些', '般', '定', '直', '切', '余', '多']);
    text.chars().count() <= 8 && text.chars().all(allowed) && !vague
}

/// 一段或几段连写的数：18、3500余、10万余、1亿2000万。
fn amount(cursor: &mut Cursor, has_prefix: bool) -> Option<Amount> {
    let (mut total, mut scale) = term(cursor, has_prefix)?;
    while scale > 1 && total.over.is_none() && cursor.peek().is_some_and(|c| c.is_ascii_digit()) {
        let (next, next_scale) = term(cursor, false)?;
        if next_scale >= scale || next.value >= scale * i128::from(ONE) {
            return None;
        }
        total = Amount {
            value: total.value + next.value,
            ..next
        };
        scale = next_scale;
    }
    (total.value <= LIMIT).then_some(total)
}

/// 一段：数、余、乘数、余；连同乘数一起给出。
fn term(cursor: &mut Cursor, has_prefix: bool) -> Option<(Amount, i128)> {
    let (value, place) = mantissa(cursor, has_prefix)?;
    let more_before = eat_more(cursor);
    let scale = scale(cursor);
    let more_after = scale > 1 && !more_before && eat_more(cursor);
    let place = place * scale;
    let over = match (more_before, more_after) {
        (true, _) => Some(place),
        (_, true) => Some(place.min(scale * i128::from(ONE))),
        _ => None,
    };
    Some((
        Amount {
            value: value * scale,
            place,
            over,
        },
        scale,
    ))
}

fn eat_more(cursor: &mut Cursor) -> bool {
    cursor.eat_any(&["余", "多"]).is_some()
}

/// 乘数；没有就是一。
fn scale(cursor: &mut Cursor) -> i128 {
    let found = SCALES.iter().find(|(word, scale)| {
        let mut ahead = *cursor;
        ahead.eat(word) && !(*scale < 10_000 && ahead.peek().is_some_and(|c| METRIC.contains(&c)))
    });
    found.map_or(1, |(word, scale)| {
        cursor.eat(word);
        if *word == "万" && cursor.eat("亿") {
            scale * 100_000_000
        } else {
            *scale
        }
    })
}

/// 乘数前面的数和它最后一个不是零的位。
fn mantissa(cursor: &mut Cursor, has_prefix: bool) -> Option<(i128, i128)> {
    match cursor.peek()? {
        '0'..='9' => decimal(cursor),
        '万' | '亿' if has_prefix => Some((i128::from(ONE), i128::from(ONE))),
        _ => han_number(cursor, has_prefix),
    }
}

/// 28、1.5；小数最多四位。
fn decimal(cursor: &mut Cursor) -> Option<(i128, i128)> {
    let whole = cursor.digits(15)?;
    let fraction = if cursor.eat(".") {
        cursor.digits(4)?
    } else {
        ""
    };
    let digits: i128 = format!("{whole}{fraction:0<4}").parse().ok()?;
    Some((digits, last_place(digits)))
}

/// 最后一个不是零的位；零算个位。
fn last_place(value: i128) -> i128 {
    if value == 0 {
        return i128::from(ONE);
    }
    let mut place = 1;
    while value % (place * 10) == 0 {
        place *= 10;
    }
    place
}

/// 三、十二、三十余、一百零五、三千五百；“上百”“百余”的百算一百，“一百二”说不清就不认。
fn han_number(cursor: &mut Cursor, has_prefix: bool) -> Option<(i128, i128)> {
    let (mut total, mut last) = (0, 0);
    for (word, scale) in [("千", 1000), ("百", 100), ("十", 10)] {
        let mut ahead = *cursor;
        ahead.eat("零");
        let digit = han_digit(&mut ahead);
        if ahead.eat(word) {
            let bare = scale == 10 || has_prefix || matches!(ahead.peek(), Some('余' | '多'));
            total += digit.or(bare.then_some(1))? * scale;
            last = scale;
            *cursor = ahead;
        }
    }
    let zero = cursor.eat("零");
    match han_digit(cursor) {
        Some(_) if last > 10 && !zero => return None,
        Some(digit) => total += digit,
        None if total == 0 && !zero => return None,
        None => {}
    }
    let value = total * i128::from(ONE);
    Some((value, last_place(value)))
}

fn han_digit(cursor: &mut Cursor) -> Option<i128> {
    let digits = ["一", "二", "三", "四", "五", "六", "七", "八", "九"];
    if cursor.eat("两") {
        return Some(2);
    }
    let value = (1..).zip(digits).find(|(_, digit)| cursor.eat(digit));
    value.map(|(value, _)| value)
}

/// 值和约数词合成区间。
fn interval(amount: Amount, approx: Option<Approx>, unit: &str) -> Option<Quantity> {
    let Amount { value, place, over } = amount;
    let top = over.map_or(value, |step| below(value + step, step));
    let (low, high) = match approx {
        None | Some(Approx::Exact | Approx::Over | Approx::Derived) => (value, Some(top)),
        Some(Approx::About) => ((value - place / 2).max(0), Some(top.max(value + place / 2))),
        Some(Approx::Nearly) if value == 0 => return None,
        Some(Approx::Nearly) => (one_unit_less(value, place), Some(below(value, place))),
        Some(Approx::AtLeast) => (value, None),
        Some(Approx::AtMost) => (0, Some(top)),
    };
    let implied = if over.is_some() {
        Approx::Over
    } else {
        Approx::Exact
    };
    Some(Quantity {
        low: i64::try_from(low).ok()?,
        high: high.map(i64::try_from).transpose().ok()?,
        approx: approx.unwrap_or(implied),
        unit: unit.to_owned(),
    })
}

/// 不到 `value`：数人数件的退一，更细的退万分之一。
fn below(value: i128, step: i128) -> i128 {
    let whole = i128::from(ONE);
    if step > whole {
        value - whole
    } else {
        value - 1
    }
}

/// 近3000不会少于2000；近100不会少于90。
fn one_unit_less(value: i128, place: i128) -> i128 {
    if value > place {
        value - place
    } else {
        value - (place / 10).max(1)
    }
}
