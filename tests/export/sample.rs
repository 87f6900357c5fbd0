//! 试排用的稿子。

use zhibi::document::{Block, Document, Kind, Part, Source, Span, Text};
use zhibi::draft::{Draft, PACE};
use zhibi::export::{Format, Stamp, export};
use zhibi::layout::{Layout, Layouts};
use zhibi::moves::Move;
use zhibi::numbering::Numbering;

pub fn stamp() -> Stamp {
    Stamp {
        county: "云岭县".to_owned(),
        occasion: "专题工作会议".to_owned(),
        date: "2026-03-12".to_owned(),
    }
}

pub fn text(text: &str) -> Text {
    vec![Span {
        text: text.to_owned(),
        source: None,
    }]
}

pub fn sourced(text: &str, kind: Kind) -> Span {
    Span {
        text: text.to_owned(),
        source: Some(Source {
            kind,
            paths: vec!["事故[0].起数".to_owned()],
            line: Some(9),
            arithmetic: String::new(),
        }),
    }
}

pub fn part(numbering: Numbering, title: &str, blocks: Vec<Block>) -> Part {
    Part {
        movement: Move::Hazard,
        title: text(title),
        numbering,
        blocks,
    }
}

pub fn child(numbering: Numbering, title: &str, blocks: Vec<Block>) -> Block {
    Block::Part(part(numbering, title, blocks))
}

pub fn paragraph(words: &str) -> Block {
    Block::Paragraph(text(words))
}

const BODY: &str = "安全生产事关人民群众生命财产安全，事关改革发展稳定大局。去年以来，全县上下坚持“人民至上、生命至上”，\
    盯住道路交通、建筑施工、危险化学品等重点行业领域，逐企逐点过筛子——查出来的问题，件件有人管、件件有时限。\
    但也要看到，有的企业主要负责人很少到车间，检查走过场，同类问题反复出现；有的乡镇会议开得多、现场去得少。\
    这些问题不解决，事故就在眼前……";

/// 好几页的稿子：两级标题、一是二是、待填、引号破折号、数字和会弄坏标记的字符都有。
pub fn long_speech() -> Document {
    let points = |count: usize| -> Vec<Block> {
        let titles = ["查清底数", "盯住现场", "改到位为止", "谁检查谁签字"];
        (0..count)
            .map(|i| child(Numbering::Is, titles[i % 4], vec![paragraph(BODY)]))
            .collect()
    };
    let figures = vec![
        text("2025年，全县发生事故")[0].clone(),
        sourced("18起", Kind::County),
        text("，比上年下降")[0].clone(),
        sourced("18.2%", Kind::Derived),
        text("；受伤")[0].clone(),
        sourced("【待填：2025年受伤人数】", Kind::Placeholder),
        text("。企业占营收1.5%<2%，A&B *两* 项_都_要看。")[0].clone(),
    ];
    Document {
        title: text("在云岭县2026年度安全生产暨防灾减灾救灾工作会议上的讲话"),
        byline: text("县委副书记、县长　周启明"),
        dateline: text("（2026年3月12日）"),
        date_first: false,
        salutation: text("同志们："),
        parts: vec![
            part(
                Numbering::Chinese,
                "",
                vec![paragraph(BODY), paragraph("下面，我讲三点意见。")],
            ),
            part(
                Numbering::Chinese,
                "认清形势，把安全生产摆在更加突出的位置",
                vec![
                    Block::Paragraph(figures),
                    paragraph(BODY),
                    paragraph("1. 这一段开头像列表。"),
                ],
            ),
            part(
                Numbering::Chinese,
                "盯住重点，把隐患排查治理做到边到底",
                vec![
                    child(Numbering::Bracketed, "道路交通抓源头", points(4)),
                    child(Numbering::Bracketed, "建筑施工抓现场", points(3)),
                ],
            ),
            part(
                Numbering::Chinese,
                "压实责任，谁来管？",
                vec![child(Numbering::First, "抓干部", vec![paragraph(BODY)])],
            ),
            part(
                Numbering::Inline,
                "",
                vec![paragraph("- 确保全县安全生产形势持续稳定向好。")],
            ),
        ],
    }
}

/// 只有一句话的稿子。
pub fn short_speech() -> Document {
    Document {
        title: text("讲话"),
        byline: vec![],
        dateline: vec![],
        date_first: false,
        salutation: vec![],
        parts: vec![part(Numbering::Chinese, "", vec![paragraph("散会。")])],
    }
}

/// 一种内置版式。
pub fn layout(name: &str) -> Layout {
    let layout = Layouts::built_in().get(Some(name));
    layout.unwrap_or_else(|error| panic!("{error}"))
}

/// 用存档版式写出来。
pub fn written(document: &Document, format: Format) -> Vec<u8> {
    written_in(document, format, &layout("存档"))
}

/// 用一种版式写出来。
pub fn written_in(document: &Document, format: Format, layout: &Layout) -> Vec<u8> {
    let draft = Draft {
        target: 0,
        document: document.clone(),
        characters: document.characters(),
        occasion: stamp().occasion,
        variant: 0,
        pace: PACE,
        stamp: stamp(),
        readings: Vec::new(),
        unused: Vec::new(),
        findings: Vec::new(),
    };
    export(&draft, format, layout).unwrap()
}
