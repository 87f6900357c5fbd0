//! 行动过期：会议那天还没有、已经结束的行动、集中教育、工作背景，当正在进行的说。

use std::ops::Range;

use chrono::{Datelike, NaiveDate};

use super::super::{Mark, Run, rule};
use super::{ahead, behind, earliest_year, has_any, sentence_at};
use crate::check::Scene;
use crate::reference::campaigns::{self, Campaign};
use crate::speech::Line;

rule!("行动过期", Name, High, Run::Speech(check));

/// 一件有始有终的事。
struct Span {
    /// 叫法。
    name: &'static str,
    /// 从哪天起。
    from: NaiveDate,
    /// 到哪天止。
    until: NaiveDate,
}

/// 全党集中教育和一个时期的工作背景：叫法、首日、末日（年月日）；凭常识收，没有逐条读到原文。
const PERIODS: [(&str, [i32; 3], [i32; 3]); 15] = [
    ("安全生产三年专项整治行动", [2020, 4, 1], [2022, 12, 31]),
    ("群众路线教育实践活动", [2013, 6, 18], [2014, 10, 8]),
    ("“三严三实”专题教育", [2015, 4, 21], [2015, 12, 31]),
    ("“不忘初心、牢记使命”主题教育", [2019, 5, 31], [2020, 1, 8]),
    ("党史学习教育", [2021, 2, 20], [2022, 12, 31]),
    ("党纪学习教育", [2024, 4, 7], [2024, 12, 31]),
    ("脱贫攻坚战", [2015, 11, 29], [2021, 2, 25]),
    ("决胜全面建成小康社会", [2017, 10, 18], [2021, 7, 1]),
    ("决战脱贫攻坚", [2017, 10, 18], [2021, 2, 25]),
    ("常态化疫情防控", [2020, 4, 8], [2023, 1, 7]),
    ("疫情防控常态化", [2020, 4, 8], [2023, 1, 7]),
    ("统筹疫情防控", [2020, 2, 23], [2023, 1, 7]),
    ("统筹做好疫情防控", [2020, 2, 23], [2023, 1, 7]),
    ("抓好疫情防控", [2020, 1, 20], [2023, 1, 7]),
    ("疫情防控和安全生产", [2020, 1, 20], [2023, 1, 7]),
];
/// 说的是已经做完的。
const DONE: [&str; 16] = [
    "以来",
    "期间",
    "完成",
    "结束",
    "圆满",
    "成果",
    "成效",
    "经验",
    "回顾",
    "收官后",
    "基础上",
    "总结",
    "打赢了",
    "胜利",
    "巩固",
    "历史性",
];
/// 起头的一年、末了的一年。
const FIRST: [&str; 4] = ["开局之年", "起步之年", "启动之年", "第一年"];
const LAST: [&str; 5] = ["收官之年", "收官年", "最后一年", "第三年", "决胜之年"];

fn check(scene: &Scene) -> Vec<Mark> {
    let Some(day) = super::day(scene) else {
        return Vec::new();
    };
    let mut marks = Vec::new();
    for line in scene.speech.filled() {
        for span in spans() {
            for hit in line.find(span.name) {
                marks.extend(fault(line, &hit.range, &span, day));
            }
        }
        for campaign in campaigns::all().iter().filter(|c| c.found) {
            marks.extend(wrong_year(line, campaign, day));
        }
    }
    marks
}

/// 全部有始有终的事：专项行动去掉“安全生产”的叫法也认。
fn spans() -> Vec<Span> {
    let date = |[year, month, day]: [i32; 3]| {
        NaiveDate::from_ymd_opt(year, u32::try_from(month).ok()?, u32::try_from(day).ok()?)
    };
    let listed = campaigns::all().iter().map(|c| Span {
        name: core(c),
        from: c.from,
        until: c.until,
    });
    let periods = PERIODS.into_iter().filter_map(|(name, from, until)| {
        Some(Span {
            name,
            from: date(from)?,
            until: date(until)?,
        })
    });
    listed.chain(periods).collect()
}

/// 专项行动认得出的叫法；“专项整治三年行动”别处也有，要写全。
fn core(campaign: &'static Campaign) -> &'static str {
    let bare = campaign.name.trim_start_matches("安全生产");
    if bare.starts_with("专项") {
        &campaign.name
    } else {
        bare
    }
}

fn fault(line: &Line, range: &Range<usize>, span: &Span, day: NaiveDate) -> Option<Mark> {
    let sentence = sentence_at(line, range.start);
    let name = &line.text[range.clone()];
    if day < span.from {
        let (year, month) = (span.from.year(), span.from.month());
        return Some(Mark::new(
            line.place(range.clone()),
            format!("“{name}”{year}年{month}月才有，会议那天还没有"),
            "核对会议日期；日期不错，这句就是从后来的稿子抄来的",
        ));
    }
    let past = earliest_year(sentence).is_some_and(|year| year <= span.until.year());
    let former = behind(&line.text, range.start, 2).contains('原');
    if day <= span.until || past || former || has_any(sentence, &DONE) {
        return None;
    }
    let (year, month) = (span.until.year(), span.until.month());
    Some(Mark::new(
        line.place(range.clone()),
        format!("“{name}”到{year}年{month}月已经结束，不能再当正在进行的说"),
        "换成现在正开展的，或者写成“巩固……成果”",
    ))
}

/// “今年是……收官之年”，年份不对。
fn wrong_year(line: &Line, campaign: &'static Campaign, day: NaiveDate) -> Option<Mark> {
    let name = core(campaign);
    let at = line.text.find(name)? + name.len();
    let near = ahead(&line.text, at, 12);
    let word = |words: &[&'static str]| words.iter().copied().find(|word| near.contains(word));
    let (word, right) = word(&FIRST)
        .map(|word| (word, campaign.from.year()))
        .or_else(|| word(&LAST).map(|word| (word, campaign.until.year())))?;
    let said = year_said(behind(&line.text, at - name.len(), 12), day)?;
    let start = at + near.find(word)?;
    (said != right).then(|| {
        Mark::new(
            line.place(start..start + word.len()),
            format!("{said}年不是{name}的“{word}”，那是{right}年"),
            format!(
                "行动从{}年到{}年，对着年份改",
                campaign.from.year(),
                campaign.until.year()
            ),
        )
    })
}

/// 前面说的是哪一年。
fn year_said(before: &str, day: NaiveDate) -> Option<i32> {
    let this = day.year();
    let words = [("今年", this), ("明年", this + 1), ("去年", this - 1)];
    let word = words.iter().find(|(word, _)| before.contains(word));
    word.map(|(_, year)| *year)
        .or_else(|| earliest_year(before))
}
