//! 内置的、有出处的知识：区划、日历、机构、提法、专项行动、文件、事故等级、全国数字、规划、讲话、行业、时段。
//!
//! 都来自 `data/`，用到时才读，读一次。每一条有自己的标识，数字和名称由 [`Item::path`] 追到是哪一条。

use chrono::NaiveDate;
use serde::de::{Deserializer, Error};
use serde::{Deserialize, de::DeserializeOwned};

pub mod calendar;
pub mod campaigns;
pub mod documents;
pub mod grades;
pub mod moves;
pub mod national;
pub mod organisations;
pub mod phrases;
pub mod plans;
pub mod quotes;
pub mod readings;
pub mod regions;
pub mod seasons;
pub mod sectors;

/// data 里的一条。
pub trait Item {
    /// 所在文件，如 `data/campaigns.yaml`。
    const FILE: &'static str;

    /// 标识，在同一文件里认得出这一条。
    fn id(&self) -> &str;

    /// 出处说明；印在附表里。
    fn source(&self) -> &str;

    /// 追溯用的写法，如 `data/campaigns.yaml#zhibengongjian`。
    fn path(&self) -> String {
        format!("{}#{}", Self::FILE, self.id())
    }
}

/// 给结构体配上 `Item`：文件名，加上 `id`、`source` 两个字段。
macro_rules! item {
    ($type:ty, $file:literal) => {
        impl $crate::reference::Item for $type {
            const FILE: &'static str = $file;

            fn id(&self) -> &str {
                &self.id
            }

            fn source(&self) -> &str {
                &self.source
            }
        }
    };
}
use item;

/// 读一张内置的表；表由 build.rs 从 data/ 转成 json 编进来，读不懂就是程序的错。
fn load<T: DeserializeOwned>(file: &str, json: &str) -> T {
    serde_json::from_str(json).unwrap_or_else(|e| panic!("{file}: {e}"))
}

/// 声明一张用到时才读的表。
macro_rules! table {
    ($type:ty, $file:literal) => {
        static TABLE: std::sync::LazyLock<$type> = std::sync::LazyLock::new(|| {
            let json = include_str!(concat!(env!("OUT_DIR"), "/", $file, ".json"));
            $crate::reference::load($file, json)
        });
    };
}
use table;

/// 读 2026-03-12 这样的日期。
fn date<'de, D: Deserializer<'de>>(input: D) -> Result<NaiveDate, D::Error> {
    String::deserialize(input)?.parse().map_err(Error::custom)
}

/// 读可以不写的日期。
fn optional_date<'de, D: Deserializer<'de>>(input: D) -> Result<Option<NaiveDate>, D::Error> {
    date(input).map(Some)
}

/// `day` 是否在起止之内（含两头）；哪头不写就不限。
fn within(day: NaiveDate, from: Option<NaiveDate>, until: Option<NaiveDate>) -> bool {
    from.is_none_or(|d| d <= day) && until.is_none_or(|d| day <= d)
}
