//! 序号式样：一、（一）一是、第一，……只在出稿时按位置写出。

use std::collections::HashMap;
use std::sync::LazyLock;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// 一级序号的写法，名字就是第一条的样子。
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[allow(missing_docs)] // 名称即样子
pub enum Numbering {
    /// 一、 独立成行，黑体。
    #[serde(rename = "一、")]
    Chinese,
    /// （一） 独立成行，楷体。
    #[serde(rename = "（一）")]
    Bracketed,
    /// 第一， 与正文同段。
    #[serde(rename = "第一，", alias = "第一、")]
    Ordinal,
    /// 一是 与正文同段。
    #[serde(rename = "一是")]
    Is,
    /// 一要 与正文同段。
    #[serde(rename = "一要")]
    Must,
    /// 首先，其次，再次，最后，与正文同段。
    #[serde(rename = "首先")]
    First,
    /// “道路交通方面。”不编号，与正文同段。
    #[serde(rename = "方面")]
    Aspect,
    /// 不编号、不独立：小题作为一句话连在段里。
    #[serde(rename = "连写")]
    Inline,
    /// 独立成行，序号和标点照模板里写的，程序不加也不减。
    #[serde(rename = "原样")]
    Written,
}

impl Numbering {
    /// 是否独立成行（一、（一）和原样），其余与正文同段。
    pub fn is_standalone(self) -> bool {
        matches!(
            self,
            Numbering::Chinese | Numbering::Bracketed | Numbering::Written
        )
    }

    /// 第 `index` 条（从 0 起）的序号，连同后面的标点；不知道共有几条时用。
    pub fn label(self, index: usize) -> String {
        let ordinal = || chinese_number(index + 1);
        match self {
            Numbering::Chinese => format!("{}、", ordinal()),
            Numbering::Bracketed => format!("（{}）", ordinal()),
            Numbering::Ordinal => format!("第{}，", ordinal()),
            Numbering::Is => format!("{}是", ordinal()),
            Numbering::Must => format!("{}要", ordinal()),
            Numbering::First => match index {
                0 => "首先，".to_owned(),
                1 => "其次，".to_owned(),
                2 => "再次，".to_owned(),
                _ => format!("第{}，", ordinal()),
            },
            Numbering::Aspect | Numbering::Inline | Numbering::Written => String::new(),
        }
    }

    /// 共 `count` 条里第 `index` 条的序号：三四条的“首先”以“最后，”收住，再多就数下去。
    pub fn label_among(self, index: usize, count: usize) -> String {
        if self == Numbering::First && (3..=4).contains(&count) && index + 1 == count {
            return "最后，".to_owned();
        }
        self.label(index)
    }
}

/// 汉字数目，一到九十九；再大就写阿拉伯数字。
pub fn chinese_number(n: usize) -> String {
    const DIGITS: [&str; 10] = ["", "一", "二", "三", "四", "五", "六", "七", "八", "九"];
    match n {
        1..=9 => DIGITS[n].to_owned(),
        10..=19 => format!("十{}", DIGITS[n % 10]),
        20..=99 => format!("{}十{}", DIGITS[n / 10], DIGITS[n % 10]),
        _ => n.to_string(),
    }
}

/// 汉字写的一到九十九是几。
pub fn number_of(text: &str) -> Option<usize> {
    static NUMBERS: LazyLock<HashMap<String, usize>> =
        LazyLock::new(|| (1..100).map(|n| (chinese_number(n), n)).collect());
    NUMBERS.get(text).copied()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn chinese_numbers_read_back() {
        for number in 1..100 {
            let text = chinese_number(number);
            assert_eq!(number_of(&text), Some(number), "{text}");
        }
        for text in ["", "一十", "十十", "二一", "二十十", "百"] {
            assert_eq!(number_of(text), None, "{text}");
        }
    }

    #[test]
    fn labels_look_like_the_names() {
        let table = [
            (Numbering::Chinese, 0, "一、"),
            (Numbering::Chinese, 9, "十、"),
            (Numbering::Chinese, 10, "十一、"),
            (Numbering::Chinese, 19, "二十、"),
            (Numbering::Chinese, 98, "九十九、"),
            (Numbering::Bracketed, 1, "（二）"),
            (Numbering::Ordinal, 2, "第三，"),
            (Numbering::Is, 0, "一是"),
            (Numbering::Is, 20, "二十一是"),
            (Numbering::Must, 3, "四要"),
            (Numbering::Aspect, 0, ""),
            (Numbering::Inline, 5, ""),
        ];
        for (numbering, index, expected) in table {
            assert_eq!(numbering.label(index), expected);
        }
    }

    #[test]
    fn first_ends_with_last_when_there_are_three_or_four() {
        let table: [(usize, &[&str]); 5] = [
            (1, &["首先，"]),
            (2, &["首先，", "其次，"]),
            (3, &["首先，", "其次，", "最后，"]),
            (4, &["首先，", "其次，", "再次，", "最后，"]),
            (5, &["首先，", "其次，", "再次，", "第四，", "第五，"]),
        ];
        for (count, expected) in table {
            let labels: Vec<_> = (0..count)
                .map(|i| Numbering::First.label_among(i, count))
                .collect();
            assert_eq!(labels, expected);
        }
    }

    #[test]
    fn only_chinese_and_bracketed_stand_alone() {
        let table = [
            (Numbering::Chinese, true),
            (Numbering::Bracketed, true),
            (Numbering::Ordinal, false),
            (Numbering::Is, false),
            (Numbering::Must, false),
            (Numbering::First, false),
            (Numbering::Aspect, false),
            (Numbering::Inline, false),
            (Numbering::Written, true),
        ];
        for (numbering, expected) in table {
            assert_eq!(numbering.is_standalone(), expected, "{numbering:?}");
        }
    }
}
