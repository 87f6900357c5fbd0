//! 一段话在讲话里起什么作用（职能）。

use std::fmt;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// 讲话各部分的职能，名称与模板文件、优先事项、写入用的是同一套。
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema,
)]
#[allow(missing_docs)] // 名称即含义
pub enum Move {
    #[serde(rename = "开场")]
    Opening,
    #[serde(rename = "议程")]
    Recap,
    #[serde(rename = "过渡")]
    Transition,
    #[serde(rename = "意义")]
    Significance,
    #[serde(rename = "形势")]
    Situation,
    #[serde(rename = "责任")]
    Responsibility,
    #[serde(rename = "隐患排查")]
    Hazard,
    #[serde(rename = "专项整治")]
    Rectification,
    #[serde(rename = "协同")]
    Synergy,
    #[serde(rename = "培训")]
    Training,
    #[serde(rename = "应急")]
    Emergency,
    #[serde(rename = "科技")]
    Technology,
    #[serde(rename = "保障")]
    Foundation,
    #[serde(rename = "监督考核")]
    Oversight,
    #[serde(rename = "时令")]
    Seasonal,
    #[serde(rename = "值班")]
    Duty,
    #[serde(rename = "总结")]
    Closing,
    #[serde(rename = "总领")]
    Umbrella,
}

impl Move {
    /// 全部职能与名称，按通常先后。
    pub const ALL: [(Move, &str); 18] = [
        (Move::Opening, "开场"),
        (Move::Recap, "议程"),
        (Move::Transition, "过渡"),
        (Move::Significance, "意义"),
        (Move::Situation, "形势"),
        (Move::Responsibility, "责任"),
        (Move::Hazard, "隐患排查"),
        (Move::Rectification, "专项整治"),
        (Move::Synergy, "协同"),
        (Move::Training, "培训"),
        (Move::Emergency, "应急"),
        (Move::Technology, "科技"),
        (Move::Foundation, "保障"),
        (Move::Oversight, "监督考核"),
        (Move::Seasonal, "时令"),
        (Move::Duty, "值班"),
        (Move::Closing, "总结"),
        (Move::Umbrella, "总领"),
    ];

    /// 按中文名找职能。
    pub fn from_name(name: &str) -> Option<Move> {
        Self::ALL.iter().find(|(_, n)| *n == name).map(|(m, _)| *m)
    }

    /// 中文名。
    pub fn name(self) -> &'static str {
        Self::ALL[self as usize].1
    }

    /// 是否属于“优先事项”可以调动的中段。
    pub fn is_middle(self) -> bool {
        (Move::Responsibility..=Move::Oversight).contains(&self)
    }
}

impl fmt::Display for Move {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}
