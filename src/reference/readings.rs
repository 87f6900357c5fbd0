//! 生僻字的读音。

use std::collections::BTreeMap;

use super::table;

table!(BTreeMap<String, String>, "data/readings.yaml");

/// 一个生僻字怎么读；不在表里的没有。
pub fn of(c: char) -> Option<&'static str> {
    TABLE.get(c.encode_utf8(&mut [0; 4])).map(String::as_str)
}
