//! 出稿：各种格式同文，同样的稿子同样的字节，改过一个字也认得出，版面是公文的版面。

#[path = "export/layout.rs"]
mod layout;
#[path = "export/page.rs"]
mod page;
#[path = "export/read.rs"]
mod read;
#[path = "export/sample.rs"]
mod sample;
#[path = "export/schema.rs"]
mod schema;

use proptest::prelude::*;
use zhibi::export::{Format, Origin, origin};
use zhibi::layout::{LayoutError, Layouts};
use zhibi::numbering::Numbering;

use read::{entries, entry, lines, rendered, repack, xml_texts};
use sample::{long_speech, paragraph, part, short_speech, stamp, text, written};

const FORMATS: [Format; 4] = [Format::Md, Format::Txt, Format::Html, Format::Docx];

#[test]
fn docx_reads_back_as_the_speech() {
    for document in [long_speech(), short_speech()] {
        let docx = written(&document, Format::Docx);
        let texts = xml_texts(&entry(&docx, "word/document.xml"), &["w:p"], &["w:t"]);
        assert_eq!(texts, lines(&document));
    }
}

#[test]
fn a_long_title_is_broken_between_words() {
    let xml = entry(&written(&long_speech(), Format::Docx), "word/document.xml");
    let (first, second) = xml.split_once("<w:r><w:br/></w:r>").unwrap();
    assert!(
        first.ends_with("在云岭县2026年度安全生产</w:t></w:r>"),
        "{first}"
    );
    assert!(second.contains(">暨防灾减灾救灾工作会议上的讲话</w:t>"));
    assert!(!second.contains("<w:br/>"));
}

#[test]
fn every_part_of_a_docx_is_well_formed_xml_and_declared() {
    let docx = written(&long_speech(), Format::Docx);
    let types = entry(&docx, "[Content_Types].xml");
    for (name, content) in entries(&docx) {
        xml_texts(&content, &[], &[]);
        let declared = name.ends_with(".rels") || name.starts_with('[') || types.contains(&name);
        assert!(declared, "{name} 没有写进 [Content_Types].xml");
    }
}

#[test]
fn docx_carries_title_author_and_the_date_of_the_meeting() {
    let core = entry(&written(&long_speech(), Format::Docx), "docProps/core.xml");
    for expected in [
        "<dc:title>在云岭县2026年度安全生产暨防灾减灾救灾工作会议上的讲话</dc:title>",
        "<dc:creator>县委副书记、县长　周启明</dc:creator>",
        "2026-03-12T00:00:00Z",
    ] {
        assert!(core.contains(expected), "{core}");
    }
}

#[test]
fn placeholders_are_highlighted_and_nothing_else() {
    let docx = written(&long_speech(), Format::Docx);
    let xml = entry(&docx, "word/document.xml");
    assert_eq!(xml.matches("w:highlight").count(), 1);
    let run = xml.split("<w:r>").find(|run| run.contains("w:highlight"));
    assert!(run.unwrap().contains("【待填：2025年受伤人数】"));
    let html = String::from_utf8(written(&long_speech(), Format::Html)).unwrap();
    assert_eq!(html.matches("<mark>").count(), 1);
    assert!(html.contains("<mark>【待填：2025年受伤人数】</mark>"));
}

#[test]
fn html_reads_back_as_the_speech() {
    let document = long_speech();
    let html = String::from_utf8(written(&document, Format::Html)).unwrap();
    let main = &html[html.find("<main>").unwrap()..html.find("</body>").unwrap()];
    let blocks = ["h1", "h2", "h3", "p"];
    assert_eq!(xml_texts(main, &blocks, &blocks), lines(&document));
    for heading in [
        "<h1><span class=\"group\">在云岭县",
        "<h2>一、",
        "<h3>（一）",
    ] {
        assert!(html.contains(heading), "没有 {heading}");
    }
}

