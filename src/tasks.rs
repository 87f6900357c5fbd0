//! 任务分解表：讲话里的每一条要求，谁来办、办到什么程度、什么时候、在讲话的哪里。

use std::collections::BTreeMap;

use crate::county::County;
use crate::county::value::{Entry, Text};
use crate::document::{Document, Kind, Line, LineKind, Section};
use crate::moves::Move;
use crate::table::Table;

/// 讲话或资料里的一条要求。
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Demand {
    /// 什么事。
    pub matter: String,
    /// 责任单位；没有写的空着。
    pub unit: String,
    /// 配合单位。
    pub support: Vec<String>,
    /// 做到什么程度。
    pub standard: String,
    /// 什么时候。
    pub deadline: String,
    /// 在讲话的哪里；没有讲到的空着。
    pub place: String,
    /// 从哪一栏来，如 对策：信息不互通。
    pub origin: String,
    /// 事项在资料第几行。
    pub line: usize,
}

/// 讲话里的全部要求，按讲到的先后；没有讲到的排在最后。
pub fn demands(document: &Document, county: &County) -> Vec<Demand> {
    let reader = Reader {
        told: told(document),
        county,
    };
    let mut found: Vec<(usize, Demand)> = Vec::new();
    reader.tasks(&mut found);
    reader.remedies(&mut found);
    reader.orders(&mut found);
    reader.sectors(&mut found);
    found.sort_by_key(|(order, _)| *order);
    found.into_iter().map(|(_, demand)| demand).collect()
}

/// 写成表。
pub fn table(document: &Document, demands: &[Demand]) -> Table {
    let title = crate::document::plain(&document.title);
    let name = title.strip_suffix("的讲话").unwrap_or(&title);
    let name = name.strip_prefix('在').unwrap_or(name);
    let name = name.strip_suffix('上').unwrap_or(name);
    let row = |(index, demand): (usize, &Demand)| {
        vec![
            (index + 1).to_string(),
            demand.matter.clone(),
            or(&demand.unit, "【待填：责任单位】"),
            or(&demand.support.join("、"), "—"),
            or(&demand.standard, "—"),
            or(&demand.deadline, "—"),
            or(&demand.place, "讲话里没有讲到"),
            format!("{}（资料第{}行）", demand.origin, demand.line),
        ]
    };
    Table {
        title: format!("{name}任务分解表"),
        columns: Table::columns([
            ("序号", 3),
            ("事项", 9),
            ("责任单位", 5),
            ("配合单位", 5),
            ("要求", 5),
            ("时限", 4),
            ("讲话中的位置", 8),
            ("来源", 6),
        ]),
        rows: demands.iter().enumerate().map(row).collect(),
    }
}

fn or(text: &str, empty: &str) -> String {
    if text.is_empty() { empty } else { text }.to_owned()
}

/// 资料里的一个值在讲话里的样子：写法、位置、在第几处。
struct Told {
    text: String,
    place: String,
    order: usize,
}

/// 讲话里用到的资料，路径到第一次讲到的地方。
fn told(document: &Document) -> BTreeMap<String, Told> {
    let sections = document.sections();
    let mut told = BTreeMap::new();
    let mut headings: Vec<String> = Vec::new();
    let mut order = 0;
    for line in document.lines() {
        let place = place(&line, &sections, &mut headings);
        for span in &line.text {
            let source = span.source.as_ref().filter(|s| s.kind == Kind::County);
            for path in source.iter().flat_map(|source| &source.paths) {
                order += 1;
                told.entry(path.clone()).or_insert_with(|| Told {
                    text: span.text.clone(),
                    place: place.clone(),
                    order,
                });
            }
        }
    }
    told
}

/// 这一行在哪些标题下面；没有标题的说在开头还是结尾。
fn place(line: &Line, sections: &[Section], headings: &mut Vec<String>) -> String {
    let section = line.section.and_then(|index| sections.get(index));
    match line.kind {
        LineKind::Heading(level) => {
            headings.truncate(usize::from(level.saturating_sub(1)));
            headings.push(line.plain());
        }
        _ if section.is_none_or(|section| section.level == 1 && section.heading.is_empty()) => {
            headings.clear();
        }
        _ => {}
    }
    match (headings.is_empty(), section.map(|section| section.movement)) {
        (false, _) => headings.join("　"),
        (true, Some(Move::Closing)) => "结尾".to_owned(),
        (true, _) => "开头".to_owned(),
    }
}

/// 说问题时不指名的说法，派不了任务。
const UNNAMED: [&str; 6] = ["个别", "有的", "一些", "部分", "少数", "某些"];

