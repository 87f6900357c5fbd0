//! 分项超总数：一个行业、一个地方、一个等级的数，比同期的总数还大；本地的比上级的还大。

use super::super::{Mark, Run, rule};
use super::rows::{self, Row, pairs};
use super::{is_over, mark};
use crate::county::value::Figure;
use crate::county::{County, Enforcement};

rule!("分项超总数", County, High, Run::County(check));

fn check(county: &County) -> Vec<Mark> {
    let rows = rows::rows(county);
    let local = county.region.words().whole;
    let parts = rows
        .iter()
        .filter_map(|row| in_row(county, row, &rows, &local));
    parts.chain(enforcement(county)).collect()
}

/// 一行里头一个比总数大的。
fn in_row(county: &County, row: &Row, rows: &[Row], local: &str) -> Option<Mark> {
    let wholes = rows
        .iter()
        .filter(|whole| row.is_inside(whole) && is_narrower(row, whole));
    let over = wholes.flat_map(|whole| {
        let all = pairs(row.accident, whole.accident);
        let over = all.filter(|(_, part, whole)| is_over(&part.value, &whole.value));
        over.map(move |found| (whole, found))
    });
    let (whole, (name, part, total)) = over.into_iter().next()?;
    let message = format!(
        "{}{name}{}，比{}的{}还多",
        row.label(local),
        part.text,
        whole.label(local),
        total.text
    );
    let hint = "核对两个数；统计的不是一回事，就把两行的口径都写明";
    Some(mark(county, part, message, hint))
}

/// 范围、行业、等级至少有一样更窄。
fn is_narrower(row: &Row, whole: &Row) -> bool {
    row.scope != whole.scope || row.sector != whole.sector || row.grade != whole.grade
}

/// 一个部门的执法数比全县的还大。
fn enforcement(county: &County) -> Vec<Mark> {
    let rows = &county.enforcement;
    let mut marks = Vec::new();
    for part in rows.iter().filter(|row| row.unit.is_some()) {
        let span = |row: &Enforcement| row.period.as_ref().map(|period| period.value);
        let same = |whole: &&Enforcement| {
            whole.unit.is_none() && whole.campaign.is_none() && span(whole) == span(part)
        };
        for whole in rows.iter().filter(same) {
            let both = figures(part).into_iter().zip(figures(whole));
            let both = both.filter_map(|((name, a), (_, b))| Some((name, a?, b?)));
            let over = both.filter(|(_, a, b)| is_over(&a.value, &b.value));
            marks.extend(over.map(|(name, a, b)| {
                let message = format!("一个部门的{name}{}，比同期全部的{}还多", a.text, b.text);
                mark(
                    county,
                    a,
                    message,
                    "核对两个数；不带单位的一条是全部部门的合计",
                )
            }));
        }
    }
    marks
}

/// 执法一条里的几个数。
fn figures(row: &Enforcement) -> [(&'static str, Option<&Figure>); 7] {
    [
        ("违法行为", row.violations.as_ref()),
        ("治理隐患", row.hazards.as_ref()),
        ("案件", row.cases.as_ref()),
        ("罚款", row.fines.as_ref()),
        ("停产停业", row.closed.as_ref()),
        ("约谈企业", row.interviewed.as_ref()),
        ("追责", row.accountable.as_ref()),
    ]
}
