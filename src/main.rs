//! zhibi 命令：解析参数，做事，把结果变成退出码。

use std::process::ExitCode;

fn main() -> ExitCode {
    zhibi::commands::main()
}
