//! 县情文件里的一个值：印出来的文字、读成了什么、是第几个值。

use std::marker::PhantomData;

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::de::{self, Deserializer, SeqAccess, Visitor};
use serde::{Deserialize, Serialize, Serializer};

use super::{day::Day, period::Span, quantity::Quantity};
use crate::marks;
use crate::moves::Move;

/// 一个值能读成什么。
pub trait Reading: Sized + Default {
    /// 读法的名字，传给读取器，由它先行检查。
    const KIND: &'static str;

    /// 把写法读成值；读取器已经查过，读不成的给缺省值。
    fn read(text: &str) -> Option<Self>;
}

/// 只要文字，不作他解。
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Words;

impl Reading for Words {
    const KIND: &'static str = "文字";

    fn read(_: &str) -> Option<Self> {
        Some(Words)
    }
}

/// 县情文件里的一个值。序列化给模板时只是一个标记，文字在排版后才放回去。
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Entry<T> {
    /// 在 `County::leaves` 里的序号。
    pub id: usize,
    /// 印出来的文字（光写数字的已补上量词，日期已写成“2026年3月12日”）。
    pub text: String,
    /// 读成了什么。
    pub value: T,
}

/// 文字。
pub type Text = Entry<Words>;
/// 数字（18起、3500余处、约2100万元、1.5%）。
pub type Figure = Entry<Quantity>;
/// 日期。
pub type Date = Entry<Day>;
/// 时段（2025年、2026年1—2月、一季度）。
pub type Period = Entry<Span>;
/// 是或否。
pub type Flag = Entry<bool>;

impl Reading for bool {
    const KIND: &'static str = "是否";

    fn read(text: &str) -> Option<Self> {
        match text {
            "是" => Some(true),
            "否" => Some(false),
            _ => None,
        }
    }
}

impl<T> Serialize for Entry<T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&marks::mark(self.id))
    }
}

impl<'de, T: Reading> Deserialize<'de> for Entry<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_newtype_struct(T::KIND, EntryVisitor(PhantomData))
    }
}

struct EntryVisitor<T>(PhantomData<T>);

impl<'de, T: Reading> Visitor<'de> for EntryVisitor<T> {
    type Value = Entry<T>;

    fn expecting(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}", T::KIND)
    }

    /// 读取器给两项：第几个值、印出来的文字；值照印出来的读。
    fn visit_seq<A: SeqAccess<'de>>(self, mut seq: A) -> Result<Self::Value, A::Error> {
        let missing = || de::Error::custom("读取器没有给全");
        let id = seq.next_element()?.ok_or_else(missing)?;
        let text: String = seq.next_element()?.ok_or_else(missing)?;
        let value = T::read(&text).unwrap_or_default();
        Ok(Entry { id, text, value })
    }
}

impl<T: Reading> JsonSchema for Entry<T> {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        T::KIND.into()
    }

    fn inline_schema() -> bool {
        true
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        match T::KIND {
            "是否" => json_schema!({"enum": ["是", "否", true, false, null]}),
            "职能" => {
                let names = Move::ALL.map(|(_, name)| name);
                json_schema!({"anyOf": [{"enum": names}, {"type": ["string", "null"]}]})
            }
            _ => json_schema!({"type": ["string", "number", "null"]}),
        }
    }
}
