//! 网页：Chromium 打印出来，和 docx 是同一种纸、同样的行数字数，页码在同一边。

use std::path::{Path, PathBuf};
use std::process::Command;

use zhibi::document::Document;
use zhibi::export::Format;

use super::layout::{one_paragraph, poppler, printed, value};
use super::sample::{layout, long_speech, paragraph, written_in};

/// 用 Chromium 打印成 PDF；没有它就失败，不跳过。
fn print(directory: &Path, document: &Document, name: &str) -> PathBuf {
    let page = directory.join("讲话稿.html");
    std::fs::write(&page, written_in(document, Format::Html, &layout(name))).unwrap();
    let pdf = directory.join("讲话稿.pdf");
    let output = Command::new("chromium")
        .args([
            "--headless",
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
        ])
        .args(["--no-first-run", "--disable-background-networking"])
        .arg(format!(
            "--user-data-dir={}",
            directory.join("设置").display()
        ))
        .arg("--no-pdf-header-footer")
        .arg(format!("--print-to-pdf={}", pdf.display()))
        .arg(&page)
        .output()
        .expect("没有 chromium：请用 ./test.sh 跑测试，它会装好");
    assert!(pdf.exists(), "{}", String::from_utf8_lossy(&output.stderr));
    pdf
}

#[test]
fn a_printed_page_has_the_lines_and_characters_of_its_layout() {
    for (name, lines, characters) in [("存档", 22, 28), ("大字特大", 15, 20)] {
        let directory = tempfile::tempdir().unwrap();
        let pages = printed(&print(directory.path(), &one_paragraph(), name));
        for (index, page) in pages[2..4].iter().enumerate() {
            let (number, body) = page.split_last().unwrap();
            assert!(number.starts_with(&format!("—{}", index + 3)), "{number}");
            assert_eq!(body.len(), lines, "{name}");
            for line in body {
                assert_eq!(line.chars().count(), characters, "{name}：{line}");
            }
        }
    }
}

#[test]
fn paper_margins_and_page_numbers_of_the_page_are_those_of_the_docx() {
    const MILLIMETRE: f64 = 72.0 / 25.4;
    let directory = tempfile::tempdir().unwrap();
    let pdf = print(directory.path(), &one_paragraph(), "存档");
    let boxes = poppler("pdftotext", &["-bbox"], &pdf);
    for (index, page) in boxes.split("<page ").skip(2).take(2).enumerate() {
        let words: Vec<&str> = page.split("<word ").skip(1).collect();
        let edge = |key: &str| {
            let body = words.iter().filter(|word| word.contains('安'));
            body.map(|word| value(word, key) / MILLIMETRE)
                .collect::<Vec<f64>>()
        };
        let left = edge("xMin").into_iter().fold(f64::MAX, f64::min);
        let right = edge("xMax").into_iter().fold(0.0, f64::max);
        let width = value(page, "width") / MILLIMETRE;
        for (found, expected) in [(width, 210.0), (left, 28.0), (210.0 - right, 26.0)] {
            assert!((found - expected).abs() < 0.6, "{found:.2}≠{expected}");
        }
        let number = words.iter().find(|word| word.contains('—')).unwrap();
        let even = index % 2 == 0;
        assert_eq!(value(number, "xMin") < 105.0 * MILLIMETRE, even);
    }
}

#[test]
fn podium_marks_are_printed_beside_the_speech() {
    let mut document = long_speech();
    document.parts[1]
        .blocks
        .push(paragraph("亓官镇也要这样做。"));
    let directory = tempfile::tempdir().unwrap();
    let pages = printed(&print(directory.path(), &document, "大字"));
    let text: String = pages.concat().concat();
    for mark in [
        "第2分钟",
        "qí",
        "（讲完）",
        &format!("—1／{}—", pages.len()),
    ] {
        assert!(text.contains(mark), "没有 {mark}：{text}");
    }
    let html = written_in(&document, Format::Html, &layout("大字"));
    let read = zhibi::foreign::read(&html, Format::Html).unwrap();
    let lines = |text: &str| {
        let lines = text.lines().map(str::trim).filter(|line| !line.is_empty());
        lines.map(str::to_owned).collect::<Vec<_>>()
    };
    assert_eq!(lines(&read), lines(&document.text()), "记号不是正文");
}
