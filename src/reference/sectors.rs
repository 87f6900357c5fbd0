//! 行业领域：隐患、措施、检查要点。

use chrono::Datelike;
use serde::Deserialize;

use super::{NaiveDate, item, organisations, table};

/// 一个行业领域。
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Sector {
    /// 标识。
    pub id: String,
    /// 名称。
    pub name: String,
    /// 别的叫法。
    #[serde(default)]
    pub aliases: Vec<String>,
    /// 主管部门，是机构表里的键。
    pub organ: Option<String>,
    /// 主管部门，法条里的称呼。
    lead: Option<String>,
    /// 部门分工或判定标准的依据。
    pub source: String,
    /// 重大事故隐患判定标准，是文件表里的标识。
    pub criteria: Option<String>,
    /// 要防的事。
    pub hazards: Vec<String>,
    /// 措施，可以直接当要求讲。
    pub measures: Vec<String>,
    /// 到现场看什么。
    pub checks: Vec<String>,
    /// 随时令的提醒。
    pub hints: Hints,
}

/// 随时令的提醒。
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Hints {
    /// 春。
    pub spring: Option<String>,
    /// 夏。
    pub summer: Option<String>,
    /// 秋。
    pub autumn: Option<String>,
    /// 冬。
    pub winter: Option<String>,
    /// 汛期（以本地公布的为准）。
    pub flood: Option<String>,
    /// 森林防火期（以本地公布的为准）。
    pub fire: Option<String>,
}

item!(Sector, "data/sectors.yaml");
table!(Vec<Sector>, "data/sectors.yaml");

impl Sector {
    /// 主管部门的写法；没有依据的写“行业主管部门”。
    pub fn department(&self, prefix: &str, prefecture: bool, day: NaiveDate) -> String {
        let organ = |key: &String| organisations::name(key, prefix, prefecture, day);
        let named = self
            .organ
            .as_ref()
            .and_then(organ)
            .or_else(|| self.lead.clone());
        named.unwrap_or_else(|| "行业主管部门".to_owned())
    }
}

impl Hints {
    /// `day` 所在季节的提醒。
    pub fn at(&self, day: NaiveDate) -> Option<&str> {
        let hint = match day.month() {
            3..=5 => &self.spring,
            6..=8 => &self.summer,
            9..=11 => &self.autumn,
            _ => &self.winter,
        };
        hint.as_deref()
    }
}

/// 全部行业领域。
pub fn all() -> &'static [Sector] {
    &TABLE
}

/// 按名称或别名找行业；认得末尾多写的“安全”“领域”“行业”“安全生产”。
pub fn find(name: &str) -> Option<&'static Sector> {
    let mut name = name.trim();
    loop {
        let is = |s: &&Sector| s.name == name || s.aliases.iter().any(|a| a == name);
        if let Some(found) = TABLE.iter().find(is) {
            return Some(found);
        }
        let endings = ["安全生产", "安全", "领域", "行业"];
        name = endings.iter().find_map(|e| name.strip_suffix(e))?;
    }
}
