//! 几种说法里挑一种：由县、年、场合和位置定，`--variant` 整体挪一挪；紧挨着的两句不同起笔。

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
            base: hash(&format!("{county}/{year}/{occasion}")),
            variant: u64::from(variant),
        }
    }

    /// 某个位置上从第几种说法挑起。
    fn start(self, place: &str, count: usize) -> usize {
        let mixed = hash(&format!("{}/{place}", self.base)).wrapping_add(self.variant);
        usize::try_from(mixed % count.max(1) as u64).unwrap_or_default()
    }
}

/// 稳定的散列（FNV-1a），各种机器上一样。
fn hash(text: &str) -> u64 {
    text.bytes().fold(0xcbf2_9ce4_8422_2325, |hash, byte| {
        (hash ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01b3)
    })
}

/// 每一行、每个标题只留一种说法。
pub fn choose(pieces: &mut [Piece], seed: Seed) {
    let mut chooser = Chooser {
        seed,
        count: 0,
        opening: String::new(),
    };
    for piece in pieces {
        chooser.piece(piece);
    }
}

struct Chooser {
    seed: Seed,
    /// 到第几行了。
    count: usize,
    /// 上一行的起笔。
    opening: String,
}

impl Chooser {
    fn piece(&mut self, piece: &mut Piece) {
        // 同级标题用同一种句式，所以只看级别，不看位置。
        let pattern = self.seed.start(&format!("标题{}", piece.level), 60);
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

    fn unit(&mut self, unit: &mut Unit) {
        self.count += 1;
        let count = unit.wordings.len();
        let start = self.seed.start(&format!("第{}行", self.count), count);
        let order = (0..count).map(|step| (start + step) % count);
        let fresh = order
            .clone()
            .find(|&i| opening(&unit.wordings[i]) != self.opening);
        let index = fresh.unwrap_or(start);
        unit.wordings = vec![unit.wordings.swap_remove(index)];
        self.opening = opening(&unit.wordings[0]);
    }
}

/// 一句话的起笔：头两个字。
fn opening(text: &str) -> String {
    text.chars().take(2).collect()
}
