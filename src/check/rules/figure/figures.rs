//! 把稿子里的数一个一个认出来：谁的、什么时候的、说的是什么、干什么用。

use std::ops::Range;

use chrono::Datelike;

use super::context::{self, Grade, Home, Scope};
use super::numerals::{self, Numeral};
use super::periods::{self, Period, Time};
use super::topic::{self, Role, Topic};
use crate::check::Scene;
use crate::county::quantity::Quantity;
use crate::finding::Place;
use crate::speech::{Kind, Line};

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
pub(crate) fn stated_year(scene: &Scene) -> Option<i32> {
    let title = scene
        .speech
        .lines
        .iter()
        .filter(|line| line.kind == Kind::Title);
    let in_title = || {
        let times = title.flat_map(|line| periods::all(&line.text, None));
        let mut years = times.filter_map(|time| time.period.map(|period| period.year));
        years.rfind(|year| *year > 1000)
    };
    scene.date.map(|date| date.year()).or_else(in_title)
}

/// 一篇稿子的数不过几百个；满篇是数的表册，只对前面这么多，免得两两相比拖住。
const MOST: usize = 1000;

/// 稿子里的数，按先后；各条规则都用，只读一遍。
pub(crate) fn all<'s, 'a>(scene: &'s Scene<'a>) -> &'s [Figure<'a>] {
    scene.memo.figures.get_or_init(|| read(scene))
}

fn read<'a>(scene: &Scene<'a>) -> Vec<Figure<'a>> {
    let mut reader = Reader {
        home: Home::of(scene.speech),
        this_year: stated_year(scene),
        heading: None,
        scope: Scope::Own,
        period: None,
        counted: None,
    };
    let body = scene.speech.body();
    body.flat_map(|line| reader.line(line)).take(MOST).collect()
}

/// 读到哪里、前面说到谁和什么时候。
struct Reader {
    home: Home,
    this_year: Option<i32>,
    heading: Option<&'static str>,
    scope: Scope,
    period: Option<Period>,
    /// 这一段里最近一个“起”数的是什么。
    counted: Option<Topic>,
}

/// 一句里前面已经说到的。
#[derive(Default)]
struct Said {
    sector: Option<&'static str>,
    grade: Option<Grade>,
    is_part: bool,
}

