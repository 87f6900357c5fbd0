//! 形势不符数字：一边说事故上升，一边说形势平稳向好，中间没有转折。

use super::super::{Mark, Run, rule};
use super::has_any;
use crate::check::Scene;
use crate::speech::{Line, Sentence};

rule!("形势不符数字", Structure, Medium, Run::Speech(check));

/// 事故在上升。
const WORSE: [&str; 8] = [
    "双上升",
    "均上升",
    "均有上升",
    "不降反升",
    "呈上升趋势",
    "同比增加",
    "同比上升",
    "呈上升态势",
];
/// 形势好。
const BETTER: [&str; 8] = [
    "形势总体平稳",
    "形势总体稳定",
    "形势保持平稳",
    "形势持续稳定",
    "形势持续向好",
    "形势稳定向好",
    "形势明显好转",
    "形势平稳可控",
];
/// 有转折的，或者说的是目标、别的指标。
const TURNS: [&str; 22] = [
    "但",
    "虽然",
    "尽管",
    "不过",
    "然而",
    "同时",
    "确保",
    "推动",
    "促进",
    "努力",
    "实现",
    "力争",
    "保障",
    "维护",
    "整改率",
    "投入",
    "执法",
    "检查",
    "产值",
    "客流",
    "车辆",
    "罚款",
];

fn check(scene: &Scene) -> Vec<Mark> {
    let lines = scene.speech.body();
    lines.filter_map(in_line).collect()
}

/// 挨着的两句，或者同一句。
fn in_line(line: &Line) -> Option<Mark> {
    let sentences: Vec<Sentence> = line.sentences().collect();
    for (index, sentence) in sentences.iter().enumerate() {
        let next = sentences.get(index + 1).map_or("", Sentence::text);
        let before = index.checked_sub(1).map_or("", |at| sentences[at].text());
        let near = [before, sentence.text(), next];
        let Some(good) = BETTER.iter().find(|good| sentence.text().contains(*good)) else {
            continue;
        };
        let worse = near
            .iter()
            .filter(|text| text.contains("事故") || text.contains("死亡"));
        let worse = worse
            .into_iter()
            .find_map(|text| WORSE.iter().find(|worse| text.contains(*worse)));
        let turned = near
            .iter()
            .any(|text| has_any(text, &TURNS) && (has_any(text, &WORSE) || has_any(text, &BETTER)));
        if let Some(worse) = worse.filter(|_| !turned) {
            let at = sentence.text().find(good)?;
            return Some(Mark::new(
                sentence.place_of(at..at + good.len()),
                format!("旁边说事故“{worse}”，这里说“{good}”"),
                "对着数字定一个说法；两样都是实情，就加“但”说清楚",
            ));
        }
    }
    None
}
