//! 一个数归县情资料的哪一栏：事故、隐患、执法、培训……归不进的自成一栏。

use crate::context::own::YEARS;
use crate::speech::figures::Figure;
use crate::speech::figures::context::Scope;
use crate::speech::figures::topic::{Role, Topic};

/// 县情资料里的一格。
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Cell {
    /// 哪一组，如 事故。
    pub group: &'static str,
    /// 说明是哪一行的：栏目、取的时候怎么说（去年）、资料里怎么写（2025年）。
    pub labels: Vec<Label>,
    /// 哪一栏，如 死亡。
    pub key: &'static str,
    /// 叫法，如 去年全市死亡人数。
    pub name: String,
}

/// 说明一行是哪一行的一栏。
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Label {
    /// 栏目。
    pub key: &'static str,
    /// 取的时候怎么说。
    pub said: String,
    /// 资料里怎么写。
    pub written: String,
}

impl Cell {
    /// 从哪里取：`事故[时段=去年].死亡`；不分行又没有时段的就是 `值班.时长`。
    pub fn from(&self) -> String {
        let labels: Vec<String> = self
            .labels
            .iter()
            .map(|label| format!("{}={}", label.key, label.said))
            .collect();
        let (group, key) = (self.group, self.key);
        if labels.is_empty() {
            format!("{group}.{key}")
        } else {
            format!("{group}[{}].{key}", labels.join("，"))
        }
    }
}

/// 值班多少小时。
pub(super) fn duty() -> Cell {
    Cell {
        group: "值班",
        labels: Vec::new(),
        key: "时长",
        name: "值班时长".to_owned(),
    }
}

/// 一个数归哪一格；`year` 是会议那一年。
pub(super) fn cell(figure: &Figure, year: i32) -> Option<Cell> {
    let told = matches!(figure.role, Role::Value | Role::From | Role::To(_));
    let (word, written) = period(figure, year)?;
    let time = Label {
        key: "时段",
        said: word.to_owned(),
        written,
    };
    if told && figure.topic.is_toll() && !figure.is_percent() {
        return toll(figure, word, time);
    }
    let (group, key, name) = hazard(figure).filter(|_| told).or_else(|| other(figure))?;
    Some(Cell {
        group,
        labels: vec![time],
        key,
        name: format!("{word}{name}"),
    })
}

/// 哪一年：离会议那一年几年，和写出来的样子；不是整年的不归。
fn period(figure: &Figure, year: i32) -> Option<(&'static str, String)> {
    let period = figure.period.filter(|period| period.is_full_year())?;
    let (word, _) = YEARS.iter().find(|(_, back)| year + back == period.year)?;
    Some((word, format!("{}年", period.year)))
}

/// 事故的几项统计。
fn toll(figure: &Figure, word: &str, time: Label) -> Option<Cell> {
    let (key, name) = match figure.topic {
        Topic::Incidents => ("起数", "事故起数"),
        Topic::Deaths => ("死亡", "死亡人数"),
        Topic::Injuries => ("受伤", "受伤人数"),
        _ => ("损失", "直接经济损失"),
    };
    let scope = match figure.scope {
        Scope::Own => "",
        Scope::Nation => "全国",
        Scope::Province => "全省",
        Scope::City => "全市",
        Scope::Part(_) | Scope::Case => return None,
    };
    let grade = figure.grade.map_or("", |grade| grade.name());
    let sector = figure.sector.unwrap_or_default();
    let extra = [("范围", scope), ("行业", sector), ("等级", grade)];
    let extra = extra.into_iter().filter(|(_, text)| !text.is_empty());
    let mut labels = vec![time];
    labels.extend(extra.map(|(key, text)| Label {
        key,
        said: text.to_owned(),
        written: text.to_owned(),
    }));
    Some(Cell {
        group: "事故",
        labels,
        key,
        name: format!("{word}{scope}{sector}{grade}{name}"),
    })
}

/// 隐患的几项统计。
fn hazard(figure: &Figure) -> Option<(&'static str, &'static str, &'static str)> {
    let by_enterprises = matches!(&figure.scope, Scope::Part(part) if part == "企业");
    let own = figure.scope == Scope::Own;
    Some(match figure.topic {
        Topic::Found(false) if own => ("隐患", "排查", "排查隐患数"),
        Topic::Found(true) if own => ("隐患", "重大隐患", "重大隐患数"),
        Topic::Fixed(false) if own => ("隐患", "整改", "整改隐患数"),
        Topic::Fixed(true) if own => ("隐患", "重大整改", "重大隐患整改数"),
        Topic::Found(false) | Topic::Fixed(false) if by_enterprises => {
            ("隐患", "企业治理", "企业治理隐患数")
        }
        _ => return None,
    })
}

/// 量词、前后要有的词、归哪一栏、叫法。
type Rule = (
    &'static [&'static str],
    &'static [&'static str],
    &'static str,
    &'static str,
    &'static str,
);

/// 别的栏目。
const OTHERS: [Rule; 14] = [
    (
        &["次"],
        &["安全生产工作会议", "安全生产会议", "常务会议"],
        "政府会议",
        "次数",
        "政府安全生产会议次数",
    ),
    (&["起", "件"], &["案件"], "执法", "案件", "查处案件数"),
    (&["元"], &["罚款"], "执法", "罚款", "罚款"),
    (&["家"], &["停产停业"], "执法", "停产停业", "停产停业家数"),
    (&["家"], &["约谈"], "执法", "约谈企业", "约谈企业家数"),
    (
        &["人", "名"],
        &["问责", "追责", "责任人"],
        "执法",
        "追责",
        "追责人数",
    ),
    (&["场次", "场", "期"], &["培训"], "培训", "场次", "培训场次"),
    (&["人次", "人", "名"], &["培训"], "培训", "人次", "培训人次"),
    (&["支"], &["队伍"], "应急", "队伍", "应急队伍数"),
    (&["件", "个", "份"], &["预案"], "应急", "预案", "应急预案数"),
    (
        &["场", "次", "场次"],
        &["演练"],
        "应急",
        "演练",
        "应急演练场数",
    ),
    (
        &["人次", "人", "名"],
        &["演练", "参演"],
        "应急",
        "参演",
        "参演人次",
    ),
    (
        &["%"],
        &["营业收入", "营收", "安全生产费用"],
        "投入",
        "企业占营收",
        "企业安全费用占营收的比例",
    ),
    (
        &["元"],
        &["治理资金", "隐患治理"],
        "投入",
        "企业治理资金",
        "企业治理资金",
    ),
];

fn other(figure: &Figure) -> Option<(&'static str, &'static str, &'static str)> {
    let changed = matches!(figure.role, Role::Change(_) | Role::Goal);
    // 一个局、一家单位的数，不是全县的。
    let partial = matches!(&figure.scope, Scope::Part(part) if part != "企业");
    if changed || partial || figure.scope == Scope::Case {
        return None;
    }
    let unit = figure.value.unit.as_str();
    let near = |word: &&str| figure.lead.contains(*word) || figure.tail.contains(*word);
    let found = OTHERS
        .iter()
        .find(|(units, words, ..)| units.contains(&unit) && words.iter().any(&near));
    found.map(|(_, _, group, key, name)| (*group, *key, *name))
}
