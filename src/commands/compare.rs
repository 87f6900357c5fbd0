//! `zhibi compare`：两篇稿子有多少是一样的话。

use anyhow::Result;

use super::{Outcome, check, output};
use crate::cli::{self, Style};
use crate::compare::{Comparison, compare};

pub(super) fn run(args: &cli::Compare) -> Result<Outcome> {
    let (a, _) = check::speech(&args.a)?;
    let (b, _) = check::speech(&args.b)?;
    let compared = compare(&a, &b);
    let text = match args.format {
        Style::Json => serde_json::to_string_pretty(&compared)? + "\n",
        Style::Human => human(&compared),
    };
    output::print(text.as_bytes())?;
    Ok(Outcome::Done)
}

/// 一处一行：两边的行号、字数、原文；最后是各占多少。
fn human(compared: &Comparison) -> String {
    let mut text = String::new();
    for run in &compared.runs {
        text += &format!(
            "第{}行 = 第{}行　{}字　{}\n",
            run.a_line, run.b_line, run.length, run.text
        );
    }
    text + &format!(
        "第一篇的{:.1}%、第二篇的{:.1}%是一样的话（连着十二个字一样才算），共{}处\n",
        compared.share_of_a * 100.0,
        compared.share_of_b * 100.0,
        compared.runs.len()
    )
}
