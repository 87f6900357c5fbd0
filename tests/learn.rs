//! 学旧稿：学到的照着写回去还是原来那一篇，换一个县就是那个县的。

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use assert_cmd::Command;
use proptest::prelude::*;
use zhibi::county::County;
use zhibi::draft::{Options, draft};
use zhibi::learn::{Lesson, carry, learn};
use zhibi::occasion::{Library, Pack};

const SPEECH: &str = include_str!("fixtures/去年稿.txt");
const OTHER: &str = include_str!("fixtures/云岭县.yaml");

fn lesson(text: &str) -> Lesson {
    learn(text, "去年稿.txt", &BTreeSet::new()).unwrap()
}

/// 用一份资料写学到的那一套。
fn written(lesson: &Lesson, county: &str) -> String {
    let name = &lesson.occasion;
    let files = lesson.pack.iter();
    let files: BTreeMap<String, String> = files
        .map(|(file, text)| (format!("{name}/{file}"), text.clone()))
        .collect();
    let pack = Pack::load(&Library::with_user_files(files), name).unwrap();
    let county = County::read(county.as_bytes(), None).0.unwrap();
    draft(&county, &pack, &Options::default())
        .unwrap()
        .document
        .text()
}

fn bare(text: &str) -> String {
    text.chars().filter(|c| !c.is_whitespace()).collect()
}

#[test]
fn a_learned_speech_comes_back() {
    let lesson = lesson(SPEECH);
    assert_eq!(bare(&written(&lesson, &lesson.county)), bare(SPEECH));
    assert!(lesson.share >= 100.0);
}

#[test]
fn figures_go_where_the_county_file_has_a_place() {
    let county = lesson(SPEECH).county;
    let county = County::read(county.as_bytes(), None).0.unwrap();
    let told = |path: &str| {
        let leaf = county.leaves.iter().rfind(|leaf| leaf.path == path);
        leaf.map_or("", |leaf| leaf.text.as_str())
    };
    let table = [
        ("地区.名称", "云岭县"),
        ("会议.名称", "全县安全生产暨消防工作会议"),
        ("会议.日期", "2025年3月12日"),
        ("会议.讲话人.姓名", "周启明"),
        ("事故[0].起数", "22起"),
        ("事故[1].损失", "2100余万元"),
        ("事故[2].等级", "较大及以上"),
        ("事故[2].死亡", "20余人"),
        ("隐患[0].排查", "3500余处"),
        ("隐患[0].重大整改", "23处"),
        ("培训.人次", "10万余人次"),
        ("执法[0].罚款", "500余万元"),
        ("值班.时长", "24小时"),
        ("自定.企业名称", "云岭水泥有限公司"),
        ("自定.乡镇名称", "青石镇"),
        ("自定.人名", "李明远"),
    ];
    for (path, text) in table {
        assert_eq!(told(path), text, "{path}");
    }
}

#[test]
fn no_literal_figure_is_left_in_the_templates() {
    let lesson = lesson(SPEECH);
    for (name, text) in lesson.pack.iter().filter(|(name, _)| name.ends_with(".md")) {
        assert!(
            !text.contains(|c: char| c.is_ascii_digit()),
            "{name}\n{text}"
        );
    }
    let counted = |text: &String| text.contains("我讲{{ points }}点意见");
    assert!(lesson.pack.values().any(counted), "{:?}", lesson.pack);
}

#[test]
fn another_county_has_nothing_of_the_first() {
    let lesson = lesson(SPEECH);
    let other = "地区: {名称: 石门区}\n会议: {日期: 2026-03-12, 名称: 全区安全生产会议}\n\
                 事故:\n  - {时段: 2025年, 起数: 7, 死亡: 3}\n";
    let text = written(&lesson, other);
    for word in [
        "云岭",
        "青石",
        "李明远",
        "周启明",
        "宁川",
        "22起",
        "2800",
        "3500",
        "114",
        "2023",
        "全县",
        "24小时",
    ] {
        assert!(!text.contains(word), "{word}\n{text}");
    }
    for word in [
        "全区安全生产会议",
        "2025年，事故7起，死亡3人",
        "【待填：去年排查隐患数】",
        "石门区的安全",
    ] {
        assert!(text.contains(word), "{word}\n{text}");
    }
}

