//! 年份断档：本地逐年的事故数，中间缺了一年，前面的几年就用不上。

use super::super::{Mark, Run, rule};
use super::mark;
use super::rows::{self, Row};
use crate::county::County;

rule!("年份断档", County, Low, Run::County(check));

fn check(county: &County) -> Vec<Mark> {
    let rows = rows::rows(county);
    let mut years: Vec<(i32, &Row)> = rows
        .iter()
        .filter(|row| row.is_total() && row.span.is_full_year())
        .filter_map(|row| Some((row.span.year?, row)))
        .collect();
    years.sort_by_key(|(year, _)| *year);
    let gap = years.windows(2).rfind(|pair| pair[1].0 > pair[0].0 + 1);
    let Some(&[(earlier, row), (later, _)]) = gap else {
        return Vec::new();
    };
    let missing = match later - earlier {
        2 => format!("{}年", earlier + 1),
        _ => format!("{}年至{}年", earlier + 1, later - 1),
    };
    let period = row.accident.period.iter();
    period
        .map(|period| {
            let message = format!("写了{earlier}年和{later}年，缺{missing}，几年走势断了");
            let hint = "补上缺的年份；没有，就只用断开以后的";
            mark(county, period, message, hint)
        })
        .collect()
}
