//! 底本：拷贝时记下内置的各行，往后看得出内置的改了哪些、自己改了哪些。

use std::collections::{BTreeMap, HashSet};

use serde::{Deserialize, Serialize};

use super::library::built_in;
use crate::editor;
use crate::finding::{Finding, Severity};
use crate::hash::fnv1a;

/// 记底本的文件，放在场合的文件夹里。
pub const FILE: &str = ".底本.json";

/// 内置的改了，报这一条。
pub const RULE: &str = "内置更新";

/// 最多列几行给人看。
const SHOWN: usize = 5;

/// 一个文件夹的底本。
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
pub struct Lineage {
    /// 拷贝时的版本。
    #[serde(rename = "版本")]
    pub version: String,
    /// 文件名到它的底本。
    #[serde(rename = "文件")]
    pub files: BTreeMap<String, Base>,
}

/// 一个文件拷贝时的样子。
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Base {
    /// 从内置的哪个文件来，如 章节/责任.md。
    #[serde(rename = "来自")]
    pub path: String,
    /// 各行的散列。
    #[serde(rename = "各行")]
    pub lines: Vec<String>,
}

impl Base {
    /// 记下一个内置文件。
    pub fn of(path: &str, text: &str) -> Base {
        Base {
            path: path.to_owned(),
            lines: text.lines().map(fingerprint).collect(),
        }
    }

    /// 底本、自己的、现在内置的，三方对照；内置的没有改就没有话说。
    pub fn compare(&self, name: &str, own: &str) -> Option<Finding> {
        let now = built_in(&self.path)?.text;
        let current: Vec<String> = now.lines().map(fingerprint).collect();
        if current == self.lines {
            return None;
        }
        let theirs = self.added(&now);
        let mut ours = self.added(own);
        ours.retain(|(_, line)| !line.starts_with(editor::MARK));
        let ours_prints: HashSet<String> = own.lines().map(fingerprint).collect();
        let pending = theirs
            .iter()
            .filter(|(_, line)| !ours_prints.contains(&fingerprint(line)));
        let pending: Vec<(usize, &str)> = pending.copied().collect();
        let dropped = self.lines.iter().filter(|line| !current.contains(line));
        let mut message = format!(
            "拷贝以后，内置的“{}”新写了{}行、去掉了{}行；自己改了{}行",
            self.path,
            theirs.len(),
            dropped.count(),
            ours.len()
        );
        list("内置新写的", &pending, &mut message);
        list("自己改的", &ours, &mut message);
        Some(Finding {
            rule: RULE.to_owned(),
            severity: Severity::Low,
            message,
            hint: "不改也照样能用；想用新的，把上面几行抄过来，或者另外拷一份".to_owned(),
            file: Some(name.to_owned()),
            line: ours.first().map_or(1, |(line, _)| *line),
            column: 1,
            length: 1,
            excerpt: String::new(),
        })
    }

    /// 底本里没有的各行，行号从 1 起。
    fn added<'a>(&self, text: &'a str) -> Vec<(usize, &'a str)> {
        let known: HashSet<&str> = self.lines.iter().map(String::as_str).collect();
        let lines = text.lines().enumerate();
        lines
            .filter(|(_, line)| !known.contains(fingerprint(line).as_str()))
            .map(|(index, line)| (index + 1, line))
            .collect()
    }
}

fn list(label: &str, lines: &[(usize, &str)], message: &mut String) {
    for (number, line) in lines.iter().take(SHOWN) {
        *message += &format!("\n  {label}第{number}行：{line}");
    }
}

fn fingerprint(line: &str) -> String {
    format!("{:016x}", fnv1a([line.trim_end().as_bytes()]))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn three_versions_are_held_side_by_side() {
        let path = "章节/值班.md";
        let now = built_in(path).unwrap().text;
        let same = Base::of(path, &now);
        assert!(same.compare("模板/值班.md", "全改了").is_none());

        let mut older: Vec<&str> = now.lines().collect();
        let added = older.remove(0);
        let own = format!("{}\n自己的话。", older.join("\n"));
        let found = Base::of(path, &older.join("\n")).compare("模板/值班.md", &own);
        let message = found.unwrap().message;
        assert!(message.contains("新写了1行"), "{message}");
        assert!(
            message.contains(&format!("内置新写的第1行：{added}")),
            "{message}"
        );
        assert!(message.contains("：自己的话。"), "{message}");
    }
}
