//! 长度和字号的写法：37毫米、3.7厘米、28.95磅；三号、小四、18磅。

use std::fmt::Write;

/// 一磅是二十缇。
const POINT: f64 = 20.0;
/// 一毫米是多少缇。
const MILLIMETRE: f64 = 1440.0 / 25.4;

/// 中文字号，半磅。
const SIZES: [(&str, u32); 14] = [
    ("初号", 84),
    ("小初", 72),
    ("一号", 52),
    ("小一", 48),
    ("二号", 44),
    ("小二", 36),
    ("三号", 32),
    ("小三", 30),
    ("四号", 28),
    ("小四", 24),
    ("五号", 21),
    ("小五", 18),
    ("六号", 15),
    ("小六", 13),
];

/// 长度，缇；要写单位。
pub(super) fn length(text: &str) -> Option<u32> {
    let units = [
        ("毫米", MILLIMETRE),
        ("mm", MILLIMETRE),
        ("厘米", MILLIMETRE * 10.0),
        ("cm", MILLIMETRE * 10.0),
        ("磅", POINT),
        ("pt", POINT),
    ];
    units.iter().find_map(|(unit, twips)| {
        let number = text.strip_suffix(unit)?.trim();
        whole(decimal(number)? * twips)
    })
}

/// 字号，半磅。
pub(super) fn size(text: &str) -> Option<u32> {
    let named = SIZES.iter().find(|(name, _)| *name == text);
    named.map(|(_, half)| *half).or_else(|| {
        let points = text.strip_suffix("磅").or(text.strip_suffix("pt"))?;
        whole(decimal(points.trim())? * 2.0)
    })
}

/// 字号的名称，没有名称的写成磅。
pub(super) fn size_name(half: u32) -> String {
    let named = SIZES.iter().find(|(_, size)| *size == half);
    named.map_or_else(
        || format!("{}磅", f64::from(half) / 2.0),
        |(name, _)| (*name).to_owned(),
    )
}

/// 缇写成毫米，最多一位小数。
pub(super) fn millimetres(twips: u32) -> String {
    let mut out = String::new();
    let _ = write!(out, "{:.1}", f64::from(twips) / MILLIMETRE);
    out.trim_end_matches('0').trim_end_matches('.').to_owned() + "毫米"
}

/// 只有数字和一个小数点的数。
fn decimal(text: &str) -> Option<f64> {
    let plain = text.bytes().all(|b| b.is_ascii_digit() || b == b'.');
    text.parse().ok().filter(|_| plain)
}

/// 四舍五入；大得不像长度的不要。
#[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)] // 前面已经看过范围
fn whole(value: f64) -> Option<u32> {
    (0.0..=100_000.0)
        .contains(&value)
        .then(|| value.round() as u32)
}

#[test]
fn lengths_and_sizes_are_read() {
    let lengths = [
        ("37毫米", Some(2098)),
        ("3.7厘米", Some(2098)),
        ("28.95磅", Some(579)),
        ("29.45pt", Some(589)),
        ("37", None),
        ("-3毫米", None),
        ("1e3磅", None),
        ("99999999毫米", None),
    ];
    for (text, expected) in lengths {
        assert_eq!(length(text), expected, "{text}");
    }
    let sizes = [
        ("三号", Some(32)),
        ("16磅", Some(32)),
        ("小四", Some(24)),
        ("三", None),
    ];
    for (text, expected) in sizes {
        assert_eq!(size(text), expected, "{text}");
    }
    assert_eq!(size_name(32), "三号");
    assert_eq!(size_name(34), "17磅");
    assert_eq!(millimetres(2098), "37毫米");
}
