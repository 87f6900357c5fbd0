//! 几种特别的栏目：职能的名称、名目自定的家底、场合自定的栏目、检查的轻重。

use std::borrow::Cow;
use std::fmt;
use std::marker::PhantomData;

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::de::{Deserializer, MapAccess, Visitor};
use serde::{Deserialize, Serialize, Serializer};

use super::value::{Figure, Reading, Text};
use crate::finding::Severity;
use crate::moves::Move;

/// 写在“优先事项”“写入”里的职能；常见的别称也认。
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct MoveName(pub Move);

/// 别称与正名。
const ALIASES: [(&str, Move); 17] = [
    ("责任体系", Move::Responsibility),
    ("责任落实", Move::Responsibility),
    ("压实责任", Move::Responsibility),
    ("协同合作", Move::Synergy),
    ("协同联动", Move::Synergy),
    ("隐患", Move::Hazard),
    ("隐患排查治理", Move::Hazard),
    ("隐患整治", Move::Hazard),
    ("培训教育", Move::Training),
    ("宣传教育", Move::Training),
    ("宣传培训", Move::Training),
    ("应急救援", Move::Emergency),
    ("应急处置", Move::Emergency),
    ("科技支撑", Move::Technology),
    ("监督检查", Move::Oversight),
    ("考核", Move::Oversight),
    ("整治", Move::Rectification),
];

/// 读不成的缺省值；读取器已经报过，不会用到。
impl Default for MoveName {
    fn default() -> Self {
        MoveName(Move::Opening)
    }
}

impl Reading for MoveName {
    const KIND: &'static str = "职能";

    fn read(text: &str) -> Option<Self> {
        let alias = || {
            ALIASES
                .iter()
                .find(|(alias, _)| *alias == text)
                .map(|(_, found)| *found)
        };
        Move::from_name(text).or_else(alias).map(MoveName)
    }
}

/// 家底的一项。
#[derive(Debug, Clone, Serialize)]
pub struct Asset {
    /// 名目，如 危化企业。
    pub name: Text,
    /// 有多少。
    pub count: Figure,
}

/// 家底：名目自定，按写的先后。
#[derive(Debug, Clone, Default, Serialize)]
#[serde(transparent)]
pub struct Assets(pub Vec<Asset>);

impl<'de> Deserialize<'de> for Assets {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let rows = deserializer.deserialize_map(PairVisitor(PhantomData))?;
        Ok(Assets(
            rows.into_iter()
                .map(|(name, count)| Asset { name, count })
                .collect(),
        ))
    }
}

impl JsonSchema for Assets {
    fn schema_name() -> Cow<'static, str> {
        "家底".into()
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        json_schema!({"type": "object", "additionalProperties": generator.subschema_for::<Figure>()})
    }
}

/// 一个词的读音。
#[derive(Debug, Clone, Serialize)]
pub struct Pronunciation {
    /// 词，如 莘县。
    pub word: Text,
    /// 拼音，一字一音，空格隔开。
    pub sounds: Text,
}

/// 各个词的读音。
#[derive(Debug, Clone, Default, Serialize)]
#[serde(transparent)]
pub struct Readings(pub Vec<Pronunciation>);

impl Readings {
    /// 词和拼音。
    pub fn pairs(&self) -> Vec<(String, String)> {
        let pair = |row: &Pronunciation| (row.word.text.clone(), row.sounds.text.clone());
        self.0.iter().map(pair).collect()
    }
}

impl<'de> Deserialize<'de> for Readings {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let rows = deserializer.deserialize_map(PairVisitor(PhantomData))?;
        Ok(Readings(
            rows.into_iter()
                .map(|(word, sounds)| Pronunciation { word, sounds })
                .collect(),
        ))
    }
}

impl JsonSchema for Readings {
    fn schema_name() -> Cow<'static, str> {
        "读音".into()
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        json_schema!({"type": "object", "additionalProperties": generator.subschema_for::<Text>()})
    }
}

/// 场合自己声明的栏目：名称到内容，按写的先后；给模板时以名称为键。
#[derive(Debug, Clone, Default)]
pub struct Own(pub Vec<(String, Text)>);

impl Own {
    /// 这一栏写了没有。
    pub fn has(&self, name: &str) -> bool {
        self.0.iter().any(|(written, _)| written == name)
    }
}

impl Serialize for Own {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map(self.0.iter().map(|(name, text)| (name, text)))
    }
}

impl<'de> Deserialize<'de> for Own {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let rows = deserializer.deserialize_map(PairVisitor(PhantomData))?;
        Ok(Own(rows))
    }
}

impl JsonSchema for Own {
    fn schema_name() -> Cow<'static, str> {
        "自定".into()
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        json_schema!({"type": "object", "additionalProperties": generator.subschema_for::<Text>()})
    }
}

/// 一条检查怎么办。
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub enum Setting {
    /// 关：不报。
    #[serde(rename = "关")]
    Off,
    /// 高：必须改。
    #[serde(rename = "高")]
    High,
    /// 中：多半要改。
    #[serde(rename = "中")]
    Medium,
    /// 低：提醒。
    #[serde(rename = "低")]
    Low,
}

impl Setting {
    /// 改成哪一档；关掉的没有。
    pub fn severity(self) -> Option<Severity> {
        match self {
            Setting::Off => None,
            Setting::High => Some(Severity::High),
            Setting::Medium => Some(Severity::Medium),
            Setting::Low => Some(Severity::Low),
        }
    }
}

/// 检查的一项。
#[derive(Debug, Clone, Serialize)]
pub struct Check {
    /// 规则名；认不认识由检查那边说。
    pub rule: Text,
    /// 怎么办。
    pub setting: Setting,
}

/// 各条检查的轻重。
#[derive(Debug, Clone, Default, Serialize)]
#[serde(transparent)]
pub struct Checks(pub Vec<Check>);

impl Checks {
    /// 这条规则另有安排没有。
    pub fn setting(&self, rule: &str) -> Option<Setting> {
        self.0
            .iter()
            .find(|check| check.rule.text == rule)
            .map(|check| check.setting)
    }
}

impl<'de> Deserialize<'de> for Checks {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let rows = deserializer.deserialize_map(PairVisitor(PhantomData))?;
        Ok(Checks(
            rows.into_iter()
                .map(|(rule, setting)| Check { rule, setting })
                .collect(),
        ))
    }
}

impl JsonSchema for Checks {
    fn schema_name() -> Cow<'static, str> {
        "检查".into()
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        json_schema!({"type": "object", "additionalProperties": generator.subschema_for::<Setting>()})
    }
}

/// 名目自定的一栏一栏，按先后。
struct PairVisitor<K, T>(PhantomData<(K, T)>);

impl<'de, K: Deserialize<'de>, T: Deserialize<'de>> Visitor<'de> for PairVisitor<K, T> {
    type Value = Vec<(K, T)>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("一栏一栏的内容")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Self::Value, A::Error> {
        let mut rows = Vec::new();
        while let Some(row) = map.next_entry()? {
            rows.push(row);
        }
        Ok(rows)
    }
}
