//! 一个数说的是什么：起数、死亡、损失、隐患，是现在的数、原来的数，还是变化。

/// 说的是什么。
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(crate) enum Topic {
    /// 事故起数。
    Incidents,
    /// 死亡人数。
    Deaths,
    /// 受伤人数。
    Injuries,
    /// 直接经济损失。
    Loss,
    /// 查出的隐患；真表示重大隐患。
    Found(bool),
    /// 改完的隐患。
    Fixed(bool),
    /// 还没有改的隐患。
    Remaining(bool),
    /// 几率几率：整改率、覆盖率，连同名称。
    Rate(String),
    /// 别的。
    Other,
}

impl Topic {
    /// 说出来叫什么。
    pub fn name(&self) -> String {
        let major = |major: bool| if major { "重大隐患" } else { "隐患" };
        match self {
            Topic::Incidents => "事故起数".to_owned(),
            Topic::Deaths => "死亡人数".to_owned(),
            Topic::Injuries => "受伤人数".to_owned(),
            Topic::Loss => "直接经济损失".to_owned(),
            Topic::Found(m) => format!("排查出的{}", major(*m)),
            Topic::Fixed(m) => format!("整改的{}", major(*m)),
            Topic::Remaining(m) => format!("没有整改的{}", major(*m)),
            Topic::Rate(name) => name.clone(),
            Topic::Other => "这个数".to_owned(),
        }
    }

    /// 是不是事故的几项统计。
    pub fn is_toll(&self) -> bool {
        matches!(
            self,
            Topic::Incidents | Topic::Deaths | Topic::Injuries | Topic::Loss
        )
    }
}

/// 方向。
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Direction {
    /// 多了。
    Up,
    /// 少了。
    Down,
}

impl Direction {
    /// 说出来的词。
    pub fn word(self) -> &'static str {
        match self {
            Direction::Up => "上升",
            Direction::Down => "下降",
        }
    }
}

/// 在句子里干什么用。
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Role {
    /// 一个数。
    Value,
    /// 由它变来。
    From,
    /// 变到它。
    To(Direction),
    /// 变了这么多。
    Change(Direction),
    /// 占多少。
    Share,
    /// 目标、要求、门槛，不是实数。
    Goal,
}

/// 变多变少的词，长的在前。
const CHANGES: [(&str, Direction); 35] = [
    ("减到", Direction::Down),
    ("降为", Direction::Down),
    ("增到", Direction::Up),
    ("升为", Direction::Up),
    ("上升", Direction::Up),
    ("增加", Direction::Up),
    ("增长", Direction::Up),
    ("提高", Direction::Up),
    ("提升", Direction::Up),
    ("上涨", Direction::Up),
    ("增多", Direction::Up),
    ("扩大", Direction::Up),
    ("增幅", Direction::Up),
    ("升幅", Direction::Up),
    ("涨幅", Direction::Up),
    ("多了", Direction::Up),
    ("下降", Direction::Down),
    ("减少", Direction::Down),
    ("降低", Direction::Down),
    ("回落", Direction::Down),
    ("下滑", Direction::Down),
    ("压减", Direction::Down),
    ("压降", Direction::Down),
    ("缩小", Direction::Down),
    ("缩减", Direction::Down),
    ("降幅", Direction::Down),
    ("下降幅度", Direction::Down),
    ("减幅", Direction::Down),
    ("少了", Direction::Down),
    ("增至", Direction::Up),
    ("升至", Direction::Up),
    ("降至", Direction::Down),
    ("减至", Direction::Down),
    ("降到", Direction::Down),
    ("升到", Direction::Up),
];

/// 目标和要求的说法。
const GOALS: [&str; 17] = [
    "力争",
    "目标",
    "控制在",
    "争取",
    "确保",
    "不少于",
    "不低于",
    "不超过",
    "不得",
    "至少",
    "每",
    "应当",
    "规定",
    "计划",
    "以上的",
    "一次死亡",
    "达到或",
];

/// 数前面那段话里，最近一个变化词和它后面的字。
pub(crate) fn change(lead: &str) -> Option<(Direction, &str, &str)> {
    let found = CHANGES.iter().filter_map(|(word, direction)| {
        let at = lead.rfind(word)?;
        Some((at + word.len(), *word, *direction))
    });
    let (end, word, direction) = found.max_by_key(|(end, word, _)| (*end, word.len()))?;
    let word_start = end - word.len();
    Some((direction, &lead[word_start..end], &lead[end..]))
}

