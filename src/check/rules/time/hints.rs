//! 说“眼下是什么时候”的话：将到的节日、正当的时令，各在哪几天说得通。

use std::collections::BTreeSet;
use std::ops::Range;

use chrono::{Datelike, Days, NaiveDate};

use crate::check::Scene;
use crate::finding::Place;
use crate::reference::calendar;
use crate::speech::{Kind, Line, Sentence};

/// 一句说“眼下”的话。
#[derive(Debug, Clone)]
pub(super) struct Hint<'a> {
    /// 在哪一句。
    pub sentence: Sentence<'a>,
    /// 在这一句里的字节范围。
    pub range: Range<usize>,
    /// 节日或时令，如“清明”。
    pub name: &'static str,
    /// 什么时候说得通。
    pub window: Window,
    /// 是不是节日。
    pub is_holiday: bool,
    /// 明说快到了、正当其时；只说“某节期间要……”的不算。
    pub is_plain: bool,
}

impl Hint<'_> {
    /// 位置。
    pub fn place(&self) -> Place {
        self.sentence.place_of(self.range.clone())
    }

    /// 简单地说它说了什么。
    pub fn told(&self) -> String {
        let name = self.name;
        if self.is_holiday {
            format!("{name}快到了")
        } else {
            format!("正当{name}")
        }
    }
}

/// 一年里的一段，按第几天，可以跨年。
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Window {
    from: i64,
    until: i64,
}

/// 平年的天数。
const YEAR: i64 = 365;

impl Window {
    /// 从几月几日到几月几日，头上再宽 `early` 天。
    fn new(from: (u32, u32), until: (u32, u32), early: i64) -> Window {
        Window {
            from: (ordinal(from) - early).rem_euclid(YEAR),
            until: ordinal(until),
        }
    }

    /// 节日前 `before` 天到节日后 `after` 天。
    fn around(day: NaiveDate, before: i64, after: i64) -> Window {
        let day = ordinal((day.month(), day.day()));
        Window {
            from: (day - before).rem_euclid(YEAR),
            until: (day + after).rem_euclid(YEAR),
        }
    }

    /// 第几天在不在里面。
    fn has(self, day: i64) -> bool {
        (day - self.from).rem_euclid(YEAR) <= (self.until - self.from).rem_euclid(YEAR)
    }

    /// 这一天在不在里面。
    pub fn contains(self, day: NaiveDate) -> bool {
        self.has(ordinal((day.month(), day.day())))
    }

    /// 两段有没有同在的日子。
    pub fn overlaps(self, other: Window) -> bool {
        self.has(other.from) || other.has(self.from)
    }
}

/// 几月几日在平年是第几天。
fn ordinal((month, day): (u32, u32)) -> i64 {
    let day = NaiveDate::from_ymd_opt(2001, month, day.min(28));
    day.map_or(0, |day| i64::from(day.ordinal()))
}

/// 节日在稿子里的写法；日历里的名称在前。
const HOLIDAYS: [(&str, &[&str]); 11] = [
    ("元旦", &["元旦"]),
    ("春节", &["春节", "新春佳节"]),
    ("元宵", &["元宵"]),
    ("三月三", &["三月三"]),
    ("清明", &["清明"]),
    ("五一", &["五一", "劳动节"]),
    ("端午", &["端午"]),
    ("中秋", &["中秋"]),
    ("国庆", &["国庆"]),
    ("两会", &["两会"]),
    ("高考", &["高考"]),
];

/// 日历里没有、日子固定的。
const FIXED: [(&str, u32, u32); 2] = [("两会", 3, 4), ("高考", 6, 7)];

/// 跟在名称后面，说快到了。
const COMING: [&str; 10] = [
    "即将到来",
    "即将来临",
    "即将开始",
    "将至",
    "将到",
    "来临",
    "临近",
    "在即",
    "的到来",
    "快到了",
];

/// 放在名称前面，说快到了。
const TOWARDS: [&str; 8] = [
    "即将迎来",
    "即将到来的",
    "将迎来",
    "临近",
    "马上就是",
    "即将进入",
    "马上进入",
    "喜迎",
];

/// 跟在节日后面，说已经过了，或者另有所指。
const PAST: [&str; 9] = [
    "后",
    "过后",
    "已过",
    "刚过",
    "以来",
    "前后",
    "晚会",
    "讲话",
    "假期后",
];

