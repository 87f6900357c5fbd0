//! 县情文件的读法：好文件读得干净，坏文件一次报全，什么字节都不会崩。

use proptest::prelude::*;
use zhibi::county::{County, Level, rule};
use zhibi::finding::{Finding, Severity};

const EXAMPLE: &str = include_str!("fixtures/云岭县.yaml");

/// 不缺必填项的最短开头，占六行。
const HEAD: &str =
    "格式: 1\n地区:\n  名称: 云岭县\n  上级: 江北省宁川市\n会议:\n  日期: 2026-03-12\n";

fn read(text: &str) -> (Option<County>, Vec<Finding>) {
    County::read(text.as_bytes(), Some("县情资料.yaml"))
}

/// 开头之后接着写 `rest`（从第 7 行起），只有一处毛病。
fn only_fault(rest: &str) -> Finding {
    let (county, mut findings) = read(&format!("{HEAD}{rest}"));
    assert!(county.is_none(), "{rest}");
    assert_eq!(findings.len(), 1, "{rest}: {findings:#?}");
    findings.remove(0)
}

fn at(finding: &Finding) -> (&str, usize, usize, usize) {
    (&finding.rule, finding.line, finding.column, finding.length)
}

fn good(text: &str) -> County {
    let (county, findings) = read(text);
    assert_eq!(findings, [], "{text}");
    county.expect("没有毛病就有资料")
}

#[test]
fn the_example_reads_clean() {
    let county = good(EXAMPLE);
    let leaf = |path: &str| {
        county
            .leaves
            .iter()
            .find(|leaf| leaf.path == path)
            .expect(path)
    };
    let deaths = leaf("事故[6].死亡");
    assert_eq!(
        (
            deaths.text.as_str(),
            deaths.line,
            deaths.column,
            deaths.length
        ),
        ("20余人", 77, 9, 4)
    );
    assert_eq!(leaf("事故[0].起数").text, "28起");
    assert_eq!(leaf("会议.日期").text, "2026年3月12日");
    assert_eq!(leaf("案例.反面[0].发现").text, "2024年5月");
    assert_eq!(leaf("会议.已进行[1].单位[1]").text, "云岭水泥有限公司");
    assert_eq!(county.assets.0.len(), 4);
    assert_eq!(county.assets.0[0].count.text, "12家");
    assert_eq!(county.region.level(), Level::County);
    for (id, found) in county.leaves.iter().enumerate() {
        assert!(!found.text.is_empty() && found.line > 0, "{id}: {found:?}");
    }
}

#[test]
fn every_entry_points_at_its_leaf() {
    let county = good(EXAMPLE);
    let name = county.region.name.as_ref().expect("有名称");
    assert_eq!(county.leaves[name.id].path, "地区.名称");
    let figure = county.accidents[1].loss.as_ref().expect("有损失");
    assert_eq!(county.leaves[figure.id].text, "2800万元");
    assert_eq!(figure.value.whole(), Some(28_000_000));
    let context = serde_json::to_value(&county).expect("能序列化");
    assert_eq!(context["region"]["name"], zhibi::marks::mark(name.id));
    assert_eq!(
        context["assets"][1]["count"],
        zhibi::marks::mark(county.assets.0[1].count.id)
    );
}

#[test]
fn empty_keys_and_rows_equal_ones_not_written() {
    let rest = "学习:\n战略: ~\n区情: [~, '', 甲处有大坝]\n主体: \n".replace("主体: \n", "")
        + "任务:\n  -\n  - 事项:\n    牵头:\n  - {事项: 排查}\n";
    let county = good(&format!("{HEAD}{rest}"));
    assert!(county.study.is_none() && county.strategy.is_none());
    assert_eq!((county.conditions.len(), county.tasks.len()), (1, 1));
    let paths: Vec<&str> = county
        .leaves
        .iter()
        .map(|leaf| leaf.path.as_str())
        .collect();
    assert!(
        paths.contains(&"区情[2]") && paths.contains(&"任务[2].事项"),
        "{paths:?}"
    );
}

