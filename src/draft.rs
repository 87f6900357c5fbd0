//! 从资料和场合到一篇定稿：整个产品就是这一个函数，命令行、网页、批量、测试都用它。

use std::collections::BTreeSet;
use std::thread;

use serde_json::{Value, json};
use tera::Context;

use crate::avoid::Avoid;
use crate::check::{self, Scene, Settings};
use crate::choose::{Seed, choose};
use crate::context::{Carriers, Setting, context, open_ledger};
use crate::county::{County, Leaf};
use crate::document::Document;
use crate::export::Stamp;
use crate::figures::timing::Clock;
use crate::finding::Finding;
use crate::finish::{Front, finish};
use crate::fit::fit;
use crate::ledger::Ledger;
use crate::moves::Move;
use crate::numbering::Numbering;
use crate::occasion::manifest::FrontLine;
use crate::occasion::plan::plan;
use crate::occasion::{Byline, Choice, Entry, Pack};
use crate::outline::{OutlineError, Piece, outline};
use crate::render::TemplateError;
use crate::speech::Speech;
use crate::unused::unused;

/// 每分钟多少字；资料里没写语速时用。
pub const PACE: usize = 180;

/// 起草的选项。
#[derive(Debug, Clone, Default)]
pub struct Options {
    /// 讲多久，比资料里的时长优先。
    pub length: Option<Length>,
    /// 换一套说法。
    pub variant: u32,
    /// 要避开的稿子。
    pub avoid: Avoid,
    /// 日期行排在署名行前面。
    pub date_first: bool,
    /// 讲话各大题的标题；写主持词、新闻通稿时给。
    pub headings: Vec<String>,
}

/// 篇幅。
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Length {
    /// 分钟。
    Minutes(usize),
    /// 字。
    Characters(usize),
}

/// 一篇初稿。
#[derive(Debug, Clone)]
pub struct Draft {
    /// 稿子。
    pub document: Document,
    /// 多少字：汉字、数字和标点，空白不算。
    pub characters: usize,
    /// 要写多少字。
    pub target: usize,
    /// 场合名称。
    pub occasion: String,
    /// 用的是第几套说法。
    pub variant: u32,
    /// 每分钟多少字。
    pub pace: usize,
    /// 写在稿子里的身份。
    pub stamp: Stamp,
    /// 资料里注的读音：词和拼音（一字一音，空格隔开）。
    pub readings: Vec<(String, String)>,
    /// 资料里写了、稿子里没有用上的值。
    pub unused: Vec<Leaf>,
    /// 毛病：资料里的，和稿子里的。
    pub findings: Vec<Finding>,
}

impl Draft {
    /// 讲多少分钟，保留一位小数。
    pub fn minutes(&self) -> f64 {
        let tenths = (self.characters * 10 + self.pace / 2) / self.pace;
        f64::from(u32::try_from(tenths).unwrap_or(u32::MAX)) / 10.0
    }

    /// 离要写的字数差多少：百分之三或六十字以内不算差。
    pub fn miss(&self) -> Option<Miss> {
        miss(self.characters, self.target)
    }
}

/// 字数没有落在要写的字数上。
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Miss {
    /// 能说的都说了，还是短。
    Short,
    /// 必须讲到的话已经超出。
    Long,
}

/// 写了这么多字，离 `target` 差得远不远。
fn miss(characters: usize, target: usize) -> Option<Miss> {
    let slack = (target / 100).saturating_mul(3).max(60);
    match characters {
        short if short.saturating_add(slack) < target => Some(Miss::Short),
        long if long > target.saturating_add(slack) => Some(Miss::Long),
        _ => None,
    }
}

