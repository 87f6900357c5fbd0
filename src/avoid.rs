//! 要避开的稿子：去年的话、邻县的话，能换一种说法就换一种。

use std::collections::HashSet;

/// 连着这么多字一样，算撞上了。
const WINDOW: usize = 8;
/// 报告重合用的长度：连着十二个字。
const RUN: usize = 12;

/// 要避开的稿子里全部的连续八字、十二字。
#[derive(Debug, Clone, Default)]
pub struct Avoid {
    windows: HashSet<Vec<char>>,
    runs: HashSet<Vec<char>>,
}

impl Avoid {
    /// 收进几篇稿子。
    pub fn new(texts: &[String]) -> Avoid {
        let windows = |size| texts.iter().flat_map(|text| grams(text, size)).collect();
        Avoid {
            windows: windows(WINDOW),
            runs: windows(RUN),
        }
    }

    /// 有没有要避开的。
    pub fn is_empty(&self) -> bool {
        self.windows.is_empty()
    }

    /// 一句话撞上多少处。
    pub fn hits(&self, text: &str) -> usize {
        if self.is_empty() {
            return 0;
        }
        grams(text, WINDOW)
            .filter(|gram| self.windows.contains(gram))
            .count()
    }

    /// 撞上了的话，抽到的号排到没撞上的后面。
    pub fn last(&self, text: &str, draw: u64) -> u64 {
        let back = u64::from(self.hits(text) > 0) << 63;
        draw >> 1 | back
    }

    /// 一篇稿子有百分之几的字还在连着十二个字的重合里。
    pub fn overlap(&self, text: &str) -> usize {
        let length = words(text).len();
        let mut covered = vec![false; length];
        for (start, gram) in grams(text, RUN).enumerate() {
            if self.runs.contains(&gram) {
                covered[start..start + RUN].fill(true);
            }
        }
        covered.iter().filter(|covered| **covered).count() * 100 / length.max(1)
    }
}

/// 只看汉字和数字。
fn words(text: &str) -> Vec<char> {
    text.chars().filter(|c| c.is_alphanumeric()).collect()
}

fn grams(text: &str, size: usize) -> impl Iterator<Item = Vec<char>> {
    let words = words(text);
    let count = words.len().saturating_sub(size - 1);
    (0..count).map(move |start| words[start..start + size].to_vec())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn overlap_counts_runs_of_twelve_characters() {
        let avoid = Avoid::new(&["查得深、改得实、盯得住，隐患一处一处销。".to_owned()]);
        assert_eq!(
            avoid.overlap("查得深、改得实、盯得住，隐患一处一处销。"),
            100
        );
        assert_eq!(
            avoid.overlap("隐患一处一处销，人人心里有数，事事有人管。"),
            0
        );
        assert!(avoid.hits("盯得住隐患一处一处销") > 0);
        assert!(Avoid::default().is_empty());
    }
}
