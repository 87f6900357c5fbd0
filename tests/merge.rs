//! 合稿：数带得进来，人写的话一个字不丢，没改过就是新稿，资料没变就是人的稿。

#[expect(dead_code, reason = "合稿只看报告，不看打印的稿子")]
mod common;
#[path = "export/sample.rs"]
#[allow(dead_code)]
mod sample;

use std::fs;
use std::path::Path;

use proptest::prelude::*;
use zhibi::county::County;
use zhibi::document::{Line, LineKind};
use zhibi::draft::{Options, draft};
use zhibi::export::{Format, export_sourced, record};
use zhibi::foreign;
use zhibi::merge::{Docx, Merged, Paragraph, Record, merge};
use zhibi::occasion::{Library, Pack};
use zhibi::sources::{Sources, factsheet};

use common::{err, zhibi};
use sample::{layout, long_speech, text, written};

/// 一份资料。
const COUNTY: &str = include_str!("../examples/专题工作会议.yaml");

/// 资料写成的各行；`change` 改资料。
fn lines(change: impl Fn(&str) -> String) -> Vec<Line> {
    let (county, findings) = County::read(change(COUNTY).as_bytes(), None);
    let county = county.unwrap_or_else(|| panic!("{findings:?}"));
    let pack = Pack::load(&Library::built_in(), "专题工作会议").unwrap();
    draft(&county, &pack, &Options::default())
        .unwrap()
        .document
        .lines()
}

fn plain(lines: &[Line]) -> Vec<String> {
    lines.iter().map(Line::plain).collect()
}

fn paragraphs(texts: &[String]) -> Vec<Paragraph> {
    let texts = texts.iter().cloned();
    texts.map(|text| Paragraph { text, fixed: false }).collect()
}

fn line(words: &str) -> Line {
    Line {
        kind: LineKind::Body,
        text: text(words),
        section: None,
    }
}

/// 照办法把各段改好。
fn applied(edited: &[String], merged: &Merged) -> Vec<String> {
    let mut out = Vec::new();
    for at in 0..=edited.len() {
        let inserted = merged.inserted.get(&at).into_iter().flatten();
        out.extend(inserted.map(|insertion| insertion.text.clone()));
        if at == edited.len() || merged.dropped.contains(&at) {
            continue;
        }
        let mut text = edited[at].clone();
        for edit in merged.edits.get(&at).into_iter().flatten().rev() {
            text.replace_range(edit.range.clone(), &edit.text);
        }
        out.push(text);
    }
    out
}

fn merged(base: &[String], edited: &[String], fresh: &[Line]) -> Vec<String> {
    let merged = merge(Some(&Record::of(base)), &paragraphs(edited), fresh);
    applied(edited, &merged)
}

/// 小例子：起草时、改过的、新稿，合成什么。
fn small(base: &[&str], edited: &[&str], fresh: &[&str]) -> Vec<String> {
    let own = |texts: &[&str]| {
        texts
            .iter()
            .map(|text| (*text).to_owned())
            .collect::<Vec<_>>()
    };
    let fresh: Vec<Line> = fresh.iter().map(|words| line(words)).collect();
    merged(&own(base), &own(edited), &fresh)
}

#[test]
fn a_new_figure_reaches_a_sentence_that_stands() {
    let base = ["去年18起。要抓紧。", "散会。"];
    let fresh = ["去年19起。要抓紧。", "散会。"];
    assert_eq!(
        small(&base, &["去年18起。要马上抓。", "散会。"], &fresh),
        ["去年19起。要马上抓。", "散会。"]
    );
    assert_eq!(
        small(&base, &["散会。", "去年18起。要抓紧。"], &fresh),
        ["散会。", "去年19起。要抓紧。"],
        "挪了地方也认得"
    );
    assert_eq!(
        small(&base, &["要抓紧。去年18起。", "散会。"], &fresh),
        ["要抓紧。去年19起。", "散会。"],
        "段里挪了也认得"
    );
}

