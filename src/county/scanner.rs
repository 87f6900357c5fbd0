//! 找疑点：逐行逐字走一遍，注释、引号和整段文字（| >）里的不算。

use super::faults::Place;
use super::hints::{Hints, Suspect};
use super::keys::Vocabulary;
use super::rule;

/// 找出全部疑点。
pub(super) fn scan(text: &str, vocabulary: &Vocabulary) -> Hints {
    let mut scanner = Scanner {
        vocabulary,
        found: Vec::new(),
        quote: None,
        flow: Vec::new(),
        block: None,
    };
    for (index, line) in text.split('\n').enumerate() {
        scanner.line(index + 1, line);
    }
    scanner
        .found
        .sort_by_key(|s| (s.place.line, s.place.column));
    Hints(scanner.found)
}

/// 逐行逐字走一遍，记着在不在引号、括号、整段文字里。
struct Scanner<'a> {
    vocabulary: &'a Vocabulary,
    found: Vec<Suspect>,
    quote: Option<char>,
    /// 还没收尾的括号，各在哪一行、第几个字。
    flow: Vec<(usize, usize)>,
    block: Option<usize>,
}

/// 走到一行里的什么地方。
struct Spot<'a> {
    line: usize,
    chars: &'a [char],
    at: usize,
    /// 这里可以起头一个值。
    value: bool,
    /// 这里可以起头一个栏目名。
    key: bool,
}

impl Scanner<'_> {
    fn line(&mut self, line: usize, text: &str) {
        let chars: Vec<char> = text.chars().collect();
        let indent = chars.iter().take_while(|c| c.is_whitespace()).count();
        if self.in_block(indent, indent == chars.len()) {
            return;
        }
        if self.quote.is_none() && !matches!(chars.get(indent), None | Some('#')) {
            self.indentation(line, &chars[..indent]);
        }
        self.unclosed(&chars);
        let mut spot = Spot {
            line,
            chars: &chars,
            at: indent,
            value: true,
            key: true,
        };
        while spot.at < chars.len() && self.step(&mut spot) {}
        if self.flow.is_empty() && self.quote.is_none() && opens_block(text) {
            self.block = Some(indent);
        }
    }

    /// 是不是还在整段文字里：缩进更深，或是空行。
    fn in_block(&mut self, indent: usize, blank: bool) -> bool {
        let inside = self.block.is_some_and(|outer| blank || indent > outer);
        if !inside {
            self.block = None;
        }
        inside
    }

    /// 括号还没收尾，最左边却又起了一栏：前面的括号多半忘了收。
    fn unclosed(&mut self, chars: &[char]) {
        let at_left = chars.first().is_some_and(|c| !c.is_whitespace());
        let open = !self.flow.is_empty() && self.quote.is_none();
        if open && at_left && leading_key(chars, |key| self.vocabulary.knows(key)).is_some() {
            for (line, at) in std::mem::take(&mut self.flow) {
                self.suspect(rule::SYNTAX, line, at, "");
            }
        }
    }

    fn indentation(&mut self, line: usize, indent: &[char]) {
        if let Some(at) = indent.iter().position(|c| *c != ' ') {
            self.suspect(rule::INDENTATION, line, at, "");
        }
    }

    /// 走一个字（或一个栏目名）；到注释为止。
    fn step(&mut self, spot: &mut Spot) -> bool {
        let c = spot.chars[spot.at];
        if let Some(quote) = self.quote {
            self.quoted(spot, quote, c);
            return true;
        }
        let after_space = spot.at == 0 || spot.chars[spot.at - 1].is_whitespace();
        if c == '#' && after_space {
            return false;
        }
        match c {
            '"' | '\'' if spot.value => self.quote = Some(c),
            '[' | '{' if spot.value || !self.flow.is_empty() => {
                self.flow.push((spot.line, spot.at));
                return spot.go(true, true);
            }
            ']' | '}' if !self.flow.is_empty() => drop(self.flow.pop()),
            ',' | '，' if !self.flow.is_empty() => return self.comma(spot, c),
            '【' | '［' | '｛' if spot.value => {
                self.suspect(rule::WIDE_BRACKET, spot.line, spot.at, "");
            }
            ':' if spot.ends_word() => return spot.go(true, false),
            '-' if spot.key && self.flow.is_empty() && spot.ends_word() => {
                return spot.go(true, true);
            }
            _ if c.is_whitespace() => return spot.go(spot.value, spot.key),
            _ if spot.key && self.key(spot) => return true,
            _ => {}
        }
        spot.go(false, false)
    }

    fn quoted(&mut self, spot: &mut Spot, quote: char, c: char) {
        let doubled = quote == '\'' && spot.chars.get(spot.at + 1) == Some(&'\'');
        if c == quote && !doubled {
            self.quote = None;
        } else if c == '\\' && quote == '"' || c == quote {
            spot.at += 1;
        }
        spot.go(false, false);
    }

    /// 括号里的逗号：半角的看是不是在数字中间，全角的看后面是不是另起一栏。
    fn comma(&mut self, spot: &mut Spot, c: char) -> bool {
        let (before, after) = (&spot.chars[..spot.at], &spot.chars[spot.at + 1..]);
        if c == ',' {
            let digits = after.iter().take_while(|c| c.is_ascii_digit()).count();
            if digits == 3 && before.last().is_some_and(char::is_ascii_digit) {
                self.suspect(rule::DIGIT_COMMA, spot.line, spot.at, "");
            }
        } else if let Some((key, _)) = leading_key(after, |key| self.vocabulary.knows(key)) {
            self.suspect(rule::WIDE_COMMA, spot.line, spot.at, &key);
        }
        spot.go(true, true)
    }

    /// 栏目名后面是全角冒号，或半角冒号后没有空格。
    fn key(&mut self, spot: &mut Spot) -> bool {
        let rest = &spot.chars[spot.at..];
        let Some((key, colon)) = leading_key(rest, |_| true) else {
            return false;
        };
        let at = spot.at + colon;
        let rule = match rest.get(colon + 1) {
            _ if rest[colon] == '：' => rule::WIDE_COLON,
            Some(next) if !next.is_whitespace() => rule::NO_SPACE,
            _ => return false,
        };
        // 括号里的冒号多半是话里的，只有认得的栏目名才疑心。
        if !self.flow.is_empty() && !self.vocabulary.knows(&key) {
            return false;
        }
        self.suspect(rule, spot.line, at, &key);
        spot.at = at;
        spot.go(true, false)
    }

    fn suspect(&mut self, rule: &'static str, line: usize, at: usize, key: &str) {
        let place = Place {
            line,
            column: at + 1,
            length: 1,
        };
        let certain = key.is_empty() || self.vocabulary.knows(key);
        self.found.push(Suspect {
            rule,
            place,
            key: key.to_owned(),
            certain,
        });
    }
}

