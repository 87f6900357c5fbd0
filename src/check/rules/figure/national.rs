//! 全国数不符：引的全国事故数字，和官方公布的对不上。

use super::super::{Mark, Run, rule};
use super::arithmetic::{self, Interval};
use crate::check::Scene;
use crate::county::quantity::Quantity;
use crate::reference::national::{self, NationalYear};
use crate::speech::figures::Figure;
use crate::speech::figures::context::{Grade, Scope};
use crate::speech::figures::topic::{Role, Topic};

rule!("全国数不符", Figure, High, Run::Speech(check));

fn check(scene: &Scene) -> Vec<Mark> {
    let all = scene.figures();
    let national = all
        .iter()
        .filter(|f| f.scope == Scope::Nation && f.is_value() && f.sector.is_none());
    let marks = national.filter_map(|figure| {
        let period = figure.period.filter(|period| period.is_full_year())?;
        let official = official(period.year, figure)?;
        let said = arithmetic::rounded(figure.text(), &figure.value);
        let wrong = !said.meets(official.interval.widened(official.tolerance()));
        wrong.then(|| {
            Mark::new(
                figure.place(),
                format!(
                    "{}年全国{}是{}（{}），这里写的是{}",
                    period.year,
                    official.name,
                    official.text,
                    official.source,
                    figure.text()
                ),
                "按官方公布的数改，写明发布单位和日期",
            )
        })
    });
    marks.chain(all.iter().filter_map(change)).collect()
}

/// 全国数的同比，和官方公布的对。
fn change(figure: &Figure) -> Option<Mark> {
    let Role::Change(direction) = figure.role else {
        return None;
    };
    let counted = matches!(figure.topic, Topic::Incidents | Topic::Deaths);
    let whole =
        figure.scope == Scope::Nation && figure.sector.is_none() && figure.value.unit == "%";
    let period = figure
        .period
        .filter(|period| whole && counted && period.is_full_year())?;
    let row = national::year(period.year)?;
    let official = stated_change(row, figure.grade, figure.topic == Topic::Deaths)?;
    let percent = official.trim_start_matches(|c: char| !c.is_ascii_digit());
    let percent = arithmetic::interval(&Quantity::parse(percent)?);
    let right = official.contains(direction.word()) && arithmetic::stated(figure).meets(percent);
    let known = row.misquoted.iter().any(|other| other == figure.text());
    let compared = figure.base.is_none_or(|base| base == period.year_before());
    (!right && !known && compared && official.contains('%')).then(|| {
        Mark::new(
            figure.place(),
            format!(
                "{}年全国{}{official}（{}），这里写的是{}",
                period.year,
                figure.topic.name(),
                row.issuer,
                figure.text()
            ),
            "按官方公布的数改，写明发布单位和日期",
        )
    })
}

/// 公布的同比。
fn stated_change(row: &NationalYear, grade: Option<Grade>, is_deaths: bool) -> Option<&str> {
    let graded = match grade {
        None => None,
        Some(Grade::Larger) => Some(row.larger.as_ref()?),
        Some(Grade::Major) => Some(row.major.as_ref()?),
        Some(Grade::MajorAndAbove) => Some(row.major_and_above.as_ref()?),
        Some(_) => return None,
    };
    let (incidents, deaths) = match graded {
        Some(graded) => (&graded.incidents_change, &graded.deaths_change),
        None => (&row.incidents_change, &row.deaths_change),
    };
    if is_deaths {
        deaths.as_deref()
    } else {
        incidents.as_deref()
    }
}

/// 官方的数。
struct Official {
    name: String,
    text: String,
    interval: Interval,
    source: String,
    year: i32,
    is_derived: bool,
}

impl Official {
    /// 容许差多少：不同单位发布的略有出入，2017年以前出入大些；推算的再放宽。
    fn tolerance(&self) -> i128 {
        let percent = match self.year {
            _ if self.is_derived => 10,
            ..=2017 => 6,
            _ => 3,
        };
        self.interval.low * percent / 100
    }
}

