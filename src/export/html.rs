//! 网页：自成一页，照版式排成一张张纸，打印出来也是这个样子。

use std::fmt::Write;

use anyhow::Result;
use quick_xml::escape::escape;

use super::fingerprint;
use super::podium::{self, Marks};
use super::title;
use crate::document::{Kind, Line, LineKind, plain};
use crate::draft::Draft;
use crate::layout::{Face, Layout, Side};
use crate::merge::Record;
use crate::table::Table;

/// 不随版式变的页内样式。
const STYLE: &str = include_str!("html/style.css");

/// 写成网页，末行是身份。
#[expect(clippy::unnecessary_wraps, reason = "各种格式同一个样子")]
pub(super) fn export(draft: &Draft, layout: &Layout, appendix: Option<&Table>) -> Result<Vec<u8>> {
    let (doc, stamp) = (&draft.document, &draft.stamp);
    let lines = doc.lines();
    let marks = podium::marks(draft, &lines, layout);
    let breaks = title::breaks(&plain(&doc.title), layout, &stamp.county);
    let title = plain(&doc.title);
    let mut out = format!(
        "<!DOCTYPE html>\n<html lang=\"zh-CN\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
         <title>{}</title>\n<style>\n{}{STYLE}</style>\n</head>\n<body>\n<main>\n",
        escape(&title),
        style(layout)
    );
    for (line, marks) in lines.iter().zip(&marks) {
        out.push_str(&element(line, marks, &breaks));
        out.push('\n');
    }
    if let Some(appendix) = appendix {
        out.push_str(&table(appendix));
    }
    out.push_str("</main>\n</body>\n</html>\n");
    fingerprint::sign(&mut out, stamp, &Record::of_lines(&doc.lines()).encode());
    Ok(out.into_bytes())
}

/// 附在后面的表。
fn table(table: &Table) -> String {
    let row = |cells: Vec<&str>, tag: &str| {
        let cells = cells.into_iter().map(escape);
        let cells: String = cells.map(|cell| format!("<{tag}>{cell}</{tag}>")).collect();
        format!("<tr>{cells}</tr>\n")
    };
    let names = row(table.columns.iter().map(|c| c.name).collect(), "th");
    let rows: String = table
        .rows
        .iter()
        .map(|cells| row(cells.iter().map(String::as_str).collect(), "td"))
        .collect();
    let title = escape(&table.title);
    format!(
        "<table>\n<caption>{title}</caption>\n<thead>\n{names}</thead>\n<tbody>\n{rows}</tbody>\n</table>\n"
    )
}

/// 照版式定的页内样式：纸张、字体、行距、字距、页码。
fn style(layout: &Layout) -> String {
    let page = &layout.page;
    let [width, height, top, right, bottom, left] = [
        page.width,
        page.height,
        page.top,
        page.right,
        page.bottom,
        page.left,
    ]
    .map(points);
    let mut out = format!(
        ":root {{ --width: {width}; --height: {height}; --top: {top}; --right: {right}; \
         --bottom: {bottom}; --left: {left}; --pitch: {}; --indent: {}; }}\n",
        points(layout.pitch()),
        points(layout.indent * layout.advance()),
    );
    let faces = &layout.faces;
    let rules = [
        ("main", &faces.body),
        ("h1", &faces.title),
        (".byline", &faces.byline),
    ];
    let rest = [
        (".dateline", &faces.dateline),
        (".salutation", &faces.salutation),
    ];
    let headings = ["h2", "h3", "h4", "h5, h6"]
        .into_iter()
        .zip(&faces.headings);
    for (selector, face) in rules.into_iter().chain(rest).chain(headings) {
        let _ = writeln!(out, "{selector} {{ {} }}", declarations(face, layout));
    }
    out + &page_rules(layout)
}

/// 一种行的字体、字号、粗细、字距。
fn declarations(face: &Face, layout: &Layout) -> String {
    let spacing = if face.size == layout.faces.body.size {
        layout.spacing()
    } else {
        0
    };
    let weight = if face.bold { "bold" } else { "normal" };
    format!(
        "font: {weight} {}pt/var(--pitch) {}; letter-spacing: {}pt;",
        f64::from(face.size) / 2.0,
        families(&face.font, layout),
        f64::from(spacing) / 20.0
    )
}

