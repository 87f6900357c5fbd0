//! 带位置的节点树：YAML 里写的原样，还没有按栏目解释。

use super::faults::Place;

/// 一个节点：一个值、一串，或一栏一栏的内容。
#[derive(Debug, Clone)]
pub(super) struct Node {
    pub kind: Kind,
    /// 开头在哪里；长度只算第一行。
    pub place: Place,
    /// 到哪一行为止。
    pub last_line: usize,
}

/// 节点的样子。
#[derive(Debug, Clone)]
pub(super) enum Kind {
    /// 一个值：写的文字，是不是没有引号。
    Scalar { text: String, plain: bool },
    /// 一串：各项，是不是写在方括号里。
    List { items: Vec<Node>, flow: bool },
    /// 一栏一栏的内容。
    Map(Vec<(Node, Node)>),
}

impl Node {
    /// 空着没写：空值、空引号、空括号，或里面全空着。
    pub fn is_blank(&self) -> bool {
        match &self.kind {
            Kind::Scalar { text, plain } => is_blank_text(text, *plain),
            Kind::List { items, .. } => items.iter().all(Node::is_blank),
            Kind::Map(entries) => entries.iter().all(|(_, value)| value.is_blank()),
        }
    }

    /// 这一栏不必再读：空着，又没有要查的栏目名。
    pub fn is_bare(&self) -> bool {
        match &self.kind {
            Kind::Map(entries) => entries.is_empty(),
            _ => self.is_blank(),
        }
    }

    /// 值的文字；不是值就没有。
    pub fn text(&self) -> Option<&str> {
        match &self.kind {
            Kind::Scalar { text, .. } => Some(text),
            _ => None,
        }
    }

    /// 没有引号的值。
    pub fn is_plain(&self) -> bool {
        matches!(self.kind, Kind::Scalar { plain: true, .. })
    }

    /// 名为 `key` 的一栏：名字和内容。
    pub fn entry(&self, key: &str) -> Option<&(Node, Node)> {
        let Kind::Map(entries) = &self.kind else {
            return None;
        };
        entries.iter().find(|(name, _)| name.text() == Some(key))
    }

    /// 节点个数，引用的预算按它算。
    pub fn count(&self) -> usize {
        1 + match &self.kind {
            Kind::Scalar { .. } => 0,
            Kind::List { items, .. } => items.iter().map(Node::count).sum(),
            Kind::Map(entries) => entries.iter().map(|(k, v)| k.count() + v.count()).sum(),
        }
    }

    /// 有几层。
    pub fn depth(&self) -> usize {
        1 + match &self.kind {
            Kind::Scalar { .. } => 0,
            Kind::List { items, .. } => items.iter().map(Node::depth).max().unwrap_or(0),
            Kind::Map(entries) => entries.iter().map(|(_, v)| v.depth()).max().unwrap_or(0),
        }
    }
}

fn is_blank_text(text: &str, plain: bool) -> bool {
    let null = plain && matches!(text, "~" | "null" | "Null" | "NULL");
    null || text.trim().is_empty()
}