#[test]
fn markdown_renders_to_the_speech() {
    let document = long_speech();
    let markdown = String::from_utf8(written(&document, Format::Md)).unwrap();
    assert_eq!(rendered(&markdown), lines(&document));
    for heading in ["\n\n## 一、认清", "\n\n### （一）道路", "# 在云岭县"] {
        assert!(markdown.contains(heading), "没有 {heading}");
    }
}

#[test]
fn txt_is_the_speech_and_a_final_newline() {
    let document = long_speech();
    assert_eq!(
        String::from_utf8(written(&document, Format::Txt)).unwrap(),
        document.text() + "\n"
    );
}

#[test]
fn the_same_speech_gives_the_same_bytes() {
    for format in FORMATS {
        assert_eq!(
            written(&long_speech(), format),
            written(&long_speech(), format)
        );
    }
}

#[test]
fn our_own_output_is_recognised() {
    for format in [Format::Md, Format::Html, Format::Docx] {
        let bytes = written(&long_speech(), format);
        assert_eq!(origin(&bytes, format), Origin::Ours { stamp: stamp() });
    }
    let txt = written(&long_speech(), Format::Txt);
    assert_eq!(origin(&txt, Format::Txt), Origin::Foreign);
}

#[test]
fn one_changed_character_is_an_edit() {
    let edited = Origin::Edited { stamp: stamp() };
    for format in [Format::Md, Format::Html] {
        let ours = String::from_utf8(written(&long_speech(), format)).unwrap();
        for changed in [
            ours.replacen("18起", "17起", 1),
            ours.clone() + "\n",
            format!("\u{feff}{ours}"),
        ] {
            assert_eq!(origin(changed.as_bytes(), format), edited);
        }
    }
    let mut parts = entries(&written(&long_speech(), Format::Docx));
    parts.reverse();
    let repacked = repack(&parts);
    assert_eq!(
        origin(&repacked, Format::Docx),
        Origin::Ours { stamp: stamp() }
    );
    for (_, content) in &mut parts {
        *content = content.replacen("18起", "17起", 1);
    }
    assert_eq!(origin(&repack(&parts), Format::Docx), edited);
}

#[test]
fn a_file_without_our_mark_is_foreign() {
    let mut parts = entries(&written(&long_speech(), Format::Docx));
    parts.retain(|(name, _)| name != "docProps/custom.xml");
    assert_eq!(origin(&repack(&parts), Format::Docx), Origin::Foreign);
    for format in FORMATS {
        for bytes in [&b""[..], b"# \xe8\xae\xb2", b"\xff\xfe", b"PK\x03\x04"] {
            assert_eq!(origin(bytes, format), Origin::Foreign);
        }
    }
}

#[test]
fn a_zip_bomb_is_foreign() {
    let mut parts = entries(&written(&short_speech(), Format::Docx));
    parts.push(("word/media/bomb.bin".to_owned(), "0".repeat(65 << 20)));
    assert_eq!(origin(&repack(&parts), Format::Docx), Origin::Foreign);
}

/// 用户的版式文件夹里只有这一个文件。
fn own_layout(text: &str) -> Layouts {
    let files = [("我县.yaml".to_owned(), text.as_bytes().to_vec())];
    Layouts::with_user_files(files.into())
}

#[test]
fn a_layout_of_ones_own_changes_only_what_it_writes() {
    let layouts =
        own_layout("基于: 存档\n行距: 28磅\n二级标题:\n  加粗: 是\n页码:\n  位置: 居中\n");
    let own = layouts.get(Some("我县")).unwrap();
    let archive = layouts.get(None).unwrap();
    assert_eq!((own.pitch(), own.lines()), (560, 22));
    assert!(own.faces.headings[1].bold && !own.faces.headings[0].bold);
    assert_eq!(own.faces.body, archive.faces.body);
    assert_eq!((archive.pitch(), archive.spacing()), (579, -5));
    assert!(layouts.names().contains(&"我县".to_owned()));
}

