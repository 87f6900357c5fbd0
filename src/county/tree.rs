//! 文字到节点树：跟着 YAML 的事件搭起来，重复的栏目、展开过大的引用在这里报。

use std::collections::HashMap;

use serde_yaml::granit_parser::{
    self, Event, Parser, ScalarStyle, ScanError, Span, StructureStyle, Tag,
};

use super::faults::{Faults, Place};
use super::hints::Hints;
use super::node::{Kind, Node};
use super::rule;
use super::syntax;

/// 引用展开后最多多少个节点、多少层。
const MAX_NODES: usize = 20_000;
const MAX_DEPTH: usize = 64;

/// 搭不下去：毛病已经记下了。
struct Stop;

/// 搭出整棵树；读不下去、没有内容、不止一份，就没有。
pub(super) fn build(text: &str, hints: &Hints, faults: &Faults) -> Option<Node> {
    let options = granit_parser::options! {
        emit_comments: false,
        flow_nesting_limit: MAX_DEPTH,
        block_nesting_limit: MAX_DEPTH,
    };
    let mut builder = Builder {
        faults,
        open: Vec::new(),
        anchors: HashMap::new(),
        nodes: 0,
        documents: 0,
        root: None,
    };
    for event in Parser::new_from_str_with_options(text, options) {
        match event {
            Ok((event, span)) => builder.event(event, span).ok()?,
            Err(error) => {
                report(&error, hints, faults);
                return None;
            }
        }
    }
    let written = |root: &Node| root.text().is_none() || !root.is_blank();
    let root = builder.root.filter(written);
    if root.is_none() {
        let hint = "用 zhibi new 生成一份来填";
        faults.at(Place::START, rule::EMPTY, "文件里什么也没有写", hint);
    }
    root
}

/// 语法错误：说明原因，附近有疑点就指给人看。
fn report(error: &ScanError, hints: &Hints, faults: &Faults) {
    let marker = error.marker();
    let (rule, message, hint) = syntax::explain(error.kind());
    let near = hints.report_around(faults, marker.line());
    let place = Place {
        line: marker.line(),
        column: marker.col() + 1,
        length: 1,
    };
    faults.at(
        place,
        rule,
        message,
        near.unwrap_or_else(|| hint.to_owned()),
    );
}

/// 还没收尾的一串或一栏一栏。
struct Open {
    content: Content,
    anchor: usize,
    place: Place,
}

enum Content {
    List {
        items: Vec<Node>,
        flow: bool,
    },
    Map {
        entries: Vec<(Node, Node)>,
        key: Option<Node>,
        lines: HashMap<String, usize>,
    },
}

struct Builder<'a> {
    faults: &'a Faults<'a>,
    open: Vec<Open>,
    anchors: HashMap<usize, Node>,
    nodes: usize,
    documents: usize,
    root: Option<Node>,
}

