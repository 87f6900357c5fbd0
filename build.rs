//! 模板编进了程序里：模板变了，就要重新编译。

fn main() {
    println!("cargo:rerun-if-changed=templates");
}
