//! 重点行业：县情文件写的，配上内置的措施、检查要点、当季提醒，和本行业的事故、任务。

use serde_json::{Value, json};

use crate::county::{County, Sector};
use crate::figures::timing::Clock;
use crate::ledger::Ledger;
use crate::reference::sectors;

pub(super) fn sectors(
    county: &County,
    clock: &Clock,
    accidents: &Value,
    ledger: &mut Ledger,
) -> Value {
    let texts: Vec<&str> = ledger.texts().collect();
    let named = |entry: &Value, name: &str| {
        let id = entry["name"]
            .as_str()
            .and_then(|mark| Ledger::used(mark).next());
        id.is_some_and(|id| texts.get(id) == Some(&name))
    };
    let each = |sector: &Sector| {
        let name = sector.name.as_ref()?.text.as_str();
        let mut value = json!(sector);
        value["known"] = known(name, clock);
        value["lead_words"] = lead(sector);
        let own = accidents
            .as_array()
            .and_then(|all| all.iter().find(|e| named(e, name)));
        value["accident"] = own.cloned().unwrap_or_default();
        Some(value)
    };
    Value::Array(county.sectors.iter().filter_map(each).collect())
}

/// 牵头单位；没填就说行业主管部门。
fn lead(sector: &Sector) -> Value {
    sector
        .lead
        .as_ref()
        .map_or_else(|| json!("行业主管部门"), |lead| json!(lead))
}

fn known(name: &str, clock: &Clock) -> Value {
    sectors::find(name).map_or(Value::Null, |known| {
        json!({
            "measures": known.measures,
            "checks": known.checks,
            "hazards": known.hazards,
            "season": known.hints.at(clock.date),
        })
    })
}
