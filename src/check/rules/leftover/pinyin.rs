//! 拼音夹注：“汉字（hàn zì）”，字后面夹着拼音，或者只剩拼音、字丢了。

use std::ops::Range;

use super::super::{Mark, Run, rule};
use super::{after, before, is_han, runs};
use crate::check::Scene;
use crate::speech::Line;

rule!("拼音夹注", Leftover, Medium, Run::Speech(check));

/// 多少处，就只报一次。
const MANY: usize = 5;

fn check(scene: &Scene) -> Vec<Mark> {
    let (mut notes, mut lost) = (Vec::new(), Vec::new());
    for line in scene.speech.filled() {
        for range in found(&line.text) {
            let word = &line.text[range.clone()];
            let place = line.place(range.clone());
            if is_noted(line, &range) {
                let message = format!("字后面夹着拼音“{word}”");
                notes.push(Mark::new(
                    place,
                    message,
                    "删去；要给讲话人注音，另附一张单子",
                ));
            } else {
                let message = format!("只有拼音“{word}”，前面的字丢了");
                lost.push(Mark::new(place, message, "按读音把字补上，删去拼音"));
            }
        }
    }
    let notes = gathered(notes, MANY, "全篇多处夹着拼音");
    let lost = gathered(lost, MANY * 4, "全篇多处只有拼音没有字");
    notes.into_iter().chain(lost).collect()
}

/// 太多了就只报头一处。
fn gathered(mut marks: Vec<Mark>, most: usize, message: &str) -> Vec<Mark> {
    if marks.len() > most {
        marks.truncate(1);
        for mark in &mut marks {
            message.clone_into(&mut mark.message);
        }
    }
    marks
}

/// 括号里的拼音前面有字；没有括号的就是字丢了。
fn is_noted(line: &Line, range: &Range<usize>) -> bool {
    let left = line.text[..range.start].trim_end();
    line.text[range.clone()].starts_with(['（', '[', '〔', '【'])
        && left.ends_with(|c| is_han(c) || "”》’".contains(c))
}

/// 一行里的拼音，连同两边的括号。
fn found(text: &str) -> Vec<Range<usize>> {
    let spelt = |c: char| c.is_ascii_alphabetic() || is_toned(c) || " '’·".contains(c);
    let words = runs(text, spelt).into_iter();
    let toned = words.filter(|run| text[run.clone()].contains(is_toned));
    toned.map(|run| bracketed(text, run)).collect()
}

/// 带上两边的括号，去掉两边的空格。
fn bracketed(text: &str, run: Range<usize>) -> Range<usize> {
    let is_edge = |c: &char| "（）[]〔〕【】".contains(*c);
    let open = before(text, run.start).filter(is_edge).map(char::len_utf8);
    let close = after(text, run.end).filter(is_edge).map(char::len_utf8);
    if let Some(open) = open {
        return run.start - open..run.end + close.unwrap_or_default();
    }
    let word = &text[run.clone()];
    let start = run.start + word.len() - word.trim_start().len();
    start..start + word.trim().len()
}

/// 带声调的字母，单写的 ɑ、ɡ，和附在字母上的声调。
fn is_toned(c: char) -> bool {
    "āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜüńňǹɑɡ".contains(c) || matches!(c, '\u{300}'..='\u{304}' | '\u{30C}')
}
