//! 场合自己声明的栏目：资料里写在 自定 下面，模板里从 own 里取。

use schemars::JsonSchema;
use serde::Deserialize;

use super::manifest::{Choice, Manifest};
use crate::county::{County, rule};
use crate::finding::{Finding, Severity};
use crate::render::likest;

/// 自己声明的一个栏目。
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Declared {
    /// 填什么。
    #[serde(rename = "说明", default)]
    pub about: String,
    /// 例子；查模板时拿它试写。
    #[serde(rename = "示例", alias = "例", default)]
    pub example: String,
    /// 从资料的哪一栏取，如 `事故[时段=去年].死亡`；不写就是 自定 里同名的。
    #[serde(rename = "取", default)]
    pub from: Option<String>,
    /// 没填就留【待填】。
    #[serde(rename = "必填", default)]
    pub required: Option<Choice>,
}

impl Declared {
    /// 没填就留【待填】。
    pub fn is_required(&self) -> bool {
        self.required == Some(Choice::Yes)
    }
}

/// 资料里写的自定栏目，这个场合没有声明，却很像声明了、还没有填的一个。
pub fn misspelt(county: &County, manifest: &Manifest, file: &str) -> Vec<Finding> {
    let written = county.own.0.iter();
    let unknown = written.filter(|(name, _)| !manifest.fields.contains_key(name));
    let open = || {
        let all = manifest.fields.keys().map(String::as_str);
        all.filter(|name| !county.own.has(name))
    };
    let found = unknown.filter_map(|(name, value)| {
        let near = likest(name, open())?;
        let leaf = county.leaves.get(value.id)?;
        Some(Finding {
            rule: rule::UNKNOWN_KEY.to_owned(),
            severity: Severity::Medium,
            message: format!("“自定”下面写了“{name}”，这个场合没有这一栏，是不是“{near}”？"),
            hint: format!("改成“{near}”，用不着就整行删去"),
            file: Some(file.to_owned()),
            line: leaf.line,
            column: leaf.column,
            length: leaf.length,
            excerpt: String::new(),
        })
    });
    found.collect()
}
