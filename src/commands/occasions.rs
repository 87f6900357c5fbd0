//! `zhibi occasions`：有哪些场合，一个场合是什么样子。

use anyhow::Result;

use super::{Outcome, draft};
use crate::cli::{self, OccasionAction};
use crate::occasion::{Entry, Library, Pack};

pub(super) fn run(args: &cli::Occasions) -> Result<Outcome> {
    let library = draft::library(args.templates.as_deref(), None)?;
    match &args.action {
        None | Some(OccasionAction::List) => list(&library),
        Some(OccasionAction::Show { name }) => show(&library, name),
    }
}

fn list(library: &Library) -> Result<Outcome> {
    for name in library.occasions() {
        let pack = Pack::load(library, &name)?;
        println!("{name}　{}", pack.manifest.about);
    }
    println!("\n看一个场合的章节：zhibi occasions show <名称>");
    Ok(Outcome::Done)
}

fn show(library: &Library, name: &str) -> Result<Outcome> {
    let pack = Pack::load(library, name)?;
    let manifest = &pack.manifest;
    println!("{}：{}", manifest.name, manifest.about);
    println!("常用篇幅：{}字", manifest.length);
    println!("必填：");
    for (field, label) in &manifest.required {
        println!("  {field}　{label}");
    }
    println!("章节：");
    manifest.tree.iter().for_each(|entry| tree(entry, 1, &pack));
    Ok(Outcome::Done)
}

fn tree(entry: &Entry, depth: usize, pack: &Pack) {
    let indent = "  ".repeat(depth);
    match &entry.section {
        Some(section) => {
            println!("{indent}{section}　{}", pack.template(section));
        }
        None => println!("{indent}（{}）", entry.movement),
    }
    entry
        .children
        .iter()
        .for_each(|child| tree(child, depth + 1, pack));
}
