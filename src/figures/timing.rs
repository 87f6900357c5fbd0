//! 会议那天看过去的时间：去年、今年1—2月。

use chrono::{Datelike, NaiveDate};

use crate::county::Leaf;
use crate::county::value::Period;
use crate::ledger::{Ledger, Mark};

/// 会议日期；程序里没有别的“今天”。
#[derive(Debug, Clone)]
pub struct Clock {
    /// 会议那天。
    pub date: NaiveDate,
    /// 会议日期写在资料的哪里。
    pub path: String,
}

impl Clock {
    /// 会议那年。
    #[must_use]
    pub fn year(&self) -> i32 {
        self.date.year()
    }
}

/// 一个时段当天的说法：去年、前年、今年1—2月、去年上半年；更早的照写。
pub fn said(period: &Period, clock: &Clock, leaves: &[Leaf], ledger: &mut Ledger) -> Mark {
    let text = relative(period, clock).unwrap_or_else(|| period.text.clone());
    let path = leaves[period.id].path.as_str();
    ledger.derive(text, &[path, &clock.path], format!("{}，会议在{}年", period.text, clock.year()))
}

fn relative(period: &Period, clock: &Clock) -> Option<String> {
    let year = period.value.year?;
    let word = match clock.year() - year {
        0 => "今年",
        1 => "去年",
        2 => "前年",
        _ => return None,
    };
    if period.value.is_full_year() {
        return Some(word.to_owned());
    }
    let rest = period.text.strip_prefix(&format!("{year}年"))?;
    Some(format!("{word}{rest}"))
}
