//! 结构：序号、标题、报的条数、前后有没有着落。

pub(super) mod ordinal_repeated;