/// 这一年这一项官方公布的数；没有起数就由下一年的同比推。
fn official(year: i32, figure: &Figure) -> Option<Official> {
    if !matches!(figure.topic, Topic::Incidents | Topic::Deaths) {
        return None;
    }
    let is_deaths = figure.topic == Topic::Deaths;
    let stated = || {
        let row = national::year(year)?;
        let text = stated(row, figure.grade, is_deaths)?;
        let grade = figure.grade.map_or("", Grade::name);
        let what = if is_deaths {
            "事故死亡人数"
        } else {
            "事故起数"
        };
        Some(Official {
            name: format!("{grade}{what}"),
            interval: text.1,
            text: text.0,
            source: row.issuer.clone(),
            year,
            is_derived: false,
        })
    };
    stated().or_else(|| figure.grade.is_none().then(|| derived(year, is_deaths))?)
}

/// 公布的数：总数，或者某一级的；几级合计的相加。
fn stated(row: &NationalYear, grade: Option<Grade>, is_deaths: bool) -> Option<(String, Interval)> {
    let of = |grade: &national::Grade| {
        if is_deaths {
            grade.deaths.clone()
        } else {
            Some(grade.incidents.clone())
        }
    };
    let single = |text: Option<String>| {
        let text = text?;
        let interval = arithmetic::rounded(&text, &Quantity::parse(&text)?);
        Some((text, interval))
    };
    match grade {
        None => single(if is_deaths {
            row.deaths.clone()
        } else {
            row.incidents.clone()
        }),
        Some(Grade::Larger) => single(of(row.larger.as_ref()?)),
        Some(Grade::Major) => single(of(row.major.as_ref()?)),
        Some(Grade::MajorAndAbove) => single(of(major_and_above(row)?)),
        Some(Grade::LargerAndAbove) => {
            let (larger, major) = (of(row.larger.as_ref()?)?, of(major_and_above(row)?)?);
            let sum = Quantity::parse(&larger)?.add(&Quantity::parse(&major)?)?;
            let whole = sum.whole()?;
            Some((
                format!("{whole}{}（{larger}加{major}）", sum.unit),
                arithmetic::interval(&sum),
            ))
        }
        Some(Grade::Ordinary | Grade::Gravest | Grade::Fatal) => None,
    }
}

/// 重大和特别重大合计；没有发生特别重大的，就是重大。
fn major_and_above(row: &NationalYear) -> Option<&national::Grade> {
    let none = row
        .note
        .as_deref()
        .is_some_and(|note| note.contains("未发生特别重大"));
    let whole = row.major_and_above.as_ref();
    whole.or_else(|| row.major.as_ref().filter(|_| none))
}

/// 由下一年公布的数和同比推上一年的。
fn derived(year: i32, is_deaths: bool) -> Option<Official> {
    let next = national::year(year + 1)?;
    let (text, change) = if is_deaths {
        (next.deaths.as_ref()?, next.deaths_change.as_ref()?)
    } else {
        (next.incidents.as_ref()?, next.incidents_change.as_ref()?)
    };
    let percent = change.split("下降").nth(1)?;
    let percent = Quantity::parse(percent)?.exact_value()?;
    let value = Quantity::parse(text)?.exact_value()?;
    let whole = 100 * crate::county::quantity::ONE;
    let before = i128::from(value) * i128::from(whole) / i128::from((whole - percent).max(1));
    let unit = if is_deaths { "人" } else { "起" };
    let shown = before / i128::from(crate::county::quantity::ONE);
    Some(Official {
        name: if is_deaths {
            "事故死亡人数"
        } else {
            "事故起数"
        }
        .to_owned(),
        text: format!("{shown}{unit}上下（{}年{text}，{change}）", year + 1),
        interval: Interval {
            low: before,
            high: Some(before),
        },
        source: next.issuer.clone(),
        year,
        is_derived: true,
    })
}
