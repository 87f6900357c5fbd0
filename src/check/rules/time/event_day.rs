//! 活动日期不符：安全生产月不在六月，消防日不在11月9日，诸如此类。

use super::super::{Mark, Run, rule};
use super::dates::{self, Written};
use crate::check::Scene;
use crate::speech::Clause;

rule!("活动日期不符", Time, Medium, Run::Speech(check));

/// 一项活动：名称，哪个月，哪一天。
type Event = (&'static str, &'static [u32], Option<u32>);

/// 日子固定的活动。
const EVENTS: [Event; 12] = [
    ("安全生产月", &[6], None),
    ("安全生产咨询日", &[6], Some(16)),
    ("安全宣传咨询日", &[6], Some(16)),
    ("消防宣传月", &[11], None),
    ("消防安全月", &[11], None),
    ("消防日", &[11], Some(9)),
    ("消防宣传日", &[11], Some(9)),
    ("防灾减灾日", &[5], Some(12)),
    ("交通安全日", &[12], Some(2)),
    ("国家安全教育日", &[4], Some(15)),
    ("国家宪法日", &[12], Some(4)),
    ("国际减灾日", &[10], Some(13)),
];

/// 说的不是活动在哪天。
const OTHERWISE: [&str; 14] = [
    "前", "底", "方案", "启动", "筹备", "印发", "以来", "起", "至", "—", "-", "总结", "报送",
    "动员",
];

fn check(scene: &Scene) -> Vec<Mark> {
    scene
        .speech
        .clauses()
        .flat_map(|clause| in_clause(&clause))
        .collect()
}

/// 一个小句里，紧挨着活动名称的日期不对。
fn in_clause(clause: &Clause) -> Vec<Mark> {
    let text = clause.text();
    let dates = dates::all(text);
    let marks = EVENTS.iter().filter_map(|(name, months, day)| {
        let at = text.find(name)?;
        let date = dates.iter().find(|date| stands_by(text, date, at))?;
        let other_day = day.is_some() && date.day.is_some() && date.day != *day;
        (!months.contains(&date.month) || other_day).then(|| {
            let told = &text[date.range.clone()];
            let real = day.map_or(String::new(), |day| format!("{day}日"));
            Mark::new(
                clause.place_of(date.range.clone()),
                format!("{name}是{}月{real}，不在{told}", months[0]),
                "核对是哪一项活动，改名称或改日期",
            )
        })
    });
    marks.collect()
}

/// 日期就在名称前面不远，中间没有“启动”“方案”之类。
fn stands_by(text: &str, date: &Written, name: usize) -> bool {
    let Some(between) = text.get(date.range.end..name) else {
        return false;
    };
    between.chars().count() <= 8 && !OTHERWISE.iter().any(|word| between.contains(word))
}
