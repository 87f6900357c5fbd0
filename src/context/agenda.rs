//! 会上已经做了的事，一项一句：县应急管理局通报了去年全县安全生产情况。

use serde_json::{Value, json};

use crate::county::{AgendaItem, County};
use crate::marks::mark;

pub(super) fn recap(county: &County) -> Value {
    let items = county.meeting.agenda.iter().filter_map(|item| {
        let kind = item.action.as_ref()?.text.as_str();
        Some(json!({ "kind": kind, "text": clause(item, kind) }))
    });
    Value::Array(items.collect())
}

fn clause(item: &AgendaItem, kind: &str) -> String {
    let mut who: Vec<String> = item.person.iter().map(|person| mark(person.id)).collect();
    who.extend(item.units.iter().map(|unit| mark(unit.id)));
    let who = who.join("、");
    let topic = item.topic.as_ref().map(|topic| mark(topic.id));
    let document = item.document.as_ref().map(|document| {
        let marked = mark(document.id);
        if document.text.contains('《') {
            marked
        } else {
            format!("《{marked}》")
        }
    });
    let action = match (kind, topic, document) {
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
