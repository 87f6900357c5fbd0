//! 定篇幅：哪些话留下。先后只由内容和抽到的号定，多给字数只是往后多取几句，所以多给时间只会多说。

use std::collections::BTreeMap;

use crate::ledger::Ledger;
use crate::moves::Move;
use crate::numbering::Numbering;
use crate::outline::{Content, Piece};

/// 一句话抽到的号，越小越先留。
pub type Draw<'a> = &'a dyn Fn(&str) -> u64;

/// 把提纲压到 `target` 字上下：先保各大题的骨架，实在放不下才少讲几个大题。
pub fn fit(pieces: Vec<Piece>, ledger: &Ledger, draw: Draw, target: usize) -> Vec<Piece> {
    let survey = Survey::of(&pieces, ledger, draw);
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

/// 再短也要讲的大题数。
const LEAST_PARTS: usize = 3;

/// 讲不完时各大题的轻重，靠前的先保。
const PRECEDENCE: [Move; 15] = [
    Move::Responsibility,
    Move::Hazard,
    Move::Situation,
    Move::Significance,
    Move::Umbrella,
    Move::Rectification,
    Move::Emergency,
    Move::Oversight,
    Move::Seasonal,
    Move::Duty,
    Move::Recap,
    Move::Training,
    Move::Synergy,
    Move::Foundation,
    Move::Technology,
];

/// 一起留、一起去的一组话：一条连同它的第一句，或者后面的一句。
#[derive(Debug, Clone)]
struct Group {
    /// 深浅：1 要点，2 标准，3 展开。
    depth: u8,
    /// 有没有本地的数字、名称、事情。
    local: bool,
    /// 能不能取舍。
    standing: Standing,
    /// 是什么。
    role: Role,
    /// 外面那一组；它不留，这一组也不留。
    outer: usize,
    /// 在第几个大题里。
    part: usize,
    /// 大题的分量，按百分比。
    weight: usize,
    /// 字数。
    characters: usize,
    /// 同样轻重的话里抽到的号。
    draw: u64,
}

/// 一组话是什么。
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Role {
    /// 一个大题，连同它打头的要点。
    Part,
    /// 一块里的头两条。
    Pair,
    /// 后面的一条。
    Point,
    /// 一句。
    Line,
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
    draw: Draw<'a>,
    groups: Vec<Group>,
    visits: Vec<usize>,
    part: usize,
    weight: usize,
    brief: bool,
}

impl<'a> Survey<'a> {
    fn of(pieces: &[Piece], ledger: &'a Ledger, draw: Draw<'a>) -> Survey<'a> {
        let mut survey = Survey {
            ledger,
            draw,
            groups: Vec::new(),
            visits: Vec::new(),
            part: 0,
            weight: 100,
            brief: false,
        };
        survey.open(1, Role::Line, CORE);
        let ranked = pieces
            .iter()
            .filter_map(|piece| piece.rank)
            .max()
            .map_or(1, |last| last + 1);
        let spare = spare_parts(pieces);
        for (part, piece) in pieces.iter().enumerate() {
            survey.part = part;
            survey.brief = piece.brief;
            // 优先事项里排得越前，分量越重，轮到的次数越多。
            survey.weight = piece
                .rank
                .map_or(100, |rank| 100 + 60 * (ranked - rank) / ranked);
            let place = spare.iter().position(|spared| *spared == part);
            let own = place.map_or(CORE, |place| survey.part(place));
            survey.piece(piece, own);
        }
        survey
    }

    fn piece(&mut self, piece: &Piece, group: usize) {
        self.visits.push(group);
        self.brief |= piece.brief;
        self.title(piece, group);
        let seats = self.seats(piece, group);
        let mut points = 0;
        for (position, content) in piece.content.iter().enumerate() {
            match content {
                Content::Paragraph(units) => {
                    for index in 0..units.len() {
                        self.line(piece, position, index, &seats);
                    }
                }
                Content::Piece(inner) if inner.planned => self.piece(inner, group),
                Content::Piece(inner) => {
                    points += usize::from(inner.depth <= piece.depth);
                    let leads = points <= LEADING_POINTS && inner.depth <= piece.depth;
                    let own = if leads {
                        seats.pair
                    } else {
                        self.open(inner.depth.max(piece.depth), Role::Point, group)
                    };
                    self.piece(inner, own);
                }
            }
        }
    }

    /// 可以不讲的一个大题；`place` 是第几个轮到它。
    fn part(&mut self, place: usize) -> usize {
        let group = self.open(1, Role::Part, CORE);
        self.groups[group].draw = place as u64;
        group
    }

    /// 标题连同序号，和与正文同段时小题后面的句号。
    fn title(&mut self, piece: &Piece, group: usize) {
        if let Some(title) = piece.titles.first() {
            self.add(group, title);
            let label = piece.numbering.label(0).chars().count();
            let stop = usize::from(!piece.numbering.is_standalone());
            self.groups[group].characters += label + stop;
        }
    }

    /// 头两条一起取舍，免得只剩一条；它们打头的话就跟着上级，免得只剩标题。
    fn seats(&mut self, piece: &Piece, group: usize) -> Seats {
        let anchor = anchor(piece);
        let pair = if has_points(piece) && matches!(anchor, Anchor::Line(..)) {
            self.open(piece.depth, Role::Pair, group)
        } else {
            group
        };
        Seats {
            group,
            pair,
            anchor,
        }
    }

    /// 一句：打头的、引出条目的、无标题部分的要点不单独取舍，其余自成一组。
    fn line(&mut self, piece: &Piece, position: usize, index: usize, seats: &Seats) {
        let Content::Paragraph(units) = &piece.content[position] else {
            return;
        };
        let unit = &units[index];
        let own = match unit.depth <= piece.depth {
            true if seats.anchor == Anchor::Line(position, index) => seats.group,
            true if introduces(piece, position, index) => seats.pair,
            true if piece.level == 1 && piece.titles.is_empty() => seats.group,
            _ => self.open(unit.depth.max(piece.depth), Role::Line, seats.group),
        };
        self.visits.push(own);
        if unit.depth == 0 {
            self.groups[own].standing = Standing::Due;
        }
        self.add(own, &unit.wordings[0]);
    }

    fn open(&mut self, depth: u8, role: Role, outer: usize) -> usize {
        self.groups.push(Group {
            depth,
            local: false,
            role,
            outer,
            part: self.part,
            weight: self.weight,
            characters: 0,
            draw: 0,
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
        if group.role != Role::Part && group.draw == 0 {
            group.draw = (self.draw)(text);
        }
        group.characters += self.ledger.characters(text);
        group.local |= Ledger::used(text).any(|id| self.ledger.is_local(id));
        if Ledger::used(text).any(|id| self.ledger.is_due(id)) {
            group.standing = Standing::Due;
        }
    }
}

/// 讲不完时可以不讲的大题，先后就是篇幅够了谁先补上：优先事项里的，再看职能，再看次序。
fn spare_parts(pieces: &[Piece]) -> Vec<usize> {
    let titled = pieces
        .iter()
        .enumerate()
        .filter(|(_, p)| !p.titles.is_empty());
    let mut parts: Vec<usize> = titled.map(|(part, _)| part).collect();
    let precedence = |movement: Move| PRECEDENCE.iter().position(|m| *m == movement);
    parts.sort_by_key(|&part| {
        let piece = &pieces[part];
        (
            piece.rank.unwrap_or(usize::MAX),
            precedence(piece.movement).unwrap_or(PRECEDENCE.len()),
        )
    });
    parts.split_off(LEAST_PARTS.min(parts.len()))
}

/// 必须讲到的。
const DUE: u8 = 0;
/// 从这一档起都是没有本地内容的话，同一档里由抽到的号定先后。
const GENERIC: [u8; 4] = [4, 5, 7, 8];

/// 各组的档次，越小越先留；外面的一条跟着里面最靠前的走。
fn tiers(groups: &[Group]) -> Vec<u8> {
    let own = |group: &Group| match (group.depth, group.local, group.role) {
        _ if group.standing == Standing::Due => DUE,
        (_, _, Role::Part) => 1,
        (0 | 1, _, Role::Pair) | (0 | 1, true, _) => 2,
        (2, true, _) => 3,
        (0 | 1, false, Role::Point) => 4,
        (0 | 1, false, Role::Line) => 5,
        (_, true, _) => 6,
        (2, false, _) => 7,
        (_, false, _) => 8,
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
    let mut queues: BTreeMap<(u8, usize), Vec<usize>> = BTreeMap::new();
    for (index, group) in groups.iter().enumerate() {
        if group.standing != Standing::Barred && tiers[index] != DUE {
            let part = if group.role == Role::Part {
                0
            } else {
                group.part
            };
            queues.entry((tiers[index], part)).or_default().push(index);
        }
    }
    let mut keyed: Vec<(u8, usize, usize)> = Vec::new();
    for ((tier, _), mut queue) in queues {
        queue.sort_by_key(|&index| turn(groups, tiers, index));
        for (turn, index) in queue.into_iter().enumerate() {
            keyed.push((tier, (turn + 1) * 10_000 / groups[index].weight, index));
        }
    }
    keyed.sort_unstable();
    keyed.into_iter().map(|(_, _, index)| index).collect()
}

/// 同一个大题、同一档里的先后：本地的话照次序，没有本地内容的抽号；里面的总在外面的后头。
fn turn(groups: &[Group], tiers: &[u8], index: usize) -> (u64, usize) {
    let group = &groups[index];
    if group.role != Role::Part && !GENERIC.contains(&tiers[index]) {
        return (0, index);
    }
    let same_tier = group.outer != CORE && tiers[group.outer] == tiers[index];
    let outer = if same_tier {
        turn(groups, tiers, group.outer).0
    } else {
        0
    };
    (group.draw.max(outer), index)
}

/// 骨架和必须讲到的先留下，再按次序一组一组地留，到最接近 `target` 的地方为止。
fn select(groups: &[Group], target: usize) -> Vec<bool> {
    let mut tiers = tiers(groups);
    tiers[CORE] = DUE;
    let mut keep: Vec<bool> = tiers.iter().map(|tier| *tier == DUE).collect();
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

/// 下面有没有一条一条的。
fn has_points(piece: &Piece) -> bool {
    let is_point = |content: &Content| matches!(content, Content::Piece(inner) if !inner.planned);
    piece.content.iter().any(is_point)
}

/// 一个部分里各句可以归的组。
struct Seats {
    /// 这个部分自己的。
    group: usize,
    /// 头两条的。
    pair: usize,
    /// 打头的要点。
    anchor: Anchor,
}

/// 一个部分里打头的要点：它总跟着标题走。
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Anchor {
    /// 第几段的第几句。
    Line(usize, usize),
    /// 头两条。
    Pair,
}

/// 打头的要点是一句话还是头两条；引出条目的那一句算条目的。
fn anchor(piece: &Piece) -> Anchor {
    for (position, content) in piece.content.iter().enumerate() {
        match content {
            Content::Paragraph(units) => {
                let base = units.iter().position(|unit| unit.depth <= piece.depth);
                match base {
                    Some(index) if !introduces(piece, position, index) => {
                        return Anchor::Line(position, index);
                    }
                    Some(_) => return Anchor::Pair,
                    None => {}
                }
            }
            Content::Piece(inner) if inner.depth <= piece.depth => return Anchor::Pair,
            Content::Piece(_) => {}
        }
    }
    Anchor::Pair
}

/// 这一句是不是引出下面“一是、二是”的。
fn introduces(piece: &Piece, position: usize, index: usize) -> bool {
    let last = match &piece.content[position] {
        Content::Paragraph(units) => index + 1 == units.len(),
        Content::Piece(_) => false,
    };
    last && piece.content.get(position + 1).is_some_and(is_listing)
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

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::markup::Unit;
    use crate::moves::Move;

    /// 长短不一、各不相同的话。
    fn unit(depth: u8, number: u32) -> Unit {
        let filler = "要一件一件办".repeat(number as usize % 9);
        Unit {
            depth,
            wordings: vec![format!("这是第{number}句话，{filler}。")],
        }
    }

    fn piece(level: usize, depth: u8, lead: Vec<u8>, points: Vec<(u8, Vec<u8>)>) -> Piece {
        let mut number = u32::from(depth) * 1000 + u32::try_from(level).unwrap() * 10_000;
        let mut units = |depths: Vec<u8>| -> Vec<Unit> {
            let next = |depth| {
                number += 1;
                unit(depth, number)
            };
            depths.into_iter().map(next).collect()
        };
        let mut content = Vec::new();
        if !lead.is_empty() {
            content.push(Content::Paragraph(units(lead)));
        }
        for (depth, depths) in points {
            let inner = units([vec![depth], depths].concat());
            content.push(Content::Piece(Piece {
                depth,
                content: vec![Content::Paragraph(inner)],
                ..titled(level + 1)
            }));
        }
        Piece {
            depth,
            content,
            ..titled(level)
        }
    }

    fn titled(level: usize) -> Piece {
        Piece {
            movement: Move::Hazard,
            level,
            numbering: Numbering::Bracketed,
            titles: vec!["小题".to_owned()],
            depth: 1,
            planned: false,
            brief: false,
            rank: None,
            content: Vec::new(),
        }
    }

    /// 留下来的句子。
    fn sentences(pieces: &[Piece]) -> Vec<String> {
        let mut all = Vec::new();
        for content in pieces.iter().flat_map(|piece| &piece.content) {
            match content {
                Content::Paragraph(units) => {
                    all.extend(units.iter().map(|unit| unit.wordings[0].clone()));
                }
                Content::Piece(inner) => all.extend(sentences(std::slice::from_ref(inner))),
            }
        }
        all
    }

    fn outlines() -> impl Strategy<Value = Vec<Piece>> {
        let depths = || prop::collection::vec(1..=3_u8, 0..5);
        let points = prop::collection::vec((1..=3_u8, depths()), 0..5);
        let one = (depths(), points);
        prop::collection::vec(one, 1..7).prop_map(|parts| {
            let each = parts.into_iter().enumerate();
            each.map(|(index, (lead, points))| piece(index * 3 + 1, 1, lead, points))
                .collect()
        })
    }

    proptest! {
        #[test]
        fn more_room_only_adds(pieces in outlines(), small in 0..900_usize, more in 0..200_usize) {
            let ledger = Ledger::default();
            let short = sentences(&fit(pieces.clone(), &ledger, &draw, small));
            let long = sentences(&fit(pieces, &ledger, &draw, small + more));
            for sentence in short {
                prop_assert!(long.contains(&sentence), "少了“{sentence}”");
            }
        }

        #[test]
        fn no_title_is_left_bare(pieces in outlines(), target in 0..3000_usize) {
            fn bare(piece: &Piece) -> bool {
                piece.content.is_empty()
                    || piece.content.iter().any(|c| matches!(c, Content::Piece(p) if bare(p)))
            }
            let kept = fit(pieces, &Ledger::default(), &draw, target);
            prop_assert!(!kept.iter().any(bare));
        }

        #[test]
        fn parts_go_only_when_all_else_has_gone(pieces in outlines(), target in 0..3000_usize) {
            let ledger = Ledger::default();
            let pieces: Vec<Piece> = pieces.into_iter().filter(has_base).collect();
            let count = |room: usize| fit(pieces.clone(), &ledger, &draw, room).len();
            let all = count(usize::MAX);
            let kept = fit(pieces.clone(), &ledger, &draw, target);
            prop_assert!(kept.len() >= all.min(LEAST_PARTS), "{all}个大题只剩{}个", kept.len());
            if kept.len() < all {
                for piece in &kept {
                    prop_assert!(seat(piece), "少讲了大题，“{piece:?}”却没有压到底");
                }
            }
        }
    }

    /// 有没有要点。
    fn has_base(piece: &Piece) -> bool {
        piece.content.iter().any(|content| match content {
            Content::Paragraph(units) => units.iter().any(|unit| unit.depth == 1),
            Content::Piece(inner) => inner.depth == 1,
        })
    }

    /// 是不是只剩打头的要点了。
    fn seat(piece: &Piece) -> bool {
        let points = |c: &&Content| matches!(c, Content::Piece(_));
        let lines = sentences(std::slice::from_ref(piece)).len();
        let points = piece.content.iter().filter(points).count();
        lines == 1 || (points == lines && points <= LEADING_POINTS)
    }

    /// 抽号：由字数和字定。
    fn draw(text: &str) -> u64 {
        crate::hash::fnv1a([text.as_bytes()])
    }
}
