//! 讲话各部分的常用词，认一篇稿子各部分的作用用。

use std::collections::BTreeMap;

use super::table;
use crate::moves::Move;

table!(BTreeMap<Move, Vec<String>>, "data/moves.yaml");

/// 各职能和它的常用词。
pub fn all() -> &'static BTreeMap<Move, Vec<String>> {
    &TABLE
}
