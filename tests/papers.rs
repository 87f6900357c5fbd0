//! 主持词、新闻通稿：和讲话同一个会、同一份资料，分寸各守各的。

use std::fs;
use std::path::PathBuf;

use zhibi::county::County;
use zhibi::document::Kind;
use zhibi::draft::{Draft, Length, Options, draft};
use zhibi::export::{Format, export};
use zhibi::finding::Severity;
use zhibi::layout::Layouts;
use zhibi::occasion::{Library, Pack};

/// 什么也没填，只有会议和讲话人。
const BARE: &str = "\
格式: 1
地区: {名称: 云岭县, 上级: 江北省宁川市}
会议: {场合: 季度例会, 名称: 全县安全生产工作会议, 日期: 2026-03-12, 讲话人: {职务: 县长}}
";

fn example(name: &str) -> String {
    let path = format!("{}/examples/{name}.yaml", env!("CARGO_MANIFEST_DIR"));
    fs::read_to_string(path).unwrap()
}

fn paper(yaml: &str, kind: &str, variant: u32) -> (County, Draft) {
    let county = County::read(yaml.as_bytes(), None).0.unwrap();
    let library = Library::built_in();
    let occasion = county.meeting.occasion.as_ref().unwrap().text.clone();
    let speech = Pack::load(&library, &occasion).unwrap();
    let speech = draft(&county, &speech, &Options::default()).unwrap();
    let pack = Pack::load(&library, &format!("文种/{kind}")).unwrap();
    let options = Options {
        variant,
        headings: speech.document.headings(),
        length: Some(Length::Characters(pack.manifest.length)),
        ..Options::default()
    };
    let paper = draft(&county, &pack, &options).unwrap();
    (county, paper)
}

#[test]
fn papers_are_not_listed_among_the_occasions() {
    let occasions = Library::built_in().occasions();
    assert_eq!(occasions.len(), 17);
    assert!(!occasions.iter().any(|name| name.contains("主持词")));
}

#[test]
fn the_papers_of_the_example_are_the_ones_in_the_repository() {
    let layout = Layouts::built_in().get(None).unwrap();
    for kind in ["主持词", "新闻通稿"] {
        let (_, paper) = paper(&example("专题工作会议"), kind, 0);
        let now = export(&paper, Format::Md, &layout).unwrap();
        let root = env!("CARGO_MANIFEST_DIR");
        let path = PathBuf::from(format!("{root}/examples/文种/{kind}.md"));
        if std::env::var_os("UPDATE_EXAMPLES").is_some() {
            fs::write(&path, &now).unwrap();
        }
        let then = fs::read(&path).unwrap();
        assert_eq!(String::from_utf8(now), String::from_utf8(then));
    }
}

#[test]
fn the_host_calls_the_agenda_in_order_and_then_the_speaker() {
    let (_, paper) = paper(&example("专题工作会议"), "主持词", 0);
    let text = paper.document.text();
    let places: Vec<usize> = [
        "请县应急管理局通报去年全县安全生产情况",
        "请青石镇、云岭水泥有限公司作交流发言",
        "请县委副书记、县长周启明同志讲话，大家欢迎",
        "散会",
    ]
    .iter()
    .map(|words| {
        text.rfind(words)
            .unwrap_or_else(|| panic!("{words}\n{text}"))
    })
    .collect();
    assert!(places.is_sorted(), "{places:?}\n{text}");
    assert!(text.contains("县委常委、常务副县长"), "署主持人\n{text}");
}

#[test]
fn the_news_names_only_the_speaker_and_the_host_and_tells_no_figure() {
    let yaml = example("专题工作会议").replace(
        "{单位: 县应急管理局, 做了: 通报, 事项: 去年全县安全生产情况}",
        "{人: 陈志远同志, 单位: 县应急管理局, 做了: 通报, 事项: 18起事故}",
    );
    for variant in 0..8 {
        let (county, paper) = paper(&yaml, "新闻通稿", variant);
        let text = paper.document.text();
        assert!(text.contains("周启明"), "{text}");
        for word in ["陈志远", "何立群", "18起", "批示", "抓早抓小抓实"] {
            assert!(!text.contains(word), "{word}\n{text}");
        }
        for figure in paper.document.figures() {
            assert!(
                figure.source.paths == ["会议.日期"],
                "{}\n{text}",
                figure.text
            );
        }
        let sourced = paper.document.spans().into_iter();
        let sources = sourced.filter_map(|span| span.source.as_ref());
        for source in sources.filter(|source| source.kind == Kind::County) {
            let known = county
                .leaves
                .iter()
                .any(|leaf| leaf.path == source.paths[0]);
            assert!(known, "{:?}", source.paths);
        }
    }
}

#[test]
fn a_bare_county_has_eight_endings_and_nothing_blank() {
    for kind in ["主持词", "新闻通稿"] {
        let texts: std::collections::BTreeSet<String> = (0..60)
            .map(|variant| {
                let (_, paper) = paper(BARE, kind, variant);
                let faults = paper
                    .findings
                    .iter()
                    .filter(|f| f.severity == Severity::High);
                assert_eq!(faults.count(), 0, "{:#?}", paper.findings);
                let text = paper.document.text();
                assert!(!text.contains("【待填") && !text.contains("，，"), "{text}");
                text
            })
            .collect();
        assert!(texts.len() >= 8, "{kind}只有{}种", texts.len());
    }
}
