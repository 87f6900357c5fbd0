//! 把写出的各种格式读回成一段一段的文字。

use std::io::{Cursor, Read, Write};

use pulldown_cmark::{Event as Mark, Options, Parser, TagEnd};
use quick_xml::Reader;
use quick_xml::escape::resolve_predefined_entity;
use quick_xml::events::Event;
use zhibi::document::{Document, Line};
use zip::write::SimpleFileOptions;
use zip::{ZipArchive, ZipWriter};

pub fn lines(document: &Document) -> Vec<String> {
    document.lines().iter().map(Line::plain).collect()
}

pub fn entries(docx: &[u8]) -> Vec<(String, String)> {
    let mut zip = ZipArchive::new(Cursor::new(docx)).unwrap();
    (0..zip.len())
        .map(|index| {
            let mut file = zip.by_index(index).unwrap();
            let name = file.name().unwrap().into_owned();
            let mut content = String::new();
            file.read_to_string(&mut content).unwrap();
            (name, content)
        })
        .collect()
}

pub fn entry(docx: &[u8], name: &str) -> String {
    let found = entries(docx).into_iter().find(|(n, _)| n == name);
    found.unwrap_or_else(|| panic!("docx 里没有 {name}")).1
}

/// XML 里每个 `block` 元素的文字，只取 `inside` 里面的；读到末尾就是格式良好。
pub fn xml_texts(xml: &str, blocks: &[&str], inside: &[&str]) -> Vec<String> {
    let mut reader = Reader::from_str(xml);
    let mut texts = Vec::new();
    let mut depth = 0;
    loop {
        let piece = match reader.read_event().unwrap() {
            Event::Start(tag) => {
                if blocks.contains(&tag.name().as_ref()) {
                    texts.push(String::new());
                }
                depth += usize::from(inside.contains(&tag.name().as_ref()));
                continue;
            }
            Event::End(tag) => {
                depth -= usize::from(inside.contains(&tag.name().as_ref()));
                continue;
            }
            Event::Text(text) => text.into_inner().into_owned(),
            Event::GeneralRef(name) => resolve_predefined_entity(&name).unwrap().to_owned(),
            Event::Eof => return texts,
            _ => continue,
        };
        if depth > 0 {
            texts.last_mut().unwrap().push_str(&piece);
        }
    }
}

/// Markdown（GitHub 的写法）渲染出来的各段。
pub fn rendered(markdown: &str) -> Vec<String> {
    let options = Options::ENABLE_TABLES
        | Options::ENABLE_STRIKETHROUGH
        | Options::ENABLE_TASKLISTS
        | Options::ENABLE_GFM;
    let mut texts = vec![String::new()];
    for event in Parser::new_ext(markdown, options) {
        match event {
            Mark::Text(text) => texts.last_mut().unwrap().push_str(&text),
            Mark::End(TagEnd::Paragraph | TagEnd::Heading(_)) => texts.push(String::new()),
            Mark::Start(_) | Mark::End(_) | Mark::Html(_) => {}
            other => panic!("意外的 Markdown 记号：{other:?}"),
        }
    }
    assert_eq!(texts.pop().as_deref(), Some(""));
    texts
}

pub fn repack(parts: &[(String, String)]) -> Vec<u8> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, content) in parts {
        zip.start_file(name, SimpleFileOptions::default()).unwrap();
        zip.write_all(content.as_bytes()).unwrap();
    }
    zip.finish().unwrap().into_inner()
}
