//! `zhibi explain`：印一条规则的说明页，或列出全部规则。

use anyhow::{Result, bail};

use super::{Outcome, output};
use crate::check;
use crate::cli;

pub(super) fn run(args: &cli::Explain) -> Result<Outcome> {
    let text = match &args.rule {
        None => list(),
        Some(name) => match check::find(name) {
            Some(rule) => format!(
                "{}\n轻重：{}　类别：{}\n",
                rule.page,
                rule.severity.name(),
                rule.family.name()
            ),
            None => bail!(check::unknown(name)),
        },
    };
    output::print(text.as_bytes())?;
    Ok(Outcome::Done)
}

/// 一类一行行列出来。
fn list() -> String {
    let mut text = String::new();
    let mut family = None;
    for rule in check::all() {
        if family != Some(rule.family) {
            text += &format!("{}\n", rule.family.name());
            family = Some(rule.family);
        }
        text += &format!("  {}　{}\n", rule.severity.name(), rule.name);
    }
    text + "\n看一条的说明：zhibi explain <规则名>\n"
}
