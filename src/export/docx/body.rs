//! document.xml：一行稿子是一个自然段，样子全在样式里。

use std::fmt::Write;

use quick_xml::escape::escape;

use super::comments::{self, Note};
use super::{HEAD, title};
use crate::document::{Kind, Line, LineKind, Span};
use crate::layout::Layout;

/// 正文部件。
pub(super) fn document(lines: &[Line], layout: &Layout, notes: &[Note]) -> String {
    let mut out = format!(
        "{HEAD}<w:document \
         xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" \
         xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"><w:body>"
    );
    for (index, line) in lines.iter().enumerate() {
        let mut cuts = cuts(index, notes);
        if line.kind == LineKind::Title {
            let breaks = title::breaks(&line.plain(), title_room(layout));
            cuts.extend(breaks.into_iter().map(|at| (at, BREAK.to_owned())));
        }
        cuts.sort_by_key(|(at, _)| *at);
        let blank_after = ends_title_block(lines, index);
        out += &paragraph(line, &cuts, blank_after, layout);
    }
    out += &section(layout);
    out += "</w:body></w:document>";
    out
}

/// 回行。
const BREAK: &str = "<w:r><w:br/></w:r>";

/// 行里的一处：在第几个字前面，插入什么。
type Cut = (usize, String);

/// 一行里批注的起止。
fn cuts(line: usize, notes: &[Note]) -> Vec<Cut> {
    let here = notes
        .iter()
        .enumerate()
        .filter(|(_, note)| note.line == line);
    here.flat_map(|(id, note)| {
        [
            (note.start, comments::start(id)),
            (note.end, comments::end(id)),
        ]
    })
    .collect()
}

/// 题目一行放得下多少个半角字。
fn title_room(layout: &Layout) -> usize {
    let size = (layout.faces.title.size * 10).max(1);
    (layout.page.text_width() / size * 2) as usize
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
fn paragraph(line: &Line, cuts: &[Cut], blank_after: bool, layout: &Layout) -> String {
    let mut out = format!("<w:p><w:pPr><w:pStyle w:val=\"{}\"/>", style(line.kind));
    if blank_after {
        let pitch = layout.pitch();
        let _ = write!(out, "<w:spacing w:after=\"{pitch}\" w:afterLines=\"100\"/>");
    }
    out += "</w:pPr>";
    let mut at = 0;
    let mut cuts = cuts.iter().peekable();
    for span in &line.text {
        let mut piece = String::new();
        for c in span.text.chars() {
            while let Some((_, inserted)) = cuts.next_if(|(place, _)| *place <= at) {
                run(&mut out, &mut piece, span);
                out += inserted;
            }
            piece.push(c);
            at += 1;
        }
        run(&mut out, &mut piece, span);
    }
    out.extend(cuts.map(|(_, inserted)| inserted.as_str()));
    out += "</w:p>";
    out
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

/// 写出一截同样式的文字；待填的标黄。
fn run(out: &mut String, piece: &mut String, span: &Span) {
    if piece.is_empty() {
        return;
    }
    let placeholder = matches!(&span.source, Some(source) if source.kind == Kind::Placeholder);
    let highlight = if placeholder {
        "<w:highlight w:val=\"yellow\"/>"
    } else {
        ""
    };
    let _ = write!(
        out,
        "<w:r><w:rPr><w:rFonts w:hint=\"eastAsia\"/>{highlight}</w:rPr>\
         <w:t xml:space=\"preserve\">{}</w:t></w:r>",
        escape(piece.as_str())
    );
    piece.clear();
}

/// 纸张、页边距、行距，页码单双页不同。
fn section(layout: &Layout) -> String {
    let page = &layout.page;
    format!(
        "<w:sectPr><w:footerReference w:type=\"default\" r:id=\"rId4\"/>\
         <w:footerReference w:type=\"even\" r:id=\"rId5\"/>\
         <w:pgSz w:w=\"{}\" w:h=\"{}\"/>\
         <w:pgMar w:top=\"{}\" w:right=\"{}\" w:bottom=\"{}\" w:left=\"{}\" \
         w:header=\"851\" w:footer=\"{}\" w:gutter=\"0\"/>\
         <w:docGrid w:type=\"lines\" w:linePitch=\"{}\"/></w:sectPr>",
        page.width,
        page.height,
        page.top,
        page.right,
        page.bottom,
        page.left,
        layout.number.above_edge,
        layout.pitch()
    )
}
