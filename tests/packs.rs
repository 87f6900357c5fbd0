//! 自己的模板：拷出来改、查一遍、坏了的说得清楚。

mod common;

use std::fs;
use std::path::Path;
use std::process::Output;
use std::time::{Duration, Instant};

use tempfile::TempDir;
use zhibi::county::County;
use zhibi::draft::{Options, draft};
use zhibi::export::{Format, export};
use zhibi::layout::Layouts;
use zhibi::occasion::{Library, Pack};

use common::{err, out, zhibi};

/// 拷好一个场合的文件夹。
fn copied(args: &[&str]) -> TempDir {
    let folder = tempfile::tempdir().unwrap();
    let output = zhibi(folder.path(), &[&["occasions", "copy"], args].concat());
    assert_eq!(output.status.code(), Some(0), "{}", err(&output));
    folder
}

/// 一个文件夹里的文件：相对路径到内容。
fn read_all(root: &Path) -> Vec<(String, String)> {
    let mut all = Vec::new();
    for folder in fs::read_dir(root).unwrap() {
        let folder = folder.unwrap().path();
        for file in fs::read_dir(&folder).unwrap() {
            let path = file.unwrap().path();
            let name = path.strip_prefix(root).unwrap().to_str().unwrap();
            let name = name.replace('\\', "/");
            all.push((name, fs::read_to_string(&path).unwrap()));
        }
    }
    all
}

#[test]
fn a_copy_left_alone_renders_the_same_bytes() {
    let built_in = Library::built_in();
    for name in built_in.occasions() {
        let folder = copied(&[&name, "模板"]);
        let files = read_all(&folder.path().join("模板"));
        let own = Library::with_user_files(files.into_iter().collect());
        let county = format!("{}/examples/{name}.yaml", env!("CARGO_MANIFEST_DIR"));
        let county = County::read(&fs::read(county).unwrap(), None).0.unwrap();
        let write = |library: &Library, format| {
            let pack = Pack::load(library, &name).unwrap();
            let draft = draft(&county, &pack, &Options::default()).unwrap();
            export(&draft, format, &Layouts::built_in().get(None).unwrap()).unwrap()
        };
        for format in [Format::Md, Format::Docx] {
            assert!(
                write(&built_in, format) == write(&own, format),
                "{name}变了"
            );
        }
    }
}

#[test]
fn a_copy_brings_its_sections_a_sample_and_a_guide() {
    let folder = copied(&["表态发言", "模板"]);
    let own = folder.path().join("模板/表态发言");
    for file in ["场合.yaml", "开场.md", "打算.md", "总结.md", "样例.yaml"] {
        assert!(own.join(file).is_file(), "少了{file}");
    }
    let guide = fs::read_to_string(own.join("怎么改这一套.md")).unwrap();
    assert!(
        guide.contains("改前：") && guide.contains("改后："),
        "{guide}"
    );
    assert!(!guide.contains("{名称}"), "{guide}");

    let before = read_all(&folder.path().join("模板"));
    let again = zhibi(folder.path(), &["occasions", "copy", "表态发言", "模板"]);
    assert_eq!(again.status.code(), Some(2));
    assert!(err(&again).contains("已经有了"), "{}", err(&again));
    assert_eq!(
        read_all(&folder.path().join("模板")),
        before,
        "已有的不能动"
    );
}

