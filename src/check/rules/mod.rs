//! 全部规则，一条一行；每条一个文件，说明页在 docs/规则。

mod leftover;
mod name;
mod place;
mod structure;

use super::{Mark, Rule, Run};

/// 声明一条规则：名称就是说明页的文件名。
macro_rules! rule {
    ($name:literal, $family:ident, $severity:ident, $run:expr) => {
        pub(in crate::check) const RULE: $crate::check::Rule = $crate::check::Rule {
            name: $name,
            family: $crate::check::Family::$family,
            severity: $crate::finding::Severity::$severity,
            page: include_str!(concat!(
                env!("CARGO_MANIFEST_DIR"),
                "/docs/规则/",
                $name,
                ".md"
            )),
            run: $run,
        };
    };
}
use rule;

/// 全部规则，按类别。
pub const RULES: &[Rule] = &[
    // 结构
    structure::ordinal_repeated::RULE,
    // 残留
    leftover::cross::RULE,
    // 机构与法规
    name::organ_outdated::RULE,
    name::organ_vague::RULE,
    name::organ_duty::RULE,
    name::organ_addressed::RULE,
    name::document_expired::RULE,
    name::document_title::RULE,
    name::campaign_over::RULE,
    name::formula_wrong::RULE,
    name::formula_short::RULE,
    name::formula_old::RULE,
    name::quote_wrong::RULE,
    name::quote_early::RULE,
    name::quote_unknown::RULE,
    name::term_wrong::RULE,
    name::term_legal::RULE,
    name::term_mixed::RULE,
    name::overreach::RULE,
    name::licence::RULE,
    name::scope_conflict::RULE,
    name::trend_conflict::RULE,
    name::repeat_denied::RULE,
    name::nation_year::RULE,
    name::basis_mixed::RULE,
    // 地名
    place::foreign::RULE,
    place::township_slip::RULE,
    place::level_mixed::RULE,
    place::unit_mixed::RULE,
    place::post_mixed::RULE,
];
