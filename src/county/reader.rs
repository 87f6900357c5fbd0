//! 节点树到 `County`：serde 的读取器，遇到毛病记下来接着读，一次报全。

use std::cell::RefCell;

use serde::de::value::Error;
use serde::de::{Deserializer, IntoDeserializer, Visitor};
use serde::forward_to_deserialize_any;

use super::Leaf;
use super::access::{Entries, Items, Value};
use super::faults::Faults;
use super::hints::Hints;
use super::keys::Vocabulary;
use super::leaf;
use super::node::{Kind, Node};
use super::rule;

/// 读一份文件时共用的东西。
pub(super) struct Session<'a> {
    pub faults: &'a Faults<'a>,
    pub hints: &'a Hints,
    pub vocabulary: &'a Vocabulary,
    leaves: RefCell<Vec<Leaf>>,
}

impl<'a> Session<'a> {
    pub fn new(faults: &'a Faults<'a>, hints: &'a Hints, vocabulary: &'a Vocabulary) -> Self {
        Session {
            faults,
            hints,
            vocabulary,
            leaves: RefCell::default(),
        }
    }

    /// 登记一个值，给出它是第几个。
    fn add(&self, leaf: Leaf) -> usize {
        let mut leaves = self.leaves.borrow_mut();
        leaves.push(leaf);
        leaves.len() - 1
    }

    /// 全部的值，按出现先后。
    pub fn into_leaves(self) -> Vec<Leaf> {
        self.leaves.into_inner()
    }
}

/// 读一个节点。
pub(super) struct NodeReader<'a> {
    pub node: &'a Node,
    pub path: String,
    pub session: &'a Session<'a>,
}

impl<'a> NodeReader<'a> {
    pub fn root(node: &'a Node, session: &'a Session<'a>) -> Self {
        NodeReader {
            node,
            path: String::new(),
            session,
        }
    }

    fn child(&self, node: &'a Node, path: String) -> Self {
        NodeReader {
            node,
            path,
            session: self.session,
        }
    }

    /// 一栏的名字和内容；路径都是这一栏的。
    fn entry(&self, key: &'a Node, value: &'a Node) -> (Self, Self) {
        let name = key.text().unwrap_or_default();
        let dot = if self.path.is_empty() { "" } else { "." };
        let path = format!("{}{dot}{name}", self.path);
        (self.child(key, path.clone()), self.child(value, path))
    }

    /// 各栏；不是一栏一栏的，记下来，当作没有写。
    fn entries(&self) -> &'a [(Node, Node)] {
        if let Kind::Map(entries) = &self.node.kind {
            entries
        } else {
            self.not_entries();
            &[]
        }
    }

    /// 说到这个节点时怎么称呼：“会议”、“事故”第3条。
    pub fn label(&self) -> String {
        let last = self.path.rsplit('.').next().unwrap_or_default();
        match last.trim_end_matches(']').split_once('[') {
            Some((name, index)) => {
                format!(
                    "“{name}”第{}条",
                    index.parse::<usize>().map_or(1, |i| i + 1)
                )
            }
            None if last.is_empty() => self.session.vocabulary.name.to_owned(),
            None => format!("“{last}”"),
        }
    }

    /// 记一处“类型不对”。
    pub fn fault(&self, message: String, hint: impl Into<String>) {
        self.session
            .faults
            .at(self.node, rule::WRONG_KIND, message, hint);
    }

    /// 一个值：检查，登记，给出第几个和印出来的文字。
    fn value(&self, kind: &str) -> Value {
        let text = self.printed(kind).unwrap_or_default();
        let place = self.node.place;
        let path = self.path.clone();
        let leaf = Leaf {
            path,
            line: place.line,
            column: place.column,
            length: place.length,
            text: text.clone(),
        };
        Value {
            id: Some(self.session.add(leaf)),
            text: Some(text),
        }
    }

    /// 印出来的文字；读不懂的记下来。
    fn printed(&self, kind: &str) -> Option<String> {
        let Some(written) = self.node.text() else {
            let hint = "只留一个值；句子里有冒号加空格的，给整句加上引号";
            self.fault(
                format!("{}只写一个值，这里写成了一串或几栏", self.label()),
                hint,
            );
            return None;
        };
        leaf::printed(kind, &self.path, written)
            .map_err(|mistake| {
                self.session
                    .faults
                    .at(self.node, mistake.rule, mistake.message, mistake.hint);
            })
            .ok()
    }
}

impl<'a> Deserializer<'a> for NodeReader<'a> {
    type Error = Error;

    fn deserialize_any<V: Visitor<'a>>(self, visitor: V) -> Result<V::Value, Error> {
        match self.node.text() {
            Some(text) => visitor.visit_borrowed_str(text),
            None => visitor.visit_unit(),
        }
    }

    fn deserialize_option<V: Visitor<'a>>(self, visitor: V) -> Result<V::Value, Error> {
        visitor.visit_some(self)
    }

    fn deserialize_newtype_struct<V: Visitor<'a>>(
        self,
        kind: &'static str,
        visitor: V,
    ) -> Result<V::Value, Error> {
        visitor.visit_seq(self.value(kind))
    }

    fn deserialize_struct<V: Visitor<'a>>(
        self,
        name: &'static str,
        fields: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Error> {
        let entries = self.entries();
        if matches!(self.node.kind, Kind::Map(_)) {
            self.check_entries(name, fields, entries);
        }
        let known = |key: &Node| key.text().is_some_and(|text| fields.contains(&text));
        let written = entries
            .iter()
            .filter(|(key, value)| known(key) && !value.is_bare());
        visitor.visit_map(Entries::new(
            written.map(|(key, value)| self.entry(key, value)),
        ))
    }

    fn deserialize_map<V: Visitor<'a>>(self, visitor: V) -> Result<V::Value, Error> {
        let written = self.entries().iter().filter(|(_, value)| !value.is_blank());
        visitor.visit_map(Entries::new(
            written.map(|(key, value)| self.entry(key, value)),
        ))
    }

    /// 该是一串的，只写一个也算一串。
    fn deserialize_seq<V: Visitor<'a>>(self, visitor: V) -> Result<V::Value, Error> {
        let (items, flow) = match &self.node.kind {
            Kind::List { items, flow } => (items.as_slice(), *flow),
            _ => (std::slice::from_ref(self.node), false),
        };
        let written = items
            .iter()
            .enumerate()
            .filter(|(_, item)| !item.is_blank());
        visitor.visit_seq(Items(written.map(|(index, item)| {
            self.check_item(item, flow);
            self.child(item, format!("{}[{index}]", self.path))
        })))
    }

    /// 几样里选一样。
    fn deserialize_enum<V: Visitor<'a>>(
        self,
        _: &'static str,
        variants: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Error> {
        let written = self.node.text().unwrap_or_default().trim();
        let found = variants.iter().find(|variant| **variant == written);
        if found.is_none() {
            let message = format!("{}不能写“{written}”", self.label());
            let hint = format!("可以写：{}", variants.join("、"));
            self.session
                .faults
                .at(self.node, rule::UNREADABLE_VALUE, message, hint);
        }
        let chosen: &str = found.or(variants.first()).copied().unwrap_or_default();
        visitor.visit_enum(chosen.into_deserializer())
    }

    forward_to_deserialize_any! {
        <V: Visitor<'a>>
        bool i8 i16 i32 i64 i128 u8 u16 u32 u64 u128 f32 f64 char str string bytes byte_buf unit
        unit_struct tuple tuple_struct identifier ignored_any
    }
}
