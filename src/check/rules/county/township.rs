//! 资料地名误：范围、单位、案例里的乡镇、县名，和资料里的只差一个字，或者镇、乡写混了。

use std::ops::Range;

use super::super::{Mark, Run, rule};
use super::part;
use crate::county::{County, Leaf};

rule!("资料地名误", County, Medium, Run::County(check));

/// 乡镇一级的通名，可以互相写混。
const TOWNS: [&str; 4] = ["街道", "镇", "乡", "苏木"];
/// 县一级的通名。
const COUNTIES: [&str; 4] = ["县", "市", "区", "旗"];
/// 说的是外面的地方，不查。
const OUTSIDE: [&str; 7] = [
    "地区",
    "时令.联防区",
    "会议.上级会议",
    "会议.批示",
    "案例.外地",
    "协同单位",
    "检查",
];
/// 县、市、区后面跟着这些字，是别的词：市场、区域。
const JOINED: [char; 12] = [
    '场', '政', '民', '域', '间', '划', '级', '容', '内', '外', '道', '城',
];
/// 名称里有这些字的，不是一个地名。
const LOOSE: &str =
    "在由对和与及到从往向给把被让请各个全本该某是的为、，。；：（）“”《》是了要有我";

fn check(county: &County) -> Vec<Mark> {
    let region = &county.region;
    let names = region.townships.iter().chain(&region.name);
    let names: Vec<&str> = names.map(|name| name.text.as_str()).collect();
    let inside = |leaf: &&Leaf| !OUTSIDE.iter().any(|path| leaf.path.starts_with(path));
    let leaves = county.leaves.iter().filter(inside);
    leaves.filter_map(|leaf| in_leaf(leaf, &names)).collect()
}

fn in_leaf(leaf: &Leaf, names: &[&str]) -> Option<Mark> {
    let starts = leaf.text.char_indices();
    starts.into_iter().find_map(|(at, _)| {
        let found = names.iter().find_map(|name| {
            let range = slip(&leaf.text, at, name)?;
            let words = leaf.text.get(range.clone())?;
            (!is_known(&leaf.text, &range, names)).then_some((range, words, *name))
        });
        let (range, words, name) = found?;
        Some(Mark::new(
            part(leaf, &range),
            format!("“{words}”和“{name}”只差一个字，资料里没有这个地方"),
            format!("是“{name}”就改过来；确有其地，把它补进 地区.乡镇"),
        ))
    })
}

/// 从这里起像是写错了的名称。
fn slip(text: &str, at: usize, name: &str) -> Option<Range<usize>> {
    let tails = TOWNS.iter().chain(&COUNTIES);
    let tail = tails.into_iter().find(|tail| name.ends_with(**tail))?;
    let stem = name.strip_suffix(tail)?;
    let rest = text.get(at..)?;
    if stem.chars().count() < 2 {
        return None;
    }
    if let Some(after) = rest.strip_prefix(stem) {
        return mixed(after, tail).map(|other| at..at + stem.len() + other.len());
    }
    let end: usize = rest
        .chars()
        .take(name.chars().count())
        .map(char::len_utf8)
        .sum();
    let words = rest.get(..end)?.strip_suffix(tail)?;
    let differ = words
        .chars()
        .zip(stem.chars())
        .filter(|(a, b)| a != b)
        .count();
    let same_length = words.chars().count() == stem.chars().count();
    let loose =
        words.contains(|c| LOOSE.contains(c)) || TOWNS[1..].iter().any(|t| words.contains(t));
    let joined = COUNTIES.contains(tail) && rest[end..].starts_with(JOINED);
    (same_length && !joined && differ == 1 && strsim::levenshtein(words, stem) == 1 && !loose)
        .then(|| at..at + end)
}

/// 镇写成了乡、乡写成了镇。
fn mixed(after: &str, tail: &str) -> Option<&'static str> {
    let town = TOWNS.contains(&tail);
    let other = TOWNS
        .into_iter()
        .find(|other| *other != tail && after.starts_with(other))?;
    let joined = after[other.len()..].starts_with(['村', '亲', '土', '贤', '镇', '音', '情']);
    (town && !joined).then_some(other)
}

/// 正好是另一个写着的名称，或者是它的一截。
fn is_known(text: &str, range: &Range<usize>, names: &[&str]) -> bool {
    let all = names.iter().flat_map(|name| text.match_indices(*name));
    all.into_iter()
        .any(|(start, name)| start <= range.start && range.end <= start + name.len())
        || names.contains(&&text[range.clone()])
}
