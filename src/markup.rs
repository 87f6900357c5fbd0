//! 模板行记号：把渲染出来的一块文字读成一棵小树。记号的意思见 templates/README.md。

use crate::moves::Move;

/// 一行话：要么整行留、要么整行去。
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Unit {
    /// 深浅：0 非说不可，1 要点，2 标准，3 展开。
    pub depth: u8,
    /// 几种说法，第一种在前；里面还带着出处标记。
    pub wordings: Vec<String>,
}

/// 一条或一块。
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Node {
    /// 深浅；整条一起留、一起去。
    pub depth: u8,
    /// 另有的职能。
    pub movement: Option<Move>,
    /// 是不是“摆情况”的一条（总是一是、二是）。
    pub listing: bool,
    /// 标题或小题的几种写法；没有标题的就是几段话。
    pub titles: Vec<String>,
    /// 放在别的大题下面时的小题（只有一块的最外层才有）。
    pub short_titles: Vec<String>,
    /// 内容，按先后。
    pub children: Vec<Child>,
}

/// 一块里的一项内容。
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Child {
    /// 一个自然段，一行一行连成。
    Paragraph(Vec<Unit>),
    /// 下一级。
    Node(Node),
}

/// 记号用错了：第几行、什么毛病。
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("第{line}行“{text}”：{message}")]
pub struct MarkupError {
    /// 渲染后的第几行，从 1 起。
    pub line: usize,
    /// 这一行。
    pub text: String,
    /// 毛病。
    pub message: &'static str,
}

/// 行首写了它，后面的字照字面，不当记号看。
pub const LITERAL: char = '\\';

/// 一行话去掉记号以后是什么。
enum Row<'a> {
    Blank,
    Title(&'a str),
    ShortTitle(&'a str),
    Alternative(&'a str),
    Point {
        level: usize,
        listing: bool,
        text: &'a str,
    },
    Words(&'a str),
}

/// 把一块的文字读成树。
pub fn parse(text: &str) -> Result<Node, MarkupError> {
    let mut reader = Reader::default();
    for (index, line) in text.lines().enumerate() {
        reader.take(line.trim()).map_err(|message| MarkupError {
            line: index + 1,
            text: line.trim().to_owned(),
            message,
        })?;
    }
    Ok(reader.root)
}

/// 上一行写进了哪里，“/”行要跟着它。
#[derive(Default, Clone, Copy, PartialEq)]
enum Last {
    #[default]
    Nothing,
    Title,
    ShortTitle,
    Point,
    Words,
}

#[derive(Default)]
struct Reader {
    root: Node,
    /// 正在写的那一条在树里的位置：每一级是第几个孩子。
    open: Vec<usize>,
    /// 正在写的段落是否还没断开。
    running: bool,
    last: Last,
}

impl Reader {
    fn take(&mut self, line: &str) -> Result<(), &'static str> {
        if let Some(words) = line.strip_prefix(LITERAL) {
            self.add_text(1, words);
            return Ok(());
        }
        let (depth, rest) = split_depth(line);
        match classify(rest)? {
            Row::Blank => self.close_paragraph(),
            Row::Title(text) => {
                self.root.titles.push(text.to_owned());
                self.last = Last::Title;
            }
            Row::ShortTitle(text) => {
                self.root.short_titles.push(text.to_owned());
                self.last = Last::ShortTitle;
            }
            Row::Alternative(text) => self.add_wording(text)?,
            Row::Point {
                level,
                listing,
                text,
            } => self.add_point(level, listing, depth, text)?,
            Row::Words(text) => self.add_words(depth, text)?,
        }
        Ok(())
    }

    fn close_paragraph(&mut self) {
        self.running = false;
        self.open.clear();
    }

    fn add_wording(&mut self, text: &str) -> Result<(), &'static str> {
        let last = self.last;
        match last {
            Last::Nothing => return Err("“/”前面要有一行它要替换的话"),
            Last::Title => self.root.titles.push(text.to_owned()),
            Last::ShortTitle => self.root.short_titles.push(text.to_owned()),
            Last::Point => self.current().titles.push(text.to_owned()),
            Last::Words => {
                if let Some(unit) = last_unit(self.current()) {
                    unit.wordings.push(text.to_owned());
                }
            }
        }
        Ok(())
    }

    fn add_point(
        &mut self,
        level: usize,
        listing: bool,
        depth: u8,
        text: &str,
    ) -> Result<(), &'static str> {
        let (movement, title) = split_movement(text)?;
        self.open = self.path_to(level - 1).ok_or("“--”要放在“-”的下面")?;
        let parent = self.current();
        parent.children.push(Child::Node(Node {
            depth,
            movement,
            listing,
            titles: vec![title.to_owned()],
            ..Node::default()
        }));
        let index = parent.children.len() - 1;
        self.open.push(index);
        self.running = true;
        self.last = Last::Point;
        Ok(())
    }

    fn add_words(&mut self, depth: u8, text: &str) -> Result<(), &'static str> {
        let (movement, text) = split_movement(text)?;
        if let Some(movement) = movement {
            self.open_paragraphs_of(movement);
        }
        self.add_text(depth, text);
        Ok(())
    }

    /// 一句话接在正在写的段落后面，没有就另起一段。
    fn add_text(&mut self, depth: u8, text: &str) {
        let running = self.running;
        let node = self.current();
        let unit = Unit {
            depth,
            wordings: vec![text.to_owned()],
        };
        match node.children.last_mut() {
            Some(Child::Paragraph(units)) if running => units.push(unit),
            _ => node.children.push(Child::Paragraph(vec![unit])),
        }
        self.running = true;
        self.last = Last::Words;
    }

    /// 段首写了〔职能〕：这一段自成一个没有标题的部分。
    fn open_paragraphs_of(&mut self, movement: Move) {
        self.root.children.push(Child::Node(Node {
            depth: 1,
            movement: Some(movement),
            ..Node::default()
        }));
        self.open = vec![self.root.children.len() - 1];
    }

    /// 最后一条往上第 `level` 级的位置；0 是最外层。
    fn path_to(&self, level: usize) -> Option<Vec<usize>> {
        let mut path = Vec::new();
        let mut node = &self.root;
        for _ in 0..level {
            let index = node
                .children
                .iter()
                .rposition(|c| matches!(c, Child::Node(_)))?;
            path.push(index);
            let Child::Node(child) = &node.children[index] else {
                return None;
            };
            node = child;
        }
        Some(path)
    }

    fn current(&mut self) -> &mut Node {
        let mut node = &mut self.root;
        for &index in &self.open {
            match &mut node.children[index] {
                Child::Node(child) => node = child,
                Child::Paragraph(_) => unreachable!("open 只指向下一级"),
            }
        }
        node
    }
}

