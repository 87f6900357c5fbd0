//! 五年规划。

use chrono::Datelike;
use serde::Deserialize;

use super::{NaiveDate, item, table};

/// 一个五年规划。
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FiveYears {
    /// 标识。
    pub id: String,
    /// 名称，如“十四五”。
    pub name: String,
    /// 首年。
    pub from: i32,
    /// 末年。
    pub until: i32,
    /// 出处。
    pub source: String,
}

/// 某一天处在哪个规划期。
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Plan {
    /// 名称，如“十四五”。
    pub name: &'static str,
    /// 是否开局之年。
    pub first_year: bool,
    /// 是否收官之年。
    pub last_year: bool,
}

item!(FiveYears, "data/plans.yaml");
table!(Vec<FiveYears>, "data/plans.yaml");

/// 全部规划，按先后。
pub fn all() -> &'static [FiveYears] {
    &TABLE
}

/// `day` 处在哪个规划期；表外的年份没有。
pub fn at(day: NaiveDate) -> Option<Plan> {
    let year = day.year();
    let plan = TABLE.iter().find(|p| (p.from..=p.until).contains(&year))?;
    Some(Plan {
        name: &plan.name,
        first_year: plan.from == year,
        last_year: plan.until == year,
    })
}
