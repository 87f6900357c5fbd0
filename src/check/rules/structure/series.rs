//! 一串一串的条：同一级连着数的序号归在一起；目录和正文分开，套在里面的另算。

use std::collections::BTreeSet;
use std::ops::Range;

use super::contents;
use crate::check::Scene;
use crate::numbering::chinese_number;
use crate::speech::{Line, Ordinal, Speech, Style};

/// 一串同级的条。
#[derive(Debug)]
pub(in crate::check::rules) struct Series<'a> {
    /// 各条的序号，按先后。
    pub(in crate::check::rules) items: Vec<Ordinal<'a>>,
    /// 在哪一串的哪一条下面。
    pub(in crate::check::rules) above: Option<(usize, usize)>,
    /// 是不是目录里的。
    pub(in crate::check::rules) in_contents: bool,
    /// 前面像是另有写法不同的一条，断不定缺不缺。
    pub(in crate::check::rules) vague: bool,
}

/// 一篇稿子全部的条。
#[derive(Debug)]
pub(in crate::check::rules) struct Outline<'a> {
    /// 稿子。
    pub(in crate::check::rules) speech: &'a Speech,
    /// 各串，按第一条的先后。
    pub(in crate::check::rules) series: Vec<Series<'a>>,
    /// 各条按先后：第几串、第几条。
    order: Vec<(usize, usize)>,
    /// 各串各条在 `order` 里的位置。
    places: Vec<Vec<usize>>,
}

/// 稿子里的一处：第几行（从 0 起）、第几个字节。
type Point = (usize, usize);

impl Series<'_> {
    /// 是不是连在段里的：一是、一要、首先、第一，。
    pub(in crate::check::rules) fn is_run_in(&self) -> bool {
        self.items.first().is_some_and(is_run_in)
    }

    /// 序号是不是从一起、一个挨一个。
    pub(in crate::check::rules) fn is_sound(&self) -> bool {
        let numbers = self.items.iter().map(|item| item.number);
        !self.vague && numbers.eq(1..=self.items.len())
    }
}

/// 小标题：序号后面到句末，不含标点。
pub(in crate::check::rules) fn heading<'a>(item: &Ordinal<'a>) -> &'a str {
    let after = item.after();
    let end = after.find(['。', '！', '？', '；', '：']);
    after[..end.unwrap_or(after.len())].trim_start_matches(['，', '、', '要', ' '])
}

