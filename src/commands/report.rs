//! 把毛病印给人看：在哪里、错在哪、怎么办。

use crate::finding::{Finding, Severity};

/// 一处毛病的样子。
pub(super) fn render(finding: &Finding) -> String {
    format!(
        "{}：{}〔{}〕\n{}",
        finding.severity.name(),
        finding.message,
        finding.rule,
        finding.located()
    )
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
