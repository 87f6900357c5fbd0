//! 由日期推出的数：周年、离考核还有几个月。

use chrono::{Datelike, Months, NaiveDate};
use serde::Serialize;

use super::timing::Clock;
use crate::county::County;
use crate::county::period::Span;
use crate::county::value::Text;
use crate::ledger::{Ledger, Mark};
use crate::numbering::chinese_number;

/// 一个逢五逢十的周年。
#[derive(Debug, Clone, Serialize)]
pub struct RoundAnniversary {
    /// 名称。
    pub name: Text,
    /// 如“七十周年”。
    pub count: Mark,
}

/// 逢五逢十的周年；别的年份不献礼。
pub fn anniversaries(county: &County, clock: &Clock, ledger: &mut Ledger) -> Vec<RoundAnniversary> {
    let each = |row: &crate::county::Anniversary| {
        let year = row.year.as_ref()?;
        let years = i64::from(clock.year()) - year.value.whole()?;
        let count = usize::try_from(years)
            .ok()
            .filter(|n| *n > 0 && n % 5 == 0)?;
        let path = county.leaves[year.id].path.as_str();
        let arithmetic = format!("{}−{}", clock.year(), year.text);
        let text = format!("{}周年", chinese_number(count));
        let count = ledger.derive(text, &[path, &clock.path], arithmetic);
        Some(RoundAnniversary {
            name: row.name.clone()?,
            count,
        })
    };
    county.anniversaries.iter().filter_map(each).collect()
}

/// 离下次考核还有多久，半年以内才说：不到两个月。
pub fn months_left(county: &County, clock: &Clock, ledger: &mut Ledger) -> Option<Mark> {
    let next = county.assessment.next.as_ref()?;
    let span = Span::parse(&next.text)?;
    let month = NaiveDate::from_ymd_opt(span.year?, span.last_month, 1)?;
    let end = month.checked_add_months(Months::new(1))?;
    let months = (1..=6).find(|&n| clock.date.checked_add_months(Months::new(n)) >= Some(end))?;
    if clock.date >= end {
        return None;
    }
    let count = if months == 2 {
        "两".to_owned()
    } else {
        chinese_number(months as usize)
    };
    let path = county.leaves[next.id].path.as_str();
    let arithmetic = format!(
        "{}底−{}年{}月{}日",
        next.text,
        clock.year(),
        clock.date.month(),
        clock.date.day()
    );
    Some(ledger.derive(format!("不到{count}个月"), &[path, &clock.path], arithmetic))
}
