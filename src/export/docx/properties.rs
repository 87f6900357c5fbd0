//! 文档属性：题目、署名、日期，和执笔自己的身份与指纹。

use std::collections::BTreeMap;
use std::io::{self, Write};

use anyhow::{Context, Result};
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

/// 起草时的样子在 custom.xml 里的名字，后面是第几截。
const RECORD: &str = "zhibi-draft-";

/// 一个属性最多写这么多字符：再长的，Word 存的时候会截断。
const LONGEST: usize = 240;

/// custom.xml：县、场合、日期，其余部件的指纹，起草时的样子。
pub(super) fn custom(stamp: &Stamp, hash: &str, record: &str) -> Result<Vec<u8>> {
    let pieces: Vec<&str> = record
        .as_bytes()
        .chunks(LONGEST)
        .map(|piece| std::str::from_utf8(piece).unwrap_or_default())
        .collect();
    let values = [&stamp.county, &stamp.occasion, &stamp.date, hash];
    let mut properties: Vec<(String, &str)> =
        NAMES.map(str::to_owned).into_iter().zip(values).collect();
    let numbered = pieces.iter().enumerate();
    properties.extend(numbered.map(|(at, piece)| (format!("{RECORD}{:03}", at + 1), *piece)));
    write_properties(
        "",
        2,
        properties
            .iter()
            .map(|(name, value)| (name.as_str(), *value)),
    )
}

/// 写成 custom.xml：别人的属性，然后是执笔的，编号从 `first` 起。
fn write_properties<'a>(
    theirs: &str,
    first: usize,
    properties: impl Iterator<Item = (&'a str, &'a str)>,
) -> Result<Vec<u8>> {
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
            w.write_event(Event::Text(BytesText::from_escaped(theirs)))?;
            for (index, (name, value)) in properties.enumerate() {
                w.create_element("property")
                    .with_attributes([
                        ("fmtid", "{D5CDD505-2E9C-101B-9397-08002B2CF9AE}"),
                        ("pid", (first + index).to_string().as_str()),
                        ("name", name),
                    ])
                    .write_inner_content(|w| element(w, "vt:lpwstr", value))?;
            }
            Ok(())
        })?;
    Ok(writer.into_inner())
}

/// 从 custom.xml 读出身份、指纹、起草时的样子；缺一栏身份就不是我们的。
pub(super) fn read_custom(xml: &[u8]) -> Option<(Stamp, String, String)> {
    let mut values = read_properties(xml)?;
    let mut take = |name: &str| values.remove(name);
    let [county, occasion, date, hash] = NAMES.map(&mut take);
    let stamp = Stamp {
        county: county?,
        occasion: occasion?,
        date: date?,
    };
    let record = values
        .range(RECORD.to_owned()..)
        .take_while(|(name, _)| name.starts_with(RECORD))
        .map(|(_, piece)| piece.as_str())
        .collect();
    Some((stamp, hash?, record))
}

/// 各个属性，按名字。
fn read_properties(xml: &[u8]) -> Option<BTreeMap<String, String>> {
    let mut reader = Reader::from_str(std::str::from_utf8(xml).ok()?);
    let mut values = BTreeMap::<String, String>::new();
    let mut property = None;
    let mut inside = false;
    loop {
        let text = match reader.read_event().ok()? {
            Event::Start(tag) if tag.local_name().as_ref() == "property" => {
                property = name(&tag);
                continue;
            }
            Event::Start(_) => {
                inside = true;
                String::new()
            }
            Event::Text(text) => text.xml10_content().into_owned(),
            Event::GeneralRef(reference) => resolve(&reference)?,
            Event::End(_) => {
                inside = false;
                continue;
            }
            Event::Eof => return Some(values),
            _ => continue,
        };
        if let Some(name) = property.as_ref().filter(|_| inside) {
            values.entry(name.clone()).or_default().push_str(&text);
        }
    }
}

/// 属性的名字。
fn name(tag: &BytesStart) -> Option<String> {
    let name = tag.try_get_attribute("name").ok()??;
    let name = name.normalized_value(XmlVersion::Implicit1_0).ok()?;
    Some(name.into_owned())
}

/// 把一份 custom.xml 里执笔的属性换成 `new` 里的，别人的属性原样留着。
pub(crate) fn replace_custom(old: &[u8], new: &[u8]) -> Result<Vec<u8>> {
    let unreadable = "docx 的属性读不出来";
    let old = std::str::from_utf8(old).context(unreadable)?;
    let (theirs, last) = foreign_properties(old).context(unreadable)?;
    let ours = read_properties(new).context(unreadable)?;
    let ours = ours
        .iter()
        .map(|(name, value)| (name.as_str(), value.as_str()));
    write_properties(&theirs, last + 1, ours)
}

/// 别人的属性的原文，和用到了的最大编号。
fn foreign_properties(xml: &str) -> Option<(String, usize)> {
    let mut reader = Reader::from_str(xml);
    let (mut theirs, mut last, mut start) = (String::new(), 1, None);
    loop {
        let from = usize::try_from(reader.buffer_position()).ok()?;
        match reader.read_event().ok()? {
            Event::Start(tag) if tag.local_name().as_ref() == "property" => {
                let name = name(&tag)?;
                if NAMES.contains(&name.as_str()) || name.starts_with(RECORD) {
                    continue;
                }
                start = Some(from);
                let pid = tag.try_get_attribute("pid").ok()??;
                let pid = pid.normalized_value(XmlVersion::Implicit1_0).ok()?;
                last = last.max(pid.parse().ok()?);
            }
            Event::End(tag) if tag.local_name().as_ref() == "property" => {
                let until = usize::try_from(reader.buffer_position()).ok()?;
                if let Some(start) = start.take() {
                    theirs += &xml[start..until];
                }
            }
            Event::Eof => return Some((theirs, last)),
            _ => {}
        }
    }
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
        for record in [String::new(), "AbCd1:18,22/".repeat(200)] {
            let xml = custom(&stamp, "00ff", &record).unwrap();
            let written = Some((stamp.clone(), "00ff".to_owned(), record));
            assert_eq!(read_custom(&xml), written);
        }
        let theirs = "<Properties><property pid=\"7\" name=\"密级\"><vt:i4>3</vt:i4></property>\
                      <property pid=\"9\" name=\"zhibi-hash\"><vt:lpwstr>旧</vt:lpwstr></property></Properties>";
        let new = custom(&stamp, "00ff", "AbCd1").unwrap();
        let merged = replace_custom(theirs.as_bytes(), &new).unwrap();
        assert!(String::from_utf8_lossy(&merged).contains("name=\"密级\"><vt:i4>3</vt:i4>"));
        assert_eq!(read_custom(&merged).unwrap().1, "00ff");
        assert_eq!(read_custom(b"<Properties/>"), None);
        assert_eq!(read_custom(b"<a"), None);
    }
}