impl Reader {
    fn line<'a>(&mut self, line: &'a Line) -> Vec<Figure<'a>> {
        self.scope = Scope::Own;
        self.period = None;
        self.counted = None;
        let numerals = numerals::all(line);
        if line.kind == Kind::Heading {
            self.heading = context::sector(&line.text);
        }
        let mut sector = self.heading;
        let mut all = Vec::new();
        for sentence in line.sentences() {
            let text = sentence.text();
            if text.chars().count() <= 14 && context::sector(text).is_some() {
                sector = context::sector(text);
            }
            let inside = |n: &&Numeral| sentence.range.contains(&n.range.start);
            let numerals: Vec<&Numeral> = numerals.iter().filter(inside).collect();
            all.extend(self.sentence(line, sentence.range.clone(), &numerals, sector));
        }
        all
    }

    fn sentence<'a>(
        &mut self,
        line: &'a Line,
        range: Range<usize>,
        numerals: &[&Numeral],
        sector: Option<&'static str>,
    ) -> Vec<Figure<'a>> {
        let text = &line.text[range.clone()];
        let times = periods::all(text, self.this_year);
        let mut figures: Vec<Figure<'a>> = Vec::new();
        let mut said = Said {
            sector,
            ..Said::default()
        };
        for (index, numeral) in numerals.iter().enumerate() {
            let next = numerals.get(index + 1).map_or(range.end, |n| n.range.start);
            let words = Words::new(
                line,
                &range,
                figures.last().map_or(range.start, |f| f.range.end),
                numeral,
                next,
            );
            self.hear(&words);
            said.hear(&words, sector);
            let mut figure = self.figure(line, &range, numeral, &words, &figures, &said);
            self.date(&mut figure, &times, &words);
            if figure.value.unit == "起" {
                self.counted = Some(figure.topic.clone());
            }
            figures.push(figure);
        }
        distribute(&mut figures, &times);
        settle(&mut figures, text, &times);
        self.close(text, &times);
        figures
    }

    /// 数前面说到谁。
    fn hear(&mut self, words: &Words) {
        let broad = context::broad(words.lead, self.home);
        let subject = match &broad {
            Some((scope, end)) => {
                self.scope = scope.clone();
                &words.lead[*end..]
            }
            None => words.clause,
        };
        let of_sentence = words.before.is_empty() || broad.is_some() || words.starts_clause;
        if of_sentence && let Some(part) = context::part(subject) {
            self.scope = part;
        }
    }

    fn figure<'a>(
        &self,
        line: &'a Line,
        sentence: &Range<usize>,
        numeral: &Numeral,
        words: &Words<'a>,
        earlier: &[Figure<'a>],
        said: &Said,
    ) -> Figure<'a> {
        let unit = numeral.value.unit.as_str();
        let role = role(unit, words, earlier);
        let heard = &words.sentence[..words.before.len() + words.lead.len()];
        Figure {
            line,
            range: numeral.range.clone(),
            sentence: sentence.clone(),
            value: numeral.value.clone(),
            topic: self.topic(unit, role, words, earlier),
            role,
            scope: self.scope.clone(),
            sector: said.sector,
            grade: said.grade,
            period: None,
            is_dated: false,
            is_named: context::broad(heard, self.home).is_some(),
            base: None,
            is_part: said.is_part,
            lead: words.lead,
            tail: words.tail,
        }
    }

    /// 说的是什么：自己写明的，随前面一个的，“其中”随前一句的。
    fn topic(&self, unit: &str, role: Role, words: &Words, earlier: &[Figure]) -> Topic {
        let own = topic::topic(unit, words.lead, words.tail, words.before);
        let continued = || {
            let counted = self.counted.clone();
            counted.filter(|_| unit == "起" && words.lead.starts_with("其中"))
        };
        let topic = own
            .or_else(|| inherited(unit, role, words.lead, earlier))
            .or_else(continued);
        with_size(topic.unwrap_or(Topic::Other), words.lead, earlier)
    }

    /// 什么时候的：这个数前面最近的时间；紧挨着的“比去年同期的”算它自己的。
    fn date(&self, figure: &mut Figure, times: &[Time], words: &Words) {
        let at = words.before.len() + words.lead.len();
        let earlier: Vec<&Time> = times.iter().filter(|t| t.range.end <= at).collect();
        let near = |time: &&&Time| {
            let between = &words.sentence[time.range.end..at];
            let short = between.chars().count() <= 8
                && !between.contains(|c| "，；。".contains(c) || numerals::is_digit(c));
            short && (between.is_empty() || between.starts_with(['的', '是', '为', '有', '发']))
        };
        let own = earlier.last().filter(near).filter(|_| figure.is_value());
        let main = || earlier.iter().rev().find(|t| !t.is_base);
        let time = own.or_else(main);
        figure.is_dated = time.is_some();
        figure.period = time.map_or(self.period, |time| time.period);
        if figure.role == Role::From && own.is_none() {
            figure.period = None;
        }
        let base = earlier
            .iter()
            .rev()
            .find(|t| t.is_base && t.range.start >= words.before.len());
        figure.base = base.and_then(|time| time.period);
        if figure.base.is_none() && words.lead.contains("同比") {
            figure.base = figure.period.map(Period::year_before);
        }
    }

    /// 一句读完，下一句接着用它的时间和范围。
    fn close(&mut self, text: &str, times: &[Time]) {
        if let Some(time) = times.iter().rev().find(|time| !time.is_base) {
            self.period = time.period;
        }
        if let Some((scope, _)) = context::broad(text, self.home)
            && !matches!(self.scope, Scope::Part(_))
        {
            self.scope = scope;
        }
    }
}

impl Said {
    fn hear(&mut self, words: &Words, sector: Option<&'static str>) {
        if words.lead.contains('；') {
            let listed = self.is_part && context::sector(words.lead).is_some();
            *self = Said {
                sector,
                is_part: listed,
                ..Said::default()
            };
        }
        let partial = [
            "其中",
            "发生在",
            "出在",
            "由于",
            "引发",
            "同类",
            "此类",
            "这类",
            "类似",
        ];
        self.is_part |= partial.iter().any(|word| words.lead.contains(word));
        let near = if words.unit == "起" { words.tail } else { "" };
        let own = context::sector(words.lead).or_else(|| context::sector(near));
        let restarts = words.lead.contains("事故") && !words.lead.contains("隐患");
        if own.is_some() || restarts {
            self.sector = own.or(sector);
        }
        let grade = context::grade(near).or_else(|| {
            let whole = format!(
                "{}{}",
                words.lead,
                if words.unit == "起" { words.tail } else { "" }
            );
            context::grade(&whole)
        });
        if grade.is_some() || restarts {
            self.grade = grade;
        }
    }
}