#[test]
fn every_example_of_ours_comes_back() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("examples");
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.extension().is_some_and(|e| e == "md") {
            let bytes = std::fs::read(&path).unwrap();
            let text = zhibi::foreign::read(&bytes, zhibi::export::Format::Md).unwrap();
            assert!(lesson(&text).share >= 100.0, "{}", path.display());
        }
    }
}

#[test]
fn last_years_speech_fills_this_years_county_file() {
    let text = carry(SPEECH, "去年稿.txt", None, None).unwrap();
    let county = County::read(text.as_bytes(), None).0.unwrap();
    let paths: BTreeMap<&str, &str> = county
        .leaves
        .iter()
        .map(|leaf| (leaf.path.as_str(), leaf.text.as_str()))
        .collect();
    assert_eq!(paths["会议.日期"], "2026年3月12日");
    assert_eq!(paths["问题[1].问题"], "隐患排查走过场");
    assert_eq!(paths["会议.目的[0]"], "总结去年工作");
    assert_eq!(paths["重点行业[0].名称"], "道路交通");
    assert!(text.contains("# 去年稿里读到的，请核对；第7段"), "{text}");
    assert!(text.contains("时段: 2025年\n#     起数:\n"), "{text}");
}

#[test]
fn nothing_of_a_persons_is_overwritten() {
    let folder = tempfile::tempdir().unwrap();
    let speech = folder.path().join("去年稿.txt");
    std::fs::write(&speech, SPEECH).unwrap();
    let run = |args: &[&str]| {
        let mut command = Command::new(env!("CARGO_BIN_EXE_zhibi"));
        command
            .current_dir(folder.path())
            .args(args)
            .output()
            .unwrap()
    };
    let learned = run(&["learn", "去年稿.txt", "-o", "一套"]);
    assert_eq!(learned.status.code(), Some(0), "{learned:?}");
    let drafted = run(&["draft", "一套/县情资料.yaml", "-o", "回.txt"]);
    assert_ne!(drafted.status.code(), Some(2), "{drafted:?}");
    let back = std::fs::read_to_string(folder.path().join("回.txt")).unwrap();
    assert_eq!(bare(&back), bare(SPEECH));
    assert!(folder.path().join("一套/学习报告.md").is_file());
    assert_eq!(
        run(&["learn", "去年稿.txt", "-o", "一套"]).status.code(),
        Some(2)
    );
    let new = ["new", "今年", "--from", "去年稿.txt"];
    assert_eq!(run(&new).status.code(), Some(0));
    assert_eq!(run(&new).status.code(), Some(2));
    let drafted = run(&["draft", "今年/县情资料.yaml", "-o", "今年.txt"]);
    assert_ne!(drafted.status.code(), Some(2), "{drafted:?}");
}

/// 一行：什么字都有，也有像标题、记号、数字的。
fn any_line() -> impl Strategy<Value = String> {
    prop_oneof![
        r"\PC{0,30}",
        r"[一二三]、[安全生产。，]{1,8}",
        r"（[一二]）[责任。]{0,4}",
        r"[#/*+!〔\\-]{1,3} ?[{}%#要好 ]{0,8}。?",
        r"(全县|云岭县|2024年|×|\*\*)(发生事故|死亡|罚款|培训)[0-9]{1,4}(余|多)?(起|人|万元|处|%)，[约近]?[0-9.]{1,4}",
        r"同志们[：:]",
        r"[{%}#]{2,4}[a-z ]{0,4}[{%}#]{2,4}",
    ]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(96))]

    #[test]
    fn any_text_comes_back(lines in proptest::collection::vec(any_line(), 1..10)) {
        let text = lines.join("\n");
        if let Ok(lesson) = learn(&text, "稿.txt", &BTreeSet::new()) {
            prop_assert!(lesson.share >= 100.0, "{text}\n→\n{}", written(&lesson, &lesson.county));
        }
    }
}

#[test]
fn the_other_county_fixture_renders_too() {
    let lesson = lesson(SPEECH);
    let text = written(&lesson, OTHER);
    assert!(!text.contains("114"), "{text}");
}
