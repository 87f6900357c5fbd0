//! `zhibi occasions copy`：拷出一个场合来改；已有的文件一个也不动。

use std::path::Path;

use anyhow::{Context, Result, bail};

use super::{Outcome, files, output};
use crate::cli;
use crate::occasion::copying::{self, Request};
use crate::occasion::lineage::{FILE, Lineage};
use crate::occasion::{Library, Pack};

pub(super) fn run(library: &Library, args: &cli::Copy) -> Result<Outcome> {
    let renamed = args.renamed.as_deref();
    if let Some(name) = renamed {
        refuse_bad_name(library, name)?;
    }
    let occasion = Pack::load(library, &args.name)?.manifest.name;
    let folder = args.dir.join(renamed.unwrap_or(&occasion));
    let request = Request {
        renamed,
        section: args.section.as_deref(),
    };
    let copied = copying::files(library, &occasion, request, lineage(&folder)?)?;
    let names = copied.keys().filter(|name| !name.starts_with('.'));
    for name in names.clone() {
        let path = folder.join(name);
        if path.exists() {
            bail!("{} 已经有了，一个文件也没有动", path.display());
        }
    }
    files::write_all(&folder, &copied)?;
    let names: Vec<&str> = names.map(String::as_str).collect();
    let said = format!(
        "拷到了 {}：{}\n改完查一遍：zhibi occasions check {}\n",
        folder.display(),
        names.join("、"),
        args.dir.display()
    );
    output::print(said.as_bytes())?;
    Ok(Outcome::Done)
}

/// 那里已有的底本；没有就是空的。
fn lineage(folder: &Path) -> Result<Lineage> {
    let path = folder.join(FILE);
    if !path.exists() {
        return Ok(Lineage::default());
    }
    serde_json::from_slice(&files::read(&path)?)
        .with_context(|| format!("{} 改坏了，删掉它再来", path.display()))
}

/// 新名称要能做文件夹的名字，也不能和现有的重名。
fn refuse_bad_name(library: &Library, name: &str) -> Result<()> {
    let odd = |c: char| r#"/\:*?"<>|{}[]#,&!%"#.contains(c) || c.is_control() || c.is_whitespace();
    if name.is_empty() || name == "章节" || name.starts_with('.') || name.contains(odd) {
        bail!("“{name}”不能做场合的名称；用几个汉字，不带空格和符号");
    }
    if library.occasions().contains(name) {
        bail!("已经有“{name}”这个场合了，换一个名称");
    }
    Ok(())
}
