//! 外面来的稿子：去年的、邻县的，docx、md、txt、html 都读成一段一行的文字。

use anyhow::{Context, Result, bail};
use quick_xml::Reader;
use quick_xml::escape::unescape;
use quick_xml::events::Event;

use crate::export::Format;
use crate::export::docx::package::unpack;
use crate::export::docx::properties::resolve;
use crate::export::docx::roles::{Role, Roles};

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
        Format::Html => Ok(html(&decode(bytes))),
        Format::Json => bail!("只读得了 docx、md、txt、html 的稿子"),
    }
}

/// UTF-8 或旧 Windows 的编码。
pub fn decode(bytes: &[u8]) -> String {
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

/// 网页里看得见的字，一段一行；写得不合规矩的也读。
fn html(text: &str) -> String {
    let mut out = String::new();
    let mut rest = text;
    while let Some(at) = rest.find('<') {
        out += &visible(&rest[..at]);
        let tag = &rest[at + 1..];
        let name: String = tag
            .chars()
            .take_while(|c| c.is_ascii_alphanumeric() || *c == '/')
            .collect();
        let name = name.to_ascii_lowercase();
        let end = match name.as_str() {
            _ if tag.starts_with("!--") => "-->",
            "style" | "script" | "title" | "rt" => "</",
            _ => ">",
        };
        let breaks = ["/p", "/h", "/div", "/li", "br", "/tr"];
        if breaks.iter().any(|tag| name.starts_with(tag)) {
            out.push('\n');
        }
        rest = tag.find(end).map_or("", |at| &tag[at + end.len()..]);
        if end == "</" {
            rest = rest.find('>').map_or("", |at| &rest[at + 1..]);
        }
    }
    out + &visible(rest)
}

/// 标签之间的字：换行不算，转义的还原。
fn visible(text: &str) -> String {
    let text: String = text
        .trim_matches('\n')
        .lines()
        .map(str::trim_start)
        .collect();
    let plain = unescape(&text).map(std::borrow::Cow::into_owned);
    plain.unwrap_or(text)
}

/// 正文一段一行；修订里删掉的不算。
fn docx(bytes: &[u8]) -> Result<String> {
    let parts = unpack(bytes).context("不是 docx，或者文件坏了")?;
    let body = parts.iter().find(|(name, _)| name == "word/document.xml");
    let (_, xml) = body.context("docx 里没有正文")?;
    let xml = std::str::from_utf8(xml).context("docx 的正文读不出来")?;
    paragraphs(xml, &Roles::read(&parts))
}

/// 各段的字，一段一行；页边的话、附表、注音不是正文，接着上一段的不另起一段。
fn paragraphs(xml: &str, roles: &Roles) -> Result<String> {
    let mut reader = Reader::from_str(xml);
    let mut text = String::new();
    let (mut role, mut inside, mut reading) = (Role::Speech, false, false);
    loop {
        match reader.read_event().context("docx 的正文不完整")? {
            Event::Start(tag) => {
                let spoken = matches!(role, Role::Speech | Role::Continued) && !reading;
                inside = tag.name().as_ref() == "w:t" && spoken;
                reading |= tag.name().as_ref() == "w:rt";
            }
            Event::Empty(tag) if tag.name().as_ref() == "w:pStyle" => {
                role = roles.of(&tag);
                if role == Role::Continued && text.ends_with('\n') {
                    text.pop();
                }
            }
            Event::End(tag) => {
                inside = false;
                match tag.name().as_ref() {
                    "w:rt" => reading = false,
                    "w:p" => {
                        if matches!(role, Role::Speech | Role::Continued) {
                            text.push('\n');
                        }
                        role = Role::Speech;
                    }
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
