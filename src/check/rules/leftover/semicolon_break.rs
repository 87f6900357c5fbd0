//! 分号换行：一句话在分号后面换了行，成了两段。

use super::super::{Mark, Run, rule};
use crate::check::Scene;
use crate::numbering::chinese_number;
use crate::speech::{Kind, Line};

rule!("分号换行", Format, Low, Run::Speech(check));

/// 短的行是一条一条列出来的，不算。
const SHORTEST: usize = 25;

fn check(scene: &Scene) -> Vec<Mark> {
    let lines: Vec<&Line> = scene.speech.filled().collect();
    let pairs = lines.windows(2).filter(|pair| is_broken(pair[0], pair[1]));
    let marks = pairs.map(|pair| {
        let last = super::tail(&pair[0].text, 4);
        let start = pair[0].text.len() - last.len();
        Mark::new(
            pair[0].place(start..pair[0].text.len()),
            "分号后面换了行，一句话成了两段",
            "接成一段；各是一段的，分号改成句号",
        )
    });
    marks.collect()
}

/// 分号后面换行，下一行又不是接着列的一条。
fn is_broken(line: &Line, next: &Line) -> bool {
    let body = line.kind == Kind::Body && next.kind == Kind::Body;
    let long = line.text.chars().count() >= SHORTEST;
    let parallel = line.text.chars().next() == next.text.chars().next();
    let listed = match marker(&next.text) {
        Some(mark) => marker(&line.text) == Some(mark),
        None => parallel,
    };
    body && long && line.text.ends_with('；') && !listed
}

/// 行首的序号是什么样子：一是、一要、一、第一、（一）、1.，或者别的列举的记号。
fn marker(text: &str) -> Option<char> {
    let first = text.chars().next()?;
    let is_bullet = |c: char| "-•·*●◆■—①②③④⑤⑥⑦⑧⑨".contains(c);
    if first.is_ascii_digit() || is_bullet(first) {
        return Some('1');
    }
    if "（第".contains(first) {
        return Some(first);
    }
    if ["首先", "其次", "再次", "最后"]
        .iter()
        .any(|word| text.starts_with(word))
    {
        return Some('首');
    }
    let number = (1..=20)
        .rev()
        .map(chinese_number)
        .find(|number| text.starts_with(number.as_str()))?;
    text[number.len()..]
        .chars()
        .next()
        .filter(|c| "是要、".contains(*c))
}
