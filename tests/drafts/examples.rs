//! 示范：资料旁边的稿子总是最新的，每篇都有该有的各块。

use std::fs;

use zhibi::draft::Options;
use zhibi::export::{Format, export};

use crate::{OCCASIONS, example, example_path, json, layout, pack, write};

/// 更新示范稿：UPDATE_EXAMPLES=1 cargo test --test drafts
#[test]
fn the_drafts_beside_the_examples_are_current() {
    for name in OCCASIONS {
        let draft = write(&example(name), &pack(name), &Options::default());
        let now = export(&draft, Format::Md, &layout()).unwrap();
        let path = example_path(name, "md");
        if std::env::var_os("UPDATE_EXAMPLES").is_some() {
            fs::write(&path, &now).unwrap();
        }
        let kept = fs::read(&path).unwrap_or_default();
        assert_eq!(
            String::from_utf8_lossy(&kept),
            String::from_utf8_lossy(&now),
            "{name}.md 旧了，用 UPDATE_EXAMPLES=1 cargo test --test drafts 更新"
        );
    }
}

#[test]
fn every_move_of_the_occasion_is_there_and_in_order() {
    let skeletons: [(&str, &[&str]); 5] = [
        (
            "专题工作会议",
            &[
                "开场",
                "议程",
                "过渡",
                "意义",
                "形势",
                "意义",
                "责任",
                "协同",
                "隐患排查",
                "培训",
                "应急",
                "科技",
                "监督考核",
                "总结",
            ],
        ),
        (
            "调度会",
            &[
                "开场",
                "议程",
                "过渡",
                "意义",
                "形势",
                "专项整治",
                "保障",
                "时令",
                "责任",
                "总结",
            ],
        ),
        (
            "季度例会",
            &[
                "开场",
                "议程",
                "过渡",
                "形势",
                "意义",
                "总领",
                "责任",
                "隐患排查",
                "专项整治",
                "保障",
                "培训",
                "时令",
                "值班",
                "总结",
            ],
        ),
        (
            "专题党课",
            &[
                "开场",
                "过渡",
                "意义",
                "责任",
                "保障",
                "培训",
                "隐患排查",
                "科技",
                "总结",
            ],
        ),
        (
            "年度工作会议",
            &[
                "开场",
                "议程",
                "过渡",
                "形势",
                "保障",
                "隐患排查",
                "应急",
                "值班",
                "责任",
                "总结",
            ],
        ),
    ];
    for (name, skeleton) in skeletons {
        let record = json(&write(&example(name), &pack(name), &Options::default()));
        let moves: Vec<&str> = record["sections"]
            .as_array()
            .unwrap()
            .iter()
            .map(|section| section["move"].as_str().unwrap())
            .collect();
        let mut rest = moves.iter();
        for movement in skeleton {
            assert!(
                rest.any(|m| m == movement),
                "{name}少了“{movement}”，或次序不对：{moves:?}"
            );
        }
    }
}

#[test]
fn the_same_input_gives_the_same_bytes() {
    let formats = [
        Format::Md,
        Format::Txt,
        Format::Html,
        Format::Docx,
        Format::Json,
    ];
    for name in OCCASIONS {
        let once = || {
            let draft = write(&example(name), &pack(name), &Options::default());
            formats.map(|format| export(&draft, format, &layout()).unwrap())
        };
        assert!(once() == once(), "{name}两次写出来的不一样");
    }
}

/// README 里的开头就是示范稿的开头。
#[test]
fn the_readme_shows_the_real_draft() {
    const MARKS: [&str; 2] = ["<!-- 示范开头 -->\n", "<!-- 示范结束 -->"];
    let path = example_path("../README", "md");
    let readme = fs::read_to_string(&path).unwrap();
    let draft = fs::read_to_string(example_path("专题工作会议", "md")).unwrap();
    let opening = draft.lines().filter(|line| !line.is_empty()).take(6);
    let quoted: Vec<String> = opening
        .map(|line| format!("> {}", line.trim_start_matches("# ")))
        .collect();
    let quoted = quoted.join("\n>\n") + "\n";
    let (before, rest) = readme.split_once(MARKS[0]).unwrap();
    let (shown, after) = rest.split_once(MARKS[1]).unwrap();
    if std::env::var_os("UPDATE_EXAMPLES").is_some() {
        let [open, close] = MARKS;
        fs::write(&path, format!("{before}{open}{quoted}{close}{after}")).unwrap();
    } else {
        assert_eq!(
            shown, quoted,
            "README 的示范旧了，用 UPDATE_EXAMPLES=1 cargo test --test drafts 更新"
        );
    }
}
