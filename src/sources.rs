//! 数字的出处给审稿的人看：写成批注，或列成核稿表。

use crate::county::{County, Leaf};
use crate::document::{Document, Figure, Kind, Line, Source};
use crate::export::Note;
use crate::table::Table;

/// 稿子里怎样写出处。
#[derive(Debug, Clone, Default)]
pub enum Sources {
    /// 不写。
    #[default]
    None,
    /// 每个数、每处待填一条批注。
    Notes(Vec<Note>),
    /// 后面附一张核稿表。
    Table(Table),
}

impl Sources {
    /// 批注；没有就是空的。
    pub(crate) fn notes(&self) -> &[Note] {
        match self {
            Sources::Notes(notes) => notes,
            Sources::None | Sources::Table(_) => &[],
        }
    }

    /// 附在后面的表。
    pub(crate) fn table(&self) -> Option<&Table> {
        match self {
            Sources::Table(table) => Some(table),
            Sources::None | Sources::Notes(_) => None,
        }
    }
}

/// 每个数一条批注，说出处；每处待填一条，说缺什么。
pub fn notes(document: &Document, county: &County) -> Vec<Note> {
    let of_figure = |figure: Figure| Note {
        line: figure.line,
        start: figure.column,
        end: figure.column + figure.text.chars().count(),
        text: note(&figure, county),
    };
    let mut notes: Vec<Note> = document.figures().into_iter().map(of_figure).collect();
    for (index, line) in document.lines().iter().enumerate() {
        notes.extend(blanks(index, line));
    }
    notes.sort_by_key(|note| (note.line, note.start));
    notes
}

/// 一行里各处待填的批注。
fn blanks(index: usize, line: &Line) -> Vec<Note> {
    let mut notes = Vec::new();
    let mut at = 0;
    for span in &line.text {
        let end = at + span.text.chars().count();
        if let Some(source) = span.source.as_ref().filter(|s| s.kind == Kind::Placeholder) {
            let field = source.paths.join("、");
            notes.push(Note {
                line: index,
                start: at,
                end,
                text: format!("资料里没有写 {field}；写上再起草一次，或在这里填好"),
            });
        }
        at = end;
    }
    notes
}

/// 核稿表：稿子里每个数，在哪一句、从哪里来、什么口径。
pub fn factsheet(document: &Document, county: &County) -> Table {
    let lines = document.lines();
    let row = |(index, figure): (usize, Figure)| {
        let sentence = lines.get(figure.line).map(|line| {
            let text: Vec<char> = line.plain().chars().collect();
            sentence(&text, figure.column)
        });
        vec![
            (index + 1).to_string(),
            figure.text.clone(),
            sentence.unwrap_or_default(),
            origin(&figure, county),
            joined(beside(&figure.source, county, "口径"), "—"),
        ]
    };
    Table {
        title: "核稿表".to_owned(),
        columns: Table::columns([
            ("序号", 3),
            ("数字", 4),
            ("所在句", 12),
            ("出处", 12),
            ("口径", 4),
        ]),
        rows: document
            .figures()
            .into_iter()
            .enumerate()
            .map(row)
            .collect(),
    }
}

/// 第 `at` 个字所在的一句。
fn sentence(text: &[char], at: usize) -> String {
    let ends = |c: &char| "。！？；".contains(*c);
    let at = at.min(text.len());
    let from = text[..at].iter().rposition(ends).map_or(0, |end| end + 1);
    let until = text[at..]
        .iter()
        .position(ends)
        .map_or(text.len(), |end| at + end + 1);
    text[from..until].iter().collect()
}

/// 批注：出处，有口径的连口径。
fn note(figure: &Figure, county: &County) -> String {
    let basis = beside(&figure.source, county, "口径");
    let basis = if basis.is_empty() {
        String::new()
    } else {
        format!("；口径：{}", basis.join("、"))
    };
    origin(figure, county) + &basis
}

/// 从哪里来：资料第几行哪一栏，派生的写明算式，资料里写了出处的连着写。
fn origin(figure: &Figure, county: &County) -> String {
    let source = &figure.source;
    let places: Vec<String> = source
        .paths
        .iter()
        .map(|path| place(path, county))
        .collect();
    let places = places.join("、");
    let mut text = match source.kind {
        Kind::Data => format!("内置资料 {places}"),
        Kind::Derived if source.arithmetic.is_empty() => format!("派生，由{places}"),
        Kind::Derived => format!("派生 {}，由{places}", worked(figure)),
        Kind::County | Kind::Placeholder => places,
    };
    let written = beside(source, county, "出处");
    if !written.is_empty() {
        text += &format!("；出处：{}", written.join("、"));
    }
    text
}

/// 算式和得数；不是算出来的（去年、三年）只说依据。
fn worked(figure: &Figure) -> String {
    let arithmetic = &figure.source.arithmetic;
    if arithmetic.contains(['−', '÷', '×', '＋', '+']) {
        format!("{arithmetic} = {}", figure.text)
    } else {
        arithmetic.clone()
    }
}

/// 资料第12行 事故[2].死亡；不在资料里的照原样。
fn place(path: &str, county: &County) -> String {
    match leaf(path, county) {
        Some(leaf) => format!("资料第{}行 {path}", leaf.line),
        None => path.to_owned(),
    }
}

/// 同一行资料里另一栏写的话，如 口径；几个来处一样的只说一次。
fn beside(source: &Source, county: &County, name: &str) -> Vec<String> {
    let mut found: Vec<String> = Vec::new();
    for path in &source.paths {
        let row = path.rsplit_once('.').map_or("", |(row, _)| row);
        let text = leaf(&format!("{row}.{name}"), county).map(|leaf| leaf.text.clone());
        found.extend(text.filter(|text| !found.contains(text)));
    }
    found
}

fn leaf<'a>(path: &str, county: &'a County) -> Option<&'a Leaf> {
    county.leaves.iter().find(|leaf| leaf.path == path)
}

fn joined(texts: Vec<String>, empty: &str) -> String {
    if texts.is_empty() {
        empty.to_owned()
    } else {
        texts.join("、")
    }
}
