//! 核稿：每一页说明里的反例都报得出，正例都不报。

use proptest::prelude::*;
use zhibi::check::{self, Example, Page, Rule, Run, Scene, Settings};
use zhibi::county::County;
use zhibi::export::Format;
use zhibi::finding::Finding;
use zhibi::foreign;
use zhibi::speech::Speech;

/// 文件本身不对、例子写不出来的；这几条由 tests/county.rs 查。
const UNWRITABLE: [&str; 2] = ["文件太大", "编码认不出"];

#[test]
fn every_page_fires_on_its_bad_examples_and_not_on_its_good_ones() {
    let mut faults = Vec::new();
    for rule in check::all() {
        let page = Page::new(rule.page);
        let (bad, good) = (page.examples("反例"), page.examples("正例"));
        let unwritable = UNWRITABLE.contains(&rule.name);
        if (bad.is_empty() && !unwritable) || good.is_empty() {
            faults.push(format!("{}的说明页缺反例或正例", rule.name));
        }
        for example in bad {
            if of(rule, &example).is_empty() {
                faults.push(format!("{}没有报出反例：\n{}", rule.name, example.text));
            }
        }
        for example in good {
            for finding in of(rule, &example) {
                let (message, excerpt) = (&finding.message, &finding.excerpt);
                faults.push(format!("{}误报正例：{message}\n{excerpt}", rule.name));
            }
        }
    }
    assert!(
        faults.is_empty(),
        "{}处：\n{}",
        faults.len(),
        faults.join("\n")
    );
}

/// 一条规则在一个例子上报的。
fn of(rule: &Rule, example: &Example) -> Vec<Finding> {
    let all = match rule.run {
        Run::Speech(_) => speech_findings(example),
        Run::County(_) | Run::Reading => county_findings(&example.text),
    };
    all.into_iter().filter(|f| f.rule == rule.name).collect()
}

fn speech_findings(example: &Example) -> Vec<Finding> {
    let speech = Speech::parse(&example.text, true);
    let against = Speech::parse(&example.against, true);
    let against = (!example.against.is_empty()).then_some(&against);
    let county =
        (!example.county.is_empty()).then(|| County::read(example.county.as_bytes(), None).0);
    let county = county.map(|county| county.expect("说明页里的资料读不下去"));
    let scene = Scene::new(&speech, county.as_ref(), against);
    check::speech(&scene, &Settings::default())
}

fn county_findings(text: &str) -> Vec<Finding> {
    let (county, mut findings) = County::read(text.as_bytes(), None);
    if let Some(county) = county {
        findings.extend(check::county(&county, text, &Settings::default()));
    }
    findings
}

#[test]
fn every_rule_has_a_complete_page_of_its_own_name() {
    for rule in check::all() {
        let page = Page::new(rule.page);
        assert!(
            rule.page.starts_with(&format!("# {}\n", rule.name)),
            "{}",
            rule.name
        );
        for section in ["查什么", "为什么", "反例", "正例", "怎么关", "出处"] {
            assert!(
                !page.section(section).is_empty(),
                "{}缺“{section}”",
                rule.name
            );
        }
    }
}

#[test]
fn places_are_inside_the_line_they_name() {
    for rule in check::all() {
        for example in Page::new(rule.page).examples("反例") {
            for finding in of(rule, &example) {
                let line = example
                    .text
                    .lines()
                    .nth(finding.line - 1)
                    .unwrap_or_default();
                let end = finding.column - 1 + finding.length;
                assert!(end <= line.chars().count(), "{}：{finding:?}", rule.name);
            }
        }
    }
}

/// 稿子里常见的零碎：拼起来什么怪样都有。
const SCRAPS: [&str; 26] = [
    "一、",
    "（二）",
    "三是",
    "第四，",
    "首先，",
    "《",
    "》",
    "“",
    "”",
    "（",
    "×",
    "**",
    "____",
    "2025年",
    "18起",
    "下降10%",
    "全县",
    "同志们：",
    "。",
    "，",
    "\n",
    "\r",
    "\t",
    "\u{FEFF}",
    "安监局",
    "𠮷",
];

proptest! {
    #![proptest_config(ProptestConfig { cases: 96, ..ProptestConfig::default() })]

    #[test]
    fn any_bytes_can_be_checked(bytes in prop::collection::vec(any::<u8>(), 0..600)) {
        for format in [Format::Txt, Format::Md, Format::Docx] {
            if let Ok(text) = foreign::text(&bytes, format) {
                places_hold(&text);
            }
        }
    }

    #[test]
    fn any_scraps_can_be_checked(scraps in prop::collection::vec(prop::sample::select(&SCRAPS[..]), 0..80)) {
        places_hold(&scraps.concat());
    }
}

/// 查得完，报的每一处都在原文里。
fn places_hold(text: &str) {
    let speech = Speech::parse(text, true);
    let lines: Vec<&str> = text.split('\n').collect();
    for finding in check::speech(&Scene::new(&speech, None, None), &Settings::default()) {
        let length = lines[finding.line - 1].chars().count();
        assert!(finding.column - 1 + finding.length <= length, "{finding:?}");
    }
}

#[test]
fn a_line_too_long_is_placed_as_in_the_file() {
    let text = "各镇要查，查了要改。".repeat(2000) + "2025年由安监局牵头。";
    let speech = Speech::parse(&text, false);
    let findings = check::speech(&Scene::new(&speech, None, None), &Settings::default());
    let old = findings.iter().find(|f| f.rule == "机构过时").unwrap();
    assert_eq!((old.line, old.column), (1, 20_007));
    assert!(old.excerpt.starts_with("安监局"), "{old:?}");
}