#[test]
fn what_both_changed_stays_and_is_marked() {
    let base = ["去年18起，死亡3人。", "散会。"];
    let fresh = ["去年19起，死亡3人。", "散会。"];
    assert_eq!(
        small(&base, &["去年20起，死亡3人。", "散会。"], &fresh),
        [
            "去年20起，死亡3人。【核对：新稿这里是“去年19起，死亡3人。”】",
            "散会。"
        ]
    );
    assert_eq!(
        small(&base, &["去年出了18起事故。", "散会。"], &fresh),
        [
            "去年出了18起事故。【核对：新稿这里是“去年19起，死亡3人。”】",
            "散会。"
        ]
    );
    assert_eq!(
        small(&base, &["去年18起，死亡4人。", "散会。"], &fresh),
        ["去年19起，死亡4人。", "散会。"],
        "各改各的数，都要"
    );
}

#[test]
fn what_the_person_left_alone_follows_the_new_draft() {
    let base = ["一、甲", "去年18起，下降一成。", "二、乙", "散会。"];
    let edited = ["一、甲", "去年18起，下降一成。", "二、乙", "散会。辛苦了。"];
    let fresh = [
        "一、甲",
        "去年25起，有所上升。",
        "二、丙",
        "新的一段。",
        "三、乙",
        "散会。",
    ];
    assert_eq!(
        small(&base, &edited, &fresh),
        [
            "一、甲",
            "去年25起，有所上升。",
            "二、丙",
            "新的一段。",
            "三、乙",
            "散会。辛苦了。"
        ]
    );
    let cut = ["一、甲", "二、乙", "散会。"];
    assert_eq!(small(&base, &cut, &base), cut, "人删掉的不回来");
}

#[test]
fn without_a_record_nothing_is_replaced() {
    let edited = ["去年18起。".to_owned(), "我加的话。".to_owned()];
    let fresh = [line("去年19起。")];
    let result = applied(&edited, &merge(None, &paragraphs(&edited), &fresh));
    assert_eq!(
        result,
        ["去年18起。【核对：新稿这里是“去年19起。”】", "我加的话。"]
    );
}

#[test]
fn the_record_travels_with_the_draft() {
    let expected = Record::of_lines(&long_speech().lines());
    for format in [Format::Md, Format::Html, Format::Docx] {
        let bytes = written(&long_speech(), format);
        assert_eq!(record(&bytes, format).as_ref(), Some(&expected));
    }
    assert_eq!(
        record(&written(&long_speech(), Format::Txt), Format::Txt),
        None
    );
}

/// 人的一次改动。
#[derive(Debug, Clone)]
enum Touch {
    Insert(prop::sample::Index, String),
    Delete(prop::sample::Index),
    Swap(prop::sample::Index, prop::sample::Index),
    Words(prop::sample::Index, prop::sample::Index, String),
    Cut(prop::sample::Index, prop::sample::Index, usize),
    Join(prop::sample::Index),
}

fn touch() -> impl Strategy<Value = Touch> {
    let at = any::<prop::sample::Index>;
    let words = "[甲乙丙丁戊己庚辛壬癸]{1,6}[0-9]{0,2}[，。]?";
    prop_oneof![
        (at(), words).prop_map(|(at, words)| Touch::Insert(at, words)),
        at().prop_map(Touch::Delete),
        (at(), at()).prop_map(|(a, b)| Touch::Swap(a, b)),
        (at(), at(), words).prop_map(|(at, place, words)| Touch::Words(at, place, words)),
        (at(), at(), 1..9usize).prop_map(|(at, place, count)| Touch::Cut(at, place, count)),
        at().prop_map(Touch::Join),
    ]
}

/// 改一次；返回人写下的字。
fn edit(texts: &mut Vec<String>, touch: Touch) -> Option<String> {
    if texts.is_empty() {
        return None;
    }
    let count = texts.len();
    let place = |text: &str, place: prop::sample::Index| {
        let places: Vec<usize> = text
            .char_indices()
            .map(|(at, _)| at)
            .chain([text.len()])
            .collect();
        places[place.index(places.len())]
    };
    match touch {
        Touch::Insert(at, words) => {
            texts.insert(at.index(count + 1), words.clone());
            return Some(words);
        }
        Touch::Delete(at) => drop(texts.remove(at.index(count))),
        Touch::Swap(a, b) => texts.swap(a.index(count), b.index(count)),
        Touch::Words(at, inside, words) => {
            let text = &mut texts[at.index(count)];
            let inside = place(text, inside);
            text.insert_str(inside, &words);
            return Some(words);
        }
        Touch::Cut(at, inside, length) => {
            let text = &mut texts[at.index(count)];
            let start = place(text, inside);
            let end = text[start..]
                .char_indices()
                .nth(length)
                .map_or(text.len(), |(at, _)| start + at);
            text.replace_range(start..end, "");
        }
        Touch::Join(at) => {
            let at = at.index(count);
            if at + 1 < count {
                let next = texts.remove(at + 1);
                texts[at] += &next;
            }
        }
    }
    None
}

