//! 场合不认识：会议.场合 不是内置的场合，也许是笔误。

use super::super::{Mark, Run, rule};
use super::mark;
use crate::county::County;
use crate::occasion::{Library, Pack};

rule!("场合不认识", County, Low, Run::County(check));

fn check(county: &County) -> Vec<Mark> {
    let Some(occasion) = &county.meeting.occasion else {
        return Vec::new();
    };
    let library = Library::built_in();
    let all = library.occasions();
    if all.contains(&occasion.text) {
        return Vec::new();
    }
    let packs = all
        .iter()
        .filter_map(|name| Pack::load(&library, name).ok());
    let aliases: Vec<String> = packs.flat_map(|pack| pack.manifest.aliases).collect();
    if aliases.contains(&occasion.text) {
        return Vec::new();
    }
    let near = all
        .iter()
        .chain(&aliases)
        .map(|name| (strsim::normalized_levenshtein(name, &occasion.text), name))
        .filter(|(similarity, _)| *similarity >= 0.4)
        .max_by(|a, b| a.0.total_cmp(&b.0));
    let message = format!("内置的场合里没有“{}”", occasion.text);
    let hint = match near {
        Some((_, near)) => format!("是不是“{near}”？自己在 模板/ 里写了这个场合，就不用改"),
        None => "有哪些场合见 zhibi occasions；自己在 模板/ 里写了，就不用改".to_owned(),
    };
    vec![mark(county, occasion, message, hint)]
}
