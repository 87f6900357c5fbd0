//! 地名：别处的地名，本地的级别、乡镇、职务说得一不一致。

pub(super) mod foreign;
pub(super) mod level_mixed;
pub(super) mod post_mixed;
pub(super) mod township_slip;
pub(super) mod unit_mixed;

pub(crate) mod gazetteer;
pub(crate) mod home;

use super::words::{ahead, has_any, is_titled, sentence_at};

/// 学来的、邻近的。
#[rustfmt::skip]
const VISITS: [&str; 30] = [
    "学习", "借鉴", "考察", "取经", "观摩", "兄弟", "周边", "邻近", "毗邻", "相邻",
    "交界", "接壤", "联防", "协作", "跨界", "对口", "支援", "援助", "外地", "教训",
    "案例", "警示", "途经", "经验", "做法", "挂职", "曾任", "先进", "交流会", "现场会",
];
/// 灾害事故。
#[rustfmt::skip]
const DISASTERS: [&str; 16] = [
    "事故", "火灾", "爆炸", "坍塌", "中毒", "垮塌", "山火", "溃坝", "泥石流", "地震",
    "洪涝", "沉船", "踩踏", "透水", "燃爆", "滑坡",
];
/// 已经出了的。
const HAPPENED: [&str; 9] = [
    "发生",
    "“",
    "月",
    "特别重大",
    "死亡",
    "遇难",
    "伤亡",
    "先后",
    "连续",
];
/// 还在防的。
const FEARED: [&str; 6] = ["防止", "杜绝", "遏制", "避免", "防范", "不发生"];

/// 说的是别处的事：外地的事故、学来的经验、交界的地方。
fn is_elsewhere(sentence: &str) -> bool {
    let case = has_any(sentence, &DISASTERS) && has_any(sentence, &HAPPENED);
    has_any(sentence, &VISITS) || (case && !has_any(sentence, &FEARED))
}
