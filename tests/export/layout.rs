//! 版面：规定的数都写进了 docx，LibreOffice 排出来也是这个样子。

use std::path::{Path, PathBuf};
use std::process::Command;

use zhibi::county::County;
use zhibi::document::Document;
use zhibi::draft::{Draft, Options, draft};
use zhibi::export::{Format, Origin, export_sourced, origin};
use zhibi::numbering::Numbering;
use zhibi::occasion::{Library, Pack};
use zhibi::sources::{Sources, factsheet};

use super::read::entry;
use super::sample::{
    layout, long_speech, paragraph, part, short_speech, stamp, written, written_in,
};

#[test]
fn the_numbers_of_the_layout_are_written() {
    let docx = written(&long_speech(), Format::Docx);
    let table = [
        ("word/document.xml", r#"<w:pgSz w:w="11906" w:h="16838"/>"#),
        (
            "word/document.xml",
            r#"w:top="2098" w:right="1474" w:bottom="1984" w:left="1587""#,
        ),
        ("word/document.xml", r#"w:footer="1417""#),
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
        ("word/styles.xml", "<w:widowControl/><w:overflowPunct/>"),
        ("word/settings.xml", "<w:evenAndOddHeaders/>"),
        (
            "word/fontTable.xml",
            r#"<w:altName w:val="仿宋,FangSong,STFangsong"/>"#,
        ),
        (
            "word/footer1.xml",
            r#"<w:ind w:right="280"/><w:jc w:val="right"/>"#,
        ),
        (
            "word/footer2.xml",
            r#"<w:ind w:left="280"/><w:jc w:val="left"/>"#,
        ),
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

/// 用 poppler 的一个工具读 PDF。
pub fn poppler(tool: &str, arguments: &[&str], pdf: &Path) -> String {
    let output = Command::new(tool)
        .args(arguments)
        .arg(pdf)
        .args((tool == "pdftotext").then_some("-"))
        .output()
        .unwrap_or_else(|_| panic!("没有 {tool}：请用 ./test.sh 跑测试，它会装好 poppler-utils"));
    String::from_utf8(output.stdout).unwrap()
}

/// 用一种版式排成的 PDF，连同放它的文件夹。
fn pdf(document: &Document, name: &str) -> (tempfile::TempDir, PathBuf) {
    let directory = tempfile::tempdir().unwrap();
    let docx = written_in(document, Format::Docx, &layout(name));
    let path = directory.path().join("讲话稿.pdf");
    std::fs::write(&path, soffice(directory.path(), "pdf", &docx)).unwrap();
    (directory, path)
}

/// 排出来的各页、各行，空行不算；每页最后一行是页码。
fn pages(document: &Document, name: &str) -> Vec<Vec<String>> {
    let (_directory, path) = pdf(document, name);
    printed(&path)
}

/// 一份 PDF 的各页、各行，空行不算。
pub fn printed(pdf: &Path) -> Vec<Vec<String>> {
    poppler("pdftotext", &["-layout", "-enc", "UTF-8"], pdf)
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

/// 一大段，好几页。
pub fn one_paragraph() -> Document {
    let mut document = short_speech();
    let words = "安全生产责任重于泰山".repeat(400);
    document.parts = vec![part(Numbering::Chinese, "", vec![paragraph(&words)])];
    document
}

#[test]
fn a_full_page_has_the_lines_and_characters_of_its_layout() {
    let table = [
        ("存档", 22, 28),
        ("大字", 19, 24),
        ("大字特大", 15, 20),
        ("windows", 22, 28),
        ("地方", 22, 28),
    ];
    for (name, lines, characters) in table {
        let pages = pages(&one_paragraph(), name);
        for page in &pages[2..4] {
            let (number, body) = page.split_last().unwrap();
            assert!(number.starts_with('—') && number.ends_with('—'), "{number}");
            assert_eq!(body.len(), lines, "{name}");
            for line in body {
                assert_eq!(line.chars().count(), characters, "{name}：{line}");
            }
        }
    }
}

/// pdftotext -bbox 里的一个值，磅。
pub fn value(tag: &str, key: &str) -> f64 {
    let (_, rest) = tag.split_once(&format!("{key}=\"")).unwrap();
    rest.split_once('"').unwrap().0.parse().unwrap()
}

#[test]
fn paper_margins_and_page_numbers_are_where_the_standard_puts_them() {
    const MILLIMETRE: f64 = 72.0 / 25.4;
    let (_directory, path) = pdf(&one_paragraph(), "存档");
    let bbox = poppler("pdftotext", &["-bbox"], &path);
    for (index, page) in bbox.split("<page ").skip(1).enumerate().skip(1).take(2) {
        let close = |points: f64, millimetres: f64, what: &str| {
            let found = points / MILLIMETRE;
            assert!(
                (found - millimetres).abs() < 0.5,
                "第{}页 {what}：{found:.2}毫米",
                index + 1
            );
        };
        close(value(page, "width"), 210.0, "纸宽");
        close(value(page, "height"), 297.0, "纸高");
        let words: Vec<&str> = page.split("<word ").skip(1).collect();
        let is_number = |word: &&&str| word.contains('—');
        let body: Vec<&&str> = words
            .iter()
            .filter(|word| !is_number(word))
            .filter(|w| w.contains('安'))
            .collect();
        let left = body
            .iter()
            .map(|word| value(word, "xMin"))
            .fold(f64::MAX, f64::min);
        let right = body
            .iter()
            .map(|word| value(word, "xMax"))
            .fold(0.0, f64::max);
        close(left, 28.0, "左边");
        close(210.0 * MILLIMETRE - right, 26.0, "右边");
        // 字框在行距里居中：首行字框的中线在版心上边以下半行。
        let pitch = 28.95;
        let middles: Vec<f64> = body
            .iter()
            .map(|w| f64::midpoint(value(w, "yMin"), value(w, "yMax")))
            .collect();
        let first = middles.iter().copied().fold(f64::MAX, f64::min);
        let last = middles.iter().copied().fold(0.0, f64::max);
        assert!(
            (last - first - 21.0 * pitch).abs() < 1.0,
            "二十二行：{}",
            last - first
        );
        assert!(
            (first / MILLIMETRE - 37.0 - pitch / 2.0 / MILLIMETRE).abs() < 2.0,
            "首行 {first}"
        );
        let number = words
            .iter()
            .filter(is_number)
            .map(|word| value(word, "xMin"))
            .fold(f64::MAX, f64::min);
        let side = if index % 2 == 0 { "右" } else { "左" };
        assert_eq!(
            if number > 105.0 * MILLIMETRE {
                "右"
            } else {
                "左"
            },
            side,
            "第{}页的页码",
            index + 1
        );
    }
}

#[test]
fn the_fonts_asked_for_are_named_in_every_run_of_text() {
    let fonts = [
        ("存档", "仿宋_GB2312", "楷体_GB2312"),
        ("windows", "仿宋", "楷体"),
    ];
    for (name, body, second) in fonts {
        let docx = written_in(&long_speech(), Format::Docx, &layout(name));
        let styles = entry(&docx, "word/styles.xml");
        let asked = |font: &str| {
            format!(r#"w:ascii="{font}" w:hAnsi="{font}" w:eastAsia="{font}" w:cs="{font}""#)
        };
        assert!(
            styles.contains(&asked(body))
                && styles.contains(&asked(second))
                && styles.contains(&asked("黑体"))
        );
        let table = entry(&docx, "word/fontTable.xml");
        assert!(
            table.contains(&format!(r#"<w:font w:name="{body}"><w:altName"#)),
            "{table}"
        );
    }
    // 机器上没有公文字体时，PDF 里也只有能印汉字的字体，没有 Times 之类的引号。
    let (_directory, path) = pdf(&long_speech(), "存档");
    let used = poppler("pdffonts", &[], &path);
    assert!(
        used.lines().count() > 2 && !used.contains("Times"),
        "{used}"
    );
}

#[test]
fn podium_marks_are_beside_the_speech_and_not_in_it() {
    let mut document = long_speech();
    document.parts[1]
        .blocks
        .push(paragraph("亓官镇投入1234567元。"));
    let docx = written_in(&document, Format::Docx, &layout("大字"));
    let body = entry(&docx, "word/document.xml");
    for expected in [
        "<w:t>qí</w:t>",
        r#"<w:commentRangeStart w:id="0"/>"#,
        "分钟</w:t>",
        r#"<w:pStyle w:val="BodyTextContinued"/>"#,
        "（讲完）",
    ] {
        assert!(body.contains(expected), "没有 {expected}");
    }
    assert!(entry(&docx, "word/comments.xml").contains("读作：一百二十三万四千五百六十七"));
    assert_eq!(
        zhibi::foreign::read(&docx, Format::Docx)
            .unwrap()
            .trim_end(),
        document.text()
    );
    let plain = entry(&written(&document, Format::Docx), "word/document.xml");
    assert!(
        !plain.contains("w:ruby") && !plain.contains("commentRange") && !plain.contains("Aside")
    );
}

#[test]
fn no_sentence_group_is_split_between_pages_of_large_print() {
    let pages = pages(&long_speech(), "大字");
    for page in &pages[..pages.len() - 1] {
        let body = &page[..page.len() - 1];
        let last = body.last().unwrap();
        assert!(
            last.ends_with(['。', '…', '”', '？']),
            "页末不是句末：{last}"
        );
    }
}

#[test]
fn a_real_speech_keeps_the_grid_and_its_page_numbers() {
    let document = long_speech();
    let pages = pages(&document, "存档");
    assert!(pages.len() >= 4);
    for (index, page) in pages.iter().enumerate() {
        let (number, body) = page.split_last().unwrap();
        assert_eq!(number.replace(' ', ""), format!("—{}—", index + 1));
        // 首页日期之后空一行；别的页因标题不落页底、不留孤行，最多让出三行；末页不满。
        let expected = if index == 0 { 19..=21 } else { 19..=22 };
        let heading = body.last().is_some_and(|line| {
            line.starts_with(['一', '二', '三'])
                && line.contains('、')
                && !line.ends_with('。')
                && line.chars().count() < 24
        });
        assert!(
            !heading || index + 1 == pages.len(),
            "标题落在页底：{:?}",
            body.last()
        );
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
            assert!(width <= 2 * 29, "一行排不下：{line}");
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
    let read = zhibi::foreign::read(&saved, Format::Docx).unwrap();
    assert_eq!(read.trim_end(), long_speech().text());
}

/// 全部示范资料写成的稿子，连同资料。
fn examples() -> Vec<(County, Draft)> {
    let mut paths: Vec<PathBuf> = std::fs::read_dir("examples")
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .filter(|path| {
            path.extension()
                .is_some_and(|extension| extension == "yaml")
        })
        .collect();
    paths.sort();
    let write = |path: &PathBuf| {
        let county = County::read(&std::fs::read(path).unwrap(), None).0.unwrap();
        let occasion = county.meeting.occasion.as_ref().unwrap().text.clone();
        let pack = Pack::load(&Library::built_in(), &occasion).unwrap();
        let draft = draft(&county, &pack, &Options::default()).unwrap();
        (county, draft)
    };
    paths.iter().map(write).collect()
}

/// 一篇稿子的三种写法：存档、大字、附核稿表的。
fn kinds(county: &County, draft: &Draft) -> [Vec<u8>; 3] {
    let write = |name, sources: &Sources| {
        export_sourced(draft, Format::Docx, &layout(name), sources).unwrap()
    };
    let table = Sources::Table(factsheet(&draft.document, county));
    [
        write("存档", &Sources::None),
        write("大字", &Sources::None),
        write("存档", &table),
    ]
}

#[test]
fn every_example_reads_back_the_same_before_and_after_libreoffice_saves_it() {
    let directory = tempfile::tempdir().unwrap();
    let out = directory.path().join("out");
    let profile = directory.path().join("profile");
    let mut command = Command::new("soffice");
    command
        .arg(format!(
            "-env:UserInstallation=file://{}",
            profile.display()
        ))
        .args(["--headless", "--convert-to", "docx", "--outdir"])
        .arg(&out);
    let drafts = examples();
    let read = |docx: &[u8]| zhibi::foreign::read(docx, Format::Docx).unwrap();
    for (index, (county, draft)) in drafts.iter().enumerate() {
        for (kind, docx) in kinds(county, draft).iter().enumerate() {
            assert_eq!(read(docx).trim_end(), draft.document.text());
            let path = directory.path().join(format!("{index}-{kind}.docx"));
            std::fs::write(&path, docx).unwrap();
            command.arg(path);
        }
    }
    let output = command
        .output()
        .expect("没有 soffice：请用 ./test.sh 跑测试");
    assert!(output.status.success());
    for (index, (_, draft)) in drafts.iter().enumerate() {
        for kind in 0..3 {
            let saved = std::fs::read(out.join(format!("{index}-{kind}.docx"))).unwrap();
            let occasion = &draft.occasion;
            assert_eq!(
                read(&saved).trim_end(),
                draft.document.text(),
                "{occasion}的第{kind}种"
            );
        }
    }
}
