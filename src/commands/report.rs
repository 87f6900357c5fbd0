//! 把毛病印给人看：在哪里、错在哪、怎么办，原文下面画线（汉字占两格）。

use unicode_width::{UnicodeWidthChar, UnicodeWidthStr};

use crate::finding::{Finding, Severity};

/// 一处毛病的样子。
pub(super) fn render(finding: &Finding) -> String {
    let file = finding.file.as_deref().unwrap_or("稿子");
    let (line, column) = (finding.line, finding.column);
    let mut text = format!(
        "{}：{}〔{}〕\n",
        finding.severity.name(),
        finding.message,
        finding.rule
    );
    text += &format!("  --> {file}:{line}:{column}\n");
    if !finding.excerpt.trim().is_empty() {
        let gutter = " ".repeat(line.to_string().len());
        let (excerpt, start) = window(finding);
        let caret = caret(&excerpt, start, finding.length);
        text += &format!("{gutter} |\n{line} | {excerpt}\n{gutter} | {caret}\n");
    }
    if !finding.hint.is_empty() {
        text += &format!("  办法：{}\n", finding.hint);
    }
    text
}

/// 前后各看多少字；再远的省去。
const AROUND: usize = 28;

/// 原文里出错的地方前后一段，和毛病在这一段里从第几个字起。
fn window(finding: &Finding) -> (String, usize) {
    let characters: Vec<char> = finding.excerpt.chars().collect();
    let start = finding.column.saturating_sub(1);
    // 行太长的，摘的是从这一处起的一段。
    let start = if start < characters.len() { start } else { 0 };
    let end = (start + finding.length).min(characters.len());
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

/// 出错的地方下面一串 ^，前面按显示宽度空开。
fn caret(excerpt: &str, start: usize, length: usize) -> String {
    let width = |c: char| c.width().unwrap_or(1);
    let before: usize = excerpt.chars().take(start).map(width).sum();
    let marked: String = excerpt.chars().skip(start).take(length).collect();
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
