//! 结构：序号、标题、报的条数、前后有没有着落。

mod contents;
mod count_listed;
pub(super) mod series;
mod topics;

pub(super) mod blurred_range;
pub(super) mod children_uneven;
pub(super) mod closing_numbered;
pub(super) mod contents_differ;
pub(super) mod count_broken;
pub(super) mod count_unsaid;
pub(super) mod fixed_conflict;
pub(super) mod heading_alike;
pub(super) mod heading_cut;
pub(super) mod heading_empty;
pub(super) mod ordinal_gap;
pub(super) mod ordinal_headless;
pub(super) mod ordinal_lone;
pub(super) mod ordinal_mixed;
pub(super) mod ordinal_repeated;
pub(super) mod party_left_out;
pub(super) mod point_astray;
pub(super) mod problem_unanswered;
pub(super) mod purpose_dropped;
pub(super) mod range_conflict;
pub(super) mod repeats_anyway;
pub(super) mod tone_conflict;
pub(super) mod trend_conflict;

use super::words::has_any;
