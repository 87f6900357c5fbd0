//! 量词不合栏：起数写成人，死亡写成起，整改写成百分之几。

use super::super::{Mark, Run, rule};
use super::{key, place};
use crate::county::quantity::Quantity;
use crate::county::{County, Leaf};

rule!("量词不合栏", County, High, Run::County(check));

/// 说隐患、问题的。
const PLACES: &[&str] = &["处", "个", "项", "条", "件", "点", "起", "家"];
/// 说人的。
const PEOPLE: &[&str] = &["人", "名", "位", "个", "人次"];
/// 说开展了几回的。
const TIMES: &[&str] = &["次", "场", "场次", "期", "班", "轮", "批", "批次", "个"];
/// 说事故、案件的。
const CASES: &[&str] = &[
    "起", "宗", "例", "件", "次", "个", "项", "条", "处", "人次", "辆", "辆次",
];
/// 说企业的。
const COMPANIES: &[&str] = &["家", "户", "个", "处", "条", "次", "家次"];

/// 栏目（空的是哪里都行）、键、可以用的单位。
const MEASURES: [(&str, &[&str], &[&str]); 14] = [
    ("巡查反馈", &["问题", "未完成"], PLACES),
    ("投入", &["企业占营收", "上年"], &["%", "‰"]),
    ("会议", &["时长"], &["分钟", "小时", "分", "时"]),
    ("会议", &["字数", "语速"], &["字", "字/分", "字/分钟"]),
    ("事故", &["起数"], &["起", "宗", "例", "件", "次"]),
    ("", &["死亡", "受伤"], &["人", "名", "位", "个"]),
    (
        "",
        &[
            "排查",
            "整改",
            "重大隐患",
            "重大整改",
            "结转",
            "企业治理",
            "治理隐患",
        ],
        PLACES,
    ),
    ("", &["违法行为", "案件"], CASES),
    ("", &["停产停业", "约谈企业", "家数"], COMPANIES),
    ("", &["追责", "人次", "参演"], PEOPLE),
    ("", &["次数", "场次", "演练"], TIMES),
    ("应急", &["队伍"], &["支", "个"]),
    (
        "应急",
        &["预案"],
        &["件", "个", "份", "部", "套", "项", "种"],
    ),
    ("周年", &["年份"], &["年"]),
];

/// 认得出说的是什么的单位；不在里面的不敢说错。
const KNOWN: [&str; 30] = [
    "起", "宗", "例", "件", "人", "名", "位", "人次", "处", "个", "项", "条", "%", "‰", "成", "家",
    "户", "次", "场", "场次", "期", "轮", "支", "分钟", "小时", "天", "年", "月", "辆", "字",
];

fn check(county: &County) -> Vec<Mark> {
    county.leaves.iter().filter_map(fault).collect()
}

fn fault(leaf: &Leaf) -> Option<Mark> {
    let section = leaf.path.split(['.', '[']).next().unwrap_or_default();
    let key = key(leaf);
    let (_, _, right) = MEASURES
        .iter()
        .find(|(place, keys, _)| (place.is_empty() || *place == section) && keys.contains(&key))?;
    let unit = Quantity::parse(&leaf.text)?.unit;
    let known = KNOWN.contains(&unit.as_str()) || unit.ends_with('元');
    let usual = right.first()?;
    (known && !right.contains(&unit.as_str())).then(|| {
        let message = format!("{key}写成了{}，单位对不上", leaf.text);
        let hint = format!("{key}用“{usual}”；多半是几个数填错了栏目");
        Mark::new(place(leaf), message, hint)
    })
}
