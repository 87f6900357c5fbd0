//! 命令行：人看得见的输出、退出码、文件。

mod common;

use std::fs;
use std::path::Path;

use assert_cmd::Command;
use tempfile::TempDir;

use common::{err, out, zhibi};

/// 一份最短的资料。
const SHORT: &str = "\
格式: 1
地区: {名称: 云岭县, 上级: 江北省宁川市}
会议:
  场合: 季度例会
  名称: 全县安全生产工作会议
  日期: 2026-03-12
  讲话人: {职务: 县长}
重点行业: [{名称: 道路交通}]
";

fn with_county(text: &str) -> TempDir {
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join("县情资料.yaml"), text).unwrap();
    folder
}

#[test]
fn a_first_time_user_sees_three_commands() {
    let output = zhibi(Path::new("."), &[]);
    assert_eq!(output.status.code(), Some(0));
    insta::assert_snapshot!(out(&output));
}

#[test]
fn help_is_in_chinese() {
    for args in [
        &["--help"][..],
        &["draft", "--help"],
        &["new", "--help"],
        &["occasions", "--help"],
        &["tasks", "--help"],
        &["host", "--help"],
    ] {
        let output = zhibi(Path::new("."), args);
        assert_eq!(output.status.code(), Some(0));
        insta::assert_snapshot!(args.join(" "), out(&output));
    }
}

#[test]
fn wrong_commands_are_explained_in_chinese() {
    let cases: [(&[&str], &str); 6] = [
        (&["draf"], "没有“draf”这个命令，是不是“draft”？"),
        (
            &["draft", "a.yaml", "--minute", "3"],
            "不认识“--minute”，是不是“--minutes”？",
        ),
        (&["draft"], "少写了 <县情资料.yaml>"),
        (
            &["draft", "a.yaml", "--minutes", "三"],
            "--minutes <分钟> 不能是“三”",
        ),
        (
            &["draft", "a.yaml", "--minutes", "3", "--chars", "5"],
            "只能写一个",
        ),
        (&["draft", "没有.yaml"], "读不到 没有.yaml"),
    ];
    for (args, said) in cases {
        let output = zhibi(Path::new("."), args);
        assert_eq!(output.status.code(), Some(2), "{args:?}");
        assert!(err(&output).contains(said), "{args:?}：{}", err(&output));
    }
}

#[test]
fn new_makes_a_file_that_drafts_after_a_date_is_filled_in() {
    let folder = tempfile::tempdir().unwrap();
    let output = zhibi(
        folder.path(),
        &[
            "new",
            "我县",
            "--region",
            "云岭县",
            "--occasion",
            "季度例会",
        ],
    );
    assert_eq!(output.status.code(), Some(0), "{}", err(&output));
    assert!(out(&output).contains("zhibi draft 我县/县情资料.yaml"));

    let path = folder.path().join("我县/县情资料.yaml");
    let text = fs::read_to_string(&path).unwrap();
    assert!(text.starts_with("# yaml-language-server: $schema=.county.schema.json\n"));
    let schema = fs::read_to_string(folder.path().join("我县/.county.schema.json")).unwrap();
    assert!(schema.contains("场合"), "头一行指着的文件要有");
    let again = zhibi(folder.path(), &["new", "我县"]);
    assert_eq!(again.status.code(), Some(2));
    assert_eq!(fs::read_to_string(&path).unwrap(), text, "已有的资料不能动");

    let undated = zhibi(folder.path(), &["draft", "我县/县情资料.yaml"]);
    assert_eq!(undated.status.code(), Some(2));
    assert!(err(&undated).contains("日期"), "{}", err(&undated));

    fs::write(&path, text.replace("日期:   ", "日期: 2026-03-12  ")).unwrap();
    let dated = zhibi(folder.path(), &["draft", "我县/县情资料.yaml"]);
    assert_eq!(
        dated.status.code(),
        Some(1),
        "没有会议名称，要留待填：{}",
        err(&dated)
    );
    assert!(
        err(&dated).contains("【待填：会议名称】"),
        "{}",
        err(&dated)
    );
    assert!(
        folder
            .path()
            .join("我县/云岭县季度例会讲话稿.docx")
            .exists()
    );
}

#[test]
fn a_draft_lands_beside_its_data_and_the_report_says_so() {
    let folder = with_county(SHORT);
    let output = zhibi(folder.path(), &["draft", "县情资料.yaml"]);
    assert_eq!(output.status.code(), Some(0), "{}", err(&output));
    assert!(err(&output).contains("写到 全县安全生产工作会议讲话稿.docx"));
    assert!(
        folder
            .path()
            .join("全县安全生产工作会议讲话稿.docx")
            .exists()
    );
}