impl Spot<'_> {
    /// 往前走一个字；总是给 `true`，好接着走。
    fn go(&mut self, value: bool, key: bool) -> bool {
        self.at += 1;
        (self.value, self.key) = (value, key);
        true
    }

    /// 后面是空白或行尾。
    fn ends_word(&self) -> bool {
        self.chars
            .get(self.at + 1)
            .is_none_or(|c| c.is_whitespace())
    }
}

/// 开头的“栏目名＋冒号”：名字最多八个汉字，冒号前可以有空格；给出名字和冒号在第几个字。
fn leading_key(chars: &[char], accept: impl Fn(&str) -> bool) -> Option<(String, usize)> {
    let start = chars.iter().take_while(|c| c.is_whitespace()).count();
    let name: String = chars[start..]
        .iter()
        .take(9)
        .take_while(|c| c.is_alphabetic())
        .collect();
    let length = name.chars().count();
    let end = start + length;
    let gap = chars[end..]
        .iter()
        .take_while(|c| c.is_whitespace())
        .count();
    let colon = end + gap;
    let is_colon = matches!(chars.get(colon), Some(':' | '：'));
    (is_colon && (1..=8).contains(&length) && accept(&name)).then_some((name, colon))
}

/// 这一行是不是以 | 或 > 起头一整段文字。
fn opens_block(line: &str) -> bool {
    let line = line.split(" #").next().unwrap_or_default().trim_end();
    let head = line.trim_end_matches(|c: char| c.is_ascii_digit() || matches!(c, '+' | '-'));
    head.strip_suffix(['|', '>'])
        .is_some_and(|h| h.ends_with(' '))
}
