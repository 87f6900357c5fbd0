//! 与旧稿雷同：和要比的另一篇有一长串字一样。

use std::collections::HashSet;
use std::ops::Range;

use super::super::{Mark, Run, rule};
use super::{letters, shortened};
use crate::check::Scene;
use crate::reference::phrases;
use crate::speech::{Line, Speech};

rule!("与旧稿雷同", Repetition, Medium, Run::Speech(check));

/// 连着多少字一样才算。
const RUN: usize = 20;
/// 标出来的最多多少字。
const SHOWN: usize = 60;

fn check(scene: &Scene) -> Vec<Mark> {
    let Some(against) = scene.against else {
        return Vec::new();
    };
    let old = runs(against);
    let found: Vec<(&Line, Range<usize>, usize)> = scene
        .speech
        .body()
        .flat_map(|line| shared(line, &old))
        .collect();
    let shared: usize = found.iter().map(|(.., length)| length).sum();
    let share = shared * 100 / scene.speech.characters().max(1);
    let marks = found.iter().enumerate().map(|(at, (line, range, length))| {
        let whole = match at {
            0 => format!("；全篇有{share}%的字和那一篇连着一样"),
            _ => String::new(),
        };
        Mark::new(
            line.place(shortened(&line.text, range.clone(), SHOWN)),
            format!("这{length}个字和另一篇一样{whole}"),
            "换成今年的事、今年的话；确要照说的固定提法，留着",
        )
    });
    marks.collect()
}

/// 另一篇里全部的二十字。
fn runs(speech: &Speech) -> HashSet<Vec<char>> {
    let lines = speech.body().map(|line| letters(&line.text));
    let words = lines.map(|line| line.iter().map(|(_, c)| *c).collect::<Vec<char>>());
    words
        .flat_map(|line| line.windows(RUN).map(<[char]>::to_vec).collect::<Vec<_>>())
        .collect()
}

/// 一行里和另一篇一样的：范围，多少字。固定提法占去大半的不算。
fn shared<'a>(line: &'a Line, old: &HashSet<Vec<char>>) -> Vec<(&'a Line, Range<usize>, usize)> {
    let letters = letters(&line.text);
    let words: Vec<char> = letters.iter().map(|(_, c)| *c).collect();
    let mut found = Vec::new();
    let mut at = 0;
    while at + RUN <= words.len() {
        if !old.contains(&words[at..at + RUN]) {
            at += 1;
            continue;
        }
        let mut end = at + RUN;
        while end < words.len() && old.contains(&words[end + 1 - RUN..=end]) {
            end += 1;
        }
        if own_words(&words[at..end]) >= RUN {
            let (last, c) = letters[end - 1];
            found.push((line, letters[at].0..last + c.len_utf8(), end - at));
        }
        at = end;
    }
    found
}

/// 去掉固定提法还有多少字。
fn own_words(words: &[char]) -> usize {
    let mut text: String = words.iter().collect();
    for phrase in phrases::all() {
        let phrase: String = letters(&phrase.text).iter().map(|(_, c)| *c).collect();
        text = text.replace(&phrase, "");
    }
    text.chars().count()
}
