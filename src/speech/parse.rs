//! 把文字分成行，认出题目、称谓、标题。

use super::ordinal::leading;
use super::{Kind, Line, Speech};

/// 独立成行的标题最多这么多字，再长就是一段话。
const LONGEST_HEADING: usize = 40;
/// 一行再长就拆开看：整篇不换行的，逐处数位置、找前后文才不会拖住。
const LONGEST_LINE: usize = 3000;

pub(super) fn parse(text: &str, markdown: bool) -> Speech {
    let mut lines: Vec<Line> = Vec::new();
    for (index, raw) in text.split('\n').enumerate() {
        let mut column = 0;
        let mut kind = None;
        for piece in pieces(raw.trim_end_matches('\r')) {
            let mut line = line(lines.len() + 1, piece, markdown);
            (line.row, line.indent) = (index + 1, line.indent + column);
            // 后面几截随头一截：不会是标题，注释里的还是注释。
            line.kind = kind.unwrap_or(line.kind);
            kind = Some(line.kind)
                .filter(|kind| *kind == Kind::Blank)
                .or(Some(Kind::Body));
            column += piece.chars().count();
            lines.push(line);
        }
    }
    let mut speech = Speech {
        lines,
        ..Speech::default()
    };
    name_front(&mut speech);
    speech
}

/// 太长的一行拆成几截，尽量断在句末。
fn pieces(raw: &str) -> Vec<&str> {
    let mut pieces = Vec::new();
    let mut rest = raw;
    while let Some((limit, _)) = rest.char_indices().nth(LONGEST_LINE) {
        let stop = rest[..limit].rfind(['。', '！', '？']);
        let end = stop.map_or(limit, |at| at + '。'.len_utf8());
        let (piece, after) = rest.split_at(end);
        pieces.push(piece);
        rest = after;
    }
    pieces.push(rest);
    pieces
}

fn line(number: usize, raw: &str, markdown: bool) -> Line {
    let is_mark = |c: char| c.is_whitespace() || c == '\u{FEFF}' || (markdown && c == '#');
    let text = raw.trim_start_matches(is_mark);
    let indent = raw[..raw.len() - text.len()].chars().count();
    let hashes = raw.starts_with('#') && markdown;
    let text: String = text.trim_end().chars().map(full_width).collect();
    let kind = match () {
        () if text.is_empty() || raw.trim_start().starts_with("<!--") => Kind::Blank,
        () if hashes || is_heading(&text) => Kind::Heading,
        () => Kind::Body,
    };
    Line {
        number,
        row: number,
        kind,
        raw: raw.to_owned(),
        text,
        indent,
    }
}

/// 半角标点换成全角；数字里的点、千分号不动，由前后看不出的也不动。
fn full_width(c: char) -> char {
    match c {
        ',' => '，',
        ';' => '；',
        ':' => '：',
        '!' => '！',
        '?' => '？',
        '(' => '（',
        ')' => '）',
        _ => c,
    }
}

/// 行首有序号、句末没有标点的短行。
fn is_heading(text: &str) -> bool {
    let short = text.chars().count() <= LONGEST_HEADING;
    let one_sentence = text
        .trim_end_matches('。')
        .chars()
        .all(|c| !"。！？".contains(c));
    short && one_sentence && leading(text).is_some_and(|(style, ..)| style.is_standalone())
}

/// 称谓以前的是题目、署名、日期；没有称谓就只认头一行短的。
fn name_front(speech: &mut Speech) {
    let is_greeting = |line: &Line| {
        line.text.ends_with('：') && line.text.contains("同志") && line.text.chars().count() < 40
    };
    let greeting = speech.lines.iter().position(is_greeting);
    if let Some(at) = greeting {
        speech.lines[at].kind = Kind::Salutation;
    }
    let mut titled = false;
    let until = greeting.unwrap_or_else(|| speech.lines.len().min(1));
    for line in &mut speech.lines[..until] {
        let short = line.text.chars().count() <= LONGEST_HEADING;
        match line.kind {
            Kind::Body if short && !titled && !line.text.ends_with('。') => {
                line.kind = Kind::Title;
                titled = true;
            }
            Kind::Heading if line.raw.starts_with("# ") => {
                line.kind = Kind::Title;
                titled = true;
            }
            Kind::Body if titled && short => line.kind = Kind::Front,
            _ => {}
        }
    }
}
