//! 提法误写：固定提法差了字、颠倒了次序。

use super::super::{Mark, Run, rule};
use super::formula::{self, Formula, Found};
use super::{has_any, is_titled, sentence_at};
use crate::check::Scene;
use crate::speech::Line;

rule!("提法误写", Name, Medium, Run::Speech(check));

/// 次序有定的几组，以头一句认。
const ORDERED: [&str; 5] = [
    "党政同责",
    "安全第一",
    "人民至上",
    "人人讲安全",
    "管行业必须管安全",
];
/// 常见的错写，和规范的写法。
const SLIPS: [(&str, &str); 45] = [
    ("一岗双则", "一岗双责"),
    ("一岗双职", "一岗双责"),
    ("党证同责", "党政同责"),
    ("党政同则", "党政同责"),
    ("三管三必需", "三管三必须"),
    ("三个必需", "三个必须"),
    ("管生产经营必须抓安全", "管生产经营必须管安全"),
    ("管行业就要管安全", "管行业必须管安全"),
    ("打非治伪", "打非治违"),
    ("打违治非", "打非治违"),
    ("打非治危", "打非治违"),
    ("时时放不下心", "时时放心不下"),
    ("事事放心不下", "时时放心不下"),
    ("时刻放心不下", "时时放心不下"),
    ("时时刻刻放心不下", "时时放心不下"),
    ("双重防控机制", "双重预防机制"),
    ("双重预控机制", "双重预防机制"),
    ("双重防范机制", "双重预防机制"),
    ("攻坚治本", "治本攻坚"),
    ("治本攻坚行动三年", "治本攻坚三年行动"),
    ("治标攻坚", "治本攻坚"),
    ("以防为主、防消结合", "预防为主、防消结合"),
    (
        "安全第一、预防为主、防消结合",
        "安全第一、预防为主、综合治理",
    ),
    (
        "安全第一、预防为主、防治结合",
        "安全第一、预防为主、综合治理",
    ),
    (
        "安全第一、预防为主、综合整治",
        "安全第一、预防为主、综合治理",
    ),
    ("安全至上、预防为主", "安全第一、预防为主"),
    (
        "同时设计、同时施工、同时验收",
        "同时设计、同时施工、同时投入生产和使用",
    ),
    (
        "牺牲人的生命安全为代价",
        "以牺牲人的生命为代价（2013年）、以牺牲安全为代价（2016年）",
    ),
    ("发展绝不能以牺牲", "发展决不能以牺牲"),
    ("统筹安全和发展", "统筹发展和安全"),
    ("统筹安全与发展", "统筹发展和安全"),
    ("生命高于泰山", "生命重于泰山"),
    ("生命大于泰山", "生命重于泰山"),
    ("十五项硬措施", "十五条硬措施"),
    ("十五条硬举措", "十五条硬措施"),
    ("整体国家安全观", "总体国家安全观"),
    ("习近平书记", "习近平总书记"),
    ("习总书记", "习近平总书记"),
    ("习近平新时代特色社会主义", "习近平新时代中国特色社会主义"),
    ("习近平新时代中国社会主义", "习近平新时代中国特色社会主义"),
    (
        "习近平新时代中国特色社会主义理论",
        "习近平新时代中国特色社会主义思想",
    ),
    ("中国特色社会主义新时代思想", "新时代中国特色社会主义思想"),
    ("两个确定”", "两个确立”"),
    ("直奔现场、直插基层", "直奔基层、直插现场"),
    (
        "从源头上消除事故隐患、从根本上解决问题",
        "从根本上消除事故隐患、从根本上解决问题",
    ),
];

fn check(scene: &Scene) -> Vec<Mark> {
    let formulas = formula::all();
    let mut marks = Vec::new();
    for line in scene.speech.filled() {
        marks.extend(slips(line));
        for formula in &formulas {
            for found in formula.find(&line.text) {
                marks.extend(wrong_parts(line, formula, &found));
                marks.extend(wrong_order(line, formula, &found));
            }
        }
    }
    marks
}

/// 常见的错写。
fn slips(line: &Line) -> Vec<Mark> {
    let each = SLIPS
        .iter()
        .flat_map(|(wrong, right)| line.find(wrong).map(move |hit| (hit, *right)));
    // 复述领导人的话，归“引语误引”管。
    let cited = |at| has_any(sentence_at(line, at), &["习近平", "总书记"]);
    let outside = each.filter(|(hit, right)| {
        let at = hit.range.start;
        !is_titled(&line.text, at) && (!right.contains("牺牲") || !cited(at))
    });
    outside
        .map(|(hit, right)| {
            let wrong = &line.text[hit.range.clone()];
            Mark::new(
                hit.place(),
                format!("“{}”不是规范的提法", wrong.trim_end_matches('”')),
                format!("规范写法：{}", right.trim_end_matches('”')),
            )
        })
        .collect()
}

/// 一组里差了字的句子。
fn wrong_parts(line: &Line, formula: &Formula, found: &Found) -> Vec<Mark> {
    let wrong = found.items.iter().filter(|item| !item.2);
    wrong
        .filter(|item| !is_accepted(&line.text[item.0.clone()]))
        .map(|(range, index, _)| {
            let (words, right) = (&line.text[range.clone()], formula.parts[*index]);
            Mark::new(
                line.place(range.clone()),
                format!("“{words}”应为“{right}”"),
                format!("规范写法：{}", formula.text),
            )
        })
        .collect()
}

/// 别的文件里另有的说法，或者是它的一截。
fn is_accepted(words: &str) -> bool {
    [
        "不用陪同和接待",
        "守土担责",
        "直奔现场",
        "直奔一线",
        "直插一线",
    ]
    .iter()
    .any(|known| known.contains(words))
}

/// 一字不差，却颠倒了次序。
fn wrong_order(line: &Line, formula: &Formula, found: &Found) -> Option<Mark> {
    if !ORDERED.contains(formula.parts.first()?) || found.is_in_order() {
        return None;
    }
    let range = found.range();
    let words = &line.text[range.clone()];
    Some(Mark::new(
        line.place(range.clone()),
        format!("“{words}”次序颠倒了"),
        format!("规范写法：{}", formula.text),
    ))
}
