//! 试写用的资料：各场合的示范、内容多的、只有几行的、几乎空着的。

use include_dir::{Dir, include_dir};

static EXAMPLES: Dir = include_dir!("$CARGO_MANIFEST_DIR/examples");

/// 栏目最全的一份。
const RICH: &str = "专题工作会议";

/// 只有几行：有会、有人、有两个行业，没有数字。
const SPARSE: &str = "\
格式: 1
地区: {名称: 云岭县, 上级: 江北省宁川市}
会议:
  场合: {场合}
  名称: 全县安全生产工作会议
  日期: 2026-03-12
  讲话人: {职务: 县长, 姓名: 周启明}
重点行业: [{名称: 道路交通}, {名称: 消防}]
优先事项: [责任, 隐患排查]
";

/// 除了不能缺的，什么也没有。
const EMPTY: &str = "\
格式: 1
地区: {名称: 云岭县, 上级: 江北省宁川市}
会议: {场合: {场合}, 日期: 2026-03-12}
";

/// 一个内置场合的示范资料。
pub fn example(occasion: &str) -> Option<&'static str> {
    EXAMPLES
        .get_file(format!("{occasion}.yaml"))?
        .contents_utf8()
}

/// 栏目最全的一份示范资料。
pub fn rich() -> &'static str {
    example(RICH).unwrap_or_default()
}

/// 试写一个场合用的几份资料：叫法和内容，由多到少。
pub fn rehearsal(occasion: &str) -> [(&'static str, String); 3] {
    [
        ("资料多", rich().to_owned()),
        ("资料少", SPARSE.replace("{场合}", occasion)),
        ("没有资料", EMPTY.replace("{场合}", occasion)),
    ]
}
