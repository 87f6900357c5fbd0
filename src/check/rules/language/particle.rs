//! 的地得误用：“讲的很好”“认真的开展”“良好地氛围”一类。

use super::super::{Mark, Run, rule};
use crate::check::Scene;
use crate::speech::{Hit, Speech};

rule!("的地得误用", Language, Low, Run::Speech(check));

/// 后面可以用“得”带出情形的动词。
const ACTS: [&str; 46] = [
    "讲", "说", "抓", "做", "干", "管", "查", "改", "落", "办", "搞", "学", "想", "落实", "开展",
    "推进", "完成", "执行", "组织", "准备", "安排", "部署", "处置", "处理", "配合", "坚持", "贯彻",
    "整改", "排查", "监管", "发展", "进行", "分析", "总结", "通报", "发言", "汇报", "宣传", "打击",
    "管控", "整治", "把握", "掌握", "剖析", "介绍", "表现",
];

/// 说情形的副词。
const DEGREES: [&str; 18] = [
    "都很",
    "也很",
    "都非常",
    "也非常",
    "都不",
    "还不",
    "很",
    "非常",
    "十分",
    "不够",
    "不",
    "不太",
    "更",
    "更加",
    "比较",
    "特别",
    "相当",
    "都比较",
];

/// 说情形的形容词。
const STATES: [&str; 55] = [
    "好", "实", "细", "深", "透", "准", "紧", "严", "牢", "够", "快", "慢", "差", "到位", "全面",
    "具体", "深入", "扎实", "明确", "清楚", "透彻", "及时", "彻底", "认真", "成功", "顺利", "出色",
    "理想", "精彩", "到家", "深刻", "充分", "有力", "圆满", "系统", "周密", "精准", "精细", "规范",
    "不错", "紧凑", "合理", "稳妥", "稳", "正", "足", "高", "低", "一般", "周到", "完善", "客观",
    "中肯", "翔实", "详细",
];

/// 后面要用“地”的状语。
const MANNERS: [&str; 54] = [
    "认真",
    "切实",
    "扎实",
    "积极",
    "深入",
    "严格",
    "全面",
    "及时",
    "有效",
    "坚决",
    "主动",
    "自觉",
    "严肃",
    "迅速",
    "有力",
    "有序",
    "持续",
    "充分",
    "清醒",
    "深刻",
    "彻底",
    "广泛",
    "牢固",
    "稳步",
    "扎扎实实",
    "实实在在",
    "坚定不移",
    "旗帜鲜明",
    "有条不紊",
    "一丝不苟",
    "千方百计",
    "认认真真",
    "不折不扣",
    "卓有成效",
    "富有成效",
    "创造性",
    "有针对性",
    "高标准",
    "高质量",
    "坚持不懈",
    "具体",
    "细致",
    "耐心",
    "不断",
    "进一步",
    "逐步",
    "更好",
    "最大限度",
    "最大程度",
    "牢牢",
    "紧紧",
    "深入细致",
    "切切实实",
    "真正",
];

/// 状语后面的动词，只当动词用的；“检查”“研究”也当名词，不收。
const DONE: [&str; 41] = [
    "抓好",
    "抓实",
    "抓牢",
    "抓紧",
    "抓",
    "做好",
    "做实",
    "做到",
    "搞好",
    "管好",
    "查找",
    "查处",
    "把",
    "开展",
    "推进",
    "推动",
    "履行",
    "落实好",
    "认识到",
    "看到",
    "意识到",
    "融入",
    "投入到",
    "担负起",
    "承担起",
    "解决好",
    "防范",
    "遏制",
    "抓住",
    "围绕",
    "把握",
    "依靠",
    "进行",
    "加强",
    "强化",
    "提升",
    "完善",
    "减少",
    "降低",
    "消除",
    "避免",
];

/// 前面是这些，后面一定是动词。
const DEMANDS: [&str; 6] = ["要", "必须", "应", "应当", "务必", "请大家"];

/// 也当名词用的动词。
const EITHER: [&str; 16] = [
    "检查", "研究", "学习", "落实", "排查", "整改", "总结", "分析", "执行", "贯彻", "组织", "宣传",
    "配合", "监督", "反思", "对照",
];

/// 动词后面是这些，合起来是名词：有效的防范措施。
const COMPOUNDS: [&str; 14] = [
    "措施", "作用", "意识", "手段", "办法", "机制", "方案", "力量", "效果", "能力", "水平", "体系",
    "工作", "管理",
];

/// 前面有这些字，后面的“动词”就当名词用。
const NOMINAL: [&str; 12] = [
    "进行", "得到", "作出", "做出", "实现", "有", "取得", "是", "经过", "通过", "予以", "给予",
];

