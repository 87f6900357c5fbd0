//! 照着念要的记号：每节几分钟、生僻字注音、大数读法、整句不跨页；都不是正文。

use super::docx::Note;
use super::spoken::long_numbers;
use crate::document::{Line, LineKind};
use crate::draft::Draft;
use crate::layout::Layout;
use crate::reference::readings;

/// 一句群最多占几行：长段按它分开，才挪得进一页。
const GROUP_LINES: usize = 5;

/// 一行稿子的记号。
#[derive(Debug, Default)]
pub(super) struct Marks {
    /// 写在旁边的话，几行。
    pub(super) aside: Vec<String>,
    /// 注音：第几个字、怎么读。
    pub(super) readings: Vec<(usize, String)>,
    /// 在第几个字前面分开。
    pub(super) splits: Vec<usize>,
}

/// 各行的记号，照版式要的给。
pub(super) fn marks(draft: &Draft, lines: &[Line], layout: &Layout) -> Vec<Marks> {
    let podium = &layout.podium;
    let mut spent = 0;
    let mut marks = Vec::with_capacity(lines.len());
    let sections = draft.document.sections();
    for line in lines {
        let text: Vec<char> = line.plain().chars().collect();
        let mut mark = Marks::default();
        if let (true, LineKind::Heading(1), Some(section)) =
            (podium.minutes, line.kind, line.section)
        {
            mark.aside = aside(spent, sections[section].characters, draft.pace);
        }
        if podium.readings {
            mark.readings = rare(&text, &draft.readings);
        }
        if podium.whole_sentences && line.kind == LineKind::Body {
            mark.splits = splits(&text, GROUP_LINES * layout.grid.characters as usize);
        }
        spent += text.iter().filter(|c| !c.is_whitespace()).count();
        marks.push(mark);
    }
    marks
}

/// 长数的读法，一个一条批注。
pub(super) fn number_notes(lines: &[Line], layout: &Layout) -> Vec<Note> {
    let asked = if layout.podium.numbers { lines } else { &[] };
    let in_line = |(line, text): (usize, &Line)| {
        let numbers = long_numbers(&text.plain()).into_iter();
        numbers
            .map(move |(start, end, spoken)| Note {
                line,
                start,
                end,
                text: format!("读作：{spoken}"),
            })
            .collect::<Vec<_>>()
    };
    asked.iter().enumerate().flat_map(in_line).collect()
}

/// 第几分钟讲到这里，这一节讲多久。
fn aside(spent: usize, characters: usize, pace: usize) -> Vec<String> {
    let pace = pace.max(1);
    let length = ((characters + pace / 2) / pace).max(1);
    vec![
        format!("第{}分钟", spent / pace + 1),
        format!("讲{length}分钟"),
    ]
}

/// 要注音的字：县里写了读音的词，和表里的生僻字。
fn rare(text: &[char], own: &[(String, String)]) -> Vec<(usize, String)> {
    let known = text.iter().enumerate();
    let mut found: Vec<(usize, String)> = known
        .filter_map(|(at, c)| Some((at, readings::of(*c)?.to_owned())))
        .collect();
    for (word, sounds) in own {
        let word: Vec<char> = word.chars().collect();
        let places = text.windows(word.len().max(1)).enumerate();
        for (at, _) in places.filter(|(_, window)| **window == *word) {
            let sounds = sounds.split(' ').enumerate().take(word.len());
            found.retain(|(place, _)| !(at..at + word.len()).contains(place));
            found.extend(sounds.map(|(offset, sound)| (at + offset, sound.to_owned())));
        }
    }
    found.sort();
    found
}

/// 在句末分开，每群不超过 `room` 个字；一句就超过的不再分。
fn splits(text: &[char], room: usize) -> Vec<usize> {
    let mut splits = Vec::new();
    let (mut start, mut last) = (0, 0);
    for end in sentence_ends(text) {
        if end - start > room && last > start {
            splits.push(last);
            start = last;
        }
        last = end;
    }
    splits
}

/// 各句的末尾（不含），后引号、后括号跟着句号走。
fn sentence_ends(text: &[char]) -> Vec<usize> {
    let closing = |at: usize| text.get(at).is_some_and(|c| "”’）》".contains(*c));
    let ends = text
        .iter()
        .enumerate()
        .filter(|(_, c)| "。！？".contains(**c));
    ends.map(|(at, _)| {
        let mut end = at + 1;
        while closing(end) {
            end += 1;
        }
        end
    })
    .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn long_paragraphs_are_split_between_sentences_only() {
        let text: Vec<char> = "一二三四。五六“七八。”九十一二三四五六。短。"
            .chars()
            .collect();
        assert_eq!(splits(&text, 12), [12]);
        assert_eq!(splits(&text, 100), [0usize; 0]);
        assert_eq!(splits(&text, 1), [5, 12, 21]);
    }

    #[test]
    fn the_countys_own_reading_comes_first() {
        let text: Vec<char> = "莘县亓官".chars().collect();
        let own = [("莘县".to_owned(), "shēn xiàn".to_owned())];
        let expected = [
            (0, "shēn".to_owned()),
            (1, "xiàn".to_owned()),
            (2, "qí".to_owned()),
        ];
        assert_eq!(rare(&text, &own), expected);
    }

    #[test]
    fn minutes_are_counted_from_the_start_of_the_speech() {
        assert_eq!(aside(0, 900, 180), ["第1分钟", "讲5分钟"]);
        assert_eq!(aside(730, 20, 180), ["第5分钟", "讲1分钟"]);
    }
}
