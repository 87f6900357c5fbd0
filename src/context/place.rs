//! 本地、机构和讲话人：全县、县政府、县应急管理局、什么口气。

use serde_json::{Value, json};

use super::merge;
use crate::county::County;
use crate::county::region::Level;
use crate::figures::timing::Clock;
use crate::reference::organisations;

pub(super) fn add(root: &mut Value, county: &County, clock: &Clock) {
    let words = county.region.words();
    let mut organs = organs(county, clock);
    merge(&mut organs, root["organs"].take());
    root["organs"] = organs;
    root["speaker"] = json!({ "role": role(county) });
    let themes: Vec<&str> = county
        .meeting
        .themes
        .iter()
        .map(|t| t.text.as_str())
        .collect();
    let only_safety = themes.iter().all(|theme| *theme == "安全生产");
    root["themed"] = json!(!only_safety);
    root["theme"] = match root["meeting"]["themes"].as_array() {
        Some(marks) if !only_safety => json!(join(marks, "与")),
        _ => json!("安全生产"),
    };
    merge(
        &mut root["region"],
        json!({
            "whole": words.whole,
            "ours": words.ours,
            "units": words.units,
            "unit": words.unit,
            "short": words.short,
            "party": words.party,
            "government": words.government,
            "superior_words": words.superior,
            "province_word": words.province,
            "city_word": words.city,
        }),
    );
}

fn join(marks: &[Value], separator: &str) -> String {
    marks
        .iter()
        .filter_map(Value::as_str)
        .collect::<Vec<_>>()
        .join(separator)
}

/// 各机构当天的通称；资料里写了的随后盖过去。
fn organs(county: &County, clock: &Clock) -> Value {
    let prefix = county.region.words().short;
    let prefecture = county.region.level() == Level::Prefecture;
    let name = |key| {
        let known = organisations::name(key, &prefix, prefecture, clock.date);
        known.unwrap_or_else(|| organisations::plain(key).to_owned())
    };
    let pairs = organisations::keys().map(|key| (key.to_owned(), json!(name(key))));
    Value::Object(pairs.collect())
}

/// 讲话人的口气：书记、正职（县长一级）、副职。
fn role(county: &County) -> &'static str {
    let title = county
        .meeting
        .speaker
        .title
        .as_ref()
        .map_or("", |title| title.text.as_str());
    let posts = || {
        title
            .split(['、', '，', ' '])
            .filter(|post| !post.contains('副'))
    };
    let heads = ["县长", "市长", "区长", "旗长", "州长", "盟长"];
    if posts().any(|post| post.ends_with("委书记") || post == "书记") {
        "书记"
    } else if title.is_empty() || posts().any(|post| heads.iter().any(|h| post.ends_with(h))) {
        "正职"
    } else {
        "副职"
    }
}
