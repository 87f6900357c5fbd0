//! 优先事项怎样调动章节树：列出的按先后讲，没列的简讲，场合里没有的加进来。

use super::manifest::Entry;
use crate::moves::Move;

/// 按优先事项排好的章节树；没有优先事项就按场合自己的次序。
pub fn plan(tree: &[Entry], priorities: &[Move]) -> Vec<Entry> {
    let middle: Vec<Move> = priorities
        .iter()
        .copied()
        .filter(|m| m.is_middle())
        .collect();
    let mut tree = tree.to_vec();
    if middle.is_empty() {
        return tree;
    }
    match tree
        .iter_mut()
        .find(|entry| entry.movement == Move::Umbrella)
    {
        Some(umbrella) => umbrella.children = reorder(&umbrella.children, &middle),
        None => tree = reorder(&lift(tree, &middle), &middle),
    }
    tree
}

/// 列了名、却藏在没列名的大题里的块，提出来自成一题。
fn lift(tree: Vec<Entry>, priorities: &[Move]) -> Vec<Entry> {
    let mut lifted = Vec::new();
    for mut entry in tree {
        let hidden = entry.movement.is_middle() && !priorities.contains(&entry.movement);
        let (out, kept): (Vec<Entry>, Vec<Entry>) = entry
            .children
            .into_iter()
            .partition(|child| hidden && !child.untitled && priorities.contains(&child.movement));
        entry.children = kept;
        lifted.push(entry);
        lifted.extend(out);
    }
    lifted
}

/// 中段各项按优先事项重排，别的项不动位置。
fn reorder(entries: &[Entry], priorities: &[Move]) -> Vec<Entry> {
    let is_slot = |entry: &Entry| entry.movement.is_middle();
    let mut queue = queue(entries, priorities).into_iter();
    let last_slot = entries.iter().rposition(is_slot);
    let mut ordered = Vec::new();
    for (index, entry) in entries.iter().enumerate() {
        if is_slot(entry) {
            ordered.extend(queue.next());
        } else {
            ordered.push(entry.clone());
        }
        if Some(index) == last_slot {
            ordered.extend(queue.by_ref());
        }
    }
    ordered
}

/// 中段的新次序：列出的在前（没有的补上），没列的在后、简讲。
fn queue(entries: &[Entry], priorities: &[Move]) -> Vec<Entry> {
    let mut queue = Vec::new();
    for (rank, &movement) in priorities.iter().enumerate() {
        let found = entries.iter().filter(|e| e.movement == movement).cloned();
        let found: Vec<Entry> = found.collect();
        let own = if found.is_empty() && !inside(entries, movement, priorities) {
            vec![Entry::section(movement.name(), movement)]
        } else {
            found
        };
        queue.extend(own.into_iter().map(|entry| Entry {
            rank: Some(rank),
            ..entry
        }));
    }
    let unlisted = entries
        .iter()
        .filter(|e| e.movement.is_middle() && !priorities.contains(&e.movement));
    queue.extend(unlisted.map(|entry| Entry {
        brief: true,
        ..entry.clone()
    }));
    queue
}

/// 这一块是否已经在某个列了名的大题里。
fn inside(entries: &[Entry], movement: Move, priorities: &[Move]) -> bool {
    entries
        .iter()
        .filter(|e| priorities.contains(&e.movement))
        .any(|e| e.children.iter().any(|child| child.movement == movement))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn section(movement: Move) -> Entry {
        Entry::section(movement.name(), movement)
    }

    fn part(movement: Move, children: Vec<Entry>) -> Entry {
        Entry {
            section: None,
            children,
            ..section(movement)
        }
    }

    fn names(entries: &[Entry]) -> Vec<String> {
        let brief = |e: &Entry| if e.brief { "（简）" } else { "" };
        entries
            .iter()
            .map(|e| format!("{}{}{}", e.movement, brief(e), names(&e.children).join("+")))
            .collect()
    }

    #[test]
    fn priorities_order_the_middle_and_leave_the_ends() {
        use Move::{Closing, Emergency, Hazard, Opening, Responsibility, Training};
        let tree = [Opening, Responsibility, Hazard, Training, Closing].map(section);
        let planned = plan(&tree, &[Hazard, Emergency, Responsibility]);
        assert_eq!(
            names(&planned),
            ["开场", "隐患排查", "应急", "责任", "培训（简）", "总结"]
        );
        assert_eq!(plan(&tree, &[]), tree);
    }

    #[test]
    fn an_umbrella_is_reordered_inside() {
        use Move::{Hazard, Responsibility, Seasonal, Umbrella};
        let tree = [
            part(Umbrella, vec![section(Responsibility), section(Hazard)]),
            section(Seasonal),
        ];
        assert_eq!(
            names(&plan(&tree, &[Hazard])),
            ["总领隐患排查+责任（简）", "时令"]
        );
    }

    #[test]
    fn a_listed_section_is_lifted_out_of_an_unlisted_part() {
        use Move::{Emergency, Foundation, Hazard, Responsibility};
        let tree = [
            part(Foundation, vec![section(Hazard), section(Emergency)]),
            section(Responsibility),
        ];
        let planned = plan(&tree, &[Responsibility, Emergency]);
        assert_eq!(names(&planned), ["责任", "应急", "保障（简）隐患排查"]);
        let kept = plan(&tree, &[Foundation, Emergency]);
        assert_eq!(names(&kept), ["保障隐患排查+应急", "责任（简）"]);
    }
}
