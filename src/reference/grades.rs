//! 生产安全事故的等级：死亡、重伤、直接经济损失各到多少是哪一级。

use serde::Deserialize;

use super::{item, table};

/// 定等级的条例。
pub const LAW: &str = "生产安全事故报告和调查处理条例";

/// 一个等级。
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Grade {
    /// 标识。
    pub id: String,
    /// 名称，如“较大”。
    pub name: String,
    /// 死亡人数。
    pub deaths: Bounds,
    /// 重伤人数，含急性工业中毒。
    pub injuries: Bounds,
    /// 直接经济损失，万元。
    pub loss: Bounds,
    /// 出处。
    pub source: String,
}

/// 一项的起止：含下限，不含上限。
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Bounds {
    /// 至少。
    pub least: i64,
    /// 不到；最高一级没有。
    pub below: Option<i64>,
}

impl Bounds {
    /// 这个数在不在里面。
    pub fn contains(&self, value: i64) -> bool {
        self.least <= value && self.below.is_none_or(|below| value < below)
    }
}

item!(Grade, "data/grades.yaml");
table!(Vec<Grade>, "data/grades.yaml");

/// 全部等级，由重到轻。
pub fn all() -> &'static [Grade] {
    &TABLE
}

/// 按名称找等级。
pub fn by_name(name: &str) -> Option<&'static Grade> {
    TABLE.iter().find(|grade| grade.name == name)
}

/// 单看死亡人数是哪一级。
pub fn by_deaths(deaths: i64) -> Option<&'static Grade> {
    TABLE.iter().find(|grade| grade.deaths.contains(deaths))
}

/// 单看直接经济损失（万元）是哪一级。
pub fn by_loss(loss: i64) -> Option<&'static Grade> {
    TABLE.iter().find(|grade| grade.loss.contains(loss))
}

#[test]
fn grades_leave_no_gap_and_overlap_nowhere() {
    use super::Item;
    let table = [
        (0, "一般"),
        (2, "一般"),
        (3, "较大"),
        (9, "较大"),
        (10, "重大"),
        (29, "重大"),
        (30, "特别重大"),
    ];
    for (deaths, name) in table {
        assert_eq!(
            by_deaths(deaths).map(|grade| grade.name.as_str()),
            Some(name)
        );
    }
    let table = [
        (999, "一般"),
        (1000, "较大"),
        (4999, "较大"),
        (5000, "重大"),
        (10000, "特别重大"),
    ];
    for (loss, name) in table {
        assert_eq!(by_loss(loss).map(|grade| grade.name.as_str()), Some(name));
    }
    for pair in all().windows(2) {
        assert_eq!(pair[1].deaths.below, Some(pair[0].deaths.least));
        assert_eq!(pair[1].injuries.below, Some(pair[0].injuries.least));
        assert_eq!(pair[1].loss.below, Some(pair[0].loss.least));
    }
    assert!(by_deaths(-1).is_none() && by_name("特大").is_none());
    assert!(all().iter().all(|grade| !grade.source().is_empty()));
    assert_eq!(all()[0].path(), "data/grades.yaml#tebie");
}
