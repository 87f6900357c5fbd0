//! Word 文档：固定的部件嵌在程序里，正文和属性现写，打成一个 zip。

mod body;
mod comments;
mod footer;
pub(crate) mod package;
pub(crate) mod properties;
pub(crate) mod roles;
mod styles;
mod table;

pub use comments::Note;

use std::io;

use anyhow::Result;
use quick_xml::Writer;
use quick_xml::events::{BytesDecl, Event};

use super::fingerprint::{Found, hash};
use super::{Stamp, podium};
use crate::document::{Line, LineKind, Span};
use crate::draft::Draft;
use crate::layout::Layout;
use crate::merge::Record;
use crate::sources::Sources;
use crate::table::Table;

/// XML 的声明。
pub(super) const HEAD: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";

/// 放身份和指纹的部件，不算在指纹里。
const CUSTOM: &str = "docProps/custom.xml";

/// 写成 Word 文档，出处写在批注里或附在后面。
pub(super) fn export(draft: &Draft, layout: &Layout, sources: &Sources) -> Result<Vec<u8>> {
    let lines = draft.document.lines();
    let mut notes = podium::number_notes(&lines, layout);
    notes.extend_from_slice(sources.notes());
    let marks = podium::marks(draft, &lines, layout);
    let body = body::document(draft, layout, &notes, &marks, sources.table());
    let parts = parts(layout, &notes, body);
    seal(parts, &lines, &draft.stamp)
}

/// 只有一张表的 Word 文档。
pub(super) fn export_table(table: &Table, layout: &Layout, stamp: &Stamp) -> Result<Vec<u8>> {
    let parts = parts(layout, &[], body::table_document(table, layout));
    seal(parts, &titled(&table.title), stamp)
}

/// 只有题目的一篇。
pub(super) fn titled(title: &str) -> [Line; 1] {
    let text = vec![Span {
        text: title.to_owned(),
        source: None,
    }];
    [Line {
        kind: LineKind::Title,
        text,
        section: None,
    }]
}

/// 正文和它要用的部件。
fn parts(layout: &Layout, notes: &[Note], body: String) -> Vec<(String, Vec<u8>)> {
    let [odd, even] = footer::footers(layout);
    let mut parts: Vec<(String, Vec<u8>)> = FIXED
        .iter()
        .map(|(name, text)| ((*name).to_owned(), text.as_bytes().to_vec()))
        .collect();
    let written = [
        ("word/styles.xml", styles::styles(layout)),
        ("word/fontTable.xml", styles::font_table(layout)),
        ("word/footer1.xml", odd),
        ("word/footer2.xml", even),
        ("word/comments.xml", comments::part(notes)),
        ("word/document.xml", body),
    ];
    parts.extend(written.map(|(name, text)| (name.to_owned(), text.into_bytes())));
    parts
}

/// 写上题目、作者、日期和身份、指纹，打成一个 zip。
pub(super) fn seal(
    mut parts: Vec<(String, Vec<u8>)>,
    lines: &[Line],
    stamp: &Stamp,
) -> Result<Vec<u8>> {
    let core = properties::core(lines, stamp)?;
    parts.push(("docProps/core.xml".to_owned(), core));
    let record = Record::of_lines(lines).encode();
    let custom = properties::custom(stamp, &fingerprint(&parts), &record)?;
    parts.push((CUSTOM.to_owned(), custom));
    package::pack(&parts)
}

/// 读出文件里的身份，并看内容是否还是当初的样子。
pub(super) fn read_fingerprint(bytes: &[u8]) -> Option<Found> {
    let parts = package::unpack(bytes)?;
    let (_, custom) = parts.iter().find(|(name, _)| name == CUSTOM)?;
    let (stamp, written, _) = properties::read_custom(custom)?;
    // 压缩包后面多出来的字节，也是有人动过。
    let ends_here = bytes
        .len()
        .checked_sub(END_RECORD)
        .is_some_and(|at| bytes[at..].starts_with(b"PK\x05\x06"));
    let intact = ends_here && written == fingerprint(&parts);
    Some((stamp, intact))
}

/// 读出文件里起草时的样子。
pub(super) fn read_record(bytes: &[u8]) -> Option<Record> {
    let parts = package::unpack(bytes)?;
    let (_, custom) = parts.iter().find(|(name, _)| name == CUSTOM)?;
    let (_, _, record) = properties::read_custom(custom)?;
    Record::decode(&record)
}

/// zip 结尾记录的长度（没有注释时）。
const END_RECORD: usize = 22;

/// 除身份以外各部件的指纹，与先后无关。
fn fingerprint(parts: &[(String, Vec<u8>)]) -> String {
    let mut parts: Vec<_> = parts.iter().filter(|(name, _)| name != CUSTOM).collect();
    parts.sort_by_key(|(name, _)| name);
    hash(
        parts
            .into_iter()
            .flat_map(|(name, content)| [name.as_bytes(), b"\0", content, b"\0"]),
    )
}

/// 不随稿子变的部件，按写入的先后。
const FIXED: [(&str, &str); 5] = [
    ("[Content_Types].xml", include_str!("content_types.xml")),
    ("_rels/.rels", include_str!("rels.xml")),
    ("docProps/app.xml", include_str!("app.xml")),
    (
        "word/_rels/document.xml.rels",
        include_str!("document_rels.xml"),
    ),
    ("word/settings.xml", include_str!("settings.xml")),
];

/// 写好声明的 XML。
fn start() -> io::Result<Writer<Vec<u8>>> {
    let mut writer = Writer::new(Vec::new());
    writer.write_event(Event::Decl(BytesDecl::new(
        "1.0",
        Some("UTF-8"),
        Some("yes"),
    )))?;
    Ok(writer)
}
