//! 读完以后：缺了不能起草的，格式、级别、走势写得对不对。

use super::County;
use super::faults::{Faults, Place};
use super::node::Node;
use super::region::Level;
use super::rule;
use super::value::Entry;

/// 走势的几种写法。
const TRENDS: [&str; 3] = ["上升", "下降", "持平"];

/// 不能没有的三项里，两项在这里查；场合可以由命令行给，由调用的人查。
pub(super) fn check(county: &County, root: &Node, faults: &Faults) {
    let sound = !faults.any_between(1, usize::MAX);
    if county.region.name.is_none() {
        missing(root, faults, sound, "地区", "名称: 云岭县");
    }
    if county.meeting.date.is_none() {
        missing(root, faults, sound, "会议", "日期: 2026-03-12");
    }
    check_format(county, faults);
    check_level(county, faults);
    check_readings(county, faults);
    for trend in county
        .accidents
        .iter()
        .filter_map(|accident| accident.trend.as_ref())
    {
        if !trend.text.is_empty() && !TRENDS.contains(&trend.text.as_str()) {
            refuse(
                county,
                faults,
                trend,
                rule::UNREADABLE_VALUE,
                "走势",
                &TRENDS.join("、"),
            );
        }
    }
}

/// 缺一项：指到所在的栏目；那里（整栏没有时，是整份）已经报过别的毛病，就不再添一条。
fn missing(root: &Node, faults: &Faults, sound: bool, section: &str, example: &str) {
    let key = example.split(':').next().unwrap_or_default();
    let message = format!("缺“{section}”的“{key}”，不能起草");
    let hint = format!("在“{section}”下面写“{example}”");
    match root.entry(section) {
        Some((_, value)) if faults.any_between(value.place.line, value.last_line) => {}
        Some((name, _)) => faults.at(name, rule::MISSING, message, hint),
        None if !sound => {}
        None => faults.at(Place::START, rule::MISSING, message, hint),
    }
}

/// 读音一字一音。
fn check_readings(county: &County, faults: &Faults) {
    for row in &county.readings.0 {
        let characters = row.word.text.chars().count();
        let sounds = row.sounds.text.split(' ').filter(|s| !s.is_empty()).count();
        if !row.sounds.text.is_empty() && sounds != characters {
            let message = format!("“{}”是{characters}个字，读音写了{sounds}个", row.word.text);
            let hint = "一个字一个音，用空格隔开，如“莘县: shēn xiàn”";
            faults.at(
                place(county, &row.sounds),
                rule::UNREADABLE_VALUE,
                message,
                hint,
            );
        }
    }
}

/// 格式不写就是 1，写了就得是 1。
fn check_format(county: &County, faults: &Faults) {
    let Some(format) = county
        .format
        .as_ref()
        .filter(|format| !format.text.is_empty())
    else {
        return;
    };
    if format.value.whole() != Some(1) {
        let message = format!("这份资料的格式是{}，这个版本的执笔只认格式1", format.text);
        let hint = "写成“格式: 1”；要是更新的资料，请换新版的执笔";
        faults.at(place(county, format), rule::FORMAT, message, hint);
    }
}

/// 级别写了就得认识；没写又推不出，按县级写，请人看一眼。
fn check_level(county: &County, faults: &Faults) {
    let region = &county.region;
    let names = Level::ALL.map(|(_, name)| name).join("、");
    match (&region.level, &region.name) {
        (Some(level), _) if level.text.is_empty() || Level::from_name(&level.text).is_some() => {}
        (Some(level), _) => refuse(county, faults, level, rule::LEVEL, "级别", &names),
        (None, Some(name)) if !name.text.is_empty() && !region.is_level_clear() => {
            let guess = region.level();
            let message = format!("看不出“{}”是哪一级，先按{guess}写", name.text);
            let hint = format!("在“地区”下面写明上级，或另写一行“级别: {guess}”，可以写：{names}");
            faults.doubt(place(county, name), rule::LEVEL, message, hint);
        }
        _ => {}
    }
}

fn refuse<T>(
    county: &County,
    faults: &Faults,
    entry: &Entry<T>,
    rule: &str,
    key: &str,
    choices: &str,
) {
    let message = format!("“{key}”不能写“{}”", entry.text);
    faults.at(
        place(county, entry),
        rule,
        message,
        format!("可以写：{choices}"),
    );
}

fn place<T>(county: &County, entry: &Entry<T>) -> Place {
    county
        .leaves
        .get(entry.id)
        .map_or(Place::default(), |leaf| Place {
            line: leaf.line,
            column: leaf.column,
            length: leaf.length,
        })
}
