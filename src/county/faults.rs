//! 毛病的收集：边读边记，读完按先后交出去。

use std::cell::RefCell;

use super::node::Node;
use crate::finding::{Finding, Severity};

/// 一份文件最多报多少处：再多就不是笔误，是选错了文件。
const MAX_FINDINGS: usize = 500;
/// 原文最多引多少字。
const MAX_EXCERPT: usize = 200;

/// 原文里的一处：行、列从 1 起，按字数。
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) struct Place {
    pub line: usize,
    pub column: usize,
    pub length: usize,
}

impl Place {
    /// 整个文件的毛病，指到开头。
    pub const START: Place = Place {
        line: 1,
        column: 1,
        length: 0,
    };
}

/// 还没有节点时的毛病（解码时用）。
#[derive(Debug)]
pub(super) struct Fault {
    rule: &'static str,
    message: String,
    hint: &'static str,
    place: Place,
    excerpt: String,
}

impl Fault {
    /// 整个文件的毛病。
    pub fn whole(rule: &'static str, message: String, hint: &'static str) -> Fault {
        let place = Place::START;
        Fault {
            rule,
            message,
            hint,
            place,
            excerpt: String::new(),
        }
    }

    /// 第 `at` 个字的毛病。
    pub fn in_text(
        text: &str,
        at: usize,
        rule: &'static str,
        message: String,
        hint: &'static str,
    ) -> Fault {
        let before: String = text.chars().take(at).collect();
        let line = before.matches('\n').count() + 1;
        let column = before.rsplit('\n').next().map_or(0, |l| l.chars().count()) + 1;
        let excerpt = text.lines().nth(line - 1).unwrap_or_default();
        let excerpt = excerpt.chars().take(MAX_EXCERPT).collect();
        Fault {
            rule,
            message,
            hint,
            place: Place {
                line,
                column,
                length: 1,
            },
            excerpt,
        }
    }

    /// 成为一处“高”的毛病。
    pub fn finding(self, file: Option<&str>) -> Finding {
        finding(
            self.rule,
            Severity::High,
            self.message,
            self.hint,
            file,
            self.place,
            self.excerpt,
        )
    }
}

/// 一份文件的全部毛病。
pub(super) struct Faults<'a> {
    lines: Vec<&'a str>,
    file: Option<&'a str>,
    found: RefCell<Vec<Finding>>,
}

impl<'a> Faults<'a> {
    pub fn new(text: &'a str, file: Option<&'a str>) -> Self {
        Faults {
            lines: text.split('\n').collect(),
            file,
            found: RefCell::default(),
        }
    }

    /// 记一处“高”的毛病。
    pub fn at(
        &self,
        place: impl Into<Place>,
        rule: &str,
        message: impl Into<String>,
        hint: impl Into<String>,
    ) {
        self.record(
            Severity::High,
            place.into(),
            rule,
            message.into(),
            hint.into(),
        );
    }

    /// 记一处“中”的毛病：不拦着，但要请人看一眼。
    pub fn doubt(
        &self,
        place: impl Into<Place>,
        rule: &str,
        message: impl Into<String>,
        hint: impl Into<String>,
    ) {
        self.record(
            Severity::Medium,
            place.into(),
            rule,
            message.into(),
            hint.into(),
        );
    }

    /// 第 `line` 行有多少个字。
    pub fn line_length(&self, line: usize) -> usize {
        self.lines
            .get(line.wrapping_sub(1))
            .map_or(0, |l| l.trim_end().chars().count())
    }

    /// 这几行里报过毛病没有。
    pub fn any_between(&self, first: usize, last: usize) -> bool {
        self.found
            .borrow()
            .iter()
            .any(|f| (first..=last).contains(&f.line))
    }

    fn record(&self, severity: Severity, place: Place, rule: &str, message: String, hint: String) {
        if self.found.borrow().len() >= MAX_FINDINGS {
            return;
        }
        let line = place.line.clamp(1, self.lines.len());
        let excerpt = self.lines[line - 1]
            .chars()
            .take(MAX_EXCERPT)
            .collect::<String>();
        let excerpt = excerpt.trim_end().to_owned();
        let place = Place { line, ..place };
        let found = finding(rule, severity, message, hint, self.file, place, excerpt);
        self.found.borrow_mut().push(found);
    }

    /// 按先后交出去；引用展开会把同一处报两遍，只留一遍。
    pub fn into_findings(self) -> Vec<Finding> {
        let mut found = self.found.into_inner();
        found.sort_by_key(|f| (f.line, f.column));
        found.dedup();
        found
    }
}

fn finding(
    rule: &str,
    severity: Severity,
    message: impl Into<String>,
    hint: impl Into<String>,
    file: Option<&str>,
    place: Place,
    excerpt: String,
) -> Finding {
    Finding {
        rule: rule.to_owned(),
        severity,
        message: message.into(),
        hint: hint.into(),
        file: file.map(str::to_owned),
        line: place.line,
        column: place.column,
        length: place.length,
        excerpt,
    }
}

impl From<&Node> for Place {
    fn from(node: &Node) -> Place {
        node.place
    }
}
