//! 每个表：左边的稿子，右边排出的行。

use super::*;
use crate::moves::Move;

fn part(numbering: Numbering, title: &str, blocks: Vec<Block>) -> Part {
    Part {
        movement: Move::Hazard,
        title: vec![unsourced(title)],
        numbering,
        blocks,
    }
}

fn child(numbering: Numbering, title: &str, blocks: Vec<Block>) -> Block {
    Block::Part(part(numbering, title, blocks))
}

fn paragraph(text: &str) -> Block {
    Block::Paragraph(vec![unsourced(text)])
}

fn document(parts: Vec<Part>) -> Document {
    Document {
        title: vec![unsourced("讲话")],
        byline: vec![],
        dateline: vec![],
        date_first: false,
        salutation: vec![unsourced("同志们：")],
        parts,
    }
}

/// 正文各行，标题前面标级别。
fn body(parts: Vec<Part>) -> Vec<String> {
    let lines = document(parts).lines();
    lines[2..]
        .iter()
        .map(|line| match line.kind {
            LineKind::Heading(level) => format!("{level} {}", line.plain()),
            _ => line.plain(),
        })
        .collect()
}

#[test]
fn standalone_headings_count_only_titled_siblings_of_their_style() {
    use Numbering::{Bracketed, Chinese};
    let lines = body(vec![
        part(Chinese, "", vec![paragraph("今天开会。")]),
        part(
            Chinese,
            "压实责任。",
            vec![
                paragraph("先说责任。"),
                child(Bracketed, "党委政府", vec![paragraph("守土尽责。")]),
                child(Bracketed, "企业", vec![]),
            ],
        ),
        part(Chinese, "排查隐患", vec![child(Bracketed, "矿山", vec![])]),
    ]);
    assert_eq!(
        lines,
        [
            "今天开会。",
            "1 一、压实责任",
            "先说责任。",
            "2 （一）党委政府",
            "守土尽责。",
            "2 （二）企业",
            "1 二、排查隐患",
            "2 （一）矿山",
        ]
    );
}

#[test]
fn an_untitled_part_adds_no_level() {
    let lines = body(vec![part(
        Numbering::Chinese,
        "",
        vec![child(Numbering::Chinese, "责任", vec![])],
    )]);
    assert_eq!(lines, ["1 一、责任"]);
}

#[test]
fn run_in_points_open_their_first_paragraph() {
    use Numbering::{Aspect, First, Is, Must, Ordinal};
    let table = [
        (Is, "抓源头", "一是抓源头。盯住车站。"),
        (Must, "抓源头。", "一要抓源头。盯住车站。"),
        (Ordinal, "谁来抓？", "第一，谁来抓？盯住车站。"),
        (First, "抓源头", "首先，抓源头。盯住车站。"),
        (Aspect, "道路交通", "道路交通方面。盯住车站。"),
        (Aspect, "消防方面", "消防方面。盯住车站。"),
    ];
    for (numbering, title, expected) in table {
        let lines = body(vec![part(
            numbering,
            title,
            vec![paragraph("盯住车站。"), paragraph("盯住路口。")],
        )]);
        assert_eq!(lines, [expected, "盯住路口。"]);
    }
}

#[test]
fn a_run_in_point_without_a_paragraph_first_stands_alone() {
    let lines = body(vec![part(
        Numbering::Ordinal,
        "抓源头",
        vec![
            child(Numbering::Is, "查车", vec![paragraph("查。")]),
            child(Numbering::Is, "查人", vec![]),
        ],
    )]);
    assert_eq!(lines, ["第一，抓源头。", "一是查车。查。", "二是查人。"]);
}

#[test]
fn inline_points_continue_the_paragraph_of_their_parent() {
    use Numbering::{Chinese, Inline, Is};
    let lines = body(vec![part(
        Chinese,
        "排查",
        vec![
            child(Inline, "没有前文", vec![paragraph("另起。")]),
            paragraph("要排查。"),
            child(Inline, "查车", vec![paragraph("逐辆查。")]),
            child(Inline, "查人", vec![]),
            child(
                Is,
                "查路",
                vec![child(Inline, "查弯道", vec![paragraph("逐个查。")])],
            ),
            child(Inline, "不接兄弟的段", vec![]),
        ],
    )]);
    assert_eq!(
        lines,
        [
            "1 一、排查",
            "没有前文。另起。",
            "要排查。查车。逐辆查。查人。",
            "一是查路。查弯道。逐个查。",
            "不接兄弟的段。",
        ]
    );
}

#[test]
fn sections_hold_ordinals_levels_and_all_their_characters() {
    let document = document(vec![
        part(Numbering::Chinese, "", vec![paragraph("今天　开会。")]),
        part(
            Numbering::Chinese,
            "责任。",
            vec![paragraph("说。"), child(Numbering::Is, "企业", vec![])],
        ),
    ]);
    let sections: Vec<_> = document
        .sections()
        .into_iter()
        .map(|s| (s.level, s.heading, s.characters))
        .collect();
    assert_eq!(
        sections,
        [
            (1, String::new(), 5),
            (1, "一、责任".to_owned(), 11),
            (2, "一是企业".to_owned(), 5),
        ]
    );
    let owners: Vec<_> = document.lines().iter().map(|line| line.section).collect();
    assert_eq!(owners, [None, None, Some(0), Some(1), Some(1), Some(2)]);
    assert_eq!(document.characters(), 2 + 4 + 5 + 11);
}
