//! `zhibi new`：新建一份县情资料，等着填。

use anyhow::{Result, bail};

use super::{Outcome, files, output};
use crate::cli;
use crate::editor;
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
    let occasion = args.occasion.as_deref().unwrap_or("专题工作会议");
    Pack::load(&Library::built_in(), occasion)?;
    let region = args.region.as_deref().unwrap_or_default();
    let text = editor::line(editor::COUNTY)
        + &BLANK.replace("{场合}", occasion).replace("{名称}", region)
        + &optional_part();
    let written = [
        (FILE.to_owned(), text),
        (editor::COUNTY.to_owned(), editor::county_schema()),
    ];
    files::write_all(&args.dir, &written.into_iter().collect())?;
    let path = path.display();
    let said = format!("新建了 {path}\n填好以后：zhibi draft {path}\n");
    output::print(said.as_bytes())?;
    Ok(Outcome::Done)
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
