//! 会上的各项议程，一项一句：讲话里说做过了，主持词里说请谁做，通稿里不带人名。

use serde_json::{Value, json};

use crate::county::{AgendaItem, County};
use crate::marks::mark;

pub(super) fn recap(county: &County) -> Value {
    let items = county.meeting.agenda.iter().filter_map(|item| {
        let kind = item.action.as_ref()?.text.as_str();
        let people: Vec<String> = item.person.iter().map(|person| mark(person.id)).collect();
        let units: Vec<String> = item.units.iter().map(|unit| mark(unit.id)).collect();
        let who = [people, units.clone()].concat().join("、");
        let mut entry = json!({
            "kind": kind,
            "text": done(&who, item, kind),
            "plan": plan(item, kind),
            "who": who,
        });
        // 通稿只说单位，不带县领导以下的人名。
        if !units.is_empty() || kind == "收看" {
            entry["public"] = json!(done(&units.join("、"), item, kind));
        }
        Some(entry)
    });
    Value::Array(items.collect())
}

/// 宣读的文件，带书名号。
fn document(item: &AgendaItem) -> Option<String> {
    let document = item.document.as_ref()?;
    let marked = mark(document.id);
    Some(if document.text.contains('《') {
        marked
    } else {
        format!("《{marked}》")
    })
}

/// 还没有做的：通报去年全县安全生产情况。
fn plan(item: &AgendaItem, kind: &str) -> String {
    let topic = item.topic.as_ref().map(|topic| mark(topic.id));
    match (kind, topic, document(item)) {
        ("宣读", _, Some(document)) => format!("宣读{document}"),
        ("通报" | "汇报", None, _) => format!("作{kind}"),
        ("部署", Some(topic), _) => format!("就{topic}作部署"),
        ("部署", None, _) => "作部署".to_owned(),
        ("交流发言", _, _) => "作交流发言".to_owned(),
        ("递交责任书", _, _) => "递交安全生产责任书".to_owned(),
        ("收看", Some(topic), _) => format!("集中收听收看{topic}"),
        (_, Some(topic), _) => format!("{kind}{topic}"),
        (_, None, _) => kind.to_owned(),
    }
}

/// 已经做了的：县应急管理局通报了去年全县安全生产情况。
fn done(who: &str, item: &AgendaItem, kind: &str) -> String {
    let topic = item.topic.as_ref().map(|topic| mark(topic.id));
    let action = match (kind, topic, document(item)) {
        ("宣读", _, Some(document)) => format!("宣读了{document}"),
        ("宣读", Some(topic), None) => format!("宣读了{topic}"),
        ("通报" | "汇报", None, _) => format!("作了{kind}"),
        ("部署", Some(topic), _) => format!("对{topic}作了部署"),
        ("部署", None, _) => "作了部署".to_owned(),
        ("交流发言", _, _) => "作了交流发言".to_owned(),
        ("递交责任书", _, _) => "递交了安全生产责任书".to_owned(),
        ("收看", Some(topic), _) => return format!("我们集中收听收看了{topic}"),
        (_, Some(topic), _) => format!("{kind}了{topic}"),
        (_, None, _) => format!("进行了{kind}"),
    };
    format!("{who}{action}")
}