/// 由数前面的话和量词，看这个数干什么用；`clause` 是这一小句里数前面的话。
pub(crate) fn role(lead: &str, clause: &str, unit: &str) -> Option<Role> {
    if GOALS.iter().any(|word| clause.contains(word)) {
        return Some(Role::Goal);
    }
    if let Some((direction, word, after)) = change(lead) {
        let to = word.ends_with(['至', '到', '为']) || after.starts_with(['至', '到', '为']);
        let after = after.trim_start_matches([
            '了', '至', '到', '为', '达', '幅', '度', '均', '的', '约', '近', '了',
        ]);
        let after = after.trim_start_matches(|c: char| "、，".contains(c) && unit == "%");
        let amplitude = word.ends_with('幅') || lead.contains("幅度");
        let timed = after.ends_with('的')
            && (after.contains(['年', '月', '季']) || after.chars().count() <= 4);
        if after.chars().count() <= 1 || timed {
            let to = to && !amplitude;
            return Some(if to {
                Role::To(direction)
            } else {
                Role::Change(direction)
            });
        }
    }
    if unit == "%" || unit == "成" {
        return clause.contains(['占']).then_some(Role::Share);
    }
    let from = |word: &char| {
        clause
            .rfind(*word)
            .is_some_and(|at| clause[at..].chars().count() <= 14)
    };
    let leads_away = ['由', '从'].iter().any(from);
    Some(if leads_away { Role::From } else { Role::Value })
}

/// 说隐患的量词。
const HAZARD_UNITS: [&str; 5] = ["处", "条", "项", "个", "件"];

/// 改完的说法。
const FIXED: [&str; 17] = [
    "改好",
    "改了",
    "已改",
    "已经改",
    "清零",
    "整改完成",
    "完成整改",
    "整改",
    "销号",
    "治理",
    "办结",
    "消除",
    "闭环",
    "整治",
    "关闭",
    "化解",
    "完成",
];

/// 还没有改的说法。
const REMAINING: [&str; 14] = [
    "还剩",
    "没有改完",
    "没改完",
    "剩下的",
    "其余",
    "未整改",
    "尚未",
    "没有完成",
    "未完成",
    "剩余",
    "还有",
    "尚有",
    "正在整改",
    "仍有",
];

/// 查出来的说法。
const FOUND: [&str; 10] = [
    "排查",
    "查出",
    "发现",
    "查处",
    "反馈",
    "检查出",
    "梳理",
    "摸排",
    "交办",
    "其中",
];

/// 由量词和前后的话看说的是什么；看不出就没有。
pub(crate) fn topic(unit: &str, lead: &str, tail: &str, before: &str) -> Option<Topic> {
    match unit {
        "人" | "名" => people(lead, tail),
        "起" => incidents(lead, tail),
        "元" => last_of(
            lead,
            &["损失", "罚", "投入", "资金", "投资", "费用", "产值", "收入"],
        )
        .map(|word| {
            if word == "损失" {
                Topic::Loss
            } else {
                Topic::Other
            }
        }),
        "%" | "成" | "个百分点" | "百分点" => percent(lead, tail),
        unit if HAZARD_UNITS.contains(&unit) => hazards(lead, tail, before),
        _ => Some(Topic::Other),
    }
}

/// 最后出现的一个词。
fn last_of<'w>(text: &str, words: &[&'w str]) -> Option<&'w str> {
    let found = words
        .iter()
        .filter_map(|word| Some((text.rfind(word)?, *word)));
    found
        .max_by_key(|(at, word)| at + word.len())
        .map(|(_, word)| word)
}

fn people(lead: &str, tail: &str) -> Option<Topic> {
    let starts = |words: &[&str]| words.iter().any(|word| tail.starts_with(word));
    if starts(&["死亡", "遇难", "身亡", "丧生", "不幸遇难"]) {
        return Some(Topic::Deaths);
    }
    if starts(&["受伤", "重伤", "轻伤"]) {
        return Some(Topic::Injuries);
    }
    match last_of(
        lead,
        &[
            "死亡", "遇难", "身亡", "丧生", "受伤", "重伤", "轻伤", "伤亡", "死伤", "失联", "失踪",
            "被困", "责任", "从业", "培训", "问责", "追责", "处理",
        ],
    )? {
        "死亡" | "遇难" | "身亡" | "丧生" => Some(Topic::Deaths),
        "受伤" | "重伤" | "轻伤" => Some(Topic::Injuries),
        _ => Some(Topic::Other),
    }
}

fn incidents(lead: &str, tail: &str) -> Option<Topic> {
    let kinds = [
        "事故", "火灾", "案件", "违法", "行为", "警情", "险情", "火情", "隐患", "纠纷", "投诉",
        "举报", "起数", "出警", "接警", "救援", "案",
    ];
    let first: Option<(usize, &str)> = kinds
        .iter()
        .filter_map(|word| Some((tail.find(word)?, *word)))
        .min_by_key(|(at, _)| *at);
    let after = first
        .filter(|(at, _)| tail[..*at].chars().count() <= 10)
        .map(|(_, word)| word);
    match last_of(lead, &kinds).or(after)? {
        "事故" | "起数" if !lead.ends_with("事故隐患") => Some(Topic::Incidents),
        _ => Some(Topic::Other),
    }
}

