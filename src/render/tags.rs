//! 模板切成标签和标签外面的字，各带位置；坏了的标签可以补平。

use crate::finding::Place;

/// 标签外面的一截字。
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Words {
    /// 从哪里起。
    pub place: Place,
    /// 文字，不跨行。
    pub text: String,
}

/// 标签外面的字，一行一截。
pub fn words(text: &str) -> Vec<Words> {
    let plain = |piece| match piece {
        Piece::Words(words) => Some(words),
        Piece::Tag(_) => None,
    };
    pieces(text).into_iter().filter_map(plain).collect()
}

/// 一个词或一个符号。
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Token {
    /// 字。
    pub text: String,
    /// 在哪里。
    pub place: Place,
}

/// 模板里的一截。
pub(super) enum Piece {
    /// 标签外面的字。
    Words(Words),
    /// 一个标签里的词。
    Tag(Vec<Token>),
}

/// 切成标签和标签外面的字；注释不要。
pub(super) fn pieces(text: &str) -> Vec<Piece> {
    let mut all = Vec::new();
    let (mut rest, mut line, mut column) = (text, 1, 1);
    while !rest.is_empty() {
        let taken = &rest[..piece_length(rest)];
        if taken.starts_with("{{") || taken.starts_with("{%") {
            all.push(Piece::Tag(tokens(taken, line, column)));
        } else if !taken.starts_with("{#") && taken != "\n" {
            let length = taken.chars().count();
            all.push(Piece::Words(Words {
                place: Place {
                    line,
                    column,
                    length,
                },
                text: taken.to_owned(),
            }));
        }
        (line, column) = after(taken, line, column);
        rest = &rest[taken.len()..];
    }
    all
}

/// 头一个标签、换行或一截字有多少字节。
fn piece_length(text: &str) -> usize {
    const TAGS: [(&str, &str); 3] = [("{{", "}}"), ("{%", "%}"), ("{#", "#}")];
    if let Some((open, close)) = TAGS.iter().find(|(open, _)| text.starts_with(open)) {
        return closed(text, open, close);
    }
    if text.starts_with('\n') {
        return 1;
    }
    let next = ["{{", "{%", "{#", "\n"]
        .iter()
        .filter_map(|sign| text.find(sign));
    next.min().unwrap_or(text.len())
}

/// 把某行某列（从 1 起）那个标签补平：if、for 换成没有毛病的，别的换成空白；那里没有标签就没有。
pub fn without_tag(text: &str, place: (usize, usize)) -> Option<String> {
    let (mut at, mut line, mut column) = (0, 1, 1);
    while at < text.len() {
        let taken = &text[at..at + piece_length(&text[at..])];
        let end = after(taken, line, column);
        let is_tag = taken.starts_with("{{") || taken.starts_with("{%");
        if is_tag && (line, column) <= place && place < end {
            let (before, rest) = (&text[..at], &text[at + taken.len()..]);
            return Some(format!("{before}{}{rest}", neutral(taken)?));
        }
        (line, column) = end;
        at += taken.len();
    }
    None
}

/// 一样长、一样多行、没有毛病的标签；block、component 要成对，不好换，就没有。
fn neutral(tag: &str) -> Option<String> {
    let inside = tag.trim_start_matches(['{', '%', '-']).trim_start();
    let mut words = inside.split(|c: char| !c.is_ascii_alphanumeric() && c != '_');
    let (first, second) = (words.next()?, words.next().unwrap_or_default());
    let open = match first {
        "if" | "elif" if tag.starts_with("{%") => format!("{{% {first} true "),
        "for" if tag.starts_with("{%") => format!("{{% for {second} in range(end=0) "),
        "set" | "set_global" if tag.starts_with("{%") => format!("{{% {first} {second} = \"\" "),
        "block" | "component" | "filter" if tag.starts_with("{%") => return None,
        _ => String::new(),
    };
    let close = if open.is_empty() { "" } else { "%}" };
    let length = tag.chars().count() - tag.matches('\n').count();
    let blank = length.saturating_sub(open.chars().count() + close.len());
    let lines = "\n".repeat(tag.matches('\n').count());
    Some(format!("{open}{}{lines}{close}", " ".repeat(blank)))
}

