//! 叠词误写：“措施措施”“的的”一类，一个词多打了一遍。

use std::ops::Range;

use super::super::{Mark, Run, rule};
use crate::check::Scene;
use crate::speech::Line;

rule!("叠词误写", Language, High, Run::Speech(check));

/// 多打一遍的词最长多少字。
const LONGEST: usize = 8;

/// 常多打一遍的单字；前面、后面是这些字的，各是各的词。
const SINGLE: [(char, &str, &str); 9] = [
    ('的', "目有打中标", "确士"),
    ('了', "不为除明罢情事", "解然"),
    ('和', "共饱祥平温", "谐睦平气美解顺善县"),
    ('是', "只就但还也可凡于若总都", "非"),
    ('在', "存实现内潜所", "线校座场岗任编位职建册"),
    ('对', "针应相绝", "象策应照比立待话接手外"),
    ('与', "参", "会"),
    ('将', "", "领军"),
    ('为', "认作成行以因称视较", "何止"),
];

/// 叠着说也成话的两个字。
const REDUPLICATED: [&str; 22] = [
    "走动", "串门", "活动", "打听", "研究", "讨论", "检查", "学习", "商量", "考虑", "琢磨", "锻炼",
    "交流", "反思", "分析", "许多", "非常", "很多", "好多", "特别", "永远", "彼此",
];

fn check(scene: &Scene) -> Vec<Mark> {
    scene.speech.filled().flat_map(in_line).collect()
}

/// 一行里的。
fn in_line(line: &Line) -> Vec<Mark> {
    let text = &line.text;
    let letters: Vec<(usize, char)> = text.char_indices().collect();
    let mut marks = Vec::new();
    let mut at = 0;
    while at < letters.len() {
        let Some(length) = repeated(&letters[at..]).or_else(|| single(&letters, at)) else {
            at += 1;
            continue;
        };
        let previous = at.checked_sub(1).map(|at| letters[at].1);
        let word = slice(text, &letters, at..at + length);
        // “能用现成的用现成的”“该停的停”说得通。
        let able = previous.is_some_and(|c| "能会该想愿".contains(c));
        if able && text[word.clone()].ends_with('的') {
            at += length * 2;
            continue;
        }
        let both = slice(text, &letters, at..at + length * 2);
        marks.push(Mark::new(
            line.place(both.clone()),
            format!("“{}”多写了一遍", &text[word]),
            "删去一个；看看原来是不是另一个词",
        ));
        at += length * 2;
    }
    marks
}

/// 第几字到第几字的字节范围。
fn slice(text: &str, letters: &[(usize, char)], range: Range<usize>) -> Range<usize> {
    let end = letters.get(range.end).map_or(text.len(), |(at, _)| *at);
    letters[range.start].0..end
}

/// 开头是不是一个词连写了两遍：词有多少字，取最长的。
fn repeated(letters: &[(usize, char)]) -> Option<usize> {
    let most = LONGEST.min(letters.len() / 2);
    (2..=most).rev().find(|length| {
        let (word, again) = letters[..*length * 2].split_at(*length);
        let letters = |half: &[(usize, char)]| half.iter().map(|(_, c)| *c).collect::<String>();
        let is_again = word.iter().zip(again).all(|((_, a), (_, b))| a == b);
        is_again && is_word(&letters(word))
    })
}

/// 都是汉字，不是“一件一件”“走着走着”“会不会不”，不是可以叠着说的。
fn is_word(word: &str) -> bool {
    let han = |c: char| ('\u{4E00}'..='\u{9FFF}').contains(&c);
    let first = word.chars().next();
    let uniform = first.is_some_and(|first| word.chars().all(|c| c == first));
    let counting = ['一', '逐', '每', '各', '再', '几'];
    let counted = word.starts_with(counting) || word.ends_with(counting);
    // “有没有没回家的”是“有没有”接着“没”。
    let going_on = word.ends_with('着') || word.contains('不') || word == "有没";
    word.chars().all(han) && !uniform && !counted && !going_on && !REDUPLICATED.contains(&word)
}

/// 第 `at` 字是不是多打了一遍的单字。
fn single(letters: &[(usize, char)], at: usize) -> Option<usize> {
    let letter = |at: usize| letters.get(at).map(|(_, c)| *c);
    let here = letter(at)?;
    let (_, before, after) = SINGLE.iter().find(|(c, ..)| *c == here)?;
    let previous = at.checked_sub(1).and_then(letter);
    let compound = previous.is_some_and(|c| before.contains(c) || c == here)
        || letter(at + 2).is_some_and(|c| after.contains(c) || c == here);
    (letter(at + 1) == Some(here) && !compound).then_some(1)
}