fn percent(lead: &str, tail: &str) -> Option<Topic> {
    let words = [
        "起数",
        "事故",
        "事故总量",
        "死亡",
        "受伤",
        "损失",
        "隐患",
        "率",
        "占",
        "比重",
        "比例",
    ];
    let found = last_of(lead, &words);
    match found {
        Some("起数" | "事故" | "事故总量") => Some(Topic::Incidents),
        Some("死亡") => Some(Topic::Deaths),
        Some("受伤") => Some(Topic::Injuries),
        Some("损失") => Some(Topic::Loss),
        Some("隐患") => Some(Topic::Found(false)),
        Some("率") => Some(Topic::Rate(rate(lead))),
        Some(_) => Some(Topic::Other),
        None if tail.starts_with("以上的事故") => Some(Topic::Other),
        None => None,
    }
}

/// 什么率：率字前面至多四个字。
fn rate(lead: &str) -> String {
    let end = lead
        .rfind('率')
        .map_or(lead.len(), |at| at + '率'.len_utf8());
    let stop = |c: char| "，。；：、的为达将把和及“”（）".contains(c) || c.is_ascii_alphanumeric();
    let start = lead[..end].rfind(stop).map_or(0, |at| {
        at + lead[at..].chars().next().map_or(0, char::len_utf8)
    });
    let name: Vec<char> = lead[start..end].chars().collect();
    name[name.len().saturating_sub(6)..].iter().collect()
}

fn hazards(lead: &str, tail: &str, before: &str) -> Option<Topic> {
    let nouns = ["隐患", "问题"];
    let named = nouns.iter().any(|word| lead.contains(word));
    let after = nouns.iter().any(|word| {
        tail.find(word)
            .is_some_and(|at| tail[..at].chars().count() <= 8)
    });
    let known = nouns.iter().any(|word| before.contains(word));
    let stage = [(&REMAINING[..], 2), (&FIXED[..], 1), (&FOUND[..], 0)]
        .into_iter()
        .filter_map(|(words, stage)| {
            let word = last_of(lead, words)?;
            Some((lead.rfind(word)? + word.len(), stage))
        });
    let stage = stage
        .max_by_key(|(end, stage)| (*end, *stage))
        .map(|(_, stage)| stage);
    let continued = known && stage.is_some_and(|stage| stage > 0);
    if !(named || after || continued) {
        return None;
    }
    let both = lead.contains("排查治理") || lead.contains("排查整治") || lead.contains("排查整改");
    let near = last_of(lead, &["隐患", "问题"]).and_then(|word| lead.rfind(word));
    let near = near.map_or(tail, |at| &lead[..at]);
    let major = near.ends_with("重大")
        || near.ends_with("重大安全")
        || near.ends_with("重大事故")
        || near.ends_with("重大火灾")
        || tail.starts_with("重大");
    match stage {
        _ if both => Some(Topic::Found(major)),
        Some(2) => Some(Topic::Remaining(major)),
        Some(1) => Some(Topic::Fixed(major)),
        Some(_) => Some(Topic::Found(major)),
        None if named && !tail.contains("整改") => Some(Topic::Found(major)),
        None => Some(Topic::Other),
    }
}

/// 一段话里依次说到的统计项目：事故起数、死亡人数……
pub(crate) fn listed(text: &str) -> Vec<Topic> {
    let words = [
        ("起数", Topic::Incidents),
        ("事故总量", Topic::Incidents),
        ("死亡", Topic::Deaths),
        ("受伤", Topic::Injuries),
        ("损失", Topic::Loss),
    ];
    let mut found: Vec<(usize, Topic)> = words
        .into_iter()
        .flat_map(|(word, topic)| {
            text.match_indices(word)
                .map(move |(at, _)| (at, topic.clone()))
        })
        .collect();
    found.sort_by_key(|(at, _)| *at);
    found.dedup_by(|a, b| a.1 == b.1);
    found.into_iter().map(|(_, topic)| topic).collect()
}

#[test]
fn topics_and_roles_are_read_from_the_words() {
    assert_eq!(topic("人", "，死亡", "", ""), Some(Topic::Deaths));
    assert_eq!(topic("人", "造成", "死亡", ""), Some(Topic::Deaths));
    assert_eq!(topic("起", "查处违法行为", "", ""), Some(Topic::Other));
    assert_eq!(topic("起", "发生", "较大事故", ""), Some(Topic::Incidents));
    assert_eq!(
        topic("处", "排查重大隐患", "", ""),
        Some(Topic::Found(true))
    );
    assert_eq!(
        topic("处", "，已整改", "", "排查隐患30处"),
        Some(Topic::Fixed(false))
    );
    assert_eq!(
        topic("%", "，整改率", "", ""),
        Some(Topic::Rate("整改率".to_owned()))
    );
    assert_eq!(
        role("同比下降", "同比下降", "%"),
        Some(Role::Change(Direction::Down))
    );
    assert_eq!(
        role("下降到", "下降到", "起"),
        Some(Role::To(Direction::Down))
    );
    assert_eq!(role("由", "由", "起"), Some(Role::From));
    assert_eq!(role("力争下降", "力争下降", "%"), Some(Role::Goal));
}
