//! `zhibi occasions`：有哪些场合，一个场合是什么样子。

use anyhow::Result;

use super::{Outcome, copy, desk, output, rehearse};
use crate::cli::{self, OccasionAction};
use crate::occasion::{Entry, Library, Pack};

pub(super) fn run(args: &cli::Occasions) -> Result<Outcome> {
    let library = desk::library(args.templates.as_deref(), None)?;
    match &args.action {
        None | Some(OccasionAction::List) => list(&library),
        Some(OccasionAction::Show { name }) => show(&library, name),
        Some(OccasionAction::Copy(copy)) => copy::run(&library, copy),
        Some(OccasionAction::Check(check)) => rehearse::run(check),
    }
}

fn list(library: &Library) -> Result<Outcome> {
    let mut text = String::new();
    for name in library.occasions() {
        let pack = Pack::load(library, &name)?;
        text += &format!("{name}　{}\n", pack.manifest.about);
    }
    text += "\n看一个场合的章节：zhibi occasions show <名称>\n";
    output::print(text.as_bytes())?;
    Ok(Outcome::Done)
}

fn show(library: &Library, name: &str) -> Result<Outcome> {
    let pack = Pack::load(library, name)?;
    let manifest = &pack.manifest;
    let mut text = format!("{}：{}\n", manifest.name, manifest.about);
    text += &match manifest.length {
        0 => "常用篇幅：照模板全说\n必填：\n".to_owned(),
        length => format!("常用篇幅：{length}字\n必填：\n"),
    };
    for (field, label) in &manifest.required {
        text += &format!("  {field}　{label}\n");
    }
    if !manifest.fields.is_empty() {
        text += "自己的栏目，资料里写在“自定”下面：\n";
    }
    for (name, declared) in &manifest.fields {
        text += &format!("  {name}　{}\n", declared.about);
    }
    text += "章节：\n";
    for entry in &manifest.tree {
        tree(entry, 1, &pack, &mut text);
    }
    output::print(text.as_bytes())?;
    Ok(Outcome::Done)
}

fn tree(entry: &Entry, depth: usize, pack: &Pack, text: &mut String) {
    *text += &"  ".repeat(depth);
    *text += &match &entry.section {
        Some(section) => format!("{section}　{}\n", pack.template(section)),
        None => format!("（{}）\n", entry.movement),
    };
    for child in &entry.children {
        tree(child, depth + 1, pack, text);
    }
}