#[test]
fn a_copy_takes_another_name_or_a_single_section() {
    let folder = copied(&["表态发言", "模板", "--as", "班前会"]);
    let sample = [
        "draft",
        "模板/班前会/样例.yaml",
        "--templates",
        "模板",
        "-o",
        "-",
    ];
    let output = zhibi(folder.path(), &sample);
    assert_eq!(output.status.code(), Some(0), "{}", err(&output));
    assert!(err(&output).contains("班前会："), "{}", err(&output));
    let taken = zhibi(
        folder.path(),
        &["occasions", "copy", "表态发言", "模板", "--as", "季度例会"],
    );
    assert!(err(&taken).contains("已经有“季度例会”"), "{}", err(&taken));

    let folder = copied(&["季度例会", "模板", "--section", "意义"]);
    let files = read_all(&folder.path().join("模板"));
    let mut names: Vec<&str> = files.iter().map(|(name, _)| name.as_str()).collect();
    names.sort_unstable();
    assert_eq!(names, ["季度例会/.底本.json", "季度例会/意义.md"]);
    let wrong = ["occasions", "copy", "季度例会", "模板", "--section", "意气"];
    let wrong = zhibi(folder.path(), &wrong);
    assert!(err(&wrong).contains("现有："), "{}", err(&wrong));
}

#[test]
fn a_copy_left_alone_has_nothing_to_report_but_reminders() {
    for name in ["季度例会", "表态发言", "警示约谈"] {
        let folder = copied(&[name, "模板"]);
        for place in ["模板".to_owned(), format!("模板/{name}")] {
            let output = zhibi(folder.path(), &["occasions", "check", &place]);
            assert_eq!(output.status.code(), Some(0), "{}", out(&output));
        }
    }
}

#[test]
fn what_changed_in_the_built_in_since_copying_is_shown() {
    let folder = copied(&["表态发言", "模板"]);
    let path = folder.path().join("模板/表态发言/.底本.json");
    let mut lineage: serde_json::Value = serde_json::from_slice(&fs::read(&path).unwrap()).unwrap();
    lineage["文件"]["总结.md"]["各行"][0] = "0".into();
    fs::write(&path, lineage.to_string()).unwrap();
    let own = folder.path().join("模板/表态发言/总结.md");
    let text = fs::read_to_string(&own).unwrap() + "我的话说完了，请大家看行动。\n";
    fs::write(&own, text).unwrap();
    let output = zhibi(folder.path(), &["occasions", "check", "模板"]);
    let said = out(&output);
    assert!(said.contains("内置的“表态发言/总结.md”新写了1行"), "{said}");
    assert!(said.contains("我的话说完了"), "{said}");
    assert_eq!(output.status.code(), Some(0), "只是提醒：{said}");
}

#[test]
fn everything_wrong_is_reported_at_once_with_its_place() {
    let folder = copied(&["表态发言", "模板"]);
    let path = |file: &str| folder.path().join("模板/表态发言").join(file);
    let add = |file: &str, text: &str| {
        fs::write(path(file), fs::read_to_string(path(file)).unwrap() + text).unwrap();
    };
    add(
        "总结.md",
        "\n{{ region.nmae }}去年出了18起事故。\n{{ regoin.name }}\n",
    );
    add(
        "开场.md",
        "\n{% for t in tasks %}{{ t.leed }}{% endfor %}\n",
    );
    add("打算.md", "\n下一次在{{ meeting.duration }}里讲完。\n");
    let manifest = fs::read_to_string(path("场合.yaml")).unwrap();
    let manifest = manifest.replace(
        "必填:",
        "必填:\n  会议.讲话人.职位: 职位\n  值班.督查: 督查",
    );
    fs::write(path("场合.yaml"), manifest).unwrap();
    let output = zhibi(folder.path(), &["occasions", "check", "模板"]);
    let said = out(&output);
    assert_eq!(output.status.code(), Some(1));
    for wanted in [
        "没有“region.nmae”这个变量",
        "是不是“region.name”？资料里叫“地区.名称”",
        "写死了“18起”",
        "没有“regoin.name”这个变量",
        "没有“t.leed”这个变量",
        "是不是“tasks.lead”？资料里叫“任务[].牵头”",
        "“meeting.duration”（会议.时长）不一定有",
        "必填里写了“会议.讲话人.职位”，没有这个栏目",
        "必填里写了“值班.督查”，这一套里却没有用到它",
        "| {{ region.nmae }}去年出了18起事故。",
        "^",
    ] {
        assert!(said.contains(wanted), "少了“{wanted}”：\n{said}");
    }
}

