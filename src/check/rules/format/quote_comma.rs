//! 引号间顿号：并列的引号之间，一处加顿号一处不加。

use super::super::{Mark, Run, rule};
use crate::check::Scene;
use crate::speech::Hit;

rule!("引号间顿号", Format, Low, Run::Speech(check));

fn check(scene: &Scene) -> Vec<Mark> {
    let faults = [("”、“", "”“", '引'), ("》、《", "》《", '书')];
    let found = faults.iter().filter_map(|(with, without, kind)| {
        let marked: Vec<Hit> = scene.speech.find(with).collect();
        let plain = scene.speech.find(without).count();
        let first = marked.first().filter(|_| plain > 0)?;
        let name = if *kind == '引' {
            "引号"
        } else {
            "书名号"
        };
        Some(Mark::new(
            first.place(),
            format!("并列的{name}之间，这里加了顿号，全篇另有{plain}处不加"),
            format!("全篇一样；按国家标准，{name}之间通常不加顿号"),
        ))
    });
    found.collect()
}
