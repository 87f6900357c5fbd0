//! 乱码字符：编码转错的字、控制字符、看不见的字符。

use std::ops::Range;

use super::super::{Mark, Run, rule};
use super::runs;
use crate::check::Scene;

rule!("乱码字符", Leftover, High, Run::Speech(check));

/// 编码转错以后常见的词。
const WORDS: [&str; 7] = ["锟斤拷", "烫烫烫", "屯屯屯", "锛屽", "銆傚", "鐨勫", "鈥斺"];

fn check(scene: &Scene) -> Vec<Mark> {
    let lines = scene.speech.filled();
    let marks = lines.flat_map(|line| {
        let found = found(&line.text).into_iter();
        found.map(|range| {
            Mark::new(
                line.place(range),
                "这里是乱码或者看不见的字符",
                "对照原件改回来，或者删去",
            )
        })
    });
    marks.collect()
}

/// 一行里的乱码，先后排好，不重叠。
fn found(text: &str) -> Vec<Range<usize>> {
    let mut all = runs(text, is_broken);
    let words = WORDS.iter().flat_map(|word| text.match_indices(word));
    all.extend(words.map(|(at, word)| at..at + word.len()));
    let latin = runs(text, |c| {
        matches!(c, '\u{80}'..='\u{FF}') && !"·×÷°±²³½¼".contains(c)
    });
    all.extend(
        latin
            .into_iter()
            .filter(|run| text[run.clone()].chars().count() > 1),
    );
    let questions = runs(text, |c| c == '？').into_iter();
    all.extend(questions.filter(|run| text[run.clone()].chars().count() > 3));
    all.sort_by_key(|range| (range.start, std::cmp::Reverse(range.end)));
    all.dedup_by(|next, kept| next.start < kept.end);
    all
}

/// 替代符、控制字符、零宽字符、部首区和私用区的字。
fn is_broken(c: char) -> bool {
    let control = c.is_control() && c != '\t';
    let hidden = matches!(c, '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2060}' | '\u{FEFF}' | '\u{AD}');
    let radical = matches!(c, '\u{2E80}'..='\u{2FDF}');
    control || hidden || radical || c == '\u{FFFD}' || crate::marks::is_private(c)
}