impl<'a> Outline<'a> {
    /// 一篇稿子的条，理一遍大家用。
    pub(in crate::check::rules) fn seen<'s>(scene: &'s Scene<'a>) -> &'s Outline<'a> {
        scene.memo.outline.get_or_init(|| Outline::of(scene.speech))
    }

    /// 理出一篇稿子的条。
    fn of(speech: &'a Speech) -> Outline<'a> {
        let contents = contents::lines(speech).unwrap_or_default();
        let breaks = breaks(speech, &contents);
        let mut outline = Outline {
            speech,
            series: Vec::new(),
            order: Vec::new(),
            places: Vec::new(),
        };
        let mut open = Vec::new();
        let mut floor = (0, 0);
        let mut seen = 0;
        for ordinal in speech.ordinals().into_iter().filter(is_real) {
            let number = ordinal.line.number;
            let crossed = breaks.iter().rev().find(|at| **at <= number);
            if let Some(at) = crossed.filter(|at| **at > seen) {
                open.clear();
                floor = (at - 1, 0);
            }
            seen = number;
            outline.put(ordinal, &mut open, floor);
        }
        for series in &mut outline.series {
            series.in_contents = series
                .items
                .iter()
                .any(|item| contents.contains(&item.line.number));
        }
        outline
    }

    /// 正文里最上一级的那一串。
    pub(in crate::check::rules) fn top(&self) -> Option<usize> {
        let of = |style: Style| {
            self.series.iter().position(|series| {
                let first = series.items.first();
                !series.in_contents
                    && series.above.is_none()
                    && first.is_some_and(|item| item.style == style && item.leads_line)
            })
        };
        of(Style::Chinese)
            .or_else(|| of(Style::Nth))
            .or_else(|| of(Style::Bracketed))
    }

    /// 某一条下面的各串。
    pub(in crate::check::rules) fn below(&self, parent: (usize, usize)) -> Vec<usize> {
        let all = 0..self.series.len();
        all.filter(|at| self.series[*at].above == Some(parent))
            .collect()
    }

    /// 一条的全文，一行一段：从序号到下一条，下面各级在内。
    pub(in crate::check::rules) fn parts(
        &self,
        series: usize,
        item: usize,
    ) -> Vec<(&'a Line, Range<usize>)> {
        let ordinal = &self.series[series].items[item];
        let start = (ordinal.line.number - 1, ordinal.start);
        let end = self.end(series, item);
        let lines = self.speech.lines[..].iter().enumerate().skip(start.0);
        let mut parts = Vec::new();
        for (at, line) in lines.take_while(|(at, _)| *at <= end.0) {
            let from = if at == start.0 { start.1 } else { 0 };
            let to = if at == end.0 { end.1 } else { line.text.len() };
            if from < to {
                parts.push((line, from..to));
            }
        }
        parts
    }

    /// 一条的全文，连成一串字。
    pub(in crate::check::rules) fn text(&self, series: usize, item: usize) -> String {
        let parts = self.parts(series, item);
        parts.into_iter().map(|(line, at)| &line.text[at]).collect()
    }

    /// 一条到哪里为止。
    fn end(&self, series: usize, item: usize) -> Point {
        let here = (series, item);
        let mut last = here;
        for entry in &self.order[self.places[series][item] + 1..] {
            if !self.is_within(*entry, here) {
                if self.is_last_run_in(here) {
                    break;
                }
                let next = &self.series[entry.0].items[entry.1];
                return (next.line.number - 1, next.start);
            }
            last = *entry;
        }
        if self.is_last_run_in(here) {
            let line = self.series[last.0].items[last.1].line;
            return (line.number - 1, line.text.len());
        }
        self.tail(self.series[last.0].items[last.1].line.number)
    }

    /// 最后一节到结尾那一段“同志们，”之前。
    fn tail(&self, from: usize) -> Point {
        let lines = &self.speech.lines;
        let closing = lines[from..]
            .iter()
            .position(|line| line.text.starts_with("同志们"));
        (closing.map_or(lines.len(), |at| from + at), 0)
    }

    /// 段里一串的最后一条：到这一行末尾为止。
    fn is_last_run_in(&self, (series, item): (usize, usize)) -> bool {
        let series = &self.series[series];
        item + 1 == series.items.len() && is_run_in(&series.items[item])
    }

    /// 一串是不是在某一条下面。
    fn is_within(&self, (series, _): (usize, usize), outer: (usize, usize)) -> bool {
        let mut above = self.series[series].above;
        while let Some(at) = above {
            if at == outer {
                return true;
            }
            above = self.series[at.0].above;
        }
        false
    }

    /// 把一个序号放进它那一串；`open` 是还没完的各串，由外到里。
    fn put(&mut self, ordinal: Ordinal<'a>, open: &mut Vec<usize>, floor: Point) {
        self.close(&ordinal, open);
        if let Some(depth) = self.follows(&ordinal, open) {
            open.truncate(depth + 1);
            return self.push(open[depth], ordinal);
        }
        let same = |at: &usize| self.last(*at).style == ordinal.style;
        let depth = open.iter().rposition(same);
        let Some(depth) = depth else {
            let last = ordinal.style == Style::First && ordinal.number > 1;
            let from = open.iter().rev().find(|at| !self.series[**at].is_run_in());
            let from = from.map_or(floor, |at| point(self.last(*at)));
            let vague = last || (ordinal.number > 1 && self.is_hidden(from, &ordinal));
            return self.start(ordinal, open, vague);
        };
        let last = self.last(open[depth]);
        let nested = ordinal.style == Style::Nth && last.leads_line && !ordinal.leads_line;
        if ordinal.number == 1 && nested {
            return self.start(ordinal, open, false);
        }
        let stands = |o: &Ordinal| {
            o.leads_line && matches!(o.style, Style::Chinese | Style::Bracketed | Style::Nth)
        };
        let restarts = ordinal.number == 1 && !(stands(&ordinal) && stands(last));
        let vague = ordinal.number > 1 && self.is_hidden(point(last), &ordinal);
        if restarts || vague {
            open.truncate(depth);
            return self.start(ordinal, open, vague);
        }
        open.truncate(depth + 1);
        self.push(open[depth], ordinal);
    }

    /// 新的一串。
    fn start(&mut self, ordinal: Ordinal<'a>, open: &mut Vec<usize>, vague: bool) {
        let above = open
            .last()
            .map(|at| (*at, self.series[*at].items.len() - 1));
        self.series.push(Series {
            items: Vec::new(),
            above,
            in_contents: false,
            vague,
        });
        open.push(self.series.len() - 1);
        self.push(self.series.len() - 1, ordinal);
    }

    /// 接在一串后面。
    fn push(&mut self, at: usize, ordinal: Ordinal<'a>) {
        self.places.resize_with(self.series.len(), Vec::new);
        self.places[at].push(self.order.len());
        self.order.push((at, self.series[at].items.len()));
        self.series[at].items.push(ordinal);
    }

    /// 一串里眼下的最后一条。
    fn last(&self, at: usize) -> &Ordinal<'a> {
        &self.series[at].items[self.series[at].items.len() - 1]
    }

    /// 独立成行的一、（一）把段里的一是二是收住；一、把上面没有一、的都收住。
    fn close(&self, ordinal: &Ordinal, open: &mut Vec<usize>) {
        if !ordinal.leads_line || !matches!(ordinal.style, Style::Chinese | Style::Bracketed) {
            return;
        }
        while open.last().is_some_and(|at| self.series[*at].is_run_in()) {
            open.pop();
        }
        let is_chinese = |at: &usize| self.last(*at).style == Style::Chinese;
        if ordinal.style == Style::Chinese && !open.iter().any(is_chinese) {
            open.clear();
        }
    }

    /// 接着哪一串数：样子相同的先看，段里的一是接二要也算。
    fn follows(&self, ordinal: &Ordinal, open: &[usize]) -> Option<usize> {
        let next = |last: &Ordinal| last.number + 1 == ordinal.number;
        let exact = open.iter().rposition(|at| {
            let last = self.last(*at);
            let closing = ordinal.style == Style::First && ordinal.number == 4;
            last.style == ordinal.style && (next(last) || closing && last.number < 4)
        });
        exact.or_else(|| {
            open.iter().rposition(|at| {
                let last = self.last(*at);
                let near = ordinal.line.number - last.line.number <= 6;
                next(last) && near && is_run_in(last) && is_run_in(ordinal)
            })
        })
    }

    /// 从 `from` 到这个序号，有没有写法不同的前一条。
    fn is_hidden(&self, from: Point, ordinal: &Ordinal) -> bool {
        let to = point(ordinal);
        let tokens = tokens(ordinal);
        let lines = self.speech.lines.iter().enumerate().skip(from.0);
        lines.take_while(|(at, _)| *at <= to.0).any(|(at, line)| {
            let start = if at == from.0 { from.1 } else { 0 };
            let end = if at == to.0 { to.1 } else { line.text.len() };
            let text = line.text.get(start..end).unwrap_or_default();
            tokens.iter().any(|token| text.contains(token.as_str()))
        })
    }
}

