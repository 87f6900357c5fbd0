//! 网页：自成一页，字体、缩进写在页内。

use anyhow::Result;
use quick_xml::escape::escape;

use super::{Stamp, fingerprint};
use crate::document::{Document, Kind, Line, LineKind, Span, plain};

/// 页内样式。
const STYLE: &str = include_str!("html/style.css");

/// 写成网页，末行是身份。
#[expect(clippy::unnecessary_wraps, reason = "各种格式同一个样子")]
pub(super) fn export(doc: &Document, stamp: &Stamp) -> Result<Vec<u8>> {
    let title = plain(&doc.title);
    let mut out = format!(
        "<!DOCTYPE html>\n<html lang=\"zh-CN\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
         <title>{}</title>\n<style>\n{STYLE}</style>\n</head>\n<body>\n<main>\n",
        escape(&title)
    );
    for line in doc.lines() {
        out.push_str(&element(&line));
        out.push('\n');
    }
    out.push_str("</main>\n</body>\n</html>\n");
    fingerprint::sign(&mut out, stamp);
    Ok(out.into_bytes())
}

/// 一行稿子是一个元素。
fn element(line: &Line) -> String {
    let text: String = line.text.iter().map(span).collect();
    match line.kind {
        LineKind::Title => format!("<h1>{text}</h1>"),
        LineKind::Byline => format!("<p class=\"byline\">{text}</p>"),
        LineKind::Dateline => format!("<p class=\"dateline\">{text}</p>"),
        LineKind::Salutation => format!("<p class=\"salutation\">{text}</p>"),
        LineKind::Heading(level) => {
            let rank = level.min(5) + 1;
            format!("<h{rank}>{text}</h{rank}>")
        }
        LineKind::Body => format!("<p>{text}</p>"),
    }
}

/// 一截文字；待填的标出来。
fn span(span: &Span) -> String {
    let text = escape(&span.text);
    match &span.source {
        Some(source) if source.kind == Kind::Placeholder => format!("<mark>{text}</mark>"),
        _ => text.into_owned(),
    }
}
