//! 全国的省、市、县名：在文字里认出来，长的先认。

use std::collections::BTreeSet;
use std::ops::Range;
use std::sync::LazyLock;

use crate::reference::regions;

/// 和普通的词分不清的地名，不认。
#[rustfmt::skip]
const COMMON: [&str; 60] = [
    "城中区", "城关区", "城东区", "城西区", "城北区", "城厢区", "市中区", "市北区", "市南区", "新市区", "平安区", "新建区",
    "东方市", "海港区", "港口区", "港南区", "港北区", "工农区", "前进区", "江北区", "江南区", "河东区", "河西区", "河北区",
    "东山区", "南山区", "东河区", "中山区", "解放区", "友好区", "安居区", "安定区", "振兴区", "站前区", "老边区", "前锋区",
    "和平区", "和平县", "中原区", "光明区", "长寿区", "公安县", "会同县", "资源县", "比如县", "治多县", "威信县", "洞口县",
    "平房区", "方正县", "新兴县", "新兴区", "同心县", "平原县", "大方县", "交口县", "天等县", "和政县", "合作市", "来宾市",
];
/// 地名最长几个字。
const LONGEST: usize = 15;
/// 后面是这些，前面就不是地名：区域、市场。
const WORDS: [(char, &[char]); 3] = [
    ('区', &['域', '位', '间', '块', '段', '划', '别']),
    ('市', &['场', '民', '区', '政', '值']),
    ('县', &['域']),
];
/// 后面不远有这些，说的是一家单位、一条路。
const OWNED: [&str; 16] = [
    "公司",
    "集团",
    "大学",
    "学院",
    "医院",
    "银行",
    "煤矿",
    "铁矿",
    "化工厂",
    "机械厂",
    "高速",
    "铁路",
    "机场",
    "酒店",
    "饭店",
    "商场",
];

/// 全部的名称。
static NAMES: LazyLock<BTreeSet<&'static str>> = LazyLock::new(|| {
    let each = regions::all().flat_map(|unit| [unit.name, unit.prefecture, unit.province]);
    each.filter(|name| name.chars().count() >= 3 && !COMMON.contains(name))
        .collect()
});

/// 一行里的地名，按先后。
pub(crate) fn find(text: &str) -> Vec<Range<usize>> {
    let mut all = Vec::new();
    let mut end = 0;
    for (at, _) in text.char_indices() {
        if at < end {
            continue;
        }
        if let Some(name) = longest(text, at) {
            end = at + name.len();
            if !is_word(name, &text[end..]) && is_clear(text, at, name) && !is_owned(text, end) {
                all.push(at..end);
            }
        }
    }
    all
}

/// 名称的末一字。
const LAST: [char; 7] = ['省', '市', '县', '区', '旗', '州', '盟'];

/// 从这里起最长的一个。
fn longest(text: &str, at: usize) -> Option<&str> {
    let rest = super::ahead(text, at, LONGEST);
    let last = rest.char_indices().filter(|(_, c)| LAST.contains(c));
    let ends = last.map(|(i, c)| i + c.len_utf8());
    let mut names = ends.rev().filter(|end| NAMES.contains(&rest[..*end]));
    names.next().map(|end| &rest[..end])
}

/// 和后面的字连成一个普通的词。
fn is_word(name: &str, after: &str) -> bool {
    WORDS
        .iter()
        .any(|(last, next)| name.ends_with(*last) && after.starts_with(*next))
}

/// “适应城市发展”“希望城区”里也有三个字的“某城市”“某城区”：前面有省、市，或者后面有班子的才认。
fn is_clear(text: &str, at: usize, name: &str) -> bool {
    let doubtful = name.chars().count() == 3 && name.ends_with(['市', '区']) && name.contains('城');
    let (before, after) = (&text[..at], &text[at + name.len()..]);
    let bodies = ["委", "政府", "人民", "应急管理局", "安委"];
    let named = bodies.iter().any(|body| after.starts_with(body));
    // “民政和县消防……”是民政、和、县。
    let severed = name == "政和县" && before.ends_with(['民', '行', '财']);
    !severed
        && (!doubtful
            || before.ends_with(['省', '市', '州'])
            || before.ends_with("自治区")
            || named)
}

/// 是单位名称、路名的一截。
fn is_owned(text: &str, end: usize) -> bool {
    let near = super::ahead(text, end, 12);
    let stop = near
        .find(['，', '。', '、', '；', '：', '的', '”', '》'])
        .unwrap_or(near.len());
    super::has_any(&near[..stop], &OWNED)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_end_in_a_level() {
        let strange: Vec<_> = NAMES.iter().filter(|name| !name.ends_with(LAST)).collect();
        assert!(strange.is_empty(), "{strange:?}");
    }
}
