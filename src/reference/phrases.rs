//! 固定提法的规范写法。

use serde::Deserialize;

use super::{NaiveDate, date, item, table};

/// 一个提法。
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Phrase {
    /// 标识。
    pub id: String,
    /// 规范写法，一字不差地用。
    pub text: String,
    /// 简称，如“三管三必须”。
    pub short: Option<String>,
    /// 所据文件的日期，之前不宜用。
    #[serde(deserialize_with = "date")]
    pub from: NaiveDate,
    /// 出处。
    pub source: String,
}

item!(Phrase, "data/phrases.yaml");
table!(Vec<Phrase>, "data/phrases.yaml");

/// 全部提法。
pub fn all() -> &'static [Phrase] {
    &TABLE
}

/// 取一个提法；没有这个标识时程序中止，标识只出现在程序和内置模板里。
///
/// # Panics
/// 标识不在表里。
pub fn get(id: &str) -> &'static Phrase {
    find(id).unwrap_or_else(|| panic!("没有提法 {id}"))
}

/// 按标识找提法。
pub fn find(id: &str) -> Option<&'static Phrase> {
    TABLE.iter().find(|p| p.id == id)
}
