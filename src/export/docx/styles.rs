//! styles.xml、fontTable.xml：样式和字体都照版式写。

use std::fmt::Write;

use quick_xml::escape::escape;

use super::HEAD;
use super::roles::{ASIDE, ASIDE_NAME, CONTINUED, CONTINUED_NAME};
use crate::layout::{Face, Layout};

/// 一种段落样式。
struct Style<'a> {
    id: &'static str,
    name: &'static str,
    next: &'static str,
    /// pPr 里的各项，照架构的先后。
    paragraph: String,
    face: &'a Face,
}

/// 样式表。
pub(super) fn styles(layout: &Layout) -> String {
    let body = &layout.faces.body;
    let fonts = fonts(&body.font);
    let size = body.size;
    let mut out = format!(
        "{HEAD}<w:styles {W}><w:docDefaults><w:rPrDefault><w:rPr>{fonts}<w:kern w:val=\"2\"/>\
         <w:sz w:val=\"{size}\"/><w:szCs w:val=\"{size}\"/>\
         <w:lang w:val=\"en-US\" w:eastAsia=\"zh-CN\" w:bidi=\"ar-SA\"/></w:rPr></w:rPrDefault>\
         <w:pPrDefault/></w:docDefaults>"
    );
    out += &normal(layout);
    out += FIXED;
    for style in own(layout) {
        out += &paragraph_style(&style, layout);
    }
    out += &aside(&layout.faces.headings[0].font);
    out += "</w:styles>";
    out
}

/// 命名空间。
const W: &str = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"";

/// 不随版式变的样式。
const FIXED: &str = include_str!("fixed_styles.xml");

/// 缺省的段落样式：行距固定，孤行控制，不贴网格。
/// overflowPunct 在 Word 里本来就开着；写出来，LibreOffice 才不把行末正好排满的标点弄丢。
fn normal(layout: &Layout) -> String {
    let pitch = layout.pitch();
    format!(
        "<w:style w:type=\"paragraph\" w:default=\"1\" w:styleId=\"Normal\"><w:name w:val=\"Normal\"/>\
         <w:qFormat/><w:pPr><w:widowControl/><w:overflowPunct/><w:autoSpaceDE w:val=\"0\"/><w:autoSpaceDN w:val=\"0\"/>\
         <w:snapToGrid w:val=\"0\"/><w:spacing w:before=\"0\" w:after=\"0\" w:line=\"{pitch}\" \
         w:lineRule=\"exact\"/><w:jc w:val=\"both\"/></w:pPr>{}</w:style>",
        run_properties(&layout.faces.body, layout)
    )
}

/// 稿子自己的样式。
fn own(layout: &Layout) -> Vec<Style<'_>> {
    let faces = &layout.faces;
    let centre = "<w:jc w:val=\"center\"/>";
    let indent = indent(layout);
    let whole = if layout.podium.whole_sentences {
        "<w:keepLines/>"
    } else {
        ""
    };
    let mut styles = vec![
        style(
            "BodyText",
            "Body Text",
            "BodyText",
            format!("{whole}{indent}"),
            &faces.body,
        ),
        style(
            CONTINUED,
            CONTINUED_NAME,
            "BodyText",
            whole.to_owned(),
            &faces.body,
        ),
        style(
            "Title",
            "Title",
            "Byline",
            format!("<w:keepNext/>{centre}"),
            &faces.title,
        ),
        style(
            "Byline",
            "署名",
            "Dateline",
            format!("<w:keepNext/>{centre}"),
            &faces.byline,
        ),
        style(
            "Dateline",
            "日期行",
            "Salutation",
            centre.to_owned(),
            &faces.dateline,
        ),
        style(
            "Salutation",
            "称谓",
            "BodyText",
            "<w:keepNext/>".to_owned(),
            &faces.salutation,
        ),
    ];
    for ((id, name), (level, face)) in HEADINGS.iter().zip(faces.headings.iter().enumerate()) {
        let paragraph = format!("<w:keepNext/>{indent}<w:outlineLvl w:val=\"{level}\"/>");
        styles.push(style(id, name, "BodyText", paragraph, face));
    }
    let footer = "<w:spacing w:line=\"240\" w:lineRule=\"auto\"/><w:jc w:val=\"left\"/>".to_owned();
    styles.push(style(
        "Footer",
        "footer",
        "Footer",
        footer,
        &layout.number.face,
    ));
    styles
}

