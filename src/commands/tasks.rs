//! `zhibi tasks`：起草一遍，把讲话里的要求列成任务分解表。

use anyhow::Result;

use super::{Outcome, desk, draft, sources};
use crate::cli;
use crate::export::{Stamp, TableFormat, export_table};
use crate::tasks::{Demand, demands, table};

/// 表的名字，也写在身份里，和讲话稿分得开。
const NAME: &str = "任务分解表";

pub(super) fn run(args: &cli::Tasks) -> Result<Outcome> {
    let Some(desk) = desk::open(&args.county, &args.writing)? else {
        return Ok(Outcome::Refused);
    };
    let speech = desk.speech()?;
    let demands = demands(&speech.document, &desk.county);
    let stdout = args
        .output
        .as_ref()
        .is_some_and(|path| path.as_os_str() == "-");
    let name = draft::file_name(&desk.county, &speech, NAME);
    let path = args
        .output
        .clone()
        .unwrap_or_else(|| args.county.with_file_name(format!("{name}.docx")));
    let format = if stdout {
        TableFormat::Md
    } else {
        sources::table_format(&path)?
    };
    let stamp = Stamp {
        occasion: format!("{}{NAME}", speech.stamp.occasion),
        ..speech.stamp.clone()
    };
    let table = table(&speech.document, &demands);
    let bytes = export_table(&table, format, &desk.layout, &stamp)?;
    let path = Some(path.as_path()).filter(|_| !stdout);
    let written = draft::deliver(path, &bytes, format.signed_like(), &stamp)?;
    let outcome = summarise(&demands);
    if let Some(path) = written {
        eprintln!("写到 {}", path.display());
    }
    Ok(outcome)
}

/// 有多少条、哪些缺责任单位、哪些讲话里没有讲到。
fn summarise(demands: &[Demand]) -> Outcome {
    eprintln!("任务分解表：{}条", demands.len());
    let named = |wanted: fn(&Demand) -> bool| {
        let names = demands.iter().filter(|demand| wanted(demand));
        names
            .map(|demand| demand.matter.clone())
            .collect::<Vec<_>>()
    };
    let open = named(|demand| demand.unit.is_empty());
    let untold = named(|demand| demand.place.is_empty());
    for (label, names) in [("待填责任单位", &open), ("讲话里没有讲到", &untold)] {
        if !names.is_empty() {
            eprintln!("{label}{}条：{}", names.len(), names.join("、"));
        }
    }
    if open.is_empty() && untold.is_empty() {
        Outcome::Done
    } else {
        Outcome::Remaining
    }
}