/// 一个数前后的话。
struct Words<'a> {
    /// 整句。
    sentence: &'a str,
    /// 句首到前一个数。
    before: &'a str,
    /// 前一个数到这个数。
    lead: &'a str,
    /// 这一小句里数前面的话。
    clause: &'a str,
    /// 小句开头到数之间没有别的数。
    starts_clause: bool,
    /// 数后面到标点。
    tail: &'a str,
    /// 量词。
    unit: &'a str,
}

impl<'a> Words<'a> {
    fn new(
        line: &'a Line,
        sentence: &Range<usize>,
        from: usize,
        numeral: &Numeral,
        next: usize,
    ) -> Words<'a> {
        let text = line.text.as_str();
        let lead = &text[from..numeral.range.start];
        let stop = |c: char| "，；：。！？".contains(c);
        let before_all = &text[sentence.start..numeral.range.start];
        let clause = before_all.rfind(stop).map_or(before_all, |at| {
            let mark = before_all[at..].chars().next().map_or(0, char::len_utf8);
            &before_all[at + mark..]
        });
        let after = &text[numeral.range.end..next];
        let end = after.find(|c| stop(c) || c == '、').unwrap_or(after.len());
        let written = &text[numeral.range.clone()];
        let unit = ["起", "人", "元"]
            .into_iter()
            .find(|unit| written.ends_with(unit))
            .unwrap_or_default();
        Words {
            sentence: &text[sentence.clone()],
            before: &text[sentence.start..from],
            lead,
            clause,
            starts_clause: clause.len() <= lead.len(),
            tail: &after[..end],
            unit,
        }
    }

    /// 是不是紧接着前一个数列下来的：8.7%、7%。
    fn is_listing(&self) -> bool {
        matches!(self.lead, "、" | "和" | "，" | "及" | "以及" | "与")
    }
}

/// 干什么用；紧接着列下来的随前一个。
fn role(unit: &str, words: &Words, earlier: &[Figure]) -> Role {
    let own = topic::role(words.lead, words.clause, unit);
    let listing = earlier.last().filter(|_| words.is_listing());
    let listed =
        listing.filter(|last| matches!(last.role, Role::Change(_)) && last.value.unit == unit);
    match (own, listed) {
        (None | Some(Role::Value), Some(last)) => last.role,
        (own, _) => own.unwrap_or(Role::Value),
    }
}

/// 自己没有说是什么的数，随前面同类的。
fn inherited(unit: &str, role: Role, lead: &str, earlier: &[Figure]) -> Option<Topic> {
    let change = matches!(role, Role::Change(_) | Role::To(_) | Role::From);
    let mut back = earlier.iter().rev();
    let found = match unit {
        "%" | "成" | "个百分点" | "百分点" => {
            back.find(|f| f.topic != Topic::Other || !f.is_percent())
        }
        "起" => back.find(|f| f.value.unit == "起"),
        _ if is_time(lead) => back.find(|f| f.value.unit == unit),
        _ if change => back.find(|f| f.value.unit == unit),
        _ => None,
    };
    found.map(|figure| figure.topic.clone())
}

/// 两个数之间只换了个时间：今年230万元。
fn is_time(lead: &str) -> bool {
    lead.chars().count() <= 8
        && ["年", "月", "同期", "季度"]
            .iter()
            .any(|word| lead.ends_with(word))
}

/// “销号23处”没有说是不是重大隐患的，随前面一个。
fn with_size(topic: Topic, lead: &str, earlier: &[Figure]) -> Topic {
    let silent = !lead.contains("隐患") && !lead.contains("问题");
    let major = earlier.iter().rev().find_map(|figure| match figure.topic {
        Topic::Found(major) => Some(major),
        _ => None,
    });
    match (topic, major) {
        (Topic::Fixed(_), Some(major)) if silent => Topic::Fixed(major),
        (Topic::Remaining(_), Some(major)) if silent => Topic::Remaining(major),
        (topic, _) => topic,
    }
}

