//! 场合自己的栏目：照 场合.yaml 说的，从资料里取出来；没有的留待填。

use chrono::Datelike;
use serde_json::{Value, json};

use crate::county::County;
use crate::figures::timing::Clock;
use crate::ledger::Ledger;
use crate::marks::mark;
use crate::occasion::Manifest;

/// 离会议那一年几年的说法。
pub const YEARS: [(&str, i32); 5] = [
    ("明年", 1),
    ("今年", 0),
    ("去年", -1),
    ("前年", -2),
    ("大前年", -3),
];

/// 年份不从栏目取，由会议日期推：`年份.去年`。
pub const YEAR: &str = "年份";

/// 说明一行是什么的栏目：没有点名要它，这一行就不能有它。
const LABELS: [&str; 4] = ["范围", "行业", "等级", "单位"];

/// 声明了 取 的，取出来；必填而没有的，换成待填。
pub(super) fn add(
    own: &mut Value,
    county: &County,
    manifest: &Manifest,
    clock: &Clock,
    ledger: &mut Ledger,
) {
    for (name, declared) in &manifest.fields {
        let usual = format!("自定.{name}");
        let from = declared.from.as_deref().unwrap_or(&usual);
        let found = year(from, clock, ledger).or_else(|| leaf(from, county, clock).map(mark));
        let open = || {
            let mark = ledger.placeholder(name, from);
            mark.as_str().to_owned()
        };
        if let Some(mark) = found.or_else(|| declared.is_required().then(open)) {
            own[name] = json!(mark);
        }
    }
}

/// 从资料里取的是第几个值。
pub fn leaf(from: &str, county: &County, clock: &Clock) -> Option<usize> {
    Wanted::parse(from).find(county, clock)
}

/// `年份.去年` 写出来的样子。
fn year(from: &str, clock: &Clock, ledger: &mut Ledger) -> Option<String> {
    let word = from.strip_prefix(YEAR)?.strip_prefix('.')?;
    let (_, back) = YEARS.iter().find(|(name, _)| *name == word)?;
    let text = format!("{}年", clock.date.year() + back);
    Some(
        ledger
            .derive(text, &[&clock.path], String::new())
            .as_str()
            .to_owned(),
    )
}

/// 要取的一栏：`事故[时段=去年，范围=全市].死亡`。
struct Wanted<'a> {
    /// 在哪一组，如 事故。
    group: &'a str,
    /// 那一行要对上的栏目。
    labels: Vec<(&'a str, &'a str)>,
    /// 取哪一栏；不分行的没有。
    key: &'a str,
}

impl<'a> Wanted<'a> {
    fn parse(from: &'a str) -> Wanted<'a> {
        let split = from
            .split_once('[')
            .and_then(|(group, rest)| Some((group, rest.split_once("].")?)));
        let Some((group, (labels, key))) = split else {
            return Wanted {
                group: "",
                labels: Vec::new(),
                key: from,
            };
        };
        let labels = labels.split(['，', ',']);
        Wanted {
            group,
            labels: labels
                .filter_map(|label| label.trim().split_once('='))
                .collect(),
            key,
        }
    }

    /// 资料里第几个值；对得上的头一行里的。
    fn find(&self, county: &County, clock: &Clock) -> Option<usize> {
        let at = |path: &str| county.leaves.iter().rposition(|leaf| leaf.path == path);
        if self.group.is_empty() {
            return at(self.key);
        }
        let rows = county.leaves.iter().filter_map(|leaf| {
            let rest = leaf.path.strip_prefix(self.group)?;
            let dot = rest.find('.')?;
            let row = rest.starts_with(['[', '.']).then(|| &rest[..dot])?;
            Some(format!("{}{row}", self.group))
        });
        let mut rows: Vec<String> = rows.collect();
        rows.dedup();
        let text = |row: &str, key: &str| {
            at(&format!("{row}.{key}")).map(|id| county.leaves[id].text.as_str())
        };
        let fits = |row: &&String| {
            let asked = self
                .labels
                .iter()
                .all(|(key, value)| text(row, key).is_some_and(|text| text == said(value, clock)));
            let others = LABELS
                .iter()
                .filter(|key| self.labels.iter().all(|(k, _)| k != *key));
            asked && others.clone().all(|key| text(row, key).is_none())
        };
        rows.iter()
            .filter(fits)
            .find_map(|row| at(&format!("{row}.{}", self.key)))
    }
}

/// 时段里的“去年”换成年份：去年上半年、去年。
fn said(value: &str, clock: &Clock) -> String {
    let year = |back: i32| format!("{}年", clock.date.year() + back);
    let found = YEARS
        .iter()
        .rev()
        .find_map(|(word, back)| Some(year(*back) + value.strip_prefix(word)?));
    found.unwrap_or_else(|| value.to_owned())
}
