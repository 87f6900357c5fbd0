//! 本地是哪里：资料里写的；没有资料，看题目，看正文说得最多的。

use std::collections::BTreeMap;

use super::gazetteer;
use crate::check::Scene;
use crate::reference::regions;
use crate::speech::{Hit, Kind, Speech};

/// 各级的简称。
pub(crate) const LEVELS: [&str; 4] = ["县", "区", "旗", "市"];

/// 本地的简称：资料里写的；没有资料，看哪一级的自称占了绝大多数。
pub(crate) fn level(scene: &Scene) -> Option<&'static str> {
    if let Some(county) = scene.county.filter(|county| county.region.name.is_some()) {
        let short = county.region.words().short;
        return LEVELS.into_iter().find(|level| *level == short);
    }
    let times = |level: &str| {
        let ours = [format!("我{level}"), format!("全{level}")];
        ours.iter()
            .map(|ours| said(scene.speech, ours).len())
            .sum::<usize>()
    };
    let counts = LEVELS.map(|level| (times(level), level));
    let (most, own) = counts.into_iter().max()?;
    let rest: usize = counts
        .iter()
        .filter(|(_, level)| *level != own)
        .map(|(count, _)| count)
        .sum();
    (most >= 3 && most >= rest * 3).then_some(own)
}

/// 这个词说在哪里：不在题名里，也不是“全区域”“全市场”。
pub(super) fn said<'a>(speech: &'a Speech, word: &str) -> Vec<Hit<'a>> {
    let hits = speech.filled().flat_map(|line| {
        let found = line.text.match_indices(word);
        let ranges: Vec<_> = found.map(|(at, word)| at..at + word.len()).collect();
        ranges.into_iter().map(move |range| Hit { line, range })
    });
    hits.filter(|hit| {
        let other = hit
            .after()
            .starts_with(['域', '场', '民', '区', '县', '市', '容', '（']);
        let joined = hit.before().ends_with(['安', '健', '保', '齐']) && word.starts_with('全');
        !other && !joined && !super::is_titled(&hit.line.text, hit.range.start)
    })
    .collect()
}

/// 本地。
pub(crate) struct Home {
    /// 名称。
    pub name: String,
    /// 可以出现的名称，连在一起：本地、上级、资料里提到的。
    known: String,
}

impl Home {
    /// 看得出来才有。
    pub fn of(scene: &Scene) -> Option<Home> {
        Home::written(scene).or_else(|| Home::guessed(scene))
    }

    /// 这个地名可以出现：是本地的、上级的、下级的，或者资料里有。
    pub fn knows(&self, name: &str) -> bool {
        self.known.contains(name) || self.name.contains(name)
    }

    /// 资料里写的：全部的值里提到的都算认得。
    fn written(scene: &Scene) -> Option<Home> {
        let county = scene.county?;
        let name = county.region.name.as_ref()?.text.clone();
        let leaves = county.leaves.iter().map(|leaf| leaf.text.as_str());
        let superior = county.region.superior_text().unwrap_or_default();
        let known =
            leaves.collect::<Vec<_>>().join("\n") + "\n" + &superior + "\n" + &family(&name);
        Some(Home { name, known })
    }

    /// 题目里的，或者正文里说得最多、比第二多出一倍的。
    fn guessed(scene: &Scene) -> Option<Home> {
        let titles = scene
            .speech
            .lines
            .iter()
            .filter(|line| line.kind == Kind::Title);
        let mut in_title = titles.filter_map(|line| {
            let last = gazetteer::find(&line.text).pop()?;
            Some(line.text[last].to_owned())
        });
        let name = in_title.next().or_else(|| most_said(scene))?;
        // 自称县的不会是某区。
        let own = level(scene).filter(|own| *own != "市");
        let fits = own.is_none_or(|own| name.ends_with(own) || !name.ends_with(['县', '区', '旗']));
        if !fits {
            return None;
        }
        let known = family(&name);
        Some(Home { name, known })
    }
}

/// 正文里说得最多的一个县级、地级名称。
fn most_said(scene: &Scene) -> Option<String> {
    let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
    for line in scene.speech.body() {
        for range in gazetteer::find(&line.text) {
            let name = &line.text[range.clone()];
            if !name.ends_with("省") && !super::is_elsewhere(super::sentence_at(line, range.start))
            {
                *counts.entry(name).or_default() += 1;
            }
        }
    }
    let (name, most) = counts.iter().max_by_key(|(_, count)| **count)?;
    let second = counts
        .iter()
        .filter(|(other, _)| *other != name)
        .map(|(_, count)| *count)
        .max();
    (*most >= 2 && *most >= second.unwrap_or(0) * 2).then(|| (*name).to_owned())
}

/// 叫这个名字的地方的上级，和它的下级，连在一起。
fn family(name: &str) -> String {
    let is_kin = |unit: &regions::Unit| {
        unit.name == name || unit.prefecture == name || unit.province == name
    };
    let kin = regions::all().filter(is_kin);
    let names = kin.flat_map(|unit| [unit.province, unit.prefecture, unit.name]);
    names.collect::<Vec<_>>().join("\n")
}