#[test]
fn a_single_value_or_row_counts_as_a_list() {
    let county = good(&format!(
        "{HEAD}区情: 东片老旧小区多\n隐患: {{时段: 2025年, 排查: 3500余}}\n"
    ));
    assert_eq!(county.conditions[0].text, "东片老旧小区多");
    assert_eq!(
        county.hazards[0].found.as_ref().map(|f| f.text.as_str()),
        Some("3500余处")
    );
}

#[test]
fn checks_and_aliases_are_read() {
    let county = good(&format!(
        "{HEAD}优先事项: [责任体系, 应急救援]\n检查: {{错别字: 关, 数字对不上: 高}}\n"
    ));
    let moves: Vec<&str> = county.priorities.iter().map(|m| m.text.as_str()).collect();
    assert_eq!(moves, ["责任", "应急"]);
    let severities = ["错别字", "数字对不上"].map(|rule| {
        county
            .checks
            .setting(rule)
            .map(zhibi::county::rows::Setting::severity)
    });
    assert_eq!(severities, [Some(None), Some(Some(Severity::High))]);
}

#[test]
fn an_unknown_key_gets_a_suggestion() {
    let found = only_fault("事故:\n  - 时段: 2025年\n    死亡人口: 9\n");
    assert_eq!(at(&found), (rule::UNKNOWN_KEY, 9, 5, 4));
    assert_eq!(found.message, "不认识的栏目“死亡人口”，是不是“死亡”？");
    assert_eq!(found.excerpt, "    死亡人口: 9");
    assert_eq!(found.file.as_deref(), Some("县情资料.yaml"));
}

#[test]
fn a_key_in_the_wrong_place_is_told_where_it_belongs() {
    let found = only_fault("主持人: {职务: 副县长}\n");
    assert_eq!(found.message, "不认识的栏目“主持人”：它是“会议”下面的栏目");
    let found = only_fault("值班:\n  优先事项: [责任]\n");
    assert_eq!(found.message, "不认识的栏目“优先事项”：它是最外层的栏目");
}

#[test]
fn all_faults_come_at_once_in_file_order() {
    let rest = "事故:\n  - 时段: 去年\n    起数: 若干\n    死忘: 3\n    走势: 略降\n优先事项: [责任田, 星象]\n值班: {双岗: 大概}\n";
    let (county, findings) = read(&format!("{HEAD}{rest}"));
    assert!(county.is_none());
    let lines: Vec<usize> = findings.iter().map(|f| f.line).collect();
    assert_eq!(lines, [8, 9, 10, 11, 12, 12, 13], "{findings:#?}");
    let said: Vec<&str> = findings.iter().map(|f| f.message.as_str()).collect();
    assert_eq!(said[0], "“去年”不像一个时段");
    assert_eq!(said[1], "“若干”不像一个数");
    assert_eq!(said[2], "不认识的栏目“死忘”，是不是“死亡”？");
    assert_eq!(said[3], "“走势”不能写“略降”");
    assert_eq!(said[4], "没有“责任田”这一块，是不是“责任”？");
    assert_eq!(said[5], "没有“星象”这一块");
    assert_eq!(said[6], "“大概”应当写是或否");
}

#[test]
fn an_impossible_date_is_a_fault() {
    let found = only_fault("暗访: [{日期: 2026-02-30, 单位: 加油站, 问题: 无人监护}]\n");
    assert_eq!(at(&found), (rule::UNREADABLE_VALUE, 7, 11, 10));
    assert_eq!(found.message, "没有“2026-02-30”这一天");
    let found = only_fault("暗访: [{日期: 3月5日, 问题: 无人监护}]\n");
    assert_eq!(found.message, "“3月5日”没有写年份");
}

