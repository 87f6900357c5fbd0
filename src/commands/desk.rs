//! 起草之前的准备：读资料、模板、版式、要避开的稿子；讲话稿、任务分解表等都从这里起。

use std::path::Path;

use anyhow::{Context, Result};

use super::{check, files, layouts, report};
use crate::avoid::Avoid;
use crate::check::Settings;
use crate::cli;
use crate::county::County;
use crate::draft::{Draft, Length, Options, draft};
use crate::export::Format;
use crate::finding::Finding;
use crate::foreign;
use crate::layout::Layout;
use crate::occasion::{Library, Pack, declared};

/// 准备好了的东西。
pub(super) struct Desk {
    /// 县情资料。
    pub(super) county: County,
    /// 读资料时看到的毛病，已经印过。
    pub(super) findings: Vec<Finding>,
    /// 版式。
    pub(super) layout: Layout,
    /// 起草的选项。
    pub(super) options: Options,
    name: String,
    occasion: Option<String>,
    packs: Library,
}

/// 都读进来；资料或版式有读不下去的毛病，印出来，就没有了。
pub(super) fn open(path: &Path, writing: &cli::Writing) -> Result<Option<Desk>> {
    let name = path.display().to_string();
    let (county, findings) = County::read(&files::read(path)?, Some(&name));
    report::print(&findings);
    let Some(county) = county else {
        return Ok(None);
    };
    let packs = library(writing.templates.as_deref(), Some(path))?;
    if let Some(near) = county.region.correction() {
        eprintln!("请核对 地区.名称：上级那里有“{near}”，只差一个字。");
    }
    let mut options = options(writing)?;
    let layouts = layouts::beside(path)?;
    let Some(layout) = layouts::get(&layouts, writing.layout.as_deref())? else {
        return Ok(None);
    };
    options.date_first = layout.date_first;
    check::refuse_unknown(&Settings::of(&county.checks))?;
    Ok(Some(Desk {
        county,
        findings,
        layout,
        options,
        name,
        occasion: writing.occasion.clone(),
        packs,
    }))
}

impl Desk {
    /// 讲话稿。
    pub(super) fn speech(&self) -> Result<Draft> {
        let written = self.county.meeting.occasion.as_ref();
        let occasion = self
            .occasion
            .as_ref()
            .or(written.map(|written| &written.text));
        let occasion = occasion.with_context(
            || "资料里没有写 会议.场合，命令里也没有 --occasion；有哪些场合见 zhibi occasions",
        )?;
        let pack = Pack::load(&self.packs, occasion)?;
        let misspelt = declared::misspelt(&self.county, &pack.manifest, &self.name);
        let mut draft = draft(&self.county, &pack, &self.options)?;
        draft.findings.splice(0..0, misspelt);
        Ok(draft)
    }

    /// 同一个会的主持词、新闻通稿：照它自己的篇幅写，讲话讲哪几块从讲话稿里来。
    pub(super) fn paper(&self, kind: &str) -> Result<Draft> {
        let pack = Pack::load(&self.packs, &format!("文种/{kind}"))?;
        let speech = self.speech()?;
        let options = Options {
            length: Some(Length::Characters(pack.manifest.length)),
            headings: speech.document.headings(),
            ..self.options.clone()
        };
        Ok(draft(&self.county, &pack, &options)?)
    }
}

fn options(writing: &cli::Writing) -> Result<Options> {
    let texts: Vec<String> = writing
        .avoid
        .iter()
        .map(|path| old_speech(path))
        .collect::<Result<_>>()?;
    let minutes = writing.minutes.map(Length::Minutes);
    Ok(Options {
        length: minutes.or(writing.chars.map(Length::Characters)),
        variant: writing.variant,
        avoid: Avoid::new(&texts),
        ..Options::default()
    })
}

/// 读一篇旧稿的文字。
pub(super) fn old_speech(path: &Path) -> Result<String> {
    let extension = path
        .extension()
        .and_then(|e| e.to_str())
        .unwrap_or_default();
    let format = Format::from_extension(extension).unwrap_or(Format::Txt);
    foreign::read(&files::read(path)?, format).with_context(|| format!("{}", path.display()))
}

/// 内置模板，压上 `--templates` 或资料旁边的 模板 文件夹。
pub(super) fn library(templates: Option<&Path>, county: Option<&Path>) -> Result<Library> {
    let beside = county
        .map(|county| county.with_file_name("模板"))
        .filter(|folder| folder.is_dir());
    // 写的是装着 模板 的文件夹，也认得。
    let written = templates.map(|folder| match folder.join("模板") {
        inner if inner.is_dir() => inner,
        _ => folder.to_path_buf(),
    });
    match written.or(beside) {
        Some(folder) => Ok(Library::with_user_files(files::templates(&folder)?)),
        None => Ok(Library::built_in()),
    }
}
