//! 引用年份落后：本地的数已经用到新的一年，全国、全省的还停在前一年。

use super::super::{Mark, Run, rule};
use crate::check::Scene;
use crate::speech::figures::context::Scope;
use crate::speech::figures::topic::Topic;
use crate::speech::figures::{self, Figure};

rule!("引用年份落后", Figure, Medium, Run::Speech(check));

fn check(scene: &Scene) -> Vec<Mark> {
    let all = scene.figures();
    let full =
        |f: &&Figure| f.is_value() && f.period.is_some_and(|p| p.is_full_year() && p.is_dated());
    let toll = |f: &&Figure| matches!(f.topic, Topic::Incidents | Topic::Deaths);
    let upper = |f: &&Figure| matches!(f.scope, Scope::Nation | Scope::Province);
    let own = all
        .iter()
        .filter(full)
        .filter(toll)
        .filter(|f| f.scope == Scope::Own);
    let Some(newest) = own.filter_map(|f| f.period).map(|period| period.year).max() else {
        return Vec::new();
    };
    let sentences = figures::by_sentence(all);
    let marks = sentences.iter().filter_map(|sentence| {
        let national: Vec<&&Figure> = sentence
            .iter()
            .filter(|f| upper(f) && full(f) && toll(f))
            .collect();
        let latest = national
            .iter()
            .filter_map(|f| f.period)
            .map(|period| period.year)
            .max()?;
        let first = national.first().filter(|f| f.is_dated && latest < newest)?;
        let (line, range) = (first.line, &first.sentence);
        let year = format!("{latest}年");
        let at = range.start + line.text[range.clone()].find(&year)?;
        Some(Mark::new(
            line.place(at..at + year.len()),
            format!("本地的数已经到{newest}年，上级的还是{latest}年"),
            format!("换成{newest}年的；还没有公布的，说明是{latest}年的"),
        ))
    });
    marks.collect()
}
