//! 定篇幅：哪些话留下。次序只由内容定，多给字数只是往后多取几句，所以多给时间只会多说。

use crate::ledger::Ledger;
use crate::markup::Unit;
use crate::outline::{Content, Piece};

/// 把提纲压到 `target` 字上下；要点总是留着。
pub fn fit(pieces: Vec<Piece>, ledger: &Ledger, target: usize) -> Vec<Piece> {
    let groups = Survey::groups(&pieces, ledger);
    let keep = select(&groups, target);
    let mut pruner = Pruner { next: 1, keep: &keep };
    pieces.into_iter().filter_map(|piece| pruner.piece(piece, 0, 1)).collect()
}

/// 一起留、一起去的一组话：第 0 组总是留着。
#[derive(Debug, Clone)]
struct Group {
    /// 越小越先留：标准在展开前，有本地内容的在没有的前面。
    tier: u8,
    /// 是所在部分这一档的第几组，按部分的分量折算。
    turn: usize,
    /// 外面那一组，它不留，这一组也不留。
    outer: usize,
    /// 字数。
    characters: usize,
    /// 简讲部分里的可选话，从不留。
    barred: bool,
}

/// 从外到内数出各组。
struct Survey<'a> {
    ledger: &'a Ledger,
    groups: Vec<Group>,
    /// 当前部分每一档已有几组。
    turns: [usize; 5],
    weight: usize,
    brief: bool,
}

impl<'a> Survey<'a> {
    fn groups(pieces: &[Piece], ledger: &'a Ledger) -> Vec<Group> {
        let always = Group { tier: 0, turn: 0, outer: 0, characters: 0, barred: false };
        let mut survey =
            Survey { ledger, groups: vec![always], turns: [0; 5], weight: 100, brief: false };
        let ranked = pieces.iter().filter(|p| p.rank.is_some()).count();
        for piece in pieces {
            survey.turns = [0; 5];
            // 优先事项里排得越前，分量越重，轮到的次数越多。
            survey.weight = piece.rank.map_or(100, |rank| 100 + 60 * (ranked - rank) / ranked);
            survey.piece(piece, 0, 1);
        }
        survey.groups
    }

    fn piece(&mut self, piece: &Piece, outer: usize, outer_depth: u8) {
        self.brief = piece.brief;
        let (group, depth) = self.enter(piece.depth, outer, outer_depth, false);
        let title = piece.titles.first().map_or(0, |t| self.ledger.characters(t) + 3);
        self.groups[group].characters += title;
        for content in &piece.content {
            match content {
                Content::Paragraph(units) => {
                    units.iter().for_each(|unit| self.unit(unit, group, depth));
                }
                Content::Piece(piece) => self.piece(piece, group, depth),
            }
        }
    }

    fn unit(&mut self, unit: &Unit, outer: usize, outer_depth: u8) {
        let text = &unit.wordings[0];
        let local = Ledger::used(text).next().is_some();
        let (group, _) = self.enter(unit.depth, outer, outer_depth, local);
        self.groups[group].characters += self.ledger.characters(text);
    }

    /// 比外面深，就另起一组；不比外面深，就和外面同组。
    fn enter(&mut self, depth: u8, outer: usize, outer_depth: u8, local: bool) -> (usize, u8) {
        if depth <= outer_depth {
            return (outer, outer_depth);
        }
        let own_tier = (depth - 1) * 2 - u8::from(local);
        let tier = own_tier.max(self.groups[outer].tier);
        let turns = &mut self.turns[usize::from(tier.min(4))];
        *turns += 1;
        let turn = *turns * 10_000 / self.weight;
        self.groups.push(Group { tier, turn, outer, characters: 0, barred: self.brief });
        (self.groups.len() - 1, depth)
    }
}

/// 按次序一组一组地留，到最接近 `target` 的地方为止。
fn select(groups: &[Group], target: usize) -> Vec<bool> {
    let mut keep = vec![false; groups.len()];
    keep[0] = true;
    let mut total = groups[0].characters;
    let mut order: Vec<usize> = (1..groups.len()).filter(|&i| !groups[i].barred).collect();
    order.sort_by_key(|&i| (groups[i].tier, groups[i].turn, i));
    for index in order {
        let with = total + groups[index].characters;
        if with > target && with - target > target.saturating_sub(total) {
            break;
        }
        total = with;
        keep[index] = keep[groups[index].outer];
    }
    keep
}

/// 照着同样的次序再走一遍，去掉不留的。
struct Pruner<'a> {
    next: usize,
    keep: &'a [bool],
}

impl Pruner<'_> {
    fn piece(&mut self, mut piece: Piece, outer: usize, outer_depth: u8) -> Option<Piece> {
        let (group, depth) = self.enter(piece.depth, outer, outer_depth);
        let content = std::mem::take(&mut piece.content);
        for item in content {
            match item {
                Content::Paragraph(mut units) => {
                    units.retain(|unit| {
                        let (group, _) = self.enter(unit.depth, group, depth);
                        self.keep[group]
                    });
                    if !units.is_empty() {
                        piece.content.push(Content::Paragraph(units));
                    }
                }
                Content::Piece(inner) => {
                    piece.content.extend(self.piece(inner, group, depth).map(Content::Piece));
                }
            }
        }
        let empty = piece.content.is_empty() && (piece.level == 1 || piece.titles.is_empty());
        (self.keep[group] && !empty).then_some(piece)
    }

    fn enter(&mut self, depth: u8, outer: usize, outer_depth: u8) -> (usize, u8) {
        if depth <= outer_depth {
            return (outer, outer_depth);
        }
        self.next += 1;
        (self.next - 1, depth)
    }
}

