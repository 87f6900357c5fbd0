//! 几种说法里挑一种：先避开 `--avoid` 的稿子，再避开同一部分里用过的起笔，
//! 其余由县、年、场合和这句话本身定，`--variant` 整体挪一挪。

use std::collections::{HashMap, HashSet};

use crate::avoid::Avoid;
use crate::hash::{fnv1a, mix};
use crate::ledger::Ledger;
use crate::marks;
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

    /// 一句话抽到的号；只看模板自己的字，资料里添一条不牵动别的话。
    pub fn draw(self, text: &str) -> u64 {
        let base = self.base.to_le_bytes();
        let words = marks::wording(text).map(str::as_bytes);
        mix(fnv1a(std::iter::once(base.as_slice()).chain(words)))
    }

    /// 从第几种说法挑起；换一套就挪一步，挪满一圈再错开几步，免得转回原样。
    fn start(self, first: &str, count: usize) -> usize {
        let mixed = self.draw(first);
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
pub fn choose(pieces: &mut [Piece], ledger: &Ledger, seed: Seed, avoid: &Avoid) {
    let mut chooser = Chooser {
        ledger,
        seed,
        avoid,
        times: HashMap::new(),
        openings: HashSet::new(),
        last: String::new(),
    };
    let pattern = chooser.pattern(pieces.iter());
    for piece in pieces {
        chooser.openings.clear();
        chooser.piece(piece, pattern);
    }
}

/// 同一部分里两句话开头这么多字不能一样。
const OPENING: usize = 6;
/// 紧挨着的两行开头这么多字不能一样。
const NEIGHBOURS: usize = 2;

struct Chooser<'a> {
    ledger: &'a Ledger,
    seed: Seed,
    avoid: &'a Avoid,
    /// 同一行模板用过几回：一个行业一回的，回回换一种。
    times: HashMap<String, usize>,
    /// 这个大题里用过的起笔。
    openings: HashSet<String>,
    /// 上一行的起笔。
    last: String,
}

impl Chooser<'_> {
    /// 并列的几条标题用同一种句式：撞上得最少的那一种，一样多就照抽到的号。
    fn pattern<'p>(&self, pieces: impl Iterator<Item = &'p Piece>) -> usize {
        let mut titles = Vec::new();
        pieces.for_each(|piece| visible_titles(piece, &mut titles));
        let count = titles.iter().map(|wordings| wordings.len()).max();
        let (Some(count), Some(first)) = (count, titles.first()) else {
            return 0;
        };
        let start = self.seed.start(&first[0], count);
        let hits = |pattern: usize| -> usize {
            let chosen = titles.iter().map(|w| &w[pattern % w.len()]);
            chosen
                .map(|title| self.avoid.hits(&self.ledger.read(title)))
                .sum()
        };
        let patterns = (0..count).map(|step| (start + step) % count);
        patterns.min_by_key(|&p| hits(p)).unwrap_or_default()
    }

    /// `pattern` 是这一级标题的句式；没有标题的部分，里面的条目算上一级的。
    fn piece(&mut self, piece: &mut Piece, pattern: usize) {
        let mut inner = pattern;
        if !piece.titles.is_empty() {
            let index = pattern % piece.titles.len();
            piece.titles = vec![piece.titles.swap_remove(index)];
            inner = self.pattern(pieces(&piece.content));
        }
        for content in &mut piece.content {
            match content {
                Content::Paragraph(units) => units.iter_mut().for_each(|unit| self.unit(unit)),
                Content::Piece(piece) => self.piece(piece, inner),
            }
        }
    }

    /// 依次看：撞上得少的，起笔没用过的，起笔和上一行不同的，轮到的。
    fn unit(&mut self, unit: &mut Unit) {
        let count = unit.wordings.len();
        let times = self
            .times
            .entry(marks::wording(&unit.wordings[0]).collect());
        let times = times.and_modify(|times| *times += 1).or_insert(0);
        let start = self.seed.start(&unit.wordings[0], count) + *times;
        let order = (0..count).map(|step| (start + step) % count);
        let index = order.min_by_key(|index| self.cost(&unit.wordings[*index]));
        unit.wordings = vec![unit.wordings.swap_remove(index.unwrap_or_default())];
        let text = self.ledger.read(&unit.wordings[0]);
        self.openings.extend(openings(&text));
        self.last = text.chars().take(NEIGHBOURS).collect();
    }

    fn cost(&self, wording: &str) -> (usize, usize, bool) {
        let text = self.ledger.read(wording);
        let repeated = openings(&text).filter(|opening| self.openings.contains(opening));
        (
            self.avoid.hits(&text),
            repeated.count(),
            text.starts_with(&self.last),
        )
    }
}

/// 一段内容里的各条。
fn pieces(content: &[Content]) -> impl Iterator<Item = &Piece> {
    content.iter().filter_map(|content| match content {
        Content::Piece(piece) => Some(piece),
        Content::Paragraph(_) => None,
    })
}

/// 看得见的下一级标题：没有标题的部分，取它里面的。
fn visible_titles<'p>(piece: &'p Piece, titles: &mut Vec<&'p [String]>) {
    if piece.titles.is_empty() {
        pieces(&piece.content).for_each(|inner| visible_titles(inner, titles));
    } else {
        titles.push(&piece.titles);
    }
}

/// 各句的起笔；太短的句子不论。
fn openings(text: &str) -> impl Iterator<Item = String> {
    text.split(['。', '！', '？']).filter_map(|sentence| {
        let opening: String = sentence.chars().take(OPENING).collect();
        (opening.chars().count() == OPENING).then_some(opening)
    })
}