/// 一套坏了的：哪个文件改成什么样，该说什么，指着哪里。
type Broken = (&'static str, &'static str, &'static str, &'static str);

const MANIFEST: &str = "名称: 班前会\n说明: 班前的几句话\n题目: 班前讲话\n称呼: 同志们\n层次: [一、]\n报数: 否\n字数: 300\n章节:\n  - {节: 话, 职能: 责任}\n";

/// 场合.yaml 换掉一截。
const BAD_MANIFESTS: [Broken; 14] = [
    ("称呼: 同志们\n", "", "少了“称呼”", "场合.yaml:"),
    (
        "称呼:",
        "称乎:",
        "不认识“称乎”这一栏，是不是“称呼”",
        "场合.yaml:4:1",
    ),
    ("字数: 300", "字数: 三百", "不是它要的样子", "场合.yaml:7:5"),
    ("报数: 否", "报数: 不", "不能写“不”", "场合.yaml:6:5"),
    (
        "层次: [一、]",
        "层次: [一、, 甲、]",
        "不能写“甲、”",
        "场合.yaml:5:10",
    ),
    (
        "层次: [一、]",
        "层次: [一、",
        "括号没有配上对",
        "场合.yaml:5:5",
    ),
    (
        "题目: 班前讲话",
        "题目: \"{{ meeting.nmae }}讲话\"",
        "meeting.nmae",
        "场合.yaml:3:",
    ),
    (
        "题目: 班前讲话",
        "题目: \"{{ meeting.name }讲话\"",
        "放在这里不对",
        "场合.yaml:3:",
    ),
    (
        "节: 话",
        "节: 化",
        "写了“化”，可是没有化.md",
        "场合.yaml:9:9",
    ),
    (", 职能: 责任", "", "要写明“职能”", "场合.yaml:9:"),
    ("职能: 责任", "职能: 则任", "不能写“则任”", "场合.yaml:9:"),
    (
        "称呼: 同志们",
        "称呼：同志们",
        "“称呼”后面的冒号是全角的",
        "场合.yaml:4:3",
    ),
    (
        "说明: 班前的几句话",
        "说明:班前的几句话",
        "“说明:”后面少一个空格",
        "场合.yaml:2:3",
    ),
    (
        "报数: 否",
        "报数: 否\n报数: 是",
        "写了两次",
        "场合.yaml:7:1",
    ),
];

/// 话.md 换成这样。
const BAD_SECTIONS: [Broken; 22] = [
    ("", "{{ region.name", "到文件末尾还没有写完", "话.md:1:"),
    (
        "",
        "好。\n{% if theme %}好。",
        "到文件末尾还没有写完",
        "话.md:2:",
    ),
    ("", "好。\n{% endif %}", "没有这个标签", "话.md:2:"),
    (
        "",
        "好。\n\n{{ reigon.name }}好。",
        "没有“reigon.name”这个变量",
        "话.md:3:4",
    ),
    (
        "",
        "{{ region.nmae }}",
        "没有“region.nmae”这个变量",
        "话.md:1:11",
    ),
    (
        "",
        "{{ region.name | plian }}",
        "没有“plian”这个过滤器",
        "话.md:1:",
    ),
    ("", "{{ now() }}", "没有“now”这个函数", "话.md:1:"),
    (
        "",
        "{% if region.name is nice %}{% endif %}",
        "没有“is nice”这种判断",
        "话.md:1:",
    ),
    (
        "",
        "{% for t in region.name | number %}好{% endfor %}",
        "不是一串东西",
        "话.md:1:",
    ),
    ("", "{{ theme + 1 }}", "不能拿来算", "话.md:1:"),
    ("", "{{ 1 / 0 }}", "除以零了", "话.md:1:"),
    (
        "",
        "{% extends \"模板/班前会/话.md\" %}",
        "绕着圈子引用自己",
        "话.md:1:",
    ),
    (
        "",
        "{% extends \"builtin/没有/话\" %}",
        "没有“builtin/没有/话”这个模板",
        "话.md:1:",
    ),
    (
        "",
        "{% include \"/etc/passwd\" %}",
        "没有“/etc/passwd”这个模板",
        "话.md:1:",
    ),
    ("", "好。\n-- 小题。", "“--”要放在“-”的下面", "话.md:2:"),
    ("", "好。\n！散会就动手。", "“！”不是记号", "话.md:2:1"),
    (
        "",
        "请｛｛ region.name ｝｝的同志记住。",
        "“｛｛”不是记号",
        "话.md:1:2",
    ),
    (
        "",
        "{{ 地区.名称 }}的同志们。",
        "资料里的“地区.名称”，模板里写 {{ region.name }}",
        "话.md:1:4",
    ),
    (
        "",
        "{{ region.name的同志们。",
        "花括号里有不认得的字",
        "话.md:1:",
    ),
    (
        "",
        "好。\n{% if theme %}好。\n好。",
        "这个 if 没有配上 endif",
        "话.md:2:1",
    ),
    (
        "",
        "去年死亡{{ accidents.deaths }}。",
        "“accidents”是一串，不能直接取“deaths”",
        "话.md:1:",
    ),
    ("", "〔无此〕好。", "职能", "话.md:1:"),
];

