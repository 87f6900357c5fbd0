//! 统计期超前：会还没有开到那个时候，就说了那一期的统计、通报。

use chrono::{Datelike, NaiveDate};

use super::super::{Mark, Run, rule};
use crate::check::Scene;
use crate::speech::Sentence;
use crate::speech::figures::periods::{self, Period};
use crate::speech::figures::topic::{Role, Topic};
use crate::speech::figures::{self, Figure};

rule!("统计期超前", Figure, Medium, Run::Speech(check));

fn check(scene: &Scene) -> Vec<Mark> {
    let mut marks = reported(scene);
    if let Some(date) = scene.date {
        let all = scene.figures();
        let mut told: Vec<Period> = Vec::new();
        for figure in all.iter().filter(|f| is_statistic(f)) {
            let ahead = figure
                .period
                .filter(|period| is_ahead(*period, date) && !told.contains(period));
            if let Some(period) = ahead {
                told.push(period);
                marks.push(too_early(figure, date));
            }
        }
    }
    marks
}

/// 已经发生的统计数，不是计划。
fn is_statistic(figure: &Figure) -> bool {
    let before = &figure.line.text[figure.sentence.start..figure.range.start];
    let clause = before.rsplit(['，', '；']).next().unwrap_or_default();
    let text = if figure.topic.is_toll() {
        clause
    } else {
        figure.sentence_text()
    };
    let planned = [
        "将", "目标", "力争", "计划", "要", "预计", "安排", "确保", "拟", "完成",
    ]
    .iter()
    .any(|word| text.contains(word));
    figure.is_value()
        && figure.role != Role::Goal
        && figure.is_dated
        && !planned
        && (figure.topic.is_toll() || matches!(figure.topic, Topic::Found(_) | Topic::Fixed(_)))
}

/// 那一期的末一个月还没有过完；当月下旬说到当月的不算。
fn is_ahead(period: Period, date: NaiveDate) -> bool {
    let month = i32::try_from(date.month()).unwrap_or(12);
    let last = i32::try_from(period.last).unwrap_or(12);
    let now = date.year() * 12 + month;
    let end = period.year * 12 + last;
    period.is_dated() && period.last > 0 && (end > now || end == now && date.day() < 20)
}

fn too_early(figure: &Figure, date: NaiveDate) -> Mark {
    Mark::new(
        figure.place(),
        format!(
            "会是{}年{}月{}日开的，还不会有这一期的数",
            date.year(),
            date.month(),
            date.day()
        ),
        "核对时段：多半是上一年的，或者只到上个月",
    )
}

/// 通报、回顾的说法。
const REPORTS: [&str; 5] = ["通报了", "总结了", "回顾了", "汇报了", "报告了"];

/// 年中、年初开的会，通报“今年全年”的情况。
fn reported(scene: &Scene) -> Vec<Mark> {
    let Some(year) = figures::stated_year(scene.speech, scene.date).filter(|_| is_early(scene))
    else {
        return Vec::new();
    };
    scene
        .speech
        .sentences()
        .filter_map(|sentence| report_of(&sentence, year))
        .collect()
}

/// 年份里还有大半年的样子：日期在十一月以前，或者说到还没有到的节令。
fn is_early(scene: &Scene) -> bool {
    let ahead = [
        "一季度",
        "二季度",
        "上半年",
        "清明",
        "五一",
        "汛期即将",
        "开年",
        "新春",
    ];
    scene.date.map_or_else(
        || {
            ahead
                .iter()
                .any(|word| scene.speech.find(word).next().is_some())
        },
        |date| date.month() < 11,
    )
}

fn report_of(sentence: &Sentence, year: i32) -> Option<Mark> {
    let text = sentence.text();
    let (at, word) = REPORTS
        .iter()
        .find_map(|word| Some((text.find(word)?, *word)))?;
    let rest = &text[at + word.len()..];
    let end = rest.find(['，', '；', '。']).unwrap_or(rest.len());
    let object = &rest[..end];
    let time = periods::all(object, Some(year)).into_iter().next()?;
    let whole = time
        .period
        .filter(|period| period.year == year && period.is_full_year())?;
    let since = object[time.range.end..].starts_with(['以', '上', '一', '前']);
    let state = ["情况", "工作", "形势"]
        .iter()
        .any(|word| object.ends_with(word));
    let plan = ["方案", "计划", "打算", "部署", "安排", "考核"]
        .iter()
        .any(|word| object.contains(word));
    let start = at + word.len();
    (!since && state && !plan).then(|| {
        Mark::new(
            sentence.place_of(start..start + end),
            format!("{}年还没有过完，不会有全年的情况", whole.year),
            "写清通报的是哪一段：上一年，还是今年几月到几月",
        )
    })
}
