//! 一年里各个时段先抓什么。

use chrono::{Datelike, Days};
use serde::Deserialize;

use super::{NaiveDate, calendar, item, table};

/// 一个时段。
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Period {
    /// 标识。
    pub id: String,
    /// 名称。
    pub name: String,
    /// 起止，可以有几段。
    windows: Vec<Window>,
    /// 起止各地不同，以本地公布的为准；稿子里不能断言已进入。
    pub local: bool,
    /// 要防的事。
    pub risks: Vec<String>,
    /// 先抓的行业，是行业表里认得的名称。
    pub sectors: Vec<String>,
    /// 出处。
    pub source: String,
}

/// 一段起止：写月日，或写离某个节日多少天。
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Window {
    /// 首日，月-日。
    from: Option<String>,
    /// 末日，月-日；比首日小就是跨年。
    until: Option<String>,
    /// 节日。
    holiday: Option<String>,
    /// 节前多少天起；负的是节后。
    #[serde(default)]
    before: i64,
    /// 节后多少天止。
    #[serde(default)]
    after: i64,
}

item!(Period, "data/seasons.yaml");
table!(Vec<Period>, "data/seasons.yaml");

impl Window {
    /// `day` 在这一段里时，这一段有多少天。
    fn length_around(&self, day: NaiveDate) -> Option<i64> {
        match (&self.holiday, &self.from, &self.until) {
            (Some(holiday), ..) => self.around_holiday(holiday, day),
            (None, Some(from), Some(until)) => around_dates(from, until, day),
            _ => None,
        }
    }

    /// 节日前后的一段。
    fn around_holiday(&self, holiday: &str, day: NaiveDate) -> Option<i64> {
        let start = day.checked_sub_days(Days::new(self.after.unsigned_abs()))?;
        let near = calendar::holidays_within(start, self.after + self.before.max(0));
        let inside = |h: &calendar::Holiday| {
            let gap = (h.date - day).num_days();
            h.name == holiday && (-self.after..=self.before).contains(&gap)
        };
        near.iter().any(inside).then_some(self.before + self.after)
    }
}

/// 月日起止的一段，可以跨年。
fn around_dates(from: &str, until: &str, day: NaiveDate) -> Option<i64> {
    let today = day.format("%m-%d").to_string();
    let (from, until) = (from.to_owned(), until.to_owned());
    let inside = if from <= until {
        from <= today && today <= until
    } else {
        from <= today || today <= until
    };
    inside.then(|| (ordinal(&until) - ordinal(&from)).rem_euclid(365))
}

/// 月-日在平年是第几天。
fn ordinal(month_day: &str) -> i64 {
    let day: Option<NaiveDate> = format!("2001-{month_day}").parse().ok();
    day.map_or(0, |d| i64::from(d.ordinal()))
}

impl Period {
    /// `day` 在这个时段里时，所在那一段有多少天。
    fn length_around(&self, day: NaiveDate) -> Option<i64> {
        self.windows
            .iter()
            .filter_map(|w| w.length_around(day))
            .min()
    }
}

/// 全部时段。
pub fn all() -> &'static [Period] {
    &TABLE
}

/// `day` 所在的各个时段，越短（越具体）的越靠前。
pub fn at(day: NaiveDate) -> Vec<&'static Period> {
    let mut found: Vec<_> = TABLE
        .iter()
        .filter_map(|p| Some((p.length_around(day)?, p)))
        .collect();
    found.sort_by_key(|(length, _)| *length);
    found.into_iter().map(|(_, p)| p).collect()
}
