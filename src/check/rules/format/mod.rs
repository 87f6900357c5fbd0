//! 体例：题目、称谓、标题的写法，段落和要点怎么排。

pub(super) mod bracketed_title;
pub(super) mod heading_length;
pub(super) mod heading_levels;
pub(super) mod heading_marks;
pub(super) mod heading_run_in;
pub(super) mod heading_stop;
pub(super) mod member_units;
pub(super) mod paragraph_long;
pub(super) mod points_layout;
pub(super) mod quote_comma;
pub(super) mod quote_variant;
pub(super) mod salutation_missing;
pub(super) mod speaker_rank;
pub(super) mod title_form;
