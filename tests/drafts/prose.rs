//! 念得出口：各场合、丰简空三样资料、四种篇幅，句子长短、起笔、字数都合适。

use std::collections::HashSet;

use zhibi::county::County;
use zhibi::document::LineKind;
use zhibi::draft::{Draft, Length, Miss, Options};
use zhibi::occasion::Pack;
use zhibi::style::Style;

use crate::alike::{read, usual_date};
use crate::clean::check;
use crate::counties::{Wealth, counties};
use crate::{OCCASIONS, example, pack, write};

const MINUTES: [usize; 4] = [10, 20, 30, 45];

fn at(county: &County, pack: &Pack, minutes: usize) -> Draft {
    let options = Options {
        length: Some(Length::Minutes(minutes)),
        ..Options::default()
    };
    write(county, pack, &options)
}

/// 各场合的示范和丰、简、空三个县。
fn samples(occasion: &str) -> Vec<(Wealth, County)> {
    let date = usual_date(occasion);
    let made = counties(3).into_iter();
    let mut all: Vec<_> = made
        .map(|(wealth, mut made)| (wealth, read(&made.yaml(wealth, date))))
        .collect();
    all.push((Wealth::Rich, example(occasion)));
    all
}

#[test]
fn every_occasion_is_clean_and_well_cut_at_every_length() {
    let mut faults = Vec::new();
    for occasion in OCCASIONS {
        let pack = pack(occasion);
        for (wealth, county) in samples(occasion) {
            for minutes in MINUTES {
                check(&county, &pack, Some(minutes), 0);
                let draft = at(&county, &pack, minutes);
                let place = format!("{occasion}，{wealth:?}，{minutes}分钟");
                faults.extend(sentence_faults(&draft).map(|fault| format!("{place}：{fault}")));
                faults
                    .extend(length_fault(&draft, &county, &pack).map(|f| format!("{place}：{f}")));
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

/// 太长的句子，同一大题里起笔一样的句子。
fn sentence_faults(draft: &Draft) -> impl Iterator<Item = String> {
    let mut faults = Vec::new();
    let mut openings = HashSet::new();
    for line in draft.document.lines() {
        match line.kind {
            LineKind::Heading(1) => openings.clear(),
            LineKind::Body => {}
            _ => continue,
        }
        for sentence in line.plain().split_inclusive(['。', '！', '？']) {
            let length = sentence.chars().count();
            if length > 180 {
                faults.push(format!("{length}字的长句：{sentence}"));
            }
            let opening: String = without_ordinal(sentence).chars().take(6).collect();
            let addressee = ["各", "全"].iter().any(|word| opening.starts_with(word));
            if length > 8 && !addressee && !openings.insert(opening.clone()) {
                faults.push(format!("两句起笔一样：{opening}"));
            }
        }
    }
    faults.into_iter()
}

/// 去掉句首的一是、第一、（一）。
fn without_ordinal(sentence: &str) -> &str {
    let numerals = |c: char| "第一二三四五六七八九十（）".contains(c);
    let rest = sentence.trim_start_matches(numerals);
    if rest.len() == sentence.len() {
        sentence
    } else {
        rest.trim_start_matches(['是', '要', '、', '，'])
    }
}

/// 差得远的，要么能说的都说了，要么再短就少了必须讲到的话，要么多一组话、少一组话差得更远。
fn length_fault(draft: &Draft, county: &County, pack: &Pack) -> Option<String> {
    let (was, target) = (draft.characters, draft.target);
    let of = |characters: usize| {
        let options = Options {
            length: Some(Length::Characters(characters)),
            ..Options::default()
        };
        write(county, pack, &options).characters
    };
    let extreme = match draft.miss()? {
        Miss::Short => of(usize::MAX),
        Miss::Long => of(0),
    };
    if extreme == was {
        return None;
    }
    let steps = (1..400).map(|step| step * 10);
    let neighbour = match draft.miss()? {
        Miss::Short => steps.map(|step| of(target + step)).find(|c| *c > was),
        Miss::Long => steps
            .take_while(|step| *step < target)
            .map(|step| of(target - step))
            .find(|c| *c < was),
    };
    let nearer = neighbour.filter(|c| c.abs_diff(target) < was.abs_diff(target));
    nearer.map(|nearer| format!("要{target}字，写了{was}字，却写得出{nearer}字"))
}

#[test]
fn sentences_are_as_long_as_in_real_speeches() {
    let mut faults = Vec::new();
    for occasion in OCCASIONS {
        let pack = pack(occasion);
        for (wealth, county) in samples(occasion) {
            let style = Style::of(&at(&county, &pack, 20).document);
            let (median, p10) = (style.sentence_median.value, style.sentence_p10.value);
            let p90 = style.sentence_p90.value;
            if !(40.0..=55.0).contains(&median) || p10 < 9.0 || p90 > 110.0 {
                faults.push(format!("{occasion}，{wealth:?}：{p10}、{median}、{p90}"));
            }
        }
    }
    assert!(
        faults.is_empty(),
        "句长的十分位、中位、九十分位不在范围里：\n{}",
        faults.join("\n")
    );
}

#[test]
fn rich_data_fill_two_fifths_of_the_speech() {
    let mut faults = Vec::new();
    for occasion in OCCASIONS {
        let pack = pack(occasion);
        let draft = at(&example(occasion), &pack, 20);
        let share = Style::of(&draft.document).local_share;
        if share < 0.4 {
            faults.push(format!("{occasion}：{share}"));
        }
    }
    assert!(
        faults.is_empty(),
        "本地内容不到四成：\n{}",
        faults.join("\n")
    );
}
