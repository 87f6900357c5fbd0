//! 开头重说：开头说过的会上情形，后面又说“刚才……”。

use super::super::{Mark, Run, rule};
use super::{letters, shortened};
use crate::check::Scene;
use crate::speech::{Clause, Kind, Line};

rule!("开头重说", Repetition, Low, Run::Speech(check));

/// 开头几段。
const OPENING: usize = 2;
/// 至少有这么多字连着一样。
const SHORTEST: usize = 8;
/// 标出来的最多多少字。
const SHOWN: usize = 40;

fn check(scene: &Scene) -> Vec<Mark> {
    let lines = scene
        .speech
        .lines
        .iter()
        .filter(|line| line.kind == Kind::Body);
    let lines: Vec<&Line> = lines.collect();
    let (opening, rest) = lines.split_at(lines.len().min(OPENING));
    let agenda: Vec<&str> = opening
        .iter()
        .flat_map(|line| line.text.split('。'))
        .filter(|s| s.contains("刚才"))
        .collect();
    let sentences = rest.iter().flat_map(|line| line.sentences());
    let marks = sentences.filter_map(|sentence| {
        let told = sentence.text().find("刚才")?;
        let clauses = sentence.line.clauses();
        let start = sentence.range.start + told;
        let mut after = clauses
            .iter()
            .filter(|c| c.range.end > start && c.range.start < sentence.range.end)
            .take(3);
        let again = after.find(|clause| is_told(&agenda, clause))?;
        let text = &sentence.line.text;
        Some(Mark::new(
            sentence
                .line
                .place(shortened(text, again.range.clone(), SHOWN)),
            "这件事开头已经说过了",
            "不再说一遍，直接讲要求",
        ))
    });
    marks.collect()
}

/// 开头的议程里有一长串同样的字。
fn is_told(agenda: &[&str], clause: &Clause) -> bool {
    let letters: Vec<char> = letters(clause.text()).iter().map(|(_, c)| *c).collect();
    let mut runs = letters
        .windows(SHORTEST)
        .map(|run| run.iter().collect::<String>());
    runs.any(|run| agenda.iter().any(|sentence| sentence.contains(&run)))
}
