//! 改过的稿子：说改了什么；`--merge` 把新稿的数带进去，写成另一个文件。

use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};

use super::{Outcome, draft, files, output};
use crate::document::Line;
use crate::draft::Draft;
use crate::export::{Format, Origin, Stamp, export, origin, record, unsigned};
use crate::foreign;
use crate::layout::Layout;
use crate::merge::{Changes, Docx, Lines, Merged, Record, changes, merge};

/// 报告里最多列这么多处，每处最多这么多字。
const LISTED: usize = 20;
const SHOWN: usize = 30;

/// 说一篇改过的稿子起草以后改了什么；不是这一篇、读不出来的不说。
pub(super) fn tell(path: &Path, format: Format, draft: &Draft) {
    let Ok(bytes) = files::read(path) else {
        return;
    };
    let ours = match origin(&bytes, format) {
        Origin::Edited { stamp } => stamp == draft.stamp,
        Origin::Ours { .. } => false,
        Origin::Foreign => format == Format::Txt,
    };
    let Some(text) = foreign::read(&bytes, format).ok().filter(|_| ours) else {
        return;
    };
    let edited: Vec<&str> = text
        .lines()
        .filter(|line| !line.trim().is_empty())
        .collect();
    let fresh = texts(draft);
    let known = record(&bytes, format);
    let base = known.clone().unwrap_or_else(|| Record::of(&fresh));
    let found = changes(&base, &edited);
    let since = if known.is_some() {
        "起草以后"
    } else {
        "和新稿比（文件里没有起草时的记录）"
    };
    eprintln!("{since}：{}", counts(&found));
    let lines = listed(&found, &edited, &base, &fresh);
    for line in lines.iter().take(LISTED) {
        eprintln!("  {line}");
    }
    if lines.len() > LISTED {
        eprintln!("  ……还有{}处", lines.len() - LISTED);
    }
    if known.is_some() && !found.is_empty() && format != Format::Html {
        eprintln!("要把新稿的数带进改过的稿子，加 --merge {}", path.display());
    }
}

/// 新稿各段。
fn texts(draft: &Draft) -> Vec<String> {
    draft.document.lines().iter().map(Line::plain).collect()
}

/// 各改了几处。
fn counts(found: &Changes) -> String {
    let counts = [
        ("添", found.added.len(), "段"),
        ("删", found.removed.len(), "段"),
        ("挪", found.moved.len(), "段"),
        ("改", found.changed.len(), "段"),
        ("改了数", found.figures.len(), "处"),
    ];
    let said = counts.iter().filter(|(_, count, _)| *count > 0);
    let said: Vec<String> = said
        .map(|(what, count, unit)| format!("{what}{count}{unit}"))
        .collect();
    if said.is_empty() {
        return "字句没有改，只是重新存过".to_owned();
    }
    said.join("、")
}

/// 一处一行，按段的先后。
fn listed(found: &Changes, edited: &[&str], base: &Record, fresh: &[String]) -> Vec<String> {
    let mut lines: Vec<(usize, String)> = Vec::new();
    for (what, places) in [
        ("添", &found.added),
        ("挪", &found.moved),
        ("改", &found.changed),
    ] {
        let said = |at: &usize| {
            (
                *at,
                format!("第{}段 {what}：{}", at + 1, short(edited[*at])),
            )
        };
        lines.extend(places.iter().map(said));
    }
    let figures = found.figures.iter();
    lines.extend(figures.map(|(at, old, new)| (*at, format!("第{}段 数：{old}→{new}", at + 1))));
    lines.sort_by_key(|(at, _)| *at);
    let removed = found.removed.iter().map(|at| {
        let text = base.text_in(*at, fresh).map(short).unwrap_or_default();
        format!("原第{}段 删：{text}", at + 1)
    });
    lines
        .into_iter()
        .map(|(_, line)| line)
        .chain(removed)
        .collect()
}

/// 一段的开头。
fn short(text: &str) -> String {
    let text = text.trim();
    let cut = text.char_indices().nth(SHOWN);
    cut.map_or_else(|| text.to_owned(), |(at, _)| format!("{}……", &text[..at]))
}

