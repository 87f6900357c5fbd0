//! document.xml：一行稿子是一个自然段，样子全在样式里。

use std::fmt::Write;

use quick_xml::escape::escape;

use super::comments::{self, Note};
use super::roles::{ASIDE, CONTINUED};
use super::{HEAD, table};
use crate::document::{Kind, Line, LineKind, Span};
use crate::draft::Draft;
use crate::export::podium::Marks;
use crate::export::title;
use crate::layout::Layout;
use crate::table::Table;

/// 正文部件。
pub(super) fn document(
    draft: &Draft,
    layout: &Layout,
    notes: &[Note],
    marks: &[Marks],
    appendix: Option<&Table>,
) -> String {
    let lines = &draft.document.lines();
    let mut out = open();
    for (index, (line, marks)) in lines.iter().zip(marks).enumerate() {
        let mut cuts = cuts(index, notes);
        cuts.extend(marks.splits.iter().map(|at| (*at, split())));
        if line.kind == LineKind::Title {
            let breaks = title::breaks(&line.plain(), layout, &draft.stamp.county);
            cuts.extend(breaks.into_iter().map(|at| (at, BREAK.to_owned())));
        }
        cuts.sort_by_key(|(at, _)| *at);
        let blank_after = ends_title_block(lines, index);
        out += &aside(&marks.aside);
        let ruby = Ruby {
            readings: &marks.readings,
            size: layout.faces.body.size,
        };
        out += &paragraph(line, &cuts, &ruby, opening(line, blank_after, layout));
    }
    if layout.podium.turns {
        out += &end_mark();
    }
    if let Some(appendix) = appendix {
        out += &table::titled(appendix, layout, true);
    }
    out += &section(layout);
    out += CLOSE;
    out
}

/// 只有一张表的正文部件，纸横过来。
pub(super) fn table_document(table: &Table, layout: &Layout) -> String {
    let layout = Layout {
        page: layout.page.turned(),
        ..layout.clone()
    };
    open() + &table::titled(table, &layout, false) + &section(&layout) + CLOSE
}

/// 正文部件的开头。
fn open() -> String {
    format!(
        "{HEAD}<w:document \
         xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" \
         xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"><w:body>"
    )
}

/// 正文部件的结尾。
const CLOSE: &str = "</w:body></w:document>";

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

/// 段在这里收住，另起一行接着写。
fn split() -> String {
    format!("</w:p><w:p><w:pPr><w:pStyle w:val=\"{CONTINUED}\"/></w:pPr>")
}

/// 页边的话：左页边上的一个小框，和下面那一行对齐。
fn aside(words: &[String]) -> String {
    if words.is_empty() {
        return String::new();
    }
    let runs: Vec<String> = words
        .iter()
        .map(|line| {
            format!(
                "<w:r><w:t xml:space=\"preserve\">{}</w:t></w:r>",
                escape(line)
            )
        })
        .collect();
    format!(
        "<w:p><w:pPr><w:pStyle w:val=\"{ASIDE}\"/><w:framePr w:w=\"1200\" w:hSpace=\"0\" \
         w:wrap=\"around\" w:vAnchor=\"text\" w:hAnchor=\"page\" w:x=\"340\" w:y=\"1\"/></w:pPr>{}</w:p>",
        runs.join(BREAK)
    )
}

/// 讲到这里就完了，不必再翻。
fn end_mark() -> String {
    format!(
        "<w:p><w:pPr><w:pStyle w:val=\"{ASIDE}\"/><w:jc w:val=\"right\"/></w:pPr>\
         <w:r><w:t>（讲完）</w:t></w:r></w:p>"
    )
}

/// 自然段的开头。
fn opening(line: &Line, blank_after: bool, layout: &Layout) -> String {
    let mut out = format!("<w:p><w:pPr><w:pStyle w:val=\"{}\"/>", style(line.kind));
    if blank_after {
        let pitch = layout.pitch();
        let _ = write!(out, "<w:spacing w:after=\"{pitch}\" w:afterLines=\"100\"/>");
    }
    out + "</w:pPr>"
}

/// 一行里的注音，注在多大的字上。
struct Ruby<'a> {
    readings: &'a [(usize, String)],
    size: u32,
}

/// 一个自然段：在各处插入该插的，要注音的字单独写。
fn paragraph(line: &Line, cuts: &[Cut], ruby: &Ruby, opening: String) -> String {
    let mut out = opening;
    let mut at = 0;
    let mut cuts = cuts.iter().peekable();
    for span in &line.text {
        let mut piece = String::new();
        for c in span.text.chars() {
            while let Some((_, inserted)) = cuts.next_if(|(place, _)| *place <= at) {
                run(&mut out, &mut piece, span);
                out += inserted;
            }
            match ruby.readings.iter().find(|(place, _)| *place == at) {
                Some((_, sound)) => {
                    run(&mut out, &mut piece, span);
                    out += &annotated(c, sound, ruby.size);
                }
                None => piece.push(c),
            }
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

/// 一个注了音的字。
fn annotated(c: char, sound: &str, size: u32) -> String {
    let (small, base) = (size / 2, escape_char(c));
    let raise = size - 2;
    format!(
        "<w:r><w:ruby><w:rubyPr><w:rubyAlign w:val=\"center\"/><w:hps w:val=\"{small}\"/>\
         <w:hpsRaise w:val=\"{raise}\"/><w:hpsBaseText w:val=\"{size}\"/><w:lid w:val=\"zh-CN\"/>\
         </w:rubyPr><w:rt><w:r><w:rPr><w:spacing w:val=\"0\"/><w:sz w:val=\"{small}\"/></w:rPr><w:t>{}</w:t></w:r></w:rt>\
         <w:rubyBase><w:r><w:rPr><w:rFonts w:hint=\"eastAsia\"/></w:rPr><w:t>{base}</w:t></w:r>\
         </w:rubyBase></w:ruby></w:r>",
        escape(sound)
    )
}

fn escape_char(c: char) -> String {
    escape(c.encode_utf8(&mut [0; 4]) as &str).into_owned()
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
pub(super) fn section(layout: &Layout) -> String {
    let page = &layout.page;
    let turned = if page.width > page.height {
        " w:orient=\"landscape\""
    } else {
        ""
    };
    format!(
        "<w:sectPr><w:footerReference w:type=\"default\" r:id=\"rId4\"/>\
         <w:footerReference w:type=\"even\" r:id=\"rId5\"/>\
         <w:pgSz w:w=\"{}\" w:h=\"{}\"{turned}/>\
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
