//! 版面：规定的数都写进了 docx，LibreOffice 排出来也是这个样子。

use std::path::Path;
use std::process::Command;

use zhibi::document::Document;
use zhibi::export::{Format, Origin, origin};
use zhibi::numbering::Numbering;

use super::read::entry;
use super::sample::{long_speech, paragraph, part, short_speech, stamp, written};

#[test]
fn the_numbers_of_the_layout_are_written() {
    let docx = written(&long_speech(), Format::Docx);
    let table = [
        ("word/document.xml", r#"<w:pgSz w:w="11906" w:h="16838"/>"#),
        (
            "word/document.xml",
            r#"w:top="2098" w:right="1474" w:bottom="1984" w:left="1588""#,
        ),
        ("word/document.xml", r#"w:footer="1418""#),
        (
            "word/document.xml",
            r#"<w:docGrid w:type="lines" w:linePitch="579"/></w:sectPr>"#,
        ),
        (
            "word/document.xml",
            r#"<w:sectPr><w:footerReference w:type="default" r:id="rId4"/>"#,
        ),
        ("word/document.xml", r#"<w:pStyle w:val="Heading2"/>"#),
        ("word/styles.xml", r#"w:default="1" w:styleId="Normal""#),
        ("word/styles.xml", r#"<w:outlineLvl w:val="3"/>"#),
        (
            "word/styles.xml",
            r#"w:firstLine="630" w:firstLineChars="200""#,
        ),
        ("word/styles.xml", r#"<w:widowControl w:val="0"/>"#),
        ("word/settings.xml", "<w:evenAndOddHeaders/>"),
        (
            "word/fontTable.xml",
            r#"<w:altName w:val="仿宋,FangSong,STFangsong"/>"#,
        ),
        (
            "word/footer1.xml",
            r#"<w:ind w:right="280"/><w:jc w:val="right"/>"#,
        ),
        ("word/footer2.xml", r#"<w:ind w:left="280"/>"#),
    ];
    for (name, expected) in table {
        assert!(
            entry(&docx, name).contains(expected),
            "{name} 里没有 {expected}"
        );
    }
}

/// 用 LibreOffice 转格式；没有它就失败，不跳过。
fn soffice(directory: &Path, to: &str, docx: &[u8]) -> Vec<u8> {
    let source = directory.join("讲话稿.docx");
    std::fs::write(&source, docx).unwrap();
    let out = directory.join("out");
    let profile = format!(
        "-env:UserInstallation=file://{}",
        directory.join("profile").display()
    );
    let output = Command::new("soffice")
        .args([&profile, "--headless", "--convert-to", to, "--outdir"])
        .arg(&out)
        .arg(&source)
        .output()
        .expect("没有 soffice：请用 ./test.sh 跑测试，它会装好 LibreOffice 和字体");
    assert!(
        output.status.success(),
        "{}",
        String::from_utf8_lossy(&output.stderr)
    );
    std::fs::read(out.join(format!("讲话稿.{to}"))).unwrap()
}

/// 排出来的各页、各行，空行不算；每页最后一行是页码。
fn pages(document: &Document) -> Vec<Vec<String>> {
    let directory = tempfile::tempdir().unwrap();
    let pdf = directory.path().join("讲话稿.pdf");
    std::fs::write(
        &pdf,
        soffice(directory.path(), "pdf", &written(document, Format::Docx)),
    )
    .unwrap();
    let output = Command::new("pdftotext")
        .args(["-layout", "-enc", "UTF-8"])
        .arg(&pdf)
        .arg("-")
        .output()
        .expect("没有 pdftotext：请用 ./test.sh 跑测试，它会装好 poppler-utils");
    String::from_utf8(output.stdout)
        .unwrap()
        .split('\u{c}')
        .map(|page| {
            page.lines()
                .map(|line| line.replace(' ', ""))
                .filter(|line| !line.is_empty())
                .collect()
        })
        .filter(|page: &Vec<String>| !page.is_empty())
        .collect()
}

#[test]
fn a_full_page_is_22_lines_of_28_characters() {
    let mut document = short_speech();
    document.parts = vec![part(
        Numbering::Chinese,
        "",
        vec![paragraph(&"安全生产责任重于泰山".repeat(200))],
    )];
    let pages = pages(&document);
    assert_eq!(pages.len(), 4);
    for page in &pages[1..3] {
        let (number, body) = page.split_last().unwrap();
        assert!(number.starts_with('—') && number.ends_with('—'), "{number}");
        assert_eq!(body.len(), 22);
        for line in body {
            assert_eq!(line.chars().count(), 28, "{line}");
        }
    }
}

#[test]
fn a_real_speech_keeps_the_grid_and_its_page_numbers() {
    let document = long_speech();
    let pages = pages(&document);
    assert!(pages.len() >= 4);
    for (index, page) in pages.iter().enumerate() {
        let (number, body) = page.split_last().unwrap();
        assert_eq!(number.replace(' ', ""), format!("—{}—", index + 1));
        // 首页日期之后空一行；别的页因标题不落页底，最多让出一行；末页不满。
        let expected = if index == 0 { 21..=21 } else { 21..=22 };
        if index + 1 < pages.len() {
            assert!(
                expected.contains(&body.len()),
                "第{}页 {} 行",
                index + 1,
                body.len()
            );
        }
        for line in body {
            let width: usize = line.chars().map(|c| if c.is_ascii() { 1 } else { 2 }).sum();
            assert!(width <= 2 * 29, "标点最多悬出一个字：{line}");
        }
    }
    let printed: String = pages
        .iter()
        .flat_map(|page| &page[..page.len() - 1])
        .flat_map(|line| line.chars())
        .filter(|c| !c.is_whitespace())
        .collect();
    let expected: String = document
        .text()
        .chars()
        .filter(|c| !c.is_whitespace())
        .collect();
    assert_eq!(printed, expected);
}

#[test]
fn a_word_processor_saving_it_again_is_an_edit() {
    let directory = tempfile::tempdir().unwrap();
    let saved = soffice(
        directory.path(),
        "docx",
        &written(&long_speech(), Format::Docx),
    );
    assert_eq!(
        origin(&saved, Format::Docx),
        Origin::Edited { stamp: stamp() }
    );
}
