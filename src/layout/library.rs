//! 版式从哪里来：用户的 `版式/` 压在内置的上面，同名的用户优先。

use std::collections::{BTreeMap, BTreeSet};

use include_dir::{Dir, include_dir};

use super::rows::{Rows, VOCABULARY};
use super::sheet::resolve;
use super::{Face, Faces, Grid, Layout, Page, PageNumber, Pitch, Podium, Side};
use crate::county::keys::nearest;
use crate::county::read_sheet;
use crate::finding::Finding;

static BUILT_IN: Dir = include_dir!("$CARGO_MANIFEST_DIR/data/layouts");

/// 不写 `--layout` 时用的。
const DEFAULT: &str = "存档";
/// “基于”最多套几层。
const MAX_DEPTH: usize = 8;

/// 全部版式；用户的文件由命令层读好。
#[derive(Debug, Clone, Default)]
pub struct Layouts {
    user: BTreeMap<String, Vec<u8>>,
}

/// 取不出版式的情形。
#[derive(Debug, thiserror::Error)]
pub enum LayoutError {
    /// 没有这个名称。
    #[error("没有“{name}”这种版式{near}；有：{known}")]
    Unknown {
        /// 写的名称。
        name: String,
        /// 是不是另一个。
        near: String,
        /// 有哪些。
        known: String,
    },
    /// “基于”绕回来了，或套得太深。
    #[error("版式“{0}”基于的版式绕回了自己；“基于”要落到一种内置的版式上")]
    Circular(String),
    /// 文件里有毛病。
    #[error("版式“{name}”有{}处毛病", findings.len())]
    Faulty {
        /// 名称。
        name: String,
        /// 毛病。
        findings: Vec<Finding>,
    },
}

impl Layouts {
    /// 只有内置的。
    pub fn built_in() -> Layouts {
        Layouts::default()
    }

    /// 内置的上面压上用户的：文件名（如 我县.yaml）到内容。
    pub fn with_user_files(user: BTreeMap<String, Vec<u8>>) -> Layouts {
        Layouts { user }
    }

    /// 全部版式的名称，缺省的在前。
    pub fn names(&self) -> Vec<String> {
        let built_in = BUILT_IN.files().filter_map(|file| file.path().to_str());
        let user = self.user.keys().map(String::as_str);
        let names: BTreeSet<&str> = built_in.chain(user).collect();
        let mut names: Vec<String> = names
            .into_iter()
            .filter_map(|name| Some(name.strip_suffix(".yaml")?.to_owned()))
            .collect();
        names.sort_by_key(|name| name != DEFAULT);
        names
    }

    /// 版式文件的原文。
    pub fn text(&self, name: &str) -> Option<String> {
        let (_, bytes) = self.file(name, false)?;
        Some(crate::county::text(bytes))
    }

    /// 取一种版式；不写名称就是存档。
    ///
    /// # Errors
    /// 没有这种版式，或文件里有毛病。
    pub fn get(&self, name: Option<&str>) -> Result<Layout, LayoutError> {
        self.read(name.unwrap_or(DEFAULT), false, 0)
    }

    /// 读一种版式；`inner` 是同名的用户文件正在读，取内置的那份。
    fn read(&self, name: &str, inner: bool, depth: usize) -> Result<Layout, LayoutError> {
        if depth > MAX_DEPTH {
            return Err(LayoutError::Circular(name.to_owned()));
        }
        let (file, bytes) = self.file(name, inner).ok_or_else(|| self.unknown(name))?;
        let builtin_default = name == DEFAULT && file.starts_with("内置");
        let read = read_sheet(bytes, &file, &VOCABULARY, |rows: Rows, sheet| {
            let base = rows
                .base
                .as_ref()
                .map_or(DEFAULT, |base| base.text.as_str());
            let layout = if builtin_default {
                blank()
            } else {
                self.read(base, base == name, depth + 1)?
            };
            let mut layout = resolve(&rows, layout, sheet);
            name.clone_into(&mut layout.name);
            Ok(layout)
        });
        read.unwrap_or_else(|findings| {
            let name = name.to_owned();
            Err(LayoutError::Faulty { name, findings })
        })
    }

    /// 版式文件的名字（出错时给人看）和内容。
    fn file(&self, name: &str, only_built_in: bool) -> Option<(String, &[u8])> {
        let path = format!("{name}.yaml");
        let user = self.user.get(&path).filter(|_| !only_built_in);
        if let Some(bytes) = user {
            return Some((format!("版式/{path}"), bytes));
        }
        let file = BUILT_IN.get_file(&path)?;
        Some((format!("内置版式/{path}"), file.contents()))
    }

    fn unknown(&self, name: &str) -> LayoutError {
        let names = self.names();
        let near = nearest(name, names.iter().map(String::as_str));
        LayoutError::Unknown {
            name: name.to_owned(),
            near: near.map_or_else(String::new, |near| format!("，是不是“{near}”？")),
            known: names.join("、"),
        }
    }
}

/// 什么也没写的版式；内置的存档从这里写起。
fn blank() -> Layout {
    let page = Page {
        width: 11906,
        height: 16838,
        top: 0,
        bottom: 0,
        left: 0,
        right: 0,
    };
    let grid = Grid {
        pitch: Pitch::Lines(1),
        characters: 1,
    };
    let number = PageNumber {
        face: Face::default(),
        side: Side::Outer,
        above_edge: 0,
    };
    Layout {
        name: String::new(),
        about: String::new(),
        page,
        grid,
        indent: 0,
        date_first: false,
        faces: Faces::default(),
        number,
        fallbacks: Vec::new(),
        podium: Podium::default(),
    }
}
