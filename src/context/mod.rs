//! 模板看得见的东西：县情文件的全部栏目（英文名），加上由它、由日期、由内置知识推出的各项。

mod agenda;
mod cited;
pub mod own;
mod place;
mod sectors;
mod when;
mod work;

use serde_json::{Map, Value, json};

use crate::county::County;
use crate::county::day::Day;
use crate::document::{Kind, Source};
use crate::figures::accidents::accidents;
use crate::figures::timing::{Clock, said as said_of};
use crate::figures::{dates, hazards};
use crate::ledger::{Ledger, POINTS};
use crate::moves::Move;
use crate::occasion::{Choice, Entry, Manifest};
use crate::reference::national;
use crate::render::TEXTS;

/// 写这一篇时的条件。
#[derive(Debug, Clone, Copy)]
pub struct Setting<'a> {
    /// 场合。
    pub manifest: &'a Manifest,
    /// 会议那天。
    pub clock: &'a Clock,
    /// 按优先事项排好的章节树。
    pub tree: &'a [Entry],
    /// 分行业的各条是不是写成“道路交通方面”。
    pub aspects: bool,
    /// 哪些职能的块会讲对策（`remedies["责任"]`）和正面案例。
    pub carriers: &'a work::Carriers,
}

pub use work::Carriers;

/// 县情文件的每个值先登记进账，序号与 `County::leaves` 一致；当年的日期不带年份。
pub fn open_ledger(county: &County, clock: &Clock) -> Ledger {
    let mut ledger = Ledger::default();
    let year = format!("{}年", clock.year());
    for leaf in &county.leaves {
        let verbatim = leaf.path == clock.path || leaf.path.starts_with("自定.");
        let is_day = !verbatim && Day::parse(&leaf.text).is_ok();
        let short = leaf.text.strip_prefix(&year).filter(|_| is_day);
        ledger.enter(
            short.unwrap_or(&leaf.text),
            Source {
                kind: Kind::County,
                paths: vec![leaf.path.clone()],
                line: Some(leaf.line),
                arithmetic: String::new(),
            },
        );
    }
    ledger
}

/// 给模板的全部变量。
pub fn context(county: &County, setting: Setting, ledger: &mut Ledger) -> Value {
    let mut root = serde_json::to_value(county).unwrap_or_default();
    let clock = setting.clock;
    place::add(&mut root, county, clock);
    cited::add(&mut root, clock, ledger);
    root["when"] = when::when(county, clock, ledger);
    root["stats"] = json!(accidents(county, clock, ledger));
    root["stats"]["wider"] = with_nation(root["stats"]["wider"].take(), clock, ledger);
    root["stats"]["hazard"] = present(hazards::hazard_stock(county, clock, ledger));
    root["inspections"] = json!(hazards::inspections(county, ledger));
    merge(
        &mut root["investment"],
        json!(hazards::investment(county, ledger)),
    );
    if let Some(months) = dates::months_left(county, clock, ledger) {
        root["assessment"]["months_left"] = json!(months);
    }
    root["anniversaries"] = json!(dates::anniversaries(county, clock, ledger));
    root["recap"] = agenda::recap(county);
    root["sectors"] = sectors::sectors(county, clock, &root["stats"]["sectors"], ledger);
    work::add(&mut root, county, setting);
    say_periods(&mut root, county, clock, ledger);
    root["pack"] = json!({
        "name": setting.manifest.name,
        "counted": setting.manifest.counted == Choice::Yes,
        "aspects": setting.aspects,
    });
    own::add(&mut root["own"], county, setting.manifest, clock, ledger);
    root["points"] = json!(POINTS);
    root["parts"] = parts(setting.tree);
    require(&mut root, county, setting.manifest, ledger);
    root[TEXTS] = json!(ledger.texts().collect::<Vec<_>>());
    without_nulls(root)
}

