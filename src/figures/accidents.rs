//! 事故：几年走势、同比、今年以来、分行业、分地方、和上级比。口径、范围、时段对不上的不比。

use serde::Serialize;

use super::amount;
use super::change::{Change, Changes, change};
use super::timing::{Clock, said};
use crate::county::value::{Figure, Period, Text};
use crate::county::{Accident, County};
use crate::ledger::{Ledger, Mark};

/// 本地一个时段的数。
#[derive(Debug, Clone, Serialize)]
pub struct Entry {
    /// 时段。
    #[serde(skip_serializing_if = "Option::is_none")]
    pub when: Option<Period>,
    /// 时段的说法：去年、今年1—2月。
    #[serde(skip_serializing_if = "Option::is_none")]
    pub said: Option<Mark>,
    /// 范围。
    #[serde(skip_serializing_if = "Option::is_none")]
    pub scope: Option<Text>,
    /// 行业。
    #[serde(skip_serializing_if = "Option::is_none")]
    pub sector: Option<Text>,
    /// 分行业、分地方时的名称。
    #[serde(skip_serializing_if = "Option::is_none")]
    pub name: Option<Text>,
    /// 等级。
    #[serde(skip_serializing_if = "Option::is_none")]
    pub grade: Option<Text>,
    /// 口径。
    #[serde(skip_serializing_if = "Option::is_none")]
    pub basis: Option<Text>,
    /// 起数。
    #[serde(skip_serializing_if = "Option::is_none")]
    pub incidents: Option<Figure>,
    /// 死亡。
    #[serde(skip_serializing_if = "Option::is_none")]
    pub deaths: Option<Figure>,
    /// 受伤。
    #[serde(skip_serializing_if = "Option::is_none")]
    pub injuries: Option<Figure>,
    /// 损失。
    #[serde(skip_serializing_if = "Option::is_none")]
    pub loss: Option<Figure>,
    /// 走势：上升、下降、持平。
    #[serde(skip_serializing_if = "Option::is_none")]
    pub trend: Option<String>,
    /// 一起也没有。
    pub none: bool,
    /// 占同期全部起数的多少。
    #[serde(skip_serializing_if = "Option::is_none")]
    pub share: Option<Mark>,
    /// 和前一期比。
    #[serde(skip_serializing_if = "Option::is_none")]
    pub change: Option<Change>,
    /// 前一期是何时。
    #[serde(skip_serializing_if = "Option::is_none")]
    pub change_from: Option<Period>,
    /// 降幅和全县同期比：快于、慢于。
    #[serde(skip_serializing_if = "Option::is_none")]
    pub versus: Option<&'static str>,
}

/// 几年走势：头尾两年的变化。
#[derive(Debug, Clone, Serialize)]
pub struct Trend {
    /// 几年，如“三年”。
    pub years: Mark,
    /// 最早一年。
    pub first: Entry,
    /// 最近一年。
    pub last: Entry,
    /// 各项变化。
    #[serde(flatten)]
    pub changes: Changes,
    /// 起数逐年下降。
    pub steady_down: bool,
}

/// 最近一年和上一年。
#[derive(Debug, Clone, Serialize)]
pub struct YearOnYear {
    /// 最近一年。
    pub when: Period,
    /// 最近一年的说法。
    pub said: Mark,
    /// 各项变化。
    #[serde(flatten)]
    pub changes: Changes,
}

/// 今年以来。
#[derive(Debug, Clone, Serialize)]
pub struct Recent {
    /// 今年以来的数。
    #[serde(flatten)]
    pub entry: Entry,
    /// 和去年同期比。
    #[serde(rename = "change", skip_serializing_if = "Option::is_none")]
    pub changes: Option<Changes>,
}

/// 事故的全部说法。
#[derive(Debug, Clone, Default, Serialize)]
pub struct Accidents {
    /// 本地各年，由早到晚，连续。
    pub series: Vec<Entry>,
    /// 头尾两年的变化。
    #[serde(skip_serializing_if = "Option::is_none")]
    pub trend: Option<Trend>,
    /// 最近一年和上一年。
    #[serde(skip_serializing_if = "Option::is_none")]
    pub yoy: Option<YearOnYear>,
    /// 今年以来。
    #[serde(skip_serializing_if = "Option::is_none")]
    pub recent: Option<Recent>,
    /// 分行业。
    pub sectors: Vec<Entry>,
    /// 分地方。
    pub areas: Vec<Entry>,
    /// 上级范围，由大到小。
    pub wider: Vec<Entry>,
    /// 分等级。
    pub graded: Vec<Entry>,
}

/// 上级范围的名称，由大到小。
const WIDER: [&str; 7] = ["全国", "全省", "全自治区", "全区", "全市", "全州", "全盟"];

