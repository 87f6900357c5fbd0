//! 定篇幅：哪些话留下。先后只由内容定，多给字数只是往后多取几句，所以多给时间只会多说。

use std::collections::BTreeMap;

use crate::ledger::Ledger;
use crate::markup::Unit;
use crate::numbering::Numbering;
use crate::outline::{Content, Piece};

/// 把提纲压到 `target` 字上下；每个大题的骨架总是留着。
pub fn fit(pieces: Vec<Piece>, ledger: &Ledger, target: usize) -> Vec<Piece> {
    let survey = Survey::of(&pieces, ledger);
    let keep = select(&survey.groups, target);
    let mut kept = survey.visits.into_iter().map(|group| keep[group]);
    pieces
        .into_iter()
        .filter_map(|piece| prune(piece, &mut kept))
        .collect()
}

/// 骨架：总是留着的那一组。
const CORE: usize = 0;

/// 头几条跟着上级一起取舍。
const LEADING_POINTS: usize = 2;

/// 一起留、一起去的一组话：一条连同它的第一句，或者后面的一句。
#[derive(Debug, Clone)]
struct Group {
    /// 深浅：1 要点，2 标准，3 展开。
    depth: u8,
    /// 有没有本地的数字、名称、事情。
    local: bool,
    /// 能不能取舍。
    standing: Standing,
    /// 是不是带小题的一条。
    point: bool,
    /// 外面那一组；它不留，这一组也不留。
    outer: usize,
    /// 在第几个大题里。
    part: usize,
    /// 大题的分量，按百分比。
    weight: usize,
    /// 字数。
    characters: usize,
}

/// 一组话能不能取舍。
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Standing {
    /// 看篇幅。
    Free,
    /// 交代过的话，必须留。
    Due,
    /// 简讲的大题里带 + 的话，从不留。
    Barred,
}

/// 从头到尾数出各组；`visits` 是每遇到一条、一句时它归哪一组。
struct Survey<'a> {
    ledger: &'a Ledger,
    groups: Vec<Group>,
    visits: Vec<usize>,
    part: usize,
    weight: usize,
    brief: bool,
}

