//! 隐患、巡查、投入：还剩多少、整改了几成、比上年高几个百分点。

use serde::Serialize;

use super::amount;
use super::timing::{Clock, said};
use crate::county::quantity::{ONE, Quantity};
use crate::county::value::{Figure, Period};
use crate::county::{County, Hazard, Inspection, Leaf};
use crate::ledger::{Ledger, Mark};

/// 最近一期隐患排查治理。
#[derive(Debug, Clone, Serialize)]
pub struct HazardStock {
    /// 资料里写的各项。
    #[serde(flatten)]
    pub written: Hazard,
    /// 时段。
    #[serde(skip_serializing_if = "Option::is_none")]
    pub when: Option<Period>,
    /// 时段的说法。
    #[serde(skip_serializing_if = "Option::is_none")]
    pub said: Option<Mark>,
    /// 还没整改完的。
    #[serde(skip_serializing_if = "Option::is_none")]
    pub remaining: Option<Mark>,
    /// 整改率。
    #[serde(skip_serializing_if = "Option::is_none")]
    pub rate: Option<Mark>,
    /// 还没整改完的重大隐患。
    #[serde(skip_serializing_if = "Option::is_none")]
    pub major_remaining: Option<Mark>,
    /// 重大隐患是否已经清零。
    pub major_cleared: bool,
}

/// 最近一期隐患排查治理；没有就没有。
pub fn hazard_stock(county: &County, clock: &Clock, ledger: &mut Ledger) -> Option<HazardStock> {
    let end = |h: &&Hazard| {
        h.period
            .as_ref()
            .map(|p| (p.value.year, p.value.last_month))
    };
    let written = county.hazards.iter().max_by_key(end)?.clone();
    let leaves = &county.leaves;
    let major = left(written.major.as_ref(), written.major_fixed.as_ref());
    Some(HazardStock {
        when: written.period.clone(),
        said: written
            .period
            .as_ref()
            .map(|p| said(&leaves[p.id], clock, ledger)),
        remaining: remaining(
            written.found.as_ref(),
            written.fixed.as_ref(),
            leaves,
            ledger,
        ),
        rate: rate(
            written.fixed.as_ref(),
            written.found.as_ref(),
            leaves,
            ledger,
        ),
        major_remaining: remaining(
            written.major.as_ref(),
            written.major_fixed.as_ref(),
            leaves,
            ledger,
        ),
        major_cleared: major.is_some_and(|left| left.is_zero()),
        written,
    })
}

fn left(all: Option<&Figure>, done: Option<&Figure>) -> Option<Quantity> {
    all?.value.sub(&done?.value).filter(|left| left.low >= 0)
}

/// 还剩多少；一处不剩就不说。
fn remaining(
    all: Option<&Figure>,
    done: Option<&Figure>,
    leaves: &[Leaf],
    ledger: &mut Ledger,
) -> Option<Mark> {
    let (all, done) = (all?, done?);
    let left = left(Some(all), Some(done)).filter(|left| !left.is_zero())?;
    let text = amount::difference(&left, &all.text)?;
    let paths = [all, done].map(|figure| leaves[figure.id].path.as_str());
    Some(ledger.derive(text, &paths, format!("{}−{}", all.text, done.text)))
}

/// 完成率。
fn rate(
    done: Option<&Figure>,
    all: Option<&Figure>,
    leaves: &[Leaf],
    ledger: &mut Ledger,
) -> Option<Mark> {
    let (done, all) = (done?, all?);
    let rate = amount::ratio(&done.value, &all.value).filter(|rate| rate.high <= 1000)?;
    let paths = [done, all].map(|figure| leaves[figure.id].path.as_str());
    let text = amount::percent(rate)?;
    Some(ledger.derive(text, &paths, format!("{}÷{}", done.text, all.text)))
}

/// 一次巡查反馈。
#[derive(Debug, Clone, Serialize)]
pub struct InspectionStock {
    /// 资料里写的各项。
    #[serde(flatten)]
    pub written: Inspection,
    /// 已完成整改的。
    #[serde(skip_serializing_if = "Option::is_none")]
    pub fixed: Option<Mark>,
    /// 整改率。
    #[serde(skip_serializing_if = "Option::is_none")]
    pub rate: Option<Mark>,
}

/// 各次巡查反馈。
pub fn inspections(county: &County, ledger: &mut Ledger) -> Vec<InspectionStock> {
    let each = |written: &Inspection| {
        let (found, open) = (written.found.as_ref(), written.outstanding.as_ref());
        InspectionStock {
            fixed: remaining(found, open, &county.leaves, ledger),
            rate: fixed_rate(found, open, &county.leaves, ledger),
            written: written.clone(),
        }
    };
    county.inspections.iter().map(each).collect()
}

fn fixed_rate(
    found: Option<&Figure>,
    open: Option<&Figure>,
    leaves: &[Leaf],
    ledger: &mut Ledger,
) -> Option<Mark> {
    let (found, open) = (found?, open?);
    let fixed = left(Some(found), Some(open))?;
    let text = amount::ratio(&fixed, &found.value).and_then(amount::percent)?;
    let paths = [found, open].map(|figure| leaves[figure.id].path.as_str());
    let arithmetic = format!("（{}−{}）÷{}", found.text, open.text, found.text);
    Some(ledger.derive(text, &paths, arithmetic))
}

/// 安全投入的变化。
#[derive(Debug, Clone, Serialize)]
pub struct InvestmentChange {
    /// 提高、下降、持平。
    pub change_word: &'static str,
    /// 几个百分点；持平没有。
    #[serde(skip_serializing_if = "Option::is_none")]
    pub change_by: Option<Mark>,
}

/// 企业安全费用占比和上年比。
pub fn investment(county: &County, ledger: &mut Ledger) -> Option<InvestmentChange> {
    let (now, before) = (
        county.investment.ratio.as_ref()?,
        county.investment.previous.as_ref()?,
    );
    let (new, old) = (now.value.exact_value()?, before.value.exact_value()?);
    if now.value.unit != "%" || before.value.unit != "%" {
        return None;
    }
    let points = amount::decimal((new - old).abs(), ONE);
    let paths = [now, before].map(|figure| county.leaves[figure.id].path.as_str());
    let minus = format!("{}−{}", now.text, before.text);
    Some(InvestmentChange {
        change_word: match new.cmp(&old) {
            std::cmp::Ordering::Greater => "提高",
            std::cmp::Ordering::Less => "下降",
            std::cmp::Ordering::Equal => "持平",
        },
        change_by: (new != old).then(|| ledger.derive(format!("{points}个百分点"), &paths, minus)),
    })
}
