//! 残留：没填的空、网页上带来的东西、丢了的字。

pub(super) mod cross;