impl<'a> Survey<'a> {
    fn of(pieces: &[Piece], ledger: &'a Ledger) -> Survey<'a> {
        let mut survey = Survey {
            ledger,
            groups: Vec::new(),
            visits: Vec::new(),
            part: 0,
            weight: 100,
            brief: false,
        };
        survey.open(1, false, CORE);
        let ranked = pieces
            .iter()
            .filter_map(|piece| piece.rank)
            .max()
            .map_or(1, |last| last + 1);
        for (part, piece) in pieces.iter().enumerate() {
            survey.part = part;
            survey.brief = piece.brief;
            // 优先事项里排得越前，分量越重，轮到的次数越多。
            survey.weight = piece
                .rank
                .map_or(100, |rank| 100 + 60 * (ranked - rank) / ranked);
            survey.piece(piece, CORE);
        }
        survey
    }

    fn piece(&mut self, piece: &Piece, group: usize) {
        self.visits.push(group);
        self.brief |= piece.brief;
        if let Some(title) = piece.titles.first() {
            self.add(group, title);
            // 序号，和与正文同段时小题后面的句号。
            let label = piece.numbering.label(0).chars().count();
            let stop = usize::from(!piece.numbering.is_standalone());
            self.groups[group].characters += label + stop;
        }
        let mut points = 0;
        for (position, content) in piece.content.iter().enumerate() {
            match content {
                Content::Paragraph(units) => {
                    let listing = piece.content.get(position + 1).is_some_and(is_listing);
                    self.paragraph(units, piece, group, position == 0, listing);
                }
                Content::Piece(inner) => {
                    points += 1;
                    // 章节树定下的块不取舍；别的条，头两条跟着上级，免得只剩一条。
                    let leads = points <= LEADING_POINTS && inner.depth <= piece.depth;
                    let own = if inner.planned || leads {
                        group
                    } else {
                        self.open(inner.depth.max(piece.depth), true, group)
                    };
                    self.piece(inner, own);
                }
            }
        }
    }

    /// 一段话：打头的一句、引出下面几条的一句跟着上级走，其余各句自成一组。
    fn paragraph(
        &mut self,
        units: &[Unit],
        piece: &Piece,
        group: usize,
        first: bool,
        before_listing: bool,
    ) {
        let frame = piece.level == 1 && piece.titles.is_empty();
        for (index, unit) in units.iter().enumerate() {
            let leads = (first && index == 0) || (before_listing && index + 1 == units.len());
            let own = if unit.depth <= piece.depth && (leads || frame) {
                group
            } else {
                self.open(unit.depth.max(piece.depth), false, group)
            };
            self.visits.push(own);
            self.add(own, &unit.wordings[0]);
        }
    }

    fn open(&mut self, depth: u8, point: bool, outer: usize) -> usize {
        self.groups.push(Group {
            depth,
            local: false,
            point,
            outer,
            part: self.part,
            weight: self.weight,
            characters: 0,
            standing: if self.brief && depth > 1 {
                Standing::Barred
            } else {
                Standing::Free
            },
        });
        self.groups.len() - 1
    }

    fn add(&mut self, group: usize, text: &str) {
        let group = &mut self.groups[group];
        group.characters += self.ledger.characters(text);
        group.local |= Ledger::used(text).any(|id| self.ledger.is_local(id));
        if Ledger::used(text).any(|id| self.ledger.is_due(id)) {
            group.standing = Standing::Due;
        }
    }
}

/// 各组的档次，越小越先留；外面的一条跟着里面最靠前的走。
fn tiers(groups: &[Group]) -> Vec<u8> {
    let own = |group: &Group| match (group.depth, group.local, group.point) {
        _ if group.standing == Standing::Due => 0,
        (0 | 1, true, _) => 1,
        (2, true, _) => 2,
        (0 | 1, false, true) => 3,
        (0 | 1, false, false) => 4,
        (_, true, _) => 5,
        (2, false, _) => 6,
        (_, false, _) => 7,
    };
    let mut tiers: Vec<u8> = groups.iter().map(own).collect();
    for (index, group) in groups.iter().enumerate().rev() {
        tiers[group.outer] = tiers[group.outer].min(tiers[index]);
    }
    for (index, group) in groups.iter().enumerate() {
        tiers[index] = tiers[index].max(tiers[group.outer]);
    }
    tiers
}

/// 骨架以外各组的先后：先看档次，同一档各大题轮流，分量重的轮到得多。
fn order(groups: &[Group], tiers: &[u8]) -> Vec<usize> {
    let mut turns: BTreeMap<(usize, u8), usize> = BTreeMap::new();
    let mut keyed: Vec<(u8, usize, usize)> = Vec::new();
    for (index, group) in groups.iter().enumerate() {
        if group.standing == Standing::Barred || tiers[index] == 0 {
            continue;
        }
        let turn = turns.entry((group.part, tiers[index])).or_default();
        *turn += 1;
        keyed.push((tiers[index], *turn * 10_000 / group.weight, index));
    }
    keyed.sort_unstable();
    keyed.into_iter().map(|(_, _, index)| index).collect()
}

/// 骨架和必须讲到的先留下，再按次序一组一组地留，到最接近 `target` 的地方为止。
fn select(groups: &[Group], target: usize) -> Vec<bool> {
    let mut tiers = tiers(groups);
    tiers[CORE] = 0;
    let mut keep: Vec<bool> = tiers.iter().map(|tier| *tier == 0).collect();
    let kept = groups.iter().zip(&keep).filter(|(_, keep)| **keep);
    let mut total: usize = kept.map(|(group, _)| group.characters).sum();
    for index in order(groups, &tiers) {
        let with = total + groups[index].characters;
        if with > target && with - target > target.saturating_sub(total) {
            break;
        }
        total = with;
        keep[index] = keep[groups[index].outer];
    }
    keep
}

/// 是不是“一是、二是”摆情况的一条。
fn is_listing(content: &Content) -> bool {
    matches!(content, Content::Piece(piece) if piece.numbering == Numbering::Is)
}

/// 照着同样的次序再走一遍，去掉不留的。
fn prune(mut piece: Piece, kept: &mut impl Iterator<Item = bool>) -> Option<Piece> {
    let stays = kept.next().unwrap_or_default();
    for content in std::mem::take(&mut piece.content) {
        match content {
            Content::Paragraph(mut units) => {
                units.retain(|_| kept.next().unwrap_or_default());
                if !units.is_empty() {
                    piece.content.push(Content::Paragraph(units));
                }
            }
            Content::Piece(inner) => {
                piece.content.extend(prune(inner, kept).map(Content::Piece));
            }
        }
    }
    let bare =
        piece.content.is_empty() && (piece.titles.is_empty() || piece.numbering.is_standalone());
    (stays && !bare).then_some(piece)
}