/// 形容词和后面的名词，中间要用“的”。
const NOUNS: [(&str, &[&str]); 7] = [
    (
        "良好",
        &[
            "环境", "氛围", "局面", "形象", "秩序", "基础", "条件", "效果", "习惯",
        ],
    ),
    ("严峻", &["形势", "考验", "挑战", "局面"]),
    (
        "重要",
        &["作用", "意义", "内容", "任务", "保障", "措施", "手段"],
    ),
    ("重大", &["意义", "事故", "隐患", "损失", "风险", "部署"]),
    ("坚强", &["保障", "后盾", "领导"]),
    ("薄弱", &["环节", "基础"]),
    ("浓厚", &["氛围"]),
];

fn check(scene: &Scene) -> Vec<Mark> {
    let speech = scene.speech;
    let mut marks = complement(speech);
    marks.extend(adverbial(speech));
    marks.extend(attributive(speech));
    marks
}

/// 讲的很好、抓的不实：该用“得”。
fn complement(speech: &Speech) -> Vec<Mark> {
    let hits = ["的", "地"]
        .iter()
        .flat_map(|particle| speech.find(particle));
    let marks = hits.filter_map(|hit| {
        let verb = longest_end(&ACTS, hit.before())?;
        let after = hit.after();
        let degree = longest_start(&DEGREES, after)?;
        let state = longest_start(&STATES, &after[degree.len()..])?;
        let end = hit.range.end + degree.len() + state.len();
        let rest = &hit.line.text[end..];
        let closed = rest.is_empty()
            || rest.starts_with(['，', '。', '；', '、', '！', '的', '”', '）', '？']);
        closed.then(|| mark(&hit, hit.range.start - verb.len()..end, "得"))
    });
    marks.collect()
}

/// 认真的抓好、要认真的检查：该用“地”。
fn adverbial(speech: &Speech) -> Vec<Mark> {
    let hits = ["的", "得"]
        .iter()
        .flat_map(|particle| speech.find(particle));
    let marks = hits.filter_map(|hit| {
        let manner = longest_end(&MANNERS, hit.before())?;
        let start = hit.range.start - manner.len();
        let before = &hit.before()[..start];
        let demanded = DEMANDS.iter().any(|word| before.ends_with(word));
        let either = longest_start(&EITHER, hit.after()).filter(|_| demanded);
        let verb = longest_start(&DONE, hit.after()).or(either)?;
        let end = hit.range.end + verb.len();
        let noun = !demanded && is_noun(before, &hit.line.text[end..]);
        let compound = COMPOUNDS
            .iter()
            .any(|word| hit.line.text[end..].starts_with(word));
        (!noun && !compound).then(|| mark(&hit, start..end, "地"))
    });
    marks.collect()
}

/// 从前后看，动词是不是当名词用的。
fn is_noun(before: &str, rest: &str) -> bool {
    let clause = before.rsplit(['，', '。', '；', '：', '、']).next();
    let clause = clause.unwrap_or_default();
    let closed = rest.is_empty() || rest.starts_with(['，', '。', '；', '、', '和', '与', '的']);
    closed || NOMINAL.iter().any(|word| clause.contains(word))
}

/// 良好地氛围：该用“的”；“严峻地形”的“地”不算。
fn attributive(speech: &Speech) -> Vec<Mark> {
    let marks = speech.find("地").filter_map(|hit| {
        let (adjective, nouns) = NOUNS
            .iter()
            .find(|(word, _)| hit.before().ends_with(word))?;
        let noun = longest_start(nouns, hit.after())?;
        let end = hit.range.end + noun.len();
        Some(mark(&hit, hit.range.start - adjective.len()..end, "的"))
    });
    marks.collect()
}

/// 一处：`right` 是该用的字。
fn mark(hit: &Hit, range: std::ops::Range<usize>, right: &str) -> Mark {
    let text = &hit.line.text;
    let wrong = &text[hit.range.clone()];
    let whole = &text[range.clone()];
    Mark::new(
        hit.line.place(range),
        format!("“{whole}”的“{wrong}”应为“{right}”"),
        "定语用“的”，状语用“地”，补语用“得”",
    )
}

/// 末尾是哪一个，取最长的。
fn longest_end<'a>(words: &[&'a str], text: &str) -> Option<&'a str> {
    let found = words.iter().copied().filter(|word| text.ends_with(word));
    found.max_by_key(|word| word.len())
}

/// 开头是哪一个，取最长的。
fn longest_start<'a>(words: &[&'a str], text: &str) -> Option<&'a str> {
    let found = words.iter().copied().filter(|word| text.starts_with(word));
    found.max_by_key(|word| word.len())
}
