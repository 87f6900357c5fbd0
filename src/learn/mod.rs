//! 从旧稿学：一篇旧稿读成一套模板和一份县情资料，照着写回去还是原来那一篇。
//!
//! ```text
//! 文字 ─ script ─► 各块 ─┐
//!        head ─► 会议、本地 ├─► spans ─► keys、sheet ─► write ─► 模板、资料 ─► 写回去比一比 ─► report
//! ```

mod carry;
mod head;
mod keys;
mod names;
mod report;
mod script;
mod sheet;
mod spans;
mod write;

use std::collections::{BTreeMap, BTreeSet};

use crate::check::Scene;
use crate::context::own::leaf;
use crate::county::{County, Level};
use crate::draft::{Options, draft};
use crate::figures::timing::Clock;
use crate::marks::is_private;
use crate::occasion::{Library, Pack};
use crate::reference::organisations;
use crate::speech::Speech;
use head::Head;
use script::Script;
use sheet::Sheet;
use spans::Known;
use write::{Writer, Written};

/// 学到的一套。
#[derive(Debug, Clone)]
pub struct Lesson {
    /// 场合名称，也是模板文件夹的名字。
    pub occasion: String,
    /// 模板：文件名到文字。
    pub pack: BTreeMap<String, String>,
    /// 县情资料。
    pub county: String,
    /// 学习报告。
    pub report: String,
    /// 换成变量的有几处叫法。
    pub fields: usize,
    /// 写回去和原稿有百分之几的字一样。
    pub share: f64,
}

/// 学不了的情形。
#[derive(Debug, thiserror::Error)]
pub enum LearnError {
    /// 没有字。
    #[error("“{0}”里没有文字")]
    Empty(String),
    /// 读出来的会议、本地写不成资料。
    #[error("“{0}”读不成资料，请把这篇稿子发给我们看看")]
    County(String),
}

/// 读不回原样的，改过几回还不行就照字面写。
const ROUNDS: usize = 6;

/// 学一篇；`file` 是稿子叫什么，`taken` 是已经有了的场合名称。
pub fn learn(text: &str, file: &str, taken: &BTreeSet<String>) -> Result<Lesson, LearnError> {
    let (text, dropped) = clean(text);
    let speech = Speech::parse(&text, false);
    let script = Script::of(&speech);
    let head = Head::of(&speech, &script);
    let occasion = occasion(&head, file, taken);
    let (sheet, written) = study(&speech, &script, &head, file, &occasion)?;
    let county = sheet.county(&head, &occasion);
    let back = render(&county, &occasion, &written.files).unwrap_or_default();
    let share = share(&text, &back);
    let report = report::write(&report::Findings {
        file,
        occasion: &occasion,
        share,
        dropped,
        sheet: &sheet,
        written: &written,
        speech: &speech,
        head: &head,
        script: &script,
    });
    Ok(Lesson {
        occasion,
        pack: written.files,
        county,
        report,
        fields: sheet.fields.len(),
        share,
    })
}

/// 去年的稿子读成今年的县情资料；没有说场合，就看会议名称；`region` 是说了的本地名称。
pub fn carry(
    text: &str,
    file: &str,
    occasion: Option<&str>,
    region: Option<&str>,
) -> Result<String, LearnError> {
    let (text, _) = clean(text);
    let speech = Speech::parse(&text, false);
    let script = Script::of(&speech);
    let mut head = Head::of(&speech, &script);
    if let Some(region) = region {
        region.clone_into(&mut head.region.text);
        head.region.note.clear();
    }
    let (sheet, _) = study(&speech, &script, &head, file, "专题工作会议")?;
    let county = carry::county(&head, &sheet, &speech, &script, occasion);
    match read(&county) {
        Some(_) => Ok(county),
        None => Err(LearnError::County(file.to_owned())),
    }
}

