//! 会议那天是什么时候：季节、阶段、节日、汛期、防火期、规划期、正在开展的全国行动。

use chrono::{Datelike, Duration, NaiveDate};
use serde_json::{Value, json};

use crate::county::County;
use crate::figures::timing::Clock;
use crate::ledger::Ledger;
use crate::reference::campaigns::Theme;
use crate::reference::{Item, calendar, campaigns, plans};

/// 往后看多少天的节日。
const LOOK_AHEAD: i64 = 60;
/// 多少天以内算“就到”。
const SOON: i64 = 15;

pub(super) fn when(county: &County, clock: &Clock, ledger: &mut Ledger) -> Value {
    let date = clock.date;
    let mut year = |year: i32| ledger.derive(format!("{year}年"), &[&clock.path], String::new());
    let (this_year, last_year) = (year(clock.year()), year(clock.year() - 1));
    let (month, day) = (date.month(), date.day());
    json!({
        "year": this_year,
        "last_year": last_year,
        "month": month,
        "season": season(month),
        "phase": phase(month),
        "year_end": matches!(month, 11 | 12 | 1),
        "safety_month": month == 6 || (month == 5 && day >= 15),
        "fire_month": month == 11 || (month == 10 && day >= 20),
        "flood": near(county.seasonal.flood.as_ref().map(|t| t.text.as_str()), date, 30),
        "forest_fire": near(county.seasonal.fire.as_ref().map(|t| t.text.as_str()), date, 0),
        "holidays": holidays(county, clock, ledger),
        "plan": plan(clock, ledger),
        "plan_phase": plans::at(date).and_then(|plan| match (plan.first_year, plan.last_year) {
            (true, _) => Some("开局之年"),
            (_, true) => Some("收官之年"),
            _ => None,
        }),
        "campaign": campaign(date, ledger),
        "safety_theme": theme(campaigns::safety_month(clock.year()), date, ledger),
        "fire_theme": theme(campaigns::fire_month(clock.year()), date, ledger),
    })
}

fn season(month: u32) -> &'static str {
    match month {
        3..=5 => "春",
        6..=8 => "夏",
        9..=11 => "秋",
        _ => "冬",
    }
}

fn phase(month: u32) -> &'static str {
    match month {
        1 | 2 => "年初",
        3 => "一季度末",
        4 | 5 => "二季度",
        6 | 7 => "年中",
        8 | 9 => "三季度",
        10 | 11 => "四季度",
        _ => "岁末",
    }
}

/// 往后看得见的节日；三月三只在广西说，元宵跟着春节，不单说。
fn holidays(county: &County, clock: &Clock, ledger: &mut Ledger) -> Value {
    let superior = county.region.superior_text().unwrap_or_default();
    let seen = calendar::holidays_within(clock.date, LOOK_AHEAD)
        .into_iter()
        .filter(|holiday| holiday.date > clock.date && holiday.name != "元宵")
        .filter(|holiday| holiday.name != "三月三" || superior.contains("广西"));
    let each = seen.map(|holiday| {
        let text = format!("{}月{}日", holiday.date.month(), holiday.date.day());
        json!({
            "name": holiday.name,
            "soon": holiday.date - clock.date <= Duration::days(SOON),
            "date": ledger.cite(text, &holiday.path()),
        })
    });
    Value::Array(each.collect())
}

fn plan(clock: &Clock, ledger: &mut Ledger) -> Value {
    let plan = plans::at(clock.date);
    plan.map_or(Value::Null, |plan| {
        json!(ledger.cite(plan.name, "data/plans.yaml"))
    })
}

fn campaign(date: NaiveDate, ledger: &mut Ledger) -> Value {
    let campaign = campaigns::in_force(date).filter(|campaign| campaign.found);
    campaign.map_or(Value::Null, |campaign| {
        json!({
            "name": ledger.cite(campaign.name.clone(), &campaign.path()),
            "last_year": campaign.is_last_year(date),
        })
    })
}

/// 已经公布的活动主题。
fn theme(theme: Option<&Theme>, date: NaiveDate, ledger: &mut Ledger) -> Value {
    let known = theme.filter(|theme| theme.is_known(date));
    known.map_or(Value::Null, |theme| {
        json!(ledger.cite(&theme.theme, &theme.path()))
    })
}

/// 当天是否在“5月1日至9月30日”这样的一段里，或 `lead` 天以内就到。
fn near(range: Option<&str>, date: NaiveDate, lead: i64) -> bool {
    let Some((from, until)) = range.and_then(month_days) else {
        return false;
    };
    let inside = |day: NaiveDate| {
        let today = (day.month(), day.day());
        if from <= until {
            (from..=until).contains(&today)
        } else {
            today >= from || today <= until
        }
    };
    inside(date)
        || date
            .checked_add_signed(Duration::days(lead))
            .is_some_and(inside)
}

/// “10月1日至次年5月31日”里的两个月日。
fn month_days(text: &str) -> Option<((u32, u32), (u32, u32))> {
    let (from, until) = text.split_once(['至', '—', '-', '到'])?;
    Some((month_day(from)?, month_day(until)?))
}

fn month_day(text: &str) -> Option<(u32, u32)> {
    let mut numbers = text
        .split(|c: char| !c.is_ascii_digit())
        .filter(|digits| !digits.is_empty())
        .filter_map(|digits| digits.parse().ok());
    Some((numbers.next()?, numbers.next()?))
}
