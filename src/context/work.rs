//! 对策、正面案例、任务、执法各归其位：写入哪一块的，就给哪一块。

use std::collections::BTreeSet;

use serde_json::{Map, Value, json};

use super::Setting;
use crate::county::value::Text;
use crate::county::{County, Enforcement, GoodCase, Problem, Sector, Task};
use crate::marks::mark;
use crate::moves::Move;

/// 这一场合里，哪些职能的块会讲对策、会讲正面案例。
#[derive(Debug, Clone, Default)]
pub struct Carriers {
    /// 会讲对策的。
    pub remedies: BTreeSet<Move>,
    /// 会讲正面案例的。
    pub cases: BTreeSet<Move>,
    /// 分行业讲的时候，会不会连着讲牵头部门的任务。
    pub sector_tasks: bool,
}

pub(super) fn add(root: &mut Value, county: &County, setting: Setting) {
    let carriers = setting.carriers;
    root["problems"] = county.problems.iter().map(issue).collect();
    root["remedies"] = by_move(
        &county.problems,
        |problem| remedy_place(problem, carriers),
        issue,
    );
    let themed = root["themed"] == json!(true);
    root["good_cases"] = by_move(
        &county.cases.good,
        |case| case_place(case, carriers, themed),
        |case| json!(case),
    );
    let left = give_tasks(&mut root["sectors"], county, carriers.sector_tasks);
    root["tasks_left"] = json!(left);
    root["enforcement"] = enforcement(&county.enforcement);
}

/// 任务跟着牵头部门的行业走，一件只说一次；返回剩下的。
fn give_tasks<'a>(sectors: &mut Value, county: &'a County, carried: bool) -> Vec<&'a Task> {
    let mut left: Vec<&Task> = county.tasks.iter().collect();
    let named = county.sectors.iter().filter(|sector| sector.name.is_some());
    for (value, sector) in sectors.as_array_mut().into_iter().flatten().zip(named) {
        let (own, rest) = left
            .into_iter()
            .partition(|task| carried && follows(task, sector, &county.sectors));
        let own: Vec<&Task> = own;
        value["tasks"] = json!(own);
        left = rest;
    }
    left
}

/// 牵头的只管这一个行业，它的任务就跟着这个行业；管着几个的，任务里要提到行业名。
fn follows(task: &Task, sector: &Sector, sectors: &[Sector]) -> bool {
    let same_lead = |other: &Sector| match (&task.lead, &other.lead) {
        (Some(task), Some(lead)) => task.text == lead.text,
        _ => false,
    };
    let text = |entry: Option<&Text>| entry.map_or("", |entry| entry.text.as_str()).to_owned();
    let alone = sectors.iter().filter(|other| same_lead(other)).count() == 1;
    let named = text(task.name.as_ref()).contains(&text(sector.name.as_ref()));
    same_lead(sector) && (alone || named)
}

/// 一张“职能到列表”的表，十八个职能都有。
fn by_move<T>(rows: &[T], place: impl Fn(&T) -> Move, shown: impl Fn(&T) -> Value) -> Value {
    let pairs = Move::ALL.iter().map(|(movement, name)| {
        let own = rows
            .iter()
            .filter(|row| place(row) == *movement)
            .map(&shown);
        ((*name).to_owned(), Value::Array(own.collect()))
    });
    Value::Object(pairs.collect::<Map<_, _>>())
}

/// 一个问题，配上整句话（个别乡镇和部门重视程度不够）和叫法（……的问题）。
fn issue(problem: &Problem) -> Value {
    let mut value = json!(problem);
    let Some(name) = problem.name.as_ref().or(problem.sign.as_ref()) else {
        return value;
    };
    let subject = problem.subject.as_ref().filter(|one| !repeats(name, one));
    let subject = subject.map(|subject| mark(subject.id)).unwrap_or_default();
    let whole = format!("{subject}{}", mark(name.id));
    let noun = if name.text.contains("问题") {
        "的情况"
    } else {
        "的问题"
    };
    value["issue"] = json!(format!("{whole}{noun}"));
    value["whole"] = json!(whole);
    value
}

/// 问题里已经说到了是谁（部分商铺，沿街商铺店里住人）：连着的两个字一样。
fn repeats(name: &Text, subject: &Text) -> bool {
    let subject: Vec<char> = subject.text.chars().collect();
    let mut pairs = subject.windows(2).map(String::from_iter);
    pairs.any(|pair| name.text.contains(&pair))
}

/// 对策放在哪一块：写了写入的照写，没写的看字面；那一块不讲对策，就归责任。
fn remedy_place(problem: &Problem, carriers: &Carriers) -> Move {
    let written = problem.target.as_ref().map(|target| target.value.0);
    let place = written.unwrap_or_else(|| guess(problem));
    if carriers.remedies.contains(&place) {
        place
    } else {
        Move::Responsibility
    }
}

/// 由问题的字面猜它归哪一块。
fn guess(problem: &Problem) -> Move {
    const HINTS: [(&str, Move); 8] = [
        ("隐患", Move::Hazard),
        ("排查", Move::Hazard),
        ("整改", Move::Hazard),
        ("培训", Move::Training),
        ("预案", Move::Emergency),
        ("应急", Move::Emergency),
        ("执法", Move::Oversight),
        ("追究", Move::Oversight),
    ];
    let name = problem.name.as_ref().map_or("", |name| name.text.as_str());
    let hint = HINTS.iter().find(|(word, _)| name.contains(word));
    hint.map_or(Move::Responsibility, |(_, movement)| *movement)
}

/// 正面案例放在哪一块；没写的，讲协同的会归协同，不讲的归隐患排查。
fn case_place(case: &GoodCase, carriers: &Carriers, themed: bool) -> Move {
    let written = case.target.as_ref().map(|target| target.value.0);
    let usual = if themed { Move::Synergy } else { Move::Hazard };
    [written, Some(usual), Some(Move::Hazard)]
        .into_iter()
        .flatten()
        .find(|place| carriers.cases.contains(place))
        .unwrap_or(Move::Hazard)
}

/// 执法：带单位的几条，和不带单位的总数。
fn enforcement(rows: &[Enforcement]) -> Value {
    let (by_unit, total): (Vec<_>, Vec<_>) = rows.iter().partition(|row| row.unit.is_some());
    json!({ "by_unit": by_unit, "total": total.first() })
}
