//! document.xml：一行稿子是一个自然段，样子全在样式里。

use std::io;

use anyhow::Result;
use quick_xml::Writer;
use quick_xml::events::BytesText;

use super::title;
use crate::document::{Document, Kind, Line, LineKind, Span};

/// 写 XML 的地方。
type Xml = Writer<Vec<u8>>;

/// 正文部件。
pub(super) fn document(doc: &Document) -> Result<Vec<u8>> {
    let lines = doc.lines();
    let mut writer = super::start()?;
    writer
        .create_element("w:document")
        .with_attributes([
            (
                "xmlns:w",
                "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
            ),
            (
                "xmlns:r",
                "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
            ),
        ])
        .write_inner_content(|w| {
            w.create_element("w:body").write_inner_content(|w| {
                for (index, line) in lines.iter().enumerate() {
                    paragraph(w, line, ends_title_block(&lines, index))?;
                }
                section(w)
            })?;
            Ok(())
        })?;
    Ok(writer.into_inner())
}

/// 题目、署名、日期这一块的最后一行，后面空一行。
fn ends_title_block(lines: &[Line], index: usize) -> bool {
    let in_block = |line: &Line| {
        matches!(
            line.kind,
            LineKind::Title | LineKind::Byline | LineKind::Dateline
        )
    };
    in_block(&lines[index]) && lines.get(index + 1).is_some_and(|next| !in_block(next))
}

/// 一个自然段。
fn paragraph(w: &mut Xml, line: &Line, blank_after: bool) -> io::Result<()> {
    let breaks = match line.kind {
        LineKind::Title => title::breaks(&line.plain()),
        _ => Vec::new(),
    };
    w.create_element("w:p").write_inner_content(|w| {
        w.create_element("w:pPr").write_inner_content(|w| {
            valued(w, "w:pStyle", style(line.kind))?;
            if blank_after {
                w.create_element("w:spacing")
                    .with_attributes([("w:after", "579"), ("w:afterLines", "100")])
                    .write_empty()?;
            }
            Ok(())
        })?;
        let mut at = 0;
        for span in &line.text {
            at = runs(w, span, at, &breaks)?;
        }
        Ok(())
    })?;
    Ok(())
}

/// 行的样式。
fn style(kind: LineKind) -> &'static str {
    match kind {
        LineKind::Title => "Title",
        LineKind::Byline => "Byline",
        LineKind::Dateline => "Dateline",
        LineKind::Salutation => "Salutation",
        LineKind::Heading(0 | 1) => "Heading1",
        LineKind::Heading(2) => "Heading2",
        LineKind::Heading(3) => "Heading3",
        LineKind::Heading(_) => "Heading4",
        LineKind::Body => "BodyText",
    }
}

/// 一截文字，在 `breaks` 处回行；`at` 是它在段里的起点，返回终点。
fn runs(w: &mut Xml, span: &Span, at: usize, breaks: &[usize]) -> io::Result<usize> {
    let mut piece = String::new();
    let mut position = at;
    for c in span.text.chars() {
        if breaks.contains(&position) {
            run(w, &piece, span)?;
            piece.clear();
            w.create_element("w:r").write_inner_content(|w| {
                w.create_element("w:br").write_empty()?;
                Ok(())
            })?;
        }
        piece.push(c);
        position += 1;
    }
    run(w, &piece, span)?;
    Ok(position)
}

/// 一截同样式的文字；待填的标黄。
fn run(w: &mut Xml, text: &str, span: &Span) -> io::Result<()> {
    if text.is_empty() {
        return Ok(());
    }
    let placeholder = matches!(&span.source, Some(source) if source.kind == Kind::Placeholder);
    w.create_element("w:r").write_inner_content(|w| {
        w.create_element("w:rPr").write_inner_content(|w| {
            w.create_element("w:rFonts")
                .with_attribute(("w:hint", "eastAsia"))
                .write_empty()?;
            if placeholder {
                valued(w, "w:highlight", "yellow")?;
            }
            Ok(())
        })?;
        w.create_element("w:t")
            .with_attribute(("xml:space", "preserve"))
            .write_text_content(BytesText::new(text))?;
        Ok(())
    })?;
    Ok(())
}

/// 版面：A4、公文页边距、每页 22 行，页码单双页不同。
fn section(w: &mut Xml) -> io::Result<()> {
    w.create_element("w:sectPr").write_inner_content(|w| {
        for (kind, id) in [("default", "rId4"), ("even", "rId5")] {
            w.create_element("w:footerReference")
                .with_attributes([("w:type", kind), ("r:id", id)])
                .write_empty()?;
        }
        let page: [(&str, &[(&str, &str)]); 3] = [
            ("w:pgSz", &[("w:w", "11906"), ("w:h", "16838")]),
            (
                "w:pgMar",
                &[
                    ("w:top", "2098"),
                    ("w:right", "1474"),
                    ("w:bottom", "1984"),
                    ("w:left", "1588"),
                    ("w:header", "851"),
                    ("w:footer", "1418"),
                    ("w:gutter", "0"),
                ],
            ),
            ("w:docGrid", &[("w:type", "lines"), ("w:linePitch", "579")]),
        ];
        for (name, attributes) in page {
            w.create_element(name)
                .with_attributes(attributes.iter().copied())
                .write_empty()?;
        }
        Ok(())
    })?;
    Ok(())
}

/// 只有 `w:val` 的元素。
fn valued(w: &mut Xml, name: &str, value: &str) -> io::Result<()> {
    w.create_element(name)
        .with_attribute(("w:val", value))
        .write_empty()?;
    Ok(())
}
