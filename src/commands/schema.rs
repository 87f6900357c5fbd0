//! `zhibi schema`：县情资料、场合.yaml 的 JSON Schema。

use super::{Outcome, output};
use crate::{cli, editor};

pub(super) fn run(args: &cli::Schema) -> anyhow::Result<Outcome> {
    let schema = match args.of {
        cli::SchemaOf::County => editor::county_schema(),
        cli::SchemaOf::Occasion => editor::occasion_schema(),
    };
    output::print(schema.as_bytes())?;
    Ok(Outcome::Done)
}