/// 找出变量，写成模板。
fn study(
    speech: &Speech,
    script: &Script,
    head: &Head,
    file: &str,
    occasion: &str,
) -> Result<(Sheet, Written), LearnError> {
    if script.blocks.is_empty() && script.front.is_empty() {
        return Err(LearnError::Empty(file.to_owned()));
    }
    let refused = || LearnError::County(file.to_owned());
    let county = read(&Sheet::default().county(head, occasion)).ok_or_else(refused)?;
    let clock = clock(&county).ok_or_else(refused)?;
    let scene = Scene::new(speech, Some(&county), None);
    let ordinals = speech.ordinals();
    let known = Known {
        meeting: head.meeting.as_ref().map(|meeting| meeting.text.clone()),
        words: words(&county, &clock, head),
        names: names::all(speech, Some(head.region.text.as_str())),
        short: head.short.clone(),
        year: clock.year(),
        figures: scene.figures(),
        ordinals: &ordinals,
        headings: script.headings(),
    };
    let about = format!("从“{file}”学来的");
    Ok(settle(&known, head, script, &clock, occasion, &about))
}

/// 写一遍、读回来，读不回原样的改写在 自定 里，再不行就照字面。
fn settle(
    known: &Known,
    head: &Head,
    script: &Script,
    clock: &Clock,
    occasion: &str,
    about: &str,
) -> (Sheet, Written) {
    let (mut demoted, mut plain) = (Vec::new(), Vec::new());
    for _ in 0..ROUNDS {
        let mut sheet = Sheet {
            demoted: demoted.clone(),
            ..Sheet::default()
        };
        let mut writer = Writer {
            known,
            head,
            sheet: &mut sheet,
            plain: &plain,
        };
        let written = writer.write(script, occasion, about);
        let county = read(&sheet.county(head, occasion));
        let wrong = sheet.fields.iter().filter(|field| {
            let usual = format!("自定.{}", field.name);
            let from = field.from.as_deref().unwrap_or(&usual);
            let year = from.starts_with(crate::context::own::YEAR);
            let back = county.as_ref().and_then(|county| {
                let id = leaf(from, county, clock)?;
                Some(bare(&county.leaves[id].text))
            });
            !year && back != Some(bare(&field.value))
        });
        let wrong: Vec<&sheet::Field> = wrong.collect();
        if wrong.is_empty() {
            return (sheet, written);
        }
        for field in wrong {
            match &field.from {
                Some(from) => demoted.push(from.clone()),
                None => plain.push(field.value.clone()),
            }
        }
    }
    // 还有读不回来的，就一个变量也不用，原文照抄。
    let mut sheet = Sheet::default();
    let nothing = Known {
        meeting: None,
        words: Vec::new(),
        names: Vec::new(),
        short: known.short.clone(),
        year: known.year,
        figures: &[],
        ordinals: known.ordinals,
        headings: 0,
    };
    let mut writer = Writer {
        known: &nothing,
        head,
        sheet: &mut sheet,
        plain: &plain,
    };
    let written = writer.write(script, occasion, about);
    (sheet, written)
}

/// 读一份资料；有读不懂的就没有。
fn read(text: &str) -> Option<County> {
    County::read(text.as_bytes(), None).0
}

fn clock(county: &County) -> Option<Clock> {
    let date = county.meeting.date.as_ref()?;
    Some(Clock {
        date: date.value.0,
        path: county.leaves.get(date.id)?.path.clone(),
    })
}

/// 程序认得的说法，长的在前：本地名称、全县、县政府、各机构。
fn words(county: &County, clock: &Clock, head: &Head) -> Vec<(String, String)> {
    let region = county.region.words();
    let prefecture = county.region.level() == Level::Prefecture;
    let organs = organisations::keys().filter_map(|key| {
        let name = organisations::name(key, &region.short, prefecture, clock.date)?;
        Some((name, format!("organs.{key}")))
    });
    let mut words: Vec<(String, String)> = organs.collect();
    let own = [
        (region.whole, "region.whole"),
        (region.ours, "region.ours"),
        (region.party, "region.party"),
        (region.government, "region.government"),
    ];
    words.extend(own.map(|(word, variable)| (word, variable.to_owned())));
    if !head.region.text.starts_with('某') {
        words.push((region.name, "region.name".to_owned()));
    }
    words.retain(|(word, _)| word.chars().count() >= 2);
    words.sort_by_key(|(word, _)| (std::cmp::Reverse(word.len()), word.clone()));
    words
}