/// 没有配上 end 的一处：哪个词，在哪里；都配上了就没有。
pub fn unclosed(text: &str) -> Option<(String, Place)> {
    let mut open: Vec<(String, Place)> = Vec::new();
    for piece in pieces(text) {
        let Piece::Tag(tokens) = piece else { continue };
        let mut words = tokens
            .iter()
            .filter(|token| !matches!(token.text.as_str(), "{" | "%" | "-"));
        let Some(first) = words.next() else { continue };
        match first.text.as_str() {
            word @ ("if" | "for" | "block" | "component") => {
                let (line, column) = (first.place.line, tokens[0].place.column);
                let length = first.place.column + first.place.length - column;
                let place = Place {
                    line,
                    column,
                    length,
                };
                open.push((word.to_owned(), place));
            }
            word if word.starts_with("end") => drop(open.pop()),
            _ => {}
        }
    }
    open.pop()
}

/// 一个标签有多少字节；忘了收尾的，到这一行末尾，不吃掉后面的话。
fn closed(text: &str, open: &str, close: &str) -> usize {
    let end = text[2..].find(close).map(|at| at + 4);
    let next = text[2..].find(['\n']).map_or(text.len(), |at| at + 2);
    match end {
        Some(end)
            if open == "{#" || !text[2..end].contains("{{") && !text[2..end].contains("{%") =>
        {
            end
        }
        _ => next,
    }
}

/// 走过一段字以后到了哪里。
fn after(text: &str, line: usize, column: usize) -> (usize, usize) {
    match text.rsplit_once('\n') {
        Some((_, last)) => (line + text.matches('\n').count(), last.chars().count() + 1),
        None => (line, column + text.chars().count()),
    }
}

/// 一个标签里的词；引号里的字整个当一个词。
fn tokens(tag: &str, mut line: usize, mut column: usize) -> Vec<Token> {
    let mut all = Vec::new();
    let mut rest = tag;
    while let Some(first) = rest.chars().next() {
        let is_name = |c: char| c.is_ascii_alphanumeric() || c == '_';
        let length = match first {
            '"' | '\'' | '`' => rest[1..].find(first).map_or(rest.len(), |at| at + 2),
            c if is_name(c) => rest.find(|c| !is_name(c)).unwrap_or(rest.len()),
            c => c.len_utf8(),
        };
        let text = rest[..length].to_owned();
        if !first.is_whitespace() {
            let place = Place {
                line,
                column,
                length: text.chars().count(),
            };
            all.push(Token {
                text: text.clone(),
                place,
            });
        }
        (line, column) = after(&text, line, column);
        rest = &rest[length..];
    }
    all
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_leave_tags_and_comments_out() {
        let found = words("出了3起{{ a }}事故\n{# 18起 #}第二行");
        let texts: Vec<&str> = found.iter().map(|words| words.text.as_str()).collect();
        assert_eq!(texts, ["出了3起", "事故", "第二行"]);
        assert_eq!(found[1].place.column, 12);
    }

    #[test]
    fn a_broken_tag_is_evened_out_in_place() {
        let table = [
            ("好{{ a | b }}。", 5, "好           。"),
            (
                "{% if a is nice %}好{% endif %}",
                4,
                "{% if true      %}好{% endif %}",
            ),
            (
                "{% for t in 1/0 %}{{ t }}{% endfor %}",
                1,
                "{% for t in range(end=0) %}{{ t }}{% endfor %}",
            ),
        ];
        for (text, column, expected) in table {
            assert_eq!(without_tag(text, (1, column)).as_deref(), Some(expected));
        }
        assert_eq!(without_tag("好{{ a }}", (1, 1)), None);
        assert_eq!(without_tag("{% block a %}", (1, 4)), None);
    }
}
