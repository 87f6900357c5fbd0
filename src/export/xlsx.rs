//! 电子表格：一个工作表，题目一行、栏名一行、内容逐行，身份和 docx 写在同一处。

use std::fmt::Write;

use anyhow::Result;
use quick_xml::escape::escape;

use super::Stamp;
use super::docx::{self, HEAD};
use crate::table::Table;

/// 一栏的宽按几个字算，换成表格的单位（半角字）。
const HALF_WIDTHS: u32 = 4;

/// 写成 xlsx。
pub(super) fn export(table: &Table, stamp: &Stamp) -> Result<Vec<u8>> {
    let mut parts: Vec<(String, Vec<u8>)> = FIXED
        .iter()
        .map(|(name, text)| ((*name).to_owned(), text.as_bytes().to_vec()))
        .collect();
    let sheet = sheet(table).into_bytes();
    parts.push(("xl/worksheets/sheet1.xml".to_owned(), sheet));
    docx::seal(parts, &docx::titled(&table.title), stamp)
}

/// 工作表：栏宽、冻住栏名、横着打印、一页宽。
fn sheet(table: &Table) -> String {
    let mut out = format!(
        "{HEAD}<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">\
         <sheetPr><pageSetUpPr fitToPage=\"1\"/></sheetPr><sheetViews><sheetView workbookViewId=\"0\">\
         <pane ySplit=\"2\" topLeftCell=\"A3\" activePane=\"bottomLeft\" state=\"frozen\"/></sheetView>\
         </sheetViews><cols>"
    );
    for (index, column) in table.columns.iter().enumerate() {
        let (at, width) = (index + 1, column.width * HALF_WIDTHS);
        let _ = write!(
            out,
            "<col min=\"{at}\" max=\"{at}\" width=\"{width}\" customWidth=\"1\"/>"
        );
    }
    out += "</cols><sheetData>";
    let names = table.columns.iter().map(|column| column.name);
    out += &row(1, TITLE, [table.title.as_str()].into_iter());
    out += &row(2, NAME, names);
    for (index, cells) in table.rows.iter().enumerate() {
        out += &row(index + 3, CELL, cells.iter().map(String::as_str));
    }
    let last = letter(table.columns.len().saturating_sub(1));
    let _ = write!(
        out,
        "</sheetData><mergeCells count=\"1\"><mergeCell ref=\"A1:{last}1\"/></mergeCells>\
         <pageMargins left=\"0.7\" right=\"0.7\" top=\"0.75\" bottom=\"0.75\" header=\"0.3\" footer=\"0.3\"/>\
         <pageSetup paperSize=\"9\" orientation=\"landscape\" fitToHeight=\"0\"/></worksheet>"
    );
    out
}

/// styles.xml 里的样式：题目、栏名、内容。
const TITLE: u8 = 1;
const NAME: u8 = 2;
const CELL: u8 = 3;

/// 一行，文字直接写在格子里。
fn row<'a>(number: usize, style: u8, cells: impl Iterator<Item = &'a str>) -> String {
    let mut out = format!("<row r=\"{number}\">");
    for (index, text) in cells.enumerate() {
        let _ = write!(
            out,
            "<c r=\"{}{number}\" s=\"{style}\" t=\"inlineStr\"><is><t>{}</t></is></c>",
            letter(index),
            escape(text)
        );
    }
    out += "</row>";
    out
}

/// 第几栏的字母；表都不到二十六栏。
fn letter(index: usize) -> char {
    u8::try_from(index.min(25)).map_or('Z', |index| char::from(b'A' + index))
}

/// 不随内容变的部件。
const FIXED: [(&str, &str); 5] = [
    (
        "[Content_Types].xml",
        include_str!("xlsx/content_types.xml"),
    ),
    ("_rels/.rels", include_str!("xlsx/rels.xml")),
    ("xl/workbook.xml", include_str!("xlsx/workbook.xml")),
    (
        "xl/_rels/workbook.xml.rels",
        include_str!("xlsx/workbook_rels.xml"),
    ),
    ("xl/styles.xml", include_str!("xlsx/styles.xml")),
];
