//! 几句一组的固定提法：在一行里找出来，看每一句对不对、全不全、次序对不对。

use std::ops::Range;

use strsim::levenshtein;

use crate::reference::phrases;

/// 内置提法里几句一组的。
const KNOWN: [&str; 10] = [
    "dztz", "sgsbx", "fangzhen", "xiaofang", "xfyz", "zhishang", "qlyz", "sblz", "cufazhan",
    "rrjaq",
];
/// 另有几组各处通行的。
const COMMON: [&str; 5] = [
    "守土有责、守土负责、守土尽责",
    "科学严谨、依法依规、实事求是、注重实效",
    "政治意识、大局意识、核心意识、看齐意识",
    "道路自信、理论自信、制度自信、文化自信",
    "政治判断力、政治领悟力、政治执行力",
];

/// 一组提法。
pub(super) struct Formula {
    /// 规范写法。
    pub text: &'static str,
    /// 各句。
    pub parts: Vec<&'static str>,
}

/// 全部的组。
pub(super) fn all() -> Vec<Formula> {
    let known = KNOWN.iter().filter_map(|id| phrases::find(id));
    let texts = known.map(|phrase| phrase.text.as_str()).chain(COMMON);
    texts
        .map(|text| Formula {
            text,
            parts: text.split('、').collect(),
        })
        .collect()
}

/// 稿子里连着说的一组。
pub(super) struct Found {
    /// 各句：范围，是第几句，是不是一字不差。
    pub items: Vec<(Range<usize>, usize, bool)>,
}

impl Found {
    /// 整组的范围。
    pub fn range(&self) -> Range<usize> {
        let start = self.items.first().map_or(0, |item| item.0.start);
        start..self.items.last().map_or(start, |item| item.0.end)
    }

    /// 一字不差的各句，次序没有颠倒；同一句说了两遍不算颠倒。
    pub fn is_in_order(&self) -> bool {
        let exact: Vec<usize> = self
            .items
            .iter()
            .filter(|item| item.2)
            .map(|item| item.1)
            .collect();
        exact.windows(2).all(|pair| pair[0] <= pair[1])
    }

    /// 一字不差的有几句。
    pub fn exact(&self) -> usize {
        self.items.iter().filter(|item| item.2).count()
    }
}

impl Formula {
    /// 一行里的各组，按先后。
    pub fn find(&self, text: &str) -> Vec<Found> {
        let mut all: Vec<Found> = Vec::new();
        for (start, index) in self.exact(text) {
            let known = all.iter().any(|found| found.range().contains(&start));
            if !known {
                all.push(self.around(text, start, index));
            }
        }
        all
    }

    /// 一字不差的各句：在哪里，是第几句。
    fn exact(&self, text: &str) -> Vec<(usize, usize)> {
        let each = self.parts.iter().enumerate();
        let hits = each
            .flat_map(|(index, part)| text.match_indices(*part).map(move |(at, _)| (at, index)));
        let mut hits: Vec<(usize, usize)> = hits.collect();
        hits.sort_unstable();
        hits
    }

    /// 从一字不差的一句往两头认。
    fn around(&self, text: &str, start: usize, index: usize) -> Found {
        let mut items = vec![(start..start + self.parts[index].len(), index, true)];
        while let Some(item) = items
            .last()
            .and_then(|last| self.after(text, last.0.end, &items))
        {
            items.push(item);
        }
        while let Some(item) = items
            .first()
            .and_then(|first| self.before(text, first.0.start, &items))
        {
            items.insert(0, item);
        }
        Found { items }
    }

    /// 顿号、逗号后面的一句。
    fn after(
        &self,
        text: &str,
        end: usize,
        items: &[(Range<usize>, usize, bool)],
    ) -> Option<(Range<usize>, usize, bool)> {
        let rest = &text[end..];
        let mark = rest.chars().next().filter(|c| "、，".contains(*c))?;
        let start = end + mark.len_utf8();
        let rest = &text[start..];
        if let Some(index) = self.parts.iter().position(|part| rest.starts_with(part)) {
            return Some((start..start + self.parts[index].len(), index, true));
        }
        let item = &rest[..rest.find(is_stop).unwrap_or(rest.len())];
        let (index, slip) = self.slips(text, items).find_map(|(index, part)| {
            let head = cut(item, part.chars().count());
            let slip = [head, item].into_iter().find(|slip| is_near(slip, part))?;
            Some((index, slip.len()))
        })?;
        Some((start..start + slip, index, false))
    }

    /// 顿号、逗号前面的一句。
    fn before(
        &self,
        text: &str,
        start: usize,
        items: &[(Range<usize>, usize, bool)],
    ) -> Option<(Range<usize>, usize, bool)> {
        let ahead = &text[..start];
        let mark = ahead.chars().next_back().filter(|c| "、，".contains(*c))?;
        let end = start - mark.len_utf8();
        let ahead = &text[..end];
        if let Some(index) = self.parts.iter().position(|part| ahead.ends_with(part)) {
            return Some((end - self.parts[index].len()..end, index, true));
        }
        let from = ahead.char_indices().rev().find(|(_, c)| is_stop(*c));
        let item = &ahead[from.map_or(0, |(at, c)| at + c.len_utf8())..];
        let (index, slip) = self.slips(text, items).find_map(|(index, part)| {
            let tail = super::behind(item, item.len(), part.chars().count());
            is_near(tail, part).then_some((index, tail.len()))
        })?;
        Some((end - slip..end, index, false))
    }

    /// 还没有着落、这一行别处也没写对的各句。
    fn slips<'a>(
        &'a self,
        text: &'a str,
        items: &'a [(Range<usize>, usize, bool)],
    ) -> impl Iterator<Item = (usize, &'static str)> + 'a {
        let each = self.parts.iter().copied().enumerate();
        each.filter(move |(index, part)| {
            !text.contains(part) && items.iter().all(|item| item.1 != *index)
        })
    }
}

/// 一句到这里为止。
fn is_stop(c: char) -> bool {
    "、，。；：！？“”‘’（）《》".contains(c)
}

/// 开头若干字。
fn cut(text: &str, count: usize) -> &str {
    super::ahead(text, 0, count)
}

/// 像是那一句写错了：字数一样只差一两个，或者长句多了少了两三个字。
fn is_near(text: &str, part: &str) -> bool {
    let (length, right) = (text.chars().count(), part.chars().count());
    let distance = levenshtein(text, part);
    match right {
        0..=3 => false,
        4 => length == 4 && distance <= 2 && same_places(text, part) >= 2,
        _ => distance <= 2 && length.abs_diff(right) <= 2,
    }
}

/// 有几个字在同一个位置上。
fn same_places(a: &str, b: &str) -> usize {
    a.chars().zip(b.chars()).filter(|(a, b)| a == b).count()
}
