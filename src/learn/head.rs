//! 先认出开的是什么会、在哪里、哪一天、谁讲话；读不出的先估一个，标明请人改。

use std::collections::BTreeMap;

use super::script::{Script, body, byline, dateline};
use crate::check::Scene;
use crate::check::rules::place::home;
use crate::county::day::Day;
use crate::occasion::manifest::FrontLine;
use crate::speech::{Speech, is_han};

/// 读到的一项，和要不要人改的一句话。
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Read {
    /// 写什么。
    pub text: String,
    /// 说明。
    pub note: String,
}

/// 会议和本地。
#[derive(Debug, Clone, Default)]
pub(super) struct Head {
    /// 本地名称。
    pub region: Read,
    /// 县、市、区、旗。
    pub short: String,
    /// 会议日期。
    pub date: Read,
    /// 会议名称。
    pub meeting: Option<Read>,
    /// 讲话人的职务、姓名。
    pub speaker: Option<(String, String)>,
    /// 称谓，不带冒号。
    pub salutation: String,
}

/// 县级名称的末一个字。
const ENDS: [char; 4] = ['县', '区', '旗', '市'];

/// 稿子里一个年份也没有时，先写这一年。
const ANY_YEAR: i32 = 2026;

impl Head {
    /// 从稿子里读。
    pub fn of(speech: &Speech, script: &Script) -> Head {
        let scene = Scene::new(speech, None, None);
        let region = region(&scene);
        let own = region.as_deref().and_then(|name| name.chars().last());
        let short = own
            .map(String::from)
            .or_else(|| home::level(&scene).map(str::to_owned));
        let short = short.unwrap_or_else(|| "县".to_owned());
        let at = |kind| {
            script
                .front
                .iter()
                .find(|(k, _)| *k == kind)
                .map(|(_, line)| *line)
        };
        Head {
            region: region.map_or_else(
                || Read {
                    text: format!("某{short}"),
                    note: "稿里没有写本地名称，请改".to_owned(),
                },
                |text| guessed(text, "本地名称"),
            ),
            short,
            date: date(&scene, at(FrontLine::Dateline).and_then(dateline)),
            meeting: meeting(speech).map(|text| guessed(text, "会议名称")),
            speaker: at(FrontLine::Byline).and_then(byline),
            salutation: at(FrontLine::Salutation).map_or_else(
                || "同志们".to_owned(),
                |line| body(line).trim_end_matches('：').to_owned(),
            ),
        }
    }
}

fn guessed(text: String, what: &str) -> Read {
    Read {
        text,
        note: format!("去年稿里读到的{what}，请核对"),
    }
}

/// 会议日期：题下写的，文中写到年月日的，都没有就按年份估。
fn date(scene: &Scene, dateline: Option<Day>) -> Read {
    if let Some(day) = dateline {
        return guessed(day.printed(), "日期");
    }
    let published = scene.speech.filled().find_map(|line| published(&line.text));
    if let Some(day) = published {
        let note = "稿里没有写会议日期，先用网页上的日期，请改".to_owned();
        return Read {
            text: day.printed(),
            note,
        };
    }
    let text = format!("{}年6月30日", scene.year.unwrap_or(ANY_YEAR));
    let note = "稿里没有写会议日期，先写成年中，请改".to_owned();
    Read { text, note }
}

/// “发表时间：2025/7/2”这样的日期。
fn published(text: &str) -> Option<Day> {
    let (_, rest) = ["发表时间", "发布时间", "发布日期"]
        .iter()
        .find_map(|word| text.split_once(word))?;
    let rest = rest.trim_start_matches(['：', ' ', '　']);
    let end = rest.find(|c: char| !(c.is_ascii_digit() || "-/.年月日".contains(c)));
    Day::parse(&rest[..end.unwrap_or(rest.len())]).ok()
}

/// 会议名称：题目“在……会议上的讲话”里的；正文里前面多一个“全”字的，用正文的。
fn meeting(speech: &Speech) -> Option<String> {
    let named = |text: &str| -> Option<String> {
        let text = text.strip_suffix("讲话")?.trim_end_matches("上的");
        let name = text.strip_prefix('在').unwrap_or(text);
        let whole = name.ends_with('会') || name.ends_with("会议");
        (whole && name.chars().count() >= 4).then(|| name.to_owned())
    };
    let name = speech.filled().find_map(|line| named(line.text.trim()))?;
    let longer = format!("全{name}");
    let fuller = speech.find(&longer).next().is_some();
    Some(if fuller { longer } else { name })
}

/// 本地名称：区划里有的，或者反复说到的“某某县”。
fn region(scene: &Scene) -> Option<String> {
    let level = home::level(scene);
    let fits =
        |name: &String| name.ends_with(ENDS) && level.is_none_or(|level| name.ends_with(level));
    let known = home::Home::of(scene).map(|home| home.name).filter(fits);
    known.or_else(|| repeated(scene.speech).filter(fits))
}

/// 说了两次以上的“某某县”，或者题头里的。
fn repeated(speech: &Speech) -> Option<String> {
    let mut counts: BTreeMap<String, usize> = BTreeMap::new();
    for line in speech.filled() {
        let text = line.text.as_str();
        for (at, _) in text.match_indices(ENDS) {
            if let Some(name) = proper(text, at) {
                // 某某县人民政府、某某县委，说一次就算。
                let bodies = ["人民政府", "委", "政府", "安委", "应急"];
                let after = text.get(at + ENDS[0].len_utf8()..).unwrap_or_default();
                let body = bodies.iter().any(|body| after.starts_with(body));
                *counts.entry(name).or_default() += if body { 2 } else { 1 };
            }
        }
    }
    let found = counts
        .into_iter()
        .max_by_key(|(name, count)| (*count, name.len()))?;
    (found.1 >= 2).then_some(found.0)
}

/// 名称里不会有的字。
const GENERIC: &str = "全我本各该两几新老城园社辖片地景矿山学校市县区旗乡镇村街省州的在和与及了到是为对从\
                       由向使于促进把让给个一二三四五六七八九十先后前跨邻兄弟示范工业开发级等";

/// 这里的“县”前面两三个字是不是名称。
pub(super) fn proper(text: &str, at: usize) -> Option<String> {
    let before: Vec<char> = text[..at].chars().collect();
    let mark = text[at..].chars().next()?;
    let after = text[at + mark.len_utf8()..].chars().next();
    if after.is_some_and(|c| "域场民位间块段划别级长".contains(c)) {
        return None;
    }
    [2, 3].into_iter().find_map(|length| {
        let start = before.len().checked_sub(length)?;
        let name = &before[start..];
        let edge = start.checked_sub(1).map(|at| before[at]);
        let led =
            edge.is_none_or(|c| !is_han(c) || "在是为到由对从向和与及把让使于给进了".contains(c));
        let whole = name.iter().all(|c| is_han(*c) && !GENERIC.contains(*c));
        (led && whole).then(|| name.iter().chain([&mark]).collect())
    })
}
