//! Markdown：题目是一级标题，一、是二级；转义到渲染出来一字不差。

use anyhow::Result;

use super::{Stamp, fingerprint};
use crate::document::{Document, Line, LineKind};
use crate::merge::Record;
use crate::table::Table;

/// 写成 Markdown，末行是身份。
#[expect(clippy::unnecessary_wraps, reason = "各种格式同一个样子")]
pub(super) fn export(doc: &Document, stamp: &Stamp, appendix: Option<&Table>) -> Result<Vec<u8>> {
    let mut out = String::new();
    for line in doc.lines() {
        out.push_str(&block(&line));
        out.push_str("\n\n");
    }
    if let Some(appendix) = appendix {
        out += &format!("## {}\n\n{}\n", escape(&appendix.title), table(appendix));
    }
    fingerprint::sign(&mut out, stamp, &Record::of_lines(&doc.lines()).encode());
    Ok(out.into_bytes())
}

/// 一张表写成 Markdown，末行是身份。
pub(super) fn export_table(content: &Table, stamp: &Stamp) -> Vec<u8> {
    let mut out = format!("# {}\n\n{}\n", escape(&content.title), table(content));
    fingerprint::sign(&mut out, stamp, "");
    out.into_bytes()
}

/// 表：一行一行，格子用竖线隔开。
fn table(table: &Table) -> String {
    let names: Vec<String> = table.columns.iter().map(|c| c.name.to_owned()).collect();
    let rule = vec!["---".to_owned(); names.len()];
    let row = |cells: &Vec<String>| {
        let cells: Vec<String> = cells
            .iter()
            .map(|cell| escape(cell).replace('|', "\\|"))
            .collect();
        format!("| {} |\n", cells.join(" | "))
    };
    [names, rule].iter().chain(&table.rows).map(row).collect()
}

/// 一行稿子是 Markdown 的一块。
fn block(line: &Line) -> String {
    let text = escape(&line.plain());
    match line.kind {
        LineKind::Title => format!("# {text}"),
        LineKind::Heading(level) => {
            let hashes = "#".repeat(usize::from(level.min(5)) + 1);
            format!("{hashes} {text}")
        }
        LineKind::Byline | LineKind::Dateline | LineKind::Salutation | LineKind::Body => {
            escape_start(text)
        }
    }
}

/// 段里会被当成记号的字符，前面加反斜杠。
pub(crate) fn escape(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        if "\\`*_<[&~#".contains(c) {
            out.push('\\');
        }
        out.push(c);
    }
    out
}

/// 段首会被当成列表、引用、分隔线的字符，前面加反斜杠。
fn escape_start(text: String) -> String {
    let digits = text.bytes().take_while(u8::is_ascii_digit).count();
    let rest = &text[digits..];
    let at = match rest.chars().next() {
        Some('.' | ')') if digits > 0 => digits,
        Some('>' | '+' | '-' | '=') if digits == 0 => 0,
        _ => return text,
    };
    format!("{}\\{}", &text[..at], &text[at..])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_markdown_would_misread_is_escaped() {
        let table = [
            ("今天，我们开会。", "今天，我们开会。"),
            ("1.5%的企业", "1\\.5%的企业"),
            ("2026年3月", "2026年3月"),
            ("- 一条", "\\- 一条"),
            ("> 引用", "\\> 引用"),
            ("A*B_C<D>&amp;`x`", "A\\*B\\_C\\<D>\\&amp;\\`x\\`"),
            ("【待填：全年事故起数】", "【待填：全年事故起数】"),
        ];
        for (given, expected) in table {
            assert_eq!(escape_start(escape(given)), expected);
        }
    }
}
