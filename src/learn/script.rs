//! 把一篇稿子分成块：题头几行，一段一段的开场、结尾，一个一个的大题和小题。

use crate::county::day::Day;
use crate::moves::Move;
use crate::numbering::Numbering;
use crate::occasion::manifest::FrontLine;
use crate::speech::{Kind, Line, Part, Speech};

/// 分好块的稿子。
#[derive(Debug)]
pub(super) struct Script<'a> {
    /// 题头：能由题目、署名、日期、称谓原样印出来的几行。
    pub front: Vec<(FrontLine, &'a Line)>,
    /// 正文各块，按先后。
    pub blocks: Vec<Block<'a>>,
    /// 大题、小题的序号式样。
    pub levels: [Numbering; 2],
}

/// 一块：一个标题和它下面的段落，或者几段不带标题的话。
#[derive(Debug)]
pub(super) struct Block<'a> {
    /// 第几级；0 是不带标题的。
    pub level: usize,
    /// 标题那一行。
    pub heading: Option<&'a Line>,
    /// 职能。
    pub movement: Move,
    /// 看不看得准。
    pub is_sure: bool,
    /// 段落。
    pub paragraphs: Vec<&'a Line>,
}

/// 看职能时，把握不到这么多就请人核对。
const SURE: f64 = 0.5;

impl<'a> Script<'a> {
    /// 分块。
    pub fn of(speech: &'a Speech) -> Script<'a> {
        let lines: Vec<&Line> = speech
            .lines
            .iter()
            .filter(|line| !body(line).is_empty())
            .collect();
        let mut front = front(&lines);
        if front.len() == lines.len() {
            // 只有题头，就当正文。
            front.clear();
        }
        let parts = speech.parts();
        let mut blocks: Vec<Block> = Vec::new();
        for line in &lines[front.len()..] {
            let level = level(line, &blocks);
            let found = parts.iter().find(|part| part.line == line.number);
            match (level, blocks.last_mut()) {
                (0, Some(last)) if !starts_new(last, found) => last.paragraphs.push(line),
                _ => blocks.push(block(line, level, found)),
            }
        }
        let blocks = without_bare_headings(blocks);
        let levels = [numbering(&blocks, 1), numbering(&blocks, 2)];
        Script {
            front,
            blocks,
            levels,
        }
    }

    /// 大题有几个。
    pub fn headings(&self) -> usize {
        self.blocks.iter().filter(|block| block.level == 1).count()
    }

    /// 标题里不由程序写序号的部分从第几个字节起。
    pub fn title_start(&self, block: &Block) -> usize {
        let standing = block.level.checked_sub(1).map(|at| self.levels[at]);
        let text = block.heading.map_or("", |line| line.text.as_str());
        match standing {
            Some(Numbering::Chinese) => text.find('、').map_or(0, |at| at + '、'.len_utf8()),
            Some(Numbering::Bracketed) => text.find('）').map_or(0, |at| at + '）'.len_utf8()),
            _ => 0,
        }
    }
}

/// 一行原文去掉首尾空白；字数和 `Line::text` 一样，标点照原样。
pub(super) fn body(line: &Line) -> String {
    let length = line.text.chars().count();
    line.raw.chars().skip(line.indent).take(length).collect()
}

/// 题头：打头连着的几行，写法和程序印的一样才算。
fn front<'a>(lines: &[&'a Line]) -> Vec<(FrontLine, &'a Line)> {
    let mut front = Vec::new();
    for line in lines {
        let text = body(line);
        let kind = match (line.kind, front.len()) {
            (Kind::Title, 0) => FrontLine::Title,
            (Kind::Front, 1) if byline(line).is_some() => FrontLine::Byline,
            (Kind::Front, 1..=2) if dateline(line).is_some() => FrontLine::Dateline,
            (Kind::Salutation, 1..) if text.ends_with('：') => FrontLine::Salutation,
            _ => break,
        };
        front.push((kind, *line));
    }
    front
}

