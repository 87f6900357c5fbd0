//! 量词缺数：“对家企业”“死亡人”，量词前面的数字丢了。

use std::ops::Range;

use super::super::{Mark, Run, rule};
use super::{STOPS, before, clause_after, clause_before};
use crate::check::Scene;

rule!("量词缺数", Leftover, High, Run::Speech(check));

/// 名词前面的量词：`led` 之后本该有数。
struct Leading {
    /// 量词。
    word: &'static str,
    /// 前面紧挨着的话。
    led: &'static [&'static str],
    /// 后面几个字里该有的名词。
    noun: &'static [&'static str],
    /// 和量词连成别的词的字。
    not: &'static [&'static str],
}

/// 名词在后的量词。
const LEADING: &[Leading] = &[
    Leading {
        word: "家",
        led: &[
            "对", "的", "共", "等", "达", "、", "，", "。", "：", "县", "市", "区", "镇", "乡",
            "内", "其中", "取缔", "关闭", "约谈", "检查", "走访", "排查", "责令", "覆盖", "查处",
            "处罚", "曝光", "了",
        ],
        noun: &[
            "企业",
            "单位",
            "公司",
            "工厂",
            "商户",
            "门店",
            "饭店",
            "宾馆",
            "酒店",
            "医院",
            "煤矿",
            "化工",
            "作坊",
            "矿山",
            "加油站",
            "化工厂",
            "经营户",
            "场所",
        ],
        not: &[
            "庭", "属", "具", "电", "禽", "政", "居", "用", "校", "园", "底", "长", "人", "门",
            "里", "乡", "族", "家", "户", "畜", "风", "训", "教", "事", "务", "产", "财", "装",
            "纺", "访", "禁", "数", "中", "畔",
        ],
    },
    Leading {
        word: "起",
        led: &[
            "发生",
            "发生了",
            "共",
            "查处",
            "侦破",
            "办理",
            "曝光",
            "处置",
            "等",
            "其中",
            "公布",
        ],
        noun: &["事故", "火灾", "案件", "案例", "事件", "险情"],
        not: &[
            "火事", "火燃", "火点", "火原", "火部", "火的", "火爆", "火险", "火后", "火时", "来",
            "重", "因", "诉", "草", "点", "到", "吊", "的", "就",
        ],
    },
    Leading {
        word: "名",
        led: &[
            "对", "共", "等", "了", "给", "将", "训", "造成", "导致", "约谈", "问责", "处分",
            "抽调", "选派", "派出", "聘请", "配备", "出动", "，", "其中",
        ],
        noun: &[
            "责任人",
            "干部",
            "同志",
            "群众",
            "工人",
            "人员",
            "职工",
            "员工",
            "专家",
            "学员",
            "党员",
            "队员",
            "志愿者",
            "负责人",
            "驾驶员",
            "学生",
            "民警",
        ],
        not: &[
            "单", "录", "义", "称", "声", "额", "优", "著", "牌", "人", "医", "师", "校", "企",
            "列", "副", "目", "字", "下",
        ],
    },
    Leading {
        word: "处",
        led: &[
            "共",
            "发现",
            "查出",
            "排查出",
            "整改",
            "治理",
            "消除",
            "对",
            "剩余",
            "其余",
            "仍有",
            "尚有",
            "还有",
            "其中",
        ],
        noun: &[
            "隐患",
            "问题",
            "风险点",
            "点位",
            "工地",
            "危房",
            "路段",
            "火点",
            "火情",
            "违建",
        ],
        not: &[
            "理", "置", "罚", "分", "于", "在", "境", "长", "室", "级", "所", "方", "事", "不",
        ],
    },
    Leading {
        word: "个",
        led: &[
            "对", "共", "全县", "全市", "全区", "派出", "组成", "设立", "组建", "涉及", "等",
            "其中", "覆盖", "分成", "分为",
        ],
        noun: &[
            "乡镇", "镇", "村", "单位", "部门", "项目", "工地", "行业", "组", "专班", "社区",
            "企业", "街道", "环节", "领域",
        ],
        not: &["别", "体", "人", "案", "性"],
    },
    Leading {
        word: "次",
        led: &[
            "开展",
            "开展了",
            "召开",
            "召开了",
            "组织",
            "举行",
            "举办",
            "共",
            "进行了",
        ],
        noun: &[
            "检查", "会议", "演练", "培训", "行动", "执法", "督查", "研究", "活动",
        ],
        not: &["数", "生", "要", "序", "日", "年", "第", "级"],
    },
    Leading {
        word: "场",
        led: &["开展", "开展了", "举办", "举办了", "组织了", "举行了"],
        noun: &["演练", "培训", "活动", "宣讲", "讲座", "竞赛"],
        not: &["所", "地", "景", "面", "内", "外", "馆"],
    },
    Leading {
        word: "份",
        led: &[
            "下发",
            "印发",
            "下达",
            "开具",
            "发放",
            "签订",
            "出具",
            "下发了",
            "印发了",
            "下达了",
        ],
        noun: &[
            "文书",
            "通知",
            "指令",
            "责任书",
            "预案",
            "资料",
            "手册",
            "承诺书",
        ],
        not: &["额"],
    },
    Leading {
        word: "项",
        led: &[
            "制定",
            "出台",
            "提出",
            "提出了",
            "制定了",
            "落实",
            "梳理",
            "交办",
            "共",
        ],
        noun: &[
            "措施", "制度", "任务", "问题", "规定", "隐患", "要求", "举措",
        ],
        not: &["目"],
    },
    Leading {
        word: "条",
        led: &[
            "提出",
            "提出了",
            "制定",
            "制定了",
            "细化",
            "收到",
            "共",
            "梳理",
            "排查出",
        ],
        noun: &["措施", "意见", "问题", "线索", "隐患", "建议", "规定"],
        not: &["例", "件", "款", "文", "块"],
    },
    Leading {
        word: "辆",
        led: &["出动", "查扣", "配备", "检查", "投放", "共"],
        noun: &["车", "次"],
        not: &[],
    },
    Leading {
        word: "座",
        led: &["关闭", "检查", "排查", "共", "对", "加固"],
        noun: &["矿", "水库", "桥", "加油站", "山塘", "隧道"],
        not: &["谈", "位"],
    },
];