/// 各段里的句子（数字遮住），不是起草时就有的。
fn own_words(base: &[String], edited: &[String]) -> Vec<String> {
    let cut = |texts: &[String]| -> Vec<String> {
        let sentences = texts.iter().flat_map(|text| {
            zhibi::speech::sentences(text).map(|range| text[range].trim().to_owned())
        });
        sentences.filter(|sentence| !sentence.is_empty()).collect()
    };
    let known = cut(base);
    let mut theirs = cut(edited);
    theirs.retain(|sentence| !known.contains(sentence));
    theirs
}

/// 没有数字的样子：数字由资料定，字由人定。
fn without_figures(text: &str) -> String {
    text.chars()
        .filter(|c| !c.is_ascii_digit() && *c != '.')
        .collect()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(300))]

    #[test]
    fn no_word_of_a_person_is_lost(touches in prop::collection::vec(touch(), 0..12), which in 0..3usize) {
        let (base, changed) = drafts(which);
        let mut edited = plain(&base);
        let mut added: Vec<String> = Vec::new();
        for touch in touches {
            added.extend(edit(&mut edited, touch));
        }
        let base_texts = plain(&base);
        let result = merged(&base_texts, &edited, &changed);
        let whole = without_figures(&result.concat());
        for sentence in own_words(&base_texts, &edited) {
            prop_assert!(whole.contains(&without_figures(&sentence)), "少了 {}", sentence);
        }
        prop_assert_eq!(merged(&base_texts, &edited, &base), edited.clone(), "资料没变，就是人的稿");
        let blind = merge(None, &paragraphs(&edited), &changed);
        let blind = applied(&edited, &blind).concat();
        for text in &edited {
            let kept = text.split(|c: char| "。！？”’）".contains(c)).all(|piece| blind.contains(piece));
            prop_assert!(kept, "没有记录，一个字也不换：{}", text);
        }
    }
}

/// 一篇稿子和资料变了以后的新稿：一样的、数变了的、少几栏的。
fn drafts(which: usize) -> (Vec<Line>, Vec<Line>) {
    static DRAFTS: std::sync::OnceLock<Vec<Vec<Line>>> = std::sync::OnceLock::new();
    let all = DRAFTS.get_or_init(|| {
        let changes: [fn(&str) -> String; 3] = [str::to_owned, other_figures, fewer_fields];
        changes.iter().map(lines).collect()
    });
    (all[0].clone(), all[which].clone())
}

/// 每个起数、处数都加一。
fn other_figures(text: &str) -> String {
    let mut out = String::new();
    let mut rest = text;
    while let Some(at) = rest.find(['起', '处', '家']) {
        let head = rest[..at].trim_end_matches(|c: char| c.is_ascii_digit());
        let digits = &rest[head.len()..at];
        out += head;
        out += &digits
            .parse::<u64>()
            .map_or_else(|_| digits.to_owned(), |n| (n + 1).to_string());
        let end = at + rest[at..].chars().next().map_or(0, char::len_utf8);
        out += &rest[at..end];
        rest = &rest[end..];
    }
    out + rest
}

/// 去掉培训、应急、科技几栏。
fn fewer_fields(text: &str) -> String {
    let mut kept = true;
    let lines = text.lines().filter(|line| {
        if line.starts_with(|c: char| !c.is_whitespace() && c != '#') {
            kept = !["培训", "应急", "科技"]
                .iter()
                .any(|key| line.starts_with(key));
        }
        kept
    });
    lines.map(|line| line.to_owned() + "\n").collect()
}

#[test]
fn an_unedited_draft_becomes_the_new_one() {
    for which in 0..3 {
        let (base, fresh) = drafts(which);
        if which > 0 {
            assert_ne!(plain(&base), plain(&fresh), "第{which}份资料没有变");
        }
        assert_eq!(merged(&plain(&base), &plain(&base), &fresh), plain(&fresh));
    }
}