/// 各级标题的样式。
const HEADINGS: [(&str, &str); 4] = [
    ("Heading1", "heading 1"),
    ("Heading2", "heading 2"),
    ("Heading3", "heading 3"),
    ("Heading4", "heading 4"),
];

fn style<'a>(
    id: &'static str,
    name: &'static str,
    next: &'static str,
    paragraph: String,
    face: &'a Face,
) -> Style<'a> {
    Style {
        id,
        name,
        next,
        paragraph,
        face,
    }
}

/// 首行缩进，按字数，另写一个缇数给不认字数的软件。
fn indent(layout: &Layout) -> String {
    let (characters, twips) = (layout.indent * 100, layout.indent * layout.advance());
    format!("<w:ind w:firstLine=\"{twips}\" w:firstLineChars=\"{characters}\"/>")
}

fn paragraph_style(style: &Style, layout: &Layout) -> String {
    let custom = if style.name.is_ascii() {
        ""
    } else {
        " w:customStyle=\"1\""
    };
    format!(
        "<w:style w:type=\"paragraph\"{custom} w:styleId=\"{}\"><w:name w:val=\"{}\"/>\
         <w:basedOn w:val=\"Normal\"/><w:next w:val=\"{}\"/><w:qFormat/><w:pPr>{}</w:pPr>{}</w:style>",
        style.id,
        style.name,
        style.next,
        style.paragraph,
        run_properties(style.face, layout)
    )
}

/// 字体、加粗、字距、字号；和正文一样大的字，字距也一样。
fn run_properties(face: &Face, layout: &Layout) -> String {
    let bold = if face.bold {
        "<w:b/>"
    } else {
        "<w:b w:val=\"0\"/>"
    };
    let spacing = if face.size == layout.faces.body.size {
        layout.spacing()
    } else {
        0
    };
    format!(
        "<w:rPr>{}{bold}<w:spacing w:val=\"{spacing}\"/><w:sz w:val=\"{size}\"/>\
         <w:szCs w:val=\"{size}\"/></w:rPr>",
        fonts(&face.font),
        size = face.size
    )
}

/// 写在页边的话：小一些，不占正文的行。
fn aside(font: &str) -> String {
    format!(
        "<w:style w:type=\"paragraph\" w:customStyle=\"1\" w:styleId=\"{ASIDE}\"><w:name w:val=\"{ASIDE_NAME}\"/>\
         <w:basedOn w:val=\"Normal\"/><w:pPr><w:keepNext/><w:spacing w:line=\"300\" w:lineRule=\"exact\"/>\
         <w:jc w:val=\"left\"/></w:pPr><w:rPr>{}<w:spacing w:val=\"0\"/><w:sz w:val=\"24\"/>\
         <w:szCs w:val=\"24\"/></w:rPr></w:style>",
        fonts(font)
    )
}

/// 四种文字都用同一种字体，引号、破折号才不会变成西文的。
pub(super) fn fonts(font: &str) -> String {
    let font = escape(font);
    format!(
        "<w:rFonts w:hint=\"eastAsia\" w:ascii=\"{font}\" w:hAnsi=\"{font}\" \
         w:eastAsia=\"{font}\" w:cs=\"{font}\"/>"
    )
}

/// 字体表：没有这种字体时用哪些。
pub(super) fn font_table(layout: &Layout) -> String {
    let mut out = format!("{HEAD}<w:fonts {W}>");
    for font in layout.fonts() {
        let _ = write!(out, "<w:font w:name=\"{}\">", escape(font));
        let others = layout.fallbacks_of(font).join(",");
        if !others.is_empty() {
            let _ = write!(out, "<w:altName w:val=\"{}\"/>", escape(&others));
        }
        out += "<w:charset w:val=\"86\"/><w:family w:val=\"auto\"/><w:pitch w:val=\"variable\"/></w:font>";
    }
    out += "</w:fonts>";
    out
}
