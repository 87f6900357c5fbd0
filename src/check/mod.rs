//! 核稿：像细心的人看稿那样，一条规则一条规则地看，指出哪里、为什么、怎么改。

mod example;
pub(crate) mod rules;
mod scene;
mod settings;

use std::panic::resume_unwind;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;

pub use example::{Example, Page};
pub use rules::all;
pub use scene::Scene;
pub use settings::Settings;

use crate::finding::{Finding, Place, Severity};
use crate::speech::Speech;

/// 一条规则。
#[derive(Debug, Clone, Copy)]
pub struct Rule {
    /// 名称，如“序号断号”。
    pub name: &'static str,
    /// 类别。
    pub family: Family,
    /// 轻重。
    pub severity: Severity,
    /// 说明页（markdown）：查什么、为什么、反例、正例、怎么关、出处。
    pub page: &'static str,
    /// 怎么查。
    pub run: Run,
}

/// 规则的类别。
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
#[allow(missing_docs)] // 名称见 name
pub enum Family {
    Structure,
    Leftover,
    Figure,
    Name,
    Place,
    Time,
    Language,
    Format,
    Repetition,
    County,
    Reading,
}

impl Family {
    /// 中文名。
    pub fn name(self) -> &'static str {
        match self {
            Family::Structure => "结构",
            Family::Leftover => "残留",
            Family::Figure => "数字",
            Family::Name => "机构与法规",
            Family::Place => "地名",
            Family::Time => "时间",
            Family::Language => "文字",
            Family::Format => "体例",
            Family::Repetition => "重复",
            Family::County => "资料",
            Family::Reading => "资料写法",
        }
    }
}

/// 怎么查。
#[derive(Debug, Clone, Copy)]
pub enum Run {
    /// 看稿子。
    Speech(fn(&Scene) -> Vec<Mark>),
    /// 看县情资料。
    County(fn(&crate::county::County) -> Vec<Mark>),
    /// 读县情资料时已经查了。
    Reading,
}

/// 查出来的一处。
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mark {
    /// 在哪里。
    pub place: Place,
    /// 错在哪。
    pub message: String,
    /// 怎么办。
    pub hint: String,
}

impl Mark {
    /// 一处毛病。
    pub fn new(place: Place, message: impl Into<String>, hint: impl Into<String>) -> Mark {
        Mark {
            place,
            message: message.into(),
            hint: hint.into(),
        }
    }
}

/// 找规则。
pub fn find(name: &str) -> Option<&'static Rule> {
    all().find(|rule| rule.name == name)
}

/// 不认识的规则怎么说：有相近的就提出来。
pub fn unknown(name: &str) -> String {
    let near = all()
        .map(|rule| (strsim::normalized_levenshtein(rule.name, name), rule.name))
        .filter(|(similarity, _)| *similarity >= 0.4)
        .max_by(|a, b| a.0.total_cmp(&b.0));
    match near {
        Some((_, near)) => format!("没有“{name}”这条规则，是不是“{near}”？"),
        None => format!("没有“{name}”这条规则；有哪些规则见 zhibi explain"),
    }
}

/// 一条规则在一个文件里最多报这么多处。
const MOST: usize = 200;

/// 查一篇稿子；关掉的不查，改了轻重的照改。
pub fn speech(scene: &Scene, settings: &Settings) -> Vec<Finding> {
    let excerpt = |place: Place| excerpt(scene.speech, place);
    run(settings, excerpt, |rule| match rule.run {
        Run::Speech(check) => check(scene),
        Run::County(_) | Run::Reading => Vec::new(),
    })
}

/// 查一份读得下来的县情资料；`text` 是它的原文。
pub fn county(county: &crate::county::County, text: &str, settings: &Settings) -> Vec<Finding> {
    let lines: Vec<&str> = text.lines().collect();
    let excerpt = |place: Place| {
        let line = place.line.checked_sub(1).and_then(|at| lines.get(at));
        line.copied().unwrap_or_default().to_owned()
    };
    run(settings, excerpt, |rule| match rule.run {
        Run::County(check) => check(county),
        Run::Speech(_) | Run::Reading => Vec::new(),
    })
}

/// 一处所在的那一行原文；拆开的长行，头一截以后只取这一处起的几十个字。
fn excerpt(speech: &Speech, place: Place) -> String {
    let Some(line) = speech.at(place.line, place.column) else {
        return String::new();
    };
    let before = line
        .number
        .checked_sub(2)
        .and_then(|at| speech.lines.get(at));
    if before.is_none_or(|before| before.row != line.row) {
        return line.raw.clone();
    }
    let skipped = place.column - 1 - line.indent;
    line.text.chars().skip(skipped).take(60).collect()
}

/// 逐条规则查过，按先后排好；同一处只留最重的一条同名的。
fn run(
    settings: &Settings,
    excerpt: impl Fn(Place) -> String,
    check: impl Fn(&Rule) -> Vec<Mark> + Sync,
) -> Vec<Finding> {
    let severe = |rule| Some((rule, settings.severity(rule)?));
    let rules: Vec<(&Rule, Severity)> = all().filter_map(severe).collect();
    let mut findings = Vec::new();
    for ((rule, severity), mut marks) in rules.iter().copied().zip(marks(&rules, &check)) {
        marks.retain(|mark| !settings.is_silenced(rule, mark.place.line));
        for mark in first_few(marks) {
            let excerpt = excerpt(mark.place);
            findings.push(finding(rule, severity, mark, excerpt));
        }
    }
    findings.sort_by_key(|f| (f.line, f.column, std::cmp::Reverse(f.severity), f.length));
    findings.dedup_by(|a, b| {
        (a.line, a.column, a.length, &a.rule) == (b.line, b.column, b.length, &b.rule)
    });
    findings
}

/// 各条规则标出的；几个线程分着查，次序照规则的次序。
fn marks(
    rules: &[(&Rule, Severity)],
    check: &(impl Fn(&Rule) -> Vec<Mark> + Sync),
) -> Vec<Vec<Mark>> {
    let next = AtomicUsize::new(0);
    let work = || {
        let turn = || next.fetch_add(1, Ordering::Relaxed);
        let mine = std::iter::repeat_with(turn).map_while(|at| Some((at, rules.get(at)?.0)));
        mine.map(|(at, rule)| (at, check(rule))).collect::<Vec<_>>()
    };
    let workers = thread::available_parallelism().map_or(1, usize::from);
    let mut found = thread::scope(|scope| {
        let others: Vec<_> = (1..workers).map(|_| scope.spawn(work)).collect();
        let mut found = work();
        for other in others {
            found.extend(other.join().unwrap_or_else(|panic| resume_unwind(panic)));
        }
        found
    });
    found.sort_by_key(|(at, _)| *at);
    found.into_iter().map(|(_, marks)| marks).collect()
}

/// 太多了只留前面的，在最后一处说明还有多少。
fn first_few(mut marks: Vec<Mark>) -> Vec<Mark> {
    let rest = marks.len().saturating_sub(MOST);
    if rest > 0 {
        marks.sort_by_key(|mark| (mark.place.line, mark.place.column));
        marks.truncate(MOST);
        if let Some(last) = marks.last_mut() {
            last.message += &format!("；后面这样的还有{rest}处，没有列出");
        }
    }
    marks
}

fn finding(rule: &Rule, severity: Severity, mark: Mark, excerpt: String) -> Finding {
    Finding {
        rule: rule.name.to_owned(),
        severity,
        message: mark.message,
        hint: mark.hint,
        file: None,
        line: mark.place.line,
        column: mark.place.column,
        length: mark.place.length,
        excerpt,
    }
}
