//! `zhibi layouts`：有哪些版式，一种版式的原文。

use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

use super::{Outcome, files, output, report};
use crate::cli;
use crate::layout::{Layout, LayoutError, Layouts};

pub(super) fn run(args: &cli::Layouts) -> Result<Outcome> {
    let layouts = match &args.folder {
        Some(folder) => Layouts::with_user_files(files::layouts(folder)?),
        None => Layouts::built_in(),
    };
    match &args.action {
        None | Some(cli::LayoutAction::List) => list(&layouts),
        Some(cli::LayoutAction::Show { name }) => show(&layouts, name),
    }
}

/// 名称和说明，一行一种。
fn list(layouts: &Layouts) -> Result<Outcome> {
    let mut lines = String::new();
    for name in layouts.names() {
        let Some(layout) = get(layouts, Some(&name))? else {
            return Ok(Outcome::Refused);
        };
        lines += &format!("{}：{}\n", layout.name, layout.about);
    }
    output::print(lines.as_bytes())?;
    Ok(Outcome::Done)
}

/// 版式文件的原文，存成 版式/名称.yaml 就能改。
fn show(layouts: &Layouts, name: &str) -> Result<Outcome> {
    if get(layouts, Some(name))?.is_none() {
        return Ok(Outcome::Refused);
    }
    let text = layouts.text(name).context("读不到这种版式")?;
    output::print(text.as_bytes())?;
    Ok(Outcome::Done)
}

/// 内置版式，压上县情资料旁边的 版式 文件夹。
pub(super) fn beside(county: &Path) -> Result<Layouts> {
    let folder: PathBuf = county.with_file_name("版式");
    if folder.is_dir() {
        Ok(Layouts::with_user_files(files::layouts(&folder)?))
    } else {
        Ok(Layouts::built_in())
    }
}

/// 取一种版式；文件里有毛病就印出来，没有版式可用。
pub(super) fn get(layouts: &Layouts, name: Option<&str>) -> Result<Option<Layout>> {
    match layouts.get(name) {
        Ok(layout) => Ok(Some(layout)),
        Err(LayoutError::Faulty { findings, .. }) => {
            report::print(&findings);
            Ok(None)
        }
        Err(error) => Err(error.into()),
    }
}