/// 序号后面的那一处。
fn point(ordinal: &Ordinal) -> Point {
    (ordinal.line.number - 1, ordinal.start + ordinal.length)
}

/// 连在段里的序号。
pub(in crate::check::rules) fn is_run_in(ordinal: &Ordinal) -> bool {
    match ordinal.style {
        Style::Is | Style::Must | Style::First => true,
        Style::Nth => !ordinal.leads_line,
        _ => false,
    }
}

/// 前一条别的写法。
fn tokens(ordinal: &Ordinal) -> Vec<String> {
    let before = ordinal.number - 1;
    let chinese = chinese_number(before);
    if matches!(ordinal.style, Style::Arabic | Style::BracketedArabic) {
        return [".", "．", "、", "）"]
            .map(|mark| format!("{before}{mark}"))
            .into();
    }
    let words: &[&str] = match before {
        1 => &["首先", "一方面", "先是"],
        2 => &["其次", "另一方面"],
        3 => &["再次", "再者"],
        _ => &[],
    };
    let mut tokens: Vec<String> = words.iter().map(|word| (*word).to_owned()).collect();
    if !is_run_in(ordinal) {
        // “首先、其次、再次”以后接“第四”是通行的。
        tokens.retain(|_| ordinal.style == Style::Nth);
        let marks = ["、", "）", "．", ".", "，", "是"];
        tokens.extend(marks.map(|mark| format!("{chinese}{mark}")));
        return tokens;
    }
    tokens.extend(
        ["是", "要", "来", "则", "个", "靠", "抓", "看", "为"].map(|c| format!("{chinese}{c}")),
    );
    tokens.extend(["其", "第", "（"].map(|c| format!("{c}{chinese}")));
    tokens
}

/// 不是“一是一、二是二”“二要素”“二、三产业”里的字。
fn is_real(ordinal: &Ordinal) -> bool {
    let after = ordinal.after();
    match ordinal.style {
        Style::Is => !after.starts_with(&chinese_number(ordinal.number)),
        Style::Must => !after.starts_with(['素', '点', '件', '害', '务', '求', '领', '道']),
        Style::Chinese => !after.starts_with(&chinese_number(ordinal.number + 1)),
        Style::First => !ordinal.line.text[..ordinal.start].ends_with('，'),
        _ => true,
    }
}

/// 序号从头数起的地方：称谓、目录之后、第几部分。
fn breaks(speech: &Speech, contents: &Range<usize>) -> BTreeSet<usize> {
    let lines = speech.lines.iter();
    let parts = lines.filter(|line| {
        let greeting = line.text == "同志们：" || line.kind == crate::speech::Kind::Salutation;
        greeting || is_part(&line.text)
    });
    let mut breaks: BTreeSet<usize> = parts.map(|line| line.number).collect();
    if !contents.is_empty() {
        breaks.extend([contents.start, contents.end]);
    }
    breaks
}

/// “第一部分”“第二章”“附件”开头的短行。
fn is_part(text: &str) -> bool {
    let number = |c: char| "一二三四五六七八九十".contains(c);
    let counted = text.strip_prefix('第').is_some_and(|rest| {
        let unit = rest.trim_start_matches(number);
        let units = ["部分", "章", "篇", "节", "单元", "讲", "场", "阶段"];
        unit.len() < rest.len() && units.iter().any(|word| unit.starts_with(word))
    });
    (counted || text.starts_with("附件")) && text.chars().count() <= 40
}
