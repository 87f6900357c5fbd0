//! `zhibi outline`：一篇稿子由哪些部分组成，各起什么作用。

use anyhow::Result;
use serde_json::json;

use super::{Outcome, check, output};
use crate::cli::{self, Style};
use crate::draft::PACE;
use crate::speech::{Part, Speech, UNSURE};

pub(super) fn run(args: &cli::Outline) -> Result<Outcome> {
    let (speech, _) = check::speech(&args.file)?;
    let text = match args.shown.format {
        Style::Human => human(&speech),
        Style::Json => json(&speech)?,
    };
    output::print(text.as_bytes())?;
    Ok(Outcome::Done)
}

/// 按每分钟一百八十字算，保留一位小数。
fn minutes(characters: usize) -> f64 {
    let tenths = (characters * 10 + PACE / 2) / PACE;
    f64::from(u32::try_from(tenths).unwrap_or(u32::MAX)) / 10.0
}

fn human(speech: &Speech) -> String {
    let characters = speech.characters();
    let mut text = format!(
        "{}\n{characters}字，约{}分钟（每分钟{PACE}字）\n\n",
        speech.title(),
        minutes(characters)
    );
    for part in speech.parts() {
        text += &row(&part);
    }
    text
}

/// 一行：缩进、职能、把握、标题、字数。
fn row(part: &Part) -> String {
    let heading = match part.heading.as_str() {
        "" => "（不带标题）",
        heading => heading,
    };
    let indent = "  ".repeat(part.level - 1);
    let sure = if part.confidence < UNSURE { "？" } else { "" };
    format!(
        "{indent}{heading}　〔{}{sure}〕第{}行，{}字\n",
        part.movement, part.line, part.characters
    )
}

fn json(speech: &Speech) -> Result<String> {
    let characters = speech.characters();
    let record = json!({
        "title": speech.title(),
        "characters": characters,
        "minutes": minutes(characters),
        "sections": speech.parts(),
    });
    Ok(serde_json::to_string_pretty(&record)? + "\n")
}
