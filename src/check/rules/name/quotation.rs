//! 归在习近平总书记名下的话：找出来，与内置的原文比。

use std::ops::Range;
use std::sync::LazyLock;

use strsim::normalized_levenshtein;

use crate::check::Scene;
use crate::reference::quotes::{self, Quote};
use crate::speech::{Line, Sentence, letters};

/// 这么像就是同一句。
const LIKE: f64 = 0.75;
/// 最短几个字才比。
const SHORTEST: usize = 6;
/// 说话的动词。
const SAYS: [&str; 12] = [
    "指出", "强调", "要求", "指示", "告诫", "叮嘱", "嘱托", "说过", "讲过", "批示", "提出", "曾说",
];

/// 归在他名下的一段话。
pub(super) struct Cited<'a> {
    /// 在哪一行。
    pub line: &'a Line,
    /// 在这一行里的范围，不含引号。
    pub range: Range<usize>,
    /// 有没有引号。
    pub marked: bool,
}

/// 一段话与原文比的结果。
pub(super) enum Verdict {
    /// 一字不差。
    Same(&'static Quote),
    /// 有一处差了字：在这段话里的范围、原文里的那一句、哪一段原文。
    Slip(Range<usize>, String, &'static Quote),
    /// 内置的原文里没有。
    Unknown,
}

/// 全篇归在他名下的话。
pub(super) fn all<'a>(scene: &Scene<'a>) -> Vec<Cited<'a>> {
    let lines = scene.speech.body();
    lines
        .flat_map(|line| {
            line.sentences()
                .flat_map(|s| in_sentence(&s))
                .collect::<Vec<_>>()
        })
        .collect()
}

fn in_sentence<'a>(sentence: &Sentence<'a>) -> Vec<Cited<'a>> {
    let text = sentence.text();
    let Some(start) = said_at(text) else {
        return Vec::new();
    };
    let line = sentence.line;
    let offset = sentence.range.start;
    let tail = &text[start..];
    if !tail.contains('“') {
        let end = text.trim_end_matches(['。', '！', '？', '”']).len();
        let range = offset + start..offset + end.max(start);
        return vec![Cited {
            line,
            range,
            marked: false,
        }];
    }
    let opens = tail
        .match_indices('“')
        .map(|(at, mark)| start + at + mark.len());
    // 一句话里引号可以不在这一句收，收到行末为止。
    opens
        .map(|open| {
            let rest = &line.text[offset + open..];
            let close = rest.find('”').unwrap_or(rest.len());
            Cited {
                line,
                range: offset + open..offset + open + close,
                marked: true,
            }
        })
        .collect()
}

/// “习近平总书记……强调”后面从哪里起是他的话。
fn said_at(text: &str) -> Option<usize> {
    let name = text.find("习近平").or_else(|| text.find("总书记"))?;
    let verbs = SAYS.iter().filter_map(|verb| {
        let at = name + text[name..].find(verb)? + verb.len();
        let rest = &text[at..];
        let mark = rest.chars().next().filter(|c| "，：“".contains(*c))?;
        Some(if mark == '“' {
            at
        } else {
            at + mark.len_utf8()
        })
    });
    // “习近平总书记关于“……”的重要指示”没有动词。
    let about = text[name..]
        .find("关于“")
        .map(|at| name + at + "关于".len());
    verbs.chain(about).min()
}

impl Cited<'_> {
    /// 文字。
    pub fn text(&self) -> &str {
        &self.line.text[self.range.clone()]
    }

    /// 与内置的原文比。
    pub fn verdict(&self) -> Verdict {
        let text = self.text();
        let whole = letters(text);
        if let Some(quote) = containing(&whole) {
            return Verdict::Same(quote);
        }
        for clause in parts(text) {
            let words = letters(&text[clause.clone()]);
            if containing(&words).is_some() || words.chars().count() < SHORTEST {
                continue;
            }
            if let Some((right, quote)) =
                alike(&words).filter(|(right, _)| self.marked || is_slip(&words, right))
            {
                return Verdict::Slip(clause, right, quote);
            }
        }
        Verdict::Unknown
    }
}

/// 含着这些字的一条原文；标点不论。
fn containing(words: &str) -> Option<&'static Quote> {
    static PLAIN: LazyLock<Vec<(String, &Quote)>> = LazyLock::new(|| {
        let all = quotes::all().iter();
        all.map(|quote| (letters(&quote.text), quote)).collect()
    });
    let mut found = PLAIN.iter().filter(|(plain, _)| plain.contains(words));
    found.next().map(|(_, quote)| *quote)
}

/// 最像的一句原文，像到看得出是它。
fn alike(words: &str) -> Option<(String, &'static Quote)> {
    let originals = quotes::all().iter().flat_map(|quote| {
        let clauses = parts(&quote.text);
        clauses
            .into_iter()
            .map(move |range| (&quote.text[range], quote))
    });
    let scored = originals
        .map(|(right, quote)| (normalized_levenshtein(words, &letters(right)), right, quote));
    let best = scored.max_by(|a, b| a.0.total_cmp(&b.0))?;
    (best.0 >= LIKE).then(|| (best.1.to_owned(), best.2))
}

/// 没有引号的，前后添了字是转述；句子够长、只换了字才是引错。
fn is_slip(words: &str, right: &str) -> bool {
    let right = letters(right);
    !words.contains(&right) && right.chars().count() >= 10
}

/// 各个小句的范围。
fn parts(text: &str) -> Vec<Range<usize>> {
    let mut all = super::clauses(text);
    all.retain(|range| !letters(&text[range.clone()]).is_empty());
    all
}
