//! 删掉任意一栏、任意两栏，照样写得出来；只有地区名称、会议日期和一行的名称缺不得。

use std::fs;

use proptest::prelude::*;
use serde_json::Value;
use zhibi::county::County;
use zhibi::draft::{Options, draft};
use zhibi::occasion::Pack;

use crate::{OCCASIONS, example_path, pack};

/// 资料变成 json（json 也是 yaml），便于删。
fn tree(name: &str) -> Value {
    let text = fs::read_to_string(example_path(name, "yaml")).unwrap();
    serde_yaml::from_str(&text).unwrap()
}

/// 每一栏的位置。
fn pointers(value: &Value, prefix: &str, all: &mut Vec<String>) {
    let mut visit = |key: String, below: &Value| {
        let pointer = format!("{prefix}/{key}");
        pointers(below, &pointer, all);
        all.push(pointer);
    };
    match value {
        Value::Object(map) => map
            .iter()
            .for_each(|(key, below)| visit(key.clone(), below)),
        Value::Array(rows) => {
            rows.iter()
                .enumerate()
                .for_each(|(index, below)| visit(index.to_string(), below));
        }
        _ => {}
    }
}

fn remove(tree: &mut Value, pointer: &str) {
    let (parent, key) = pointer.rsplit_once('/').unwrap();
    match tree.pointer_mut(parent) {
        Some(Value::Object(map)) => drop(map.remove(key)),
        Some(Value::Array(rows)) => {
            let index: usize = key.parse().unwrap();
            if index < rows.len() {
                rows[index] = Value::Null;
            }
        }
        _ => {}
    }
}

/// 稿子里不该有的。
const BROKEN: [&str; 11] = [
    "{{",
    "{%",
    "。。",
    "，，",
    "、、",
    "，。",
    "。，",
    "、。",
    "由牵头、",
    "由牵头，",
    "\u{E000}",
];

/// 缺了就读不下去的：地区名称、会议日期、一行的名称。
const NEEDED: [&str; 9] = [
    "/地区",
    "/会议",
    "/会议/日期",
    "名称",
    "问题",
    "事项",
    "做了",
    "机构",
    "职务",
];

/// 写得出来；写不出来的，只因为缺了不能缺的。
fn still_renders(tree: &Value, name: &str, pack: &Pack, removed: &[&str]) -> Result<(), String> {
    let (county, findings) = County::read(tree.to_string().as_bytes(), Some(name));
    let Some(county) = county else {
        let allowed = removed
            .iter()
            .any(|p| NEEDED.iter().any(|n| p.ends_with(n)));
        let messages: Vec<&str> = findings.iter().map(|f| f.message.as_str()).collect();
        return if allowed {
            Ok(())
        } else {
            Err(format!("{name}删了{removed:?}读不下去：{messages:?}"))
        };
    };
    let draft = draft(&county, pack, &Options::default())
        .map_err(|error| format!("{name}删了{removed:?}：{error}"))?;
    let text = draft.document.text();
    match BROKEN.iter().find(|broken| text.contains(**broken)) {
        Some(broken) => {
            let line = text
                .lines()
                .find(|line| line.contains(broken))
                .unwrap_or_default();
            Err(format!("{name}删了{removed:?}，有“{broken}”：{line}"))
        }
        None => Ok(()),
    }
}

#[test]
fn any_single_key_can_go() {
    for name in OCCASIONS {
        let pack = pack(name);
        let whole = tree(name);
        let mut all = Vec::new();
        pointers(&whole, "", &mut all);
        let faults: Vec<String> = all
            .iter()
            .filter_map(|pointer| {
                let mut tree = whole.clone();
                remove(&mut tree, pointer);
                still_renders(&tree, name, &pack, &[pointer]).err()
            })
            .collect();
        assert!(
            faults.is_empty(),
            "{}处：\n{}",
            faults.len(),
            faults.join("\n")
        );
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(300))]

    #[test]
    fn any_two_keys_can_go(which in 0..OCCASIONS.len(), first in any::<prop::sample::Index>(), second in any::<prop::sample::Index>()) {
        thread_local! {
            static PACKS: Vec<(Pack, Value, Vec<String>)> = OCCASIONS
                .iter()
                .map(|name| {
                    let whole = tree(name);
                    let mut all = Vec::new();
                    pointers(&whole, "", &mut all);
                    (pack(name), whole, all)
                })
                .collect();
        }
        PACKS.with(|packs| -> Result<(), TestCaseError> {
            let (pack, whole, all) = &packs[which];
            let (first, second) = (first.get(all), second.get(all));
            let mut tree = whole.clone();
            remove(&mut tree, first);
            remove(&mut tree, second);
            prop_assert_eq!(still_renders(&tree, OCCASIONS[which], pack, &[first, second]), Ok(()));
            Ok(())
        })?;
    }
}