#[test]
fn an_edited_draft_is_never_overwritten() {
    let folder = with_county(SHORT);
    for name in ["稿.md", "稿.txt", "稿.html", "稿.json", "稿.docx"] {
        let path = folder.path().join(name);
        assert_eq!(
            zhibi(folder.path(), &["draft", "县情资料.yaml", "-o", name])
                .status
                .code(),
            Some(0)
        );
        let ours = fs::read(&path).unwrap();

        let again = zhibi(
            folder.path(),
            &["draft", "县情资料.yaml", "-o", name, "--variant", "3"],
        );
        assert_eq!(again.status.code(), Some(0));
        if name == "稿.txt" {
            assert_eq!(fs::read(&path).unwrap(), ours, "txt 认不出来历，不能覆盖");
        } else {
            assert_ne!(fs::read(&path).unwrap(), ours, "{name}没人改过，可以换新");
        }

        let mut edited = fs::read(&path).unwrap();
        edited.extend_from_slice("改".as_bytes());
        fs::write(&path, &edited).unwrap();
        let beside = zhibi(
            folder.path(),
            &["draft", "县情资料.yaml", "-o", name, "--variant", "5"],
        );
        assert!(err(&beside).contains("没有动它"), "{}", err(&beside));
        assert_eq!(fs::read(&path).unwrap(), edited, "{name}改过，不能动");
        let fresh = name.replace("稿.", "稿（新稿）.");
        assert!(folder.path().join(&fresh).exists(), "没有{fresh}");
    }
}

#[test]
fn another_countys_draft_is_never_overwritten() {
    let folder = with_county(SHORT);
    fs::write(
        folder.path().join("邻县.yaml"),
        SHORT.replace("云岭县", "青石县"),
    )
    .unwrap();
    zhibi(folder.path(), &["draft", "县情资料.yaml", "-o", "稿.md"]);
    let ours = fs::read(folder.path().join("稿.md")).unwrap();
    zhibi(folder.path(), &["draft", "邻县.yaml", "-o", "稿.md"]);
    assert_eq!(fs::read(folder.path().join("稿.md")).unwrap(), ours);
    assert!(folder.path().join("稿（新稿）.md").exists());
}

#[test]
fn faults_in_the_data_stop_the_draft_and_show_the_place() {
    let folder = with_county(&SHORT.replace("重点行业:", "死亡人口: 3\n重点行业:"));
    let output = zhibi(folder.path(), &["draft", "县情资料.yaml", "-o", "稿.md"]);
    assert_eq!(output.status.code(), Some(2));
    assert!(!folder.path().join("稿.md").exists(), "写不了就什么也不留");
    let said = err(&output);
    assert!(said.contains("县情资料.yaml:8:1"), "{said}");
    assert!(said.contains("^^^^"), "{said}");
}

#[test]
fn users_templates_lie_over_the_built_in() {
    let folder = with_county(SHORT);
    fs::create_dir_all(folder.path().join("模板/章节")).unwrap();
    let own = "同志们，{{ region.whole }}就这一句，确保平安。";
    fs::write(folder.path().join("模板/章节/总结.md"), own).unwrap();
    let output = zhibi(folder.path(), &["draft", "县情资料.yaml", "-o", "-"]);
    assert!(
        out(&output).contains("同志们，全县就这一句，确保平安。"),
        "{}",
        out(&output)
    );

    let extended = "{% extends \"builtin/季度例会/总结\" %}";
    fs::write(folder.path().join("模板/章节/总结.md"), extended).unwrap();
    let output = zhibi(folder.path(), &["draft", "县情资料.yaml", "-o", "-"]);
    assert!(out(&output).contains("持续稳定向好"), "{}", err(&output));

    fs::write(folder.path().join("模板/章节/总结.md"), "{{ region.nmae }}").unwrap();
    let output = zhibi(folder.path(), &["draft", "县情资料.yaml", "-o", "-"]);
    assert_eq!(output.status.code(), Some(2));
    assert!(
        err(&output).contains("模板/章节/总结.md"),
        "{}",
        err(&output)
    );
}

#[test]
fn unknown_occasions_and_formats_get_a_suggestion() {
    let folder = with_county(SHORT);
    let occasion = zhibi(
        folder.path(),
        &["draft", "县情资料.yaml", "--occasion", "季度会议"],
    );
    assert!(
        err(&occasion).contains("是不是“季度例会”"),
        "{}",
        err(&occasion)
    );
    let format = zhibi(folder.path(), &["draft", "县情资料.yaml", "-o", "稿.doc"]);
    assert!(
        err(&format).contains("可以写 md、txt、html、docx、json"),
        "{}",
        err(&format)
    );
    assert_eq!(
        (occasion.status.code(), format.status.code()),
        (Some(2), Some(2))
    );
}

