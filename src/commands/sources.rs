//! 数字的出处：批注、附表，或另写一张核稿表。

use std::path::Path;

use anyhow::{Context, Result, bail};

use super::desk::Desk;
use super::draft::deliver;
use crate::cli::{self, SourceStyle};
use crate::county::County;
use crate::draft::Draft;
use crate::export::{Format, Stamp, TableFormat, export_table};
use crate::sources::{Sources, factsheet, notes};

/// 照选的写法备好出处；这种格式写不下的，说清楚。
pub(super) fn chosen(
    style: SourceStyle,
    format: Format,
    pdf: bool,
    draft: &Draft,
    county: &County,
) -> Result<Sources> {
    match (style, format) {
        (SourceStyle::None, _) => Ok(Sources::None),
        (SourceStyle::Notes, Format::Docx) if !pdf => {
            Ok(Sources::Notes(notes(&draft.document, county)))
        }
        (SourceStyle::Notes, _) => {
            bail!(
                "批注只有 docx 写得下；pdf、md、html 改用 --sources 附表，别的用 --factsheet 文件"
            )
        }
        (SourceStyle::Table, Format::Docx | Format::Md | Format::Html) => {
            Ok(Sources::Table(factsheet(&draft.document, county)))
        }
        (SourceStyle::Table, Format::Txt) => {
            bail!("txt 里附不了表；改用 docx、md、html，或 --factsheet 文件")
        }
        (SourceStyle::Table, Format::Json) => {
            bail!("json 的 figures 里已有每个数的出处，不用 --sources")
        }
    }
}

/// 另写一张核稿表。
pub(super) fn write_factsheet(path: &Path, draft: &Draft, desk: &Desk) -> Result<()> {
    let format = table_format(path)?;
    let table = factsheet(&draft.document, &desk.county);
    let stamp = Stamp {
        occasion: format!("{}{}", draft.stamp.occasion, table.title),
        ..draft.stamp.clone()
    };
    let bytes = export_table(&table, format, &desk.layout, &stamp)?;
    let written = deliver(Some(path), &bytes, format.signed_like(), &stamp)?;
    if let Some(path) = written {
        eprintln!("核稿表写到 {}", path.display());
    }
    Ok(())
}

/// 由后缀看表的格式。
pub(super) fn table_format(path: &Path) -> Result<TableFormat> {
    let extension = path
        .extension()
        .and_then(|extension| extension.to_str())
        .unwrap_or_default();
    TableFormat::from_extension(extension).with_context(|| {
        format!(
            "{} 的后缀看不出格式；表写成 .docx、.xlsx 或 .md",
            path.display()
        )
    })
}

/// 最后说一声别的写法。
pub(super) fn report(args: &cli::Draft) {
    let others: Vec<&str> = [
        (SourceStyle::None, "--sources 无（不写）"),
        (SourceStyle::Notes, "--sources 批注（docx，给审稿的人）"),
        (SourceStyle::Table, "--sources 附表（附在文后）"),
    ]
    .into_iter()
    .filter(|(style, _)| *style != args.sources)
    .map(|(_, name)| name)
    .collect();
    let beside = if args.factsheet.is_none() {
        "；--factsheet 文件 另写一张核稿表"
    } else {
        ""
    };
    eprintln!("数字的出处还可以写成：{}{beside}", others.join("、"));
}
