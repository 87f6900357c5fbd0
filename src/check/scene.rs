//! 核一篇稿子时看得见的东西：稿子、会议哪天开、县情资料、要比的另一篇。

use std::collections::BTreeMap;

use chrono::NaiveDate;

use super::rules::Memo;
use crate::county::County;
use crate::county::day::Day;
use crate::speech::figures::{self, Figure};
use crate::speech::{Kind, Speech};

/// 一篇要核的稿子，和手头的依据。
#[derive(Debug)]
pub struct Scene<'a> {
    /// 稿子。
    pub speech: &'a Speech,
    /// 会议日期：资料里写的，或稿子题下写的；都没有就不知道。
    pub date: Option<NaiveDate>,
    /// 会议年份：日期里的；不知道日期时，题目里的，或正文里最晚的年份。
    pub year: Option<i32>,
    /// 县情资料。
    pub county: Option<&'a County>,
    /// 要比的另一篇。
    pub against: Option<&'a Speech>,
    /// 规则之间共用的。
    pub(super) memo: Memo<'a>,
}

impl<'a> Scene<'a> {
    /// 一篇稿子，加上有的依据。
    pub fn new(
        speech: &'a Speech,
        county: Option<&'a County>,
        against: Option<&'a Speech>,
    ) -> Scene<'a> {
        let given = county.and_then(|county| county.meeting.date.as_ref());
        let date = given.map(|date| date.value.0).or_else(|| dateline(speech));
        Scene {
            speech,
            date,
            year: date.map_or_else(|| year(speech), |date| Some(chrono::Datelike::year(&date))),
            county,
            against,
            memo: Memo::default(),
        }
    }

    /// 稿子里的数，按先后；各条规则都用，只读一遍。
    pub(crate) fn figures(&self) -> &[Figure<'a>] {
        let read = || figures::read(self.speech, self.date);
        self.memo.figures.get_or_init(read)
    }

    /// 没有会议日期时，按那一年的年中看文件、机构有没有过时。
    pub fn day(&self) -> Option<NaiveDate> {
        let middle = |year| NaiveDate::from_ymd_opt(year, 6, 30);
        self.date.or_else(|| self.year.and_then(middle))
    }
}

/// 题目下面写的日期。
fn dateline(speech: &Speech) -> Option<NaiveDate> {
    let front = speech.lines.iter().filter(|line| line.kind == Kind::Front);
    let brackets = ['（', '）', '(', ')', ' ', '　'];
    front
        .filter_map(|line| Day::parse(line.text.trim_matches(brackets)).ok())
        .map(|day| day.0)
        .next()
}

/// 题目里的年份，没有就是正文里说得最多的年份；说得一样多取晚的。
fn year(speech: &Speech) -> Option<i32> {
    let title = speech.lines.iter().filter(|line| line.kind == Kind::Title);
    let in_title: Vec<i32> = title.flat_map(|line| years(&line.text)).collect();
    in_title.last().copied().or_else(|| {
        let mut times = BTreeMap::<i32, usize>::new();
        for year in speech.filled().flat_map(|line| years(&line.text)) {
            *times.entry(year).or_default() += 1;
        }
        let most = times
            .into_iter()
            .max_by_key(|(year, times)| (*times, *year));
        most.map(|(year, _)| year)
    })
}

/// 四位数的年份。
fn years(text: &str) -> Vec<i32> {
    let before = text.match_indices('年').map(|(at, _)| &text[..at]);
    before
        .filter_map(|before| {
            let rest = before.trim_end_matches(|c: char| c.is_ascii_digit());
            let digits = &before[rest.len()..];
            (digits.len() == 4).then(|| digits.parse().ok())?
        })
        .filter(|year| (1990..2100).contains(year))
        .collect()
}
