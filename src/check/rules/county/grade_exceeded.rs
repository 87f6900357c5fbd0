//! 死亡超出等级：死亡人数、损失，比写的等级和起数所能有的还多。

use super::super::{Mark, Run, rule};
use super::mark;
use super::rows::{self, Row};
use crate::county::County;
use crate::county::quantity::ONE;
use crate::county::value::Figure;
use crate::reference::grades::{self, Grade, LAW};

rule!("死亡超出等级", County, High, Run::County(check));

fn check(county: &County) -> Vec<Mark> {
    let rows = rows::rows(county);
    let mut marks: Vec<Mark> = rows.iter().flat_map(|row| in_row(county, row)).collect();
    marks.extend(
        rows.iter()
            .filter_map(|row| without_grave(county, row, &rows)),
    );
    marks.extend(elsewhere(county));
    marks
}

/// 由轻到重第几级；一般是 0。
fn level(index: usize) -> Option<&'static Grade> {
    grades::all().iter().rev().nth(index)
}

/// 一行写明了等级和起数的。
fn in_row(county: &County, row: &Row) -> Vec<Mark> {
    let count = row
        .accident
        .incidents
        .as_ref()
        .and_then(|f| f.value.whole());
    let (Some(count), Some(grade)) = (count.filter(|c| *c > 0), level(row.grade.1)) else {
        return Vec::new();
    };
    if row.accident.grade.is_none() {
        return Vec::new();
    }
    let deaths = row.accident.deaths.as_ref();
    let loss = row.accident.loss.as_ref();
    let deaths = over(county, deaths, grade.deaths.below, 1, count, grade);
    let loss = over(county, loss, grade.loss.below, 10_000, count, grade);
    deaths.into_iter().chain(loss).collect()
}

/// 比几起这一级的事故所能有的还多；`scale` 是界限的单位。
fn over(
    county: &County,
    figure: Option<&Figure>,
    below: Option<i64>,
    scale: i64,
    count: i64,
    grade: &Grade,
) -> Option<Mark> {
    let (figure, below) = (figure?, below?);
    let most = if scale == 1 { below - 1 } else { below };
    let limit = most.checked_mul(scale)?.checked_mul(count)?;
    let said = if scale == 1 {
        format!("{}人", most * count)
    } else {
        format!("{}万元", most * count)
    };
    (figure.value.low / ONE > limit).then(|| {
        let (text, name) = (&figure.text, &grade.name);
        let message = format!("{count}起{name}事故，按《{LAW}》最多{said}，写的是{text}");
        mark(county, figure, message, "核对等级、起数和这个数")
    })
}

/// 写明没有较大及以上的事故，死亡人数却不止。
fn without_grave(county: &County, row: &Row, rows: &[Row]) -> Option<Mark> {
    let deaths = row.accident.deaths.as_ref()?;
    let count = row
        .accident
        .incidents
        .as_ref()?
        .value
        .whole()
        .filter(|c| *c > 0)?;
    let none = rows.iter().find(|other| {
        let zero = other
            .accident
            .incidents
            .as_ref()
            .is_some_and(|f| f.value.is_zero());
        zero && other.grade.0 > 0
            && other.grade.1 == 3
            && other.scope == row.scope
            && other.sector == row.sector
            && other.span == row.span
    })?;
    let most = level(none.grade.0 - 1)?.deaths.below? - 1;
    let limit = most.checked_mul(count)?;
    let written = none.accident.grade.as_ref()?;
    (row.grade.0 == 0 && row.grade.1 == 3 && deaths.value.low / ONE > limit).then(|| {
        let message = format!(
            "{}事故写的是0起，{count}起最多死亡{limit}人，这里写的是{}",
            written.text, deaths.text
        );
        mark(county, deaths, message, "核对起数、死亡人数和分等级的一行")
    })
}

/// 外地事故的等级和死亡人数。
fn elsewhere(county: &County) -> Vec<Mark> {
    let cases = county.cases.elsewhere.iter();
    cases
        .filter_map(|case| {
            let (_, last) = rows::grade(Some(case.grade.as_ref()?))?;
            let grade = level(last)?;
            over(
                county,
                case.deaths.as_ref(),
                grade.deaths.below,
                1,
                1,
                grade,
            )
        })
        .collect()
}
