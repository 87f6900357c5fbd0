//! 一处毛病：从县情文件到成稿，只有这一种报法。

use serde::Serialize;

/// 轻重：高、中要改（退出码 1），低只是提醒。
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub enum Severity {
    /// 低：提醒。
    #[serde(rename = "低")]
    Low,
    /// 中：多半要改。
    #[serde(rename = "中")]
    Medium,
    /// 高：必须改。
    #[serde(rename = "高")]
    High,
}

impl Severity {
    /// 高、中、低。
    pub fn name(self) -> &'static str {
        match self {
            Severity::High => "高",
            Severity::Medium => "中",
            Severity::Low => "低",
        }
    }
}

/// 一处毛病：哪条规则、在哪里、错在哪、怎么办。行、列从 1 起，列和长度按字数。
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Finding {
    /// 规则名，如“不认识的栏目”。
    pub rule: String,
    /// 轻重。
    pub severity: Severity,
    /// 错在哪。
    pub message: String,
    /// 怎么办；没有就空着。
    pub hint: String,
    /// 文件名；稿子自己的毛病不写。
    pub file: Option<String>,
    /// 行，从 1 起。
    pub line: usize,
    /// 列，从 1 起，按字数。
    pub column: usize,
    /// 长度，按字数。
    pub length: usize,
    /// 这一行的原文；行太长时，是从这一处起的一段，比列数短。
    pub excerpt: String,
}

/// 原文里的一处：行、列从 1 起，列和长度按字数。
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Place {
    /// 行。
    pub line: usize,
    /// 列。
    pub column: usize,
    /// 长度。
    pub length: usize,
}
