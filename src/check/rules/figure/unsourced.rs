//! 全国数无出处：官方没有通行口径的全国数字、“据统计”的概括，没有说是哪里来的。

use super::super::{Mark, Run, rule};
use crate::check::Scene;
use crate::speech::figures::Figure;
use crate::speech::figures::context::Scope;
use crate::speech::figures::topic::{Role, Topic};

rule!("全国数无出处", Figure, Medium, Run::Speech(check));

/// 说明了出处的词。
const SOURCES: [&str; 14] = [
    "应急管理部",
    "国家统计局",
    "公报",
    "发布",
    "公布",
    "通报",
    "国务院",
    "安委会",
    "安委办",
    "新闻",
    "白皮书",
    "蓝皮书",
    "年鉴",
    "调查报告",
];

/// 含混的出处。
const VAGUE: [&str; 8] = [
    "据统计",
    "据不完全统计",
    "统计表明",
    "统计显示",
    "资料显示",
    "资料表明",
    "研究表明",
    "数据表明",
];

fn check(scene: &Scene) -> Vec<Mark> {
    let all = scene.figures();
    let unsourced = all.iter().filter(|figure| {
        let text = figure.sentence_text();
        !SOURCES.iter().any(|word| text.contains(word))
            && (is_national(figure) || is_generality(figure))
    });
    let marks = unsourced.map(|figure| {
        let message = if figure.topic == Topic::Loss {
            format!(
                "全国的直接经济损失没有通行的公开口径，“{}”不知道从哪里来",
                figure.text()
            )
        } else {
            format!("“{}”没有说是谁统计的", figure.text())
        };
        Mark::new(
            figure.place(),
            message,
            "写明发布单位和日期；查不到出处的删去",
        )
    });
    marks.collect()
}

/// 全国的损失；不是整年、官方表里没有的起数、死亡。
fn is_national(figure: &Figure) -> bool {
    let national = figure.scope == Scope::Nation && figure.is_value();
    match figure.topic {
        Topic::Loss => national,
        Topic::Incidents | Topic::Deaths => {
            let part = figure.period.is_none_or(|period| !period.is_full_year());
            national && part && figure.sector.is_none()
        }
        _ => false,
    }
}

/// “据统计，八成以上的事故都是……”：没有地方、没有时候的概括。
fn is_generality(figure: &Figure) -> bool {
    let text = figure.sentence_text();
    let vague = VAGUE.iter().any(|word| text.contains(word));
    let about = figure.tail.contains("事故")
        || figure.tail.contains("火灾")
        || figure.lead.contains("事故") && figure.tail.contains("由");
    let general = !figure.is_dated && !figure.is_named;
    figure.is_percent()
        && vague
        && about
        && general
        && !matches!(figure.role, Role::Change(_) | Role::Goal)
}