#[test]
fn the_wrong_kind_is_named() {
    let found = only_fault("值班: 全天在岗\n");
    assert_eq!(at(&found), (rule::WRONG_KIND, 7, 5, 4));
    assert_eq!(
        found.message,
        "“值班”下面应当是一栏一栏的内容，这里只写了一句话"
    );
    let found = only_fault("考核:\n  - 时段: 2025年\n");
    assert_eq!(found.message, "“考核”只写一份，这里写成了一串");
    let found = only_fault("学习: [传达, 学习]\n");
    assert_eq!(found.message, "“学习”只写一个值，这里写成了一串或几栏");
    let found = only_fault("区情:\n  - 形势: 平稳\n");
    assert_eq!(found.message, "“区情”第1条只写一个值，这里写成了一串或几栏");
    let found = only_fault("? [甲]\n: 乙\n");
    assert_eq!(found.message, "这里应当是栏目名");
    let found = only_fault("学习: 。\n");
    assert_eq!(found.message, "“。”只有标点，没有内容");
}

#[test]
fn duplicates_are_told_with_the_first_line() {
    let found = only_fault("学习: 传达\n战略: 平安\n学习: 再传达\n");
    assert_eq!(at(&found), (rule::DUPLICATE, 9, 1, 2));
    assert_eq!(found.message, "“学习”写了两次，第7行已经有了");
}

#[test]
fn a_row_needs_its_name() {
    let found = only_fault("重点行业:\n  - 名称: 消防\n  - 牵头: 县公安局\n");
    assert_eq!(at(&found), (rule::NAMELESS, 9, 5, 8));
    assert_eq!(found.message, "“重点行业”第2条没有写“名称”");
    let found = only_fault("任务: [{牵头: 县公安局}]\n");
    assert_eq!(found.message, "“任务”第1条没有写“事项”");
}

#[test]
fn what_a_draft_cannot_do_without() {
    let (_, findings) = read("地区:\n  上级: 江北省\n会议: {名称: 全县会议}\n");
    let said: Vec<(usize, &str)> = findings
        .iter()
        .map(|f| (f.line, f.message.as_str()))
        .collect();
    assert_eq!(
        said,
        [
            (1, "缺“地区”的“名称”，不能起草"),
            (3, "缺“会议”的“日期”，不能起草")
        ]
    );
    assert_eq!(findings[1].hint, "在“会议”下面写“日期: 2026-03-12”");
    let (_, findings) = read("格式: 1\n");
    assert_eq!(findings.len(), 2);
}

#[test]
fn only_format_one_is_known() {
    let (_, findings) = read(&HEAD.replace("格式: 1", "格式: 2"));
    assert_eq!(
        (findings[0].rule.as_str(), findings[0].line),
        (rule::FORMAT, 1)
    );
}

#[test]
fn the_level_must_be_known_or_clear() {
    let (county, findings) = read(&HEAD.replace("  上级: 江北省宁川市", "  级别: 镇"));
    assert!(county.is_none());
    assert_eq!(findings[0].message, "“级别”不能写“镇”");
    let (county, findings) = read("地区: {名称: 云岭市}\n会议: {日期: 2026-03-12}\n");
    assert_eq!(
        (county.is_some(), findings[0].severity),
        (true, Severity::Medium)
    );
    assert_eq!(findings[0].message, "看不出“云岭市”是哪一级，先按县级市写");
}

#[test]
fn full_width_colons_are_named_wherever_they_stand() {
    let (_, findings) = read("地区:\n  名称：云岭县\n  上级：江北省\n会议:\n  日期: 2026-03-12\n");
    let places: Vec<_> = findings.iter().map(at).collect();
    assert_eq!(
        places,
        [(rule::WIDE_COLON, 2, 5, 1), (rule::WIDE_COLON, 3, 5, 1)]
    );
    assert_eq!(findings[0].message, "“名称”后面的冒号是全角的“：”");
    let (_, findings) = read("地区:\n  名称: 云岭县\n  上级：江北省\n会议:\n  日期: 2026-03-12\n");
    assert_eq!(
        (findings.len(), at(&findings[1])),
        (2, (rule::WIDE_COLON, 3, 5, 1))
    );
    assert_eq!(findings[0].rule, rule::SYNTAX);
    assert_eq!(
        findings[0].hint,
        "多半是第3行引起的：“上级”后面的冒号是全角的“：”"
    );
    let found = only_fault("学习: 常务会议学习\n  战略：建设平安云岭\n");
    assert_eq!(at(&found), (rule::WIDE_COLON, 8, 5, 1));
    let found = only_fault(
        "任务:\n  - {事项：路段排查, 牵头: 县公安局}\n"
            .replace("{事项：", "{标准: 无, 事项：")
            .as_str(),
    );
    assert_eq!(at(&found), (rule::WIDE_COLON, 8, 15, 1));
}

