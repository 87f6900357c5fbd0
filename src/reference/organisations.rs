//! 机构在某一天的通称，以及旧名与今名。

use serde::Deserialize;

use super::{NaiveDate, date, item, optional_date, table, within};

/// 一个机构。
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Organ {
    /// 键，如 emergency。
    id: String,
    /// 叫法是否有依据；否则只是通常叫法。
    found: bool,
    /// 各时期的名称。
    names: Vec<Name>,
    /// 名称不清楚的日子里怎么泛称；不写就说“有关部门”。
    generic: Option<String>,
    /// 出处。
    source: String,
}

/// 一个时期的名称，不带县、市、区、旗。
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Name {
    /// 县级的写法。
    county: String,
    /// 地级的写法；不写就与县级相同。
    prefecture: Option<String>,
    /// 首日。
    #[serde(default, deserialize_with = "optional_date")]
    from: Option<NaiveDate>,
    /// 末日。
    #[serde(default, deserialize_with = "optional_date")]
    until: Option<NaiveDate>,
}

/// 一组旧名和今名，只供核对。
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Outdated {
    /// 标识。
    pub id: String,
    /// 旧名，长的在前。
    pub old: Vec<String>,
    /// “县发改、国土等部门”里并列时的旧简称。
    #[serde(default)]
    pub listed: Vec<String>,
    /// 今名。
    pub new: String,
    /// 从这一天起该用今名。
    #[serde(deserialize_with = "date")]
    pub since: NaiveDate,
    /// 出处。
    pub source: String,
}

/// 文件里的两张表。
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Table {
    organs: Vec<Organ>,
    outdated: Vec<Outdated>,
}

item!(Organ, "data/organisations.yaml");
item!(Outdated, "data/organisations.yaml");
table!(Table, "data/organisations.yaml");

/// 按键找机构。
fn organ(key: &str) -> Option<&'static Organ> {
    TABLE.organs.iter().find(|o| o.id == key)
}

/// 全部的键。
pub fn keys() -> impl Iterator<Item = &'static str> {
    TABLE.organs.iter().map(|o| o.id.as_str())
}

/// 机构在 `day` 当天的名称，前面冠 `prefix`（县、市、区、旗）；那时叫什么不清楚就没有。
pub fn name(key: &str, prefix: &str, prefecture: bool, day: NaiveDate) -> Option<String> {
    let name = organ(key)?
        .names
        .iter()
        .find(|n| within(day, n.from, n.until))?;
    let body = match &name.prefecture {
        Some(p) if prefecture => p,
        _ => &name.county,
    };
    Some(format!("{prefix}{body}"))
}

/// 名称不清楚的日子里的泛称。
pub fn plain(key: &str) -> &'static str {
    organ(key)
        .and_then(|o| o.generic.as_deref())
        .unwrap_or("有关部门")
}

/// 这个叫法有没有依据；没有的只是通称，用了应提醒核对。
pub fn is_found(key: &str) -> bool {
    organ(key).is_some_and(|o| o.found)
}

/// 追溯用的写法，如 `data/organisations.yaml#fire`。
pub fn path(key: &str) -> Option<String> {
    organ(key).map(super::Item::path)
}

/// 全部旧名与今名。
pub fn outdated() -> &'static [Outdated] {
    &TABLE.outdated
}