fn last_unit(node: &mut Node) -> Option<&mut Unit> {
    match node.children.last_mut()? {
        Child::Paragraph(units) => units.last_mut(),
        Child::Node(_) => None,
    }
}

/// 行首的 + 号：没有是 1，一个是 2，两个是 3。
fn split_depth(line: &str) -> (u8, &str) {
    if let Some(rest) = line.strip_prefix("! ") {
        return (0, rest.trim_start());
    }
    match line.strip_prefix("++") {
        Some(rest) => (3, rest.trim_start()),
        None => match line.strip_prefix('+') {
            Some(rest) => (2, rest.trim_start()),
            None => (1, line),
        },
    }
}

fn classify(line: &str) -> Result<Row<'_>, &'static str> {
    let marked = |prefix: &str| line.strip_prefix(prefix).map(str::trim_start);
    Ok(if line.is_empty() {
        Row::Blank
    } else if let Some(text) = marked("## ") {
        Row::ShortTitle(text)
    } else if let Some(text) = marked("# ") {
        Row::Title(text)
    } else if let Some(text) = marked("/ ") {
        Row::Alternative(text)
    } else if let Some(text) = marked("-- ") {
        Row::Point {
            level: 2,
            listing: false,
            text,
        }
    } else if let Some(text) = marked("- ") {
        Row::Point {
            level: 1,
            listing: false,
            text,
        }
    } else if let Some(text) = marked("* ") {
        Row::Point {
            level: 1,
            listing: true,
            text,
        }
    } else if line.starts_with(['#', '/', '-', '*', '+']) {
        return Err("行首记号后面要空一格；记号有 # ## - -- * / + ++");
    } else {
        Row::Words(line)
    })
}

/// 行首的〔职能〕。
fn split_movement(text: &str) -> Result<(Option<Move>, &str), &'static str> {
    let Some(rest) = text.strip_prefix('〔') else {
        return Ok((None, text));
    };
    let (name, rest) = rest.split_once('〕').ok_or("〔 后面少了 〕")?;
    let movement = Move::from_name(name).ok_or("〔〕里要写职能的名称，如 责任、应急")?;
    Ok((Some(movement), rest.trim_start()))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words(node: &Node) -> Vec<String> {
        node.children
            .iter()
            .flat_map(|child| match child {
                Child::Paragraph(units) => {
                    vec![
                        units
                            .iter()
                            .map(|u| format!("{}{}", u.depth, u.wordings.join("|")))
                            .collect(),
                    ]
                }
                Child::Node(node) => {
                    let mut all = vec![format!("[{}]", node.titles.join("|"))];
                    all.extend(words(node));
                    all
                }
            })
            .collect()
    }

    #[test]
    fn lines_points_alternatives_and_depths() {
        let node = parse("# 甲\n/ 乙\n## 丙\n一。\n/ 壹。\n+ 二。\n\n- 〔培训〕条。\n/ 款。\n++ 三。\n-- 目。\n四。\n\n五。").unwrap();
        assert_eq!(node.titles, ["甲", "乙"]);
        assert_eq!(node.short_titles, ["丙"]);
        assert_eq!(
            words(&node),
            [
                "1一。|壹。2二。",
                "[条。|款。]",
                "3三。",
                "[目。]",
                "1四。",
                "1五。"
            ]
        );
        let Child::Node(point) = &node.children[1] else {
            panic!()
        };
        assert_eq!(point.movement, Some(Move::Training));
    }

    #[test]
    fn a_backslash_leaves_marks_as_words() {
        let node = parse("\\*企业作了发言。\n\\/ 又一句。\n\\\\。").unwrap();
        assert_eq!(words(&node), ["1*企业作了发言。1/ 又一句。1\\。"]);
    }

    #[test]
    fn a_mistake_names_its_line() {
        let cases = [
            ("/ 甲", 1),
            ("好。\n\n-- 乙", 3),
            ("好。\n-丙", 2),
            ("〔无此〕丁", 1),
        ];
        for (text, line) in cases {
            assert_eq!(parse(text).unwrap_err().line, line, "{text}");
        }
    }
}
