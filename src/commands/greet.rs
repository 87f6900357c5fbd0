//! 头一回来的人，先看三个命令。

use anyhow::Result;

use super::{Outcome, output};

pub(super) fn run() -> Result<Outcome> {
    let text = format!(
        "执笔 {}：填好一份县情资料，写出一篇安全生产讲话初稿。\n\n\
         先用这三个命令：\n  \
         zhibi new 我县                     新建 我县/县情资料.yaml，照着填\n  \
         zhibi draft 我县/县情资料.yaml      起草，得到 docx\n  \
         zhibi occasions                    看有哪些场合可写\n\n\
         全部命令：zhibi --help\n",
        env!("CARGO_PKG_VERSION")
    );
    output::print(text.as_bytes())?;
    Ok(Outcome::Done)
}
