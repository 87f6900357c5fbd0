//! 没有两篇一样：两个县同一天的稿子、一个县前后两年的稿子，连着十二个字一样的有多少。

use std::collections::HashSet;

use zhibi::avoid::Avoid;
use zhibi::county::County;
use zhibi::draft::{Length, Options};
use zhibi::hash::fnv1a;
use zhibi::occasion::Pack;
use zhibi::reference::{documents, phrases, quotes};

use crate::counties::counties;
use crate::{OCCASIONS, pack, write};

/// 连着这么多字一样算一处。
const RUN: usize = 12;

/// 各场合通常在什么时候开。
pub fn usual_date(occasion: &str) -> &'static str {
    match occasion {
        "节前部署会" => "2026-09-22",
        "汛期防范会" => "2026-05-12",
        "森林防灭火会" => "2026-03-24",
        "消防安全会" => "2026-11-03",
        "复工复产部署会" => "2026-02-26",
        "安全生产月启动致辞" => "2026-06-01",
        "年度工作会议" => "2026-01-20",
        _ => "2026-04-09",
    }
}

pub fn read(yaml: &str) -> County {
    let (county, findings) = County::read(yaml.as_bytes(), None);
    county.unwrap_or_else(|| panic!("{findings:#?}\n{yaml}"))
}

fn twenty_minutes(county: &County, pack: &Pack, avoid: Avoid) -> String {
    let options = Options {
        length: Some(Length::Minutes(20)),
        avoid,
        ..Options::default()
    };
    write(county, pack, &options).document.text()
}

/// 一篇里全部连着十二个字的散列；碰到引文、固定提法、文件名的不算。
fn runs(text: &str) -> Vec<Option<u64>> {
    let quoted = quotes::all().iter().map(|q| q.text.trim_end_matches('。'));
    let known = phrases::all().iter().map(|p| p.text.as_str());
    let titles = documents::all().iter().map(documents::Document::short);
    let text = quoted
        .chain(known)
        .chain(titles)
        .fold(text.to_owned(), |text, known| text.replace(known, "\u{0}"));
    let words: Vec<char> = text
        .chars()
        .filter(|c| c.is_alphanumeric() || *c == '\u{0}')
        .collect();
    let hash = |run: &[char]| {
        let bytes: String = run.iter().collect();
        (!run.contains(&'\u{0}')).then(|| fnv1a([bytes.as_bytes()]))
    };
    words.windows(RUN).map(hash).collect()
}

/// `a` 里有百分之几的字在与 `b` 共有的连着十二个字里。
fn shared(a: &[Option<u64>], b: &HashSet<u64>) -> usize {
    let mut covered = vec![false; a.len() + RUN];
    for (start, run) in a.iter().enumerate() {
        if run.is_some_and(|run| b.contains(&run)) {
            covered[start..start + RUN].fill(true);
        }
    }
    covered.iter().filter(|covered| **covered).count() * 100 / covered.len()
}

fn set(runs: &[Option<u64>]) -> HashSet<u64> {
    runs.iter().copied().flatten().collect()
}

#[test]
fn two_counties_never_sound_alike() {
    let mut worst = Vec::new();
    for occasion in OCCASIONS {
        let pack = pack(occasion);
        let texts: Vec<_> = counties(30)
            .iter_mut()
            .map(|(wealth, made)| {
                let county = read(&made.yaml(*wealth, usual_date(occasion)));
                let runs = runs(&twenty_minutes(&county, &pack, Avoid::default()));
                let set = set(&runs);
                (runs, set)
            })
            .collect();
        let mut all = Vec::new();
        for (index, (a, _)) in texts.iter().enumerate() {
            for (other, (_, b)) in texts.iter().enumerate() {
                if index != other {
                    all.push(shared(a, b));
                }
            }
        }
        let mean = all.iter().sum::<usize>() / all.len();
        worst.push((occasion, mean));
    }
    let over: Vec<_> = worst.iter().filter(|(_, mean)| *mean >= 20).collect();
    assert!(
        over.is_empty(),
        "两县的稿子平均太像：{over:?}；全部：{worst:?}"
    );
}

#[test]
fn next_year_avoids_last_year() {
    let mut worst = Vec::new();
    for occasion in OCCASIONS {
        let pack = pack(occasion);
        let date = usual_date(occasion);
        let next = date.replacen("2026", "2027", 1);
        let mut all = Vec::new();
        for (wealth, made) in &mut counties(30) {
            let before = read(&made.yaml(*wealth, date));
            let after = read(&made.yaml(*wealth, &next));
            let before = twenty_minutes(&before, &pack, Avoid::default());
            let avoid = Avoid::new(std::slice::from_ref(&before));
            let after = twenty_minutes(&after, &pack, avoid);
            all.push(shared(&runs(&after), &set(&runs(&before))));
        }
        worst.push((occasion, all.iter().sum::<usize>() / all.len()));
    }
    let over: Vec<_> = worst.iter().filter(|(_, mean)| *mean >= 15).collect();
    assert!(
        over.is_empty(),
        "两年的稿子平均太像：{over:?}；全部：{worst:?}"
    );
}
