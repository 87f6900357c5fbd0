//! 数字：同一个数前后说法、加减乘除、和官方数对不对得上。

mod arithmetic;
mod pairs;

pub(super) mod about;
pub(super) mod bare_change;
pub(super) mod change_wrong;
pub(super) mod claim;
pub(super) mod comparison;
pub(super) mod direction_wrong;
pub(super) mod doubled;
pub(super) mod far_accident;
pub(super) mod future;
pub(super) mod grade_toll;
pub(super) mod level_mixed;
pub(super) mod mixed_unit;
pub(super) mod national;
pub(super) mod over_fixed;
pub(super) mod part_exceeds;
pub(super) mod parts_sum;
pub(super) mod period_mixed;
pub(super) mod points;
pub(super) mod respectively;
pub(super) mod reused;
pub(super) mod since_when;
pub(super) mod stale_year;
pub(super) mod times;
pub(super) mod told_twice;
pub(super) mod unfixed;
pub(super) mod unsourced;
pub(super) mod writing;
pub(super) mod wrong_unit;
