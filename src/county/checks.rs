//! 读的时候顺带查：栏目名认不认识，该是一栏一栏的是不是，全角标点有没有吞掉什么。

use super::faults::Place;
use super::hints::Suspect;
use super::keys;
use super::node::Node;
use super::reader::{NodeReader, Session};
use super::rule;

impl NodeReader<'_> {
    /// 该是一栏一栏的，却不是：先看是不是冒号之类写错了。
    pub fn not_entries(&self) {
        let node = self.node;
        let scalar = node.text().is_some();
        let Session { faults, hints, .. } = self.session;
        if scalar && hints.report(faults, node.place.line, node.last_line, |_| true) {
            return;
        }
        let label = self.label();
        if scalar {
            let help = self.session.vocabulary.help;
            let hint = format!("另起一行，缩进两格，写“栏目: 内容”；{help}");
            self.fault(
                format!("{label}下面应当是一栏一栏的内容，这里只写了一句话"),
                hint,
            );
        } else {
            self.fault(format!("{label}只写一份，这里写成了一串"), "去掉前面的“- ”");
        }
    }

    /// 查栏目名：不认识的、该有名称而没有的、写进前一栏里去了的。
    pub fn check_entries(&self, name: &str, fields: &[&str], entries: &[(Node, Node)]) {
        for (key, value) in entries {
            match key.text() {
                Some(text) if !fields.contains(&text) => self.unknown(key, text, fields),
                _ => self.swallowed(value, fields),
            }
        }
        self.check_name(name, entries);
    }

    /// 一条要有名称；这几行已经报过别的毛病，多半是名称写错了，不再添一条。
    fn check_name(&self, name: &str, entries: &[(Node, Node)]) {
        let (node, faults) = (self.node, self.session.faults);
        let Some(wanted) = keys::required(name) else {
            return;
        };
        let filled = entries
            .iter()
            .any(|(k, v)| k.text() == Some(wanted) && !v.is_blank());
        if !filled && !faults.any_between(node.place.line, node.last_line) {
            let message = format!("{}没有写“{wanted}”", self.label());
            let hint = format!("补上“{wanted}”，用不着就整条删去");
            faults.at(node, rule::NAMELESS, message, hint);
        }
    }

    /// 不认识的栏目：名字里面（或紧挨着前面）有标点写错了，就只说标点。
    fn unknown(&self, key: &Node, text: &str, fields: &[&str]) {
        let Session { faults, hints, .. } = self.session;
        let Place {
            line,
            column,
            length,
        } = key.place;
        let within = |s: &Suspect| (column - 1..=column + length).contains(&s.place.column);
        if !hints.report(faults, line, line, within) {
            let (message, hint) = keys::advice(self.session.vocabulary, text, fields);
            faults.at(key, rule::UNKNOWN_KEY, message, hint);
        }
    }

    /// 没有引号的一句话里，另有一栏因为全角标点被吞了进去。
    fn swallowed(&self, value: &Node, fields: &[&str]) {
        let Session { faults, hints, .. } = self.session;
        let first = value.place;
        let inside = |line: usize, column: usize| line > first.line || column > first.column;
        if value.is_plain() {
            hints.report(faults, first.line, value.last_line, |s| {
                fields.contains(&s.key.as_str()) && inside(s.place.line, s.place.column)
            });
        }
    }

    /// 该是一串的，整个写在了全角括号里；列名单的一项没有引号又带着“，”，多半是两项。
    pub fn check_item(&self, item: &Node, flow: bool) {
        let Session { faults, hints, .. } = self.session;
        let Some(text) = item.text().filter(|_| item.is_plain()) else {
            return;
        };
        if !flow && text.starts_with(['【', '［']) && text.ends_with(['】', '］']) {
            let bracket = |s: &Suspect| s.rule == rule::WIDE_BRACKET;
            hints.report(faults, item.place.line, item.place.line, bracket);
        }
        let key = self.path.rsplit('.').next().unwrap_or_default();
        if let Some(at) = text.find('，').filter(|_| flow && keys::is_name_list(key)) {
            let mut place = item.place;
            place.column += text[..at].chars().count();
            place.length = 1;
            let hint = "改成半角逗号“,”；要是一句话，给整句加上引号";
            faults.at(
                place,
                rule::WIDE_COMMA,
                format!("“{text}”里的逗号是全角的“，”，两项连成了一项"),
                hint,
            );
        }
    }
}
