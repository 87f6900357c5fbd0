//! 给编辑器用的 JSON Schema：写在 YAML 旁边，YAML 头一行指着它，编辑器就会补全栏目、指出写错的。

use schemars::generate::SchemaSettings;

use crate::county;
use crate::occasion::Manifest;

/// 县情资料的 Schema 写在旁边的这个文件里。
pub const COUNTY: &str = ".county.schema.json";

/// 场合.yaml 的 Schema 写在旁边的这个文件里。
pub const OCCASION: &str = ".occasion.schema.json";

/// 头一行这样开头。
pub const MARK: &str = "# yaml-language-server: $schema=";

/// YAML 的头一行，指着旁边的 `schema`。
pub fn line(schema: &str) -> String {
    format!("{MARK}{schema}\n")
}

/// 县情资料的 Schema。
pub fn county_schema() -> String {
    format!("{:#}\n", county::schema().to_value())
}

/// 场合.yaml 的 Schema。
pub fn occasion_schema() -> String {
    let generator = SchemaSettings::draft07().into_generator();
    format!(
        "{:#}\n",
        generator.into_root_schema_for::<Manifest>().to_value()
    )
}