/// 由县情资料得出事故的全部说法。
pub fn accidents(county: &County, clock: &Clock, ledger: &mut Ledger) -> Accidents {
    let whole = county.region.words().whole;
    let mut deriver = Deriver {
        county,
        clock,
        ledger,
        whole,
    };
    let series = deriver.series();
    let mut accidents = Accidents {
        trend: deriver.trend(&series),
        yoy: deriver.yoy(&series),
        recent: deriver.recent(),
        ..Accidents::default()
    };
    accidents.series = series.iter().map(|row| deriver.entry(row)).collect();
    for row in latest_rows(&county.accidents) {
        match deriver.place(row) {
            Place::Wider => accidents.wider.push(deriver.entry(row)),
            Place::Area => accidents.areas.push(deriver.area(row, &series)),
            Place::Local if row.grade.is_some() => accidents.graded.push(deriver.entry(row)),
            Place::Local if row.sector.is_some() => accidents.sectors.push(deriver.sector(row)),
            Place::Local => {}
        }
    }
    let rank = |entry: &Entry| {
        WIDER
            .iter()
            .position(|&w| entry.scope.as_ref().is_some_and(|s| s.text == w))
    };
    accidents.wider.sort_by_key(rank);
    accidents
}

/// 同一范围、行业、等级只取最近一个时段；没写时段的数说不清是什么时候的，不讲。
fn latest_rows(rows: &[Accident]) -> Vec<&Accident> {
    let end = |row: &Accident| {
        row.period
            .as_ref()
            .map(|p| (p.value.year, p.value.last_month))
    };
    rows.iter()
        .filter(|row| row.period.is_some())
        .filter(|row| {
            rows.iter()
                .all(|other| key(other) != key(row) || end(other) <= end(row))
        })
        .collect()
}

/// 一行说的是哪里、哪个行业、哪个等级。
fn key(row: &Accident) -> [&str; 3] {
    [&row.scope, &row.sector, &row.grade].map(|entry| text(entry.as_ref()))
}

fn text(entry: Option<&Text>) -> &str {
    entry.map_or("", |t| t.text.as_str())
}

/// 一行统计说的是哪里。
enum Place {
    Local,
    Area,
    Wider,
}

struct Deriver<'a> {
    county: &'a County,
    clock: &'a Clock,
    ledger: &'a mut Ledger,
    /// 本地的统称；范围写成它就等于没写。
    whole: String,
}

impl<'a> Deriver<'a> {
    fn place(&self, row: &Accident) -> Place {
        match row.scope.as_ref().map(|scope| scope.text.as_str()) {
            None => Place::Local,
            Some(scope) if scope == self.whole => Place::Local,
            Some(scope) if WIDER.contains(&scope) => Place::Wider,
            Some(_) => Place::Area,
        }
    }

    /// 本地、不分行业、不分等级。
    fn totals(&self) -> impl Iterator<Item = &'a Accident> + use<'a> {
        let whole = self.whole.clone();
        self.county.accidents.iter().filter(move |row| {
            let local = row.scope.as_ref().is_none_or(|scope| scope.text == whole);
            local && row.sector.is_none() && row.grade.is_none()
        })
    }