/// 署名行里的职务和姓名。
pub(super) fn byline(line: &Line) -> Option<(String, String)> {
    let text = body(line);
    let mut words = text.split_whitespace();
    let (title, name) = (words.next()?, words.next().unwrap_or_default());
    let han = |text: &str| {
        text.chars()
            .all(|c| matches!(c, '\u{4E00}'..='\u{9FFF}' | '、'))
    };
    let post = ["长", "书记", "主任", "员", "席"]
        .iter()
        .any(|end| title.ends_with(end));
    let whole = words.next().is_none() && han(title) && han(name) && name.chars().count() <= 4;
    (whole && post).then(|| (title.to_owned(), name.to_owned()))
}

/// 日期行里的日期。
pub(super) fn dateline(line: &Line) -> Option<Day> {
    let text = body(line);
    let inner = text.strip_prefix('（')?.strip_suffix('）')?;
    let day = Day::parse(inner).ok()?;
    (day.printed() == inner).then_some(day)
}

/// 标题是第几级；正文是 0。
fn level(line: &Line, blocks: &[Block]) -> usize {
    if line.kind != Kind::Heading {
        return 0;
    }
    let inside = blocks.iter().any(|block| block.level == 1);
    match line.text.chars().next() {
        Some('（') if inside => 2,
        Some(c) if !c.is_ascii_digit() => 1,
        _ => 0,
    }
}

/// 这一行是不是另起一块：不带标题的话换了职能，或者到了结尾。
fn starts_new(last: &Block, part: Option<&Part>) -> bool {
    part.is_some_and(|part| {
        let untitled = part.heading.is_empty();
        untitled && (part.movement != last.movement || last.level > 0)
    })
}

fn block<'a>(line: &'a Line, level: usize, part: Option<&Part>) -> Block<'a> {
    Block {
        level,
        heading: Some(line).filter(|_| level > 0),
        movement: part.map_or(Move::Opening, |part| part.movement),
        is_sure: part.is_some_and(|part| part.confidence >= SURE),
        paragraphs: Some(line).filter(|_| level == 0).into_iter().collect(),
    }
}

/// 下面没有话的标题（多半是目录）当一段话，接在前一块后面；没有话的块是印不出来的。
fn without_bare_headings(blocks: Vec<Block>) -> Vec<Block> {
    let mut kept: Vec<Block> = Vec::new();
    let mut blocks = blocks.into_iter().peekable();
    while let Some(block) = blocks.next() {
        let leads = block.level == 1 && blocks.peek().is_some_and(|next| next.level == 2);
        if !block.paragraphs.is_empty() || leads {
            kept.push(block);
            continue;
        }
        match kept.last_mut() {
            Some(last) => last.paragraphs.extend(block.heading),
            None => kept.push(Block {
                level: 0,
                paragraphs: block.heading.into_iter().collect(),
                heading: None,
                ..block
            }),
        }
    }
    kept
}

/// 这一级的序号整整齐齐，就由程序写，删一块后面的会自己改；不齐的照原样。
fn numbering(blocks: &[Block], level: usize) -> Numbering {
    let style = [Numbering::Chinese, Numbering::Bracketed][level - 1];
    let (mut expected, mut all) = (0, Vec::new());
    for block in blocks.iter().filter(|block| block.level > 0) {
        if block.level < level {
            all.push(expected);
            expected = 0;
        } else if block.level == level {
            let text = block.heading.map(body).unwrap_or_default();
            let rest = text.strip_prefix(&style.label(expected));
            if !rest.is_some_and(is_plain_title) {
                return Numbering::Written;
            }
            expected += 1;
        }
    }
    all.push(expected);
    let lonely = level > 1 && all.contains(&1);
    if lonely { Numbering::Written } else { style }
}

/// 去掉序号的标题，程序印出来一字不差。
fn is_plain_title(text: &str) -> bool {
    let ends = |c: char| "。；：，、;:,.".contains(c) || c.is_whitespace();
    !text.is_empty() && !text.starts_with(char::is_whitespace) && !text.ends_with(ends)
}
