//! 并列重复：顿号隔开的一串里，同一项写了两回。

use super::super::{Mark, Run, rule};
use crate::check::Scene;
use crate::speech::{Clause, Line};

rule!("并列重复", Repetition, Medium, Run::Speech(check));

/// 一串说完以后的字。
const ENDS: [&str; 24] = [
    "等", "的", "要", "都", "和", "及", "分别", "负责", "必须", "应", "主要", "作", "分头", "共同",
    "联合", "牵头", "配合", "参加", "一起", "按照", "逐", "一律", "一并", "全部",
];

/// 头一项、末一项还连着别的话，要长些才敢认；末一项后面是“等”的不要紧。
const SURE: usize = 3;

fn check(scene: &Scene) -> Vec<Mark> {
    scene.speech.filled().flat_map(in_line).collect()
}

/// 一行里的。
fn in_line(line: &Line) -> Vec<Mark> {
    let clauses = line.clauses();
    let mut marks = Vec::new();
    let mut rest = &clauses[..];
    while let Some(first) = rest.first() {
        let mut length = 1;
        while length < rest.len() && rest[length].follows(&rest[length - 1], '、') {
            length += 1;
        }
        let series = &rest[..length];
        let again = (1..length).find(|&at| {
            series[..at]
                .iter()
                .enumerate()
                .any(|(i, item)| is_same(item, i == 0, &series[at], at + 1 == length))
        });
        marks.extend(again.map(|at| {
            let item = &series[at];
            let size = first.line.text[item.range.clone()].chars().count().min(20);
            let end: usize = item.text().chars().take(size).map(char::len_utf8).sum();
            Mark::new(
                item.place_of(0..end),
                "这一串里已经有这一项了",
                "删去一个；看看原来是不是另一个",
            )
        }));
        rest = &rest[length..];
    }
    marks
}

/// 是不是同一项；头一项前面、末一项后面可以连着别的话。
fn is_same(item: &Clause, is_first: bool, later: &Clause, is_last: bool) -> bool {
    let (one, other) = (item.text(), later.text());
    if one == other {
        return one.chars().count() >= 2;
    }
    let leads = is_first && later.length() > SURE && one.ends_with(other);
    let bare = one
        .strip_prefix(['把', '对', '将', '在', '由', '向', '要'])
        .filter(|_| is_first);
    let mut rest = [Some(one), bare].into_iter().flatten().filter(|_| is_last);
    let rest = rest.find_map(|one| Some((one, other.strip_prefix(one)?)));
    let trails = rest.is_some_and(|(one, rest)| {
        let least = if rest.starts_with('等') { 2 } else { SURE };
        one.chars().count() >= least && ENDS.iter().any(|end| rest.starts_with(end))
    });
    leads || trails
}
