//! 从讲话稿来的表和批注：每一条都在稿子里，或在资料的那一行里。

use std::fs;
use std::io::{Cursor, Read};

use quick_xml::escape::unescape;
use zhibi::county::County;
use zhibi::draft::{Draft, Options, draft};
use zhibi::export::{
    Format, Origin, Stamp, TableFormat, export, export_sourced, export_table, origin,
};
use zhibi::layout::{Layout, Layouts};
use zhibi::occasion::{Library, Pack};
use zhibi::sources::{Sources, factsheet, notes};
use zhibi::tasks::{Demand, demands, table};
use zip::ZipArchive;

const EXAMPLES: [&str; 4] = ["专题工作会议", "季度例会", "专项整治推进会", "表态发言"];

/// 缺讲话人职务，稿子里就有待填。
const OPEN: &str = "\
格式: 1
地区: {名称: 云岭县, 上级: 江北省宁川市}
会议: {场合: 专题工作会议, 名称: 全县安全生产工作会议, 日期: 2026-03-12}
事故: [{时段: 2024年, 起数: 22}, {时段: 2025年, 起数: 18, 口径: 各类事故, 出处: 县应急管理局年报}]
任务: [{事项: 临崖路段逐段排查}, {事项: 县级综合演练, 牵头: 县应急管理局, 时限: 2026-05-31}]
";

fn example(name: &str) -> String {
    let path = format!("{}/examples/{name}.yaml", env!("CARGO_MANIFEST_DIR"));
    fs::read_to_string(path).unwrap()
}

fn written(yaml: &str) -> (County, Draft) {
    let county = County::read(yaml.as_bytes(), None).0.unwrap();
    let occasion = county.meeting.occasion.as_ref().unwrap().text.clone();
    let pack = Pack::load(&Library::built_in(), &occasion).unwrap();
    let draft = draft(&county, &pack, &Options::default()).unwrap();
    (county, draft)
}

fn layout() -> Layout {
    Layouts::built_in().get(None).unwrap()
}

fn entry(package: &[u8], name: &str) -> String {
    let mut zip = ZipArchive::new(Cursor::new(package)).unwrap();
    let mut text = String::new();
    zip.by_name(name)
        .unwrap()
        .read_to_string(&mut text)
        .unwrap();
    text
}

/// 一段 XML 里印出来的字：`<w:t>`（或 `<t>`）里的。
fn printed(xml: &str, open: &str) -> Vec<String> {
    let pieces = xml.split(open).skip(1);
    let inside = pieces.map(|piece| piece.split_once("</").unwrap().0);
    inside
        .map(|text| unescape(text).unwrap().into_owned())
        .collect()
}

const WORD: &str = "<w:t xml:space=\"preserve\">";
const SHEET: &str = "<t>";

fn listed(demands: &[Demand], matter: &str) -> bool {
    // 当年的日期在稿子里不带年份，别的照资料写。
    demands.iter().any(|demand| demand.matter == matter)
}

#[test]
fn every_demand_of_the_county_is_a_row() {
    for name in EXAMPLES {
        let (county, draft) = written(&example(name));
        let rows = demands(&draft.document, &county);
        let meeting = &county.meeting;
        let asked = county.tasks.iter().filter_map(|task| task.name.as_ref());
        let asked = asked.chain(county.problems.iter().filter_map(|p| p.remedy.as_ref()));
        let asked = asked.chain(&meeting.demands);
        let asked = asked.chain(meeting.upper_meetings.iter().flat_map(|m| &m.demands));
        let asked = asked.chain(county.sectors.iter().flat_map(|sector| &sector.measures));
        for matter in asked {
            assert!(listed(&rows, &matter.text), "{name}：{}", matter.text);
        }
    }
}