/// 合稿，写成另一个文件。
pub(super) fn run(
    edited: &Path,
    output: Option<&Path>,
    draft: &Draft,
    layout: &Layout,
) -> Result<Outcome> {
    let format = mergeable(edited)?;
    let printed = output.is_some_and(|path| path.as_os_str() == "-");
    if let Some(path) = output.filter(|_| !printed)
        && format_of(path) != Some(format)
    {
        bail!("{} 要和 {} 是同一种格式", path.display(), edited.display());
    }
    let bytes = files::read(edited)?;
    let fresh = export(draft, format, layout)?;
    let origin = origin(&bytes, format);
    refuse_other(&origin, &draft.stamp, edited)?;
    let (written, notes) = if matches!(origin, Origin::Ours { .. }) {
        eprintln!("{} 没有改过，新稿就是合稿。", edited.display());
        (fresh, 0)
    } else {
        let base = record(&bytes, format);
        let (written, merged) = merged(&bytes, &fresh, format, base.as_ref(), draft)
            .with_context(|| format!("{}", edited.display()))?;
        tell_merged(&merged, base.is_some());
        (written, merged.notes)
    };
    if printed {
        output::print(&written)?;
    } else {
        let path = free(output, edited, &written)?;
        files::write(&path, &written)?;
        eprintln!("写到 {}", path.display());
    }
    if notes > 0 {
        return Ok(Outcome::Remaining);
    }
    Ok(draft::outcome(draft))
}

fn format_of(path: &Path) -> Option<Format> {
    Format::from_extension(path.extension()?.to_str()?)
}

/// 合得了的格式。
fn mergeable(path: &Path) -> Result<Format> {
    let format = format_of(path).filter(|format| !matches!(format, Format::Html | Format::Json));
    format.with_context(|| format!("{} 合不了；改过的稿子要是 docx、md 或 txt", path.display()))
}

/// 别的县、别的场合的稿子不合；日期变了是会改了期，照合。
fn refuse_other(origin: &Origin, stamp: &Stamp, path: &Path) -> Result<()> {
    let (Origin::Ours { stamp: found } | Origin::Edited { stamp: found }) = origin else {
        return Ok(());
    };
    if found.county != stamp.county || found.occasion != stamp.occasion {
        bail!(
            "{} 是{}{}的稿子，资料是{}{}的，合不到一起",
            path.display(),
            found.county,
            found.occasion,
            stamp.county,
            stamp.occasion
        );
    }
    Ok(())
}

/// 合成的字节；旧的身份换成新稿的，下一次接着合。
fn merged(
    bytes: &[u8],
    fresh: &[u8],
    format: Format,
    base: Option<&Record>,
    draft: &Draft,
) -> Result<(Vec<u8>, Merged)> {
    let lines = draft.document.lines();
    if format == Format::Docx {
        let page = Docx::read(bytes)?;
        if page.has_table() {
            eprintln!("文后的核稿表没有动，是旧稿的；新的另写一张：--factsheet 文件");
        }
        let merged = merge(base, &page.paragraphs(), &lines);
        return Ok((page.write(&merged, Docx::read(fresh)?.custom())?, merged));
    }
    let text = foreign::decode(bytes);
    let markdown = format == Format::Md;
    let (text, signed) = if markdown {
        unsigned(&text)
    } else {
        (&*text, "")
    };
    let page = Lines::read(text, markdown);
    let merged = merge(base, &page.paragraphs(), &lines);
    let mut written = page.write(&merged);
    if !signed.is_empty() {
        let fresh = foreign::decode(fresh);
        written = format!("{written}\n{}", unsigned(&fresh).1);
    }
    Ok((written.into_bytes(), merged))
}

/// 合出来怎么样。
fn tell_merged(merged: &Merged, known: bool) {
    if !known {
        eprintln!("文件里没有起草时的记录，看不出哪些数是人改的：都留着，不一样的注上新稿的。");
    }
    let carried: Vec<String> = merged
        .carried
        .iter()
        .map(|(old, new)| format!("{old}→{new}"))
        .collect();
    let shown = match carried.len() {
        0 => String::new(),
        _ => format!("（{}）", carried[..carried.len().min(LISTED)].join("、")),
    };
    eprintln!(
        "合稿：带进{}个新数{shown}，{}处换成新稿的话，{}处定不了，注了【核对】",
        carried.len(),
        merged.renewed,
        merged.notes
    );
}

/// 写到哪里：没有人占着的名字；不写 -o 就是 名（合稿）。
fn free(output: Option<&Path>, edited: &Path, written: &[u8]) -> Result<PathBuf> {
    let (path, first) = output.map_or((edited, 2), |path| (path, 1));
    (first..1000)
        .map(|n| draft::beside(path, "合稿", n))
        .find(|path| !path.exists() || files::read(path).is_ok_and(|old| old == written))
        .with_context(|| format!("{} 旁边的合稿太多了，清理一下再来", path.display()))
}
