//! 场合.yaml：一个场合由哪些块组成、用什么序号、怎么称呼。

use std::collections::BTreeMap;
use std::fmt;

use serde::de::{self, Deserializer, MapAccess, SeqAccess, Visitor};
use serde::{Deserialize, Serialize};

use crate::moves::Move;
use crate::numbering::Numbering;

/// 场合.yaml 的内容。
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Manifest {
    /// 场合名称，和文件夹同名。
    #[serde(rename = "名称")]
    pub name: String,
    /// 别的叫法，写它也行。
    #[serde(rename = "别名", default)]
    pub aliases: Vec<String>,
    /// 一句话说明。
    #[serde(rename = "说明")]
    pub about: String,
    /// 题目的写法（模板）。
    #[serde(rename = "题目")]
    pub title: String,
    /// 题目下面署谁的名；不写就是讲话人。
    #[serde(rename = "署名", default)]
    pub byline: Byline,
    /// 称谓，不带冒号；空着就没有这一行。
    #[serde(rename = "称呼")]
    pub salutation: String,
    /// 各级序号的式样。
    #[serde(rename = "层次")]
    pub levels: Vec<Numbering>,
    /// 过渡语里报不报“N点意见”。
    #[serde(rename = "报数")]
    pub counted: Choice,
    /// 通常多少字。
    #[serde(rename = "字数")]
    pub length: usize,
    /// 最后的致谢，如“谢谢大家！”。
    #[serde(rename = "致谢", default)]
    pub thanks: Option<String>,
    /// 必填的栏目和它的叫法；没填就留【待填】。
    #[serde(rename = "必填", default)]
    pub required: BTreeMap<String, String>,
    /// 某一块单独成大题时的标题，代替章节文件里的 # 行。
    #[serde(rename = "小标题", default)]
    pub headings: BTreeMap<String, Wordings>,
    /// 优先事项能不能调动各块；短的、有定式的场合写否。
    #[serde(rename = "按优先事项", default)]
    pub by_priorities: Option<Choice>,
    /// 章节的树。
    #[serde(rename = "章节")]
    pub tree: Vec<Entry>,
}

/// 题目下面署谁的名。
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Deserialize)]
pub enum Byline {
    /// 讲话人。
    #[default]
    #[serde(rename = "讲话人")]
    Speaker,
    /// 主持人。
    #[serde(rename = "主持人")]
    Host,
    /// 不署。
    #[serde(rename = "无")]
    None,
}

/// 是或否。
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, Serialize)]
pub enum Choice {
    /// 是。
    #[serde(rename = "是")]
    Yes,
    /// 否。
    #[serde(rename = "否")]
    No,
}

/// 一种或几种写法。
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Wordings(pub Vec<String>);

impl<'de> Deserialize<'de> for Wordings {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct WordingsVisitor;
        impl<'de> Visitor<'de> for WordingsVisitor {
            type Value = Wordings;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("一种写法，或几种写法的列表")
            }

            fn visit_str<E: de::Error>(self, text: &str) -> Result<Wordings, E> {
                Ok(Wordings(vec![text.to_owned()]))
            }

            fn visit_seq<A: SeqAccess<'de>>(self, mut seq: A) -> Result<Wordings, A::Error> {
                let mut all = Vec::new();
                while let Some(text) = seq.next_element()? {
                    all.push(text);
                }
                Ok(Wordings(all))
            }
        }
        deserializer.deserialize_any(WordingsVisitor)
    }
}

/// 章节树的一项：一块（节），或者自带标题、下含几块的一个大题（含）。
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// 块名，即章节文件名；大题没有。
    pub section: Option<String>,
    /// 职能。
    pub movement: Move,
    /// 标题的几种写法；不写就用章节文件里的。
    pub titles: Wordings,
    /// 不要标题，内容直接并入上一级。
    pub untitled: bool,
    /// 下一级各条的序号式样。
    pub items: Option<Numbering>,
    /// 下含的各项。
    pub children: Vec<Entry>,
    /// 简讲：只说没有 + 的话。
    pub brief: bool,
    /// 在优先事项里排第几，从 0 起。
    pub rank: Option<usize>,
}

impl Entry {
    /// 只有块名的一项。
    pub fn section(name: &str, movement: Move) -> Entry {
        Entry {
            section: Some(name.to_owned()),
            movement,
            titles: Wordings::default(),
            untitled: false,
            items: None,
            children: Vec::new(),
            brief: false,
            rank: None,
        }
    }

    /// 这一项和它下面用到的块名。
    pub fn sections(&self) -> Vec<&str> {
        let mut all: Vec<&str> = self.section.iter().map(String::as_str).collect();
        all.extend(self.children.iter().flat_map(Entry::sections));
        all
    }
}

/// 写成一栏一栏的一项。
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct EntryFields {
    #[serde(rename = "节", default)]
    section: Option<String>,
    #[serde(rename = "职能", default)]
    movement: Option<Move>,
    #[serde(rename = "标题", default)]
    titles: Wordings,
    #[serde(rename = "无标题", default)]
    untitled: Option<Choice>,
    #[serde(rename = "条目", default)]
    items: Option<Numbering>,
    #[serde(rename = "含", default)]
    children: Vec<Entry>,
}

impl EntryFields {
    fn into_entry(self) -> Result<Entry, String> {
        let name = self.section.as_deref();
        if name.is_some() != self.children.is_empty() {
            return Err("每一项要么写“节”，要么写“含”".to_owned());
        }
        let movement = self
            .movement
            .or_else(|| Move::from_name(name?))
            .ok_or_else(|| format!("“{}”要写明“职能”", name.unwrap_or("含几块的大题")))?;
        Ok(Entry {
            section: self.section,
            titles: self.titles,
            untitled: self.untitled == Some(Choice::Yes),
            items: self.items,
            children: self.children,
            ..Entry::section("", movement)
        })
    }
}

impl<'de> Deserialize<'de> for Entry {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct EntryVisitor;
        impl<'de> Visitor<'de> for EntryVisitor {
            type Value = Entry;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("块名，或 {节: …}，或 {标题: …, 职能: …, 含: […]}")
            }

            fn visit_str<E: de::Error>(self, name: &str) -> Result<Entry, E> {
                let movement = Move::from_name(name)
                    .ok_or_else(|| E::custom(format!("“{name}”要写成 {{节: {name}, 职能: …}}")))?;
                Ok(Entry::section(name, movement))
            }

            fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<Entry, A::Error> {
                EntryFields::deserialize(de::value::MapAccessDeserializer::new(map))?
                    .into_entry()
                    .map_err(de::Error::custom)
            }
        }
        deserializer.deserialize_any(EntryVisitor)
    }
}