#[test]
fn faults_in_a_layout_are_shown_where_they_are() {
    let table = [
        ("正文:\n  字号: 三\n", 2, "“三”不像一个字号"),
        ("页边距:\n  上: 37\n", 2, "“37”不像一个长度"),
        ("页边距:\n  左: 200毫米\n", 2, "“左”不能是200毫米"),
        ("每行字数: 40\n", 1, "三号字一行排不成40个"),
        ("每页行数: 22\n行距: 28磅\n", 1, "写了两样"),
        ("行距: 10磅\n", 1, "行距放不下三号字"),
        ("正文:\n  字体名: 仿宋\n", 2, "是不是“字体”？"),
        ("二级标题:\n  加粗: 粗\n", 2, "“加粗”应当写是或否"),
        ("页码:\n  位置: 左上\n", 2, "“位置”不能写“左上”"),
        ("正文: 仿宋\n", 1, "一栏一栏"),
        ("正文:\n  字号：三号\n", 2, "全角"),
    ];
    for (text, line, message) in table {
        let Err(LayoutError::Faulty { findings, .. }) = own_layout(text).get(Some("我县")) else {
            panic!("没有报出：{text}");
        };
        let found = findings.iter().find(|f| f.message.contains(message));
        let found = found.unwrap_or_else(|| panic!("{text}：{findings:#?}"));
        assert_eq!(found.line, line, "{text}");
        assert!(
            !found.hint.is_empty() && !found.excerpt.is_empty(),
            "{text}"
        );
        assert_eq!(found.file.as_deref(), Some("版式/我县.yaml"));
    }
}

#[test]
fn a_wrong_or_circular_layout_name_is_explained() {
    let unknown = Layouts::built_in()
        .get(Some("大子"))
        .unwrap_err()
        .to_string();
    assert!(unknown.contains("是不是“大字”"), "{unknown}");
    let circular = own_layout("基于: 我县\n")
        .get(Some("我县"))
        .unwrap_err()
        .to_string();
    assert!(circular.contains("我县"), "{circular}");
}

proptest! {
    #[test]
    fn any_layout_file_is_read_or_refused(text in "[-:\\[\\]{}#, \n一二三正文字号体行距页码边上下左右是否0-9.毫米磅]{0,80}") {
        let _ = own_layout(&text).get(Some("我县"));
    }

    #[test]
    fn damaged_files_never_panic_and_never_pass_as_ours(at: prop::sample::Index, byte: u8) {
        for format in [Format::Md, Format::Html, Format::Docx] {
            let ours = written(&short_speech(), format);
            let mut bytes = ours.clone();
            let index = at.index(bytes.len());
            bytes.truncate(index);
            let ours_still = matches!(origin(&bytes, format), Origin::Ours { .. });
            prop_assert!(!ours_still);
            bytes = ours;
            bytes[index] = byte;
            let _ = origin(&bytes, format);
        }
    }

    #[test]
    fn any_text_is_the_same_in_every_format(words in "[ -~一-龥。，“”—\n]{0,60}") {
        let mut document = short_speech();
        document.title = text(&words);
        document.parts.push(part(Numbering::Is, &words, vec![paragraph(&words)]));
        document.parts.push(part(Numbering::Chinese, &words, vec![paragraph(&words)]));
        let expected = lines(&document);
        let markdown = String::from_utf8(written(&document, Format::Md)).unwrap();
        prop_assert_eq!(&rendered(&markdown), &expected);
        let html = String::from_utf8(written(&document, Format::Html)).unwrap();
        let main = &html[html.find("<main>").unwrap()..html.find("</body>").unwrap()];
        let blocks = ["h1", "h2", "p"];
        prop_assert_eq!(&xml_texts(main, &blocks, &blocks), &expected);
        let docx = entry(&written(&document, Format::Docx), "word/document.xml");
        prop_assert_eq!(&xml_texts(&docx, &["w:p"], &["w:t"]), &expected);
    }
}