/// 说过去的、通常的、全年的，不是说眼下。
const REVIEW: [&str; 14] = [
    "去年",
    "上年",
    "往年",
    "历年",
    "刚刚过去",
    "过去的",
    "回顾",
    "总结",
    "发生了",
    "教训",
    "明年",
    "全年",
    "每年",
    "如果",
];

/// 名称后面可以隔着的字。
const TRAILS: [&str; 9] = [
    "节",
    "”",
    "佳节",
    "时节",
    "小长假",
    "长假",
    "假期",
    "假日",
    "生产",
];

/// 全部说“眼下”的话，按先后；题目里说的时令、节日也算。
pub(super) fn all<'a>(scene: &Scene<'a>) -> Vec<Hint<'a>> {
    let lines = scene.speech.lines.iter();
    let titles = lines.filter(|line| line.kind == Kind::Title);
    let titled = titles.flat_map(Line::sentences);
    let mut hints: Vec<Hint> = titled.flat_map(|s| in_title(scene, &s)).collect();
    let sentences = scene.speech.sentences();
    hints.extend(sentences.flat_map(|s| in_sentence(scene, &s)));
    let casual = hints.iter().filter(|h| h.is_holiday && !h.is_plain);
    let through_the_year = casual.map(|h| h.name).collect::<BTreeSet<_>>().len() >= 3;
    hints.retain(|hint| hint.is_plain || !through_the_year);
    hints
}

/// 题目里的时令：冬春火灾防控会总是在那前后开。
fn in_title<'a>(scene: &Scene, sentence: &Sentence<'a>) -> Vec<Hint<'a>> {
    let text = sentence.text();
    let seasons = SEASONS
        .iter()
        .filter(|(names, ..)| !names[0].ends_with("季度"));
    let named = seasons.filter_map(|(names, from, until)| {
        let name = names.iter().copied().find(|name| text.contains(name))?;
        Some((name, Window::new(*from, *until, 60), false))
    });
    let holidays = HOLIDAYS.iter().filter(|(name, _)| text.contains(name));
    let before = holidays.filter_map(|(name, _)| {
        let window = Window::around(holiday(scene, name)?, 60, 10);
        Some((*name, window, true))
    });
    let hints = named
        .chain(before)
        .filter_map(|(name, window, is_holiday)| {
            let at = text.find(name)?;
            Some(Hint {
                sentence: sentence.clone(),
                range: at..at + name.len(),
                name,
                window,
                is_holiday,
                is_plain: true,
            })
        });
    hints.collect()
}

/// 一句里的；所在的小句说的是过去的、通常的，不算；一串节日只看头一个。
fn in_sentence<'a>(scene: &Scene, sentence: &Sentence<'a>) -> Vec<Hint<'a>> {
    let text = sentence.text();
    let mut hints = holidays(scene, sentence);
    hints.extend(seasons(sentence));
    hints.retain(|hint| !is_review(text, &hint.range));
    hints.sort_by_key(|hint| hint.range.start);
    hints.dedup_by(|later, first| {
        let between = first.range.end..later.range.start;
        let between = text.get(between).unwrap_or_default();
        later.is_holiday && !between.contains(['，', '；', '：'])
    });
    hints
}

/// 所在的小句，和接着的一个小句，说的是不是过去的、通常的。
fn is_review(text: &str, range: &Range<usize>) -> bool {
    let start = text[..range.start]
        .rfind(['，', '；', '：'])
        .unwrap_or_default();
    let mut clauses = text[start..].splitn(4, ['，', '；', '：']);
    let near: String = clauses.by_ref().take(3).collect();
    REVIEW.iter().any(|word| near.contains(word))
}

