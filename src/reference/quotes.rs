//! 公开发表的讲话、指示原文。

use serde::Deserialize;

use super::{NaiveDate, date, item, table};

/// 一段原文，逐字引用，不与别的拼接。
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Quote {
    /// 标识。
    pub id: String,
    /// 原文。
    pub text: String,
    /// 谁说的。
    pub speaker: String,
    /// 什么场合。
    pub occasion: String,
    /// 什么时候，可以印；只知道月份的写到月。
    pub when: String,
    /// 最早可以引用的一天。
    #[serde(deserialize_with = "date")]
    pub from: NaiveDate,
    /// 出处。
    pub source: String,
}

item!(Quote, "data/quotes.yaml");
table!(Vec<Quote>, "data/quotes.yaml");

/// 全部原文，按先后。
pub fn all() -> &'static [Quote] {
    &TABLE
}

/// `day` 当天已经可以引用的，按先后。
pub fn usable(day: NaiveDate) -> impl DoubleEndedIterator<Item = &'static Quote> {
    TABLE.iter().filter(move |q| q.from <= day)
}
