//! 未填的日期：20××年、年月日这样没填全的日期。

use std::ops::Range;

use super::super::{Mark, Run, rule};
use super::{before, head, is_masked_year, runs};
use crate::check::Scene;

rule!("未填的日期", Leftover, High, Run::Speech(check));

fn check(scene: &Scene) -> Vec<Mark> {
    let lines = scene.speech.filled();
    let marks = lines.flat_map(|line| {
        let holes = masked(&line.text).into_iter().chain(empty(&line.text));
        holes.map(|hole| {
            Mark::new(
                line.place(hole.clone()),
                format!("“{}”没有填全", &line.text[hole]),
                "按会议日期填上；年份要和题目、落款对得上",
            )
        })
    });
    marks.collect()
}

/// 遮住几位的年份：20××年、二〇XX年、20  年、202年。
pub(super) fn masked(text: &str) -> Vec<Range<usize>> {
    let is_mask = |c: char| "×✕XxＸｘ*＊＿_？某□ 　".contains(c);
    let is_blank = |run: &Range<usize>| {
        let mask = &text[run.clone()];
        mask.trim().is_empty() && (mask == " " || !text[run.end..].starts_with('年'))
    };
    let masks = runs(text, is_mask).into_iter();
    let masks = masks.filter(|run| is_masked_year(text, run) && !is_blank(run));
    let years = masks.map(|run| {
        let start = text[..run.start].trim_end_matches(is_numeral).len();
        start
            ..run.end
                + head(&text[run.end..], 1)
                    .strip_prefix('年')
                    .map_or(0, |_| '年'.len_utf8())
    });
    years.chain(short(text)).collect()
}

/// 少一位的年份：202年。
fn short(text: &str) -> Vec<Range<usize>> {
    let digits = runs(text, |c| c.is_ascii_digit()).into_iter();
    let years = digits.filter(|run| {
        ["201", "202"].contains(&&text[run.clone()])
            && text[run.end..].starts_with('年')
            && before(text, run.start) != Some('.')
    });
    years
        .map(|run| run.start..run.end + '年'.len_utf8())
        .collect()
}

/// 是不是写年份的数字。
fn is_numeral(c: char) -> bool {
    c.is_ascii_digit() || "０１２３４５６７８９〇○零一二三四五六七八九".contains(c)
}

/// 没有数字的年、月、日。
fn empty(text: &str) -> Vec<Range<usize>> {
    let mut holes: Vec<Range<usize>> = Vec::new();
    let years = text.match_indices('年').map(|(at, _)| at);
    for at in years.chain(text.match_indices('月').map(|(at, _)| at)) {
        let end = blank_date(text, at);
        if let Some(end) = end.filter(|end| holes.iter().all(|h| *end > h.end || at < h.start)) {
            holes.push(at..end);
        }
    }
    holes
}

/// 从这里起是不是没有数字的日期；是就到哪里为止。
fn blank_date(text: &str, at: usize) -> Option<usize> {
    let left = before(text, at);
    let led = left.is_none_or(|c| "，。；（：于在自从至到截较比与今去 　".contains(c));
    let end_of = |rest: &str| text.len() - rest.len();
    let rest = &text[at..];
    if let Some(rest) = rest.strip_prefix('年') {
        let month = rest.trim_start().strip_prefix('月');
        if let Some(month) = month {
            let day = month
                .trim_start()
                .strip_prefix('日')
                .filter(|_| !written(left));
            let open = month.starts_with(['底', '初', '份', '上', '下', '，', '至']);
            return match day {
                Some(day) => Some(end_of(day)),
                None => (led && open).then(|| end_of(month)),
            };
        }
        let bare = rest.starts_with(['，', '全']) || "较比与".contains(left.unwrap_or('0'));
        let stop = left.is_some_and(|c| "，。；于较比与".contains(c));
        let word = rest.starts_with([
            '底', '初', '度', '内', '均', '中', '终', '年', '前', '关', '轻', '末',
        ]);
        return (bare && stop && !word).then(|| end_of(rest));
    }
    let day = rest.strip_prefix('月')?.trim_start().strip_prefix('日')?;
    led.then(|| end_of(day))
}

/// “出生年月日”一类说的是要填的一栏，不是没填。
fn written(left: Option<char>) -> bool {
    left.is_some_and(|c| "生体明注写的、".contains(c))
}