    /// 整年的数，由早到晚；中间断了年份，只取断开以后的。
    fn series(&self) -> Vec<&'a Accident> {
        let mut rows: Vec<(i32, &Accident)> = self
            .totals()
            .filter_map(|row| Some((full_year(row)?, row)))
            .filter(|(year, row)| *year < self.clock.year() && has_figures(row))
            .collect();
        rows.sort_by_key(|(year, _)| *year);
        rows.dedup_by_key(|(year, _)| *year);
        let gap = rows
            .windows(2)
            .rposition(|pair| pair[1].0 != pair[0].0 + 1 || !same_basis(pair[0].1, pair[1].1));
        rows.split_off(gap.map_or(0, |index| index + 1))
            .into_iter()
            .map(|(_, row)| row)
            .collect()
    }

    fn trend(&mut self, series: &[&Accident]) -> Option<Trend> {
        let (first, last) = (series.first()?, series.last()?);
        let changes = self.changes(first, last).filter(|_| series.len() > 1)?;
        let counts: Vec<_> = series.iter().map(|row| row.incidents.as_ref()).collect();
        let falls = |pair: &[Option<&Figure>]| match pair {
            [Some(a), Some(b)] => b.value.sub(&a.value).is_some_and(|d| d.high < Some(0)),
            _ => false,
        };
        let paths: Vec<&str> = series
            .iter()
            .filter_map(|row| row.period.as_ref())
            .map(|p| self.county.leaves[p.id].path.as_str())
            .collect();
        let years = format!("{}年", crate::numbering::chinese_number(series.len()));
        Some(Trend {
            years: self
                .ledger
                .derive(years, &paths, format!("共{}个年度", series.len())),
            steady_down: counts.windows(2).all(falls),
            first: self.entry(first),
            last: self.entry(last),
            changes,
        })
    }

    fn yoy(&mut self, series: &[&Accident]) -> Option<YearOnYear> {
        let [.., before, last] = series else {
            return None;
        };
        let when = last.period.clone()?;
        Some(YearOnYear {
            said: said(&self.county.leaves[when.id], self.clock, self.ledger),
            changes: self.changes(before, last)?,
            when,
        })
    }

    fn recent(&mut self) -> Option<Recent> {
        let this_year = |row: &&Accident| {
            let span = row.period.as_ref().map(|p| p.value);
            span.is_some_and(|s| s.year == Some(self.clock.year()) && !s.is_full_year())
        };
        let row = self
            .totals()
            .filter(this_year)
            .filter(|row| has_figures(row))
            .max_by_key(|row| row.period.as_ref().map(|p| p.value.last_month))?;
        let span = row.period.as_ref()?.value.year_before();
        let before = self
            .totals()
            .find(|r| r.period.as_ref().map(|p| p.value) == span && same_basis(r, row));
        Some(Recent {
            changes: before.and_then(|before| self.changes(before, row)),
            entry: self.entry(row),
        })
    }

    fn changes(&mut self, from: &Accident, to: &Accident) -> Option<Changes> {
        let pairs = [
            (&from.incidents, &to.incidents),
            (&from.deaths, &to.deaths),
            (&from.injuries, &to.injuries),
            (&from.loss, &to.loss),
        ];
        Changes::new(pairs.map(|(from, to)| {
            change(
                from.as_ref()?,
                to.as_ref()?,
                &self.county.leaves,
                self.ledger,
            )
        }))
    }

    fn sector(&mut self, row: &Accident) -> Entry {
        let share = self.share(row);
        Entry {
            name: row.sector.clone(),
            share,
            ..self.entry(row)
        }
    }

    /// 一个行业占同一时段全部起数的多少。
    fn share(&mut self, row: &Accident) -> Option<Mark> {
        let span = row.period.as_ref()?.value;
        let whole = self.totals().find(|total| {
            total.period.as_ref().is_some_and(|p| p.value == span) && same_basis(total, row)
        })?;
        let (part, whole) = (row.incidents.as_ref()?, whole.incidents.as_ref()?);
        let text = amount::ratio(&part.value, &whole.value).and_then(amount::share)?;
        let paths = [part, whole].map(|figure| self.county.leaves[figure.id].path.as_str());
        Some(
            self.ledger
                .derive(text, &paths, format!("{}÷{}", part.text, whole.text)),
        )
    }

    /// 一个地方自己的前后两期，再和全县同期比快慢。
    fn area(&mut self, row: &Accident, series: &[&Accident]) -> Entry {
        let before = self.county.accidents.iter().find(|other| {
            text(other.scope.as_ref()) == text(row.scope.as_ref())
                && text(other.sector.as_ref()) == text(row.sector.as_ref())
                && full_year(other).is_some_and(|year| full_year(row).is_some_and(|y| year < y))
        });
        let pair = before.and_then(|b| Some((b.incidents.as_ref()?, row.incidents.as_ref()?)));
        let change = pair.and_then(|(from, to)| change(from, to, &self.county.leaves, self.ledger));
        let local = before.and_then(|before| {
            let year_of = |year| series.iter().find(|r| full_year(r) == year);
            self.changes(year_of(full_year(before))?, year_of(full_year(row))?)?
                .incidents
        });
        Entry {
            name: row.scope.clone(),
            versus: versus(change.as_ref(), local.as_ref()),
            change_from: before
                .filter(|_| change.is_some())
                .and_then(|b| b.period.clone()),
            change,
            ..self.entry(row)
        }
    }

    fn entry(&mut self, row: &Accident) -> Entry {
        let said = row
            .period
            .as_ref()
            .map(|period| said(&self.county.leaves[period.id], self.clock, self.ledger));
        let zero = |figure: &Option<Figure>| figure.as_ref().is_some_and(|f| f.value.is_zero());
        Entry {
            when: row.period.clone(),
            said,
            scope: row.scope.clone(),
            sector: row.sector.clone(),
            name: None,
            grade: row.grade.clone(),
            basis: row.basis.clone(),
            incidents: row.incidents.clone(),
            deaths: row.deaths.clone(),
            injuries: row.injuries.clone(),
            loss: row.loss.clone(),
            trend: row.trend.as_ref().map(|t| t.text.clone()),
            none: zero(&row.incidents),
            share: None,
            change: None,
            change_from: None,
            versus: None,
        }
    }
}

/// 两处都降才比快慢；准数才比。
fn versus(own: Option<&Change>, whole: Option<&Change>) -> Option<&'static str> {
    let (own, whole) = (own?, whole?);
    let (mine, theirs) = (own.per_mille?, whole.per_mille?);
    let comparable = own.down && whole.down && mine != theirs;
    comparable.then_some(if mine > theirs { "快于" } else { "慢于" })
}

fn full_year(row: &Accident) -> Option<i32> {
    row.period
        .as_ref()
        .filter(|p| p.value.is_full_year())?
        .value
        .year
}

fn has_figures(row: &Accident) -> bool {
    row.incidents.is_some() || row.deaths.is_some()
}

/// 口径写了而且不同，就不能比。
fn same_basis(a: &Accident, b: &Accident) -> bool {
    match (&a.basis, &b.basis) {
        (Some(a), Some(b)) => a.text == b.text,
        _ => true,
    }
}