#[test]
fn a_real_region_needs_no_superior_and_a_slip_is_only_a_reminder() {
    let real = SHORT.replace("云岭县, 上级: 江北省宁川市", "宾阳县");
    let folder = with_county(&real.replace("2026-03-12", "2026-03-28"));
    let text = out(&zhibi(
        folder.path(),
        &["draft", "县情资料.yaml", "-o", "-", "--minutes", "40"],
    ));
    assert!(text.contains("三月三"), "{text}");

    let slip = SHORT.replace(
        "云岭县, 上级: 江北省宁川市",
        "滨阳县, 上级: 广西壮族自治区南宁市",
    );
    let output = zhibi(with_county(&slip).path(), &["draft", "县情资料.yaml"]);
    assert!(
        err(&output).contains("有“宾阳县”，只差一个字"),
        "{}",
        err(&output)
    );
    assert_eq!(output.status.code(), Some(0), "只是提醒，不算毛病");
}

#[test]
fn last_years_words_are_avoided_whatever_file_they_come_in() {
    let folder = with_county(SHORT);
    let covered = |args: &[&str]| -> usize {
        let said = err(&zhibi(folder.path(), args));
        let (_, after) = said
            .split_once("和要避开的稿子还有")
            .unwrap_or_else(|| panic!("{said}"));
        after.split('%').next().unwrap().parse().unwrap()
    };
    for name in ["旧.docx", "旧.md", "旧.txt"] {
        zhibi(folder.path(), &["draft", "县情资料.yaml", "-o", name]);
        let plain = ["draft", "县情资料.yaml", "-o", "新.md", "--avoid", name];
        assert!(covered(&plain) < 35, "{name}：{}", covered(&plain));
    }
    let missing = zhibi(
        folder.path(),
        &["draft", "县情资料.yaml", "--avoid", "没有.docx"],
    );
    assert_eq!(missing.status.code(), Some(2));
}

#[test]
fn fields_and_schema_cover_every_key() {
    let fields = out(&zhibi(Path::new("."), &["fields"]));
    for said in [
        "会议.讲话人.职务",
        "{{ meeting.speaker.title }}",
        "事故[].起数",
        "例：28起",
    ] {
        assert!(fields.contains(said), "少了{said}");
    }
    let schema: serde_json::Value =
        serde_json::from_str(&out(&zhibi(Path::new("."), &["schema"]))).unwrap();
    assert!(schema["properties"]["会议"].is_object());
}

#[test]
fn an_occasion_answers_to_its_other_name() {
    let folder = with_county(&SHORT.replace("季度例会", "安委会全体会议"));
    let output = zhibi(folder.path(), &["draft", "县情资料.yaml"]);
    assert_eq!(output.status.code(), Some(0), "{}", err(&output));
    let said = err(&output);
    assert!(
        said.lines().any(|line| line.starts_with("季度例会：")),
        "{said}"
    );
}

#[test]
fn occasions_are_listed_and_shown() {
    let list = out(&zhibi(Path::new("."), &["occasions"]));
    for name in [
        "专题工作会议",
        "调度会",
        "季度例会",
        "专题党课",
        "年度工作会议",
    ] {
        assert!(list.contains(name));
    }
    insta::assert_snapshot!(out(&zhibi(
        Path::new("."),
        &["occasions", "show", "季度例会"]
    )));
}

#[test]
fn tables_and_papers_land_beside_the_data_and_edits_are_kept() {
    let folder = with_county(SHORT);
    let place = folder.path();
    let tasks = zhibi(place, &["tasks", "县情资料.yaml"]);
    assert_eq!(tasks.status.code(), Some(0), "{}", err(&tasks));
    assert!(place.join("全县安全生产工作会议任务分解表.docx").exists());
    for (command, name) in [("host", "主持词"), ("news", "新闻通稿")] {
        let paper = zhibi(place, &[command, "县情资料.yaml"]);
        assert_eq!(paper.status.code(), Some(0), "{}", err(&paper));
        let path = place.join(format!("全县安全生产工作会议{name}.docx"));
        assert!(path.exists(), "{}", err(&paper));
    }

    let xlsx = place.join("表.xlsx");
    fs::write(&xlsx, "人改过的").unwrap();
    let again = zhibi(place, &["tasks", "县情资料.yaml", "-o", "表.xlsx"]);
    assert_eq!(fs::read(&xlsx).unwrap(), "人改过的".as_bytes());
    assert!(place.join("表（新稿）.xlsx").exists(), "{}", err(&again));

    let wrong = zhibi(place, &["tasks", "县情资料.yaml", "-o", "表.txt"]);
    assert_eq!(wrong.status.code(), Some(2));
    assert!(
        err(&wrong).contains("表写成 .docx、.xlsx 或 .md"),
        "{}",
        err(&wrong)
    );
}