/// 起草、改一处、资料变了：返回文件夹。
fn edited_folder(name: &str, format: Format) -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join(name);
    fs::write(folder.path().join("资料.yaml"), COUNTY).unwrap();
    zhibi(folder.path(), &["draft", "资料.yaml", "-o", name]);
    let bytes = fs::read(&path).unwrap();
    let edited = if format == Format::Docx {
        docx_with(&bytes, "同志们：", "同志们，朋友们：")
    } else {
        let text = String::from_utf8(bytes).unwrap();
        text.replacen("同志们：", "同志们，朋友们：", 1)
            .into_bytes()
    };
    fs::write(&path, edited).unwrap();
    fs::write(folder.path().join("资料.yaml"), other_figures(COUNTY)).unwrap();
    folder
}

/// 把正文里的一句话换掉。
fn docx_with(bytes: &[u8], old: &str, new: &str) -> Vec<u8> {
    use std::io::{Cursor, Read, Write};
    let mut zip = zip::ZipArchive::new(Cursor::new(bytes)).unwrap();
    let mut out = zip::ZipWriter::new(Cursor::new(Vec::new()));
    for index in 0..zip.len() {
        let mut file = zip.by_index(index).unwrap();
        let name = file.name().unwrap().into_owned();
        let mut content = String::new();
        file.read_to_string(&mut content).unwrap();
        if name == "word/document.xml" {
            assert!(content.contains(old));
            content = content.replacen(old, new, 1);
        }
        out.start_file(name, zip::write::SimpleFileOptions::default())
            .unwrap();
        out.write_all(content.as_bytes()).unwrap();
    }
    out.finish().unwrap().into_inner()
}

/// docx 的一个部件。
fn part(docx: &[u8], name: &str) -> String {
    use std::io::Read;
    let mut zip = zip::ZipArchive::new(std::io::Cursor::new(docx)).unwrap();
    let mut content = String::new();
    let mut file = zip.by_name(name).unwrap();
    file.read_to_string(&mut content).unwrap();
    content
}

/// 一篇稿子的文字，一段一行，空行不算。
fn read(path: &Path, format: Format) -> Vec<String> {
    let text = foreign::read(&fs::read(path).unwrap(), format).unwrap();
    let lines = text.lines().map(str::trim).filter(|line| !line.is_empty());
    lines.map(str::to_owned).collect()
}

#[test]
fn merging_writes_a_file_beside_and_leaves_the_edited_one() {
    for (name, beside, format) in [
        ("稿.docx", "稿（合稿）.docx", Format::Docx),
        ("稿.md", "稿（合稿）.md", Format::Md),
    ] {
        let folder = edited_folder(name, format);
        let before = fs::read(folder.path().join(name)).unwrap();
        let output = zhibi(folder.path(), &["draft", "资料.yaml", "--merge", name]);
        assert!(err(&output).contains("写到"), "{}", err(&output));
        assert_eq!(fs::read(folder.path().join(name)).unwrap(), before);
        zhibi(folder.path(), &["draft", "资料.yaml", "-o", "新.md"]);
        let mut expected = read(&folder.path().join("新.md"), Format::Md);
        for line in &mut expected {
            *line = line
                .replace('\\', "")
                .replace("同志们：", "同志们，朋友们：");
        }
        let mut found = read(&folder.path().join(beside), format);
        for line in &mut found {
            *line = line.replace('\\', "");
        }
        assert_eq!(found, expected, "{name}");
        let again = zhibi(
            folder.path(),
            &[
                "draft",
                "资料.yaml",
                "--merge",
                beside,
                "-o",
                &format!("再{name}"),
            ],
        );
        assert!(
            err(&again).contains("带进0个新数，0处换成新稿的话，0处定不了"),
            "{}",
            err(&again)
        );
    }
}

#[test]
fn what_needs_a_look_is_highlighted_in_word() {
    let base = written(&long_speech(), Format::Docx);
    let edited = docx_with(&base, "18起", "17起");
    let page = Docx::read(&edited).unwrap();
    let mut fresh = long_speech().lines();
    for span in fresh.iter_mut().flat_map(|line| &mut line.text) {
        span.text = span.text.replace("18起", "19起");
    }
    let known = record(&edited, Format::Docx);
    let merged = merge(known.as_ref(), &page.paragraphs(), &fresh);
    assert_eq!(merged.notes, 1);
    let out = page.write(&merged, page.custom()).unwrap();
    let body = part(&out, "word/document.xml");
    let marked: Vec<&str> = body
        .split("<w:r>")
        .filter(|run| run.contains("【核对"))
        .collect();
    assert_eq!(marked.len(), 1);
    assert!(marked[0].contains("w:highlight") && marked[0].contains("19起"));
    let text = foreign::read(&out, Format::Docx).unwrap();
    let kept = long_speech().text().replace("18起", "17起");
    let (note, _) = text.split_once("【核对").unwrap();
    assert!(kept.starts_with(note), "人写的话在注的前面，一字不动");
}

