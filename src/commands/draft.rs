//! `zhibi draft`：读资料、起草、出稿，最后说还差什么。

use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};

use super::{Outcome, desk, files, merge, output, pdf, report, sources};
use crate::avoid::Avoid;
use crate::cli;
use crate::county::County;
use crate::draft::{Draft, Miss};
use crate::export::{Format, Origin, Stamp, export_sourced, origin};
use crate::style::Style;

pub(super) fn run(args: &cli::Draft) -> Result<Outcome> {
    let Some(mut desk) = desk::open(&args.county, &args.writing)? else {
        return Ok(Outcome::Refused);
    };
    let mut draft = desk.speech()?;
    report::print(&draft.findings);
    draft.findings.splice(0..0, desk.findings.drain(..));

    if let Some(edited) = &args.merge {
        return merge::run(edited, args.output.as_deref(), &draft, &desk.layout);
    }
    let target = target(args, &desk.county, &draft)?;
    let sources = sources::chosen(
        args.sources,
        target.format,
        target.pdf,
        &draft,
        &desk.county,
    )?;
    let mut bytes = export_sourced(&draft, target.format, &desk.layout, &sources)?;
    if target.pdf {
        bytes = pdf::convert(&bytes, &draft.stamp)?;
    }
    if let Some(path) = &args.factsheet {
        sources::write_factsheet(path, &draft, &desk)?;
    }
    let written = deliver(target.path.as_deref(), &bytes, target.format, &draft.stamp)?;
    if let Some(asked) = target
        .path
        .as_deref()
        .filter(|path| Some(*path) != written.as_deref())
    {
        merge::tell(asked, target.format, &draft);
    }
    let outcome = summarise(&draft, &desk.options.avoid, written.as_deref());
    sources::report(args);
    Ok(outcome)
}

/// 写到哪里、什么格式；没有路径就是打印出来。PDF 由 docx 转成。
struct Target {
    path: Option<PathBuf>,
    format: Format,
    pdf: bool,
}

/// 看 `--to` 和文件的后缀。
fn target(args: &cli::Draft, county: &County, draft: &Draft) -> Result<Target> {
    let stdout = args
        .output
        .as_deref()
        .is_some_and(|path| path.as_os_str() == "-");
    let extension = args
        .output
        .as_deref()
        .and_then(|path| path.extension()?.to_str());
    let name = match (args.to.as_deref().or(extension), &args.output) {
        (Some(name), _) => name,
        (None, Some(_)) if stdout => "txt",
        (None, Some(path)) => bail!(
            "{} 没有后缀，看不出格式；写成 .docx，或加 --to",
            path.display()
        ),
        (None, None) => "docx",
    };
    let pdf = name.eq_ignore_ascii_case("pdf");
    let format = if pdf {
        Some(Format::Docx)
    } else {
        Format::from_extension(name)
    };
    let format = format
        .with_context(|| format!("不认识格式“{name}”；可以写 md、txt、html、docx、json、pdf"))?;
    let path = args.output.clone().unwrap_or_else(|| {
        let extension = if pdf { "pdf" } else { format.extension() };
        let name = format!("{}.{extension}", file_name(county, draft, "讲话稿"));
        args.county.with_file_name(name)
    });
    let path = Some(path).filter(|_| !stdout);
    Ok(Target { path, format, pdf })
}

