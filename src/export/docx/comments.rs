//! 批注：指着正文里的一截文字说话，写在 comments.xml。

use std::fmt::Write;

use quick_xml::escape::escape;

use super::HEAD;

/// 一条批注：在第几行、从第几个字到第几个字（不含）、说什么。
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Note {
    /// `Document::lines()` 里的第几行。
    pub line: usize,
    /// 从行里第几个字起。
    pub start: usize,
    /// 到第几个字为止，不含。
    pub end: usize,
    /// 说什么。
    pub text: String,
}

/// 批注部件；第几条批注，编号就是几。
pub(super) fn part(notes: &[Note]) -> String {
    let mut out = format!(
        "{HEAD}<w:comments xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\">"
    );
    for (id, note) in notes.iter().enumerate() {
        let _ = write!(
            out,
            "<w:comment w:id=\"{id}\" w:author=\"执笔\" w:initials=\"执笔\"><w:p><w:pPr>\
             <w:pStyle w:val=\"CommentText\"/></w:pPr><w:r><w:rPr><w:rStyle w:val=\"CommentReference\"/>\
             </w:rPr><w:annotationRef/></w:r><w:r><w:t xml:space=\"preserve\">{}</w:t></w:r></w:p></w:comment>",
            escape(&note.text)
        );
    }
    out += "</w:comments>";
    out
}

/// 被批注的文字从这里起。
pub(super) fn start(id: usize) -> String {
    format!("<w:commentRangeStart w:id=\"{id}\"/>")
}

/// 被批注的文字到这里为止。
pub(super) fn end(id: usize) -> String {
    format!(
        "<w:commentRangeEnd w:id=\"{id}\"/><w:r><w:rPr><w:rStyle w:val=\"CommentReference\"/></w:rPr>\
         <w:commentReference w:id=\"{id}\"/></w:r>"
    )
}
