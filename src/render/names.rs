//! 模板里提到了哪些变量、过滤器、自己的栏目：不渲染，只看文字，好一次报全。

use std::collections::{BTreeMap, HashMap};

use serde_json::Value;

use super::tags::{Piece, Token, pieces};
use crate::finding::Place;

/// 变量的样子：一级一级的名字；列表和它的一行同样看待。
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Shape(BTreeMap<String, Shape>);

impl Shape {
    /// 并进一份变量。
    pub fn learn(&mut self, value: &Value) {
        match value {
            Value::Object(map) => map
                .iter()
                .for_each(|(name, below)| self.0.entry(name.clone()).or_default().learn(below)),
            Value::Array(rows) => rows.iter().for_each(|row| self.learn(row)),
            _ => {}
        }
    }

    /// 并进一个变量名，如 accidents[].deaths。
    pub fn add(&mut self, variable: &str) {
        variable
            .split('.')
            .map(|name| name.trim_end_matches("[]"))
            .fold(self, |shape, name| {
                shape.0.entry(name.to_owned()).or_default()
            });
    }

    /// 这一级的名字。
    pub fn names(&self) -> impl Iterator<Item = &str> {
        self.0.keys().map(String::as_str)
    }
}

/// 模板里的一处变量。
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mention {
    /// 在哪里。
    pub place: Place,
    /// 写的样子，如 s.lead；最外一级是循环里取的名字时，照写。
    pub written: String,
    /// 换成完整的名字，如 sectors.lead。
    pub whole: String,
    /// 哪一级没有：写的名字，和那一级现有的。
    pub unknown: Option<(String, Vec<String>)>,
}

/// 模板里提到的变量。
pub fn mentions(text: &str, shape: &Shape) -> Vec<Mention> {
    let mut reader = Reader {
        shape,
        locals: HashMap::new(),
        found: Vec::new(),
    };
    for piece in pieces(text) {
        if let Piece::Tag(tokens) = piece {
            reader.tag(&tokens);
        }
    }
    reader.found
}

/// 方括号里取的名字：`own["包保企业"]` 里的“包保企业”。
pub fn keys(text: &str, list: &str) -> Vec<(String, Place)> {
    let mut found = Vec::new();
    for piece in pieces(text) {
        let Piece::Tag(tokens) = piece else { continue };
        for three in tokens.windows(3) {
            let quoted = three[2].text.trim_matches(['"', '\'', '`']);
            if three[0].text == list && three[1].text == "[" && quoted != three[2].text {
                found.push((quoted.to_owned(), three[2].place));
            }
        }
    }
    found
}

/// 模板用到的过滤器、判断和函数。
pub fn called(text: &str) -> Vec<String> {
    let mut found = Vec::new();
    for piece in pieces(text) {
        let Piece::Tag(tokens) = piece else { continue };
        for (index, token) in tokens.iter().enumerate().skip(1) {
            let word = |index: usize| tokens.get(index).map_or("", |token| token.text.as_str());
            let before = word(index - 1);
            let tested =
                before == "is" || (before == "not" && index > 1 && word(index - 2) == "is");
            let used = before == "|" || tested || word(index + 1) == "(";
            if used && is_name(&token.text) && !KEYWORDS.contains(&token.text.as_str()) {
                found.push(token.text.clone());
            }
        }
    }
    found
}

/// 不是变量的词。
const KEYWORDS: [&str; 33] = [
    "for",
    "in",
    "if",
    "elif",
    "else",
    "endif",
    "endfor",
    "set",
    "set_global",
    "endset",
    "block",
    "endblock",
    "extends",
    "include",
    "and",
    "or",
    "not",
    "is",
    "true",
    "false",
    "True",
    "False",
    "none",
    "None",
    "break",
    "continue",
    "filter",
    "endfilter",
    "component",
    "endcomponent",
    "raw",
    "endraw",
    "loop",
];

/// 取出来还是那一级的过滤器。
const SAME_SHAPE: [&str; 5] = ["first", "last", "reverse", "sort", "unique"];

struct Reader<'a> {
    shape: &'a Shape,
    /// 模板自己取的名字：指着什么；不知道的是空。
    locals: HashMap<String, Option<(String, &'a Shape)>>,
    found: Vec<Mention>,
}

/// 一串名字：从第几个词到第几个词。
struct Chain {
    names: Vec<(String, Place)>,
    end: usize,
    /// 后面用方括号取了一项，不知道是哪一项。
    opaque: bool,
}

impl<'a> Reader<'a> {
    fn tag(&mut self, tokens: &[Token]) {
        let word = |index: usize| tokens.get(index).map_or("", |token| token.text.as_str());
        // 前两个词是 { 和 % 或 {，可能还有 -。
        let start = if word(2) == "-" { 3 } else { 2 };
        match word(start) {
            "for" => {
                let middle = tokens.iter().position(|token| token.text == "in");
                let middle = middle.unwrap_or(start);
                let target = self.expression(tokens, middle + 1);
                let names: Vec<&Token> = tokens[start + 1..middle.max(start + 1)]
                    .iter()
                    .filter(|token| is_name(&token.text))
                    .collect();
                let single = names.len() == 1;
                for name in names {
                    let known = target.clone().filter(|_| single);
                    self.locals.insert(name.text.clone(), known);
                }
            }
            "set" | "set_global" => {
                let target = self.expression(tokens, start + 3);
                self.locals.insert(word(start + 1).to_owned(), target);
            }
            "component" => {
                for token in tokens.iter().filter(|token| is_name(&token.text)) {
                    self.locals.insert(token.text.clone(), None);
                }
            }
            "block" | "endblock" | "filter" | "endcomponent" => {}
            _ => drop(self.expression(tokens, start)),
        }
    }

