//! 县情文件的 JSON Schema，给编辑器用：读取器认的写法它都认。

use schemars::generate::SchemaSettings;
use schemars::transform::{Transform, transform_subschemas};
use schemars::{JsonSchema, Schema};
use serde_json::{Value, json};

use super::County;

/// 县情文件的 JSON Schema。栏目空着、一串只写一个，都算对；不认识的栏目算错。
pub fn schema() -> Schema {
    let mut schema = raw_of::<County>();
    AsRead.transform(&mut schema);
    schema
}

/// 照一种文件的定义生成，各层展开。
pub(super) fn raw_of<T: JsonSchema>() -> Schema {
    let settings = SchemaSettings::draft07()
        .for_deserialize()
        .with(|s| s.inline_subschemas = true);
    let mut generator = settings.into_generator();
    let mut schema = T::json_schema(&mut generator);
    schema.insert(
        "$schema".to_owned(),
        json!("http://json-schema.org/draft-07/schema#"),
    );
    schema
}

/// 放宽成读取器的样子。
struct AsRead;

impl Transform for AsRead {
    fn transform(&mut self, schema: &mut Schema) {
        transform_subschemas(self, schema);
        let kind = schema
            .get("type")
            .and_then(Value::as_str)
            .map(str::to_owned);
        match kind.as_deref() {
            Some("object") => close(schema),
            Some("array") => allow_single(schema),
            _ => {}
        }
    }
}

/// 一栏一栏的：可以空着，不许有不认识的栏目。
fn close(schema: &mut Schema) {
    schema.insert("type".to_owned(), json!(["object", "null"]));
    if schema.get("additionalProperties").is_none() {
        schema.insert("additionalProperties".to_owned(), json!(false));
    }
}

/// 一串：也可以空着或只写一个。
fn allow_single(schema: &mut Schema) {
    let description = schema.remove("description");
    let items = schema.get("items").cloned().unwrap_or_else(|| json!({}));
    let mut array = schema.clone().to_value();
    if let Some(array) = array.as_object_mut() {
        array.remove("default");
    }
    *schema = schemars::json_schema!({"anyOf": [array, items, {"type": "null"}]});
    if let Some(description) = description {
        schema.insert("description".to_owned(), description);
    }
}