/// 这一篇有没有某一块：`parts["专项整治"]`。
fn parts(tree: &[Entry]) -> Value {
    let names: Vec<&str> = tree.iter().flat_map(Entry::sections).collect();
    let has = |(_, name): &(Move, &str)| ((*name).to_owned(), json!(names.contains(name)));
    Value::Object(Move::ALL.iter().map(has).collect())
}

/// 上级范围里没有写全国的，补上官方发布的上一年全国数。
fn with_nation(wider: Value, clock: &Clock, ledger: &mut Ledger) -> Value {
    let Value::Array(mut rows) = wider else {
        return wider;
    };
    let latest = national::latest(clock.date).filter(|nation| nation.year + 1 == clock.year());
    let written = ledger.texts().any(|text| text == "全国");
    if let Some(nation) = latest.filter(|_| !written) {
        let mut cite =
            |text: Option<&String>| text.map(|text| ledger.cite(text.clone(), &nation.path()));
        let year = format!("{}年", nation.year);
        rows.insert(
            0,
            json!({
                "scope": "全国",
                "when": cite(Some(&year)),
                "incidents": cite(nation.incidents.as_ref()),
                "deaths": cite(nation.deaths.as_ref()),
            }),
        );
    }
    Value::Array(rows)
}

/// 必填而没填的栏目换成【待填】。
fn require(root: &mut Value, county: &County, manifest: &Manifest, ledger: &mut Ledger) {
    for (field, label) in &manifest.required {
        if county.leaves.iter().any(|leaf| leaf.path == *field) {
            continue;
        }
        let Some(variable) = crate::fields::variable(field) else {
            continue;
        };
        let pointer = format!("/{}", variable.replace('.', "/"));
        let (parent, key) = pointer.rsplit_once('/').unwrap_or_default();
        if let Some(Value::Object(parent)) = root.pointer_mut(parent) {
            parent.insert(key.to_owned(), json!(ledger.placeholder(label, field)));
        }
    }
}

/// 凡有时段的，配上当天的说法 `said`（去年、今年1—2月）；凡有日期的，配上是不是会议当天 `today`。
fn say_periods(value: &mut Value, county: &County, clock: &Clock, ledger: &mut Ledger) {
    let Value::Object(map) = value else {
        let rows = value.as_array_mut().into_iter().flatten();
        return rows.for_each(|row| say_periods(row, county, clock, ledger));
    };
    for (name, said) in [("period", "said"), ("next", "next_said")] {
        let id = map
            .get(name)
            .and_then(Value::as_str)
            .and_then(|m| Ledger::used(m).next());
        if let Some(leaf) = id.and_then(|id| county.leaves.get(id)) {
            map.insert(said.to_owned(), json!(said_of(leaf, clock, ledger)));
        }
    }
    let day = map
        .get("date")
        .and_then(Value::as_str)
        .and_then(|m| Ledger::used(m).next());
    if let Some(leaf) = day.and_then(|id| county.leaves.get(id)) {
        let today = leaf.path != clock.path && Day::parse(&leaf.text) == Ok(Day(clock.date));
        map.insert("today".to_owned(), json!(today));
    }
    map.values_mut()
        .for_each(|below| say_periods(below, county, clock, ledger));
}

fn present<T: serde::Serialize>(value: Option<T>) -> Value {
    value.map_or(Value::Null, |value| json!(value))
}

/// 把 `more` 的各项并进 `target`。
fn merge(target: &mut Value, more: Value) {
    if let (Value::Object(target), Value::Object(more)) = (target, more) {
        target.extend(more);
    }
}

/// 没有的就是没有：空值不留给模板，免得悄悄印成空白。
fn without_nulls(value: Value) -> Value {
    match value {
        Value::Object(map) => Value::Object(
            map.into_iter()
                .filter(|(_, value)| !value.is_null())
                .map(|(key, value)| (key, without_nulls(value)))
                .collect::<Map<_, _>>(),
        ),
        Value::Array(items) => Value::Array(items.into_iter().map(without_nulls).collect()),
        other => other,
    }
}
