//! 机构泛称：派任务时只说“消防”“交警”，没有说哪个单位。

use std::ops::Range;

use super::super::{Mark, Run, rule};
use crate::check::Scene;
use crate::speech::Line;

rule!("机构泛称", Name, Medium, Run::Speech(check));

/// 只是一行工作、一支队伍的叫法，和该写的单位。
const VAGUE: [(&str, &str); 12] = [
    ("消防", "消防救援大队"),
    ("交警", "公安局交管（交警）大队"),
    ("公安", "公安局"),
    ("住建", "住房和城乡建设局"),
    ("交通", "交通运输局"),
    ("应急", "应急管理局"),
    ("环保", "生态环境分局"),
    ("教育", "教育局"),
    ("林业", "林业局"),
    ("水利", "水利局"),
    ("文旅", "文化和旅游局"),
    ("市场监管", "市场监督管理局"),
];
/// 派任务的话。
const ROLES: [&str; 6] = ["牵头", "负责", "负总责", "主抓", "配合", "具体抓"];

fn check(scene: &Scene) -> Vec<Mark> {
    let lines = scene.speech.body();
    lines.flat_map(in_line).collect()
}

fn in_line(line: &Line) -> Vec<Mark> {
    let starts = line.find("由").chain(line.find("请"));
    let named = starts.filter_map(|hit| assigned(line, hit.range.end));
    named
        .map(|(range, unit)| {
            let vague = &line.text[range.clone()];
            Mark::new(
                line.place(range.clone()),
                format!("“{vague}”不是单位的名称，任务派给谁没有说清"),
                format!("写单位的名称，如“{unit}”，前面冠县、市、区"),
            )
        })
        .collect()
}

/// “由”后面到“牵头”为止，最后一个只写了泛称的。
fn assigned(line: &Line, start: usize) -> Option<(Range<usize>, &'static str)> {
    let rest = &line.text[start..];
    let (word, unit) = VAGUE.iter().find_map(|(word, unit)| {
        let bare = rest.strip_prefix(['县', '市', '区', '旗']).unwrap_or(rest);
        let after = bare.strip_prefix(word)?;
        ROLES
            .iter()
            .any(|role| after.starts_with(role))
            .then_some((*word, *unit))
    })?;
    let lead = rest.find(word)?;
    Some((start + lead..start + lead + word.len(), unit))
}
