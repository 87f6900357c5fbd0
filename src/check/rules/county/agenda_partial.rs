//! 议程不全：会上已进行的一项，没写谁、没写做了什么，或者宣读了什么没写。

use super::super::{Mark, Run, rule};
use crate::county::{AgendaItem, County};

rule!("议程不全", County, Low, Run::County(check));

fn check(county: &County) -> Vec<Mark> {
    let agenda = county.meeting.agenda.iter();
    agenda.filter_map(|item| fault(county, item)).collect()
}

fn fault(county: &County, item: &AgendaItem) -> Option<Mark> {
    let action = item.action.as_ref().map(|action| action.text.as_str());
    let nobody = item.units.is_empty() && item.person.is_none();
    let (message, hint) = match action {
        None => (
            "这一项没有写做了什么，稿子里不会说到它",
            "补上 做了：通报、部署、汇报、交流发言、宣读、递交责任书、收看",
        ),
        Some("宣读") if item.document.is_none() && item.topic.is_none() => {
            ("没有写宣读了什么", "补上 文件，写文件名")
        }
        Some(action) if nobody && action != "收看" => ("这一项没有写是谁", "补上 单位，或者 人"),
        Some(_) => return None,
    };
    let texts = [&item.action, &item.topic, &item.document, &item.person];
    let entry = texts.into_iter().flatten().chain(&item.units).next()?;
    let leaf = county.leaves.get(entry.id)?;
    Some(Mark::new(super::place(leaf), message, hint))
}
