//! 删掉任意一栏、任意两栏，照样写得出来；只有地区名称、会议日期和一行的名称缺不得。

use std::fs;

use proptest::prelude::*;
use serde_json::Value;
use zhibi::county::County;
use zhibi::draft::{Options, draft};

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

/// 写得出来；写不出来的，只因为缺了不能缺的。
fn still_renders(tree: &Value, name: &str, occasion: &zhibi::occasion::Pack, removed: &[&str]) {
    let (county, findings) = County::read(tree.to_string().as_bytes(), Some(name));
    let Some(county) = county else {
        let needed = |message: &str| {
            ["名称", "日期", "没有写", "少了", "缺"]
                .iter()
                .any(|w| message.contains(w))
        };
        assert!(
            findings.iter().all(|f| needed(&f.message)),
            "删了{removed:?}：{findings:#?}"
        );
        let allowed = ["/地区", "/会议", "/会议/日期"];
        let row = |p: &str| {
            ["名称", "问题", "事项", "时段", "做了", "机构", "职务"]
                .iter()
                .any(|n| p.ends_with(n))
        };
        assert!(
            removed.iter().any(|p| allowed.contains(p) || row(p)),
            "删了{removed:?}就写不出来：{findings:#?}"
        );
        return;
    };
    match draft(&county, occasion, &Options::default()) {
        Ok(draft) => {
            let text = draft.document.text();
            for leftover in [
                "{{", "{%", "。。", "，，", "、、", "，。", "。，", "、。", "由，", "\u{E000}",
            ] {
                assert!(
                    !text.contains(leftover),
                    "{name}删了{removed:?}，有“{leftover}”\n{text}"
                );
            }
        }
        Err(error) => panic!("{name}删了{removed:?}：{error}"),
    }
}

#[test]
fn any_single_key_can_go() {
    for name in OCCASIONS {
        let pack = pack(name);
        let whole = tree(name);
        let mut all = Vec::new();
        pointers(&whole, "", &mut all);
        for pointer in &all {
            let mut tree = whole.clone();
            remove(&mut tree, pointer);
            still_renders(&tree, name, &pack, &[pointer]);
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(300))]

    #[test]
    fn any_two_keys_can_go(which in 0..5_usize, first in any::<prop::sample::Index>(), second in any::<prop::sample::Index>()) {
        thread_local! {
            static PACKS: Vec<(zhibi::occasion::Pack, Value, Vec<String>)> = OCCASIONS
                .iter()
                .map(|name| {
                    let whole = tree(name);
                    let mut all = Vec::new();
                    pointers(&whole, "", &mut all);
                    (pack(name), whole, all)
                })
                .collect();
        }
        PACKS.with(|packs| {
            let (pack, whole, all) = &packs[which];
            let (first, second) = (first.get(all), second.get(all));
            let mut tree = whole.clone();
            remove(&mut tree, first);
            remove(&mut tree, second);
            still_renders(&tree, OCCASIONS[which], pack, &[first, second]);
        });
    }
}