/// 场合叫什么：会议名称去掉年份、本地名称，没有就用文件名。
fn occasion(head: &Head, file: &str, taken: &BTreeSet<String>) -> String {
    let meeting = head
        .meeting
        .as_ref()
        .map_or("", |meeting| meeting.text.as_str());
    let han = |text: &str| -> String {
        let han = text
            .chars()
            .filter(|c| matches!(c, '\u{4E00}'..='\u{9FFF}'));
        han.collect()
    };
    let name = meeting.replace(&head.region.text, "");
    let name = han(&name.replace(&format!("全{}", head.short), ""));
    let name = name.trim_start_matches(['在', '年', '县', '区', '市', '旗', '度']);
    let stem = han(file.split('.').next().unwrap_or_default());
    let name = if name.is_empty() {
        format!("旧稿{stem}")
    } else {
        name.to_owned()
    };
    let usual = Library::built_in().occasions();
    let is_free = |name: &String| !usual.contains(name) && !taken.contains(name) && name != "章节";
    let more = (2..).map(|n| format!("{name}（旧稿{}）", crate::numbering::chinese_number(n)));
    let mut names = [name.clone(), format!("{name}（旧稿）")]
        .into_iter()
        .chain(more);
    names.find(is_free).unwrap_or(name)
}

/// 去掉写不进稿子的字符：控制字符和排版软件的私用字符，空行也去掉；后一个是去了几个私用字符。
fn clean(text: &str) -> (String, usize) {
    let is_kept = |c: &char| {
        let odd = matches!(
            c,
            '\u{2028}' | '\u{2029}' | '\u{FEFF}' | '\u{FFFE}' | '\u{FFFF}'
        );
        !odd && !is_private(*c) && (!c.is_control() || *c == '\n')
    };
    let kept: String = text.replace('\t', " ").chars().filter(is_kept).collect();
    let lines = kept.lines().filter(|line| !line.trim().is_empty());
    let kept = lines.collect::<Vec<_>>().join("\n");
    (kept, text.chars().filter(|c| is_private(*c)).count())
}

/// 照资料和模板写回去。
fn render(county: &str, occasion: &str, pack: &BTreeMap<String, String>) -> Option<String> {
    let county = read(county)?;
    let files = pack
        .iter()
        .map(|(name, text)| (format!("{occasion}/{name}"), text.clone()));
    let pack = Pack::load(&Library::with_user_files(files.collect()), occasion).ok()?;
    Some(
        draft(&county, &pack, &Options::default())
            .ok()?
            .document
            .text(),
    )
}

/// 去掉空白。
fn bare(text: &str) -> String {
    text.chars().filter(|c| !c.is_whitespace()).collect()
}

/// 两篇有百分之几的字在一样的行里。
fn share(original: &str, back: &str) -> f64 {
    if bare(original) == bare(back) {
        return 100.0;
    }
    let lines = |text: &str| text.lines().map(bare).collect::<Vec<_>>();
    let (original, back) = (lines(original), lines(back));
    let count = |lines: &[&String]| lines.iter().map(|line| line.chars().count()).sum::<usize>();
    let all: Vec<&String> = original.iter().collect();
    let same: Vec<&String> = original.iter().filter(|line| back.contains(line)).collect();
    let parts = |n: usize| f64::from(u32::try_from(n).unwrap_or(u32::MAX));
    parts(count(&same)) * 100.0 / parts(count(&all).max(1))
}
