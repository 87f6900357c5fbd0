//! 哪些规则关掉、哪些改了轻重：县情资料的 检查，命令行，和写在文件里的“不查：规则名”。

use std::collections::{BTreeMap, BTreeSet};

use super::Rule;
use crate::county::rows::Checks;
use crate::finding::Severity;

/// 写在一行末尾，这一行不查这几条。
const LINE: &str = "不查：";
/// 写在文件里任何一行，整个文件不查这几条。
const FILE: &str = "本篇不查：";

/// 规则的安排。
#[derive(Debug, Clone, Default)]
pub struct Settings {
    severities: BTreeMap<String, Option<Severity>>,
    lines: BTreeSet<(usize, String)>,
}

impl Settings {
    /// 县情资料里 检查 一栏的安排。
    pub fn of(checks: &Checks) -> Settings {
        let mut settings = Settings::default();
        for check in &checks.0 {
            let severity = check.setting.severity();
            settings
                .severities
                .insert(check.rule.text.clone(), severity);
        }
        settings
    }

    #[must_use]
    /// 加上写在文件里的安排：`<!-- 不查：规则名 -->`、`# 不查：规则名`、`本篇不查：规则名`。
    pub fn with_comments(mut self, text: &str) -> Settings {
        for (index, line) in text.lines().enumerate() {
            let Some((_, comment)) = line.split_once("<!--").or_else(|| line.split_once('#'))
            else {
                continue;
            };
            let comment = comment.trim_end_matches("-->");
            if let Some((_, names)) = comment.split_once(FILE) {
                for name in names_in(names) {
                    self.severities.insert(name, None);
                }
            } else if let Some((_, names)) = comment.split_once(LINE) {
                self.lines
                    .extend(names_in(names).map(|name| (index + 1, name)));
            }
        }
        self
    }

    /// 这条规则按什么轻重报；关掉的没有。
    pub fn severity(&self, rule: &Rule) -> Option<Severity> {
        let set = self.severities.get(rule.name).copied();
        set.unwrap_or(Some(rule.severity))
    }

    /// 这一行不查这条规则。
    pub fn is_silenced(&self, rule: &Rule, line: usize) -> bool {
        self.lines.contains(&(line, rule.name.to_owned()))
    }

    /// 写了、却没有这条规则的名称。
    pub fn unknown(&self) -> impl Iterator<Item = &str> {
        let off = self.severities.keys();
        let all = off.chain(self.lines.iter().map(|(_, name)| name));
        all.map(String::as_str)
            .filter(|name| super::find(name).is_none())
    }
}

/// 顿号、逗号隔开的规则名。
fn names_in(text: &str) -> impl Iterator<Item = String> {
    let names = text.split(['、', '，', ',', ' ']).map(str::trim);
    names.filter(|name| !name.is_empty()).map(str::to_owned)
}
