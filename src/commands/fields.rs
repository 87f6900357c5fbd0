//! `zhibi fields`：每个栏目填什么、模板里叫什么、哪些块用到它。

use std::collections::BTreeMap;

use anyhow::Result;

use super::{Outcome, desk, output};
use crate::cli;
use crate::county::County;
use crate::fields::{self, Field};
use crate::manual;
use crate::occasion::{Declared, Library, Pack, samples};

pub(super) fn run(args: &cli::Fields) -> Result<Outcome> {
    if args.manual {
        output::print(manual::text()?.as_bytes())?;
        return Ok(Outcome::Done);
    }
    let library = desk::library(args.templates.as_deref(), None)?;
    let users = users(&library, args.occasion.as_deref())?;
    let sample = County::read(samples::rich().as_bytes(), None).0;
    let examples = sample.as_ref().map(fields::examples).unwrap_or_default();
    let mut text = match &args.occasion {
        Some(name) => declared(&Pack::load(&library, name)?),
        None => String::new(),
    };
    for field in fields::all().iter().filter(|field| field.leaf) {
        let used = users_of(field, &users);
        if args.occasion.is_some() && used.is_empty() {
            continue;
        }
        text += &format!("{}　{}\n", field.path, field.about);
        if let Some(example) = examples.get(&field.path) {
            text += &format!("    例：{example}\n");
        }
        text += &format!("    模板：{{{{ {} }}}}\n", field.variable);
        if !used.is_empty() {
            text += &format!("    用在：{}\n", used.join("、"));
        }
    }
    output::print(text.as_bytes())?;
    Ok(Outcome::Done)
}

/// 场合自己声明的栏目。
fn declared(pack: &Pack) -> String {
    let one = |(name, field): (&String, &Declared)| {
        let example = match field.example.as_str() {
            "" => String::new(),
            example => format!("    例：{example}\n"),
        };
        let about = &field.about;
        format!("自定.{name}　{about}\n{example}    模板：{{{{ own[\"{name}\"] }}}}\n")
    };
    pack.manifest.fields.iter().map(one).collect()
}

/// 各块模板的文字：场合/块 到内容。
fn users(library: &Library, occasion: Option<&str>) -> Result<BTreeMap<String, String>> {
    let occasions = match occasion {
        Some(name) => vec![name.to_owned()],
        None => library.occasions().into_iter().collect(),
    };
    let mut users = BTreeMap::new();
    for name in occasions {
        let pack = Pack::load(library, &name)?;
        users.extend(
            pack.sources()
                .map(|source| (source.name.clone(), source.text.clone())),
        );
    }
    Ok(users)
}

/// 用到这个栏目的模板：直接提到变量，或者（一行一行的栏目）循环里提到它那一级。
fn users_of(field: &Field, users: &BTreeMap<String, String>) -> Vec<String> {
    let variable = field.variable.as_str();
    let uses = |text: &str| match variable.rsplit_once("[].") {
        Some((rows, name)) => {
            let rows = rows.replace("[]", "");
            (mentions(text, &rows) || mentions(text, "stats"))
                && mentions(text, &format!(".{name}"))
        }
        None => mentions(text, &variable.replace("[]", "")),
    };
    let own = users.iter().filter(|(_, text)| uses(text));
    own.map(|(name, _)| name.clone()).collect()
}

/// 提没提到 `word`，后面不再连着别的字母。
fn mentions(text: &str, word: &str) -> bool {
    text.match_indices(word).any(|(at, _)| {
        let after = text[at + word.len()..].chars().next();
        after.is_none_or(|c| !c.is_ascii_alphanumeric() && c != '_')
    })
}
