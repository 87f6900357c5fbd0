//! 表格：栏名一行（每页重印），内容逐行，一行不跨页。

use std::fmt::Write;

use quick_xml::escape::escape;

use crate::layout::Layout;
use crate::table::Table;

/// 题目一行，下面是表；`new_page` 是另起一页。
pub(super) fn titled(content: &Table, layout: &Layout, new_page: bool) -> String {
    let mut properties = String::from("<w:pStyle w:val=\"TableTitle\"/>");
    if new_page {
        properties += "<w:pageBreakBefore/>";
    }
    paragraph(&properties, &content.title) + &table(content, layout.page.text_width())
}

/// 一张表，宽 `width` 缇；后面跟一个空段，表才收得住。
fn table(table: &Table, width: u32) -> String {
    let widths = table.widths(width);
    let mut out = format!(
        "<w:tbl><w:tblPr><w:tblW w:w=\"{width}\" w:type=\"dxa\"/>{}<w:tblLayout w:type=\"fixed\"/>\
         </w:tblPr><w:tblGrid>",
        borders()
    );
    for width in &widths {
        let _ = write!(out, "<w:gridCol w:w=\"{width}\"/>");
    }
    out += "</w:tblGrid>";
    let names = table.columns.iter().map(|column| column.name);
    out += &row(&widths, names, "<w:tblHeader/>", "TableHead");
    for cells in &table.rows {
        out += &row(&widths, cells.iter().map(String::as_str), "", "TableText");
    }
    out + "</w:tbl><w:p><w:pPr><w:pStyle w:val=\"TableText\"/></w:pPr></w:p>"
}

/// 里外都是细线。
fn borders() -> String {
    let sides = ["top", "left", "bottom", "right", "insideH", "insideV"];
    let line =
        |side| format!("<w:{side} w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"auto\"/>");
    format!("<w:tblBorders>{}</w:tblBorders>", sides.map(line).concat())
}

/// 一行。
fn row<'a>(
    widths: &[u32],
    cells: impl Iterator<Item = &'a str>,
    properties: &str,
    style: &str,
) -> String {
    let mut out = format!("<w:tr><w:trPr><w:cantSplit/>{properties}</w:trPr>");
    for (width, text) in widths.iter().zip(cells) {
        let _ = write!(
            out,
            "<w:tc><w:tcPr><w:tcW w:w=\"{width}\" w:type=\"dxa\"/><w:vAlign w:val=\"center\"/></w:tcPr>\
             {}</w:tc>",
            paragraph(&format!("<w:pStyle w:val=\"{style}\"/>"), text)
        );
    }
    out += "</w:tr>";
    out
}

/// 一个段。
fn paragraph(properties: &str, text: &str) -> String {
    format!(
        "<w:p><w:pPr>{properties}</w:pPr><w:r><w:rPr><w:rFonts w:hint=\"eastAsia\"/></w:rPr>\
         <w:t xml:space=\"preserve\">{}</w:t></w:r></w:p>",
        escape(text)
    )
}
