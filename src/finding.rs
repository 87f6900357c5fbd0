//! 一处毛病：从县情文件到成稿，只有这一种报法。

use serde::Serialize;
use unicode_width::{UnicodeWidthChar, UnicodeWidthStr};

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

impl Finding {
    /// 在哪里、那一行、怎么办：原文下面画线（汉字占两格）。
    pub fn located(&self) -> String {
        let file = self.file.as_deref().unwrap_or("稿子");
        let (line, column) = (self.line, self.column);
        let mut text = format!("  --> {file}:{line}:{column}\n");
        if !self.excerpt.trim().is_empty() {
            let gutter = " ".repeat(line.to_string().len());
            let (excerpt, start) = self.window();
            let caret = caret(&excerpt, start, self.length);
            text += &format!("{gutter} |\n{line} | {excerpt}\n{gutter} | {caret}\n");
        }
        if !self.hint.is_empty() {
            text += &format!("  办法：{}\n", self.hint);
        }
        text
    }

    /// 原文里出错的地方前后一段，和毛病在这一段里从第几个字起。
    fn window(&self) -> (String, usize) {
        let characters: Vec<char> = self.excerpt.chars().collect();
        let start = self.column.saturating_sub(1);
        // 行太长的，摘的是从这一处起的一段。
        let start = if start < characters.len() { start } else { 0 };
        let end = (start + self.length).min(characters.len());
        let (from, until) = (
            start.saturating_sub(AROUND),
            (end + AROUND).min(characters.len()),
        );
        let shown: String = characters[from..until].iter().collect();
        let before = if from > 0 { "…" } else { "" };
        let after = if until < characters.len() { "…" } else { "" };
        let shift = before.chars().count();
        (format!("{before}{shown}{after}"), start - from + shift)
    }
}

/// 前后各看多少字；再远的省去。
const AROUND: usize = 28;

/// 出错的地方下面一串 ^，前面按显示宽度空开。
fn caret(excerpt: &str, start: usize, length: usize) -> String {
    let width = |c: char| c.width().unwrap_or(1);
    let before: usize = excerpt.chars().take(start).map(width).sum();
    let marked: String = excerpt.chars().skip(start).take(length).collect();
    " ".repeat(before) + &"^".repeat(marked.width().max(1))
}