/// “分别”：前面列的几项、几年，一个一个配给后面的数。
fn distribute(figures: &mut [Figure], times: &[Time]) {
    for start in 0..figures.len() {
        let first = &figures[start];
        let paired = matches!(first.role, Role::Change(_)) && topic::listed(first.lead).is_empty();
        if !first.lead.contains("分别") && !paired {
            continue;
        }
        let unit = first.value.unit.clone();
        let listing = |f: &&Figure| {
            matches!(f.lead, "、" | "和" | "，" | "及" | "以及" | "与") && f.value.unit == unit
        };
        let count = 1 + figures[start + 1..].iter().take_while(listing).count();
        if count == 1 && paired {
            continue;
        }
        let group = start..start + count;
        let topics = topics_before(&figures[..=start], count);
        let lead = figures[start].lead;
        let at = figures[start].range.start - figures[start].sentence.start;
        let listed: Vec<Option<Period>> = times
            .iter()
            .filter(|t| t.range.end <= at && t.range.start + lead.len() >= at)
            .map(|t| t.period)
            .collect();
        for (index, figure) in figures[group].iter_mut().enumerate() {
            if let Some(topic) = topics.get(index) {
                figure.topic = topic.clone();
            }
            if listed.len() == count && count > 1 {
                figure.period = listed[index];
            }
        }
    }
}

/// “分别”前面列的几项；项数对不上就没有。
fn topics_before(figures: &[Figure], count: usize) -> Vec<Topic> {
    let Some((last, earlier)) = figures.split_last() else {
        return Vec::new();
    };
    let said = last.lead.split("分别").next().unwrap_or_default();
    let listed = topic::listed(said);
    if listed.len() == count && count > 1 {
        return listed;
    }
    let mut topics: Vec<Topic> = Vec::new();
    for figure in earlier
        .iter()
        .rev()
        .filter(|f| f.is_value() && f.topic.is_toll())
    {
        if !topics.contains(&figure.topic) && topics.len() < count {
            topics.insert(0, figure.topic.clone());
        }
    }
    if topics.len() == count && listed.len() < 2 {
        topics
    } else {
        Vec::new()
    }
}

/// 说某一起事故的，不当作统计。
fn settle(figures: &mut [Figure], text: &str, times: &[Time]) {
    let day = times.iter().any(|time| {
        let before = &text[..time.range.start];
        time.is_day
            && !before.ends_with("截至")
            && !before.ends_with("截止")
            && !before.ends_with("到")
    });
    let named = text
        .char_indices()
        .any(|(at, c)| c == '·' && text[..at].ends_with(numerals::is_digit));
    let mut counted = false;
    for figure in figures {
        counted |= figure.topic == Topic::Incidents
            && figure.is_value()
            && figure.value.whole() != Some(1);
        let caused = ["造成", "致使", "导致", "夺去"]
            .iter()
            .any(|word| figure.lead.contains(word))
            && !figure.lead.contains("造成的");
        let single = figure.topic == Topic::Incidents
            && figure.value.whole() == Some(1)
            && !figure.lead.contains('其');
        if figure.topic.is_toll()
            && (day || named || (!counted && caused) || (single && !figure.is_dated))
        {
            figure.scope = Scope::Case;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::check;
    use crate::speech::Speech;
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
    fn read(text: &str) -> Vec<String> {
        let speech = Speech::parse(
            &format!("在2026年全县安全生产工作会议上的讲话\n\n同志们：\n{text}\n"),
            false,
        );
        let scene = Scene::new(&speech, None, None);
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
        all(&scene).iter().map(said).collect()
    }

    #[test]
    fn figures_know_what_they_are_about() {
        assert_eq!(
            read("去年，全县发生事故18起、死亡9人，同比分别下降10%、20%。"),
            [
                "18起 Incidents Value Own 2025.1-12",
                "9人 Deaths Value Own 2025.1-12",
                "10% Incidents Change(Down) Own 2025.1-12",
                "20% Deaths Change(Down) Own 2025.1-12",
            ]
        );
        assert_eq!(
            read("今年1—2月发生事故8起，去年同期是6起，起数增加2起、上升33.3%。"),
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
            read("2024年，全国发生较大事故389起；全县企业排查隐患300处，已整改280处。"),
            [
                "389起 Incidents Value Nation 2024.1-12",
                "300处 Found(false) Value Part(\"企业\") 2024.1-12",
                "280处 Fixed(false) Value Part(\"企业\") 2024.1-12",
            ]
        );
        assert_eq!(
            read("2024年3月2日，某厂爆炸造成8人死亡。"),
            ["8人 Deaths Value Case "]
        );
        assert_eq!(
            read("起数由2024年的28起下降到2025年的22起。"),
            [
                "28起 Incidents From Own 2024.1-12",
                "22起 Incidents To(Down) Own 2025.1-12",
            ]
        );
    }
}
