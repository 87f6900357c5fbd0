//! 搭配不当：“发挥责任”“提高力度”“各单位引起重视”一类。

use super::super::{Mark, Run, rule};
use crate::check::Scene;
use crate::speech::Clause;

rule!("搭配不当", Language, Medium, Run::Speech(check));

/// 一类搭配：动词，带不了的宾语，怎么改。
type Pair = (
    &'static [&'static str],
    &'static [&'static str],
    &'static str,
);

/// 搭配不上的动词和宾语。
const PAIRS: [Pair; 32] = [
    (
        &["发挥"],
        &["责任", "职责", "义务", "任务"],
        "“履行责任”，或“发挥作用”",
    ),
    (
        &["履行", "承担", "担负"],
        &["作用"],
        "“发挥作用”，或“履行职责”",
    ),
    (
        &["起到"],
        &["责任", "职责", "水平"],
        "“起到作用”，或“承担责任”",
    ),
    (&["提高", "提升", "增强", "扩大"], &["力度"], "“加大力度”"),
    (
        &["加大", "加快", "扩大"],
        &["水平", "能力", "质量", "素质"],
        "“提高”",
    ),
    (&["增加", "扩大"], &["意识"], "“增强意识”"),
    (
        &["改善", "加大", "改进"],
        &["意识", "觉悟", "警惕性", "积极性"],
        "“增强”或“提高”",
    ),
    (&["加大", "加强", "提高"], &["步伐", "进度"], "“加快”"),
    (&["加快"], &["力度", "强度"], "“加大”"),
    (
        &["改善", "改进"],
        &["问题", "隐患", "漏洞", "短板"],
        "“解决问题”“消除隐患”“补齐短板”",
    ),
    (&["补齐"], &["漏洞", "隐患"], "“堵塞漏洞”“消除隐患”"),
    (&["堵塞"], &["短板", "弱项"], "“补齐短板”"),
    (
        &["夯实", "筑牢", "强化", "加强"],
        &["短板", "漏洞", "弱项"],
        "“补齐短板”“堵塞漏洞”",
    ),
    (
        &["绷紧"],
        &["防线", "底线", "红线"],
        "“筑牢防线”“守住底线”，或“绷紧……弦”",
    ),
    (&["筑牢", "守牢", "守住"], &["之弦", "这根弦"], "“绷紧……弦”"),
    (&["敲响"], &["钟声"], "“敲响警钟”"),
    (
        &["开展"],
        &["氛围", "措施", "责任", "意识", "制度"],
        "“营造氛围”“采取措施”“落实责任”",
    ),
    (&["采取"], &["氛围", "责任", "力度"], "“营造氛围”“落实责任”"),
    (
        &["树立"],
        &["责任", "力度", "氛围", "水平"],
        "“树立意识”，或“落实责任”",
    ),
    (
        &["压实", "落实"],
        &["意识", "水平"],
        "“压实责任”，或“增强意识”",
    ),
    (
        &["贯彻", "执行"],
        &["氛围", "意识", "力度"],
        "“营造”“增强”“加大”",
    ),
    (&["整改"], &["事故"], "“整改隐患”"),
    (&["化解", "消除"], &["形势", "局面"], "“扭转局面”"),
    (
        &["克服"],
        &["短板", "漏洞", "隐患"],
        "“补齐短板”“堵塞漏洞”“消除隐患”",
    ),
    (&["取得"], &["损失", "教训", "伤亡"], "“造成损失”“汲取教训”"),
    (
        &["造成", "酿成"],
        &["成果", "成绩", "成效", "实效"],
        "“取得”",
    ),
    (&["接受", "吸收"], &["教训"], "“汲取教训”"),
    (&["减少", "缩小"], &["水平", "概率", "风险等级"], "“降低”"),
    (&["降低"], &["伤亡人数", "事故起数", "隐患数量"], "“减少”"),
    (&["克制", "遏止"], &["事故"], "“遏制事故”"),
    (&["提高", "提升", "改善"], &["氛围"], "“营造氛围”"),
    (&["维护"], &["氛围", "势头"], "“营造氛围”“保持势头”"),
];

/// 中间有这些，动词另有宾语。
const OTHER_OBJECT: [&str; 22] = [
    "和", "与", "及", "并", "或", "作用", "职能", "优势", "落实", "履行", "了解", "的人", "强化",
    "加大", "加快", "提高", "增强", "体系", "机制", "能力", "中", "后",
];

/// 中间有这些，说的是引发事故的事，或者生活水平这样的惯用语。
const FIXED: [&str; 7] = ["引发", "导致", "造成", "可能", "发生", "生活", "不利"];

/// 引起重视的得是事情，不是人。
const PEOPLE: [&str; 14] = [
    "大家",
    "我们",
    "各单位",
    "各部门",
    "各级各部门",
    "各乡镇",
    "各镇",
    "各企业",
    "各级",
    "同志们",
    "各有关部门",
    "各有关单位",
    "各地",
    "全体干部",
];

/// 人和“引起”之间的话。
const SHOULD: [&str; 10] = [
    "一定要",
    "必须要",
    "务必要",
    "必须",
    "务必",
    "一定",
    "都要",
    "应当",
    "要",
    "应",
];

fn check(scene: &Scene) -> Vec<Mark> {
    scene
        .speech
        .clauses()
        .filter_map(|clause| object(&clause).or_else(|| subject(&clause)))
        .collect()
}

/// 动词和句末的宾语搭配不上。
fn object(clause: &Clause) -> Option<Mark> {
    let text = clause.text();
    PAIRS.iter().find_map(|(verbs, nouns, right)| {
        let noun = nouns.iter().find(|noun| text.ends_with(**noun))?;
        let before = &text[..text.len() - noun.len()];
        let found = verbs
            .iter()
            .filter_map(|verb| Some((before.rfind(verb)?, *verb)));
        let (at, verb) = found.max_by_key(|(at, _)| *at)?;
        let between = &before[at + verb.len()..];
        let close = between.chars().count() <= 12;
        let other = OTHER_OBJECT
            .iter()
            .chain(&FIXED)
            .any(|word| between.contains(word));
        let another = super::VERBS
            .iter()
            .any(|word| between.contains(word) && !noun.contains(word));
        (close && !other && !another).then(|| {
            Mark::new(
                clause.place_of(at..text.len()),
                format!("“{verb}”和“{noun}”搭配不上"),
                format!("改成{right}"),
            )
        })
    })
}

/// 各单位引起重视：该说单位重视，事情引起重视。
fn subject(clause: &Clause) -> Option<Mark> {
    let text = clause.text();
    let at = text.find("引起")?;
    let rest = &text[at..];
    if !rest.ends_with("重视") && !rest.ends_with("警觉") && !rest.ends_with("注意") {
        return None;
    }
    let before = &text[..at];
    let before = SHOULD
        .iter()
        .find_map(|word| before.strip_suffix(word))
        .unwrap_or(before);
    let people = PEOPLE.iter().find(|word| before.ends_with(**word))?;
    let start = before.len() - people.len();
    Some(Mark::new(
        clause.place_of(start..text.len()),
        format!("“{people}”不能“引起重视”，引起重视的是事情"),
        format!("改成“{people}高度重视”，或“这件事要引起……重视”"),
    ))
}
