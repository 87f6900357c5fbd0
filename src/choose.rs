//! 几种说法里挑一种：先避开 `--avoid` 的稿子，再由县、年、场合和位置定，`--variant` 整体挪一挪；
//! 紧挨着的两句不同起笔。

use std::collections::BTreeMap;

use crate::avoid::Avoid;
use crate::hash::fnv1a;
use crate::markup::Unit;
use crate::outline::{Content, Piece};

/// 挑选的依据。
#[derive(Debug, Clone, Copy)]
pub struct Seed {
    base: u64,
    variant: u64,
}

impl Seed {
    /// 由县、年、场合得出；`variant` 换一套说法。
    pub fn new(county: &str, year: i32, occasion: &str, variant: u32) -> Seed {
        Seed {
            base: fnv1a([format!("{county}/{year}/{occasion}").as_bytes()]),
            variant: u64::from(variant),
        }
    }

    /// 某个位置上从第几种说法挑起；换一套就挪一步，挪满一圈再错开几步，免得转回原样。
    fn start(self, place: &str, count: usize) -> usize {
        let mixed = fnv1a([format!("{}/{place}", self.base).as_bytes()]);
        let count = count.max(1) as u64;
        let turns = (self.variant / count) * (mixed >> 32);
        let start = (mixed % count)
            .wrapping_add(self.variant)
            .wrapping_add(turns)
            % count;
        usize::try_from(start).unwrap_or_default()
    }
}

/// 每一行、每个标题只留一种说法。
pub fn choose(pieces: &mut [Piece], seed: Seed, avoid: &Avoid) {
    let mut patterns = BTreeMap::new();
    for level in 1..=MAX_LEVEL {
        patterns.insert(level, pattern(pieces, level, seed, avoid));
    }
    let mut chooser = Chooser {
        seed,
        avoid,
        patterns,
        count: 0,
        opening: String::new(),
    };
    for piece in pieces {
        chooser.piece(piece);
    }
}

/// 标题最多几级。
const MAX_LEVEL: usize = 4;

/// 同级标题用同一种句式：撞上得最少的那一种，一样多就照 `seed`。
fn pattern(pieces: &[Piece], level: usize, seed: Seed, avoid: &Avoid) -> usize {
    let mut titles = Vec::new();
    collect_titles(pieces, level, &mut titles);
    let count = titles
        .iter()
        .map(|wordings| wordings.len())
        .max()
        .unwrap_or(1);
    let start = seed.start(&format!("标题{level}"), count);
    let hits = |pattern: usize| -> usize {
        let chosen = titles
            .iter()
            .map(|wordings| &wordings[pattern % wordings.len()]);
        chosen.map(|title| avoid.hits(title)).sum()
    };
    (0..count)
        .map(|step| (start + step) % count)
        .min_by_key(|&p| hits(p))
        .unwrap_or_default()
}

fn collect_titles<'a>(pieces: &'a [Piece], level: usize, titles: &mut Vec<&'a [String]>) {
    for piece in pieces {
        if piece.level == level && !piece.titles.is_empty() {
            titles.push(&piece.titles);
        }
        for content in &piece.content {
            if let Content::Piece(inner) = content {
                collect_titles(std::slice::from_ref(inner), level, titles);
            }
        }
    }
}

struct Chooser<'a> {
    seed: Seed,
    avoid: &'a Avoid,
    /// 各级标题用第几种句式。
    patterns: BTreeMap<usize, usize>,
    /// 到第几行了。
    count: usize,
    /// 上一行的起笔。
    opening: String,
}

impl Chooser<'_> {
    fn piece(&mut self, piece: &mut Piece) {
        let pattern = self.patterns.get(&piece.level).copied().unwrap_or_default();
        if !piece.titles.is_empty() {
            let index = pattern % piece.titles.len();
            piece.titles = vec![piece.titles.swap_remove(index)];
        }
        for content in &mut piece.content {
            match content {
                Content::Paragraph(units) => units.iter_mut().for_each(|unit| self.unit(unit)),
                Content::Piece(piece) => self.piece(piece),
            }
        }
    }

    /// 依次看：撞上得少的，起笔和上一行不同的，轮到的。
    fn unit(&mut self, unit: &mut Unit) {
        self.count += 1;
        let count = unit.wordings.len();
        let start = self.seed.start(&format!("第{}行", self.count), count);
        let cost = |index: &usize| {
            let text = &unit.wordings[*index];
            (self.avoid.hits(text), opening(text) == self.opening)
        };
        let order = (0..count).map(|step| (start + step) % count);
        let index = order.min_by_key(cost).unwrap_or_default();
        unit.wordings = vec![unit.wordings.swap_remove(index)];
        self.opening = opening(&unit.wordings[0]);
    }
}

/// 一句话的起笔：头两个字。
fn opening(text: &str) -> String {
    text.chars().take(2).collect()
}
