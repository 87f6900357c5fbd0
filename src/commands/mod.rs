//! 和人打交道的一层：读写文件、打印、退出码。只有这里打印。

mod check;
mod compare;
mod copy;
mod desk;
mod draft;
mod explain;
mod fields;
mod files;
mod greet;
mod guard;
mod layouts;
mod learn;
mod merge;
mod new;
mod occasions;
mod outline;
mod output;
mod paper;
mod pdf;
mod rehearse;
mod report;
mod schema;
mod sources;
mod tasks;
mod usage;
mod watch;

use std::process::ExitCode;

use clap::Parser;

use crate::cli::{Cli, Command};

/// 一次命令的结果；退出码 0、1、2。
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Outcome {
    /// 做完了。
    Done,
    /// 做完了，但还有待填或高、中的毛病。
    Remaining,
    /// 做不了，原因已经说过。
    Refused,
}

impl From<Outcome> for ExitCode {
    fn from(outcome: Outcome) -> ExitCode {
        ExitCode::from(match outcome {
            Outcome::Done => 0,
            Outcome::Remaining => 1,
            Outcome::Refused => 2,
        })
    }
}

/// 整个程序；`cap` 限住这个进程用多少内存。
pub fn main(cap: impl Fn(usize)) -> ExitCode {
    let cli = match Cli::try_parse() {
        Ok(cli) => cli,
        Err(error) => return usage::explain(&error).into(),
    };
    let guarded = cli.command.as_ref().is_some_and(guard::is_wanted);
    let outcome = if guarded && guard::is_inside() {
        cap(guard::MEMORY);
        guard::report_progress();
        run(cli.command)
    } else if guarded {
        guard::supervise()
    } else {
        run(cli.command)
    };
    outcome.map_or_else(
        |error| {
            eprintln!("错误：{error:#}");
            Outcome::Refused.into()
        },
        ExitCode::from,
    )
}

fn run(command: Option<Command>) -> anyhow::Result<Outcome> {
    match command {
        None => greet::run(),
        Some(Command::New(args)) => new::run(&args),
        Some(Command::Draft(args)) => draft::run(&args),
        Some(Command::Tasks(args)) => tasks::run(&args),
        Some(Command::Host(args)) => paper::run(&args, "主持词"),
        Some(Command::News(args)) => paper::run(&args, "新闻通稿"),
        Some(Command::Check(args)) => check::run(&args),
        Some(Command::Explain(args)) => explain::run(&args),
        Some(Command::Outline(args)) => outline::run(&args),
        Some(Command::Compare(args)) => compare::run(&args),
        Some(Command::Learn(args)) => learn::run(&args),
        Some(Command::Fields(args)) => fields::run(&args),
        Some(Command::Watch(args)) => watch::run(&args),
        Some(Command::Schema(args)) => schema::run(&args),
        Some(Command::Occasions(args)) => occasions::run(&args),
        Some(Command::Layouts(args)) => layouts::run(&args),
    }
}