#[test]
fn the_report_names_the_other_ways_to_show_sources() {
    let folder = with_county(SHORT);
    let place = folder.path();
    let draft = |args: &[&str]| zhibi(place, &[&["draft", "县情资料.yaml"], args].concat());
    let clean = draft(&["-o", "稿.docx"]);
    let report = err(&clean);
    assert!(
        report.contains("--sources 批注") && report.contains("--sources 附表"),
        "{report}"
    );
    assert!(!report.contains("--sources 无"), "{report}");
    let noted = draft(&[
        "-o",
        "稿.docx",
        "--sources",
        "批注",
        "--factsheet",
        "核稿表.xlsx",
    ]);
    let report = err(&noted);
    assert!(
        report.contains("--sources 无") && report.contains("核稿表写到 核稿表.xlsx"),
        "{report}"
    );
    assert!(place.join("核稿表.xlsx").exists());
    let refused = draft(&["-o", "稿.md", "--sources", "批注"]);
    assert_eq!(refused.status.code(), Some(2));
    assert!(
        err(&refused).contains("批注只有 docx 写得下"),
        "{}",
        err(&refused)
    );
    assert!(!place.join("稿.md").exists());
}

#[test]
fn layouts_are_listed_chosen_and_overridden() {
    let listed = out(&zhibi(Path::new("."), &["layouts"]));
    assert!(
        listed.starts_with("存档：") && listed.contains("\n大字："),
        "{listed}"
    );
    let shown = out(&zhibi(Path::new("."), &["layouts", "show", "大字"]));
    assert!(shown.contains("基于: 存档"), "{shown}");

    let folder = with_county(SHORT);
    fs::create_dir(folder.path().join("版式")).unwrap();
    let own = folder.path().join("版式/我县.yaml");
    fs::write(&own, "正文:\n  字号: 三\n").unwrap();
    let asked = [
        "draft",
        "县情资料.yaml",
        "-o",
        "稿.docx",
        "--layout",
        "我县",
    ];
    let faulty = zhibi(folder.path(), &asked);
    assert_eq!(faulty.status.code(), Some(2));
    assert!(
        err(&faulty).contains("版式/我县.yaml:2:7"),
        "{}",
        err(&faulty)
    );
    assert!(!folder.path().join("稿.docx").exists());

    fs::write(&own, "页码:\n  位置: 居中\n").unwrap();
    zhibi(folder.path(), &asked);
    assert!(folder.path().join("稿.docx").exists());
    fs::write(&own, "日期在前: 是\n").unwrap();
    let front = ["draft", "县情资料.yaml", "--layout", "我县", "-o", "-"];
    let printed = out(&zhibi(folder.path(), &front));
    let lines: Vec<&str> = printed.lines().skip(1).take(2).collect();
    assert_eq!(lines[0], "（2026年3月12日）");
    assert!(lines[1].starts_with("县长"), "{lines:?}");
    let unknown = ["draft", "县情资料.yaml", "--layout", "大子"];
    assert!(err(&zhibi(folder.path(), &unknown)).contains("是不是“大字”"));
}

#[test]
fn pdf_is_made_by_libreoffice_or_refused_with_a_reason() {
    let folder = with_county(SHORT);
    let path = folder.path().join("稿.pdf");
    let asked = ["draft", "县情资料.yaml", "-o", "稿.pdf"];
    let without = Command::cargo_bin("zhibi")
        .unwrap()
        .current_dir(folder.path())
        .env("PATH", folder.path())
        .args(asked)
        .output()
        .unwrap();
    if !Path::new("/Applications/LibreOffice.app").exists() {
        assert_eq!(without.status.code(), Some(2));
        assert!(err(&without).contains("LibreOffice"), "{}", err(&without));
        assert!(!path.exists());
    }
    let output = zhibi(folder.path(), &asked);
    assert_ne!(output.status.code(), Some(2), "{}", err(&output));
    let first = fs::read(&path).unwrap();
    assert!(first.starts_with(b"%PDF"));

    zhibi(folder.path(), &asked);
    assert_eq!(fs::read(&path).unwrap(), first, "再转一次，一个字节不差");
    let other = SHORT.replace("职务: 县长", "职务: 副县长");
    fs::write(folder.path().join("县情资料.yaml"), other).unwrap();
    zhibi(folder.path(), &asked);
    let second = fs::read(&path).unwrap();
    assert_ne!(second, first, "没有人动过的，换成新的");
    let theirs = [&second[..], b"% signed\n"].concat();
    fs::write(&path, &theirs).unwrap();
    zhibi(folder.path(), &asked);
    assert_eq!(fs::read(&path).unwrap(), theirs, "人动过的留着");
    assert!(folder.path().join("稿（新稿）.pdf").exists());
}