#[test]
fn every_row_stands_in_the_speech_or_on_its_line() {
    for name in EXAMPLES {
        let yaml = example(name);
        let (county, draft) = written(&yaml);
        let text = draft.document.text();
        for row in demands(&draft.document, &county) {
            let line = yaml.lines().nth(row.line - 1).unwrap();
            assert!(
                line.contains(&row.matter),
                "{name}第{}行：{}",
                row.line,
                row.matter
            );
            let told = row.place.is_empty() || text.contains(&row.matter);
            assert!(told, "{name}：{}", row.matter);
            let heading = row.place.split('　').all(|heading| {
                text.lines().any(|line| line == heading) || heading.chars().count() <= 4
            });
            assert!(heading, "{name}：{}", row.place);
            for word in [&row.standard, &row.deadline]
                .into_iter()
                .chain(&row.support)
            {
                let stands = text.contains(word) || yaml.contains(word);
                assert!(stands || row.place.is_empty(), "{name}：{word}");
            }
        }
    }
}

#[test]
fn a_task_carries_its_unit_support_standard_and_day() {
    let (county, draft) = written(&example("专题工作会议"));
    let rows = demands(&draft.document, &county);
    let find = |matter| rows.iter().find(|row| row.matter == matter).unwrap();
    let road = find("县道临水临崖路段逐段排查");
    assert_eq!(road.unit, "县公安局交管大队");
    assert_eq!(road.support, ["县交通运输局"]);
    assert_eq!(road.deadline, "5月31日");
    assert!(road.place.starts_with("三、"), "{}", road.place);
    assert_eq!(
        find("未销号的重大事故隐患挂牌督办").standard,
        "整改一处、核验一处、销号一处"
    );
    assert_eq!(
        find("节后复工的工地先验收再开工").unit,
        "县住房和城乡建设局"
    );
}

#[test]
fn a_missing_unit_is_left_open_and_never_made_up() {
    let (county, draft) = written(OPEN);
    let rows = demands(&draft.document, &county);
    let cells = table(&draft.document, &rows).rows;
    let open = cells
        .iter()
        .find(|row| row[1] == "临崖路段逐段排查")
        .unwrap();
    assert_eq!(open[2], "【待填：责任单位】");
    assert_eq!(open[5], "—");

    let named = "问题: [{问题: 走过场, 主体: 青石镇, 对策: 重新排查}, \
                 {问题: 重视不够, 主体: 个别乡镇, 对策: 每月带队检查}]\n";
    let (county, draft) = written(&format!("{OPEN}{named}"));
    let rows = demands(&draft.document, &county);
    let unit = |matter| &rows.iter().find(|row| row.matter == matter).unwrap().unit;
    assert_eq!(unit("重新排查"), "青石镇");
    assert_eq!(unit("每月带队检查"), "", "没有指名的，不派给谁");
}

#[test]
fn a_table_reads_back_in_every_format_with_the_same_bytes() {
    let (county, draft) = written(&example("专题工作会议"));
    let table = table(&draft.document, &demands(&draft.document, &county));
    assert!(table.title.ends_with("会议任务分解表"), "{}", table.title);
    let stamp = Stamp {
        occasion: "任务分解表".to_owned(),
        ..draft.stamp.clone()
    };
    let write = |format| export_table(&table, format, &layout(), &stamp).unwrap();
    let cells: Vec<String> = [table.title.clone()]
        .into_iter()
        .chain(table.columns.iter().map(|column| column.name.to_owned()))
        .chain(table.rows.concat())
        .collect();
    let docx = write(TableFormat::Docx);
    assert_eq!(printed(&entry(&docx, "word/document.xml"), WORD), cells);
    assert!(entry(&docx, "word/document.xml").contains("w:orient=\"landscape\""));
    let xlsx = write(TableFormat::Xlsx);
    assert_eq!(
        printed(&entry(&xlsx, "xl/worksheets/sheet1.xml"), SHEET),
        cells
    );
    let md = String::from_utf8(write(TableFormat::Md)).unwrap();
    assert_eq!(md.matches("\n|").count(), table.rows.len() + 2);
    for format in [TableFormat::Md, TableFormat::Docx, TableFormat::Xlsx] {
        let bytes = write(format);
        assert_eq!(bytes, write(format));
        let ours = Origin::Ours {
            stamp: stamp.clone(),
        };
        assert_eq!(origin(&bytes, format.signed_like()), ours);
    }
}