#[test]
fn a_missing_space_after_the_colon_is_named() {
    let (_, findings) = read("地区:\n  名称:云岭县\n会议:\n  日期: 2026-03-12\n");
    assert_eq!(at(&findings[0]), (rule::NO_SPACE, 2, 5, 1));
    assert_eq!(findings[0].message, "“名称:”后面少一个空格");
    let found = only_fault("分管: [{职务:副县长, 领域: 工业}]\n");
    assert_eq!(at(&found), (rule::NO_SPACE, 7, 9, 1));
}

#[test]
fn full_width_commas_and_brackets_are_named() {
    let found = only_fault("考核: {优秀: [青石镇，城关街道]}\n");
    assert_eq!(at(&found), (rule::WIDE_COMMA, 7, 14, 1));
    let (_, findings) = read(&format!("{HEAD}分管: [{{职务: 副县长，领域：工业}}]\n"));
    assert_eq!(
        findings.iter().map(|f| f.rule.as_str()).collect::<Vec<_>>(),
        [rule::WIDE_COMMA, rule::WIDE_COLON]
    );
    let found = only_fault("平台: 【智慧平台, 应急平台】\n");
    assert_eq!(at(&found), (rule::WIDE_BRACKET, 7, 5, 1));
    let found = only_fault(
        "值班: ｛时长: 24小时｝\n"
            .replace("时长: ", "时长 ")
            .as_str(),
    );
    assert_eq!(at(&found), (rule::WIDE_BRACKET, 7, 5, 1));
}

#[test]
fn full_width_marks_inside_a_sentence_are_left_alone() {
    let rest = "平台: 【智慧】应急平台\n区情: [【一】东片：老旧小区多，欠账大]\n\
                学习: 会议要求：抓早，抓小\n";
    assert_eq!(
        good(&format!("{HEAD}{rest}")).platforms[0].text,
        "【智慧】应急平台"
    );
    let found = only_fault("分管: [{职务: 【副】县长, 主管: 工业}]\n");
    assert_eq!(at(&found), (rule::UNKNOWN_KEY, 7, 18, 2));
}

#[test]
fn digit_commas_are_named_inside_and_outside_brackets() {
    let found = only_fault("隐患:\n  - 排查: 1,200处\n");
    assert_eq!(at(&found), (rule::DIGIT_COMMA, 8, 9, 6));
    assert_eq!(found.hint, "去掉逗号，写成1200处");
    let found = only_fault("隐患: [{时段: 2025年, 排查: 1,200处}]\n");
    assert_eq!(at(&found), (rule::DIGIT_COMMA, 7, 23, 1));
}

#[test]
fn comments_quotes_and_whole_paragraphs_never_fire() {
    let county = good(&format!(
        "{HEAD}# 名称：写在注释里，［也］不要紧\n学习: \"名称：云岭县，要求：抓实\"\n战略: '[甲，乙]' # 目标：平安\n区情:\n  - |\n    要求：抓早抓小\n    名称:云岭\n  - 县城东片老旧小区多，消防设施欠账大\n  - “两客一危”车辆多\n考核: {{文件: 通报：第一季度, 优秀: ['甲，乙']}}\n"
    ));
    assert_eq!(
        county.study.map(|s| s.text),
        Some("名称：云岭县，要求：抓实".to_owned())
    );
    assert_eq!(county.conditions[0].text, "要求：抓早抓小名称:云岭");
}

