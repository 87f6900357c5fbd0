//! zhibi 命令：解析参数，做事，把结果变成退出码。

use std::alloc::System;
use std::process::ExitCode;

use cap::Cap;

/// 数着内存的分配器：跑别人写的模板时限住。
#[global_allocator]
static ALLOCATOR: Cap<System> = Cap::new(System, usize::MAX);

fn main() -> ExitCode {
    zhibi::commands::main(|bytes| {
        // 已经用得比这还多，就限不住了，由时间来管。
        let _ = ALLOCATOR.set_limit(bytes);
    })
}
