//! 文件失效：引的文件那天还没有、还没施行，或者已经废止、有了新版。

use std::ops::Range;

use chrono::{Datelike, NaiveDate};

use super::super::{Mark, Run, rule};
use super::{earliest_year, has_any, plain_title, sentence_at, titles};
use crate::check::Scene;
use crate::reference::documents::{self, Document};
use crate::speech::Line;

rule!("文件失效", Name, High, Run::Speech(check));

/// 说的是它的来历，或者正等着它施行。
pub(in crate::check::rules) const AWARE: [&str; 20] = [
    "废止",
    "取代",
    "替代",
    "修订",
    "修改",
    "当时",
    "此前",
    "曾",
    "即将",
    "将于",
    "起施行",
    "起实施",
    "尚未施行",
    "已经公布",
    "出台前",
    "草案",
    "起草",
    "立法",
    "征求意见",
    "制定",
];

fn check(scene: &Scene) -> Vec<Mark> {
    let Some(day) = super::day(scene) else {
        return Vec::new();
    };
    let mut marks = Vec::new();
    for line in scene.speech.filled() {
        for range in titles(&line.text) {
            if is_aware(line, &range, day) {
                continue;
            }
            if let Some((message, hint)) = fault(&line.text[range.clone()], day) {
                marks.push(Mark::new(line.place(shown(range)), message, hint));
            }
        }
    }
    marks
}

/// 指给人看的范围：连书名号，太长的只指开头。
fn shown(range: Range<usize>) -> Range<usize> {
    range.start - '《'.len_utf8()..range.end + '》'.len_utf8()
}

/// 前面写了“原”，句里说了来历，或者说的是往年。
fn is_aware(line: &Line, range: &Range<usize>, day: NaiveDate) -> bool {
    let before = line.text[..range.start].trim_end_matches('《');
    let sentence = sentence_at(line, range.start);
    let outside = sentence.replace(&line.text[range.clone()], "");
    let past = earliest_year(&outside).is_some_and(|year| year < day.year());
    before.ends_with(['原', '旧', '老']) || has_any(&outside, &AWARE) || past
}

/// 这个题名错在哪、怎么办；那天能引就没有。
pub(in crate::check::rules) fn fault(title: &str, day: NaiveDate) -> Option<(String, String)> {
    let plain = plain_title(title);
    let new = documents::replaced_by(&plain, day).or_else(|| documents::replaced_by(title, day));
    if let Some(new) = new {
        let (from, new) = (said(new.from), new.short());
        return Some((
            format!("《{title}》自{from}起不再引用，有了《{new}》"),
            format!("改引《{new}》，内容也要对一遍"),
        ));
    }
    let versions: Vec<&Document> = documents::all()
        .iter()
        .filter(|d| plain_title(&d.title) == plain || plain_title(d.short()) == plain)
        .collect();
    expired(title, &versions, day).or_else(|| early(title, &versions, day))
}

/// 已经失效：各版都过了期。
fn expired(title: &str, versions: &[&Document], day: NaiveDate) -> Option<(String, String)> {
    let last = versions.iter().max_by_key(|d| d.from)?;
    let until = last.until.filter(|until| *until < day)?;
    let gone = if last.superseded {
        "已有新版"
    } else {
        "已经失效"
    };
    Some((
        format!("《{title}》{gone}，有效到{}", said(until)),
        "核对现在该引哪件文件；写的是当年的事，加“原”字或写明年份".to_owned(),
    ))
}

/// 还没有，或者还没施行：没有同名旧版的才能断定。
fn early(title: &str, versions: &[&Document], day: NaiveDate) -> Option<(String, String)> {
    let first = versions
        .iter()
        .min_by_key(|d| d.from)
        .filter(|d| d.fresh && d.from > day)?;
    let from = said(first.from);
    if first.issued.is_some_and(|issued| issued <= day) {
        return Some((
            format!("《{title}》{from}才施行，会议那天还不能作依据"),
            format!("写明“将于{from}起施行”，或者改引现行的文件"),
        ));
    }
    Some((
        format!("《{title}》{from}才有，会议那天还没有这件文件"),
        "核对会议日期；日期不错，这句就是从后来的稿子抄来的".to_owned(),
    ))
}

/// 口头说的日子。
fn said(day: NaiveDate) -> String {
    format!("{}年{}月{}日", day.year(), day.month(), day.day())
}
