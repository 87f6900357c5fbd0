//! 事故的一行说的是哪里、什么行业、什么等级、什么时候，一行是不是另一行的一部分。

use crate::county::period::Span;
use crate::county::value::{Figure, Text};
use crate::county::{Accident, County};
use crate::reference::grades;

/// 乡镇、园区的通名。
const AREAS: [&str; 12] = [
    "镇",
    "乡",
    "街道",
    "苏木",
    "开发区",
    "园区",
    "高新区",
    "工业区",
    "管委会",
    "景区",
    "新区",
    "农场",
];

/// 范围，由小到大。
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Scope<'a> {
    /// 本地的一处。
    Area(&'a str),
    /// 本地。
    Local,
    /// 市。
    City,
    /// 省。
    Province,
    /// 全国。
    Nation,
    /// 说不清的别处。
    Elsewhere(&'a str),
}

/// 一行事故统计；时段、等级说不清的不算。
#[derive(Debug, Clone)]
pub(super) struct Row<'a> {
    /// 原来的一行。
    pub accident: &'a Accident,
    /// 范围。
    pub scope: Scope<'a>,
    /// 行业；不写是全部。
    pub sector: &'a str,
    /// 等级从几级到几级：一般、较大、重大、特别重大是 0 到 3。
    pub grade: (usize, usize),
    /// 时段。
    pub span: Span,
}

/// 全部说得清的行，按先后。
pub(super) fn rows(county: &County) -> Vec<Row<'_>> {
    let of = |accident| Row::new(county, accident);
    county.accidents.iter().filter_map(of).collect()
}

/// 一行里的几个数：叫法和值。
pub(super) fn figures(row: &Accident) -> [(&'static str, Option<&Figure>); 4] {
    [
        ("起数", row.incidents.as_ref()),
        ("死亡", row.deaths.as_ref()),
        ("受伤", row.injuries.as_ref()),
        ("损失", row.loss.as_ref()),
    ]
}

/// 两行都写了的同一种数。
pub(super) fn pairs<'a>(
    a: &'a Accident,
    b: &'a Accident,
) -> impl Iterator<Item = (&'static str, &'a Figure, &'a Figure)> {
    let both = figures(a).into_iter().zip(figures(b));
    both.filter_map(|((name, a), (_, b))| Some((name, a?, b?)))
}

/// 等级写的是从几级到几级；没写是全部，不认识就没有。
pub(super) fn grade(text: Option<&Text>) -> Option<(usize, usize)> {
    let Some(text) = text else {
        return Some((0, 3));
    };
    let text = text.text.trim_end_matches("事故");
    if text == "重特大" {
        return Some((2, 3));
    }
    let (name, open) = match text.strip_suffix("及以上").or(text.strip_suffix("以上")) {
        Some(name) => (name, true),
        None => (text, false),
    };
    let last = grades::all().len().checked_sub(1)?;
    let position = grades::all().iter().position(|grade| grade.name == name)?;
    let level = last - position;
    Some((level, if open { last } else { level }))
}

impl<'a> Row<'a> {
    fn new(county: &'a County, accident: &'a Accident) -> Option<Row<'a>> {
        let period = accident.period.as_ref()?;
        let is_point = period.text.ends_with(['日', '底', '末', '初']);
        period.value.year.filter(|_| !is_point)?;
        Some(Row {
            accident,
            scope: scope(county, accident.scope.as_ref()),
            sector: accident.sector.as_ref().map_or("", |s| s.text.as_str()),
            grade: grade(accident.grade.as_ref())?,
            span: period.value,
        })
    }

    /// 本地、不分行业、不分等级的总数。
    pub fn is_total(&self) -> bool {
        self.scope == Scope::Local && self.is_undivided()
    }

    /// 不分行业、不分等级。
    pub fn is_undivided(&self) -> bool {
        self.sector.is_empty() && self.grade == (0, 3)
    }

    /// 说的是同一处、同一行业、同一等级，口径没有写成两样。
    pub fn is_same_thing(&self, other: &Row) -> bool {
        self.scope == other.scope
            && self.sector == other.sector
            && self.grade == other.grade
            && self.same_basis(other)
    }

    /// 口径没有写成两样。
    pub fn same_basis(&self, other: &Row) -> bool {
        match (&self.accident.basis, &other.accident.basis) {
            (Some(a), Some(b)) => a.text == b.text,
            _ => true,
        }
    }

    /// 范围、行业、等级、时段都在另一行里面。
    pub fn is_inside(&self, other: &Row) -> bool {
        self.scope.is_inside(&other.scope)
            && (other.sector.is_empty() || self.sector == other.sector)
            && other.grade.0 <= self.grade.0
            && self.grade.1 <= other.grade.1
            && is_within(&self.span, &other.span)
            && self.same_basis(other)
    }

    /// 怎么称呼这一行：2025年道路交通、2025年全县。
    pub fn label(&self, local: &str) -> String {
        let text = |entry: &Option<Text>| entry.as_ref().map_or("", |e| e.text.as_str()).to_owned();
        let period = self.accident.period.as_ref().map_or("", |p| &p.text);
        let place = match text(&self.accident.scope) {
            scope if scope.is_empty() => local.to_owned(),
            scope => scope,
        };
        let grade = text(&self.accident.grade);
        format!("{period}{place}{}{grade}", self.sector)
    }
}

/// 时段在另一段里面（或者就是同一段）。
pub(super) fn is_within(a: &Span, b: &Span) -> bool {
    a.year.is_some()
        && a.year == b.year
        && b.first_month <= a.first_month
        && a.last_month <= b.last_month
}

impl Scope<'_> {
    /// 由小到大排第几；说不清的没有。
    fn rank(&self) -> Option<usize> {
        match self {
            Scope::Area(_) => Some(0),
            Scope::Local => Some(1),
            Scope::City => Some(2),
            Scope::Province => Some(3),
            Scope::Nation => Some(4),
            Scope::Elsewhere(_) => None,
        }
    }

    /// 是不是上级的范围。
    pub fn is_wider(&self) -> bool {
        self.rank() > Some(1)
    }

    fn is_inside(&self, other: &Scope) -> bool {
        match (self.rank(), other.rank()) {
            (Some(a), Some(b)) => self == other || a < b,
            _ => self == other,
        }
    }
}

/// 写的范围是哪一层。
fn scope<'a>(county: &'a County, text: Option<&'a Text>) -> Scope<'a> {
    let Some(text) = text.map(|text| text.text.as_str()) else {
        return Scope::Local;
    };
    let region = &county.region;
    let words = region.words();
    let superior = region.superior_text().unwrap_or_default();
    let listed = region.townships.iter().any(|name| name.text == text);
    match () {
        () if text == words.whole || text == words.name => Scope::Local,
        () if text == "全国" => Scope::Nation,
        () if words.city.as_deref() == Some(text) => Scope::City,
        () if text == words.province || text == "全省" || text == "全自治区" => {
            Scope::Province
        }
        () if superior.ends_with(text) && words.city.is_some() => Scope::City,
        () if superior.starts_with(text) => Scope::Province,
        () if listed || AREAS.iter().any(|area| text.ends_with(area)) => Scope::Area(text),
        () => Scope::Elsewhere(text),
    }
}
