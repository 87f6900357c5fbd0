//! 残留：没填的空、网页上带来的东西、丢了的字、排印的毛病。

use std::ops::Range;

pub(super) mod blank;
pub(super) mod broken_text;
pub(super) mod contact;
pub(super) mod cross;
pub(super) mod date;
pub(super) mod double_mark;
pub(super) mod full_width;
pub(super) mod half_masked;
pub(super) mod half_width;
pub(super) mod hard_wrap;
pub(super) mod measure;
pub(super) mod name_missing;
pub(super) mod omitted;
pub(super) mod partial_name;
pub(super) mod pinyin;
pub(super) mod real_name;
pub(super) mod semicolon_break;
pub(super) mod spaced;
pub(super) mod star;
pub(super) mod start_missing;
pub(super) mod teaser;
pub(super) mod traditional;
pub(super) mod unfinished;
pub(super) mod vague;
pub(super) mod web;

use crate::speech::{Speech, is_han};

/// 记号后面跟着这些字，多半是代替名称、数字的。
const UNITS: &str = "省市县区旗州盟镇乡村街局委厅办队站所厂矿路桥年月日时起人名个家处次件项条份台辆座\
                     万亿元%％亩吨公企同总书主副领部集园社周届";

/// 把一句话断成小句的标点。
const STOPS: [char; 11] = [
    '，', '。', '；', '、', '：', '！', '？', '（', '）', '“', '”',
];

/// 连着的一串符合的字，各是字节范围。
fn runs(text: &str, is: impl Fn(char) -> bool) -> Vec<Range<usize>> {
    let mut runs: Vec<Range<usize>> = Vec::new();
    for (at, c) in text.char_indices().filter(|(_, c)| is(*c)) {
        match runs.last_mut() {
            Some(last) if last.end == at => last.end += c.len_utf8(),
            _ => runs.push(at..at + c.len_utf8()),
        }
    }
    runs
}

/// 中间只隔一个“年”“月”的并成一处，如 ×年×月×日。
fn joined(text: &str, runs: Vec<Range<usize>>) -> Vec<Range<usize>> {
    let mut joined: Vec<Range<usize>> = Vec::new();
    for run in runs {
        match joined.last_mut() {
            Some(last) if ["年", "月"].contains(&&text[last.end..run.start]) => {
                last.end = run.end;
            }
            _ => joined.push(run),
        }
    }
    joined
}

/// 这里前面的一个字。
fn before(text: &str, at: usize) -> Option<char> {
    text[..at].chars().next_back()
}

/// 这里后面的一个字。
fn after(text: &str, at: usize) -> Option<char> {
    text[at..].chars().next()
}

/// 开头的几个字。
fn head(text: &str, count: usize) -> &str {
    let end = text.char_indices().nth(count).map(|(at, _)| at);
    &text[..end.unwrap_or(text.len())]
}

/// 末尾的几个字。
fn tail(text: &str, count: usize) -> &str {
    let start = text.char_indices().rev().take(count).last();
    &text[start.map_or(text.len(), |(at, _)| at)..]
}

/// 这里以前的半个小句。
fn clause_before(text: &str, at: usize) -> &str {
    text[..at].rsplit(STOPS).next().unwrap_or_default()
}

/// 这里以后的半个小句。
fn clause_after(text: &str, at: usize) -> &str {
    text[at..].split(STOPS).next().unwrap_or_default()
}

/// 这一串记号是不是年份里没填的几位：20××、二〇XX、202X。
fn is_masked_year(text: &str, run: &Range<usize>) -> bool {
    let is_digit =
        |c: char| c.is_ascii_digit() || "０１２３４５６７８９〇○零一二三四五六七八九".contains(c);
    let prefix = &text[text[..run.start].trim_end_matches(is_digit).len()..run.start];
    let century = ["20", "19", "２０", "二〇", "二○", "二零", "二0"];
    let length = prefix.chars().count() + text[run.clone()].chars().count();
    century.iter().any(|c| prefix.starts_with(c))
        && (length == 4 || (length <= 6 && text[run.end..].starts_with('年')))
}

/// 稿子里有没有遮住的名称、数字。
fn is_masked(speech: &Speech) -> bool {
    speech.filled().any(|line| {
        let text = line.text.as_str();
        !cross::holes(text).is_empty()
            || !star::holes(text).is_empty()
            || !vague::doubled(text).is_empty()
            || !date::masked(text).is_empty()
    })
}

/// 一个值里没填的叉、星号、空、某某、日期；查资料的也用。
pub(super) fn placeholders(text: &str) -> Vec<Range<usize>> {
    let mut holes = cross::holes(text);
    holes.extend(star::holes(text));
    holes.extend(blank::holes(text));
    holes.extend(vague::doubled(text));
    holes.extend(date::masked(text));
    holes
}

/// 常见的姓。
const SURNAMES: &str = "王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘蒋蔡余\
                        杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯\
                        龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤费于";

/// 像是网页上的说明，不是讲话的一段。
fn web_like(line: &crate::speech::Line) -> bool {
    let text = line.text.as_str();
    ["http", "www.", ">>", "＞＞", "<", "版权", "来源："]
        .iter()
        .any(|mark| text.contains(mark))
}
