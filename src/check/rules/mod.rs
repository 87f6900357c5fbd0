//! 全部规则，一条一行；每条一个文件，说明页在 docs/规则。

mod figure;
mod leftover;
mod reading;
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

/// 全部规则，按类别；读资料时已经查了的排在最后。
pub fn all() -> impl Iterator<Item = &'static Rule> {
    RULES.iter().chain(&reading::RULES)
}

/// 查稿子的、查资料的，一条一行。
const RULES: &[Rule] = &[
    // 结构
    structure::ordinal_repeated::RULE,
    // 残留
    leftover::cross::RULE,
    leftover::star::RULE,
    leftover::date::RULE,
    leftover::blank::RULE,
    leftover::vague::RULE,
    leftover::measure::RULE,
    leftover::name_missing::RULE,
    leftover::omitted::RULE,
    leftover::unfinished::RULE,
    leftover::start_missing::RULE,
    leftover::broken_text::RULE,
    leftover::web::RULE,
    leftover::teaser::RULE,
    leftover::contact::RULE,
    leftover::pinyin::RULE,
    leftover::traditional::RULE,
    leftover::half_masked::RULE,
    leftover::real_name::RULE,
    leftover::partial_name::RULE,
    // 数字
    figure::told_twice::RULE,
    figure::change_wrong::RULE,
    figure::direction_wrong::RULE,
    figure::comparison::RULE,
    figure::part_exceeds::RULE,
    figure::parts_sum::RULE,
    figure::over_fixed::RULE,
    figure::grade_toll::RULE,
    figure::national::RULE,
    figure::times::RULE,
    figure::wrong_unit::RULE,
    figure::points::RULE,
    figure::bare_change::RULE,
    figure::unfixed::RULE,
    figure::unsourced::RULE,
    figure::stale_year::RULE,
    figure::level_mixed::RULE,
    figure::future::RULE,
    figure::period_mixed::RULE,
    figure::claim::RULE,
    figure::far_accident::RULE,
    figure::respectively::RULE,
    figure::about::RULE,
    figure::mixed_unit::RULE,
    figure::reused::RULE,
    figure::since_when::RULE,
    figure::doubled::RULE,
    figure::writing::RULE,
    // 体例
    leftover::half_width::RULE,
    leftover::double_mark::RULE,
    leftover::spaced::RULE,
    leftover::full_width::RULE,
    leftover::hard_wrap::RULE,
    leftover::semicolon_break::RULE,
];
