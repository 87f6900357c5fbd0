//! 场合.yaml：一个场合由哪些块组成、用什么序号、怎么称呼。

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::fmt;

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::de::{self, Deserializer, MapAccess, SeqAccess, Visitor};
use serde::{Deserialize, Serialize};

use super::declared::Declared;
use crate::moves::Move;
use crate::numbering::Numbering;

/// 场合.yaml 的内容。
#[derive(Debug, Clone, Deserialize, JsonSchema)]
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
    /// 称谓，不带冒号。
    #[serde(rename = "称呼")]
    pub salutation: String,
    /// 各级序号的式样。
    #[serde(rename = "层次")]
    pub levels: Vec<Numbering>,
    /// 过渡语里报不报“N点意见”。
    #[serde(rename = "报数")]
    pub counted: Choice,
    /// 通常多少字；写 0 是照模板全说，不按篇幅取舍。
    #[serde(rename = "字数")]
    pub length: usize,
    /// 题头印哪几行；不写就都印。
    #[serde(rename = "题头", default)]
    pub front: Option<Vec<FrontLine>>,
    /// 最后的致谢，如“谢谢大家！”。
    #[serde(rename = "致谢", default)]
    pub thanks: Option<String>,
    /// 必填的栏目和它的叫法；没填就留【待填】。
    #[serde(rename = "必填", default)]
    pub required: BTreeMap<String, String>,
    /// 自己的栏目：资料里写在 自定 下面，模板里从 own 里取。
    #[serde(rename = "栏目", default)]
    pub fields: BTreeMap<String, Declared>,
    /// 某一块单独成大题时的标题，代替章节文件里的 # 行。
    #[serde(rename = "小标题", default)]
    pub headings: BTreeMap<String, Wordings>,
    /// 优先事项能不能调动各块；短的、有定式的场合写否。
    #[serde(rename = "按优先事项", default)]
    pub by_priorities: Option<Choice>,
    /// 开头第一句的几种说法，代替模板里的。
    #[serde(rename = "开头", default)]
    pub opening: Wordings,
    /// 结尾最后一句的几种说法，代替模板里的。
    #[serde(rename = "结尾", default)]
    pub closing: Wordings,
    /// 自己加的话。
    #[serde(rename = "加一句", default)]
    pub additions: Vec<Addition>,
    /// 不用的词：有别的说法就换，没有就不说那一句。
    #[serde(rename = "不用", default)]
    pub banned: Vec<String>,
    /// 换着说的词：旧的到新的。
    #[serde(rename = "改用", default)]
    pub replaced: BTreeMap<String, String>,
    /// 各块讲得多细。
    #[serde(rename = "深浅", default)]
    pub details: BTreeMap<String, Detail>,
    /// 行文口吻。
    #[serde(rename = "行文口吻", default)]
    pub tone: Option<Tone>,
    /// 章节的树。
    #[serde(rename = "章节")]
    pub tree: Vec<Entry>,
}

/// 题目下面署谁的名。
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Deserialize, JsonSchema)]
pub enum Byline {
    /// 讲话人。
    #[default]
    #[serde(rename = "讲话人")]
    Speaker,
    /// 主持人。
    #[serde(rename = "主持人")]
    Host,
}

impl Manifest {
    /// 题头印不印这一行。
    pub fn has_front(&self, line: FrontLine) -> bool {
        self.front
            .as_ref()
            .is_none_or(|lines| lines.contains(&line))
    }
}

/// 题头的一行。
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, JsonSchema)]
pub enum FrontLine {
    /// 题目。
    #[serde(rename = "题目")]
    Title,
    /// 署名。
    #[serde(rename = "署名")]
    Byline,
    /// 日期。
    #[serde(rename = "日期")]
    Dateline,
    /// 称谓。
    #[serde(rename = "称谓")]
    Salutation,
}

impl FrontLine {
    /// 中文名。
    pub fn name(self) -> &'static str {
        match self {
            FrontLine::Title => "题目",
            FrontLine::Byline => "署名",
            FrontLine::Dateline => "日期",
            FrontLine::Salutation => "称谓",
        }
    }
}

/// 自己加的一句。
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Addition {
    /// 加在哪一块。
    #[serde(rename = "节")]
    pub section: String,
    /// 加在这一块的哪里。
    #[serde(rename = "位置")]
    pub position: Position,
    /// 说什么（模板）。
    #[serde(rename = "话")]
    pub words: String,
}

/// 一块的哪里。
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, JsonSchema)]
pub enum Position {
    /// 开头。
    #[serde(rename = "开头")]
    Start,
    /// 末尾，另起一段。
    #[serde(rename = "末尾")]
    End,
}

/// 一块讲得多细。
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, JsonSchema)]
pub enum Detail {
    /// 只说要点。
    #[serde(rename = "简")]
    Brief,
    /// 要点和标准的话。
    #[serde(rename = "常")]
    Usual,
    /// 时间够就展开。
    #[serde(rename = "详")]
    Full,
}

/// 行文口吻。
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, JsonSchema)]
pub enum Tone {
    /// 强：能用“必须”“一律”的就用。
    #[serde(rename = "强")]
    Firm,
    /// 中：照模板。
    #[serde(rename = "中")]
    Plain,
    /// 缓：能不用就不用。
    #[serde(rename = "缓")]
    Gentle,
}

/// 是或否。
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, Serialize, JsonSchema)]
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

impl JsonSchema for Wordings {
    fn schema_name() -> Cow<'static, str> {
        "几种写法".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({"anyOf": [
            {"type": "string"},
            {"type": "array", "items": {"type": "string"}},
        ]})
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
#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct EntryFields {
    /// 块名。
    #[serde(rename = "节", default)]
    section: Option<String>,
    /// 这一块起什么作用；块名就是职能的不用写。
    #[serde(rename = "职能", default)]
    movement: Option<Move>,
    /// 标题；不写就用章节文件里的。
    #[serde(rename = "标题", default)]
    titles: Wordings,
    /// 不要标题，并入上一级。
    #[serde(rename = "无标题", default)]
    untitled: Option<Choice>,
    /// 下一级各条的序号式样。
    #[serde(rename = "条目", default)]
    items: Option<Numbering>,
    /// 下含的各项。
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

impl JsonSchema for Entry {
    fn schema_name() -> Cow<'static, str> {
        "一块".into()
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        let fields = generator.subschema_for::<EntryFields>();
        json_schema!({"anyOf": [{"type": "string"}, fields]})
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