    /// 一个式子：记下里面的变量；整个就是一个变量时，说它指着什么。
    fn expression(&mut self, tokens: &[Token], start: usize) -> Option<(String, &'a Shape)> {
        let mut target = None;
        let mut count = 0;
        let mut index = start;
        let mut kept = true;
        while index < tokens.len() {
            let Some(chain) = chain_at(tokens, index) else {
                let token = tokens[index].text.as_str();
                let filter = index > 0 && tokens[index - 1].text == "|";
                let harmless = matches!(token, "|" | "-" | "%" | "}")
                    || (filter && SAME_SHAPE.contains(&token));
                kept &= harmless;
                index += 1;
                continue;
            };
            index = chain.end;
            count += 1;
            target = self.resolve(&chain);
        }
        target.filter(|_| count == 1 && kept)
    }

    /// 一级一级地找；没有的记下来。
    fn resolve(&mut self, chain: &Chain) -> Option<(String, &'a Shape)> {
        let names: Vec<&str> = chain.names.iter().map(|(name, _)| name.as_str()).collect();
        let written = names.join(".");
        let mut missing = None;
        let local = self.locals.get(names[0]).cloned();
        let (mut whole, mut shape, mut next) = match local {
            Some(target) => {
                let (whole, shape) = target?;
                (whole, shape, 1)
            }
            None => (String::new(), self.shape, 0),
        };
        while let Some(name) = names.get(next) {
            if shape.0.is_empty() && next > 0 {
                break;
            }
            let Some(below) = shape.0.get(*name) else {
                let known = shape.names().map(str::to_owned).collect();
                missing = Some(((*name).to_owned(), known, chain.names[next].1));
                break;
            };
            whole += if whole.is_empty() { "" } else { "." };
            whole += name;
            shape = below;
            next += 1;
        }
        let whole_chain = Place {
            length: written.chars().count(),
            ..chain.names[0].1
        };
        let place = missing.as_ref().map_or(whole_chain, |(_, _, place)| *place);
        let known = missing.is_none();
        self.found.push(Mention {
            place,
            written,
            whole: whole.clone(),
            unknown: missing.map(|(name, known, _)| (name, known)),
        });
        (known && next == names.len() && !chain.opaque).then_some((whole, shape))
    }
}

/// 从第 `index` 个词起是不是一个变量。
fn chain_at(tokens: &[Token], index: usize) -> Option<Chain> {
    let word = |index: usize| tokens.get(index).map_or("", |token| token.text.as_str());
    let first = word(index);
    let before = word(index.wrapping_sub(1));
    let tested = before == "is" || (before == "not" && word(index.wrapping_sub(2)) == "is");
    let called = word(index + 1) == "(";
    let named = word(index + 1) == "=" && word(index + 2) != "=";
    if !is_name(first)
        || KEYWORDS.contains(&first)
        || matches!(before, "." | "|" | "<")
        || tested
        || called
        || named
    {
        return None;
    }
    let mut names = vec![(first.to_owned(), tokens[index].place)];
    let mut end = index + 1;
    while word(end) == "." && is_name(word(end + 1)) {
        names.push((word(end + 1).to_owned(), tokens[end + 1].place));
        end += 2;
    }
    let opaque = word(end) == "[";
    // 方括号里取的不知道是哪一项，后面的不再看。
    while word(end) == "[" {
        while end < tokens.len() && word(end) != "]" {
            end += 1;
        }
        end += 1;
        while word(end) == "." && is_name(word(end + 1)) {
            end += 2;
        }
    }
    Some(Chain { names, end, opaque })
}

fn is_name(word: &str) -> bool {
    word.starts_with(|c: char| c.is_ascii_alphabetic() || c == '_')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shape() -> Shape {
        let mut shape = Shape::default();
        for variable in [
            "region.name",
            "tasks[].name",
            "tasks[].lead",
            "when.holidays[].name",
        ] {
            shape.add(variable);
        }
        shape
    }

    #[test]
    fn names_are_followed_through_loops_and_sets() {
        let text = "{{ region.nmae }}好\n{% for t in tasks %}{{ t.leed | plain }}{% endfor %}\n\
                    {% set h = when.holidays | first %}{{ h.date }}{% if x is defined %}{% endif %}\
                    {{ [\"甲\"] | join(sep=\"、\") }}{% if fresh(v=region.name) %}{% endif %}";
        let found = mentions(text, &shape());
        let unknown: Vec<(usize, usize, &str)> = found
            .iter()
            .filter_map(|m| Some((m.place.line, m.place.column, m.unknown.as_ref()?.0.as_str())))
            .collect();
        assert_eq!(
            unknown,
            [
                (1, 11, "nmae"),
                (2, 26, "leed"),
                (3, 41, "date"),
                (3, 54, "x")
            ]
        );
    }
}
