//! 页脚：— 1 —，单页在右、双页在左，各空一字。

use super::HEAD;
use crate::layout::{Layout, Side};

/// 单页、双页的页脚。
pub(super) fn footers(layout: &Layout) -> [String; 2] {
    let gap = layout.number.face.size * 10;
    let right = format!("<w:ind w:right=\"{gap}\"/><w:jc w:val=\"right\"/>");
    let left = format!("<w:ind w:left=\"{gap}\"/><w:jc w:val=\"left\"/>");
    let centre = "<w:jc w:val=\"center\"/>".to_owned();
    let sides = match layout.number.side {
        Side::Outer => [right, left],
        Side::Centre => [centre.clone(), centre],
        Side::Right => [right.clone(), right],
    };
    sides.map(|side| footer(&side, layout.podium.turns))
}

/// 一个页脚；`turns` 是连共几页一起写，还有没有下一页一看就知道。
fn footer(place: &str, turns: bool) -> String {
    let mut content = text("— ") + &field("PAGE");
    if turns {
        content += &(text("／") + &field("NUMPAGES"));
    }
    content += &text(" —");
    format!(
        "{HEAD}<w:ftr xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\">\
         <w:p><w:pPr><w:pStyle w:val=\"Footer\"/>{place}</w:pPr>{content}</w:p></w:ftr>"
    )
}

/// 由软件算出的数。
fn field(name: &str) -> String {
    let code = code(&format!(" {name} "));
    [
        mark("begin"),
        code,
        mark("separate"),
        text("1"),
        mark("end"),
    ]
    .concat()
}

fn mark(kind: &str) -> String {
    run(&format!("<w:fldChar w:fldCharType=\"{kind}\"/>"))
}

fn code(words: &str) -> String {
    run(&format!(
        "<w:instrText xml:space=\"preserve\">{words}</w:instrText>"
    ))
}

fn text(words: &str) -> String {
    run(&format!("<w:t xml:space=\"preserve\">{words}</w:t>"))
}

fn run(content: &str) -> String {
    format!("<w:r><w:rPr><w:rFonts w:hint=\"eastAsia\"/></w:rPr>{content}</w:r>")
}