/// 一句里说到将到的节日、节日期间。
fn holidays<'a>(scene: &Scene, sentence: &Sentence<'a>) -> Vec<Hint<'a>> {
    let text = sentence.text();
    let count = HOLIDAYS
        .iter()
        .filter(|(_, names)| names.iter().any(|n| text.contains(n)))
        .count();
    let names = HOLIDAYS
        .iter()
        .flat_map(|(name, spellings)| spellings.iter().map(move |s| (*name, *s)));
    let found = names.flat_map(|(name, spelling)| {
        text.match_indices(spelling)
            .map(move |(at, s)| (name, at..at + s.len()))
    });
    let hints = found.filter_map(|(name, range)| {
        let is_plain = is_coming(text, &range);
        let is_casual = count == 1 && is_prepared_for(text, &range);
        (is_plain || is_casual).then(|| {
            let (before, after) = how_near(scene, is_plain);
            let day = holiday(scene, name)?;
            Some(Hint {
                sentence: sentence.clone(),
                window: Window::around(day, before, after),
                range,
                name,
                is_holiday: true,
                is_plain,
            })
        })?
    });
    hints.collect()
}

/// 节前多少天、节后多少天说得通；不知道会议日期，只好和别的话比，就看得紧些。
fn how_near(scene: &Scene, is_plain: bool) -> (i64, i64) {
    match (scene.date.is_some(), is_plain) {
        (true, true) => (60, 1),
        (true, false) => (100, 10),
        (false, true) => (35, 1),
        (false, false) => (60, 7),
    }
}

/// 那一年的节日在哪一天；不知道年份的按2025年。
fn holiday(scene: &Scene, name: &str) -> Option<NaiveDate> {
    let near = scene
        .date
        .and_then(|date| date.checked_sub_days(Days::new(150)));
    let start = near.or_else(|| NaiveDate::from_ymd_opt(scene.year.unwrap_or(2025), 1, 1))?;
    let fixed = FIXED.iter().find(|(fixed, ..)| *fixed == name);
    if let Some((_, month, day)) = fixed {
        return NaiveDate::from_ymd_opt(start.year(), *month, *day);
    }
    let days = calendar::holidays_within(start, YEAR);
    days.into_iter()
        .find(|day| day.name == name)
        .map(|day| day.date)
}

/// 名称后面去掉“节”“假期”之类。
fn after_name(text: &str, end: usize) -> &str {
    let mut rest = &text[end..];
    while let Some(shorter) = TRAILS.iter().find_map(|word| rest.strip_prefix(word)) {
        rest = shorter;
    }
    rest
}

/// 是不是说快到了。
fn is_coming(text: &str, range: &Range<usize>) -> bool {
    let after = after_name(text, range.end);
    if PAST.iter().any(|word| after.starts_with(word)) {
        return false;
    }
    let before = text[..range.start].trim_end_matches(['“', '了']);
    let end = after.find(['，', '。', '；', '：']).unwrap_or(after.len());
    let near: String = after[..end].chars().take(14).collect();
    COMING.iter().any(|word| near.contains(word))
        || TOWARDS.iter().any(|word| before.ends_with(word))
}

/// 是不是说这个节日期间要做什么。
fn is_prepared_for(text: &str, range: &Range<usize>) -> bool {
    let doing = ["确保", "做好", "抓好", "加强", "强化", "严防", "备战"];
    after_name(text, range.end).starts_with("期间") && doing.iter().any(|word| text.contains(word))
}

/// 时令：写法，从什么时候，到什么时候。
type Season = (&'static [&'static str], (u32, u32), (u32, u32));

/// 各时令说得通的日子，南北都留了余地。
const SEASONS: [Season; 21] = [
    (&["春耕"], (2, 10), (5, 15)),
    (&["春季", "开春"], (2, 1), (5, 31)),
    (&["三夏", "夏收"], (5, 10), (7, 20)),
    (&["双抢"], (7, 1), (8, 20)),
    (&["夏季", "夏日"], (5, 1), (9, 15)),
    (&["盛夏", "酷暑", "三伏", "炎夏"], (6, 5), (9, 10)),
    (&["高温"], (5, 10), (9, 28)),
    (&["暑期", "暑假"], (6, 15), (9, 1)),
    (&["汛期", "主汛期", "雨季"], (3, 15), (10, 15)),
    (&["秋收", "三秋"], (8, 20), (11, 28)),
    (&["秋季"], (8, 1), (11, 28)),
    (&["秋冬"], (8, 20), (1, 31)),
    (&["冬季", "寒冬", "隆冬", "严冬", "深冬"], (10, 15), (3, 15)),
    (&["今冬明春"], (9, 1), (3, 28)),
    (&["一季度"], (12, 20), (3, 28)),
    (&["二季度"], (3, 20), (6, 28)),
    (&["三季度"], (6, 20), (9, 28)),
    (&["四季度"], (9, 20), (12, 28)),
    (&["冬春"], (10, 1), (4, 28)),
    (
        &["岁末年初", "年终岁尾", "岁尾年初", "年关", "岁末", "岁尾"],
        (11, 15),
        (2, 10),
    ),
    (&["新年伊始", "岁首", "开年之际"], (1, 1), (3, 15)),
];

