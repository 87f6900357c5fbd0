//! `zhibi schema`：县情资料的 JSON Schema。

use super::Outcome;
use crate::county;

pub(super) fn run() -> anyhow::Result<Outcome> {
    println!("{}", serde_json::to_string_pretty(&county::schema())?);
    Ok(Outcome::Done)
}
