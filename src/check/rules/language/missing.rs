//! 成分残缺：少了“的”，少了动词，少了主语。

use std::ops::Range;

use super::super::{Mark, Run, rule};
use crate::check::Scene;
use crate::speech::{Clause, Line};

rule!("成分残缺", Language, Low, Run::Speech(check));

/// 做定语要带“的”的形容词。
const ADJECTIVES: [&str; 8] = [
    "彻底",
    "认真",
    "深刻",
    "细致",
    "扎实",
    "严格",
    "仔细",
    "深入细致",
];

/// 形容词修饰的名词，开头是这些。
const NOUNS: [&str; 8] = [
    "消防", "安全", "火灾", "隐患", "风险", "事故", "工作", "思想",
];

/// 数量词。
const TIMES: [&str; 6] = ["一次", "一轮", "一场", "一遍", "一番", "1次"];

/// 后面一定要有动词的。
const LIGHT: [&str; 4] = ["予以", "加以", "给予", "致以"];

/// 句末的“进行”前面是这些，说的是正在进行。
const ONGOING: [&str; 12] = [
    "正在", "有序", "同步", "顺利", "深入", "继续", "持续", "稳步", "同时", "分别", "交叉", "如期",
];

/// 开头是这些，后一句用“使”就没有主语了。
const MEANS: [&str; 4] = ["通过", "经过", "由于", "随着"];

fn check(scene: &Scene) -> Vec<Mark> {
    let lines = scene.speech.body();
    lines.flat_map(in_line).collect()
}

/// 一行里的。
fn in_line(line: &Line) -> Vec<Mark> {
    let clauses = line.clauses();
    let mut marks: Vec<Mark> = clauses.iter().filter_map(one_clause).collect();
    let pairs = clauses.windows(2);
    marks.extend(pairs.filter_map(|pair| no_subject(&pair[0], &pair[1])));
    marks
}

/// 一个小句里的毛病。
fn one_clause(clause: &Clause) -> Option<Mark> {
    let (range, message, hint) = no_particle(clause).or_else(|| no_verb(clause))?;
    Some(Mark::new(clause.place_of(range), message, hint))
}

/// 做一次认真安全检查：少了“的”。
fn no_particle(clause: &Clause) -> Option<(Range<usize>, String, String)> {
    let text = clause.text();
    TIMES.iter().find_map(|times| {
        let at = text.find(times)?;
        let rest = &text[at + times.len()..];
        let adjective = ADJECTIVES.iter().find(|word| rest.starts_with(**word))?;
        let after = &rest[adjective.len()..];
        let noun = NOUNS.iter().find(|noun| after.starts_with(**noun))?;
        let end = at + times.len() + adjective.len() + noun.len();
        let message = format!("“{adjective}”后面少了“的”");
        Some((
            at..end,
            message,
            format!("改成“{times}{adjective}的{noun}……”"),
        ))
    })
}

/// 对……进行。予以。：少了动词。
fn no_verb(clause: &Clause) -> Option<(Range<usize>, String, String)> {
    let text = clause.text();
    let hint = || "补上做什么，如“予以处罚”“进行整改”".to_owned();
    if let Some(word) = LIGHT.iter().find(|word| text.ends_with(**word)) {
        let range = text.len() - word.len()..text.len();
        return Some((range, format!("“{word}”后面少了动词"), hint()));
    }
    let before = text.strip_suffix("进行")?;
    let targeted = before.starts_with('对') || before.contains("要对");
    let ongoing = ONGOING.iter().any(|word| before.ends_with(word));
    (targeted && !ongoing && clause.stop != Some('：')).then(|| {
        (
            before.len()..text.len(),
            "“进行”后面少了动词".to_owned(),
            hint(),
        )
    })
}

/// 通过……，使……：没有主语。
fn no_subject(first: &Clause, second: &Clause) -> Option<Mark> {
    let means = MEANS.iter().find(|word| first.text().starts_with(**word))?;
    let causes = second.text().starts_with('使') && !second.text().starts_with("使用");
    (second.follows(first, '，') && causes).then(|| {
        let line = first.line;
        let range = second.range.start..second.range.start + '使'.len_utf8();
        Mark::new(
            line.place(range),
            format!("前面说了“{means}……”，这里再说“使”，就没有主语了"),
            format!("“{means}”和“使”去掉一个"),
        )
    })
}
