//! 提纲：整篇讲话的树，话还带着几种说法和深浅，等着挑选和定篇幅。

use tera::Context;

use crate::ledger::Ledger;
use crate::markup::{self, Child, MarkupError, Node, Unit};
use crate::moves::Move;
use crate::numbering::Numbering;
use crate::occasion::manifest::Position;
use crate::occasion::tailor::tailor;
use crate::occasion::{Entry, Pack};
use crate::render::{PRINTED, TemplateError};

/// 一个部分或一条。
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Piece {
    /// 职能。
    pub movement: Move,
    /// 第几级，从 1 起。
    pub level: usize,
    /// 序号式样。
    pub numbering: Numbering,
    /// 标题的几种写法；没有标题的就是几段话。
    pub titles: Vec<String>,
    /// 深浅：整条一起留、一起去。
    pub depth: u8,
    /// 是不是章节树定下的块。
    pub planned: bool,
    /// 简讲。
    pub brief: bool,
    /// 在优先事项里排第几。
    pub rank: Option<usize>,
    /// 内容，按先后。
    pub content: Vec<Content>,
}

/// 一个部分里的一项内容。
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Content {
    /// 一个自然段。
    Paragraph(Vec<Unit>),
    /// 下一级。
    Piece(Piece),
}

/// 列提纲时的毛病。
#[derive(Debug, thiserror::Error)]
pub enum OutlineError {
    /// 模板写法不对。
    #[error(transparent)]
    Template(#[from] TemplateError),
    /// 行首记号用错了。
    #[error("模板“{template}”写出来的{error}")]
    Markup {
        /// 哪个模板。
        template: String,
        /// 哪一行、什么毛病。
        error: MarkupError,
    },
}

/// 按章节树把各块渲染出来，排成提纲。
pub fn outline(pack: &Pack, tree: &[Entry], context: Context) -> Result<Vec<Piece>, OutlineError> {
    let mut writer = Writer {
        pack,
        context,
        printed: Vec::new(),
    };
    let mut pieces: Vec<Piece> = tree
        .iter()
        .map(|entry| writer.entry(entry, 1, None))
        .collect::<Result<_, _>>()?;
    let manifest = &pack.manifest;
    let opening = writer.headings(&manifest.opening.0)?;
    if let Some(unit) = pieces
        .first_mut()
        .and_then(first_unit)
        .filter(|_| !opening.is_empty())
    {
        unit.wordings = opening;
    }
    let closing = writer.headings(&manifest.closing.0)?;
    if let Some(unit) = pieces
        .last_mut()
        .and_then(last_unit)
        .filter(|_| !closing.is_empty())
    {
        *unit = Unit {
            depth: 0,
            wordings: closing,
        };
    }
    Ok(pieces)
}

/// 一个部分里的第一句。
fn first_unit(piece: &mut Piece) -> Option<&mut Unit> {
    piece.content.iter_mut().find_map(|content| match content {
        Content::Paragraph(units) => units.first_mut(),
        Content::Piece(piece) => first_unit(piece),
    })
}

/// 一个部分里的最后一句。
fn last_unit(piece: &mut Piece) -> Option<&mut Unit> {
    piece
        .content
        .iter_mut()
        .rev()
        .find_map(|content| match content {
            Content::Paragraph(units) => units.last_mut(),
            Content::Piece(piece) => last_unit(piece),
        })
}

struct Writer<'a> {
    pack: &'a Pack,
    context: Context,
    /// 前面各块已经印过的标记，`fresh` 要看。
    printed: Vec<usize>,
}

