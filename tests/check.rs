//! 核稿：每一页说明里的反例都报得出，正例都不报。

use zhibi::check::{self, Example, Page, Rule, Run, Scene, Settings};
use zhibi::county::County;
use zhibi::finding::Finding;
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