/// 一套模板：场合.yaml 和 话.md。
fn pack(manifest: &str, section: &str) -> TempDir {
    let folder = tempfile::tempdir().unwrap();
    let own = folder.path().join("模板/班前会");
    fs::create_dir_all(&own).unwrap();
    fs::write(own.join("场合.yaml"), manifest).unwrap();
    fs::write(own.join("话.md"), section).unwrap();
    folder
}

/// 查出来的话，要有中文说法、位置、那一行、办法；起草也做不成，什么也不写。
fn assert_clear(folder: &TempDir, said: &str, wanted: &str, place: &str) {
    assert!(said.contains(wanted), "少了“{wanted}”：\n{said}");
    assert!(said.contains(place), "少了“{place}”：\n{said}");
    assert!(said.contains("办法："), "{said}");
    assert!(
        !said.contains("panicked") && !said.contains("error:"),
        "{said}"
    );
    assert_eq!(
        fs::read_dir(folder.path()).unwrap().count(),
        1,
        "不该写东西"
    );
}

#[test]
fn a_broken_manifest_says_what_and_where() {
    for (old, new, wanted, place) in BAD_MANIFESTS {
        assert!(MANIFEST.contains(old), "{old}");
        let folder = pack(&MANIFEST.replace(old, new), "一句话。\n");
        let output = zhibi(folder.path(), &["occasions", "check", "模板"]);
        assert_eq!(output.status.code(), Some(1), "{new}：{}", err(&output));
        assert_clear(&folder, &out(&output), wanted, place);
    }
}

#[test]
fn a_broken_section_says_what_and_where() {
    for (_, section, wanted, place) in BAD_SECTIONS {
        let folder = pack(MANIFEST, section);
        let output = zhibi(folder.path(), &["occasions", "check", "模板"]);
        assert_eq!(output.status.code(), Some(1), "{section}：{}", err(&output));
        assert_clear(&folder, &out(&output), wanted, place);
    }
}