#[test]
fn each_figure_and_each_blank_carries_one_comment() {
    for yaml in [example("专题工作会议"), OPEN.to_owned()] {
        let (county, draft) = written(&yaml);
        let sources = Sources::Notes(notes(&draft.document, &county));
        let write = || export_sourced(&draft, Format::Docx, &layout(), &sources).unwrap();
        let docx = write();
        assert_eq!(docx, write());
        let body = entry(&docx, "word/document.xml");
        let plain = export(&draft, Format::Docx, &layout()).unwrap();
        let words = |xml: &str| printed(xml, WORD).concat();
        assert_eq!(words(&body), words(&entry(&plain, "word/document.xml")));

        let json = export(&draft, Format::Json, &layout()).unwrap();
        let json: serde_json::Value = serde_json::from_slice(&json).unwrap();
        let texts = |key: &str| -> Vec<String> {
            let items = json[key].as_array().unwrap();
            items
                .iter()
                .map(|item| item["text"].as_str().unwrap().to_owned())
                .collect()
        };
        let mut expected = [texts("figures"), texts("placeholders")].concat();
        let comments = entry(&docx, "word/comments.xml");
        let count = comments.matches("<w:comment ").count();
        assert_eq!(count, expected.len());
        let mut anchored: Vec<String> = (0..count).map(|id| anchor(&body, id)).collect();
        anchored.sort();
        expected.sort();
        assert_eq!(anchored, expected);
    }
}

/// 第几条批注指着的字。
fn anchor(body: &str, id: usize) -> String {
    let (_, rest) = body
        .split_once(&format!("<w:commentRangeStart w:id=\"{id}\"/>"))
        .unwrap();
    let (inside, _) = rest
        .split_once(&format!("<w:commentRangeEnd w:id=\"{id}\"/>"))
        .unwrap();
    printed(inside, WORD).concat()
}

#[test]
fn a_comment_names_the_line_the_field_and_the_arithmetic() {
    let yaml = example("专题工作会议");
    let (county, draft) = written(&yaml);
    let comments: Vec<String> = notes(&draft.document, &county)
        .into_iter()
        .map(|note| note.text)
        .collect();
    let line = yaml
        .lines()
        .position(|line| line.contains("死亡: 9"))
        .unwrap()
        + 1;
    let expected = [
        format!("资料第{line}行 事故[2].死亡；出处：县应急管理局年报；口径：各类生产安全事故"),
        "派生 （10起−6起）÷10起 = 40%，由资料第".to_owned(),
        "内置资料 data/national_accidents.yaml#2025".to_owned(),
    ];
    for start in expected {
        assert!(
            comments.iter().any(|note| note.starts_with(&start)),
            "{start}\n{comments:#?}"
        );
    }
    let (county, draft) = written(OPEN);
    let blank = "资料里没有写 会议.讲话人.职务；";
    assert!(
        notes(&draft.document, &county)
            .iter()
            .any(|note| note.text.starts_with(blank))
    );
}

#[test]
fn the_factsheet_has_a_row_for_each_figure_and_can_be_appended() {
    let (county, draft) = written(&example("专题工作会议"));
    let sheet = factsheet(&draft.document, &county);
    assert_eq!(sheet.rows.len(), draft.document.figures().len());
    let text = draft.document.text();
    for row in &sheet.rows {
        assert!(
            row[2].contains(&row[1]) && text.contains(&row[2]),
            "{row:?}"
        );
    }
    let sources = Sources::Table(sheet.clone());
    let docx = export_sourced(&draft, Format::Docx, &layout(), &sources).unwrap();
    let plain = export(&draft, Format::Docx, &layout()).unwrap();
    let words = |docx: &[u8]| printed(&entry(docx, "word/document.xml"), WORD).concat();
    let appended = words(&docx)
        .strip_prefix(&words(&plain))
        .unwrap()
        .to_owned();
    assert!(appended.starts_with("核稿表序号数字所在句出处口径"));
    for format in [Format::Md, Format::Html] {
        let bytes = export_sourced(&draft, format, &layout(), &sources).unwrap();
        let page = String::from_utf8(bytes.clone()).unwrap();
        assert!(page.contains("核稿表"));
        assert_eq!(
            origin(&bytes, format),
            Origin::Ours {
                stamp: draft.stamp.clone()
            }
        );
    }
}
