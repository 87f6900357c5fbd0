//! 职权错位：把一个部门的事派给了另一个部门。

use std::ops::Range;

use super::super::{Mark, Run, rule};
use super::{clauses, has_any};
use crate::check::Scene;
use crate::speech::{Line, Sentence};

rule!("职权错位", Name, Medium, Run::Speech(check));

/// 一种错派。
struct Duty {
    /// 派给了谁。
    organs: &'static [&'static str],
    /// 什么事。
    acts: &'static [&'static str],
    /// 同一句里说到这些就不算：该管的也在场，或者说的是别的事。
    present: &'static [&'static str],
    /// 该是谁的。
    right: &'static str,
}

const TRANSPORT: &[&str] = &[
    "交通运输局",
    "交通运输部门",
    "交通部门",
    "交通局",
    "运管部门",
];
const FIRE: &[&str] = &[
    "消防救援大队",
    "消防救援支队",
    "消防救援局",
    "消防救援机构",
    "消防大队",
    "消防部门",
];
const EMERGENCY: &[&str] = &["应急管理局", "应急管理部门", "应急局", "应急部门"];

/// 只收法条写得明白的。
const DUTIES: [Duty; 6] = [
    Duty {
        organs: TRANSPORT,
        acts: &[
            "各类交通违法",
            "道路交通违法",
            "交通违法行为",
            "超速",
            "酒驾",
            "醉驾",
            "酒后驾",
            "闯红灯",
            "疲劳驾驶",
            "无证驾驶",
            "违法停车",
            "逆行",
        ],
        present: &["公安", "交警", "交管"],
        right: "公安交管部门",
    },
    Duty {
        organs: FIRE,
        acts: &["消防设计审查", "消防验收", "消防竣工验收"],
        present: &["住建", "住房", "配合", "移交", "抄告", "未经", "没有"],
        right: "住房和城乡建设部门",
    },
    Duty {
        organs: EMERGENCY,
        acts: &[
            "吊销营业执照",
            "电梯使用登记",
            "压力容器检验",
            "锅炉检验",
            "施工许可证",
        ],
        present: &[
            "市场监管",
            "市场监督",
            "住建",
            "住房",
            "提请",
            "移送",
            "抄告",
        ],
        right: "发证的市场监管、住建部门",
    },
    Duty {
        organs: EMERGENCY,
        acts: &["酒驾", "醉驾", "超速", "闯红灯", "疲劳驾驶"],
        present: &["公安", "交警", "交管"],
        right: "公安交管部门",
    },
    Duty {
        organs: &["公安局", "公安机关", "公安部门"],
        acts: &["危险化学品经营许可证", "安全生产许可证"],
        present: &["应急", "住建", "住房", "移送", "通报", "配合", "假"],
        right: "应急管理部门等发证机关",
    },
    Duty {
        organs: &["住房和城乡建设局", "住建局", "住建部门"],
        acts: &["消防监督检查", "危险化学品经营许可证", "电梯使用登记"],
        present: &["消防救援", "应急", "市场监管", "市场监督", "配合", "会同"],
        right: "消防救援、应急管理、市场监管部门",
    },
];

fn check(scene: &Scene) -> Vec<Mark> {
    let lines = scene.speech.body();
    lines
        .flat_map(|line| DUTIES.iter().flat_map(|duty| in_line(line, duty)))
        .collect()
}

fn in_line(line: &Line, duty: &Duty) -> Vec<Mark> {
    let sentences: Vec<Sentence> = line.sentences().collect();
    let mut marks = Vec::new();
    for (index, sentence) in sentences.iter().enumerate() {
        if has_any(sentence.text(), duty.present) {
            continue;
        }
        let Some(organ) = subject(sentence.text(), duty) else {
            continue;
        };
        let same = act(&sentence.text()[organ.end..], duty);
        if let Some(act) = same {
            let range = organ.end + act.start..organ.end + act.end;
            marks.push(mark(
                sentence,
                &organ,
                &sentence.text()[range.clone()],
                range,
                duty,
            ));
            continue;
        }
        let next = sentences.get(index + 1).map_or("", Sentence::text);
        if let Some(act) = carried(next, duty) {
            marks.push(mark(sentence, &organ, act, organ.clone(), duty));
        }
    }
    marks
}

fn mark(
    sentence: &Sentence,
    organ: &Range<usize>,
    act: &str,
    place: Range<usize>,
    duty: &Duty,
) -> Mark {
    let organ = &sentence.text()[organ.clone()];
    Mark::new(
        sentence.place_of(place),
        format!("“{act}”放在{organ}名下，主要归{}管", duty.right),
        format!("核对是谁做的事：改成{}，或者写成两家联合", duty.right),
    )
}

/// 句里派给谁：后面不再另提别的部门的那一个。
fn subject(text: &str, duty: &Duty) -> Option<Range<usize>> {
    let found = duty
        .organs
        .iter()
        .filter_map(|organ| Some((text.find(organ)?, organ)));
    let (at, organ) = found.min_by_key(|(at, organ)| (*at, usize::MAX - organ.len()))?;
    Some(at..at + organ.len())
}

/// 派的事：中间没有换主语。
fn act(after: &str, duty: &Duty) -> Option<Range<usize>> {
    let found = duty
        .acts
        .iter()
        .filter_map(|act| Some((after.find(act)?, act)));
    let (at, act) = found.min_by_key(|(at, _)| *at)?;
    let between = &after[..at];
    let other = [
        "局要",
        "部门要",
        "大队要",
        "企业要",
        "乡镇",
        "单位要",
        "；",
        "局负责",
        "部门负责",
    ];
    let itself = ["要求", "教育驾驶员", "提醒", "督促"];
    let blocked = has_any(between, &itself) || has_any(between.trim_start_matches('要'), &other);
    (!blocked).then_some(at..at + act.len())
}

/// 下一句没有自己的主语，接着上一句的部门说的事。
fn carried<'a>(next: &'a str, duty: &Duty) -> Option<&'a str> {
    let first = clauses(next).into_iter().next()?;
    let verbs = [
        "严厉打击",
        "严肃查处",
        "严格查处",
        "严查",
        "依法查处",
        "坚决打击",
        "严厉查处",
        "从严查处",
    ];
    let goes_on = verbs
        .iter()
        .any(|verb| next[first.clone()].starts_with(verb));
    if !goes_on || has_any(next, duty.present) {
        return None;
    }
    let found = act(next, duty)?;
    next.get(found)
}
