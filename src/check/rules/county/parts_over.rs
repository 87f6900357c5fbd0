//! 分项合计超总：几个乡镇、行业、等级、时段加起来，比总数还多。

use super::super::{Mark, Run, rule};
use super::mark;
use super::rows::{self, Row, Scope, figures};
use crate::county::County;
use crate::county::quantity::{ONE, Quantity};

rule!("分项合计超总", County, Medium, Run::County(check));

/// 把几个行业都包括在内的说法，不能和别的行业相加。
const UMBRELLAS: [&str; 4] = ["工矿", "生产经营", "各行业", "合计"];
/// 起数、死亡、受伤、损失。
const KINDS: usize = 4;

fn check(county: &County) -> Vec<Mark> {
    let rows = rows::rows(county);
    let mut marks = Vec::new();
    for whole in &rows {
        for group in groups(county, whole, &rows) {
            marks.extend((0..KINDS).find_map(|kind| over(county, whole, &group, kind)));
        }
    }
    marks
}

/// 可以和总数比的几组：乡镇、行业、等级、时段；每一组里互不相交。
fn groups<'a>(county: &County, whole: &Row, rows: &'a [Row<'a>]) -> Vec<Vec<&'a Row<'a>>> {
    let same = |row: &&Row| row.span == whole.span && row.same_basis(whole);
    let inside = || rows.iter().filter(same);
    let listed = |row: &&Row| {
        let names = &county.region.townships;
        matches!(row.scope, Scope::Area(area) if names.iter().any(|name| name.text == area))
    };
    let areas = inside().filter(|row| {
        whole.scope == Scope::Local && row.sector == whole.sector && row.grade == whole.grade
    });
    let sectors = inside().filter(|row| {
        let umbrella = UMBRELLAS.iter().any(|word| row.sector.contains(word));
        row.scope == whole.scope && row.grade == whole.grade && !row.sector.is_empty() && !umbrella
    });
    let grades = inside().filter(|row| {
        let single = row.grade.0 == row.grade.1;
        row.scope == whole.scope && row.sector == whole.sector && single && whole.grade == (0, 3)
    });
    let spans = rows.iter().filter(|row| {
        row.is_same_thing(whole)
            && row.span != whole.span
            && rows::is_within(&row.span, &whole.span)
    });
    let sectors = if whole.sector.is_empty() {
        sectors.collect()
    } else {
        Vec::new()
    };
    vec![
        distinct(areas.filter(listed)),
        distinct(sectors.into_iter()),
        distinct(grades),
        apart(spans),
    ]
}

/// 同一个写了两次的只算头一个。
fn distinct<'a>(rows: impl Iterator<Item = &'a Row<'a>>) -> Vec<&'a Row<'a>> {
    let mut kept: Vec<&Row> = Vec::new();
    for row in rows {
        if kept.iter().all(|other| !row.is_same_thing(other)) {
            kept.push(row);
        }
    }
    kept
}

/// 月份不相交的几段；相交的只算头一段。
fn apart<'a>(rows: impl Iterator<Item = &'a Row<'a>>) -> Vec<&'a Row<'a>> {
    let mut kept: Vec<&Row> = Vec::new();
    for row in rows {
        let clear = |other: &&Row| {
            row.span.last_month < other.span.first_month
                || other.span.last_month < row.span.first_month
        };
        if kept.iter().all(clear) {
            kept.push(row);
        }
    }
    kept
}

/// 两项以上加起来比总数多；时段拼满了一整段的，还不能少。
fn over(county: &County, whole: &Row, group: &[&Row], kind: usize) -> Option<Mark> {
    let (name, total) = figures(whole.accident)[kind];
    let total = total?;
    let parts: Vec<&Quantity> = group
        .iter()
        .filter_map(|row| Some(&figures(row.accident)[kind].1?.value))
        .collect();
    let least = parts
        .iter()
        .try_fold(0_i64, |sum, part| sum.checked_add(part.low))?;
    let over = total.value.high.is_some_and(|high| least > high);
    let months: u32 = group.iter().map(|row| months(row)).sum();
    let full = months == self::months(whole) && parts.len() == group.len() && is_by_time(group);
    let exact = parts.iter().all(|part| part.is_exact()) && total.value.is_exact();
    let short = full && exact && least < total.value.low;
    let single = parts
        .iter()
        .any(|part| total.value.high.is_some_and(|high| part.low > high));
    if parts.len() < 2 || single || !(over || short) {
        return None;
    }
    let (sum, unit) = (said(least, &total.text), &total.text);
    let than = if over { "多" } else { "少" };
    Some(mark(
        county,
        total,
        format!(
            "分开写的{}项{name}加起来是{sum}，比合计的{unit}{than}",
            parts.len()
        ),
        "核对各项和合计；有重复统计的，在口径里写明",
    ))
}

/// 一段几个月。
fn months(row: &Row) -> u32 {
    row.span.last_month + 1 - row.span.first_month
}

/// 这一组是分时段的。
fn is_by_time(group: &[&Row]) -> bool {
    group.windows(2).all(|pair| pair[0].span != pair[1].span)
}

/// 合计的说法：有万的照万说。
fn said(sum: i64, total: &str) -> String {
    let scale = if total.contains('万') { 10_000 } else { 1 };
    let whole = sum / ONE / scale;
    let unit = if scale > 1 { "万" } else { "" };
    format!("{whole}{unit}")
}
