//! 出稿：一种格式一个文件，都是从 `Document` 到字节，不碰磁盘。

pub(crate) mod docx;
mod fingerprint;
mod html;
mod json;
pub(crate) mod md;
mod podium;
mod spoken;
mod title;
mod txt;
mod xlsx;

use anyhow::Result;

use crate::draft::Draft;
use crate::layout::Layout;
use crate::sources::Sources;
use crate::table::Table;

pub use docx::Note;
pub use fingerprint::{Origin, origin, record, sign_pdf, unsigned};

/// 出稿的格式。
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Format {
    /// Markdown。
    Md,
    /// 纯文本。
    Txt,
    /// 单个网页。
    Html,
    /// Word 文档。
    Docx,
    /// 正文连同各节、数字出处。
    Json,
}

impl Format {
    /// 按文件的后缀（不带点，不分大小写）认格式。
    pub fn from_extension(extension: &str) -> Option<Format> {
        match extension.to_ascii_lowercase().as_str() {
            "md" | "markdown" => Some(Format::Md),
            "txt" => Some(Format::Txt),
            "html" | "htm" => Some(Format::Html),
            "docx" => Some(Format::Docx),
            "json" => Some(Format::Json),
            _ => None,
        }
    }

    /// 文件的后缀。
    pub fn extension(self) -> &'static str {
        match self {
            Format::Md => "md",
            Format::Txt => "txt",
            Format::Html => "html",
            Format::Docx => "docx",
            Format::Json => "json",
        }
    }
}

/// 写在成稿里的身份：哪个县、什么场合、哪一天的稿子。
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stamp {
    /// 县（市、区）名。
    pub county: String,
    /// 场合。
    pub occasion: String,
    /// 会议日期，如 2026-03-12。
    pub date: String,
}

/// 照一种版式，把初稿写成一种格式；同样的初稿总是同样的字节。
///
/// # Errors
/// 打包 docx 失败时。
pub fn export(draft: &Draft, format: Format, layout: &Layout) -> Result<Vec<u8>> {
    export_sourced(draft, format, layout, &Sources::None)
}

/// 同 [`export`]，连同数字的出处；txt、json 不带（json 的 `figures` 里本来就有）。
///
/// # Errors
/// 打包 docx 失败时。
pub fn export_sourced(
    draft: &Draft,
    format: Format,
    layout: &Layout,
    sources: &Sources,
) -> Result<Vec<u8>> {
    let (document, stamp) = (&draft.document, &draft.stamp);
    match format {
        Format::Md => md::export(document, stamp, sources.table()),
        Format::Txt => txt::export(document, stamp),
        Format::Html => html::export(draft, layout, sources.table()),
        Format::Docx => docx::export(draft, layout, sources),
        Format::Json => json::export(draft),
    }
}

/// 表的格式。
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TableFormat {
    /// Markdown。
    Md,
    /// Word 文档。
    Docx,
    /// 电子表格。
    Xlsx,
}

impl TableFormat {
    /// 按文件的后缀（不带点，不分大小写）认格式。
    pub fn from_extension(extension: &str) -> Option<TableFormat> {
        match extension.to_ascii_lowercase().as_str() {
            "md" | "markdown" => Some(TableFormat::Md),
            "docx" => Some(TableFormat::Docx),
            "xlsx" => Some(TableFormat::Xlsx),
            _ => None,
        }
    }

    /// 身份写在哪里，和哪种稿子一样：电子表格的属性与 docx 在同一处。
    pub fn signed_like(self) -> Format {
        match self {
            TableFormat::Md => Format::Md,
            TableFormat::Docx | TableFormat::Xlsx => Format::Docx,
        }
    }
}

/// 把一张表写成一种格式。
///
/// # Errors
/// 打包失败时。
pub fn export_table(
    table: &Table,
    format: TableFormat,
    layout: &Layout,
    stamp: &Stamp,
) -> Result<Vec<u8>> {
    match format {
        TableFormat::Md => Ok(md::export_table(table, stamp)),
        TableFormat::Docx => docx::export_table(table, layout, stamp),
        TableFormat::Xlsx => xlsx::export(table, stamp),
    }
}
