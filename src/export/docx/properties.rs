//! 文档属性：题目、署名、日期，和执笔自己的身份与指纹。

use std::io::{self, Write};

use anyhow::Result;
use chrono::NaiveDate;
use quick_xml::escape::resolve_predefined_entity;
use quick_xml::events::{BytesRef, BytesStart, BytesText, Event};
use quick_xml::{Reader, Writer, XmlVersion};

use crate::document::{Line, LineKind};
use crate::export::Stamp;

/// 身份各栏在 custom.xml 里的名字。
const NAMES: [&str; 4] = ["zhibi-county", "zhibi-occasion", "zhibi-date", "zhibi-hash"];

/// core.xml：题目、作者，起草日期取会议日期，不看钟。
pub(super) fn core(lines: &[Line], stamp: &Stamp) -> Result<Vec<u8>> {
    let title = text_of(lines, LineKind::Title);
    let author = text_of(lines, LineKind::Byline);
    let date = date(&stamp.date).or_else(|| date(&text_of(lines, LineKind::Dateline)));
    let mut writer = super::start()?;
    writer
        .create_element("cp:coreProperties")
        .with_attributes([
            (
                "xmlns:cp",
                "http://schemas.openxmlformats.org/package/2006/metadata/core-properties",
            ),
            ("xmlns:dc", "http://purl.org/dc/elements/1.1/"),
            ("xmlns:dcterms", "http://purl.org/dc/terms/"),
            ("xmlns:xsi", "http://www.w3.org/2001/XMLSchema-instance"),
        ])
        .write_inner_content(|w| {
            element(w, "dc:title", &title)?;
            element(w, "dc:creator", &author)?;
            element(w, "dc:language", "zh-CN")?;
            for name in ["dcterms:created", "dcterms:modified"] {
                if let Some(date) = date {
                    w.create_element(name)
                        .with_attribute(("xsi:type", "dcterms:W3CDTF"))
                        .write_text_content(BytesText::new(&format!("{date}T00:00:00Z")))?;
                }
            }
            Ok(())
        })?;
    Ok(writer.into_inner())
}

/// custom.xml：县、场合、日期和其余部件的指纹。
pub(super) fn custom(stamp: &Stamp, hash: &str) -> Result<Vec<u8>> {
    let values = [&stamp.county, &stamp.occasion, &stamp.date, hash];
    let mut writer = super::start()?;
    writer
        .create_element("Properties")
        .with_attributes([
            (
                "xmlns",
                "http://schemas.openxmlformats.org/officeDocument/2006/custom-properties",
            ),
            (
                "xmlns:vt",
                "http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes",
            ),
        ])
        .write_inner_content(|w| {
            for (index, (name, value)) in NAMES.into_iter().zip(values).enumerate() {
                w.create_element("property")
                    .with_attributes([
                        ("fmtid", "{D5CDD505-2E9C-101B-9397-08002B2CF9AE}"),
                        ("pid", (index + 2).to_string().as_str()),
                        ("name", name),
                    ])
                    .write_inner_content(|w| element(w, "vt:lpwstr", value))?;
            }
            Ok(())
        })?;
    Ok(writer.into_inner())
}

/// 从 custom.xml 读出身份和指纹；缺一栏就不是我们的。
pub(super) fn read_custom(xml: &[u8]) -> Option<(Stamp, String)> {
    let mut reader = Reader::from_str(std::str::from_utf8(xml).ok()?);
    let mut values: [Option<String>; 4] = [const { None }; 4];
    let mut property = None;
    let mut inside = None;
    loop {
        let text = match reader.read_event().ok()? {
            Event::Start(tag) if tag.local_name().as_ref() == "property" => {
                property = known_name(&tag);
                continue;
            }
            Event::Start(_) => {
                inside = property;
                String::new()
            }
            Event::Text(text) => text.xml10_content().into_owned(),
            Event::GeneralRef(reference) => resolve(&reference)?,
            Event::End(_) => {
                inside = None;
                continue;
            }
            Event::Eof => break,
            _ => continue,
        };
        if let Some(index) = inside {
            values[index].get_or_insert_default().push_str(&text);
        }
    }
    let [county, occasion, date, hash] = values;
    let stamp = Stamp {
        county: county?,
        occasion: occasion?,
        date: date?,
    };
    Some((stamp, hash?))
}

/// 这个属性是身份的第几栏；别的属性不管。
fn known_name(tag: &BytesStart) -> Option<usize> {
    let name = tag.try_get_attribute("name").ok()??;
    let name = name.normalized_value(XmlVersion::Implicit1_0).ok()?;
    NAMES.iter().position(|known| **known == *name)
}

/// `&amp;`、`&#20113;` 这类引用代表的字。
pub(crate) fn resolve(reference: &BytesRef) -> Option<String> {
    if let Some(c) = reference.resolve_char_ref().ok()? {
        return Some(c.to_string());
    }
    resolve_predefined_entity(reference).map(str::to_owned)
}

/// 只有文字的元素。
fn element<W: Write>(writer: &mut Writer<W>, name: &str, text: &str) -> io::Result<()> {
    writer
        .create_element(name)
        .write_text_content(BytesText::new(text))?;
    Ok(())
}

/// 某一种行的文字。
fn text_of(lines: &[Line], kind: LineKind) -> String {
    lines
        .iter()
        .filter(|line| line.kind == kind)
        .map(Line::plain)
        .collect()
}

/// 从“2026-03-12”“（2026年3月12日）”里读日期。
fn date(text: &str) -> Option<NaiveDate> {
    let mut numbers = text
        .split(|c: char| !c.is_ascii_digit())
        .filter(|piece| !piece.is_empty());
    let mut next = || numbers.next()?.parse::<u32>().ok();
    let (year, month, day) = (next()?, next()?, next()?);
    NaiveDate::from_ymd_opt(year.try_into().ok()?, month, day)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_are_read_in_both_forms() {
        let table = [
            ("2026-03-12", Some("2026-03-12")),
            ("（2026年3月12日）", Some("2026-03-12")),
            ("2026年3月", None),
            ("2026-02-30", None),
            ("", None),
        ];
        for (given, expected) in table {
            assert_eq!(date(given).map(|d| d.to_string()).as_deref(), expected);
        }
    }

    #[test]
    fn custom_properties_come_back_as_written() {
        let stamp = Stamp {
            county: "甲&乙<县>".to_owned(),
            occasion: " 专题 \"工作\" 会议".to_owned(),
            date: "2026-03-12".to_owned(),
        };
        let xml = custom(&stamp, "00ff").unwrap();
        assert_eq!(read_custom(&xml), Some((stamp, "00ff".to_owned())));
        assert_eq!(read_custom(b"<Properties/>"), None);
        assert_eq!(read_custom(b"<a"), None);
    }
}
