//! 任务落空：开头说这次会议要总结、分析、表彰，后面没有或只有一句。

use super::super::{Mark, Run, rule};
use crate::check::Scene;
use crate::speech::{Hit, Kind, Sentence};

rule!("任务落空", Structure, Low, Run::Speech(check));

/// 开头报任务的说法。
const ANNOUNCES: &[&str] = &[
    "任务是",
    "目的是",
    "目的就是",
    "任务就是",
    "主要是",
    "议题是",
    "内容是",
];

/// 一项任务：报的词、正文里说到它的词、至少几句。
struct Purpose {
    verb: &'static str,
    words: &'static [&'static str],
    least: usize,
}

/// 常报的任务；“部署”总是有的，不看。
const PURPOSES: &[Purpose] = &[
    Purpose {
        verb: "总结",
        words: &[
            "过去的一年",
            "一年来",
            "年以来",
            "今年以来",
            "上半年",
            "前一阶段",
            "取得了",
            "取得明显",
            "成绩",
            "成效",
            "同比",
            "下降",
            "完成了",
            "开展了",
            "查处了",
            "排查了",
            "共排查",
            "共开展",
            "全年",
            "季度",
            "保持稳定",
            "实现了",
            "没有发生",
        ],
        least: 2,
    },
    Purpose {
        verb: "分析",
        words: &[
            "形势", "严峻", "稳定", "问题", "风险", "挑战", "不足", "来看",
        ],
        least: 1,
    },
    Purpose {
        verb: "表彰",
        words: &["表彰", "先进", "祝贺", "获奖", "受到表扬"],
        least: 1,
    },
    Purpose {
        verb: "动员",
        words: &["要", "务必", "必须"],
        least: 1,
    },
];

fn check(scene: &Scene) -> Vec<Mark> {
    let mut lines = scene.speech.body().filter(|line| line.kind == Kind::Body);
    let opening = lines.find(|line| {
        ANNOUNCES.iter().any(|word| line.text.contains(word)) && line.text.contains("会")
    });
    let Some(opening) = opening.filter(|line| is_early(scene, line.number)) else {
        return Vec::new();
    };
    let rest: Vec<Sentence> = scene.speech.sentences().collect();
    let rest: Vec<&Sentence> = rest
        .iter()
        .filter(|sentence| sentence.line.number > opening.number)
        .collect();
    let announced = opening
        .sentences()
        .find(|sentence| ANNOUNCES.iter().any(|word| sentence.text().contains(word)));
    let Some(announced) = announced else {
        return Vec::new();
    };
    PURPOSES
        .iter()
        .filter_map(|purpose| fault(purpose, &announced, &rest))
        .collect()
}

/// 在前面几段里。
fn is_early(scene: &Scene, number: usize) -> bool {
    let before = scene.speech.body().filter(|line| line.kind == Kind::Body);
    before.take(2).any(|line| line.number == number)
}

/// 报了这项任务，后面说到的句子不够。
fn fault(purpose: &Purpose, announced: &Sentence, rest: &[&Sentence]) -> Option<Mark> {
    let start = announced.range.start;
    let at = announced.text().find(purpose.verb)?;
    let before = &announced.text()[..at];
    if !before.ends_with(['，', '、', '是', '：', '和', '并', '会']) || rest.len() < 10 {
        return None;
    }
    let tells = |sentence: &&&Sentence| {
        purpose
            .words
            .iter()
            .any(|word| sentence.text().contains(word))
    };
    let count = rest.iter().filter(tells).count();
    if count >= purpose.least {
        return None;
    }
    let after = &announced.text()[at..];
    let length = after.find(['，', '。', '；', '、']).unwrap_or(after.len());
    let range = start + at..start + at + length;
    let hit = Hit {
        line: announced.line,
        range: range.clone(),
    };
    let said = &announced.line.text[range];
    let told = if count == 0 {
        "没有说"
    } else {
        "只说了一句"
    };
    Some(Mark::new(
        hit.place(),
        format!("开头说要“{said}”，正文里{told}"),
        "把这一项补上；已由别人讲过的，开头就不要再列",
    ))
}
