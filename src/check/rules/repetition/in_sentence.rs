//! 句内重复：一句话里同一个长说法用了两遍。

use super::super::{Mark, Run, rule};
use crate::check::Scene;
use crate::speech::{Clause, Kind, Line};

rule!("句内重复", Repetition, Low, Run::Speech(check));

/// 至少这么多字才算。
const SHORTEST: usize = 9;

/// 两边比较、列举时本来就要重着说的。
const PARALLEL: [&str; 8] = [
    "同期",
    "相比",
    "必须",
    "不放过",
    "会议",
    "电视电话",
    "第一责任人",
    "分别",
];

fn check(scene: &Scene) -> Vec<Mark> {
    let titles = scene
        .speech
        .lines
        .iter()
        .filter(|line| line.kind == Kind::Title);
    let title: String = titles.map(|line| line.text.as_str()).collect();
    let marks = scene.speech.body().flat_map(in_line);
    marks
        .filter(|(words, _)| !title.contains(words))
        .map(|(_, mark)| mark)
        .collect()
}

/// 一行里的：一句话里两个小句有一长串相同的字，连同这串字。
fn in_line(line: &Line) -> Vec<(&str, Mark)> {
    let clauses = line.clauses();
    let mut marks = Vec::new();
    for sentence in clauses.split_inclusive(|c| matches!(c.stop, Some('。' | '；' | '！' | '？')))
    {
        let found = sentence.iter().enumerate().find_map(|(at, later)| {
            let earlier = &sentence[..at];
            earlier.iter().find_map(|earlier| again(earlier, later))
        });
        marks.extend(found);
    }
    marks
}

/// 后一个小句里重着说的一处。
fn again<'a>(earlier: &Clause, later: &Clause<'a>) -> Option<(&'a str, Mark)> {
    let range = longest(earlier.text(), later.text())?;
    let words = &later.text()[range.clone()];
    let name = later.text()[range.end..]
        .chars()
        .take(8)
        .collect::<String>()
        .contains('会');
    let quoted = later.text().contains(['《', '“']) || earlier.text().contains(['《', '“']);
    let counted = words.chars().filter(|c| !c.is_ascii_digit()).count() < SHORTEST;
    let parallel = counted
        || PARALLEL.iter().any(|word| words.contains(word))
        || is_parallel(earlier.text(), later.text(), words);
    (!name && !quoted && !parallel).then(|| {
        let mark = Mark::new(
            later.place_of(range.clone()),
            format!("“{words}”一句话里说了两遍"),
            "后一处换成“此类”“这些”，或者省去",
        );
        (words, mark)
    })
}

/// 两个小句各说各的单位、只换了头尾，一样长短，是排比。
fn is_parallel(earlier: &str, later: &str, words: &str) -> bool {
    let around = |text: &str| {
        let (before, after) = text.split_once(words)?;
        Some((before.chars().count(), after.chars().count()))
    };
    let (Some(one), Some(other)) = (around(earlier), around(later)) else {
        return false;
    };
    let named = one.0.min(other.0) > 2 && one.1.min(other.1) > 0;
    named && one.0.abs_diff(other.0) <= 3 && one.1.abs_diff(other.1) <= 1
}

/// `later` 里最长的、`earlier` 里也有的一串字。
fn longest(earlier: &str, later: &str) -> Option<std::ops::Range<usize>> {
    let starts: Vec<usize> = later
        .char_indices()
        .map(|(at, _)| at)
        .chain([later.len()])
        .collect();
    let mut best: Option<(usize, usize)> = None;
    for from in 0..starts.len() {
        let least = best.map_or(SHORTEST, |(a, b)| b - a + 1);
        let mut until = from + least;
        while until < starts.len() && earlier.contains(&later[starts[from]..starts[until]]) {
            best = Some((from, until));
            until += 1;
        }
    }
    best.map(|(from, until)| starts[from]..starts[until])
}