/// 字体和它的代替，最后是通用的。
fn families(font: &str, layout: &Layout) -> String {
    let others = layout.fallbacks_of(font).iter().map(String::as_str);
    let quoted = |name: &str| format!("\"{}\"", name.replace(['"', '\\', '<', '\n'], ""));
    let names: Vec<String> = [font].into_iter().chain(others).map(quoted).collect();
    let generic = if font.contains('黑') {
        "sans-serif"
    } else {
        "serif"
    };
    format!("{}, {generic}", names.join(", "))
}

/// 打印时的纸张、边距和页码；左右的边距留给正文自己，页边的话才印得出来。
fn page_rules(layout: &Layout) -> String {
    let page = &layout.page;
    let [width, height, top, bottom] = [page.width, page.height, page.top, page.bottom].map(points);
    let mut out = format!("@page {{ size: {width} {height}; margin: {top} 0 {bottom}; }}\n");
    let places = match layout.number.side {
        Side::Outer => [(":right", "right"), (":left", "left")],
        Side::Centre => [(":right", "center"), (":left", "center")],
        Side::Right => [(":right", "right"), (":left", "right")],
    };
    let face = &layout.number.face;
    let gap = face.size * 10;
    let count = if layout.podium.turns {
        "counter(page) \"／\" counter(pages)"
    } else {
        "counter(page)"
    };
    for (which, side) in places {
        let _ = writeln!(
            out,
            "@page {which} {{ @bottom-{side} {{ content: \"— \" {count} \" —\"; \
             font: {}pt {}; padding: 0 {} 0 {}; }} }}",
            f64::from(face.size) / 2.0,
            families(&face.font, layout),
            points(page.right + gap),
            points(page.left + gap)
        );
    }
    out + &podium_rules(layout)
}

/// 照着念的稿子：一群句子不分在两页上，讲完处注明。
fn podium_rules(layout: &Layout) -> String {
    let mut out = String::new();
    if layout.podium.whole_sentences {
        out += "p, .group { break-inside: avoid; }\np.split { break-inside: auto; }\n";
    }
    if layout.podium.turns {
        out += "main::after { content: \"（讲完）\"; display: block; text-align: right; }\n";
    }
    out
}

/// 缇写成磅。
fn points(twips: u32) -> String {
    format!("{}pt", f64::from(twips) / 20.0)
}

/// 一行稿子是一个元素；题目在 `breaks` 处回行。
fn element(line: &Line, marks: &Marks, breaks: &[usize]) -> String {
    let note = if marks.aside.is_empty() {
        String::new()
    } else {
        format!(" data-aside=\"{}\"", marks.aside.join("&#10;"))
    };
    let text = match line.kind {
        LineKind::Title => grouped(line, marks, breaks),
        _ => grouped(line, marks, &marks.splits),
    };
    match line.kind {
        LineKind::Title => format!("<h1>{text}</h1>"),
        LineKind::Byline => format!("<p class=\"byline\">{text}</p>"),
        LineKind::Dateline => format!("<p class=\"dateline\">{text}</p>"),
        LineKind::Salutation => format!("<p class=\"salutation\">{text}</p>"),
        LineKind::Heading(level) => {
            let rank = level.min(5) + 1;
            format!("<h{rank}{note}>{text}</h{rank}>")
        }
        LineKind::Body if marks.splits.is_empty() => format!("<p>{text}</p>"),
        LineKind::Body => format!("<p class=\"split\">{text}</p>"),
    }
}

/// 一行的文字，在各处分成几群，一群另起一行。
fn grouped(line: &Line, marks: &Marks, cuts: &[usize]) -> String {
    let [open, close] = ["<span class=\"group\">", "</span>"];
    let text = text(line, marks, cuts, &format!("{close}{open}"));
    if cuts.is_empty() {
        text
    } else {
        format!("{open}{text}{close}")
    }
}

/// 一行的文字：在各处断开，生僻字注音，待填的标出来。
fn text(line: &Line, marks: &Marks, cuts: &[usize], between: &str) -> String {
    let (mut out, mut at) = (String::new(), 0);
    for span in &line.text {
        let source = span.source.as_ref();
        let open = source.is_some_and(|source| source.kind == Kind::Placeholder);
        for (index, c) in span.text.chars().enumerate() {
            if cuts.contains(&at) {
                out += between;
            }
            if open && index == 0 {
                out += "<mark>";
            }
            let c = c.to_string();
            match marks.readings.iter().find(|(place, _)| *place == at) {
                Some((_, sound)) => {
                    let _ = write!(out, "<ruby>{c}<rt>{}</rt></ruby>", escape(sound));
                }
                None => out += &escape(&c),
            }
            at += 1;
        }
        out += if open { "</mark>" } else { "" };
    }
    out
}
