//! `zhibi schema`：县情资料的 JSON Schema。

use super::{Outcome, output};
use crate::county;

pub(super) fn run() -> anyhow::Result<Outcome> {
    let schema = serde_json::to_string_pretty(&county::schema())? + "\n";
    output::print(schema.as_bytes())?;
    Ok(Outcome::Done)
}