/// 跑不完、占内存、写不完、套得深的。
fn runaways() -> [(String, &'static str); 7] {
    let nested = |open: &str, close: &str, times: usize, inner: &str| {
        open.repeat(times) + inner + &close.repeat(times)
    };
    let endless = nested("{% for a in range(end=100) %}", "{% endfor %}", 8, "");
    let doubling =
        "{% set s = \"长\" %}{% for a in range(end=100) %}{% set_global s = s ~ s %}{% endfor %}";
    let wordy = nested(
        "{% for a in range(end=100) %}",
        "{% endfor %}",
        4,
        "很长很长的话",
    );
    [
        (endless, "跑了10秒还没有完"),
        (format!("好。\n{doubling}"), "用的内存太多"),
        (
            "{% set s = \"长\" %}".to_owned() + &"{% set s = s ~ s %}\n".repeat(60),
            "用的内存太多",
        ),
        (wordy, "写出来的文字太长"),
        (
            "{% for a in range(end=1000000) %}好{% endfor %}".to_owned(),
            "range 最多一百个",
        ),
        (
            nested("{% if theme %}", "{% endif %}", 200, "好。"),
            "套得太深",
        ),
        (format!("{{{{ {}theme }}}}", "not ".repeat(300)), "不对"),
    ]
}

#[test]
fn a_runaway_section_is_stopped() {
    for (section, wanted) in runaways() {
        let folder = pack(MANIFEST, &section);
        let start = Instant::now();
        let output = zhibi(folder.path(), &["occasions", "check", "模板"]);
        assert!(start.elapsed() < Duration::from_secs(40), "{wanted}");
        assert!(
            matches!(output.status.code(), Some(1 | 2)),
            "{wanted}：{output:?}"
        );
        let said = out(&output) + &err(&output);
        assert_clear(&folder, &said, wanted, "话.md:");
    }
}

#[test]
fn a_folder_that_is_no_pack_says_so() {
    let folder = tempfile::tempdir().unwrap();
    fs::create_dir_all(folder.path().join("空的")).unwrap();
    let cases = [
        ("空的", "没有可查的模板"),
        ("没有的", "没有 没有的 这个文件夹"),
    ];
    for (name, wanted) in cases {
        let output = zhibi(folder.path(), &["occasions", "check", name]);
        assert_eq!(output.status.code(), Some(2));
        assert!(err(&output).contains(wanted), "{}", err(&output));
    }
    let folder = pack(MANIFEST, "好。");
    let own = folder.path().join("模板/班前会/话.md");
    fs::write(&own, [0xba, 0xc3, 0xff]).unwrap();
    let output = zhibi(folder.path(), &["occasions", "check", "模板"]);
    assert!(err(&output).contains("不是 UTF-8"), "{}", err(&output));
}

/// 注释 `<!-- 动作 文件 -->` 后面的一段代码，照着改文件。
fn edit(folder: &Path, action: &str, file: &str, block: &str) {
    let path = folder.join(file);
    let text = fs::read_to_string(&path).unwrap();
    let changed = match action {
        "添" => text.clone() + "\n" + block,
        "删" => text.replacen(block, "", 1),
        "换" => {
            let keys: Vec<&str> = block.lines().filter_map(|l| l.split(':').next()).collect();
            let old = |line: &&str| keys.iter().any(|key| line.starts_with(&format!("{key}:")));
            let kept: Vec<&str> = text.lines().filter(|line| !old(line)).collect();
            format!("{block}{}\n", kept.join("\n"))
        }
        _ => panic!("不认识的动作{action}"),
    };
    assert_ne!(changed, text, "{file}没有改动");
    fs::write(path, changed).unwrap();
}

#[test]
fn ten_minutes_are_as_the_page_says() {
    let page = concat!(env!("CARGO_MANIFEST_DIR"), "/docs/十分钟.md");
    let page = fs::read_to_string(page).unwrap();
    let folder = tempfile::tempdir().unwrap();
    let mut lines = page.lines();
    let (mut commands, mut pending) = (0, None);
    while let Some(line) = lines.next() {
        if let Some(change) = line.strip_prefix("<!-- 改 ") {
            let (file, change) = change.split_once('：').unwrap();
            let (old, new) = change.split_once(" → ").unwrap();
            let path = folder.path().join(file);
            let text = fs::read_to_string(&path).unwrap();
            assert!(text.contains(old.trim_end()), "{file}里没有{old}");
            fs::write(
                path,
                text.replacen(old, new.trim_end_matches("-->").trim_end(), 1),
            )
            .unwrap();
        } else if let Some(note) = line.strip_prefix("<!-- ") {
            pending = note.trim_end_matches(" -->").split_once(' ');
        } else if line.starts_with("```") {
            let block: Vec<&str> = lines.by_ref().take_while(|line| *line != "```").collect();
            if line == "```sh" {
                for command in &block {
                    let args: Vec<&str> = command.split_whitespace().skip(1).collect();
                    let output = zhibi(folder.path(), &args);
                    let said = out(&output) + &err(&output);
                    assert!(
                        matches!(output.status.code(), Some(0 | 1)),
                        "{command}：{said}"
                    );
                    assert!(
                        !said.contains("高：") || args[0] == "draft",
                        "{command}：{said}"
                    );
                    commands += 1;
                }
            } else if let Some((action, file)) = pending.take() {
                edit(folder.path(), action, file, &(block.join("\n") + "\n"));
            }
        }
    }
    assert!((5..=10).contains(&commands), "{commands}条命令");
    let read = |name: &str| {
        let bytes = fs::read(folder.path().join("我县").join(name)).unwrap();
        zhibi::foreign::text(&bytes, Format::Docx).unwrap()
    };
    assert!(
        read("例会.docx").contains("就把这半年的账讲给我听"),
        "话没有说到"
    );
    assert!(read("班前会.docx").contains("在云岭县班前会上的讲话"));
}

/// 拷出季度例会，在 场合.yaml 里加几行，用样例写一篇。
fn tailored(lines: &str) -> Output {
    tailored_to(lines, "txt", "3600")
}

/// 同上，写成 `format`，`characters` 字。
fn tailored_to(lines: &str, format: &str, characters: &str) -> Output {
    let folder = copied(&["季度例会", "模板"]);
    let path = folder.path().join("模板/季度例会/场合.yaml");
    fs::write(&path, fs::read_to_string(&path).unwrap() + lines).unwrap();
    let sample = "模板/季度例会/样例.yaml";
    let args = [
        "draft",
        sample,
        "--templates",
        "模板",
        "-o",
        "-",
        "--to",
        format,
        "--chars",
        characters,
    ];
    zhibi(folder.path(), &args)
}

/// 硬口气的词在稿子里有几处。
fn firmness(text: &str) -> usize {
    let words = ["必须", "决不", "绝不", "一律", "坚决", "严禁", "不得"];
    words.iter().map(|word| text.matches(word).count()).sum()
}

#[test]
fn the_manifest_changes_words_without_templates() {
    let plain = out(&tailored(""));
    let said = out(&tailored(
        "开头: 今天的会开短会、讲短话。\n结尾: [散会以后，请马上动手。]\n\
         加一句:\n  - {节: 责任, 位置: 开头, 话: \"{{ region.name }}的干部，先把自己管住。\"}\n  \
         - {节: 培训, 位置: 末尾, 话: 师傅要带出徒弟来。}\n",
    ));
    for wanted in [
        "今天的会开短会、讲短话。",
        "散会以后，请马上动手。",
        "的干部，先把自己管住。",
        "师傅要带出徒弟来。",
    ] {
        assert!(said.contains(wanted), "少了“{wanted}”：\n{said}");
        assert!(!plain.contains(wanted));
    }
    assert!(plain.contains("隐患") && plain.contains("企业"));
    assert!(!out(&tailored("改用: {企业: 厂家}\n")).contains("企业要"));
    let banned = out(&tailored("不用: [我们]\n"));
    assert!(
        plain.contains("我们") && !banned.contains("我们"),
        "{banned}"
    );
    let (firm, gentle) = (tailored("行文口吻: 强\n"), tailored("行文口吻: 缓\n"));
    assert!(firmness(&out(&firm)) > firmness(&out(&gentle)));
    let responsibility = |lines: &str| -> u64 {
        let text = out(&tailored_to(lines, "json", "12000"));
        let draft: serde_json::Value = serde_json::from_str(&text).unwrap();
        let sections = draft["sections"].as_array().unwrap();
        let own = sections.iter().filter(|s| s["move"] == "责任");
        own.map(|s| s["characters"].as_u64().unwrap())
            .max()
            .unwrap()
    };
    let (brief, full) = (
        responsibility("深浅: {责任: 简}\n"),
        responsibility("深浅: {责任: 详}\n"),
    );
    assert!(brief < full, "{brief} {full}");
}

#[test]
fn new_keys_of_the_manifest_are_checked() {
    let table = [
        (
            "加一句:\n  - {节: 没有的, 位置: 开头, 话: 好。}\n",
            "章节里却没有这一块",
        ),
        (
            "加一句:\n  - {节: 责任, 位置: 中间, 话: 好。}\n",
            "不能写“中间”",
        ),
        ("加一句:\n  - {节: 责任, 话: 好。}\n", "少了“位置”"),
        (
            "加一句:\n  - {节: 责任, 位置: 开头, 话: \"{{ regoin.name }}\"}\n",
            "regoin",
        ),
        ("深浅: {责任: 短}\n", "不能写“短”"),
        ("深浅: {没有的: 简}\n", "章节里却没有这一块"),
        ("行文口吻: 狠\n", "不能写“狠”"),
        ("不用: {甲: 乙}\n", "不是它要的样子"),
        ("改用: [甲]\n", "不是它要的样子"),
    ];
    for (lines, wanted) in table {
        let output = tailored(lines);
        let said = err(&output);
        assert_eq!(output.status.code(), Some(2), "{lines}：{said}");
        assert!(said.contains(wanted), "{lines}少了“{wanted}”：{said}");
        assert!(
            said.contains("场合.yaml:") && said.contains("办法："),
            "{said}"
        );
    }
}

/// 一套声明了自己的栏目的：必填的、有示例的。
const DECLARED: &str = "栏目:\n  包保企业: {说明: 县领导包保的企业, 示例: 宁川化工有限公司, 必填: 是}\n  \
                        重点工程: {说明: 今年的重点工程, 示例: 云岭隧道}\n";

#[test]
fn a_pack_declares_fields_of_its_own() {
    let section = "{{ own[\"包保企业\"] }}要盯住。\n\
                   {% if own[\"重点工程\"] %}{{ own[\"重点工程\"] }}也要盯住。{% endif %}\n";
    let folder = pack(&(MANIFEST.to_owned() + DECLARED), section);
    let checked = zhibi(folder.path(), &["occasions", "check", "模板"]);
    assert_eq!(checked.status.code(), Some(0), "{}", out(&checked));
    let county = "地区: {名称: 云岭县, 级别: 县}\n会议: {场合: 班前会, 日期: 2026-03-12}\n";
    let draft = |more: &str| {
        let path = folder.path().join("县情资料.yaml");
        fs::write(path, county.to_owned() + more).unwrap();
        zhibi(folder.path(), &["draft", "县情资料.yaml", "-o", "-"])
    };
    let blank = draft("");
    assert!(
        out(&blank).contains("【待填：包保企业】要盯住"),
        "{}",
        out(&blank)
    );
    assert!(!out(&blank).contains("也要盯住"), "{}", out(&blank));
    let filled = draft("自定: {包保企业: 云岭水泥有限公司, 重点工程: 青石大桥}\n");
    assert!(
        out(&filled).contains("云岭水泥有限公司要盯住。青石大桥也要盯住。"),
        "{}",
        out(&filled)
    );
    let misspelt = draft("自定: {包保企页: 云岭水泥有限公司}\n");
    assert!(
        err(&misspelt).contains("是不是“包保企业”"),
        "{}",
        err(&misspelt)
    );
    let shown = zhibi(
        folder.path(),
        &["occasions", "show", "班前会", "--templates", "模板"],
    );
    assert!(
        out(&shown).contains("包保企业　县领导包保的企业"),
        "{}",
        out(&shown)
    );
    let fields = ["fields", "--occasion", "班前会", "--templates", "模板"];
    let fields = zhibi(folder.path(), &fields);
    assert!(out(&fields).contains("自定.包保企业"), "{}", out(&fields));
}

#[test]
fn fields_used_but_undeclared_and_declared_but_unused_are_told() {
    let section =
        "好。\n{% if own[\"包保企页\"] %}好。{% endif %}\n{% if own[\"别的\"] %}好。{% endif %}\n";
    let folder = pack(&(MANIFEST.to_owned() + DECLARED), section);
    let output = zhibi(folder.path(), &["occasions", "check", "模板"]);
    let said = out(&output);
    assert_eq!(output.status.code(), Some(1));
    for wanted in [
        "用了“包保企页”，场合.yaml 的 栏目 里没有声明它",
        "话.md:2:11",
        "是不是“包保企业”？",
        "“别的: {说明: ……, 示例: ……}”",
        "栏目里声明了“重点工程”，这一套里却没有用到它",
    ] {
        assert!(said.contains(wanted), "少了“{wanted}”：\n{said}");
    }
}

#[test]
fn several_faults_of_one_file_are_told_at_once() {
    let manifest = MANIFEST
        .replace("称呼:", "称乎:")
        .replace("字数: 300", "字数: 三百")
        .replace("报数: 否", "报数: 不")
        .replace(
            "  - {节: 话, 职能: 责任}\n",
            "  - {节: 话, 职能: 则任}\n  - {节: 化}\n",
        );
    let section = "{{ region.name | plian }}好。\n{{ now() }}\n{% if theme is nice %}{% endif %}\n\
                   {{ region.name }好。\n-- 小题。\n出了三十六处隐患，占两成，讲三点意见，一件一件办。\n";
    let folder = pack(&manifest, section);
    let output = zhibi(folder.path(), &["occasions", "check", "模板"]);
    let said = out(&output);
    for wanted in [
        "场合.yaml:4:1",
        "场合.yaml:6:5",
        "场合.yaml:7:5",
        "场合.yaml:9:",
        "场合.yaml:10:",
        "话.md:1:",
        "话.md:2:",
        "话.md:3:",
        "话.md:4:",
        "写死了“三十六处”",
        "写死了“两成”",
    ] {
        assert!(said.contains(wanted), "少了“{wanted}”：\n{said}");
    }
    assert!(
        !said.contains("“三点”") && !said.contains("“一件”"),
        "{said}"
    );
}

#[test]
fn every_yaml_copied_points_to_a_schema_beside_it() {
    let folder = copied(&["表态发言", "模板"]);
    let own = folder.path().join("模板/表态发言");
    for (file, key) in [("场合.yaml", "栏目"), ("样例.yaml", "自定")] {
        let text = fs::read_to_string(own.join(file)).unwrap();
        let first = text.lines().next().unwrap();
        let schema = first
            .strip_prefix("# yaml-language-server: $schema=")
            .unwrap();
        let schema = fs::read_to_string(own.join(schema)).unwrap();
        let schema: serde_json::Value = serde_json::from_str(&schema).unwrap();
        assert!(schema["properties"][key].is_object(), "{file}");
    }
    let printed = zhibi(folder.path(), &["schema", "--for", "场合"]);
    let beside = fs::read_to_string(own.join(".occasion.schema.json")).unwrap();
    assert_eq!(out(&printed), beside);
}

#[test]
fn what_the_trial_drafts_show_is_pointed_out_in_the_template() {
    let silent = pack(
        MANIFEST,
        "{% if accidents %}去年的事故大家都记得。{% endif %}\n",
    );
    let said = out(&zhibi(silent.path(), &["occasions", "check", "模板"]));
    assert!(
        said.contains("没有资料时，“话”这一块一句话也没有"),
        "{said}"
    );

    let folder = pack(MANIFEST, "好。\n\n会后我要到某某县去看一看。\n");
    let output = zhibi(folder.path(), &["occasions", "check", "模板"]);
    let said = out(&output);
    assert_eq!(output.status.code(), Some(1), "{said}");
    assert!(said.contains("话.md:3:1"), "{said}");
    assert_eq!(said.matches("某某县”").count(), 1, "同一处只说一遍：{said}");
}
