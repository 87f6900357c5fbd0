//! 遮名中的实名：稿子里的名称、年份遮住了，却还印着真的地名、人名。

use std::collections::BTreeSet;
use std::ops::Range;

use super::super::{Mark, Run, rule};
use super::{SURNAMES, before, is_han, is_masked};
use crate::check::Scene;
use crate::reference::regions;
use crate::speech::Line;

rule!("遮名中的实名", Leftover, Low, Run::Speech(check));

/// 跟在姓名后面的职务、称呼。
const TITLES: [&str; 17] = [
    "副主席",
    "主席",
    "副书记",
    "书记",
    "副省长",
    "省长",
    "副市长",
    "市长",
    "副县长",
    "县长",
    "副区长",
    "区长",
    "部长",
    "副主任",
    "主任",
    "局长",
    "同志",
];
/// 区划表里有、平常也用的说法。
const COMMON: [&str; 8] = [
    "老城区",
    "新城区",
    "城中区",
    "市中区",
    "新市区",
    "港口区",
    "开发区",
    "城关区",
];
/// 名字里不会有、职务的修饰语里常有的字。
const POSTS: &str = "县市区镇乡党委任各位长副业何融油西苏名局";
/// 乡镇的通名。
const TOWNS: [&str; 3] = ["镇", "乡", "街道"];

fn check(scene: &Scene) -> Vec<Mark> {
    if !is_masked(scene.speech) {
        return Vec::new();
    }
    let own = scene.county.and_then(|county| county.region.name.as_ref());
    let own = own.map(|name| name.text.as_str()).unwrap_or_default();
    let mut seen: BTreeSet<&str> = BTreeSet::from([own]);
    let counties: BTreeSet<&str> = regions::all().map(|unit| unit.name).collect();
    let mut marks = Vec::new();
    for line in scene.speech.filled() {
        for name in counties_in(line, &counties) {
            let words = &line.text[name.clone()];
            if words != own {
                marks.push(mark(words, line.place(name)));
            }
        }
        for name in towns(line).into_iter().chain(people(line)) {
            let words = &line.text[name.clone()];
            if seen.insert(words) {
                marks.push(mark(words, line.place(name)));
            }
        }
    }
    marks
}

/// 怎么报。
fn mark(words: &str, place: crate::finding::Place) -> Mark {
    let message = format!("别处的名称或年份遮住了，这里却有真名“{words}”");
    Mark::new(
        place,
        message,
        "核对是不是本地、本届的；是别处抄来的，换掉或删去",
    )
}

/// 区划表里的县、区。
fn counties_in(line: &Line, counties: &BTreeSet<&str>) -> Vec<Range<usize>> {
    let ends = line.text.match_indices(['县', '区', '旗']);
    let names = ends.filter_map(|(at, end)| {
        let end = at + end.len();
        (3..=5).rev().find_map(|length| {
            let name = super::tail(&line.text[..end], length);
            let known = counties.contains(name) && !COMMON.contains(&name);
            known.then_some(end - name.len()..end)
        })
    });
    names.collect()
}

/// 小句开头的“某某镇”。
fn towns(line: &Line) -> Vec<Range<usize>> {
    let text = line.text.as_str();
    let generic = |c: char| {
        !is_han(c) || "各乡镇城全本该小每个有关街村一二三四五这那区县市和等重点特建沿边偏贫省级其余另部分两几多同此某试".contains(c)
    };
    let hits = TOWNS.iter().flat_map(|unit| line.find(unit));
    let names = hits.filter_map(|hit| {
        let name = super::tail(hit.before(), 2);
        let start = hit.range.start - name.len();
        let led = before(text, start).is_none_or(|c| "，。；、：在对如像".contains(c));
        let proper = name.chars().count() == 2 && !name.contains(generic);
        let whole = !hit.after().starts_with(['街', '村', '镇', '级', '办']);
        (led && proper && whole).then_some(start..hit.range.end)
    });
    names.collect()
}

/// 小句开头的姓名加职务。
fn people(line: &Line) -> Vec<Range<usize>> {
    let text = line.text.as_str();
    let hits = TITLES.iter().flat_map(|title| line.find(title));
    let names = hits.filter_map(|hit| {
        let left = text[..hit.range.start].rsplit(super::STOPS).next()?;
        let name = named(left)?;
        Some(hit.range.start - name.len()..hit.range.end)
    });
    let mut names: Vec<Range<usize>> = names.collect();
    names.sort_by_key(|name| (name.start, std::cmp::Reverse(name.end)));
    names.dedup_by(|next, kept| next.start < kept.end);
    names
}

/// 职务前面的姓名：在小句开头，或者跟在单位后面。
fn named(left: &str) -> Option<&str> {
    [3, 2].into_iter().find_map(|length| {
        let name = super::tail(left, length);
        let office = before(left, left.len() - name.len());
        let led = office.is_none_or(|c| "局委府办会院队厅由请".contains(c));
        let surname = name.chars().next().is_some_and(|c| SURNAMES.contains(c));
        let post = name.contains(|c: char| POSTS.contains(c));
        let whole = name.chars().count() == length && name.chars().all(is_han);
        (led && surname && whole && !post).then_some(name)
    })
}
