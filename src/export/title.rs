//! 长题目在哪里回行：两三行匀称，不拆词。

use crate::layout::Layout;

/// 不拆开的词，空白隔开。
const WORDS: &str = include_str!("title_words.txt");

/// 回行的位置（按字数，从 0 起）；`name` 是本地名称，也不拆；一行排得下就没有。
pub(super) fn breaks(title: &str, layout: &Layout, name: &str) -> Vec<usize> {
    let size = (layout.faces.title.size * 10).max(1);
    even_breaks(title, (layout.page.text_width() / size * 2) as usize, name)
}

/// 一行放得下 `room` 个半角字时，在哪里回行。
fn even_breaks(title: &str, room: usize, name: &str) -> Vec<usize> {
    let chars: Vec<char> = title.chars().collect();
    let total = width(&chars);
    if room == 0 || total <= room {
        return Vec::new();
    }
    let seams = seams(&chars, name);
    (total.div_ceil(room)..=4)
        .find_map(|lines| best(&chars, &seams, lines, room))
        .unwrap_or_default()
}

/// 分成 `lines` 行最匀称的一种；每行都要排得下。
fn best(chars: &[char], seams: &[usize], lines: usize, room: usize) -> Option<Vec<usize>> {
    let mut found: Option<(usize, Vec<usize>)> = None;
    let mut chosen = Vec::new();
    choose(seams, lines - 1, &mut chosen, &mut |breaks| {
        if let Some(cost) = cost(chars, breaks, room)
            && found.as_ref().is_none_or(|(least, _)| cost < *least)
        {
            found = Some((cost, breaks.to_vec()));
        }
    });
    found.map(|(_, breaks)| breaks)
}

/// 从 `seams` 里依次取 `count` 处的每一种取法。
fn choose(
    seams: &[usize],
    count: usize,
    chosen: &mut Vec<usize>,
    visit: &mut impl FnMut(&[usize]),
) {
    if count == 0 {
        visit(chosen);
        return;
    }
    for (index, seam) in seams.iter().enumerate() {
        chosen.push(*seam);
        choose(&seams[index + 1..], count - 1, chosen, visit);
        chosen.pop();
    }
}

/// 不匀称的程度：各行宽差的平方和；排不下的不要，中间细两头粗的尽量不要。
fn cost(chars: &[char], breaks: &[usize], room: usize) -> Option<usize> {
    let ends = breaks.iter().copied().chain([chars.len()]);
    let starts = [0].into_iter().chain(breaks.iter().copied());
    let widths: Vec<usize> = starts
        .zip(ends)
        .map(|(start, end)| width(&chars[start..end]))
        .collect();
    if widths.iter().any(|w| *w > room) {
        return None;
    }
    let even = width(chars) / widths.len();
    let uneven: usize = widths.iter().map(|w| w.abs_diff(even).pow(2)).sum();
    let waisted = widths.windows(3).any(|w| w[1] < w[0] && w[1] < w[2]);
    Some(uneven + if waisted { 400 } else { 0 })
}

/// 可以回行的缝：词与词之间，两边至少有一边是认得的词，行首行尾不落孤字。
fn seams(chars: &[char], name: &str) -> Vec<usize> {
    let mut seams = Vec::new();
    let mut at = 0;
    let mut after_word = false;
    while at < chars.len() {
        let length = word(&chars[at..], name);
        let known = length > 0 || after_word || "、，”》）的 　".contains(chars[at.max(1) - 1]);
        if at > 0 && known && may_end(chars[at - 1]) && may_start(chars[at]) {
            seams.push(at);
        }
        after_word = length > 0;
        at += length.max(1);
    }
    seams
}

/// 从这里起最长的一个词有几个字；没有就是 0。年份、数字也算一个词。
fn word(chars: &[char], name: &str) -> usize {
    let digits = chars.iter().take_while(|c| c.is_ascii_digit()).count();
    if digits > 0 {
        return digits + usize::from(matches!(chars.get(digits), Some('年' | '月' | '日' | '次')));
    }
    WORDS
        .split_whitespace()
        .chain([name])
        .map(|word| (word.chars().count(), word))
        .filter(|(length, word)| chars.iter().copied().take(*length).eq(word.chars()))
        .map(|(length, _)| length)
        .max()
        .unwrap_or(0)
}

/// 可以留在行尾。
fn may_end(c: char) -> bool {
    !"在《“（第与和暨".contains(c)
}

/// 可以放在行首。
fn may_start(c: char) -> bool {
    !"的上、，。”》）：；年月日".contains(c)
}

/// 宽度：汉字占二，半角占一。
fn width(chars: &[char]) -> usize {
    chars.iter().map(|c| if c.is_ascii() { 1 } else { 2 }).sum()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// 回行后的样子，竖线隔开。
    fn broken(title: &str) -> String {
        let chars: Vec<char> = title.chars().collect();
        let mut out = String::new();
        let breaks = even_breaks(title, 40, "云岭县");
        for (index, c) in chars.iter().enumerate() {
            if breaks.contains(&index) {
                out.push('|');
            }
            out.push(*c);
        }
        out
    }

    #[test]
    fn long_titles_break_between_words() {
        let table = [
            "在全县安全生产工作会议上的讲话",
            "在全县安全生产与协同发展工作会议上的讲话",
            "在全县安全生产与消防安全|专题工作会议上的讲话",
            "在云岭县2026年度安全生产|暨防灾减灾救灾工作会议上的讲话",
            "在云岭县2026年春季森林草原|防火工作会议上的讲话",
            "在全县防范重特大|生产安全事故工作会议上的讲话",
            "在云岭县道路交通安全|和消防安全专题工作会议上的讲话",
            "在云岭县安全生产委员会|2026年第一次全体会议上的讲话",
            "在全县岁末年初道路交通、|消防安全、城镇燃气重点领域|隐患排查整治工作会议上的讲话",
        ];
        for expected in table {
            assert_eq!(broken(&expected.replace('|', "")), expected);
        }
    }

    #[test]
    fn the_name_of_a_sector_is_never_broken() {
        for sector in crate::reference::sectors::all() {
            let name = &sector.name;
            for title in [
                format!("在全县{name}安全专项整治推进会上的讲话"),
                format!(
                    "在云岭县2026年第二季度安全生产暨{name}重大事故隐患专项排查整治工作会议上的讲话"
                ),
            ] {
                assert!(broken(&title).contains(name), "{}", broken(&title));
            }
        }
    }

    #[test]
    fn a_title_without_known_words_is_left_to_the_word_processor() {
        let title = "甲".repeat(30);
        assert_eq!(broken(&title), title);
    }
}
