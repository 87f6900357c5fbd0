//! 在一个文件夹里运行程序，看它印了什么。

use std::path::Path;
use std::process::Output;

use assert_cmd::Command;

pub fn zhibi(folder: &Path, args: &[&str]) -> Output {
    Command::cargo_bin("zhibi")
        .unwrap()
        .current_dir(folder)
        .args(args)
        .output()
        .unwrap()
}

pub fn out(output: &Output) -> String {
    String::from_utf8(output.stdout.clone()).unwrap()
}

pub fn err(output: &Output) -> String {
    String::from_utf8(output.stderr.clone()).unwrap()
}
