//! 稿子里的数：写法、位置、从哪里来；json、批注、核稿表都用它。

use super::{Document, Kind, Line, Source};

/// 一个有出处的数。
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Figure {
    /// 稿子里的写法。
    pub text: String,
    /// 在 `Document::lines()` 里的第几行。
    pub line: usize,
    /// 从行里第几个字起。
    pub column: usize,
    /// 从全文第几个字起。
    pub start: usize,
    /// 从哪里来。
    pub source: Source,
    /// 属于 `Document::sections()` 里的第几个。
    pub section: Option<usize>,
}

impl Document {
    /// 每个有出处的数，按先后。
    pub fn figures(&self) -> Vec<Figure> {
        let mut figures = Vec::new();
        let mut start = 0;
        for (index, line) in self.lines().iter().enumerate() {
            for (column, text, source) in in_line(line) {
                figures.push(Figure {
                    text,
                    line: index,
                    column,
                    start: start + column,
                    source: source.clone(),
                    section: line.section,
                });
            }
            start += line.plain().chars().count() + 1;
        }
        figures
    }
}

/// 一行里的数：从第几个字起、写法、出处。
fn in_line(line: &Line) -> Vec<(usize, String, &Source)> {
    let mut found = Vec::new();
    let mut at = 0;
    for span in &line.text {
        let source = span.source.as_ref();
        if let Some(source) = source.filter(|source| source.kind != Kind::Placeholder) {
            let numbers = numbers(&span.text, source).into_iter();
            found.extend(numbers.map(|(offset, text)| (at + offset, text, source)));
        }
        at += span.text.chars().count();
    }
    found
}

/// 一截文字里的数：短的整截算一个，长的一段数字算一个；汉字写的数只认算出来的。
fn numbers(text: &str, source: &Source) -> Vec<(usize, String)> {
    const WHOLE: usize = 12;
    let has_digit = text.contains(|c: char| c.is_ascii_digit());
    if has_digit && text.chars().count() <= WHOLE || !has_digit && source.kind == Kind::Derived {
        return vec![(0, text.to_owned())];
    }
    let in_number = |c: char| c.is_ascii_digit() || matches!(c, '.' | '%');
    let mut found: Vec<(usize, String)> = Vec::new();
    let mut inside = false;
    for (index, c) in text.chars().enumerate() {
        match (inside, in_number(c)) {
            (true, true) => found
                .last_mut()
                .into_iter()
                .for_each(|(_, number)| number.push(c)),
            (false, true) if c.is_ascii_digit() => found.push((index, c.to_string())),
            _ => {}
        }
        inside = in_number(c) && !found.is_empty();
    }
    found
}
