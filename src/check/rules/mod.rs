//! 全部规则，一条一行；每条一个文件，说明页在 docs/规则。

mod language;
mod leftover;
mod repetition;
mod structure;
mod time;

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
    // 时间
    time::weekday::RULE,
    time::no_such_day::RULE,
    time::relative_year::RULE,
    time::doubled::RULE,
    time::year_substituted::RULE,
    time::meeting_span::RULE,
    time::quarter::RULE,
    time::holiday::RULE,
    time::season::RULE,
    time::event_day::RULE,
    time::anniversary::RULE,
    time::anniversary_odd::RULE,
    // 文字
    language::wrong_character::RULE,
    language::confused::RULE,
    language::particle::RULE,
    language::word_doubled::RULE,
    language::negation::RULE,
    language::collocation::RULE,
    language::order::RULE,
    language::missing::RULE,
    language::mixed_structure::RULE,
    language::redundant::RULE,
    language::two_sided::RULE,
    language::series_comma::RULE,
    language::series_mixed::RULE,
    language::clause_stop::RULE,
    language::colon::RULE,
    language::one_hand::RULE,
    language::unpaired::RULE,
    language::ellipsis::RULE,
    language::book_title::RULE,
    // 重复
    repetition::sentence::RULE,
    repetition::in_sentence::RULE,
    repetition::series_item::RULE,
    repetition::stock_phrase::RULE,
    repetition::section::RULE,
    repetition::recap::RULE,
    repetition::against::RULE,
];
