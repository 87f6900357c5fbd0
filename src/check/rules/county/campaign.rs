//! 行动不在期内：专项行动会议那天还没有开始，或者已经结束；起止和公布的不一样。

use chrono::{Datelike, NaiveDate};

use super::super::{Mark, Run, rule};
use super::{days, mark, meeting_day, said};
use crate::county::{Campaign, County};
use crate::reference::campaigns;

rule!("行动不在期内", County, High, Run::County(check));

fn check(county: &County) -> Vec<Mark> {
    let Some(day) = meeting_day(county) else {
        return Vec::new();
    };
    let rows = county.campaigns.iter();
    rows.filter_map(|row| fault(county, row, day)).collect()
}

fn fault(county: &County, row: &Campaign, day: NaiveDate) -> Option<Mark> {
    nationwide(county, row, day).or_else(|| over(county, row, day))
}

/// 全国的行动：起止有公布的。
fn nationwide(county: &County, row: &Campaign, day: NaiveDate) -> Option<Mark> {
    let name = row.name.as_ref()?;
    let known = campaigns::all().iter().find(|known| {
        let core = known.name.trim_start_matches("安全生产");
        let core = if core.starts_with("专项") {
            &known.name
        } else {
            core
        };
        name.text.contains(core)
    })?;
    let (from, until) = (known.from.year(), known.until.year());
    if day < known.from || day > known.until {
        let message = format!(
            "“{}”是{from}年到{until}年的，会议是{}",
            known.name,
            said(day)
        );
        let hint = "换成现在正开展的；巩固它的成果，写进别的栏目";
        return Some(mark(county, name, message, hint));
    }
    let period = row.period.as_ref()?;
    let (start, end) = days::period(&period.text)?;
    let differs = start.year() < from || end.year() > until || end < known.from;
    let message = format!(
        "“{}”是{from}年到{until}年，写的是{}",
        known.name, period.text
    );
    differs.then(|| mark(county, period, message, "照公布的起止改"))
}

/// 自己写的止期已经过了。
fn over(county: &County, row: &Campaign, day: NaiveDate) -> Option<Mark> {
    let period = row.period.as_ref()?;
    let (_, end) = days::period(&period.text)?;
    let message = format!("这项行动到{}为止，会议那天已经结束", said(end));
    let hint = "正在开展的才写在这里；延长了的，把止期改过来";
    (end < day).then(|| mark(county, period, message, hint))
}
