//! 全角半角与空白：数字日期先化成半角再读。

/// 全角数字、百分号、横线、点化成半角，去掉空白；汉字和其他标点不动。
pub(super) fn half_width(text: &str) -> String {
    text.chars()
        .filter(|c| !c.is_whitespace())
        .map(half)
        .collect()
}

fn half(c: char) -> char {
    match c {
        '０'..='９' => char::from_u32(c as u32 - '０' as u32 + '0' as u32).unwrap_or(c),
        '％' => '%',
        '．' => '.',
        '－' => '-',
        '／' => '/',
        '～' => '~',
        _ => c,
    }
}

/// 汉字和全角标点之间不留空白，其他地方连着的空白并成一个；公文里汉字之间从不空格。
pub(super) fn fold(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for word in text.split_whitespace() {
        let wide_before = out.chars().next_back().is_some_and(is_wide);
        let wide_after = word.chars().next().is_some_and(is_wide);
        if !(out.is_empty() || wide_before || wide_after) {
            out.push(' ');
        }
        out.push_str(word);
    }
    out
}

/// 是不是占一个汉字宽的字。
fn is_wide(c: char) -> bool {
    matches!(c, '\u{2014}'..='\u{2026}' | '\u{2E80}'..='\u{9FFF}' | '\u{F900}'..='\u{FAFF}' | '\u{FF00}'..='\u{FF60}' | '\u{20000}'..='\u{3FFFF}')
}

#[test]
fn folding_keeps_spaces_between_latin_words_only() {
    assert_eq!(fold("抓早抓小，\n  一刻也不能松"), "抓早抓小，一刻也不能松");
    assert_eq!(fold(" GB 50016 \n标准 "), "GB 50016标准");
    assert_eq!(half_width("１８ 起，１．５％"), "18起，1.5%");
}
