//! 可以引用的内置知识：当天已经发表的讲话、已经有了的提法、正在施行的文件，按标识取。

use serde_json::{Map, Value, json};

use crate::figures::timing::Clock;
use crate::ledger::Ledger;
use crate::reference::{Item, documents, phrases, quotes};

pub(super) fn add(root: &mut Value, clock: &Clock, ledger: &mut Ledger) {
    root["quotes"] = quotations(clock, ledger);
    root["phrases"] = set_phrases(clock, ledger);
    root["documents"] = titles(clock, ledger);
}

/// 原文，连同谁在什么时候什么场合说的。
fn quotations(clock: &Clock, ledger: &mut Ledger) -> Value {
    let usable = quotes::usable(clock.date).map(|quote| {
        let path = quote.path();
        let cited = json!({
            // 原文外面还有一层引号，里面的用单引号。
            "text": ledger.cite(quote.text.replace('“', "‘").replace('”', "’"), &path),
            "speaker": ledger.cite(&quote.speaker, &path),
            "occasion": ledger.cite(&quote.occasion, &path),
            "when": ledger.cite(&quote.when, &path),
        });
        (quote.id.clone(), cited)
    });
    Value::Object(usable.collect::<Map<_, _>>())
}

/// 固定提法的规范写法。
fn set_phrases(clock: &Clock, ledger: &mut Ledger) -> Value {
    let known = phrases::all().iter().filter(|p| p.from <= clock.date);
    let each = known.map(|p| (p.id.clone(), json!(ledger.cite(&p.text, &p.path()))));
    Value::Object(each.collect())
}

/// 带书名号的文件名称，用口头的叫法。
fn titles(clock: &Clock, ledger: &mut Ledger) -> Value {
    let ids = documents::all().iter().map(|document| &document.id);
    let each = ids.filter_map(|id| {
        let document = documents::in_force(id, clock.date)?;
        let title = format!("《{}》", document.short());
        Some((id.clone(), json!(ledger.cite(title, &document.path()))))
    });
    Value::Object(each.collect())
}