/// 不能起草的情形。
#[derive(Debug, thiserror::Error)]
pub enum DraftError {
    /// 没有会议日期。
    #[error("资料里没有写 会议.日期，时令、节日、机构名称都推不出来")]
    NoDate,
    /// 模板的毛病。
    #[error(transparent)]
    Outline(#[from] OutlineError),
    /// 题目的毛病。
    #[error(transparent)]
    Template(#[from] TemplateError),
}

/// 起草。
pub fn draft(county: &County, pack: &Pack, options: &Options) -> Result<Draft, DraftError> {
    let clock = clock(county)?;
    let tree = tree(county, pack);
    let mut ledger = open_ledger(county, &clock);
    let (front, mut pieces) = thread::scope(|scope| {
        // 一边备资料、从头写，一边从后面把模板先编译好。
        scope.spawn(|| pack.compile_from_the_end(&tree));
        compose(county, pack, &tree, &clock, options, &mut ledger)
    })?;
    let stamp = stamp(county, pack, &clock);
    let seed = Seed::new(
        &stamp.county,
        clock.year(),
        &stamp.occasion,
        options.variant,
    );
    choose(&mut pieces, &ledger, seed, &options.avoid);
    let pace = pace(county);
    let target = target(county, pack, options, pace);
    let draw = |text: &str| options.avoid.last(&ledger.read(text), seed.draw(text));
    let write = |room| finish(fit(pieces.clone(), &ledger, &draw, room), &front, &ledger);
    let document = match target {
        Some(target) => {
            let room = target.saturating_sub(front.characters(&ledger));
            near(write, target, room)
        }
        None => write(usize::MAX),
    };
    Ok(Draft {
        unused: unused(county, &document),
        findings: review(&document, county),
        characters: document.characters(),
        target: target.unwrap_or_else(|| document.characters()),
        document,
        occasion: stamp.occasion.clone(),
        variant: options.variant,
        pace,
        stamp,
        readings: county.readings.pairs(),
    })
}

/// 定篇幅时字数是估的；写出来差得远，就照差数再定一回，取近的。
fn near(write: impl Fn(usize) -> Document, target: usize, room: usize) -> Document {
    let first = write(room);
    let was = first.characters();
    if miss(was, target).is_none() {
        return first;
    }
    let second = write(room.saturating_add(target).saturating_sub(was));
    if second.characters().abs_diff(target) < was.abs_diff(target) {
        second
    } else {
        first
    }
}

/// 自己写的也照样核一遍。
fn review(document: &Document, county: &County) -> Vec<Finding> {
    let speech = Speech::parse(&document.text(), false);
    let scene = Scene::new(&speech, Some(county), None);
    check::speech(&scene, &Settings::of(&county.checks))
}

/// 章节树，按优先事项调过；有定式的场合照自己的次序。
fn tree(county: &County, pack: &Pack) -> Vec<Entry> {
    let manifest = &pack.manifest;
    if manifest.by_priorities == Some(Choice::No) {
        return manifest.tree.clone();
    }
    let priorities: Vec<Move> = county.priorities.iter().map(|p| p.value.0).collect();
    plan(&manifest.tree, &priorities)
}

/// 会议日期；没有就不能起草。
fn clock(county: &County) -> Result<Clock, DraftError> {
    let date = county.meeting.date.as_ref().ok_or(DraftError::NoDate)?;
    let path = county.leaves[date.id].path.clone();
    Ok(Clock {
        date: date.value.0,
        path,
    })
}

/// 给模板的全部变量；没有会议日期就没有。
pub fn variables(county: &County, pack: &Pack) -> Result<Value, DraftError> {
    let clock = clock(county)?;
    let tree = tree(county, pack);
    let mut ledger = open_ledger(county, &clock);
    Ok(gather(county, pack, &tree, &clock, &mut ledger))
}

/// 变量连同出处账。
fn gather(
    county: &County,
    pack: &Pack,
    tree: &[Entry],
    clock: &Clock,
    ledger: &mut Ledger,
) -> Value {
    let setting = Setting {
        manifest: &pack.manifest,
        clock,
        tree,
        aspects: aspects(tree),
        carriers: &carriers(pack, tree),
    };
    context(county, setting, ledger)
}

/// 题头和提纲：话都写全了，还没有挑选、没有定篇幅。
fn compose(
    county: &County,
    pack: &Pack,
    tree: &[Entry],
    clock: &Clock,
    options: &Options,
    ledger: &mut Ledger,
) -> Result<(Front, Vec<Piece>), DraftError> {
    let mut context = gather(county, pack, tree, clock, ledger);
    context["headings"] = json!(options.headings);
    let context = Context::from_serialize(&context).map_err(TemplateError::context)?;
    let front = front(pack, &context, options.date_first)?;
    Ok((front, outline(pack, tree, context)?))
}

/// 写在稿子里的身份。
fn stamp(county: &County, pack: &Pack, clock: &Clock) -> Stamp {
    let name = county.region.name.as_ref();
    Stamp {
        county: name.map(|name| name.text.clone()).unwrap_or_default(),
        occasion: pack.manifest.name.clone(),
        date: clock.date.to_string(),
    }
}

/// 题头：题目、署名、日期、称谓、致谢。
fn front(pack: &Pack, context: &Context, date_first: bool) -> Result<Front, TemplateError> {
    let marked = |key: &str| {
        let value = context.get("meeting")?.get_from_path(key)?;
        value.as_str().map(str::to_owned)
    };
    let name = match pack.manifest.byline {
        Byline::Speaker => [marked("speaker.title"), marked("speaker.name")],
        Byline::Host => [marked("host.title"), marked("host.name")],
    };
    let shown = |line, text: String| {
        if pack.manifest.has_front(line) {
            text
        } else {
            String::new()
        }
    };
    let byline = name.into_iter().flatten().collect::<Vec<_>>().join("　");
    let dateline = marked("date").map(|date| format!("（{date}）"));
    Ok(Front {
        title: shown(FrontLine::Title, pack.title(context)?),
        byline: shown(FrontLine::Byline, byline),
        dateline: shown(FrontLine::Dateline, dateline.unwrap_or_default()),
        date_first,
        salutation: shown(
            FrontLine::Salutation,
            format!("{}：", pack.manifest.salutation),
        ),
        thanks: pack.manifest.thanks.clone().unwrap_or_default(),
    })
}

/// 每分钟多少字。
fn pace(county: &County) -> usize {
    whole(county.meeting.pace.as_ref())
        .filter(|pace| *pace > 0)
        .unwrap_or(PACE)
}

/// 要写多少字：命令行、资料里的字数、时长、场合的常用篇幅，依次看；都没有就是不限。
fn target(county: &County, pack: &Pack, options: &Options, pace: usize) -> Option<usize> {
    let written = whole(county.meeting.length.as_ref()).or_else(|| {
        whole(county.meeting.duration.as_ref()).map(|minutes| minutes.saturating_mul(pace))
    });
    match options.length {
        Some(Length::Characters(characters)) => Some(characters),
        Some(Length::Minutes(minutes)) => Some(minutes.saturating_mul(pace)),
        None => written.or_else(|| Some(pack.manifest.length).filter(|length| *length > 0)),
    }
}

fn whole(figure: Option<&crate::county::value::Figure>) -> Option<usize> {
    usize::try_from(figure?.value.low / crate::county::quantity::ONE).ok()
}

/// 分行业的各条是不是写成“道路交通方面”。
fn aspects(tree: &[Entry]) -> bool {
    tree.iter()
        .any(|entry| entry.items == Some(Numbering::Aspect) || aspects(&entry.children))
}

/// 这棵树里，哪些职能的块会讲对策、案例和行业任务：看模板里提没提。
fn carriers(pack: &Pack, tree: &[Entry]) -> Carriers {
    let texts: Vec<&str> = pack.texts(tree).collect();
    let places = |list: &str| -> BTreeSet<Move> {
        let after = |text: &&'_ str| -> Vec<Move> {
            let mentions = text.split(list).skip(1);
            let names = mentions.filter_map(|rest| rest.strip_prefix("[\"")?.split('"').next());
            names.filter_map(Move::from_name).collect()
        };
        texts.iter().flat_map(after).collect()
    };
    Carriers {
        remedies: places("remedies"),
        cases: places("good_cases"),
        sector_tasks: texts.iter().any(|text| text.contains(".tasks")),
    }
}
