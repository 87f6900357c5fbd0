//! 资料：县情资料读得下来、内容却不对的地方，起草之前就能看出来的。

mod days;
mod rows;

pub(super) mod agenda_partial;
pub(super) mod anniversary;
pub(super) mod assessment;
pub(super) mod asset_unit;
pub(super) mod attendance;
pub(super) mod basis_missing;
pub(super) mod campaign;
pub(super) mod cumulative;
pub(super) mod date_ahead;
pub(super) mod date_order;
pub(super) mod day_impossible;
pub(super) mod deadline_far;
pub(super) mod deadline_holiday;
pub(super) mod deadline_passed;
pub(super) mod demand_bare;
pub(super) mod document;
pub(super) mod fixed_over;
pub(super) mod grade_exceeded;
pub(super) mod item_twice;
pub(super) mod length;
pub(super) mod level_word;
pub(super) mod meeting_holiday;
pub(super) mod meeting_name;
pub(super) mod money;
pub(super) mod name_masked;
pub(super) mod national;
pub(super) mod occasion_unknown;
pub(super) mod ordinal;
pub(super) mod organ_old;
pub(super) mod part_over;
pub(super) mod parts_over;
pub(super) mod period_ahead;
pub(super) mod period_unclear;
pub(super) mod period_unmatched;
pub(super) mod placeholder;
pub(super) mod problem_bare;
pub(super) mod ratio_over;
pub(super) mod row_twice;
pub(super) mod sector_unknown;
pub(super) mod source_missing;
pub(super) mod stale;
pub(super) mod task_leaderless;
pub(super) mod toll_alone;
pub(super) mod township;
pub(super) mod trend;
pub(super) mod unit_wrong;
pub(super) mod upper_stale;
pub(super) mod year_gap;

use std::ops::Range;

use chrono::NaiveDate;

use super::Mark;
use crate::county::quantity::Quantity;
use crate::county::value::Entry;
use crate::county::{County, Leaf};
use crate::finding::Place;

/// 一处最多标多少字。
const LONGEST: usize = 60;

/// 在一个值上记一处。
fn mark<T>(
    county: &County,
    entry: &Entry<T>,
    message: impl Into<String>,
    hint: impl Into<String>,
) -> Mark {
    let place = county.leaves.get(entry.id).map_or(Place::default(), place);
    Mark::new(place, message, hint)
}

/// 一个值在原文的哪里；太长的只标开头。
fn place(leaf: &Leaf) -> Place {
    Place {
        line: leaf.line,
        column: leaf.column,
        length: leaf.length.min(LONGEST),
    }
}

/// 值里的一截在原文的哪里；原文和印出来的不一样长、对不准的，标整个值。
fn part(leaf: &Leaf, range: &Range<usize>) -> Place {
    let whole = place(leaf);
    let skipped = match leaf.length.checked_sub(leaf.text.chars().count()) {
        Some(0) => 0,
        Some(2) => 1,
        _ => return whole,
    };
    let (Some(before), Some(inside)) = (leaf.text.get(..range.start), leaf.text.get(range.clone()))
    else {
        return whole;
    };
    Place {
        column: leaf.column + skipped + before.chars().count(),
        length: inside.chars().count().clamp(1, LONGEST),
        ..whole
    }
}

/// 一个值所在的栏目名，如 `会议.批示[0].职务` 的“职务”。
fn key(leaf: &Leaf) -> &str {
    let last = leaf.path.rsplit('.').next().unwrap_or_default();
    last.split('[').next().unwrap_or_default()
}

/// 会议哪天开。
fn meeting_day(county: &County) -> Option<NaiveDate> {
    county.meeting.date.as_ref().map(|date| date.value.0)
}

/// `a` 一定比 `b` 大；钱和件数、百分比和件数不能比。
fn is_over(a: &Quantity, b: &Quantity) -> bool {
    let kind = |quantity: &Quantity| (quantity.unit.ends_with('元'), quantity.unit == "%");
    kind(a) == kind(b) && b.high.is_some_and(|high| a.low > high)
}

/// 两个数一定不一样。
fn differ(a: &Quantity, b: &Quantity) -> bool {
    is_over(a, b) || is_over(b, a)
}

/// 汉字写的一天：2026年3月12日。
fn said(day: NaiveDate) -> String {
    crate::county::day::Day(day).printed()
}
