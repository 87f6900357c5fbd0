//! 一句一句往下读：前面说到的谁、什么时候、哪个行业，后面的数接着用。

use std::ops::Range;

use super::Figure;
use super::context::{self, Home, Scope};
use super::link::{distribute, inherited, role, settle, with_size};
use super::numerals::{self, Numeral};
use super::periods::{self, Period, Time};
use super::topic::{self, Role, Topic};
use super::words::Words;
use crate::speech::{Kind, Line, Speech};

/// 读到哪里、前面说到谁和什么时候。
pub(super) struct Reader {
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
    grade: Option<context::Grade>,
    is_part: bool,
}

impl Reader {
    /// 从头读一篇。
    pub(super) fn new(speech: &Speech, this_year: Option<i32>) -> Reader {
        Reader {
            home: Home::of(speech),
            this_year,
            heading: None,
            scope: Scope::Own,
            period: None,
            counted: None,
        }
    }

    /// 一行里的数。
    pub(super) fn line<'a>(&mut self, line: &'a Line) -> Vec<Figure<'a>> {
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
