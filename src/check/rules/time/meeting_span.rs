//! 会议时段不一：题目、开场、标题里说的年度、季度对不上。

use super::super::{Mark, Run, rule};
use super::dates;
use crate::check::Scene;
use crate::speech::{Hit, Kind, Line};

rule!("会议时段不一", Time, Medium, Run::Speech(check));

/// 季度、半年、年度会议的说法。
const SPANS: [&str; 6] = ["一季度", "二季度", "三季度", "四季度", "上半年", "下半年"];

fn check(scene: &Scene) -> Vec<Mark> {
    opening(scene)
        .into_iter()
        .chain(whole_year(scene))
        .collect()
}

/// 题目里的季度，和“今天召开……会议”里的季度不一样。
fn opening(scene: &Scene) -> Option<Mark> {
    let lines = &scene.speech.lines;
    let title = lines.iter().find(|line| line.kind == Kind::Title)?;
    let titled = span_of_meeting(&title.text)?;
    let mut body = lines.iter().filter(|line| line.kind == Kind::Body);
    let first = body.next()?;
    let convened = first.text.find("召开").map(|at| at + "召开".len())?;
    let rest = &first.text[convened..];
    let meeting = &rest[..rest.find(['，', '。']).unwrap_or(rest.len())];
    let told = span_of_meeting(meeting)?;
    let at = convened + meeting.find(told)?;
    (told != titled).then(|| {
        Mark::new(
            first.place(at..at + told.len()),
            format!("题目说的是{titled}，这里说的是{told}"),
            "看通知上的会议名称，统一起来",
        )
    })
}

/// 会议名称里的季度、半年。
fn span_of_meeting(name: &str) -> Option<&'static str> {
    let found = SPANS.iter().copied().find(|span| name.contains(span));
    found.filter(|_| name.contains("会"))
}

/// 只有月份、季度的数，却拿整年做标题。
fn whole_year(scene: &Scene) -> Option<Mark> {
    let mut headings = scene
        .speech
        .lines
        .iter()
        .filter(|l| l.kind == Kind::Heading);
    let (heading, year, range) = headings.find_map(titled_by_year)?;
    let looks_back = ["去年全年", "过去一年", "过去的一年", "一年来", "全年工作"];
    let before = format!("{}年", year - 1);
    let annual = looks_back
        .iter()
        .any(|word| scene.speech.find(word).next().is_some())
        || scene.speech.find(&before).next().is_some()
        || scene
            .speech
            .find("去年")
            .any(|hit| !hit.after().starts_with("同期") && is_reviewed(&hit));
    let quarter = SPANS
        .iter()
        .find(|span| scene.speech.find(span).any(|hit| is_statistic(&hit)))?;
    (!annual).then(|| {
        Mark::new(
            heading.place(range),
            format!("通报的是{quarter}的数，这里却说整个{year}年"),
            "是季度的会就写季度，或写“下一步”；是年度的会，就讲上一年的情况",
        )
    })
}

/// “做好2026年……工作”的标题：哪一行，哪一年，年份在哪里。
fn titled_by_year(line: &Line) -> Option<(&Line, i32, std::ops::Range<usize>)> {
    let (year, range) = dates::years(&line.text).into_iter().next()?;
    let before = &line.text[..range.start];
    let doing = ["做好", "抓好", "抓实", "开展好"];
    let for_the_year =
        doing.iter().any(|word| before.ends_with(word)) && line.text.contains("工作");
    let bare = !SPANS.iter().any(|span| line.text.contains(span));
    (for_the_year && bare).then_some((line, year, range))
}

/// 说的是上一年的工作、事故。
fn is_reviewed(hit: &Hit) -> bool {
    let after = hit.after();
    after.starts_with(['，', '的', '全', '我', '发', '以'])
}

/// 这个季度说的是事故、隐患的情况。
fn is_statistic(hit: &Hit) -> bool {
    let near: String = hit.after().chars().take(14).collect();
    near.contains("事故") || near.contains("发生")
}
