//! 栏目名：哪些认识，在哪里，写错了像哪一个。

use std::sync::LazyLock;

use schemars::JsonSchema;
use serde_json::Value;
use strsim::jaro_winkler;

use super::{County, schema};

/// 像到什么程度才提示：两个字的对一个字也算。
const CLOSE_ENOUGH: f64 = 0.66;
/// 别处正好有这个栏目时，要像到什么程度才算这里的笔误。
const VERY_CLOSE: f64 = 0.85;

/// 一种文件：叫什么、例子在哪里、有哪些栏目。
#[derive(Debug)]
pub(crate) struct Vocabulary {
    /// 叫什么，如 县情资料。
    pub(super) name: &'static str,
    /// 例子在哪里。
    pub(super) help: &'static str,
    /// 全部栏目：所在之处（最外层空着）和名字。
    keys: Vec<(String, String)>,
}

impl Vocabulary {
    /// 由一种文件的定义生成。
    pub(crate) fn of<T: JsonSchema>(name: &'static str, help: &'static str) -> Vocabulary {
        let mut keys = Vec::new();
        collect(schema::raw_of::<T>().as_value(), "", &mut keys);
        Vocabulary { name, help, keys }
    }

    /// 是不是这种文件里有的栏目。
    pub(super) fn knows(&self, key: &str) -> bool {
        self.keys.iter().any(|(_, known)| known == key)
    }
}

/// 县情资料。
pub(super) static COUNTY: LazyLock<Vocabulary> =
    LazyLock::new(|| Vocabulary::of::<County>("县情资料", "zhibi fields 有例子"));

fn collect(schema: &Value, place: &str, found: &mut Vec<(String, String)>) {
    if let Some(items) = schema.get("items") {
        collect(items, place, found);
    }
    let Some(properties) = schema.get("properties").and_then(Value::as_object) else {
        return;
    };
    for (key, inner) in properties {
        found.push((place.to_owned(), key.clone()));
        let deeper = if place.is_empty() {
            key.clone()
        } else {
            format!("{place}.{key}")
        };
        collect(inner, &deeper, found);
    }
}

/// 一条里没有它就不成一条的栏目，按结构体的名字。
const NAMES: [(&str, &str); 12] = [
    ("Anniversary", "名称"),
    ("BadCase", "名称"),
    ("Campaign", "名称"),
    ("Enterprise", "名称"),
    ("Followup", "事项"),
    ("GoodCase", "名称"),
    ("Partner", "名称"),
    ("Problem", "问题"),
    ("Sector", "名称"),
    ("SpotCheck", "问题"),
    ("Task", "事项"),
    ("UpperMeeting", "名称"),
];

/// 列名单的栏目：各项都短，里面的“，”一定是逗号写成了全角。
const NAME_LISTS: [&str; 20] = [
    "乡镇",
    "优先事项",
    "主题",
    "目的",
    "合并",
    "参会",
    "单位",
    "行业",
    "配合",
    "优秀",
    "约谈",
    "零进展",
    "报告",
    "平台",
    "活动",
    "联防区",
    "重点行业",
    "协同单位",
    "专项行动",
    "企业",
];

/// 这种结构里哪一栏必须有。
pub(super) fn required(name: &str) -> Option<&'static str> {
    NAMES
        .iter()
        .find(|(owner, _)| *owner == name)
        .map(|(_, key)| *key)
}

/// 是不是列名单的栏目。
pub(super) fn is_name_list(key: &str) -> bool {
    NAME_LISTS.contains(&key)
}

/// 候选里最像的一个；都不像就没有。
pub(crate) fn nearest<'a>(
    written: &str,
    candidates: impl Iterator<Item = &'a str>,
) -> Option<&'a str> {
    likest(written, candidates, CLOSE_ENOUGH)
}

fn likest<'a>(
    written: &str,
    candidates: impl Iterator<Item = &'a str>,
    least: f64,
) -> Option<&'a str> {
    let scored = candidates.map(|candidate| (likeness(written, candidate), candidate));
    let best = scored.max_by(|a, b| a.0.total_cmp(&b.0));
    best.filter(|(score, _)| *score >= least)
        .map(|(_, candidate)| candidate)
}

/// 一个含着另一个的，比只有几个字相同的更像。
fn likeness(written: &str, candidate: &str) -> f64 {
    let contained = written.contains(candidate) || candidate.contains(written);
    jaro_winkler(written, candidate) + if contained { 0.5 } else { 0.0 }
}

/// 对不认识的栏目说一句：是不是哪个，或者应当写在哪里。
pub(super) fn advice(known: &Vocabulary, written: &str, fields: &[&str]) -> (String, String) {
    let elsewhere = known.keys.iter().find(|(_, key)| key == written);
    let message = format!("不认识的栏目“{written}”");
    let least = if elsewhere.is_some() {
        VERY_CLOSE
    } else {
        CLOSE_ENOUGH
    };
    if let Some(near) = likest(written, fields.iter().copied(), least) {
        return (
            format!("{message}，是不是“{near}”？"),
            format!("改成“{near}”，用不着就整行删去"),
        );
    }
    match elsewhere {
        Some((place, _)) if place.is_empty() => (
            format!("{message}：它是最外层的栏目"),
            "挪到最左边，与别的最外层栏目对齐".to_owned(),
        ),
        Some((place, _)) => {
            let place = place.replace('.', "”的“");
            (
                format!("{message}：它是“{place}”下面的栏目"),
                format!("挪到“{place}”下面，看看缩进"),
            )
        }
        None => (message, format!("这里可以写：{}", fields.join("、"))),
    }
}
