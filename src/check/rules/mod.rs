//! 全部规则，一条一行；每条一个文件，说明页在 docs/规则。

mod county;
mod figure;
mod format;
mod language;
mod leftover;
mod name;
pub(crate) mod place;
mod reading;
mod repetition;
mod structure;
mod time;
mod words;

use std::sync::OnceLock;

use super::{Mark, Rule, Run};
use crate::speech::figures::Figure;

/// 好几条规则都要看的东西，头一次用到时才理出来。
#[derive(Debug, Default)]
pub(in crate::check) struct Memo<'a> {
    pub(super) figures: OnceLock<Vec<Figure<'a>>>,
    outline: OnceLock<structure::series::Outline<'a>>,
}

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
    structure::blurred_range::RULE,
    structure::children_uneven::RULE,
    structure::closing_numbered::RULE,
    structure::contents_differ::RULE,
    structure::count_broken::RULE,
    structure::count_unsaid::RULE,
    structure::fixed_conflict::RULE,
    structure::heading_alike::RULE,
    structure::heading_cut::RULE,
    structure::heading_empty::RULE,
    structure::ordinal_gap::RULE,
    structure::ordinal_headless::RULE,
    structure::ordinal_lone::RULE,
    structure::ordinal_mixed::RULE,
    structure::ordinal_repeated::RULE,
    structure::party_left_out::RULE,
    structure::point_astray::RULE,
    structure::problem_unanswered::RULE,
    structure::purpose_dropped::RULE,
    structure::range_conflict::RULE,
    structure::repeats_anyway::RULE,
    structure::tone_conflict::RULE,
    structure::trend_conflict::RULE,
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
    // 地名
    place::foreign::RULE,
    place::township_slip::RULE,
    place::level_mixed::RULE,
    place::unit_mixed::RULE,
    place::post_mixed::RULE,
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
    // 体例
    format::bracketed_title::RULE,
    format::heading_length::RULE,
    format::heading_levels::RULE,
    format::heading_marks::RULE,
    format::heading_run_in::RULE,
    format::heading_stop::RULE,
    format::member_units::RULE,
    format::paragraph_long::RULE,
    format::points_layout::RULE,
    format::quote_comma::RULE,
    format::quote_variant::RULE,
    format::salutation_missing::RULE,
    format::speaker_rank::RULE,
    format::title_form::RULE,
    leftover::half_width::RULE,
    leftover::double_mark::RULE,
    leftover::spaced::RULE,
    leftover::full_width::RULE,
    leftover::hard_wrap::RULE,
    leftover::semicolon_break::RULE,
    // 重复
    repetition::sentence::RULE,
    repetition::in_sentence::RULE,
    repetition::series_item::RULE,
    repetition::stock_phrase::RULE,
    repetition::section::RULE,
    repetition::recap::RULE,
    repetition::against::RULE,
    // 资料
    county::agenda_partial::RULE,
    county::anniversary::RULE,
    county::assessment::RULE,
    county::asset_unit::RULE,
    county::attendance::RULE,
    county::basis_missing::RULE,
    county::campaign::RULE,
    county::cumulative::RULE,
    county::date_ahead::RULE,
    county::date_order::RULE,
    county::day_impossible::RULE,
    county::deadline_far::RULE,
    county::deadline_holiday::RULE,
    county::deadline_passed::RULE,
    county::demand_bare::RULE,
    county::document::RULE,
    county::fixed_over::RULE,
    county::grade_exceeded::RULE,
    county::item_twice::RULE,
    county::length::RULE,
    county::level_word::RULE,
    county::meeting_holiday::RULE,
    county::meeting_name::RULE,
    county::money::RULE,
    county::name_masked::RULE,
    county::national::RULE,
    county::occasion_unknown::RULE,
    county::ordinal::RULE,
    county::organ_old::RULE,
    county::part_over::RULE,
    county::parts_over::RULE,
    county::period_ahead::RULE,
    county::period_unclear::RULE,
    county::period_unmatched::RULE,
    county::placeholder::RULE,
    county::problem_bare::RULE,
    county::ratio_over::RULE,
    county::row_twice::RULE,
    county::sector_unknown::RULE,
    county::source_missing::RULE,
    county::stale::RULE,
    county::task_leaderless::RULE,
    county::toll_alone::RULE,
    county::township::RULE,
    county::trend::RULE,
    county::unit_wrong::RULE,
    county::upper_stale::RULE,
    county::year_gap::RULE,
];