#[test]
fn indentation_by_tab_or_wide_space_is_named() {
    let (_, findings) = read("地区:\n\t名称: 云岭县\n");
    assert_eq!(at(&findings[0]), (rule::INDENTATION, 2, 1, 1));
    let (_, findings) = read("地区:\n　　名称: 云岭县\n");
    assert!(
        findings
            .iter()
            .any(|f| f.rule == rule::INDENTATION && f.line == 2),
        "{findings:#?}"
    );
}

#[test]
fn broken_yaml_is_explained_in_chinese() {
    let table = [
        ("平台: [甲\n", "括号没有配上对"),
        ("学习: \"传达\n", "引号没有配上对"),
        ("学习: *传达\n", "会被当成引用"),
        ("学习: 传达 战略: 平安\n", "这里不该有冒号"),
        ("学习 传达\n战略: 平安\n", "半角冒号加空格"),
        ("学习: @传达\n", "不能放在开头"),
        ("学习: ]\n", "右括号"),
    ];
    for (rest, expected) in table {
        let found = only_fault(rest);
        assert!(
            found.message.contains(expected) && found.line >= 7,
            "{rest}: {found:#?}"
        );
    }
    for tagged in [
        "学习: !重要 传达\n",
        "学习: !abc 传达\n",
        "区情: !abc [甲]\n",
    ] {
        assert!(
            only_fault(tagged).message.contains("会被当成标记"),
            "{tagged}"
        );
    }
}

#[test]
fn empty_many_or_shapeless_files_are_told() {
    let rules = |text: &str| {
        read(text)
            .1
            .iter()
            .map(|f| f.rule.clone())
            .collect::<Vec<_>>()
    };
    for empty in ["", "\n\n", "# 只有注释\n", "~\n"] {
        assert_eq!(rules(empty), [rule::EMPTY], "{empty:?}");
    }
    assert_eq!(rules(&format!("{HEAD}---\n{HEAD}")), [rule::MANY_DOCUMENTS]);
    assert_eq!(rules("- 甲\n- 乙\n"), [rule::WRONG_KIND]);
    assert_eq!(rules("只有一句话\n"), [rule::WRONG_KIND]);
}

#[test]
fn alias_bombs_and_deep_nesting_are_refused() {
    let mut bomb = "平台: &a0 [甲, 乙]\n".to_owned();
    for level in 1..20 {
        bomb += &format!(
            "x{level}: &a{level} [*a{0}, *a{0}, *a{0}, *a{0}]\n",
            level - 1
        );
    }
    assert_eq!(only_fault(&bomb).message, "引用展开后太大");
    let deep = format!("平台: {}甲{}\n", "[".repeat(100), "]".repeat(100));
    assert_eq!(only_fault(&deep).rule, rule::TOO_MUCH);
    let wide = format!("平台: [{}]\n", "甲, ".repeat(30_000));
    assert_eq!(only_fault(&wide).rule, rule::TOO_MUCH);
    assert_eq!(
        only_fault("平台: &我 [甲, *我]\n").message,
        "这里引用了它自己"
    );
    let county = good(&format!("{HEAD}学习: &学 传达\n战略: *学\n"));
    assert_eq!(county.strategy.map(|s| s.text), Some("传达".to_owned()));
}

#[test]
fn old_encodings_and_line_ends_read_the_same() {
    let expected: Vec<_> = good(EXAMPLE).leaves;
    let utf16 =
        |to: fn(u16) -> [u8; 2], text: &str| text.encode_utf16().flat_map(to).collect::<Vec<u8>>();
    let with_bom = format!("\u{feff}{EXAMPLE}");
    let encoded = [
        encoding_rs::GBK.encode(EXAMPLE).0.into_owned(),
        encoding_rs::GB18030.encode(EXAMPLE).0.into_owned(),
        with_bom.clone().into_bytes(),
        utf16(u16::to_le_bytes, &with_bom),
        utf16(u16::to_be_bytes, &with_bom),
        utf16(u16::to_le_bytes, EXAMPLE),
        utf16(u16::to_be_bytes, EXAMPLE),
        EXAMPLE.replace('\n', "\r\n").into_bytes(),
        EXAMPLE.replace('\n', "\r").into_bytes(),
    ];
    for (index, bytes) in encoded.iter().enumerate() {
        let (county, findings) = County::read(bytes, None);
        assert_eq!(findings, [], "第{index}种");
        assert_eq!(
            county.map(|c| c.leaves).as_ref(),
            Some(&expected),
            "第{index}种"
        );
    }
    let short = encoding_rs::GBK
        .encode("地区: {名称: 云岭县}\n会议: {日期: 2026-03-12}\n")
        .0
        .into_owned();
    assert!(County::read(&short, None).0.is_some());
}