struct Reader<'a> {
    told: BTreeMap<String, Told>,
    county: &'a County,
}

impl Reader<'_> {
    /// 会上交办的任务。
    fn tasks(&self, found: &mut Vec<(usize, Demand)>) {
        for task in &self.county.tasks {
            found.extend(
                self.demand(task.name.as_ref(), "任务".to_owned(), |demand| {
                    demand.unit = self.text(task.lead.as_ref());
                    demand.support = self.texts(&task.support);
                    demand.standard = self.text(task.standard.as_ref());
                    demand.deadline = self.text(task.deadline.as_ref());
                }),
            );
        }
    }

    /// 问题的对策：谁的问题谁来改；没有指名的，责任单位留着填。
    fn remedies(&self, found: &mut Vec<(usize, Demand)>) {
        for problem in &self.county.problems {
            let name = problem.name.as_ref().or(problem.sign.as_ref());
            let origin = labelled("对策", self.text(name));
            found.extend(self.demand(problem.remedy.as_ref(), origin, |demand| {
                let unit = self.text(problem.subject.as_ref());
                if !UNNAMED.iter().any(|vague| unit.starts_with(vague)) {
                    demand.unit = unit;
                }
            }));
        }
    }

    /// 上面交代的话：上级会议的要求、批示、讲话人的要求。
    fn orders(&self, found: &mut Vec<(usize, Demand)>) {
        let meeting = &self.county.meeting;
        for upper in &meeting.upper_meetings {
            for demand in &upper.demands {
                let origin = labelled("上级要求", self.text(upper.name.as_ref()));
                found.extend(self.demand(Some(demand), origin, |_| {}));
            }
        }
        for instruction in &meeting.instructions {
            let origin = labelled("批示", self.text(instruction.title.as_ref()));
            found.extend(self.demand(instruction.point.as_ref(), origin, |_| {}));
        }
        for demand in &meeting.demands {
            found.extend(self.demand(Some(demand), "领导要求".to_owned(), |_| {}));
        }
    }

    /// 重点行业的措施归牵头部门，没写的归行业主管部门；对企业的要求归企业。
    fn sectors(&self, found: &mut Vec<(usize, Demand)>) {
        for sector in &self.county.sectors {
            let name = self.text(sector.name.as_ref());
            let lead = or(&self.text(sector.lead.as_ref()), "行业主管部门");
            let deadline = self.text(sector.deadline.as_ref());
            for measure in &sector.measures {
                let origin = labelled("重点行业", name.clone());
                found.extend(self.demand(Some(measure), origin, |demand| {
                    demand.unit.clone_from(&lead);
                    demand.deadline.clone_from(&deadline);
                }));
            }
            for enterprise in &sector.enterprises {
                let origin = labelled("重点企业", name.clone());
                found.extend(self.demand(enterprise.demand.as_ref(), origin, |demand| {
                    demand.unit = self.text(enterprise.name.as_ref());
                }));
            }
        }
    }

    /// 一条要求和它的先后；没有写事项的不算。
    fn demand(
        &self,
        matter: Option<&Text>,
        origin: String,
        fill: impl FnOnce(&mut Demand),
    ) -> Option<(usize, Demand)> {
        let matter = matter?;
        let leaf = self.county.leaves.get(matter.id)?;
        let told = self.told.get(&leaf.path);
        let mut demand = Demand {
            matter: self.text(Some(matter)),
            unit: String::new(),
            support: Vec::new(),
            standard: String::new(),
            deadline: String::new(),
            place: told.map(|told| told.place.clone()).unwrap_or_default(),
            origin,
            line: leaf.line,
        };
        fill(&mut demand);
        Some((told.map_or(usize::MAX, |told| told.order), demand))
    }

    /// 讲话里怎么写就怎么写；没有讲到的照资料写。
    fn text<T>(&self, entry: Option<&Entry<T>>) -> String {
        let Some(entry) = entry else {
            return String::new();
        };
        let leaf = self.county.leaves.get(entry.id);
        let told = leaf.and_then(|leaf| self.told.get(&leaf.path));
        told.map_or(&entry.text, |told| &told.text).clone()
    }

    fn texts(&self, entries: &[Text]) -> Vec<String> {
        entries.iter().map(|entry| self.text(Some(entry))).collect()
    }
}

/// 对策：信息不互通；没有名字就只说是哪一类。
fn labelled(kind: &str, name: String) -> String {
    if name.is_empty() {
        kind.to_owned()
    } else {
        format!("{kind}：{name}")
    }
}
