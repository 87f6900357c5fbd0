//! 从县情资料到讲话稿：用的人看得见的事。

mod alike;
mod clean;
mod counties;
mod deletion;
mod examples;
mod figures;
mod length;
mod prose;
mod validity;

use std::fs;
use std::path::PathBuf;

use zhibi::county::County;
use zhibi::draft::{Draft, Options, draft};
use zhibi::export::{Format, export};
use zhibi::layout::{Layout, Layouts};
use zhibi::occasion::{Library, Pack};

/// 内置的场合，也是示范的名字；前五个照语料的骨架写。
pub const OCCASIONS: [&str; 17] = [
    "专题工作会议",
    "调度会",
    "季度例会",
    "专题党课",
    "年度工作会议",
    "视频会议续会",
    "节前部署会",
    "汛期防范会",
    "森林防灭火会",
    "消防安全会",
    "复工复产部署会",
    "专项整治推进会",
    "事故警示会",
    "警示约谈",
    "巡查反馈整改会",
    "安全生产月启动致辞",
    "表态发言",
];

/// 示范文件。
pub fn example_path(name: &str, extension: &str) -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join(format!("examples/{name}.{extension}"))
}

/// 一份示范资料。
pub fn example(name: &str) -> County {
    let path = example_path(name, "yaml");
    let (county, findings) = County::read(&fs::read(path).unwrap(), Some(name));
    county.unwrap_or_else(|| panic!("{name}读不下去：{findings:#?}"))
}

/// 一个内置场合。
pub fn pack(name: &str) -> Pack {
    Pack::load(&Library::built_in(), name).unwrap_or_else(|error| panic!("{error}"))
}

/// 起草。
pub fn write(county: &County, pack: &Pack, options: &Options) -> Draft {
    draft(county, pack, options).unwrap_or_else(|error| panic!("{error}"))
}

/// 存档版式。
pub fn layout() -> Layout {
    Layouts::built_in()
        .get(None)
        .unwrap_or_else(|error| panic!("{error}"))
}

/// 稿子的 json。
pub fn json(draft: &Draft) -> serde_json::Value {
    serde_json::from_slice(&export(draft, Format::Json, &layout()).unwrap()).unwrap()
}
