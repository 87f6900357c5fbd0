//! 起草时的样子：一段一段、一句一句的指纹和数，写在稿子的身份里，不含原话。

use super::sentence::{Mark, sentences};
use crate::document::Line;

/// 起草时的各段，每段是各句的指纹。
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Record {
    /// 各段。
    pub paragraphs: Vec<Vec<Mark>>,
}

/// 指纹写成五个字符，用这六十四个。
const ALPHABET: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_@";
const WIDTH: usize = 5;

impl Record {
    /// 记下一篇稿子；空段不记。
    pub fn of<T: AsRef<str>>(paragraphs: &[T]) -> Record {
        let marks = paragraphs.iter().map(|text| {
            let sentences = sentences(text.as_ref()).into_iter();
            sentences.map(|sentence| sentence.mark).collect()
        });
        let paragraphs: Vec<Vec<Mark>> = marks.collect();
        Record {
            paragraphs: paragraphs.into_iter().filter(|p| !p.is_empty()).collect(),
        }
    }

    /// 记下排好的各行。
    pub fn of_lines(lines: &[Line]) -> Record {
        let texts: Vec<String> = lines.iter().map(Line::plain).collect();
        Record::of(&texts)
    }

    /// 第 `at` 段在 `texts` 里的原话；那里没有这一段（数字不论）就没有。
    pub fn text_in<'a>(&self, at: usize, texts: &'a [String]) -> Option<&'a str> {
        let keys = |marks: &[Mark]| marks.iter().map(|mark| mark.key).collect::<Vec<_>>();
        let wanted = keys(self.paragraphs.get(at)?);
        let found = texts.iter().find(|text| {
            let marks: Vec<Mark> = sentences(text).into_iter().map(|s| s.mark).collect();
            keys(&marks) == wanted
        });
        found.map(String::as_str)
    }

    /// 写成一串：段用 / 隔开，句用 ; 隔开，指纹后面是数，如 `AbCd1:18,22`。
    pub fn encode(&self) -> String {
        let paragraphs = self.paragraphs.iter().map(|marks| {
            let marks: Vec<String> = marks.iter().map(encode).collect();
            marks.join(";")
        });
        paragraphs.collect::<Vec<_>>().join("/")
    }

    /// [`Record::encode`] 的反面；写坏了就是没有。
    pub fn decode(text: &str) -> Option<Record> {
        let paragraphs = text
            .split('/')
            .map(|marks| marks.split(';').map(decode).collect());
        Some(Record {
            paragraphs: paragraphs.collect::<Option<_>>()?,
        })
    }
}

fn encode(mark: &Mark) -> String {
    let digits = (0..WIDTH).map(|place| (mark.key >> (6 * place)) & 63);
    let mut out: String = digits.map(|d| char::from(ALPHABET[d as usize])).collect();
    for (index, figure) in mark.figures.iter().enumerate() {
        out.push(if index == 0 { ':' } else { ',' });
        out += figure;
    }
    out
}

fn decode(text: &str) -> Option<Mark> {
    let (key, figures) = match text.split_once(':') {
        Some((key, figures)) => (key, figures.split(',').map(str::to_owned).collect()),
        None => (text, Vec::new()),
    };
    if key.len() != WIDTH {
        return None;
    }
    let digits = key.bytes().rev();
    let key = digits.into_iter().try_fold(0, |key: u32, byte| {
        let digit = ALPHABET.iter().position(|known| *known == byte)?;
        Some(key << 6 | u32::try_from(digit).ok()?)
    })?;
    Some(Mark { key, figures })
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn a_record_comes_back_as_written(texts in prop::collection::vec("[一-龥0-9。，.]{1,40}", 1..9)) {
            let record = Record::of(&texts);
            let written = record.encode();
            prop_assert_eq!(Record::decode(&written), Some(record));
            prop_assert!(!written.contains("--") && !written.contains(' '));
        }

        #[test]
        fn damaged_records_never_panic(text in "\\PC{0,40}") {
            let _ = Record::decode(&text);
        }
    }
}
