//! `zhibi host`、`zhibi news`：同一个会的主持词、新闻通稿，和讲话稿走一条路。

use std::path::Path;

use anyhow::{Context, Result};

use super::{Outcome, desk, draft, report};
use crate::cli;
use crate::export::{Format, export};

pub(super) fn run(args: &cli::Paper, kind: &str) -> Result<Outcome> {
    let Some(desk) = desk::open(&args.county, &args.writing)? else {
        return Ok(Outcome::Refused);
    };
    let paper = desk.paper(kind)?;
    report::print(&paper.findings);
    let stdout = args
        .output
        .as_ref()
        .is_some_and(|path| path.as_os_str() == "-");
    let name = draft::file_name(&desk.county, &paper, kind);
    let path = args
        .output
        .clone()
        .unwrap_or_else(|| args.county.with_file_name(format!("{name}.docx")));
    let format = if stdout { Format::Txt } else { format(&path)? };
    let bytes = export(&paper, format, &desk.layout)?;
    let path = Some(path.as_path()).filter(|_| !stdout);
    let written = draft::deliver(path, &bytes, format, &paper.stamp)?;
    let placeholders = paper.document.placeholders();
    eprintln!("{kind}：{}字", paper.characters);
    if !placeholders.is_empty() {
        eprintln!("待填{}处：{}", placeholders.len(), placeholders.join("、"));
    }
    if let Some(path) = written {
        eprintln!("写到 {}", path.display());
    }
    if placeholders.is_empty() && !report::needs_work(&paper.findings) {
        Ok(Outcome::Done)
    } else {
        Ok(Outcome::Remaining)
    }
}

/// 由后缀看格式。
fn format(path: &Path) -> Result<Format> {
    let extension = path
        .extension()
        .and_then(|extension| extension.to_str())
        .unwrap_or_default();
    Format::from_extension(extension).with_context(|| {
        format!(
            "{} 的后缀看不出格式；写成 .docx、.md、.txt、.html 或 .json",
            path.display()
        )
    })
}
