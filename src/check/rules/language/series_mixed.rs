//! 顿号逗号混用：一串并列的短语，有的用逗号，有的用顿号。

use super::super::{Mark, Run, rule};
use super::VERBS;
use crate::check::Scene;
use crate::speech::{Clause, Line};

rule!("顿号逗号混用", Language, Low, Run::Speech(check));

fn check(scene: &Scene) -> Vec<Mark> {
    scene.speech.body().flat_map(in_line).collect()
}

/// 一行里的：甲，乙、丙，三个都是一样长的动宾短语。
fn in_line(line: &Line) -> Vec<Mark> {
    let clauses = line.clauses();
    let triples = clauses.windows(3);
    triples
        .filter_map(|triple| mixed(&triple[0], &triple[1], &triple[2]))
        .collect()
}

/// 三个并列的短语，前一个标点是逗号，后一个是顿号。
fn mixed(first: &Clause, second: &Clause, third: &Clause) -> Option<Mark> {
    let length = second.length();
    let parallel = (4..=8).contains(&length) && third.length() == length;
    if !second.follows(first, '，') || !third.follows(second, '、') || !parallel {
        return None;
    }
    let skipped = first.length().checked_sub(length)?;
    let lead: usize = first.text().chars().take(skipped).map(char::len_utf8).sum();
    let phrases = [&first.text()[lead..], second.text(), third.text()];
    let verbs = phrases
        .iter()
        .all(|phrase| VERBS.iter().any(|verb| phrase.starts_with(verb)));
    let alone =
        lead == 0 || first.text()[..lead].ends_with("进一步") || lead <= '要'.len_utf8() * 2;
    (verbs && alone).then(|| {
        let range = first.range.start + lead..third.range.end;
        Mark::new(
            first.line.place(range),
            "并列的三项，前面用逗号，后面用顿号".to_owned(),
            "统一起来：短的都用顿号，长的都用逗号",
        )
    })
}
