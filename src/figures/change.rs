//! 前后两个数的变化：增加、减少还是持平，差多少，百分之几。

use serde::Serialize;

use super::amount;
use crate::county::Leaf;
use crate::county::value::Figure;
use crate::ledger::{Ledger, Mark};

/// 变化的方向和大小；方向说不准的不成其为变化。
#[derive(Debug, Clone, Serialize)]
pub struct Change {
    /// 减少、增加、持平。
    pub word: &'static str,
    /// 是不是减少。
    pub down: bool,
    /// 是不是增加。
    pub up: bool,
    /// 是不是持平。
    pub flat: bool,
    /// 原来的数。
    pub from: Figure,
    /// 现在的数。
    pub to: Figure,
    /// 差数；说不准就没有。
    #[serde(skip_serializing_if = "Option::is_none")]
    pub by: Option<Mark>,
    /// 百分之几；说不准就没有。
    #[serde(skip_serializing_if = "Option::is_none")]
    pub percent: Option<Mark>,
    /// 准的千分数，比快慢用。
    #[serde(skip)]
    pub per_mille: Option<i64>,
}

/// 由前后两个数得出变化；单位不同、方向说不准就没有。
pub fn change(from: &Figure, to: &Figure, leaves: &[Leaf], ledger: &mut Ledger) -> Option<Change> {
    let gap = amount::gap(&from.value, &to.value)?;
    let flat = gap.is_zero();
    if !flat && gap.low == 0 {
        return None;
    }
    let down = to.value.sub(&from.value)?.low < 0;
    let per_mille = amount::ratio(&gap, &from.value);
    let said = |text: Option<String>| text.filter(|_| !flat);
    let by = said(amount::difference(&gap, &to.text));
    let percent = said(per_mille.and_then(amount::percent));
    let paths = [leaves[from.id].path.as_str(), leaves[to.id].path.as_str()];
    let (more, less) = if down { (from, to) } else { (to, from) };
    let minus = format!("{}−{}", more.text, less.text);
    Some(Change {
        word: if flat {
            "持平"
        } else if down {
            "减少"
        } else {
            "增加"
        },
        down: down && !flat,
        up: !down && !flat,
        flat,
        from: from.clone(),
        to: to.clone(),
        by: by.map(|text| ledger.derive(text, &paths, minus.clone())),
        percent: percent
            .map(|text| ledger.derive(text, &paths, format!("（{minus}）÷{}", from.text))),
        per_mille: per_mille.filter(|r| r.low == r.high).map(|r| r.low),
    })
}

/// 起数、死亡等几项变化合起来看。
#[derive(Debug, Clone, Default, Serialize)]
pub struct Changes {
    /// 起数。
    #[serde(skip_serializing_if = "Option::is_none")]
    pub incidents: Option<Change>,
    /// 死亡。
    #[serde(skip_serializing_if = "Option::is_none")]
    pub deaths: Option<Change>,
    /// 受伤。
    #[serde(skip_serializing_if = "Option::is_none")]
    pub injuries: Option<Change>,
    /// 损失。
    #[serde(skip_serializing_if = "Option::is_none")]
    pub loss: Option<Change>,
    /// 起数、死亡都降。
    pub both_down: bool,
    /// 起数、死亡都升。
    pub both_up: bool,
    /// 起数、死亡方向不一。
    pub mixed: bool,
}

impl Changes {
    /// 四项变化合成一组；一项也没有就没有。
    pub fn new([incidents, deaths, injuries, loss]: [Option<Change>; 4]) -> Option<Changes> {
        let both = [&incidents, &deaths].map(Option::as_ref);
        let all = |test: fn(&Change) -> bool| both.iter().all(|c| c.is_some_and(test));
        let (both_down, both_up, both_flat) = (all(|c| c.down), all(|c| c.up), all(|c| c.flat));
        let mixed = all(|_| true) && !both_down && !both_up && !both_flat;
        let any = incidents.is_some() || deaths.is_some() || injuries.is_some() || loss.is_some();
        any.then_some(Changes {
            incidents,
            deaths,
            injuries,
            loss,
            both_down,
            both_up,
            mixed,
        })
    }
}
