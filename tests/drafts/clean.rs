//! 五份资料写五个场合，篇篇干净：没有残留记号、没有断了的序号、报的条数对得上。

use zhibi::county::County;
use zhibi::document::LineKind;
use zhibi::draft::{Length, Options};
use zhibi::finding::Severity;
use zhibi::occasion::Pack;

use crate::{OCCASIONS, example, json, pack, write};

/// 稿子里不该有的。
const LEFTOVERS: [&str; 26] = [
    "{{", "}}", "{%", "%}", "{#", "××", "XX", "。。", "，，", "、、", "；；", "，。", "。，",
    "、。", "，、", "、，", "：。", "；。", "。；", "（）", "“”", "，；", "  ", "\u{E000}",
    "\u{E001}", "None",
];

#[test]
fn every_example_renders_clean_under_every_occasion() {
    for occasion in OCCASIONS {
        let pack = pack(occasion);
        for name in OCCASIONS {
            let county = example(name);
            for minutes in [None, Some(10), Some(45)] {
                check(&county, &pack, minutes, 0);
            }
        }
    }
}

#[test]
fn every_variant_of_an_example_is_clean() {
    for name in OCCASIONS {
        let (county, pack) = (example(name), pack(name));
        for variant in 1..12 {
            check(&county, &pack, Some(20), variant);
        }
    }
}

pub fn check(county: &County, pack: &Pack, minutes: Option<usize>, variant: u32) {
    let length = minutes.map(Length::Minutes);
    let options = Options {
        length,
        variant,
        ..Options::default()
    };
    let draft = write(county, pack, &options);
    let name = county.region.name.as_ref().map_or("", |name| &name.text);
    let place = format!(
        "{name}写成{}，{minutes:?}分钟，第{variant}套",
        draft.occasion
    );
    check_text(&draft.document.text(), &place);
    check_ordinals(&draft, &place);
    check_points(&draft, &place);
}

fn check_text(text: &str, place: &str) {
    for leftover in LEFTOVERS {
        assert!(
            !text.contains(leftover),
            "{place}：有“{leftover}”\n{}",
            around(text, leftover)
        );
    }
    for line in text.lines() {
        assert!(!line.trim().is_empty(), "{place}：有空段");
    }
}

fn around(text: &str, word: &str) -> String {
    text.lines()
        .find(|line| line.contains(word))
        .unwrap_or_default()
        .to_owned()
}

/// 独立成行的标题，同级的序号从一数起、不断不重。
fn check_ordinals(draft: &zhibi::draft::Draft, place: &str) {
    let mut counters = [0_usize; 5];
    for line in draft.document.lines() {
        let LineKind::Heading(level) = line.kind else {
            continue;
        };
        let level = usize::from(level);
        counters[level] += 1;
        counters[level + 1..].fill(0);
        let number = zhibi::numbering::chinese_number(counters[level]);
        let plain = line.plain();
        let expected = [format!("{number}、"), format!("（{number}）")];
        assert!(
            expected.iter().any(|label| plain.starts_with(label)),
            "{place}：{plain}不是第{number}条"
        );
    }
}

/// “讲三点意见”的三，等于一级标题数。
fn check_points(draft: &zhibi::draft::Draft, place: &str) {
    let record = json(draft);
    let titled = record["sections"]
        .as_array()
        .unwrap()
        .iter()
        .filter(|section| section["level"] == 1 && section["heading"] != "")
        .count();
    let text = record["text"].as_str().unwrap();
    let number = zhibi::numbering::chinese_number(titled);
    for said in ["点意见", "个方面的体会"] {
        if let Some((before, _)) = text.split_once(said) {
            let few = before.ends_with('几');
            assert!(
                few || before.ends_with(&number),
                "{place}：说{}，实有{titled}",
                &before[before.len() - 9..]
            );
        }
    }
}

/// 自己写的稿子，除了待填，没有高、中的毛病。
#[test]
fn no_example_has_a_serious_finding_at_any_length() {
    let mut faults = Vec::new();
    for name in OCCASIONS {
        let (county, pack) = (example(name), pack(name));
        for minutes in [10, 20, 30, 45] {
            faults.extend(serious(&county, &pack, minutes));
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

#[test]
fn no_made_county_has_a_serious_finding() {
    let mut faults = Vec::new();
    for (occasion, minutes) in OCCASIONS
        .into_iter()
        .zip([10, 20, 30, 45].into_iter().cycle())
    {
        for (wealth, mut made) in crate::counties::counties(3) {
            let yaml = made.yaml(wealth, "2026-03-11");
            let county = County::read(yaml.as_bytes(), None).0.unwrap();
            faults.extend(serious(&county, &pack(occasion), minutes));
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

fn serious(county: &County, pack: &Pack, minutes: usize) -> Vec<String> {
    let length = Some(Length::Minutes(minutes));
    let options = Options {
        length,
        ..Options::default()
    };
    let draft = write(county, pack, &options);
    let serious = draft.findings.iter().filter(|finding| {
        finding.severity >= Severity::Medium && !finding.excerpt.contains("【待填")
    });
    let place = format!("{}，{minutes}分钟", draft.occasion);
    serious
        .map(|f| format!("{place}：{}〔{}〕{}", f.message, f.rule, f.excerpt))
        .collect()
}
