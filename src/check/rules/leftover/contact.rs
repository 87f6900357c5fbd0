//! 联系方式：手机号、QQ、微信号、邮箱，念不得，也不该留在稿子里。

use std::ops::Range;

use super::super::{Mark, Run, rule};
use super::{before, runs};
use crate::check::Scene;

rule!("联系方式", Leftover, Medium, Run::Speech(check));

/// 后面跟着号码的话。
const LABELS: [&str; 8] = [
    "QQ",
    "qq",
    "扣扣",
    "微信号",
    "加微信",
    "微信：",
    "Q群",
    "联系电话：",
];

fn check(scene: &Scene) -> Vec<Mark> {
    let lines = scene.speech.filled();
    let marks = lines.flat_map(|line| {
        let text = line.text.as_str();
        let mut found: Vec<Range<usize>> = mobiles(text);
        found.extend(labelled(text).into_iter().chain(mail(text)));
        found.sort_by_key(|range| range.start);
        found.dedup_by(|next, kept| next.start < kept.end + 8);
        found.into_iter().map(|range| {
            Mark::new(
                line.place(range.clone()),
                format!("“{}”是联系方式", &line.text[range]),
                "删去；要公布的举报电话写短号，如12350",
            )
        })
    });
    marks.collect()
}

/// 十一位的手机号。
fn mobiles(text: &str) -> Vec<Range<usize>> {
    let numbers = runs(text, |c| c.is_ascii_digit()).into_iter();
    let mobiles = numbers.filter(|run| {
        let number = text[run.clone()].as_bytes();
        number.len() == 11 && number[0] == b'1' && (b'3'..=b'9').contains(&number[1])
    });
    mobiles
        .filter(|run| before(text, run.start) != Some('.'))
        .collect()
}

/// 注明是 QQ、微信的号码。
fn labelled(text: &str) -> Vec<Range<usize>> {
    let found = LABELS.iter().flat_map(|label| text.match_indices(label));
    let numbered = found.filter_map(|(at, label)| {
        let rest = &text[at + label.len()..];
        let number = rest.trim_start_matches(['：', '交', '流', '群', '号', '码', ' ', '　', '、']);
        let digits = number.bytes().take_while(u8::is_ascii_alphanumeric).count();
        let end = at + label.len() + (rest.len() - number.len()) + digits;
        let least = if label.starts_with("联系") { 7 } else { 5 };
        (digits >= least).then_some(at..end)
    });
    numbered.collect()
}

/// 邮箱。
fn mail(text: &str) -> Vec<Range<usize>> {
    let is_part = |c: char| c.is_ascii_alphanumeric() || "._-@".contains(c);
    let words = runs(text, is_part).into_iter();
    let mails = words.filter(|run| {
        let parts = text[run.clone()].split_once('@');
        parts.is_some_and(|(name, host)| !name.is_empty() && host.contains('.'))
    });
    mails.collect()
}
