//! 把稿子里的数一个一个认出来：谁的、什么时候的、说的是什么、干什么用。

pub(crate) mod context;
mod link;
pub(crate) mod numerals;
pub(crate) mod periods;
mod reader;
pub(crate) mod topic;
mod words;

use std::ops::Range;

use chrono::{Datelike, NaiveDate};

use super::{Kind, Line, Speech};
use crate::county::quantity::Quantity;
use crate::finding::Place;
use context::{Grade, Scope};
use periods::Period;
use reader::Reader;
use topic::{Role, Topic};

/// 稿子里的一个数。
#[derive(Debug, Clone)]
pub(crate) struct Figure<'a> {
    /// 在哪一行。
    pub(crate) line: &'a Line,
    /// 数在这一行正文里的字节范围。
    pub(crate) range: Range<usize>,
    /// 所在句子在这一行正文里的字节范围。
    pub(crate) sentence: Range<usize>,
    /// 值。
    pub(crate) value: Quantity,
    /// 说的是什么。
    pub(crate) topic: Topic,
    /// 干什么用。
    pub(crate) role: Role,
    /// 谁的。
    pub(crate) scope: Scope,
    /// 哪个行业。
    pub(crate) sector: Option<&'static str>,
    /// 哪一级事故。
    pub(crate) grade: Option<Grade>,
    /// 什么时候的；变化就是变到的那一期。
    pub(crate) period: Option<Period>,
    /// 时间就写在这一句里。
    pub(crate) is_dated: bool,
    /// 谁的写在这一句里。
    pub(crate) is_named: bool,
    /// 和哪一期比的变化。
    pub(crate) base: Option<Period>,
    /// 是不是“其中”的一部分。
    pub(crate) is_part: bool,
    /// 前一个数（或句首）到这个数之间的话。
    pub(crate) lead: &'a str,
    /// 这个数后面到下一个标点的话。
    pub(crate) tail: &'a str,
}

impl Figure<'_> {
    /// 写在稿子里的样子。
    pub fn text(&self) -> &str {
        &self.line.text[self.range.clone()]
    }

    /// 位置。
    pub fn place(&self) -> Place {
        self.line.place(self.range.clone())
    }

    /// 所在的句子。
    pub fn sentence_text(&self) -> &str {
        &self.line.text[self.sentence.clone()]
    }

    /// 是不是一个实数：现在的、原来的、变到的，不是变化、占比、目标。
    pub fn is_value(&self) -> bool {
        matches!(self.role, Role::Value | Role::From | Role::To(_)) && !self.is_percent()
    }

    /// 是不是百分比。
    pub fn is_percent(&self) -> bool {
        matches!(self.value.unit.as_str(), "%" | "％" | "成" | "‰")
    }

    /// 和另一个数说的是不是同一件事（不管时候）。
    pub fn is_same_thing(&self, other: &Figure) -> bool {
        (&self.topic, &self.scope, self.sector, self.grade)
            == (&other.topic, &other.scope, other.sector, other.grade)
    }

    /// 是不是在同一句里。
    pub fn is_beside(&self, other: &Figure) -> bool {
        self.line.number == other.line.number && self.sentence == other.sentence
    }
}

/// 一句里的数，按先后。
pub(crate) type Sentence<'f, 'a> = Vec<&'f Figure<'a>>;

/// 按句分开。
pub(crate) fn by_sentence<'f, 'a>(figures: &'f [Figure<'a>]) -> Vec<Sentence<'f, 'a>> {
    figures
        .chunk_by(Figure::is_beside)
        .map(|chunk| chunk.iter().collect())
        .collect()
}

/// 会议年份，写明的才算：日期，或题目里的年份。
pub(crate) fn stated_year(speech: &Speech, date: Option<NaiveDate>) -> Option<i32> {
    let title = speech.lines.iter().filter(|line| line.kind == Kind::Title);
    let in_title = || {
        let times = title.flat_map(|line| periods::all(&line.text, None));
        let mut years = times.filter_map(|time| time.period.map(|period| period.year));
        years.rfind(|year| *year > 1000)
    };
    date.map(|date| date.year()).or_else(in_title)
}

/// 一篇稿子的数不过几百个；满篇是数的表册，只对前面这么多，免得两两相比拖住。
const MOST: usize = 1000;

/// 稿子里的数，按先后；`date` 是会议哪天开。
pub(crate) fn read(speech: &Speech, date: Option<NaiveDate>) -> Vec<Figure<'_>> {
    let mut reader = Reader::new(speech, stated_year(speech, date));
    let figures = speech.body().flat_map(|line| reader.line(line));
    figures.take(MOST).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::check::{self, Scene};
    use proptest::prelude::*;

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(256))]

        #[test]
        fn any_text_is_checked_without_panic(
            text in r"([0-9余万多近约一三十百]{0,5}(起|人|处|万元|%|个百分点|倍|年|月|日|季度)?(去年|全县|全国|同比|下降|由|到|分别|其中|事故|死亡|隐患|整改|率|百分之|2024年|较大|同期|持平|直到|才)?[，。；、-]?){0,14}|\PC{0,30}"
        ) {
            let speech = Speech::parse(&format!("同志们：\n{text}\n{text}"), false);
            check::speech(&Scene::new(&speech, None, None), &check::Settings::default());
        }
    }

    /// 写出各个数读成了什么。
    fn told(text: &str) -> Vec<String> {
        let speech = Speech::parse(
            &format!("在2026年全县安全生产工作会议上的讲话\n\n同志们：\n{text}\n"),
            false,
        );
        let said = |f: &Figure| {
            let period = f
                .period
                .map(|p| format!("{}.{}-{}", p.year, p.first, p.last));
            let (role, scope) = (format!("{:?}", f.role), format!("{:?}", f.scope));
            format!(
                "{} {:?} {role} {scope} {}",
                f.text(),
                f.topic,
                period.unwrap_or_default()
            )
        };
        read(&speech, None).iter().map(said).collect()
    }

    #[test]
    fn figures_know_what_they_are_about() {
        assert_eq!(
            told("去年，全县发生事故18起、死亡9人，同比分别下降10%、20%。"),
            [
                "18起 Incidents Value Own 2025.1-12",
                "9人 Deaths Value Own 2025.1-12",
                "10% Incidents Change(Down) Own 2025.1-12",
                "20% Deaths Change(Down) Own 2025.1-12",
            ]
        );
        assert_eq!(
            told("今年1—2月发生事故8起，去年同期是6起，起数增加2起、上升33.3%。"),
            [
                "8起 Incidents Value Own 2026.1-2",
                "6起 Incidents Value Own 2025.1-2",
                "2起 Incidents Change(Up) Own 2025.1-2",
                "33.3% Incidents Change(Up) Own 2025.1-2",
            ]
        );
    }

    #[test]
    fn places_and_cases_are_told_apart() {
        assert_eq!(
            told("2024年，全国发生较大事故389起；全县企业排查隐患300处，已整改280处。"),
            [
                "389起 Incidents Value Nation 2024.1-12",
                "300处 Found(false) Value Part(\"企业\") 2024.1-12",
                "280处 Fixed(false) Value Part(\"企业\") 2024.1-12",
            ]
        );
        assert_eq!(
            told("2024年3月2日，某厂爆炸造成8人死亡。"),
            ["8人 Deaths Value Case "]
        );
        assert_eq!(
            told("起数由2024年的28起下降到2025年的22起。"),
            [
                "28起 Incidents From Own 2024.1-12",
                "22起 Incidents To(Down) Own 2025.1-12",
            ]
        );
    }
}
