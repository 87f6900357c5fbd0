//! Word 文档：固定的部件嵌在程序里，正文和属性现写，打成一个 zip。

pub(crate) mod body;
mod comments;
mod footer;
pub(crate) mod package;
pub(crate) mod properties;
mod styles;
mod title;

pub(super) use comments::Note;

use std::io;

use anyhow::Result;
use quick_xml::Writer;
use quick_xml::events::{BytesDecl, Event};

use super::fingerprint::{Found, hash};
use super::podium;
use crate::draft::Draft;
use crate::layout::Layout;

/// XML 的声明。
const HEAD: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";

/// 放身份和指纹的部件，不算在指纹里。
const CUSTOM: &str = "docProps/custom.xml";

/// 写成 Word 文档。
pub(super) fn export(draft: &Draft, layout: &Layout) -> Result<Vec<u8>> {
    let (doc, stamp) = (&draft.document, &draft.stamp);
    let lines = doc.lines();
    let notes = podium::number_notes(&lines, layout);
    let marks = podium::marks(draft, &lines, layout);
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
        ("word/comments.xml", comments::part(&notes)),
        (
            "word/document.xml",
            body::document(draft, layout, &notes, &marks),
        ),
    ];
    parts.extend(written.map(|(name, text)| (name.to_owned(), text.into_bytes())));
    parts.push((
        "docProps/core.xml".to_owned(),
        properties::core(doc, stamp)?,
    ));
    let custom = properties::custom(stamp, &fingerprint(&parts))?;
    parts.push((CUSTOM.to_owned(), custom));
    package::pack(&parts)
}

/// 读出文件里的身份，并看内容是否还是当初的样子。
pub(super) fn read_fingerprint(bytes: &[u8]) -> Option<Found> {
    let parts = package::unpack(bytes)?;
    let (_, custom) = parts.iter().find(|(name, _)| name == CUSTOM)?;
    let (stamp, written) = properties::read_custom(custom)?;
    // 压缩包后面多出来的字节，也是有人动过。
    let ends_here = bytes
        .len()
        .checked_sub(END_RECORD)
        .is_some_and(|at| bytes[at..].starts_with(b"PK\x05\x06"));
    let intact = ends_here && written == fingerprint(&parts);
    Some((stamp, intact))
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
