//! `zhibi occasions check`：把自己的模板查一遍，毛病一次报全。

use std::path::Path;

use anyhow::{Context, Result, bail};

use super::{Outcome, check, files, output, report};
use crate::cli;
use crate::finding::Finding;
use crate::occasion::Library;
use crate::occasion::lineage::{FILE, Lineage};
use crate::rehearsal::{occasions, rehearse};

pub(super) fn run(args: &cli::CheckPack) -> Result<Outcome> {
    let (root, only) = root(&args.dir)?;
    let library = Library::with_user_files(files::templates(&root)?);
    let mut names = occasions(&library);
    names.retain(|name| only.as_ref().is_none_or(|only| only == name));
    if names.is_empty() {
        bail!(
            "{} 里没有可查的模板；里面要有 <场合>/场合.yaml，或与内置同名的 <场合>/<块>.md、章节/<块>.md",
            args.dir.display()
        );
    }
    let mut findings: Vec<Finding> = Vec::new();
    for name in &names {
        findings.extend(rehearse(&library, name));
        findings.extend(updates(&root, &library, name)?);
    }
    let text = match args.shown.format {
        cli::Style::Json => check::json(&findings)?,
        cli::Style::Human => human(&names.into_iter().collect::<Vec<_>>(), &findings),
    };
    output::print(text.as_bytes())?;
    if report::needs_work(&findings) {
        return Ok(Outcome::Remaining);
    }
    Ok(Outcome::Done)
}

/// 给的是一个场合的文件夹，就只查它；模板文件夹是它外面那一层。
fn root(folder: &Path) -> Result<(std::path::PathBuf, Option<String>)> {
    if !folder.join("场合.yaml").is_file() {
        return Ok((folder.to_path_buf(), None));
    }
    let whole = folder
        .canonicalize()
        .with_context(|| format!("读不到 {}", folder.display()))?;
    let name = whole.file_name().and_then(|name| name.to_str());
    let outer = whole.parent().map(Path::to_path_buf);
    match (outer, name) {
        (Some(outer), Some(name)) => Ok((outer, Some(name.to_owned()))),
        _ => bail!("{} 不是场合的文件夹", folder.display()),
    }
}

/// 拷贝以后内置的改了没有。
fn updates(root: &Path, library: &Library, occasion: &str) -> Result<Vec<Finding>> {
    let path = root.join(occasion).join(FILE);
    if !path.is_file() {
        return Ok(Vec::new());
    }
    let lineage: Lineage = serde_json::from_slice(&files::read(&path)?)
        .with_context(|| format!("{} 改坏了，删掉它再来", path.display()))?;
    let found = lineage.files.iter().filter_map(|(file, base)| {
        let own = library.user_file(&format!("{occasion}/{file}"))?;
        base.compare(&own.name, &own.text)
    });
    Ok(found.collect())
}

/// 给人看：一处一处，最后一句总数。
fn human(names: &[String], findings: &[Finding]) -> String {
    let mut text: String = findings.iter().map(|f| report::render(f) + "\n").collect();
    let names = names.join("、");
    text += &match findings.len() {
        0 => format!("查了{names}：三份资料、三种篇幅都写得出来，没有毛病。\n"),
        count => format!("查了{names}：共{count}处。\n"),
    };
    text
}
