//! 全国年度生产安全事故数字（官方发布的写法）。

use serde::Deserialize;

use super::{NaiveDate, date, table};

/// 某一年的全国数字；没有读到的一项是空的。不同年份不能相减算同比。
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct NationalYear {
    /// 年份。
    pub year: i32,
    /// 发布日期；之前不能引。
    #[serde(deserialize_with = "date")]
    pub published: NaiveDate,
    /// 发布单位。
    pub issuer: String,
    /// 事故起数，如“2.18万起”。
    pub incidents: Option<String>,
    /// 死亡人数，如“1.96万人”。
    pub deaths: Option<String>,
    /// 起数的变化，官方说法。
    pub incidents_change: Option<String>,
    /// 死亡人数的变化，官方说法。
    pub deaths_change: Option<String>,
    /// 较大事故。
    pub larger: Option<Grade>,
    /// 重大事故。
    pub major: Option<Grade>,
    /// 重特大事故（重大与特别重大合计）。
    pub major_and_above: Option<Grade>,
    /// 别的一句话，如“未发生特别重大事故”。
    pub note: Option<String>,
    /// 常被误当作这一年全国数的数字，只供核对。
    #[serde(default)]
    pub misquoted: Vec<String>,
    /// 出处。
    pub source: String,
}

/// 一个等级的事故。
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Grade {
    /// 起数。
    pub incidents: String,
    /// 死亡人数。
    pub deaths: Option<String>,
    /// 起数的变化，官方说法。
    pub incidents_change: Option<String>,
    /// 死亡人数的变化，官方说法。
    pub deaths_change: Option<String>,
}

impl NationalYear {
    /// 追溯用的写法，如 `data/national_accidents.yaml#2025`。
    pub fn path(&self) -> String {
        format!("data/national_accidents.yaml#{}", self.year)
    }
}

table!(Vec<NationalYear>, "data/national_accidents.yaml");

/// 全部年份，由近及远。
pub fn all() -> &'static [NationalYear] {
    &TABLE
}

/// 某一年的数字。
pub fn year(year: i32) -> Option<&'static NationalYear> {
    TABLE.iter().find(|y| y.year == year)
}

/// `day` 当天已经发布的最近一年。
pub fn latest(day: NaiveDate) -> Option<&'static NationalYear> {
    TABLE.iter().find(|y| y.published <= day)
}
