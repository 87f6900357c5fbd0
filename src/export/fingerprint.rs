//! 身份与指纹：认得出自己写的稿子，看得出有没有人改过。

use super::{Format, Stamp, docx, json};
use crate::hash::fnv1a;
use crate::merge::Record;

/// 一个已有的文件从哪里来。
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Origin {
    /// 执笔写的，之后没有人动过。
    Ours {
        /// 文件里的身份。
        stamp: Stamp,
    },
    /// 执笔写的，之后有人改过（重新保存也算）。
    Edited {
        /// 文件里的身份。
        stamp: Stamp,
    },
    /// 别人的，或认不出的。
    Foreign,
}

/// 认一认已有的字节；什么样的字节都不出错。
pub fn origin(bytes: &[u8], format: Format) -> Origin {
    let found = match format {
        _ if bytes.starts_with(b"%PDF-") => read_pdf_comment(bytes),
        Format::Md | Format::Html => read_comment(bytes),
        Format::Docx => docx::read_fingerprint(bytes),
        Format::Json => json::read_fingerprint(bytes),
        Format::Txt => None,
    };
    match found {
        Some((stamp, true)) => Origin::Ours { stamp },
        Some((stamp, false)) => Origin::Edited { stamp },
        None => Origin::Foreign,
    }
}

/// 文件里写着的起草时的样子；没有、写坏了就是 None。
pub fn record(bytes: &[u8], format: Format) -> Option<Record> {
    match format {
        Format::Md | Format::Html => {
            let text = std::str::from_utf8(bytes).ok()?;
            let line = text[text.rfind(OPEN)?..].lines().next()?;
            let (_, record) = line.trim_end().strip_suffix(" -->")?.split_once(RECORD)?;
            Record::decode(record)
        }
        Format::Docx => docx::read_record(bytes),
        Format::Json | Format::Txt => None,
    }
}

/// 文件里写着的身份，以及内容是否还是当初的样子。
pub(super) type Found = (Stamp, bool);

/// FNV-1a 64 位，写成十六进制。
pub(super) fn hash<'a>(pieces: impl IntoIterator<Item = &'a [u8]>) -> String {
    format!("{:016x}", fnv1a(pieces))
}

/// 注释行的开头。
const OPEN: &str = "<!-- zhibi county=";
/// PDF 末行注释的开头。
const PDF_OPEN: &str = "%zhibi county=";

/// 注释里起草时的样子从这里起。
const RECORD: &str = " draft=";

/// 在文末写上一行注释：身份，前面全部内容的指纹，起草时的样子。
pub(super) fn sign(text: &mut String, stamp: &Stamp, record: &str) {
    let line = format!(
        "{OPEN}{}{RECORD}{record} -->\n",
        fields(stamp, text.as_bytes())
    );
    text.push_str(&line);
}

/// 在 PDF 的末尾写上一行注释：身份和前面全部内容的指纹；阅读器不看。
pub fn sign_pdf(pdf: &mut Vec<u8>, stamp: &Stamp) {
    let line = format!("{PDF_OPEN}{}\n", fields(stamp, pdf));
    pdf.extend_from_slice(line.as_bytes());
}

/// 身份和指纹各栏。
fn fields(stamp: &Stamp, content: &[u8]) -> String {
    format!(
        "{} occasion={} date={} hash={}",
        encode(&stamp.county),
        encode(&stamp.occasion),
        encode(&stamp.date),
        hash([content]),
    )
}

/// 把文末的注释和前面的稿子分开。
pub fn unsigned(text: &str) -> (&str, &str) {
    text.rfind(OPEN).map_or((text, ""), |at| text.split_at(at))
}

/// 读注释行；照它重写一遍，差一个字节也是改过。
fn read_comment(bytes: &[u8]) -> Option<Found> {
    let text = std::str::from_utf8(bytes).ok()?;
    let start = text.rfind(OPEN)?;
    let line = text[start + OPEN.len()..].lines().next()?;
    let (stamp, rest) = read_fields(line.trim_end().strip_suffix(" -->")?)?;
    let (_, record) = rest.split_once(RECORD)?;
    let mut signed = text[..start].to_owned();
    sign(&mut signed, &stamp, record);
    Some((stamp, signed == text))
}

/// 读 PDF 末行的注释，也是重写一遍来比。
fn read_pdf_comment(bytes: &[u8]) -> Option<Found> {
    let start = bytes.trim_ascii_end().iter().rposition(|b| *b == b'\n')? + 1;
    let line = std::str::from_utf8(&bytes[start..]).ok()?.trim_end();
    let (stamp, _) = read_fields(line.strip_prefix(PDF_OPEN)?)?;
    let mut signed = bytes[..start].to_vec();
    sign_pdf(&mut signed, &stamp);
    Some((stamp, signed == bytes))
}

/// [`fields`] 的反面：身份，和指纹起的那一截。
fn read_fields(fields: &str) -> Option<(Stamp, &str)> {
    let (county, fields) = fields.split_once(" occasion=")?;
    let (occasion, fields) = fields.split_once(" date=")?;
    let (date, rest) = fields.split_once(" hash=")?;
    let stamp = Stamp {
        county: decode(county)?,
        occasion: decode(occasion)?,
        date: decode(date)?,
    };
    Some((stamp, rest))
}

/// 会弄坏注释的字符写成 %十六进制码;，别的照写。
fn encode(value: &str) -> String {
    let mut out = String::new();
    for c in value.chars() {
        let breaks = "%<>=".contains(c) || c.is_whitespace() || c.is_control();
        if breaks || (c == '-' && out.ends_with('-')) {
            out.push_str(&format!("%{:X};", u32::from(c)));
        } else {
            out.push(c);
        }
    }
    out
}

/// [`encode`] 的反面。
fn decode(value: &str) -> Option<String> {
    let mut pieces = value.split('%');
    let mut out = pieces.next()?.to_owned();
    for piece in pieces {
        let (code, rest) = piece.split_once(';')?;
        out.push(char::from_u32(u32::from_str_radix(code, 16).ok()?)?);
        out.push_str(rest);
    }
    Some(out)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hash_is_fnv_1a() {
        let table = [
            ("", "cbf29ce484222325"),
            ("a", "af63dc4c8601ec8c"),
            ("foobar", "85944171f73967e8"),
        ];
        for (given, expected) in table {
            assert_eq!(hash([given.as_bytes()]), expected);
        }
    }

    #[test]
    fn odd_names_survive_the_comment() {
        let table = [
            ("云岭县", "云岭县"),
            ("2026-03-12", "2026-03-12"),
            ("a --> b%", "a%20;-%2D;%3E;%20;b%25;"),
            ("甲 occasion=乙", "甲%20;occasion%3D;乙"),
        ];
        for (given, expected) in table {
            assert_eq!(encode(given), expected);
            assert_eq!(decode(expected).as_deref(), Some(given));
        }
        assert_eq!(decode("%XYZ;"), None);
        assert_eq!(decode("%41"), None);
    }
}