impl Writer<'_> {
    fn entry(
        &mut self,
        entry: &Entry,
        level: usize,
        numbering: Option<Numbering>,
    ) -> Result<Piece, OutlineError> {
        let node = match &entry.section {
            Some(name) => self.section(name)?,
            None => Node::default(),
        };
        let mut piece = Piece {
            movement: entry.movement,
            level,
            numbering: numbering.unwrap_or_else(|| self.numbering(level)),
            titles: self.titles(entry, &node, level)?,
            depth: 1,
            planned: true,
            brief: entry.brief,
            rank: entry.rank,
            content: Vec::new(),
        };
        let inherited = numbering.filter(|_| entry.untitled);
        piece.content = self.content(node.children, &piece, entry.items.or(inherited));
        for child in &entry.children {
            // 不要标题的一块，内容就是上一级的内容。
            let below_level = if child.untitled { level } else { level + 1 };
            let below = self.entry(child, below_level, entry.items)?;
            if child.untitled || below.titles.is_empty() {
                splice(&mut piece, below);
            } else {
                piece.content.push(Content::Piece(below));
            }
        }
        Ok(piece)
    }

    /// 渲染一块并读成树。
    fn section(&mut self, name: &str) -> Result<Node, OutlineError> {
        self.context.insert(PRINTED, &self.printed);
        let text = self.pack.section(name, &self.context)?;
        let text = self.with_additions(name, text)?;
        self.printed.extend(Ledger::used(&text));
        let template = || self.pack.template(name).to_owned();
        let mut node = markup::parse(&text).map_err(|error| OutlineError::Markup {
            template: template(),
            error,
        })?;
        tailor(&mut node, name, &self.pack.manifest);
        Ok(node)
    }

    /// 场合.yaml 里给这一块加的话，总要说。
    fn with_additions(&self, name: &str, mut text: String) -> Result<String, OutlineError> {
        let all = &self.pack.manifest.additions;
        for addition in all.iter().filter(|addition| addition.section == name) {
            let words = self.pack.heading(&addition.words, &self.context)?;
            let words = words.trim();
            text = match addition.position {
                Position::Start => format!("! {words}\n{text}"),
                Position::End => format!("{text}\n\n! {words}\n"),
            };
        }
        Ok(text)
    }

    /// 标题依次看：这一项自己写的、场合的小标题、章节文件里的。
    fn titles(
        &self,
        entry: &Entry,
        node: &Node,
        level: usize,
    ) -> Result<Vec<String>, OutlineError> {
        let headings = entry.section.as_ref().filter(|_| level == 1);
        let heading = headings.and_then(|name| self.pack.manifest.headings.get(name));
        if entry.untitled {
            return Ok(Vec::new());
        }
        if !entry.titles.0.is_empty() {
            return self.headings(&entry.titles.0);
        }
        match heading {
            Some(wordings) => self.headings(&wordings.0),
            None if level > 1 && !node.short_titles.is_empty() => Ok(node.short_titles.clone()),
            None => Ok(node.titles.clone()),
        }
    }

    fn headings(&self, wordings: &[String]) -> Result<Vec<String>, OutlineError> {
        let render = |text: &String| self.pack.heading(text, &self.context);
        Ok(wordings.iter().map(render).collect::<Result<_, _>>()?)
    }

    fn numbering(&self, level: usize) -> Numbering {
        self.pack
            .manifest
            .levels
            .get(level - 1)
            .copied()
            .unwrap_or(Numbering::Inline)
    }

    fn content(
        &self,
        children: Vec<Child>,
        parent: &Piece,
        items: Option<Numbering>,
    ) -> Vec<Content> {
        let level = parent.level + 1;
        let convert = |child| match child {
            Child::Paragraph(units) => Content::Paragraph(units),
            Child::Node(node) => {
                let numbering = match (node.listing, items) {
                    (true, _) => Numbering::Is,
                    (false, Some(items)) => items,
                    (false, None) => self.numbering(level),
                };
                let mut piece = Piece {
                    movement: node.movement.unwrap_or(parent.movement),
                    level,
                    numbering,
                    titles: node.titles,
                    depth: node.depth,
                    planned: false,
                    brief: parent.brief,
                    rank: None,
                    content: Vec::new(),
                };
                piece.content = self.content(node.children, &piece, None);
                Content::Piece(piece)
            }
        };
        children.into_iter().map(convert).collect()
    }
}

/// 不要标题的一块并进上一级：同一职能的直接接上，别的职能的段落自成一个无标题部分。
fn splice(parent: &mut Piece, below: Piece) {
    if below.movement == parent.movement {
        parent.content.extend(below.content);
        return;
    }
    let mut plain = Piece {
        titles: Vec::new(),
        content: Vec::new(),
        ..below.clone()
    };
    let mut points = Vec::new();
    for item in below.content {
        match item {
            Content::Piece(piece) if piece.numbering != Numbering::Is => {
                points.push(Content::Piece(piece));
            }
            other => plain.content.push(other),
        }
    }
    if !plain.content.is_empty() {
        parent.content.push(Content::Piece(plain));
    }
    parent.content.extend(points);
}