#[test]
fn a_table_at_the_end_is_left_as_it_is() {
    let fresh = lines(|county| county.replace("死亡: 9\n", "死亡: 8\n"));
    let (county, _) = County::read(COUNTY.as_bytes(), None);
    let pack = Pack::load(&Library::built_in(), "专题工作会议").unwrap();
    let county = county.unwrap();
    let draft = draft(&county, &pack, &Options::default()).unwrap();
    let sources = Sources::Table(factsheet(&draft.document, &county));
    let docx = export_sourced(&draft, Format::Docx, &layout("存档"), &sources).unwrap();
    let page = Docx::read(&docx).unwrap();
    let known = record(&docx, Format::Docx);
    let merged = merge(known.as_ref(), &page.paragraphs(), &fresh);
    let out = page.write(&merged, page.custom()).unwrap();
    let table = |docx: &[u8]| {
        let body = part(docx, "word/document.xml");
        body[body.find("<w:tbl>").unwrap()..].to_owned()
    };
    assert_eq!(table(&out), table(&docx));
    assert_eq!(merged.carried, [("9".to_owned(), "8".to_owned())]);
    assert!(page.has_table());
}

#[test]
fn drafting_over_an_edited_file_says_what_changed() {
    for (name, format) in [
        ("稿.docx", Format::Docx),
        ("稿.md", Format::Md),
        ("稿.html", Format::Html),
    ] {
        let folder = edited_folder(name, format);
        let output = zhibi(folder.path(), &["draft", "资料.yaml", "-o", name]);
        let said = err(&output);
        assert!(
            said.contains("起草以后：改1段\n") && said.contains("改：同志们，朋友们："),
            "{said}"
        );
    }
}

#[test]
fn what_cannot_be_merged_is_refused() {
    let folder = edited_folder("稿.md", Format::Md);
    let cases: [(&[&str], &str); 3] = [
        (&["--merge", "稿.html"], "合不了"),
        (&["--merge", "稿.md", "-o", "新.docx"], "同一种格式"),
        (&["--merge", "没有.md"], "读不到"),
    ];
    for (args, said) in cases {
        let output = zhibi(folder.path(), &[&["draft", "资料.yaml"], args].concat());
        assert_eq!(output.status.code(), Some(2));
        assert!(err(&output).contains(said), "{}", err(&output));
    }
    let other = COUNTY.replace("云岭县", "青石县");
    fs::write(folder.path().join("资料.yaml"), other).unwrap();
    let output = zhibi(folder.path(), &["draft", "资料.yaml", "--merge", "稿.md"]);
    assert_eq!(output.status.code(), Some(2), "{}", err(&output));
}

#[test]
fn a_resave_by_libreoffice_keeps_the_record_and_merges() {
    let folder = edited_folder("稿.docx", Format::Docx);
    let profile = format!(
        "-env:UserInstallation=file://{}",
        folder.path().join("lo").display()
    );
    let saved = std::process::Command::new("soffice")
        .current_dir(folder.path())
        .args([
            &profile,
            "--headless",
            "--convert-to",
            "docx",
            "--outdir",
            "存过",
            "稿.docx",
        ])
        .output()
        .expect("要装 LibreOffice，见 test.sh");
    assert!(saved.status.success());
    let before = fs::read(folder.path().join("稿.docx")).unwrap();
    let after = fs::read(folder.path().join("存过/稿.docx")).unwrap();
    assert_eq!(record(&after, Format::Docx), record(&before, Format::Docx));
    for (name, result) in [("稿.docx", "甲.docx"), ("存过/稿.docx", "乙.docx")] {
        let output = zhibi(
            folder.path(),
            &["draft", "资料.yaml", "--merge", name, "-o", result],
        );
        assert!(err(&output).contains("合稿：带进"), "{}", err(&output));
    }
    let [plain, resaved] =
        ["甲.docx", "乙.docx"].map(|name| read(&folder.path().join(name), Format::Docx));
    assert_eq!(plain, resaved);
}
