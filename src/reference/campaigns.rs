//! 专项行动，以及安全生产月等活动的历年主题。

use chrono::Datelike;
use serde::Deserialize;

use super::{NaiveDate, date, item, optional_date, table, within};

/// 一个专项行动。
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Campaign {
    /// 标识。
    pub id: String,
    /// 名称，如“安全生产治本攻坚三年行动”。
    pub name: String,
    /// 所据文件。
    pub title: String,
    /// 发文单位。
    pub issuer: String,
    /// 文号。
    pub number: Option<String>,
    /// 首日。
    #[serde(deserialize_with = "date")]
    pub from: NaiveDate,
    /// 末日。
    #[serde(deserialize_with = "date")]
    pub until: NaiveDate,
    /// 名称、起止是否都读到了原文；没有的只能用来提醒，不能印。
    pub found: bool,
    /// 具体行动。
    #[serde(default)]
    pub actions: Vec<String>,
    /// 各年底要达到的目标。
    #[serde(default)]
    goals: Vec<Goal>,
    /// 出处。
    pub source: String,
}

/// 一年的目标。
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Goal {
    /// 年份。
    year: i32,
    /// 年底要达到的。
    text: String,
}

/// 一年的活动主题。
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Theme {
    /// 标识。
    pub id: String,
    /// 年份。
    pub year: i32,
    /// 第几个；没读到就不写。
    pub ordinal: Option<u32>,
    /// 主题。
    pub theme: String,
    /// 读到的最早公布日。
    #[serde(default, deserialize_with = "optional_date")]
    published: Option<NaiveDate>,
    /// 活动首日。
    #[serde(deserialize_with = "date")]
    pub from: NaiveDate,
    /// 活动末日。
    #[serde(deserialize_with = "date")]
    pub until: NaiveDate,
    /// 出处。
    pub source: String,
}

/// 文件里的几张表。
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Table {
    campaigns: Vec<Campaign>,
    safety_month: Vec<Theme>,
    fire_month: Vec<Theme>,
    disaster_day: Vec<Theme>,
    traffic_day: Vec<Theme>,
}

item!(Campaign, "data/campaigns.yaml");
item!(Theme, "data/campaigns.yaml");
table!(Table, "data/campaigns.yaml");

impl Campaign {
    /// 那一年年底要达到的目标。
    pub fn goal(&self, year: i32) -> Option<&str> {
        self.goals
            .iter()
            .find(|g| g.year == year)
            .map(|g| g.text.as_str())
    }

    /// 是否收官之年。
    pub fn is_last_year(&self, day: NaiveDate) -> bool {
        self.until.year() == day.year()
    }
}

impl Theme {
    /// `day` 当天主题是否已经公布；不知道公布日的按活动首日算。
    pub fn is_known(&self, day: NaiveDate) -> bool {
        self.published.unwrap_or(self.from) <= day
    }
}

/// 全部专项行动，连同只供提醒的。
pub fn all() -> &'static [Campaign] {
    &TABLE.campaigns
}

/// 全部主题。
pub fn themes() -> impl Iterator<Item = &'static Theme> {
    let t = &*TABLE;
    [
        &t.safety_month,
        &t.fire_month,
        &t.disaster_day,
        &t.traffic_day,
    ]
    .into_iter()
    .flatten()
}

/// `day` 当天正在开展、可以写进稿子的专项行动。
pub fn in_force(day: NaiveDate) -> Option<&'static Campaign> {
    all()
        .iter()
        .find(|c| c.found && within(day, Some(c.from), Some(c.until)))
}

/// 按年份取主题。
fn of(themes: &'static [Theme], year: i32) -> Option<&'static Theme> {
    themes.iter().find(|t| t.year == year)
}

/// 那一年全国“安全生产月”（六月）的主题。
pub fn safety_month(year: i32) -> Option<&'static Theme> {
    of(&TABLE.safety_month, year)
}

/// 那一年全国消防宣传月（十一月，九日是消防日）的主题。
pub fn fire_month(year: i32) -> Option<&'static Theme> {
    of(&TABLE.fire_month, year)
}

/// 那一年全国防灾减灾日（五月十二日）的主题。
pub fn disaster_day(year: i32) -> Option<&'static Theme> {
    of(&TABLE.disaster_day, year)
}

/// 那一年全国交通安全日（十二月二日）的主题。
pub fn traffic_day(year: i32) -> Option<&'static Theme> {
    of(&TABLE.traffic_day, year)
}
