//! 读县情文件会报的规则名。

/// 文件超过上限。
pub const TOO_BIG: &str = "文件太大";
/// 编码认不出，或有坏字。
pub const UNREADABLE: &str = "编码认不出";
/// 控制字符、私用区字符。
pub const BAD_CHARACTER: &str = "不能用的字符";
/// 什么也没写。
pub const EMPTY: &str = "空文件";
/// YAML 读不下去。
pub const SYNTAX: &str = "写法不对";
/// 栏目名后面用了“：”。
pub const WIDE_COLON: &str = "全角冒号";
/// 方括号、花括号里用了“，”。
pub const WIDE_COMMA: &str = "全角逗号";
/// 【】［］｛｝。
pub const WIDE_BRACKET: &str = "全角括号";
/// “名称:云岭县”。
pub const NO_SPACE: &str = "冒号后缺空格";
/// 缩进里有制表符或全角空格。
pub const INDENTATION: &str = "缩进不对";
/// “1,200起”。
pub const DIGIT_COMMA: &str = "数字里有逗号";
/// 同一栏写了两次。
pub const DUPLICATE: &str = "栏目重复";
/// 没有这个栏目。
pub const UNKNOWN_KEY: &str = "不认识的栏目";
/// 该写一栏一栏的写成了一句话，或者相反。
pub const WRONG_KIND: &str = "类型不对";
/// 数字、日期、时段、是否、职能等读不懂。
pub const UNREADABLE_VALUE: &str = "读不懂的值";
/// 引用或层次超过上限。
pub const TOO_MUCH: &str = "内容太多";
/// 一个文件里写了几份。
pub const MANY_DOCUMENTS: &str = "多份资料";
/// 缺了不能起草的三项。
pub const MISSING: &str = "缺必填项";
/// 一条没有名称。
pub const NAMELESS: &str = "缺名称";
/// 资料格式的版本不认识。
pub const FORMAT: &str = "格式版本";
/// 级别写错，或推不出。
pub const LEVEL: &str = "级别不明";
