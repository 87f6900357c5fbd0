//! `zhibi watch`：资料或模板一保存，就照 `zhibi draft` 重新起草；写不成时上一稿原样留着。

use std::ffi::OsString;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::thread::sleep;
use std::time::{Duration, SystemTime};
use std::{env, fs};

use anyhow::{Context, Result};

use super::{Outcome, files};
use crate::cli;
use crate::hash::fnv1a;

/// 多久看一次。
const PAUSE: Duration = Duration::from_millis(250);

/// 一直看着，直到人按 Ctrl-C。
pub(super) fn run(args: &cli::Draft) -> Result<Outcome> {
    files::read(&args.county)?;
    let beside = args.county.with_file_name("模板");
    let templates = args.writing.templates.clone().unwrap_or(beside);
    let mut roots = vec![args.county.clone(), templates.clone()];
    roots.extend(args.writing.avoid.iter().cloned());
    eprintln!(
        "看着 {} 和 {}，一保存就重写；按 Ctrl-C 停。",
        args.county.display(),
        templates.display()
    );
    let mut seen = settled(&roots);
    loop {
        redraft()?;
        seen = changed(&roots, &seen);
        eprintln!();
    }
}

/// 照同样的参数起草一遍，话由它自己说。
fn redraft() -> Result<()> {
    let program = env::current_exe().context("找不到程序自己")?;
    let status = Command::new(program)
        .args(draft_args())
        .status()
        .context("启动不了另一个进程")?;
    if status.code().is_none_or(|code| code > 1) {
        eprintln!("这一遍没有写；上一稿还在，改好保存就接着写。");
    }
    Ok(())
}

/// 命令里的 watch 换成 draft，别的照原样。
fn draft_args() -> Vec<OsString> {
    let mut args: Vec<OsString> = env::args_os().skip(1).collect();
    if let Some(command) = args.iter_mut().find(|arg| *arg == "watch") {
        *command = "draft".into();
    }
    args
}

/// 各个文件的样子：路径、改动时间、内容的散列。
type Snapshot = Vec<(PathBuf, Option<SystemTime>, u64)>;

/// 等到和 `seen` 的内容不一样，并且写完了。
fn changed(roots: &[PathBuf], seen: &Snapshot) -> Snapshot {
    loop {
        sleep(PAUSE);
        let now = snapshot(roots, seen);
        let contents = |all: &Snapshot| -> Vec<(PathBuf, u64)> {
            all.iter()
                .map(|(path, _, hash)| (path.clone(), *hash))
                .collect()
        };
        // 资料暂时不在，是编辑器正在换文件。
        if contents(&now) != contents(seen) && roots[0].exists() {
            return settled(roots);
        }
    }
}

/// 连看两次都一样，才算写完了。
fn settled(roots: &[PathBuf]) -> Snapshot {
    let mut before = snapshot(roots, &Vec::new());
    loop {
        sleep(PAUSE / 5);
        let now = snapshot(roots, &before);
        if now == before {
            return now;
        }
        before = now;
    }
}

/// 现在的样子；改动时间没有变的，不再读内容。
fn snapshot(roots: &[PathBuf], before: &Snapshot) -> Snapshot {
    let mut paths = Vec::new();
    for root in roots {
        collect(root, 0, &mut paths);
    }
    paths.sort();
    let look = |path: PathBuf| {
        let modified = fs::metadata(&path).and_then(|data| data.modified()).ok();
        let same = |old: &Path, time: Option<SystemTime>| {
            old == path && time.is_some() && time == modified
        };
        let known = before.iter().find(|(old, time, _)| same(old, *time));
        let hash = known.map_or_else(
            || fnv1a([fs::read(&path).unwrap_or_default().as_slice()]),
            |(_, _, hash)| *hash,
        );
        (path, modified, hash)
    };
    paths.into_iter().map(look).collect()
}

/// 点到名的文件，文件夹里的 .md 和 .yaml；最多往下看三层，和读模板时一样。
fn collect(path: &Path, depth: usize, paths: &mut Vec<PathBuf>) {
    if !path.is_dir() {
        let is_template = |end: &str| path.extension().is_some_and(|e| e == end);
        if depth == 0 || is_template("md") || is_template("yaml") {
            paths.push(path.to_path_buf());
        }
        return;
    }
    let entries = fs::read_dir(path).into_iter().flatten().flatten();
    if depth < 3 {
        entries.for_each(|entry| collect(&entry.path(), depth + 1, paths));
    }
}
