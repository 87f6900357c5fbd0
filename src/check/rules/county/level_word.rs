//! 级别称呼不符：区里的资料写着县委、全县，县里的写着区政府，多半从别处抄来。

use std::ops::Range;

use super::super::{Mark, Run, rule};
use super::{key, part};
use crate::county::{County, Leaf, Level};

rule!("级别称呼不符", County, High, Run::County(check));

/// 一级的党政机关、部门，前面冠县、区、旗。
const BODIES: [&str; 22] = [
    "委",
    "政府",
    "人民政府",
    "长",
    "安委",
    "应急",
    "公安",
    "消防",
    "纪委",
    "四套班子",
    "直",
    "人大",
    "政协",
    "住房",
    "交通",
    "市场监管",
    "自然资源",
    "水利",
    "农业农村",
    "教育局",
    "财政局",
    "卫生健康",
];
/// 前面是这些字，才是另起的一个词。
const STARTS: &str = "由和与及向到把请对在让经、，。；：（“";
/// 后面跟着这些字，是别的词：长效、委托、直接。
const OTHERS: [char; 6] = ['效', '期', '远', '度', '托', '接'];
/// 说的是上级、外地的。
const OUTSIDE: [&str; 6] = [
    "地区",
    "会议.上级会议",
    "巡查反馈",
    "案例.外地",
    "协同单位",
    "检查",
];

fn check(county: &County) -> Vec<Mark> {
    let wrong = others(county);
    let own = county.region.words().short;
    let inside = |leaf: &&Leaf| !OUTSIDE.iter().any(|path| leaf.path.starts_with(path));
    let leaves = county
        .leaves
        .iter()
        .filter(inside)
        .filter(|leaf| key(leaf) != "文件");
    let marks = leaves.filter_map(|leaf| {
        let range = wrong.iter().find_map(|word| found(&leaf.text, word))?;
        let words = &leaf.text[range.clone()];
        let message = format!("本地是{own}，这里写着“{words}”");
        let hint = format!("改成{own}的叫法；多半是从别处的资料抄来的");
        Some(Mark::new(part(leaf, &range), message, hint))
    });
    marks.collect()
}

/// 和本地不是一级的叫法；自治区里的“区”说不清，不算。
fn others(county: &County) -> Vec<&'static str> {
    let region = &county.region;
    let autonomous = region
        .superior_text()
        .is_some_and(|text| text.contains("自治区"));
    let all: &[&str] = match region.level() {
        Level::County | Level::AutonomousCounty if autonomous => &["旗"],
        Level::County | Level::AutonomousCounty => &["区", "旗"],
        Level::CountyCity | Level::District => &["县", "旗"],
        Level::Banner => &["县"],
        Level::Prefecture => &[],
    };
    all.to_vec()
}

/// 头一处写着这一级的：全县、我县、县委、县应急管理局。
fn found(text: &str, word: &str) -> Option<Range<usize>> {
    let whole = ["全", "我"].iter().find_map(|first| {
        let phrase = format!("{first}{word}");
        let at = text.find(&phrase)?;
        let end = at + phrase.len();
        let longer = word == "区" && (*first == "全" || text[end..].starts_with('域'));
        (!longer).then_some(at..end)
    });
    whole.or_else(|| {
        text.match_indices(word).find_map(|(at, _)| {
            let before = text[..at].chars().next_back();
            let rest = &text[at + word.len()..];
            let body = BODIES.iter().find(|body| rest.starts_with(**body))?;
            let fresh = before.is_none_or(|c| STARTS.contains(c));
            let other_word = rest[body.len()..].starts_with(OTHERS);
            (fresh && !other_word).then_some(at..at + word.len() + body.len())
        })
    })
}