#[test]
fn a_reading_has_one_sound_for_each_character() {
    let wrong = SHORT.to_owned() + "读音: {莘县: shēn}\n";
    let output = zhibi(with_county(&wrong).path(), &["draft", "县情资料.yaml"]);
    assert!(
        err(&output).contains("“莘县”是2个字，读音写了1个"),
        "{}",
        err(&output)
    );
}

/// 看着的进程；测完就停。
struct Watching(std::process::Child);

impl Drop for Watching {
    fn drop(&mut self) {
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

/// 等到 `ready`，最多三十秒。
fn wait_until(what: &str, ready: impl Fn() -> bool) {
    let start = std::time::Instant::now();
    while !ready() {
        assert!(start.elapsed().as_secs() < 30, "等不到：{what}");
        std::thread::sleep(std::time::Duration::from_millis(50));
    }
}

#[test]
fn watch_redrafts_on_save_and_keeps_the_last_good_draft() {
    let folder = with_county(SHORT);
    let path = |name: &str| folder.path().join(name);
    let read = |name: &str| fs::read_to_string(path(name)).unwrap_or_default();
    let said = fs::File::create(path("话.log")).unwrap();
    let child = std::process::Command::new(assert_cmd::cargo::cargo_bin("zhibi"))
        .current_dir(folder.path())
        .args(["watch", "县情资料.yaml", "-o", "稿.md", "--chars", "1500"])
        .stderr(said)
        .spawn()
        .unwrap();
    let _watching = Watching(child);
    wait_until("头一稿", || {
        read("稿.md").contains("云岭县") || read("稿.md").contains("同志们")
    });

    let other = SHORT.replace("全县安全生产工作会议", "全县消防工作会议");
    fs::write(path("县情资料.yaml"), other).unwrap();
    wait_until("改了资料", || {
        read("稿.md").contains("全县消防工作会议")
    });
    let good = read("稿.md");

    fs::write(path("县情资料.yaml"), SHORT.replace("地区:", "地区：")).unwrap();
    wait_until("说资料写错了", || {
        read("话.log").contains("上一稿还在")
    });
    assert!(read("话.log").contains("全角"), "{}", read("话.log"));
    assert_eq!(read("稿.md"), good, "上一稿要留着");

    fs::create_dir_all(path("模板/季度例会")).unwrap();
    fs::write(path("模板/季度例会/总结.md"), "! 散会以后就动手。\n").unwrap();
    fs::write(path("县情资料.yaml"), SHORT).unwrap();
    wait_until("改了模板", || read("稿.md").contains("散会以后就动手"));

    let edited = read("稿.md") + "人改的一句。\n";
    fs::write(path("稿.md"), &edited).unwrap();
    fs::write(path("模板/季度例会/总结.md"), "! 散会以后马上办。\n").unwrap();
    wait_until("另写一份", || read("稿（新稿）.md").contains("马上办"));
    assert_eq!(read("稿.md"), edited, "人改过的不能动");
}

#[test]
fn alike_sentences_stand_side_by_side() {
    let folder = tempfile::tempdir().unwrap();
    let write = |name: &str, text: &str| fs::write(folder.path().join(name), text).unwrap();
    write(
        "甲.txt",
        "今天只说一件事。隐患查出来不算完，改到位了、有人验过了才算完。\n",
    );
    write(
        "乙.txt",
        "同志们：\n隐患查出来不算完，改到位了、有人验过了才算完，这话要记住。\n",
    );
    let output = zhibi(folder.path(), &["compare", "甲.txt", "乙.txt"]);
    insta::assert_snapshot!(out(&output));
    let json = out(&zhibi(
        folder.path(),
        &["compare", "甲.txt", "乙.txt", "--format", "json"],
    ));
    assert!(json.contains("\"share_of_a\"") && json.contains("\"b_line\": 2"));
}
