//! 栏目表：中文栏目、意思、模板里的英文名，都从 `County` 的定义生成。

use std::collections::BTreeMap;
use std::sync::LazyLock;

use schemars::generate::SchemaSettings;
use serde_json::Value;

use crate::county::County;

/// 一个栏目。
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Field {
    /// 栏目，如 会议.讲话人.职务；列表写作 事故[].起数。
    pub path: String,
    /// 意思。
    pub about: String,
    /// 模板变量，如 meeting.speaker.title；列表写作 accidents[].incidents。
    pub variable: String,
    /// 是否可以直接填值（不是下面还有栏目的一组）。
    pub leaf: bool,
}

/// 全部栏目，按县情文件里的先后。
pub fn all() -> &'static [Field] {
    static FIELDS: LazyLock<Vec<Field>> = LazyLock::new(|| {
        let written = SchemaSettings::draft2020_12()
            .into_generator()
            .into_root_schema_for::<County>();
        let shown = SchemaSettings::draft2020_12()
            .for_serialize()
            .into_generator()
            .into_root_schema_for::<County>();
        let walker = Walker {
            written: written.to_value(),
            shown: shown.to_value(),
        };
        let mut fields = Vec::new();
        walker.walk(&walker.written, &walker.shown, ["", ""], &mut fields);
        fields
    });
    &FIELDS
}

/// 一个栏目的模板变量。
pub fn variable(path: &str) -> Option<&'static str> {
    all()
        .iter()
        .find(|field| field.path == path)
        .map(|field| field.variable.as_str())
}

/// 一份资料里每个栏目的第一个写法；`事故[2].死亡` 算 `事故[].死亡`。
pub fn examples(county: &County) -> BTreeMap<String, &str> {
    let mut examples = BTreeMap::new();
    for leaf in &county.leaves {
        let path: String = leaf.path.chars().filter(|c| !c.is_ascii_digit()).collect();
        examples.entry(path).or_insert(leaf.text.as_str());
    }
    examples
}

/// 填写时的结构和模板里的结构，一项一项对着走。
struct Walker {
    written: Value,
    shown: Value,
}

impl Walker {
    fn walk(&self, written: &Value, shown: &Value, prefix: [&str; 2], fields: &mut Vec<Field>) {
        let written = resolve(&self.written, written);
        let shown = resolve(&self.shown, shown);
        let (Some(keys), Some(names)) = (
            written["properties"].as_object(),
            shown["properties"].as_object(),
        ) else {
            return;
        };
        for ((key, below), (name, below_shown)) in keys.iter().zip(names) {
            let list = resolve(&self.written, below)["items"].is_object();
            let suffix = if list { "[]" } else { "" };
            let path = join(prefix[0], key, suffix);
            let variable = join(prefix[1], name, suffix);
            let (inner, inner_shown) = if list {
                (
                    &resolve(&self.written, below)["items"],
                    &resolve(&self.shown, below_shown)["items"],
                )
            } else {
                (below, below_shown)
            };
            let before = fields.len();
            fields.push(Field {
                path: path.clone(),
                about: about(below),
                variable: variable.clone(),
                leaf: true,
            });
            self.walk(inner, inner_shown, [&path, &variable], fields);
            fields[before].leaf = fields.len() == before + 1;
        }
    }
}

fn join(prefix: &str, name: &str, suffix: &str) -> String {
    let dot = if prefix.is_empty() { "" } else { "." };
    format!("{prefix}{dot}{name}{suffix}")
}

fn about(schema: &Value) -> String {
    schema["description"]
        .as_str()
        .unwrap_or_default()
        .trim_end_matches('。')
        .to_owned()
}

/// 引用换成它指的内容；可空的取里面那一个。
fn resolve<'a>(root: &'a Value, schema: &'a Value) -> &'a Value {
    if let Some(name) = schema["$ref"].as_str().and_then(|r| r.rsplit('/').next()) {
        return resolve(root, &root["$defs"][name]);
    }
    let options = schema["anyOf"].as_array();
    match options.and_then(|options| options.iter().find(|o| o["$ref"].is_string())) {
        Some(inner) => resolve(root, inner),
        None => schema,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn chinese_keys_meet_their_variables() {
        let table = [
            ("地区.名称", "region.name"),
            ("会议.讲话人.职务", "meeting.speaker.title"),
            ("事故[].起数", "accidents[].incidents"),
            ("案例.反面[].发现", "cases.bad[].found"),
        ];
        for (path, name) in table {
            assert_eq!(variable(path), Some(name));
        }
    }
}