/// <会议名称>讲话稿、任务分解表……；没有会议名称就用地区和场合。
pub(super) fn file_name(county: &County, draft: &Draft, kind: &str) -> String {
    let meeting = county.meeting.name.as_ref().map(|name| name.text.clone());
    let name = meeting.unwrap_or_else(|| format!("{}{}", draft.stamp.county, draft.occasion));
    let safe: String = name
        .chars()
        .filter(|c| !r#"/\:*?"<>|"#.contains(*c))
        .collect();
    format!("{safe}{kind}")
}

/// 写出去；那里已有别的稿子或人改过的稿子，就写在旁边。返回写到的文件。
pub(super) fn deliver(
    path: Option<&Path>,
    bytes: &[u8],
    format: Format,
    stamp: &Stamp,
) -> Result<Option<PathBuf>> {
    let Some(path) = path else {
        output::print(bytes)?;
        return Ok(None);
    };
    let free = (1..1000)
        .map(|n| beside(path, "新稿", n))
        .find(|path| may_write(path, bytes, format, stamp))
        .with_context(|| format!("{} 旁边的新稿太多了，清理一下再来", path.display()))?;
    if free != path {
        eprintln!(
            "{} 改过，或不是这一篇，没有动它；新稿写在旁边。",
            path.display()
        );
    }
    files::write(&free, bytes)?;
    Ok(Some(free))
}

/// 第一个就是它自己，后面依次是 名（新稿）、名（新稿2）……
pub(super) fn beside(path: &Path, label: &str, n: usize) -> PathBuf {
    let stem = path
        .file_stem()
        .and_then(|stem| stem.to_str())
        .unwrap_or("讲话稿");
    let extension = path
        .extension()
        .and_then(|e| e.to_str())
        .unwrap_or_default();
    match n {
        1 => path.to_path_buf(),
        2 => path.with_file_name(format!("{stem}（{label}）.{extension}")),
        n => path.with_file_name(format!("{stem}（{label}{}）.{extension}", n - 1)),
    }
}

/// 没有这个文件、内容一样、或是同一篇没改过的稿子，才可以写。
fn may_write(path: &Path, bytes: &[u8], format: Format, stamp: &Stamp) -> bool {
    if !path.exists() || files::is_device(path) {
        return true;
    }
    let Ok(existing) = files::read(path) else {
        return false;
    };
    existing == bytes
        || origin(&existing, format)
            == Origin::Ours {
                stamp: stamp.clone(),
            }
}

/// 最后的几句话：多长、差什么、什么没用上、写到哪里。
fn summarise(draft: &Draft, avoid: &Avoid, path: Option<&Path>) -> Outcome {
    let document = &draft.document;
    summarise_length(draft);
    if !avoid.is_empty() {
        let overlap = avoid.overlap(&document.text());
        eprintln!("和要避开的稿子还有{overlap}%的字重合（连着十二个字一样才算）");
    }
    let placeholders = document.placeholders();
    list("待填", placeholders.iter().cloned());
    list(
        "没用上",
        draft
            .unused
            .iter()
            .map(|leaf| format!("{}（第{}行）", leaf.path, leaf.line)),
    );
    if let Some(path) = path {
        eprintln!("写到 {}", path.display());
    }
    outcome(draft)
}

/// 还有没有要做的。
pub(super) fn outcome(draft: &Draft) -> Outcome {
    if draft.document.placeholders().is_empty() && !report::needs_work(&draft.findings) {
        Outcome::Done
    } else {
        Outcome::Remaining
    }
}

/// 多长、本地的话占多少；字数差得远，说明为什么。
fn summarise_length(draft: &Draft) {
    eprintln!(
        "{}：{}字，约{}分钟（每分钟{}字），本地内容占{:.0}%",
        draft.occasion,
        draft.characters,
        draft.minutes(),
        draft.pace,
        Style::of(&draft.document).local_share * 100.0
    );
    let target = draft.target;
    match draft.miss() {
        Some(Miss::Short) => {
            eprintln!("要{target}字，能说的都说了；把资料填得细一些，可以写得更长");
        }
        Some(Miss::Long) => {
            eprintln!("要{target}字，批示、领导要求、对策等必须讲到的话压不到这么短");
        }
        None => {}
    }
}

fn list(label: &str, items: impl Iterator<Item = String>) {
    let items: Vec<String> = items.collect();
    if !items.is_empty() {
        eprintln!("{label}{}处：{}", items.len(), items.join("、"));
    }
}