#[test]
fn unusable_bytes_are_refused_with_their_place() {
    for (bad, code) in [
        ('\0', "U+0000"),
        ('\u{E000}', "U+E000"),
        ('\u{0B}', "U+000B"),
    ] {
        let found = only_fault(&format!("学习: 传{bad}达\n"));
        assert_eq!(at(&found), (rule::BAD_CHARACTER, 7, 6, 1));
        assert!(found.message.contains(code), "{}", found.message);
    }
    let mut broken = EXAMPLE.as_bytes().to_vec();
    broken.truncate(3000);
    broken.push(0xE4);
    broken.extend_from_slice("\n尾: 巴\n".as_bytes());
    let (_, findings) = County::read(&broken, None);
    assert_eq!(findings[0].rule, rule::UNREADABLE);
    let (_, findings) = County::read(&vec![b'a'; 5 << 20], Some("大.yaml"));
    assert_eq!(findings[0].message, "文件有5MB，县情资料最大4MB");
    assert_eq!(findings[0].file.as_deref(), Some("大.yaml"));
}

#[test]
fn the_schema_knows_every_key_and_refuses_others() {
    let schema = zhibi::county::schema().to_value();
    assert_eq!(schema["additionalProperties"], false);
    let meeting = &schema["properties"]["会议"];
    assert!(
        meeting["properties"]["日期"]["description"]
            .as_str()
            .is_some_and(|d| d.contains("会议日期"))
    );
    assert!(schema["properties"]["家底"]["additionalProperties"].is_object());
    assert!(schema["properties"]["事故"]["anyOf"][0]["items"]["properties"]["死亡"].is_object());
}

#[test]
fn huge_hostile_files_end_soon() {
    let start = std::time::Instant::now();
    for unit in [
        "名称：云岭县\n",
        "  名称:云\n  ",
        "学习: 传\n\n",
        "[",
        "{a: [",
        "，名称：",
        "&a *a ",
        "- - ",
        "' \"",
        "1,200 ",
    ] {
        let rest = unit.repeat((256 << 10) / unit.len());
        for text in [
            format!("{HEAD}{rest}"),
            format!("{HEAD}平台: [{rest}]\n"),
            rest,
        ] {
            read(&text);
        }
    }
    assert!(start.elapsed().as_secs() < 60, "{:?}", start.elapsed());
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn any_bytes_never_panic(bytes in proptest::collection::vec(any::<u8>(), 0..400)) {
        let (county, findings) = County::read(&bytes, None);
        prop_assert_eq!(county.is_none(), findings.iter().any(|f| f.severity == Severity::High));
    }

    #[test]
    fn any_yaml_like_text_never_panics(
        text in "([ \\t　]{0,4}(- )?(地区|会议|事故|日期|名称|死亡|家底|检查)?[:：]? ?[\\[{]?[0-9云岭，,\"'&*|!#。】\\]}年月-]{0,8}\n){0,12}"
    ) {
        let (county, findings) = read(&text);
        prop_assert_eq!(county.is_none(), findings.iter().any(|f| f.severity == Severity::High));
        prop_assert!(findings.iter().all(|f| f.line >= 1 && f.column >= 1));
    }

    #[test]
    fn a_damaged_example_never_panics(cut in 0..EXAMPLE.len(), byte in any::<u8>()) {
        let mut bytes = EXAMPLE.as_bytes().to_vec();
        bytes[cut] = byte;
        let (county, findings) = County::read(&bytes, None);
        prop_assert_eq!(county.is_none(), findings.iter().any(|f| f.severity == Severity::High));
    }
}