/// 百分号前面的字。
const PERCENT: &[&str] = &[
    "下降",
    "上升",
    "提高",
    "增长",
    "增加",
    "减少",
    "达到",
    "降低",
    "下降了",
    "上升了",
    "为",
    "达",
    "率",
    "占",
];

/// 名词、动词后面的量词，其后就是标点。
const TRAILING: &[(&str, &[&str])] = &[
    ("条", &["隐患", "问题", "线索", "意见", "整改"]),
    (
        "起",
        &[
            "事故",
            "火灾",
            "案件",
            "违法行为",
            "增加",
            "减少",
            "下降",
            "上升",
        ],
    ),
    (
        "人",
        &[
            "死亡",
            "受伤",
            "重伤",
            "轻伤",
            "失踪",
            "增加了",
            "减少了",
            "拘留",
            "伤亡",
        ],
    ),
    (
        "家",
        &[
            "关闭",
            "取缔",
            "停产",
            "停业",
            "关停",
            "检查企业",
            "约谈企业",
            "处罚企业",
            "停产整顿",
        ],
    ),
    ("处", &["隐患", "安全问题", "完成整改", "已整改"]),
    (
        "次",
        &["会议", "检查", "培训", "演练", "行动", "研究", "督查"],
    ),
    (
        "人次",
        &[
            "培训", "出动", "参与", "参加", "人员", "职工", "员工", "教育",
        ],
    ),
    (
        "万元",
        &[
            "投入", "资金", "损失", "罚款", "金额", "总额", "投资", "经费", "共计",
        ],
    ),
    (
        "亿元",
        &[
            "投入", "资金", "损失", "金额", "总额", "投资", "经费", "共计",
        ],
    ),
    (
        "个百分点",
        &[
            "下降",
            "上升",
            "提高",
            "增长",
            "增加",
            "减少",
            "提升",
            "降低",
            "下降了",
            "上升了",
            "提高了",
        ],
    ),
    ("%", PERCENT),
    ("％", PERCENT),
];

