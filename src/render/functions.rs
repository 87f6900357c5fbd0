//! 模板里用得到的函数和过滤器。

use tera::{Kwargs, State, Tera, TeraResult, Value};

use crate::ledger::Ledger;

/// 上下文里的两个内部变量：出处账的文字，和前面各块已经印过的标记。
pub const TEXTS: &str = "__texts";
/// 见 [`TEXTS`]。
pub const PRINTED: &str = "__printed";

/// `range` 最多数到一百。
const MAX_RANGE: i64 = 100;

/// 自己添的过滤器和函数。
#[cfg(test)]
pub const OWN_NAMES: [&str; 5] = ["plain", "number", "join_and", "fresh", "range"];

pub(super) fn register(tera: &mut Tera) {
    tera.register_filter("plain", plain);
    tera.register_filter("number", number);
    tera.register_filter("join_and", join_and);
    tera.register_function("fresh", fresh);
    tera.register_function("range", range);
}

/// 标记换回文字，用来比较：`{% if s.name | plain == "消防" %}`；没有的值是空的。
fn plain(value: &Value, _: Kwargs, state: &State) -> TeraResult<String> {
    words(value, state)
}

/// 文字里的第一个数，用来比较大小：`{% if a.deaths | number > 0 %}`；没有的值是零。
fn number(value: &Value, _: Kwargs, state: &State) -> TeraResult<f64> {
    let words = words(value, state)?;
    let digits: String = words
        .chars()
        .skip_while(|c| !c.is_ascii_digit())
        .take_while(|c| c.is_ascii_digit() || *c == '.')
        .collect();
    Ok(digits.parse().unwrap_or(0.0))
}

fn words(value: &Value, state: &State) -> TeraResult<String> {
    let texts = state.get::<Value>(TEXTS)?.unwrap_or_else(Value::none);
    let texts = texts.as_array().unwrap_or_default();
    let marked = value.as_str().unwrap_or_default();
    let replace = |words: String, id: usize| {
        let text = texts.get(id).and_then(Value::as_str).unwrap_or_default();
        words.replace(&crate::marks::mark(id), text)
    };
    Ok(Ledger::used(marked).fold(marked.to_owned(), replace))
}

/// 并列，最后一项前用“和”：甲、乙和丙。
fn join_and(items: Vec<String>, _: Kwargs, _: &State) -> String {
    match items.split_last() {
        Some((last, rest)) if !rest.is_empty() => format!("{}和{last}", rest.join("、")),
        _ => items.concat(),
    }
}

/// 前面各块还没有印过这个值：`{% if fresh(v=training.sessions) %}`。
fn fresh(kwargs: Kwargs, state: &State) -> TeraResult<bool> {
    let Some(value) = kwargs.get::<&str>("v")? else {
        return Ok(false);
    };
    let printed = state.get::<Value>(PRINTED)?.unwrap_or_else(Value::none);
    let printed = printed.as_array().unwrap_or_default();
    let seen = |id: usize| printed.iter().any(|p| p.as_u64() == Some(id as u64));
    Ok(!Ledger::used(value).any(seen))
}

/// 从 0（或 start）数到 end 之前，最多一百个。
fn range(kwargs: Kwargs, _: &State) -> TeraResult<Vec<i64>> {
    let start = kwargs.get::<i64>("start")?.unwrap_or(0);
    let end = kwargs.must_get::<i64>("end")?;
    if end.saturating_sub(start) > MAX_RANGE {
        return Err(tera::Error::message("range 最多一百个"));
    }
    Ok((start..end).collect())
}
