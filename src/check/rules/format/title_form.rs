//! 题目写法：少了“在……上的”，年份写了两回，末尾带了句号。

use super::super::{Mark, Run, rule};
use crate::check::Scene;
use crate::speech::{Kind, Line};

rule!("题目写法", Format, Low, Run::Speech(check));

/// 题目说的是什么。
const FORMS: &[&str] = &["讲话", "讲话稿", "致辞", "发言", "发言稿", "讲话提纲"];
/// 在会上说的才要“在……上的”。
const MEETINGS: &[&str] = &[
    "会议",
    "大会",
    "例会",
    "推进会",
    "部署会",
    "动员会",
    "仪式",
    "座谈会",
    "调度会",
    "会",
];

fn check(scene: &Scene) -> Vec<Mark> {
    let Some(line) = title(scene) else {
        return Vec::new();
    };
    let faults = [form(line), year(line), stop(line)];
    faults.into_iter().flatten().collect()
}

/// 题目：认出来的，或称谓前头一行短的。
fn title<'a>(scene: &Scene<'a>) -> Option<&'a Line> {
    let filled = || scene.speech.filled();
    let named = filled().find(|line| line.kind == Kind::Title);
    let greeted = filled()
        .skip(1)
        .take(6)
        .any(|line| line.kind == Kind::Salutation);
    let first = filled().next().filter(|line| {
        let form = FORMS.iter().any(|form| line.text.contains(form));
        greeted && form && line.text.chars().count() <= 40 && line.kind == Kind::Body
    });
    first.or(named)
}

/// 会议名后面直接接“讲话”，或少了“上”。
fn form(line: &Line) -> Option<Mark> {
    let text = line.text.as_str();
    let form = FORMS
        .iter()
        .filter(|form| text.ends_with(**form))
        .max_by_key(|form| form.len())?;
    let rest = text.strip_suffix(form)?;
    let bare = rest.trim_end_matches(['的', '上', '中', '时']);
    let meeting = MEETINGS.iter().any(|word| bare.ends_with(word));
    if !meeting {
        return None;
    }
    let starts = text.contains('在');
    let ends = rest.ends_with("上的") || rest.ends_with("中的") || rest.ends_with("时的");
    let start = bare.char_indices().rev().nth(3).map_or(0, |(at, _)| at);
    let message = match (starts, ends) {
        (true, true) => return None,
        (false, true) => "题目里有“上的”，前面没有“在”",
        (true, false) => "题目里有“在”，后面没有“上的”",
        (false, false) => "题目里会议名直接接“讲话”，少了“在……上的”",
    };
    let place = if starts {
        start..text.len()
    } else {
        0..text.len()
    };
    Some(Mark::new(
        line.place(place),
        message,
        "写作“在……会议上的讲话”",
    ))
}

/// 同一个年份写了两回。
fn year(line: &Line) -> Option<Mark> {
    let text = line.text.as_str();
    let years = text.match_indices('年').filter_map(|(at, _)| {
        let digits = text[..at]
            .trim_end_matches(|c: char| c.is_ascii_digit())
            .len();
        (at - digits == 4).then_some(digits..at + '年'.len_utf8())
    });
    let years: Vec<_> = years.collect();
    let twice = years.iter().enumerate().find(|(at, year)| {
        years[..*at]
            .iter()
            .any(|earlier| text[earlier.clone()] == text[(*year).clone()])
    });
    twice.map(|(_, year)| {
        Mark::new(
            line.place(year.clone()),
            format!("题目里“{}”写了两回", &text[year.clone()]),
            "留一个",
        )
    })
}

/// 题目末尾的标点。
fn stop(line: &Line) -> Option<Mark> {
    let text = line.text.as_str();
    let last = text
        .chars()
        .next_back()
        .filter(|c| "。，；：、".contains(*c))?;
    Some(Mark::new(
        line.place(text.len() - last.len_utf8()..text.len()),
        format!("题目末尾不用“{last}”"),
        "去掉",
    ))
}
