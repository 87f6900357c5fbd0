//! 版式：纸张、字体、字号、行数，全是数据；内置的在 `data/layouts/`，用户的 `版式/` 压在上面。

mod library;
mod rows;
mod sheet;
mod units;

pub use library::{LayoutError, Layouts};

/// 一种版式。长度都是缇（1/20 磅），字号是半磅。
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Layout {
    /// 名称，如 存档。
    pub name: String,
    /// 一句话说明。
    pub about: String,
    /// 纸张和边距。
    pub page: Page,
    /// 一页多少行、一行多少字。
    pub grid: Grid,
    /// 正文首行空几个字。
    pub indent: u32,
    /// 日期行排在署名行前面。
    pub date_first: bool,
    /// 各种行的字体字号。
    pub faces: Faces,
    /// 页码。
    pub number: PageNumber,
    /// 没有这种字体时用哪些代替。
    pub fallbacks: Vec<(String, Vec<String>)>,
    /// 照着念时要的记号。
    pub podium: Podium,
}

/// 纸张和边距。
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[allow(missing_docs)] // 名称即含义
pub struct Page {
    pub width: u32,
    pub height: u32,
    pub top: u32,
    pub bottom: u32,
    pub left: u32,
    pub right: u32,
}

impl Page {
    /// 版心的宽。
    pub fn text_width(&self) -> u32 {
        self.width.saturating_sub(self.left + self.right)
    }

    /// 横过来的纸，订口还在原来那一边。
    #[must_use]
    pub fn turned(&self) -> Page {
        Page {
            width: self.height,
            height: self.width,
            top: self.left,
            bottom: self.right,
            left: self.bottom,
            right: self.top,
        }
    }

    /// 版心的高。
    pub fn text_height(&self) -> u32 {
        self.height.saturating_sub(self.top + self.bottom)
    }
}

/// 一页多少行、一行多少字。
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Grid {
    /// 怎样定行距。
    pub pitch: Pitch,
    /// 正文一行多少字。
    pub characters: u32,
}

/// 怎样定行距。
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Pitch {
    /// 一页排满多少行。
    Lines(u32),
    /// 写定的行距。
    Exact(u32),
}

/// 一种行的字体、字号。
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Face {
    /// 字体。
    pub font: String,
    /// 字号，半磅。
    pub size: u32,
    /// 加粗。
    pub bold: bool,
}

/// 各种行的字体、字号。
#[derive(Debug, Clone, PartialEq, Eq, Default)]
#[allow(missing_docs)] // 名称即含义
pub struct Faces {
    pub title: Face,
    pub byline: Face,
    pub dateline: Face,
    pub salutation: Face,
    /// 一级到四级标题。
    pub headings: [Face; 4],
    pub body: Face,
}

/// 页码。
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PageNumber {
    /// 字体字号。
    pub face: Face,
    /// 在页脚的哪一边。
    pub side: Side,
    /// 页码下边离纸边多远。
    pub above_edge: u32,
}

/// 页码在哪一边。
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Side {
    /// 单页在右，双页在左，各空一字。
    Outer,
    /// 居中。
    Centre,
    /// 总在右边，空一字。
    Right,
}

/// 照着念时要的记号。
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
#[allow(clippy::struct_excessive_bools)] // 各是各的开关
pub struct Podium {
    /// 一级标题旁边注明讲多少分钟。
    pub minutes: bool,
    /// 页码连总页数一起写，讲完处注明“讲完”。
    pub turns: bool,
    /// 生僻字上面注音。
    pub readings: bool,
    /// 大数怎么念，写成批注。
    pub numbers: bool,
    /// 一句话不分在两页上。
    pub whole_sentences: bool,
}

impl Layout {
    /// 一页多少行。
    pub fn lines(&self) -> u32 {
        match self.grid.pitch {
            Pitch::Lines(lines) => lines,
            Pitch::Exact(pitch) => self.page.text_height() / pitch.max(1),
        }
    }

    /// 行距。
    pub fn pitch(&self) -> u32 {
        match self.grid.pitch {
            Pitch::Lines(lines) => self.page.text_height() / lines.max(1),
            Pitch::Exact(pitch) => pitch,
        }
    }

    /// 正文各字之间加宽多少（负的是缩紧），正好一行排满规定的字数。
    pub fn spacing(&self) -> i32 {
        let count = i32::try_from(self.grid.characters)
            .unwrap_or(i32::MAX)
            .max(1);
        let width = i32::try_from(self.page.text_width()).unwrap_or(i32::MAX);
        let natural = i32::try_from(self.faces.body.size * 10).unwrap_or(i32::MAX);
        (width - count.saturating_mul(natural)).div_euclid(count)
    }

    /// 正文一个字占多宽。
    pub fn advance(&self) -> u32 {
        (self.faces.body.size * 10).saturating_add_signed(self.spacing())
    }

    /// 一种字体的代替，按先后。
    pub fn fallbacks_of(&self, font: &str) -> &[String] {
        let found = self.fallbacks.iter().find(|(name, _)| name == font);
        found.map_or(&[], |(_, others)| others)
    }

    /// 用到的字体，不重复，按先后。
    pub fn fonts(&self) -> Vec<&str> {
        let Faces {
            title,
            byline,
            dateline,
            salutation,
            headings,
            body,
        } = &self.faces;
        let mut fonts: Vec<&str> = Vec::new();
        let front = [body, title, byline, dateline, salutation];
        for face in front.into_iter().chain(headings).chain([&self.number.face]) {
            if !fonts.contains(&face.font.as_str()) {
                fonts.push(&face.font);
            }
        }
        fonts
    }
}