/// 放在时令前面，说正当其时。
const NOW: [&str; 16] = [
    "正值",
    "正是",
    "正当",
    "时值",
    "正处于",
    "正处在",
    "当前是",
    "当前",
    "眼下是",
    "眼下",
    "时下",
    "目前",
    "目前是",
    "已进入",
    "已经进入",
    "正逢",
];

/// 一句里说到的时令。
fn seasons<'a>(sentence: &Sentence<'a>) -> Vec<Hint<'a>> {
    let text = sentence.text();
    let all = SEASONS
        .iter()
        .flat_map(|(names, from, until)| names.iter().map(move |n| (*n, *from, *until)));
    let found = all.flat_map(|(name, from, until)| {
        text.match_indices(name)
            .map(move |(at, _)| (name, at, from, until))
    });
    let hints = found.filter_map(|(name, at, from, until)| {
        let range = at..at + name.len();
        let early = how_early(text, &range)?;
        Some(Hint {
            sentence: sentence.clone(),
            window: Window::new(from, until, early),
            range,
            name,
            is_holiday: false,
            is_plain: true,
        })
    });
    hints.collect()
}

/// 时令前面可以隔着的话。
const LEADS: [&str; 9] = [
    "主",
    "全县",
    "全市",
    "我县",
    "农村",
    "农业",
    "第",
    "一年一度的",
    "最",
];

/// 说正当其时，或快到了；快到了的可以早两个月说。没有这样说就不是。
fn how_early(text: &str, range: &Range<usize>) -> Option<i64> {
    if is_coming(text, range) {
        return Some(60);
    }
    let after = after_name(text, range.end);
    let general = ["后", "以后", "之后", "时", "前", "工作"];
    if general.iter().any(|word| after.starts_with(word)) {
        return None;
    }
    let before = text[..range.start].trim_end_matches(['“', '了']);
    let strip = |text| {
        LEADS
            .iter()
            .find_map(|word| str::strip_suffix(text, word))
            .unwrap_or(text)
    };
    let before = strip(before);
    let entered = before.ends_with("进入") && after.starts_with("以来");
    let now = NOW.iter().any(|word| before.ends_with(word));
    (now || entered).then_some(0)
}

/// 没有会议日期时，和最多的别的话对不上的；一对一对不上的，报前面的一处。
pub(super) fn odd_ones<'a, 'b>(hints: &'b [Hint<'a>]) -> Vec<(&'b Hint<'a>, &'b Hint<'a>)> {
    let conflicts = |hint: &Hint| {
        let other = hints
            .iter()
            .filter(|h| h.is_plain && !h.window.overlaps(hint.window));
        other.collect::<Vec<_>>()
    };
    let agreements = |hint: &Hint| {
        hints
            .iter()
            .filter(|h| h.is_plain && h.window.overlaps(hint.window))
            .count()
    };
    let odd = hints.iter().filter_map(|hint| {
        let against = conflicts(hint);
        let other = *against.first()?;
        let own = agreements(hint);
        let theirs = agreements(other);
        let earlier = (
            hint.sentence.line.number,
            hint.sentence.range.start + hint.range.start,
        ) < (
            other.sentence.line.number,
            other.sentence.range.start + other.range.start,
        );
        (own < theirs || own == theirs && earlier).then_some((hint, other))
    });
    odd.collect()
}

#[test]
fn windows_may_cross_the_new_year() {
    let winter = Window::new((10, 15), (3, 15), 0);
    let day = |month, day| NaiveDate::from_ymd_opt(2026, month, day).unwrap_or_default();
    assert!(winter.contains(day(12, 31)) && winter.contains(day(3, 1)));
    assert!(!winter.contains(day(6, 1)));
    assert!(winter.overlaps(Window::new((3, 1), (4, 1), 0)));
    assert!(!winter.overlaps(Window::new((5, 1), (6, 1), 0)));
}
