//! 资料写法：读县情资料时已经查了的，这里只配说明页。

use crate::check::{Family, Rule, Run};
use crate::finding::Severity;

/// 声明一条读资料时的规则。
macro_rules! reading {
    ($name:literal) => {
        Rule {
            name: $name,
            family: Family::Reading,
            severity: Severity::High,
            page: include_str!(concat!(
                env!("CARGO_MANIFEST_DIR"),
                "/docs/规则/",
                $name,
                ".md"
            )),
            run: Run::Reading,
        }
    };
}

/// 全部读资料时的规则。
pub(in crate::check) const RULES: [Rule; 21] = [
    reading!("文件太大"),
    reading!("编码认不出"),
    reading!("不能用的字符"),
    reading!("空文件"),
    reading!("写法不对"),
    reading!("全角冒号"),
    reading!("全角逗号"),
    reading!("全角括号"),
    reading!("冒号后缺空格"),
    reading!("缩进不对"),
    reading!("数字里有逗号"),
    reading!("栏目重复"),
    reading!("不认识的栏目"),
    reading!("类型不对"),
    reading!("读不懂的值"),
    reading!("内容太多"),
    reading!("多份资料"),
    reading!("缺必填项"),
    reading!("缺名称"),
    reading!("格式版本"),
    reading!("级别不明"),
];
