//! 从资料和场合到一篇定稿：整个产品就是这一个函数，命令行、网页、批量、测试都用它。

use std::collections::BTreeSet;

use chrono::Datelike;
use tera::Context;

use crate::choose::{Seed, choose};
use crate::context::{Carriers, Setting, context, open_ledger};
use crate::county::{County, Leaf};
use crate::document::Document;
use crate::export::Stamp;
use crate::figures::timing::Clock;
use crate::finding::Finding;
use crate::finish::{Front, finish};
use crate::fit::fit;
use crate::moves::Move;
use crate::numbering::Numbering;
use crate::occasion::plan::plan;
use crate::occasion::{Entry, Pack};
use crate::outline::{OutlineError, outline};
use crate::render::TemplateError;
use crate::unused::unused;

/// 每分钟多少字；资料里没写语速时用。
pub const PACE: usize = 180;

/// 起草的选项。
#[derive(Debug, Clone, Copy, Default)]
pub struct Options {
    /// 讲多久，比资料里的时长优先。
    pub length: Option<Length>,
    /// 换一套说法。
    pub variant: u32,
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
    /// 场合名称。
    pub occasion: String,
    /// 用的是第几套说法。
    pub variant: u32,
    /// 每分钟多少字。
    pub pace: usize,
    /// 写在稿子里的身份。
    pub stamp: Stamp,
    /// 资料里写了、稿子里没有用上的值。
    pub unused: Vec<Leaf>,
    /// 毛病：资料里的，和稿子里的。
    pub findings: Vec<Finding>,
}

impl Draft {
    /// 讲多少分钟，保留一位小数。
    pub fn minutes(&self) -> f64 {
        let tenths = (self.document.characters() * 10 + self.pace / 2) / self.pace;
        f64::from(u32::try_from(tenths).unwrap_or(u32::MAX)) / 10.0
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
    let date = county.meeting.date.as_ref().ok_or(DraftError::NoDate)?;
    let clock = Clock {
        date: date.value.0,
        path: county.leaves[date.id].path.clone(),
    };
    let manifest = &pack.manifest;
    let priorities: Vec<Move> = county.priorities.iter().map(|p| p.value.0).collect();
    let tree = plan(&manifest.tree, &priorities);
    let carriers = carriers(pack, &tree);
    let mut ledger = open_ledger(county, &clock);
    let setting = Setting {
        manifest,
        clock: &clock,
        tree: &tree,
        aspects: aspects(&tree),
        carriers: &carriers,
    };
    let context = context(county, setting, &mut ledger);
    let context = Context::from_serialize(&context).map_err(TemplateError::context)?;
    let front = front(pack, &context)?;

    let mut pieces = outline(pack, &tree, context)?;
    let name = county
        .region
        .name
        .as_ref()
        .map_or("", |name| name.text.as_str());
    choose(
        &mut pieces,
        Seed::new(name, clock.date.year(), &manifest.name, options.variant),
    );
    let pace = pace(county);
    let target = target(county, pack, options, pace).saturating_sub(front.characters(&ledger));
    let pieces = fit(pieces, &ledger, target);
    let document = finish(pieces, &front, &ledger);
    Ok(Draft {
        unused: unused(county, &document),
        findings: Vec::new(),
        document,
        occasion: manifest.name.clone(),
        variant: options.variant,
        pace,
        stamp: Stamp {
            county: name.to_owned(),
            occasion: manifest.name.clone(),
            date: clock.date.to_string(),
        },
    })
}

/// 题头：题目、署名、日期、称谓、致谢。
fn front(pack: &Pack, context: &Context) -> Result<Front, TemplateError> {
    let marked = |key: &str| {
        let value = context.get("meeting")?.get_from_path(key)?;
        value.as_str().map(str::to_owned)
    };
    let name = [marked("speaker.title"), marked("speaker.name")];
    Ok(Front {
        title: pack.title(context)?,
        byline: name.into_iter().flatten().collect::<Vec<_>>().join("　"),
        dateline: marked("date")
            .map(|date| format!("（{date}）"))
            .unwrap_or_default(),
        salutation: format!("{}：", pack.manifest.salutation),
        thanks: pack.manifest.thanks.clone().unwrap_or_default(),
    })
}

/// 每分钟多少字。
fn pace(county: &County) -> usize {
    whole(county.meeting.pace.as_ref())
        .filter(|pace| *pace > 0)
        .unwrap_or(PACE)
}

/// 要写多少字：命令行、资料里的字数、时长、场合的常用篇幅，依次看。
fn target(county: &County, pack: &Pack, options: &Options, pace: usize) -> usize {
    let written = whole(county.meeting.length.as_ref())
        .or_else(|| whole(county.meeting.duration.as_ref()).map(|minutes| minutes * pace));
    match options.length {
        Some(Length::Characters(characters)) => characters,
        Some(Length::Minutes(minutes)) => minutes * pace,
        None => written.unwrap_or(pack.manifest.length),
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
