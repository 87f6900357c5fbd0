//! `zhibi check`：核县情资料，核稿子。

use std::path::Path;

use anyhow::{Context, Result, bail};
use serde_json::json;

use super::{Outcome, files, output, report};
use crate::check::{self, Scene, Settings};
use crate::cli::{self, Style};
use crate::county::{self, County};
use crate::export::Format;
use crate::finding::Finding;
use crate::foreign;
use crate::speech::Speech;

pub(super) fn run(args: &cli::Check) -> Result<Outcome> {
    let county = args.data.as_deref().map(data).transpose()?;
    let against = args.against.as_deref().map(speech).transpose()?;
    let against = against.as_ref().map(|(speech, _)| speech);
    let mut findings = Vec::new();
    for file in &args.files {
        let name = file.display().to_string();
        let mut found = if is_county(file) {
            county_findings(file)?
        } else {
            speech_findings(file, county.as_ref(), against)?
        };
        for finding in &mut found {
            finding.file = Some(name.clone());
        }
        findings.extend(found);
    }
    match args.shown.format {
        Style::Json => {
            output::print(json(&findings)?.as_bytes())?;
        }
        Style::Human => output::print(human(&findings).as_bytes())?,
    }
    if report::needs_work(&findings) {
        return Ok(Outcome::Remaining);
    }
    Ok(Outcome::Done)
}

/// 给程序看。
pub(super) fn json(findings: &[Finding]) -> Result<String> {
    let record = serde_json::to_string_pretty(&json!({ "findings": findings }))?;
    Ok(record + "\n")
}

/// 给人看：一处一处，最后一句总数。
fn human(findings: &[Finding]) -> String {
    let mut text: String = findings.iter().map(|f| report::render(f) + "\n").collect();
    text += &match findings.len() {
        0 => "没有查出毛病。\n".to_owned(),
        count => format!("共{count}处；为什么、怎么关：zhibi explain <规则名>\n"),
    };
    text
}

fn is_county(file: &Path) -> bool {
    let extension = file.extension().and_then(|e| e.to_str());
    extension.is_some_and(|e| ["yaml", "yml"].contains(&e))
}

/// 用作依据的县情资料，要读得下去。
fn data(path: &Path) -> Result<County> {
    let name = path.display().to_string();
    let (county, findings) = County::read(&files::read(path)?, Some(&name));
    report::print(&findings);
    let county = county.with_context(|| format!("{name} 读不下去，先把它改好"))?;
    refuse_unknown(&Settings::of(&county.checks))?;
    Ok(county)
}

/// 读一篇稿子，连同它的原文。
pub(super) fn speech(path: &Path) -> Result<(Speech, String)> {
    let extension = path
        .extension()
        .and_then(|e| e.to_str())
        .unwrap_or_default();
    let format = Format::from_extension(extension).unwrap_or(Format::Txt);
    let named = || path.display().to_string();
    let text = foreign::text(&files::read(path)?, format).with_context(named)?;
    Ok((Speech::parse(&text, format == Format::Md), text))
}

fn speech_findings(
    path: &Path,
    county: Option<&County>,
    against: Option<&Speech>,
) -> Result<Vec<Finding>> {
    let (speech, text) = speech(path)?;
    let settings = county.map(|county| Settings::of(&county.checks));
    let settings = settings.unwrap_or_default().with_comments(&text);
    refuse_unknown(&settings)?;
    Ok(check::speech(
        &Scene::new(&speech, county, against),
        &settings,
    ))
}

fn county_findings(path: &Path) -> Result<Vec<Finding>> {
    let bytes = files::read(path)?;
    let (county, mut findings) = County::read(&bytes, None);
    if let Some(county) = county {
        let text = county::text(&bytes);
        let settings = Settings::of(&county.checks).with_comments(&text);
        refuse_unknown(&settings)?;
        findings.extend(check::county(&county, &text, &settings));
    }
    Ok(findings)
}

/// 要关的规则认不认识。
pub(super) fn refuse_unknown(settings: &Settings) -> Result<()> {
    let Some(name) = settings.unknown().next() else {
        return Ok(());
    };
    bail!(check::unknown(name))
}
