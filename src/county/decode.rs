//! 字节到文字：认出编码，统一换行，拒收印不出来的字符。

use chardetng::{EncodingDetector, Iso2022JpDetection, Utf8Detection};
use encoding_rs::{BIG5, Encoding, GB18030, UTF_16BE, UTF_16LE};

use super::faults::Fault;
use super::rule;
use crate::marks;

/// 县情文件最大多少字节。
const MAX_BYTES: usize = 4 << 20;

/// 看不见、删去不影响内容的字符，多是从网页带来的。
const INVISIBLE: [char; 6] = [
    '\u{FEFF}', '\u{200B}', '\u{200C}', '\u{200E}', '\u{200F}', '\u{2060}',
];

/// 认出编码，换行统一成 LF；太大、认不出、有不能用的字符就拒收。
pub(super) fn decode(bytes: &[u8]) -> Result<String, Fault> {
    if bytes.len() > MAX_BYTES {
        let message = format!("文件有{}MB，县情资料最大4MB", bytes.len().div_ceil(1 << 20));
        return Err(Fault::whole(rule::TOO_BIG, message, "看看是不是选错了文件"));
    }
    let text = unicode(bytes)?;
    let text = text
        .replace("\r\n", "\n")
        .replace('\r', "\n")
        .replace(INVISIBLE, "");
    match text.chars().position(is_refused) {
        Some(at) => Err(refusal(&text, at)),
        None => Ok(text),
    }
}

/// 按字节顺序标记、UTF-16 的样子、UTF-8、GB18030（Big5）依次认。
fn unicode(bytes: &[u8]) -> Result<String, Fault> {
    if let Some((encoding, _)) = Encoding::for_bom(bytes) {
        return decode_as(encoding, bytes);
    }
    if let Some(encoding) = utf16_without_bom(bytes) {
        return decode_as(encoding, bytes);
    }
    match std::str::from_utf8(bytes) {
        Ok(text) => Ok(text.to_owned()),
        Err(_) if is_damaged_utf8(bytes) => Err(damaged(&String::from_utf8_lossy(bytes))),
        Err(_) => decode_as(legacy(bytes), bytes),
    }
}

/// 没有标记的 UTF-16：英文和换行的另一个字节是零，而且总在同一边。
fn utf16_without_bom(bytes: &[u8]) -> Option<&'static Encoding> {
    let zeros = |offset: usize| {
        bytes
            .iter()
            .skip(offset)
            .step_by(2)
            .filter(|b| **b == 0)
            .count()
    };
    let (even, odd) = (zeros(0), zeros(1));
    let often = |count: usize| bytes.len().is_multiple_of(2) && count * 20 >= bytes.len();
    if odd > even * 4 && often(odd) {
        Some(UTF_16LE)
    } else if even > odd * 4 && often(even) {
        Some(UTF_16BE)
    } else {
        None
    }
}

/// 大半读得通、只有零星坏字节的 UTF-8，不要当成 GBK 读成乱码。
fn is_damaged_utf8(bytes: &[u8]) -> bool {
    let text = String::from_utf8_lossy(bytes);
    let bad = text
        .chars()
        .filter(|c| *c == char::REPLACEMENT_CHARACTER)
        .count();
    let wide = text.chars().filter(|c| !c.is_ascii()).count();
    bad * 10 < wide
}

/// 老文件：繁体的 Big5，此外都是 GBK 及其扩充 GB18030。
fn legacy(bytes: &[u8]) -> &'static Encoding {
    let mut detector = EncodingDetector::new(Iso2022JpDetection::Deny);
    detector.feed(bytes, true);
    let guess = detector.guess(Some(b"cn"), Utf8Detection::Deny);
    if guess == BIG5 { BIG5 } else { GB18030 }
}

fn decode_as(encoding: &'static Encoding, bytes: &[u8]) -> Result<String, Fault> {
    let (text, had_errors) = encoding.decode_with_bom_removal(bytes);
    if had_errors {
        return Err(damaged(&text));
    }
    Ok(text.into_owned())
}

/// 坏字节的毛病，指到第一个坏字。
fn damaged(text: &str) -> Fault {
    let at = text
        .chars()
        .position(|c| c == char::REPLACEMENT_CHARACTER)
        .unwrap_or(0);
    Fault::in_text(
        text,
        at,
        rule::UNREADABLE,
        "这里的字读不出来，文件的编码认不出或者已经损坏".to_owned(),
        "用记事本或 WPS 打开，另存为 UTF-8 编码的文本",
    )
}

/// 私用区字符、控制字符和非字符：排版软件打不开，也会和出处标记混淆。
fn is_refused(c: char) -> bool {
    let control = c.is_control() && c != '\n' && c != '\t';
    control || marks::is_private(c) || matches!(c, '\u{FFFE}' | '\u{FFFF}')
}

fn refusal(text: &str, at: usize) -> Fault {
    let code = text.chars().nth(at).map_or(0, u32::from);
    Fault::in_text(
        text,
        at,
        rule::BAD_CHARACTER,
        format!("这里有一个不能用的字符（U+{code:04X}），多半是从别处粘贴带来的"),
        "删去这个字符，重新输入",
    )
}
