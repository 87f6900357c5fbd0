//! `zhibi new`：新建一份县情资料，等着填。

use std::path::Path;

use anyhow::{Result, bail};

use super::{Outcome, desk, files, output};
use crate::cli;
use crate::editor;
use crate::learn;
use crate::occasion::{Library, Pack};

/// 要填的十几行。
const BLANK: &str = include_str!("blank.yaml");

/// 其余栏目照这份示范，写成注释。
const SAMPLE: &str = include_str!("../../examples/专题工作会议.yaml");

/// 新建的文件叫这个名字。
const FILE: &str = "县情资料.yaml";

pub(super) fn run(args: &cli::New) -> Result<Outcome> {
    let path = args.dir.join(FILE);
    if path.exists() {
        bail!("{} 已经有了，没有动它", path.display());
    }
    let body = match &args.speech {
        Some(speech) => carried(args, speech)?,
        None => blank(args)?,
    };
    let text = editor::line(editor::COUNTY) + &body + &optional_part();
    let written = [
        (FILE.to_owned(), text),
        (editor::COUNTY.to_owned(), editor::county_schema()),
    ];
    files::write_all(&args.dir, &written.into_iter().collect())?;
    let path = path.display();
    let next = if args.speech.is_some() {
        "逐项核对、改成今年的以后"
    } else {
        "填好以后"
    };
    let said = format!("新建了 {path}\n{next}：zhibi draft {path}\n");
    output::print(said.as_bytes())?;
    Ok(Outcome::Done)
}

/// 空白的十几行。
fn blank(args: &cli::New) -> Result<String> {
    let occasion = args.occasion.as_deref().unwrap_or("专题工作会议");
    Pack::load(&Library::built_in(), occasion)?;
    let region = args.region.as_deref().unwrap_or_default();
    Ok(BLANK.replace("{场合}", occasion).replace("{名称}", region))
}

/// 从去年的稿子里读出来的。
fn carried(args: &cli::New, speech: &Path) -> Result<String> {
    if let Some(occasion) = &args.occasion {
        Pack::load(&Library::built_in(), occasion)?;
    }
    let text = desk::old_speech(speech)?;
    let name = speech.display().to_string();
    let region = args.region.as_deref();
    Ok(learn::carry(
        &text,
        &name,
        args.occasion.as_deref(),
        region,
    )?)
}

/// 示范里“事故”以下的各栏，每行前面加上 #。
fn optional_part() -> String {
    let start = SAMPLE.find("\n事故:").map_or(0, |at| at + 1);
    let lines = SAMPLE[start..]
        .lines()
        .filter(|line| !line.starts_with("优先事项"));
    lines
        .map(|line| format!("# {line}").trim_end().to_owned() + "\n")
        .collect()
}