fn check(scene: &Scene) -> Vec<Mark> {
    let lines = scene.speech.filled();
    let marks = lines.flat_map(|line| {
        holes(&line.text).into_iter().map(|hole| {
            Mark::new(
                line.place(hole.clone()),
                format!("“{}”里缺了数字", &line.text[hole]),
                "量词前面补上实数，或者写上名称",
            )
        })
    });
    marks.collect()
}

/// 一行里缺了数的量词，连同前面紧挨着的话。
pub(super) fn holes(text: &str) -> Vec<Range<usize>> {
    let leading = LEADING.iter().flat_map(|rule| {
        let found = text.match_indices(rule.word);
        found.filter_map(|(at, word)| leading(text, at..at + word.len(), rule))
    });
    let trailing = TRAILING.iter().flat_map(|(word, led)| {
        let found = text.match_indices(word);
        found.filter_map(|(at, word)| trailing(text, at..at + word.len(), led))
    });
    let all = leading.chain(trailing).chain(remainders(text));
    let mut holes: Vec<_> = all.collect();
    holes.sort_by_key(|hole| hole.start);
    holes.dedup_by(|next, kept| next.start < kept.end);
    holes
}

/// “近余家”“共余起”：“余”前面没有数。
fn remainders(text: &str) -> impl Iterator<Item = Range<usize>> {
    let found = text
        .match_indices('余')
        .map(|(at, word)| at..at + word.len());
    found.filter_map(|word| {
        let mut rest = text[word.end..].chars();
        let unit = rest
            .next()
            .filter(|c| "家起名处次人个场项条万亿".contains(*c))?;
        let led =
            before(text, word.start).filter(|c| "近约达共等对了出超过至训加为查".contains(*c))?;
        Some(word.start - led.len_utf8()..word.end + unit.len_utf8())
    })
}

/// 只看量词后面这么多字。
const NEAR: usize = 16;

/// 名词在后的一处。
fn leading(text: &str, word: Range<usize>, rule: &Leading) -> Option<Range<usize>> {
    let rest = clause_after(super::head(&text[word.end..], NEAR), 0);
    let near = super::head(rest, 8);
    let mixed = rule.not.iter().any(|not| rest.starts_with(not));
    let noun = rule.noun.iter().find_map(|noun| near.find(noun))?;
    let led = led(text, word.start, rule.led).filter(|_| !mixed)?;
    let end = if noun == 0 {
        word.end + super::head(rest, 2).len()
    } else {
        word.end
    };
    Some(led..end)
}

/// 后面就是标点的一处。
fn trailing(text: &str, word: Range<usize>, led_by: &[&str]) -> Option<Range<usize>> {
    let next = text[word.end..].chars().next();
    let ends = next.is_none_or(|c| STOPS.contains(&c) || c == '.')
        || text[word.clone()].contains(['%', '％']);
    let led = led(text, word.start, led_by).filter(|_| ends)?;
    let clause = clause_before(text, word.start);
    let since = clause.contains(['自', '从', '在', '由', '到', '向']);
    let counted = matches!(&text[word.clone()], "起" | "处" | "次");
    (!since || !counted).then_some(led..word.end)
}

/// 量词前面紧挨着的话从哪里起；隔着一个“余”字也算。
fn led(text: &str, at: usize, led: &[&str]) -> Option<usize> {
    let left = &text[..at];
    let left = left.strip_suffix('余').unwrap_or(left);
    let longest = led
        .iter()
        .filter(|led| left.ends_with(*led))
        .max_by_key(|led| led.len())?;
    let start = left.len() - longest.len();
    let mark = before(text, start + longest.len()).filter(|c| STOPS.contains(c));
    Some(mark.map_or(start, |c| start + c.len_utf8()))
}
