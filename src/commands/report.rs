//! 把毛病印给人看：在哪里、错在哪、怎么办，原文下面画线（汉字占两格）。

use unicode_width::{UnicodeWidthChar, UnicodeWidthStr};

use crate::finding::{Finding, Severity};

/// 一处毛病的样子。
pub(super) fn render(finding: &Finding) -> String {
    let severity = match finding.severity {
        Severity::High => "高",
        Severity::Medium => "中",
        Severity::Low => "低",
    };
    let file = finding.file.as_deref().unwrap_or("稿子");
    let (line, column) = (finding.line, finding.column);
    let mut text = format!("{severity}：{}\n", finding.message);
    text += &format!("  --> {file}:{line}:{column}\n");
    if !finding.excerpt.trim().is_empty() {
        let gutter = " ".repeat(line.to_string().len());
        text += &format!(
            "{gutter} |\n{line} | {}\n{gutter} | {}\n",
            finding.excerpt,
            caret(finding)
        );
    }
    if !finding.hint.is_empty() {
        text += &format!("  办法：{}\n", finding.hint);
    }
    text
}

/// 出错的地方下面一串 ^，前面按显示宽度空开。
fn caret(finding: &Finding) -> String {
    let start = finding.column.saturating_sub(1);
    let before: usize = finding
        .excerpt
        .chars()
        .take(start)
        .map(|c| c.width().unwrap_or(1))
        .sum();
    let marked: String = finding
        .excerpt
        .chars()
        .skip(start)
        .take(finding.length)
        .collect();
    " ".repeat(before) + &"^".repeat(marked.width().max(1))
}

/// 印到标准错误。
pub(super) fn print(findings: &[Finding]) {
    for finding in findings {
        eprintln!("{}", render(finding));
    }
}

/// 有没有高、中的毛病。
pub(super) fn needs_work(findings: &[Finding]) -> bool {
    findings
        .iter()
        .any(|finding| finding.severity >= Severity::Medium)
}
