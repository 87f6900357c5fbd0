//! 命令写错时的中文说明。

use clap::error::{ContextKind, Error, ErrorKind};

use super::Outcome;

/// 说明错在哪、怎么写；看帮助、看版本不是错。
pub(super) fn explain(error: &Error) -> Outcome {
    let said = |kind| error.get(kind).map(ToString::to_string).unwrap_or_default();
    let argument = said(ContextKind::InvalidArg);
    let message = match error.kind() {
        ErrorKind::DisplayHelp | ErrorKind::DisplayVersion => {
            print!("{error}");
            return Outcome::Done;
        }
        ErrorKind::InvalidSubcommand => {
            let nearest = suggestion(&said(ContextKind::SuggestedSubcommand));
            format!(
                "没有“{}”这个命令{nearest}",
                said(ContextKind::InvalidSubcommand)
            )
        }
        ErrorKind::UnknownArgument => {
            format!(
                "不认识“{argument}”{}",
                suggestion(&said(ContextKind::SuggestedArg))
            )
        }
        ErrorKind::MissingRequiredArgument => format!("少写了 {argument}"),
        ErrorKind::InvalidValue | ErrorKind::ValueValidation => {
            let value = said(ContextKind::InvalidValue);
            if value.is_empty() {
                format!("{argument} 后面少写了内容")
            } else {
                format!("{argument} 不能是“{value}”")
            }
        }
        ErrorKind::ArgumentConflict => {
            format!("{argument} 和 {} 只能写一个", said(ContextKind::PriorArg))
        }
        _ => "命令写得不对".to_owned(),
    };
    eprintln!("错误：{message}\n写法见 zhibi --help，或 zhibi <命令> --help");
    Outcome::Refused
}

fn suggestion(nearest: &str) -> String {
    if nearest.is_empty() {
        String::new()
    } else {
        format!("，是不是“{nearest}”？")
    }
}
