//! 法律法规、党政文件与判定标准，各有起止。

use serde::Deserialize;

use super::{NaiveDate, date, item, optional_date, table, within};

/// 一件文件（的一版）。
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Document {
    /// 标识；同一文件的前后几版共用。
    pub id: String,
    /// 全称，不带书名号。
    pub title: String,
    /// 习用的简称。
    short: Option<String>,
    /// 发布单位。
    pub issuer: Option<String>,
    /// 文号。
    pub number: Option<String>,
    /// 通过或印发日期。
    #[serde(default, deserialize_with = "optional_date")]
    pub issued: Option<NaiveDate>,
    /// 首日施行。
    #[serde(deserialize_with = "date")]
    pub from: NaiveDate,
    /// 末日有效；不写即至收集之日仍有效。
    #[serde(default, deserialize_with = "optional_date")]
    pub until: Option<NaiveDate>,
    /// 末日由新版推出：提示说“已有新版”，不说“已废止”。
    #[serde(default)]
    pub superseded: bool,
    /// 自本件施行之日起不再引用的文件。
    #[serde(default)]
    pub replaces: Vec<String>,
    /// 此前没有同名的文件：施行以前引它，就是引了还没有的文件。
    #[serde(default)]
    pub fresh: bool,
    /// 出处。
    pub source: String,
}

item!(Document, "data/documents.yaml");
table!(Vec<Document>, "data/documents.yaml");

impl Document {
    /// 口头的叫法：去掉“中华人民共和国”，或用习用简称。
    pub fn short(&self) -> &str {
        let full = || {
            self.title
                .strip_prefix("中华人民共和国")
                .unwrap_or(&self.title)
        };
        self.short.as_deref().unwrap_or_else(full)
    }
}

/// 全部文件。
pub fn all() -> &'static [Document] {
    &TABLE
}

/// `day` 当天有效的那一版；尚未施行或已经失效就没有。
pub fn in_force(id: &str, day: NaiveDate) -> Option<&'static Document> {
    TABLE
        .iter()
        .find(|d| d.id == id && within(day, Some(d.from), d.until))
}

/// 按全称或简称找（前后各版都给），供核对稿子里的书名号用。
pub fn by_title(title: &str) -> impl Iterator<Item = &'static Document> {
    TABLE
        .iter()
        .filter(move |d| d.title == title || d.short() == title)
}

/// 哪件文件在 `day` 当天已经取代了 `title`（不带“中华人民共和国”）。
pub fn replaced_by(title: &str, day: NaiveDate) -> Option<&'static Document> {
    TABLE
        .iter()
        .find(|d| d.from <= day && d.replaces.iter().any(|r| r == title))
}
