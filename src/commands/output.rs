//! 打印到标准输出；读的人先走了（接了 head 之类）不算错。

use std::io::{self, ErrorKind, Write};

use anyhow::{Context, Result};

/// 打印一份东西。
pub(super) fn print(bytes: &[u8]) -> Result<()> {
    let mut stdout = io::stdout().lock();
    match stdout.write_all(bytes).and_then(|()| stdout.flush()) {
        Err(error) if error.kind() == ErrorKind::BrokenPipe => Ok(()),
        printed => printed.context("打印不出来"),
    }
}
