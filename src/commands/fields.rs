//! `zhibi fields`：每个栏目填什么、模板里叫什么、哪些块用到它。

use std::collections::BTreeMap;

use anyhow::Result;

use super::{Outcome, draft};
use crate::cli;
use crate::county::County;
use crate::fields::{self, Field};
use crate::occasion::{Library, Pack};

/// 例子都从这份示范里取。
const SAMPLE: &str = include_str!("../../examples/专题工作会议.yaml");

pub(super) fn run(args: &cli::Fields) -> Result<Outcome> {
    let library = draft::library(args.templates.as_deref(), None)?;
    let users = users(&library, args.occasion.as_deref())?;
    let examples = examples();
    for field in fields::all().iter().filter(|field| field.leaf) {
        let used = users_of(field, &users);
        if args.occasion.is_some() && used.is_empty() {
            continue;
        }
        println!("{}　{}", field.path, field.about);
        if let Some(example) = examples.get(&field.path) {
            println!("    例：{example}");
        }
        println!("    模板：{{{{ {} }}}}", field.variable);
        if !used.is_empty() {
            println!("    用在：{}", used.join("、"));
        }
    }
    Ok(Outcome::Done)
}

/// 示范里每个栏目的第一个写法。
fn examples() -> BTreeMap<String, String> {
    let (county, _) = County::read(SAMPLE.as_bytes(), None);
    let mut examples = BTreeMap::new();
    for leaf in county.map(|county| county.leaves).unwrap_or_default() {
        examples
            .entry(without_indices(&leaf.path))
            .or_insert(leaf.text);
    }
    examples
}

/// 事故[2].死亡 写成 事故[].死亡。
fn without_indices(path: &str) -> String {
    path.chars().filter(|c| !c.is_ascii_digit()).collect()
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

/// 提到这个变量的模板：看变量的最后两级。
fn users_of(field: &Field, users: &BTreeMap<String, String>) -> Vec<String> {
    let variable = field.variable.replace("[]", "");
    let mentioned = |text: &str| {
        text.match_indices(&variable).any(|(at, _)| {
            let after = text[at + variable.len()..].chars().next();
            after.is_none_or(|c| !c.is_ascii_alphanumeric() && c != '_')
        })
    };
    let own = users.iter().filter(|(_, text)| mentioned(text));
    own.map(|(name, _)| name.clone()).collect()
}
