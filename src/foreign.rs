//! 外面来的稿子：去年的、邻县的，docx、md、txt 都读成一段一行的文字。

use anyhow::{Context, Result, bail};
use quick_xml::Reader;
use quick_xml::XmlVersion;
use quick_xml::events::{BytesStart, Event};

use crate::export::Format;
use crate::export::docx::body::{ASIDE, CONTINUED};
use crate::export::docx::package::unpack;
use crate::export::docx::properties::resolve;

/// 读一篇稿子的正文：md 的记号、注释去掉。
pub fn read(bytes: &[u8], format: Format) -> Result<String> {
    let text = text(bytes, format)?;
    Ok(match format {
        Format::Md => without_markup(&text),
        _ => text,
    })
}

/// 一行一行的原文，行号和文件里一样；docx 一段一行。
pub fn text(bytes: &[u8], format: Format) -> Result<String> {
    match format {
        Format::Docx => docx(bytes),
        Format::Md | Format::Txt => Ok(decode(bytes)),
        Format::Html | Format::Json => bail!("只读得了 docx、md、txt 的稿子"),
    }
}

/// UTF-8 或旧 Windows 的编码。
fn decode(bytes: &[u8]) -> String {
    let mut detector = chardetng::EncodingDetector::new(chardetng::Iso2022JpDetection::Deny);
    detector.feed(bytes, true);
    let encoding = detector.guess(None, chardetng::Utf8Detection::Allow);
    encoding.decode(bytes).0.into_owned()
}

/// 去掉标题的 # 和执笔写在文末的注释。
fn without_markup(text: &str) -> String {
    let lines = text.lines().filter(|line| !line.starts_with("<!--"));
    lines
        .map(|line| line.trim_start_matches(['#', ' ']).to_owned() + "\n")
        .collect()
}

/// 正文一段一行；修订里删掉的不算。
fn docx(bytes: &[u8]) -> Result<String> {
    let parts = unpack(bytes).context("不是 docx，或者文件坏了")?;
    let body = parts.iter().find(|(name, _)| name == "word/document.xml");
    let (_, xml) = body.context("docx 里没有正文")?;
    let xml = std::str::from_utf8(xml).context("docx 的正文读不出来")?;
    paragraphs(xml)
}

fn paragraphs(xml: &str) -> Result<String> {
    let mut reader = Reader::from_str(xml);
    let (mut text, mut inside) = (String::new(), false);
    // 页边的话、注音不是正文；接着上一段的不另起一段。
    let (mut aside, mut reading) = (false, false);
    loop {
        match reader.read_event().context("docx 的正文不完整")? {
            Event::Start(tag) => {
                inside = tag.name().as_ref() == "w:t" && !aside && !reading;
                reading |= tag.name().as_ref() == "w:rt";
            }
            Event::Empty(tag) if tag.name().as_ref() == "w:pStyle" => match style(&tag).as_str() {
                ASIDE => aside = true,
                CONTINUED if text.ends_with('\n') => drop(text.pop()),
                _ => {}
            },
            Event::End(tag) => {
                inside = false;
                match tag.name().as_ref() {
                    "w:rt" => reading = false,
                    "w:p" if aside => aside = false,
                    "w:p" => text.push('\n'),
                    _ => {}
                }
            }
            Event::Text(words) if inside => text.push_str(&words.xml10_content()),
            Event::GeneralRef(name) if inside => {
                text.push_str(&resolve(&name).unwrap_or_default());
            }
            Event::Eof => return Ok(text),
            _ => {}
        }
    }
}

/// 段落的样式。
fn style(tag: &BytesStart) -> String {
    let value = tag.try_get_attribute("w:val").ok().flatten();
    let value = value.and_then(|value| {
        Some(
            value
                .normalized_value(XmlVersion::Implicit1_0)
                .ok()?
                .into_owned(),
        )
    });
    value.unwrap_or_default()
}
