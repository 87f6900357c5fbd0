//! 出处标记：模板里走的是标记，不是文字；排好版再把文字连同出处放回去。

/// 标记的开头（私用区字符；资料和模板里出现就拒收）。
pub const OPEN: char = '\u{E000}';
/// 标记的结尾。
pub const CLOSE: char = '\u{E001}';

/// 第 `id` 个来历的标记。
pub fn mark(id: usize) -> String {
    format!("{OPEN}{id}{CLOSE}")
}

/// 是不是私用区字符。
pub fn is_private(c: char) -> bool {
    matches!(c, '\u{E000}'..='\u{F8FF}' | '\u{F0000}'..='\u{FFFFD}' | '\u{100000}'..='\u{10FFFD}')
}

/// 去掉标记，只剩模板自己的话。
pub fn wording(text: &str) -> impl Iterator<Item = &str> {
    text.split(OPEN)
        .enumerate()
        .map(|(index, piece)| match index {
            0 => piece,
            _ => piece.split_once(CLOSE).map_or(piece, |(_, rest)| rest),
        })
}
