//! `zhibi compare`：两篇稿子有多少是一样的话。

use anyhow::Result;

use unicode_width::{UnicodeWidthChar, UnicodeWidthStr};

use super::{Outcome, check, output};
use crate::cli::{self, Style};
use crate::compare::{Comparison, compare};

pub(super) fn run(args: &cli::Compare) -> Result<Outcome> {
    let (a, _) = check::speech(&args.a)?;
    let (b, _) = check::speech(&args.b)?;
    let compared = compare(&a, &b);
    let text = match args.shown.format {
        Style::Json => serde_json::to_string_pretty(&compared)? + "\n",
        Style::Human => human(&compared),
    };
    output::print(text.as_bytes())?;
    Ok(Outcome::Done)
}

/// 每一栏多宽，按显示宽度（汉字占两格）。
const COLUMN: usize = 46;

/// 有重合的句子左右对着排；最后是各占多少。
fn human(compared: &Comparison) -> String {
    let mut text = String::new();
    for pair in &compared.sentences {
        let share = format!("这一句的{:.0}%一样", pair.share * 100.0);
        text += &row(
            &format!("第{}行　{share}", pair.a_line),
            &format!("第{}行", pair.b_line),
        );
        let (left, right) = (wrap(&pair.a), wrap(&pair.b));
        for at in 0..left.len().max(right.len()) {
            let side = |lines: &[String]| lines.get(at).cloned().unwrap_or_default();
            text += &row(&side(&left), &side(&right));
        }
        text.push('\n');
    }
    text + &format!(
        "第一篇的{:.1}%、第二篇的{:.1}%是一样的话（连着十二个字一样才算），共{}处，{}对句子\n",
        compared.share_of_a * 100.0,
        compared.share_of_b * 100.0,
        compared.runs.len(),
        compared.sentences.len()
    )
}

/// 左右两栏的一行。
fn row(left: &str, right: &str) -> String {
    let room = " ".repeat(COLUMN.saturating_sub(left.width()));
    format!("{left}{room} │ {right}\n")
}

/// 折成一栏宽的几行。
fn wrap(text: &str) -> Vec<String> {
    let mut lines = vec![String::new()];
    for c in text.chars() {
        let line = lines.last().map_or(0, |line| line.width());
        if line + c.width().unwrap_or(0) > COLUMN {
            lines.push(String::new());
        }
        if let Some(line) = lines.last_mut() {
            line.push(c);
        }
    }
    lines
}
