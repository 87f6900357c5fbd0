//! 数和数之间：列下来的随前一个，“分别”一个配一个，说某一起事故的不当统计。

use super::Figure;
use super::context::Scope;
use super::numerals;
use super::periods::{Period, Time};
use super::topic::{self, Role, Topic};
use super::words::Words;

/// 干什么用；紧接着列下来的随前一个。
pub(super) fn role(unit: &str, words: &Words, earlier: &[Figure]) -> Role {
    let own = topic::role(words.lead, words.clause, unit);
    let listing = earlier.last().filter(|_| words.is_listing());
    let listed =
        listing.filter(|last| matches!(last.role, Role::Change(_)) && last.value.unit == unit);
    match (own, listed) {
        (None | Some(Role::Value), Some(last)) => last.role,
        (own, _) => own.unwrap_or(Role::Value),
    }
}

/// 自己没有说是什么的数，随前面同类的。
pub(super) fn inherited(unit: &str, role: Role, lead: &str, earlier: &[Figure]) -> Option<Topic> {
    let change = matches!(role, Role::Change(_) | Role::To(_) | Role::From);
    let mut back = earlier.iter().rev();
    let found = match unit {
        "%" | "成" | "个百分点" | "百分点" => {
            back.find(|f| f.topic != Topic::Other || !f.is_percent())
        }
        "起" => back.find(|f| f.value.unit == "起"),
        _ if is_time(lead) => back.find(|f| f.value.unit == unit),
        _ if change => back.find(|f| f.value.unit == unit),
        _ => None,
    };
    found.map(|figure| figure.topic.clone())
}

/// 两个数之间只换了个时间：今年230万元。
fn is_time(lead: &str) -> bool {
    lead.chars().count() <= 8
        && ["年", "月", "同期", "季度"]
            .iter()
            .any(|word| lead.ends_with(word))
}

/// “销号23处”没有说是不是重大隐患的，随前面一个。
pub(super) fn with_size(topic: Topic, lead: &str, earlier: &[Figure]) -> Topic {
    let silent = !lead.contains("隐患") && !lead.contains("问题");
    let major = earlier.iter().rev().find_map(|figure| match figure.topic {
        Topic::Found(major) => Some(major),
        _ => None,
    });
    match (topic, major) {
        (Topic::Fixed(_), Some(major)) if silent => Topic::Fixed(major),
        (Topic::Remaining(_), Some(major)) if silent => Topic::Remaining(major),
        (topic, _) => topic,
    }
}

/// “分别”：前面列的几项、几年，一个一个配给后面的数。
pub(super) fn distribute(figures: &mut [Figure], times: &[Time]) {
    for start in 0..figures.len() {
        let first = &figures[start];
        let paired = matches!(first.role, Role::Change(_)) && topic::listed(first.lead).is_empty();
        if !first.lead.contains("分别") && !paired {
            continue;
        }
        let unit = first.value.unit.clone();
        let listing = |f: &&Figure| {
            matches!(f.lead, "、" | "和" | "，" | "及" | "以及" | "与") && f.value.unit == unit
        };
        let count = 1 + figures[start + 1..].iter().take_while(listing).count();
        if count == 1 && paired {
            continue;
        }
        let group = start..start + count;
        let topics = topics_before(&figures[..=start], count);
        let lead = figures[start].lead;
        let at = figures[start].range.start - figures[start].sentence.start;
        let listed: Vec<Option<Period>> = times
            .iter()
            .filter(|t| t.range.end <= at && t.range.start + lead.len() >= at)
            .map(|t| t.period)
            .collect();
        for (index, figure) in figures[group].iter_mut().enumerate() {
            if let Some(topic) = topics.get(index) {
                figure.topic = topic.clone();
            }
            if listed.len() == count && count > 1 {
                figure.period = listed[index];
            }
        }
    }
}

/// “分别”前面列的几项；项数对不上就没有。
fn topics_before(figures: &[Figure], count: usize) -> Vec<Topic> {
    let Some((last, earlier)) = figures.split_last() else {
        return Vec::new();
    };
    let said = last.lead.split("分别").next().unwrap_or_default();
    let listed = topic::listed(said);
    if listed.len() == count && count > 1 {
        return listed;
    }
    let mut topics: Vec<Topic> = Vec::new();
    for figure in earlier
        .iter()
        .rev()
        .filter(|f| f.is_value() && f.topic.is_toll())
    {
        if !topics.contains(&figure.topic) && topics.len() < count {
            topics.insert(0, figure.topic.clone());
        }
    }
    if topics.len() == count && listed.len() < 2 {
        topics
    } else {
        Vec::new()
    }
}

/// 说某一起事故的，不当作统计。
pub(super) fn settle(figures: &mut [Figure], text: &str, times: &[Time]) {
    let day = times.iter().any(|time| {
        let before = &text[..time.range.start];
        time.is_day
            && !before.ends_with("截至")
            && !before.ends_with("截止")
            && !before.ends_with("到")
    });
    let named = text
        .char_indices()
        .any(|(at, c)| c == '·' && text[..at].ends_with(numerals::is_digit));
    let mut counted = false;
    for figure in figures {
        counted |= figure.topic == Topic::Incidents
            && figure.is_value()
            && figure.value.whole() != Some(1);
        let caused = ["造成", "致使", "导致", "夺去"]
            .iter()
            .any(|word| figure.lead.contains(word))
            && !figure.lead.contains("造成的");
        let single = figure.topic == Topic::Incidents
            && figure.value.whole() == Some(1)
            && !figure.lead.contains('其');
        if figure.topic.is_toll()
            && (day || named || (!counted && caused) || (single && !figure.is_dated))
        {
            figure.scope = Scope::Case;
        }
    }
}
