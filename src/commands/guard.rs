//! 看着别人写的模板跑：在另一个进程里跑，时间、内存到了就真的停下来。
//!
//! 外面的进程照原样再启动自己一次；里面的进程每渲染一块先报名字，外面的按名字计时。

use std::io::{BufRead, BufReader, Write};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::sync::mpsc::{self, Receiver, RecvTimeoutError};
use std::time::Duration;

use anyhow::{Context, Result};

use super::Outcome;
use crate::cli::{self, OccasionAction};
use crate::render;

/// 里面的进程由这个环境变量认出自己。
const INSIDE: &str = "ZHIBI_GUARDED";
/// 一块最多跑多久。
const LIMIT: Duration = Duration::from_secs(10);
/// 里面的进程最多用多少内存。
pub(super) const MEMORY: usize = 512 << 20;
/// 报名字的一行这样开头。
const SIGN: char = '\u{1}';
/// 那一行最多引多少字。
const SHOWN: usize = 60;
/// 内存用完时，分配器自己说的话这样开头，不必给人看。
const EXHAUSTED: &str = "memory allocation of ";

/// 已经在里面了。
pub(super) fn is_inside() -> bool {
    std::env::var_os(INSIDE).is_some()
}

/// 里面的进程：渲染哪一块，先报名字。
pub(super) fn report_progress() {
    render::watch(|template, line, excerpt| {
        let shown: String = excerpt.chars().take(SHOWN).collect();
        let mut stderr = std::io::stderr().lock();
        let _ = writeln!(stderr, "{SIGN}{template}{SIGN}{line}{SIGN}{shown}");
    });
}

/// 这个命令会不会渲染别人写的模板。
pub(super) fn is_wanted(command: &cli::Command) -> bool {
    match command {
        cli::Command::Draft(args) => is_foreign(&args.writing, &args.county),
        cli::Command::Tasks(args) => is_foreign(&args.writing, &args.county),
        cli::Command::Host(args) | cli::Command::News(args) => {
            is_foreign(&args.writing, &args.county)
        }
        cli::Command::Occasions(args) => {
            args.templates.is_some() || matches!(args.action, Some(OccasionAction::Check(_)))
        }
        cli::Command::Fields(args) => args.templates.is_some(),
        _ => false,
    }
}

/// 写了模板文件夹，或资料旁边有。
fn is_foreign(writing: &cli::Writing, county: &Path) -> bool {
    writing.templates.is_some() || county.with_file_name("模板").is_dir()
}

/// 外面的进程：启动里面的，转述它的话，看着时间。
pub(super) fn supervise() -> Result<Outcome> {
    let program = std::env::current_exe().context("找不到程序自己")?;
    let mut child = Command::new(program)
        .args(std::env::args_os().skip(1))
        .env(INSIDE, "1")
        .stderr(Stdio::piped())
        .spawn()
        .context("启动不了另一个进程")?;
    let lines = lines(&mut child);
    let mut place = String::new();
    let mut dying = false;
    loop {
        match lines.recv_timeout(LIMIT) {
            Ok(line) => match line.strip_prefix(SIGN) {
                Some(told) => told.clone_into(&mut place),
                None if dying || line.starts_with(EXHAUSTED) => dying = true,
                None => eprintln!("{line}"),
            },
            Err(RecvTimeoutError::Timeout) => {
                let _ = child.kill();
                let _ = child.wait();
                let seconds = LIMIT.as_secs();
                return Ok(stopped(&place, &format!("跑了{seconds}秒还没有完")));
            }
            Err(RecvTimeoutError::Disconnected) => break,
        }
    }
    let status = child.wait().context("等不到另一个进程的结果")?;
    Ok(match status.code() {
        Some(0) => Outcome::Done,
        Some(1) => Outcome::Remaining,
        Some(2) => Outcome::Refused,
        _ => {
            let megabytes = MEMORY >> 20;
            stopped(&place, &format!("用的内存太多（上限{megabytes}兆）"))
        }
    })
}

/// 里面的进程说的话，一行一行地来。
fn lines(child: &mut Child) -> Receiver<String> {
    let (sender, receiver) = mpsc::channel();
    if let Some(stderr) = child.stderr.take() {
        std::thread::spawn(move || {
            let mut bytes = Vec::new();
            let mut reader = BufReader::new(stderr);
            while reader.read_until(b'\n', &mut bytes).is_ok_and(|n| n > 0) {
                let line = String::from_utf8_lossy(&bytes);
                if sender
                    .send(line.trim_end_matches(['\n', '\r']).to_owned())
                    .is_err()
                {
                    break;
                }
                bytes.clear();
            }
        });
    }
    receiver
}

/// 停下来了：说是哪个模板、怎么办。
fn stopped(place: &str, why: &str) -> Outcome {
    let mut told = place.splitn(3, SIGN);
    let mut next = || told.next().unwrap_or_default();
    let (template, line, excerpt) = (next(), next(), next());
    let gutter = " ".repeat(line.len());
    eprintln!(
        "错误：模板“{template}”{why}，停下了，什么也没有写\n  --> {template}:{line}:1\n\
         {gutter} |\n{line} | {excerpt}\n{gutter} |\n  \
         办法：看看里面的循环是不是套得太多，有没有一句话自己接自己越接越长"
    );
    Outcome::Refused
}
