//! 序号式样：一、（一）一是、第一、……只在出稿时按位置写出。

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
    /// 第一、 与正文同段。
    #[serde(rename = "第一、")]
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
}