impl Builder<'_> {
    fn event(&mut self, event: Event, span: Span) -> Result<(), Stop> {
        match event {
            Event::DocumentStart(..) => self.document(span),
            Event::Scalar(text, style, anchor, tag) => {
                self.tag(tag.as_deref(), span);
                let kind = Kind::Scalar {
                    text: text.into_owned(),
                    plain: style == ScalarStyle::Plain,
                };
                let node = Node {
                    kind,
                    place: self.place(span),
                    last_line: last_line(span),
                };
                self.finish(node, anchor)
            }
            Event::SequenceStart(style, anchor, tag) => {
                let flow = style == StructureStyle::Flow;
                self.start(
                    Content::List {
                        items: Vec::new(),
                        flow,
                    },
                    anchor,
                    tag.as_deref(),
                    span,
                );
                Ok(())
            }
            Event::MappingStart(_, anchor, tag) => {
                let content = Content::Map {
                    entries: Vec::new(),
                    key: None,
                    lines: HashMap::new(),
                };
                self.start(content, anchor, tag.as_deref(), span);
                Ok(())
            }
            Event::SequenceEnd | Event::MappingEnd => self.end(),
            Event::Alias(id) => self.alias(id, span),
            _ => Ok(()),
        }
    }

    fn document(&mut self, span: Span) -> Result<(), Stop> {
        self.documents += 1;
        if self.documents == 1 {
            return Ok(());
        }
        let hint = "一个文件只写一份资料，去掉“---”，另一份存成另一个文件";
        self.stop(span, rule::MANY_DOCUMENTS, "从这里起是第二份资料", hint)
    }

    /// “!”开头的会被当成标记，那几个字就丢了。
    fn tag(&self, tag: Option<&Tag>, span: Span) {
        if tag.is_some_and(|tag| tag.core_suffix().is_none()) {
            let place = self.place(span.tag_span().unwrap_or(span));
            self.faults.at(
                place,
                rule::SYNTAX,
                syntax::TAG,
                "给整句加上引号，或改成全角“！”",
            );
        }
    }

    fn start(&mut self, content: Content, anchor: usize, tag: Option<&Tag>, span: Span) {
        self.tag(tag, span);
        let place = self.place(span);
        self.open.push(Open {
            content,
            anchor,
            place,
        });
    }

    fn end(&mut self) -> Result<(), Stop> {
        let Some(Open {
            content,
            anchor,
            place,
        }) = self.open.pop()
        else {
            return Ok(());
        };
        let (kind, last) = match content {
            Content::List { items, flow } => {
                let last = items.iter().map(|item| item.last_line).max();
                (Kind::List { items, flow }, last)
            }
            Content::Map { entries, .. } => {
                let last = entries
                    .iter()
                    .map(|(key, value)| key.last_line.max(value.last_line))
                    .max();
                (Kind::Map(entries), last)
            }
        };
        let last_line = last.unwrap_or(place.line).max(place.line);
        self.finish(
            Node {
                kind,
                place,
                last_line,
            },
            anchor,
        )
    }

    /// 引用：照抄一份，先看抄得起不。
    fn alias(&mut self, id: usize, span: Span) -> Result<(), Stop> {
        let hint = "不要用“*”引用，直接写出来；句子以“*”开头的，给整句加上引号";
        let Some(target) = self.anchors.get(&id) else {
            return self.stop(span, rule::SYNTAX, "这里引用了它自己", hint);
        };
        let (count, depth) = (target.count(), target.depth());
        if self.nodes + count > MAX_NODES || self.open.len() + depth > MAX_DEPTH {
            return self.stop(span, rule::TOO_MUCH, "引用展开后太大", hint);
        }
        let node = target.clone();
        self.nodes += count - 1;
        self.finish(node, 0)
    }

    /// 一个节点写完了：放进外面那一层，没有外层就是整份资料。
    fn finish(&mut self, node: Node, anchor: usize) -> Result<(), Stop> {
        self.nodes += 1;
        if self.nodes > MAX_NODES {
            let message = format!("内容太多，超过{MAX_NODES}项");
            self.faults
                .at(&node, rule::TOO_MUCH, message, "看看是不是选错了文件");
            return Err(Stop);
        }
        if anchor != 0 {
            self.anchors.insert(anchor, node.clone());
        }
        let faults = self.faults;
        match self.open.last_mut().map(|open| &mut open.content) {
            None => self.root = Some(node),
            Some(Content::List { items, .. }) => items.push(node),
            Some(Content::Map {
                entries,
                key,
                lines,
            }) => match key.take() {
                None => *key = Some(node),
                Some(name) => add_entry(faults, entries, lines, name, node),
            },
        }
        Ok(())
    }

    fn stop(&self, span: Span, rule: &str, message: &str, hint: &str) -> Result<(), Stop> {
        self.faults.at(self.place(span), rule, message, hint);
        Err(Stop)
    }

    /// 位置；跨行的长度只算到第一行末尾。
    fn place(&self, span: Span) -> Place {
        let (line, column) = (span.start.line(), span.start.col() + 1);
        let length = if span.end.line() == line && span.end.col() >= column {
            span.end.col() + 1 - column
        } else {
            self.faults.line_length(line).saturating_sub(column - 1)
        };
        Place {
            line,
            column,
            length,
        }
    }
}

/// 添一栏；名字不成名字的、重复的报出来，不添。
fn add_entry(
    faults: &Faults,
    entries: &mut Vec<(Node, Node)>,
    lines: &mut HashMap<String, usize>,
    name: Node,
    value: Node,
) {
    let Some(text) = name.text().filter(|_| !name.is_blank()).map(str::to_owned) else {
        let hint = "栏目名是几个字，后面写半角冒号加一个空格；句子里有括号的，给整句加上引号";
        faults.at(&name, rule::WRONG_KIND, "这里应当是栏目名", hint);
        return;
    };
    if let Some(first) = lines.get(&text) {
        let message = format!("“{text}”写了两次，第{first}行已经有了");
        faults.at(&name, rule::DUPLICATE, message, "合成一处，或删去一处");
        return;
    }
    lines.insert(text, name.place.line);
    entries.push((name, value));
}

/// 写到哪一行为止；整段文字的末尾落在下一行开头，不算那一行。
fn last_line(span: Span) -> usize {
    let end = if span.end.col() == 0 {
        span.end.line().saturating_sub(1)
    } else {
        span.end.line()
    };
    end.max(span.start.line())
}
