//! 处置越权：讲话里要求的处置超出法律，或者替司法机关、纪检机关先下了结论。

use std::ops::Range;

use super::super::{Mark, Run, rule};
use super::{clauses, has_any};
use crate::check::Scene;
use crate::speech::Line;

rule!("处置越权", Name, Medium, Run::Speech(check));

/// 一类越权的要求。
struct Reach {
    /// 前一个词。
    lead: &'static [&'static str],
    /// 隔不多远的后一个词；空着就只看前一个词。
    then: &'static [&'static str],
    /// 两个词之间最多几个字。
    gap: usize,
    /// 分句里有这些就不算。
    unless: &'static [&'static str],
    /// 为什么不行。
    why: &'static str,
    /// 怎么改。
    hint: &'static str,
}

const JUSTICE: &str = "追不追究、轻重如何由司法机关依法认定";

/// 各类越权的要求。
const REACHES: [Reach; 13] = [
    Reach {
        lead: &["从重", "从快", "顶格", "加重", "一律"],
        then: &[
            "刑事责任",
            "判刑",
            "量刑",
            "定罪",
            "刑罚",
            "拘留",
            "逮捕",
            "刑拘",
            "批捕",
            "起诉",
            "抓起来",
        ],
        gap: 8,
        unless: &["移送", "依法追究法律责任"],
        why: JUSTICE,
        hint: "改为“依法追究刑事责任”“涉嫌犯罪的移送司法机关”",
    },
    Reach {
        lead: &[
            "先撤职",
            "先免职",
            "先停职",
            "先处分",
            "先抓人",
            "先拘留",
            "先问责",
            "先摘帽",
        ],
        then: &["再", "后", "然后"],
        gap: 6,
        unless: &["不能先", "不得先", "不搞先"],
        why: "处分要在查清事实以后，按干部管理权限和规定的程序作出",
        hint: "改为“依规依纪依法严肃问责”",
    },
    Reach {
        lead: &["一律", "就地", "立即", "当场"],
        then: &["撤职", "免职", "开除", "撤换"],
        gap: 4,
        unless: &["依规", "依纪", "依法", "按程序", "按规定"],
        why: "撤职、免职、开除要按干部管理权限和规定的程序，不能在会上先定",
        hint: "改为“依规依纪依法严肃问责”",
    },
    Reach {
        lead: &["撤职查办", "革职查办", "摘乌纱帽", "摘掉乌纱帽", "摘帽子"],
        then: &[],
        gap: 0,
        unless: &[],
        why: "处分要按规定的权限和程序，不能在会上先定",
        hint: "改为“依规依纪依法严肃问责”",
    },
    Reach {
        lead: &["没收"],
        then: &[],
        gap: 0,
        unless: &[
            "依法",
            "违法",
            "非法",
            "违禁",
            "不得没收",
            "不能没收",
            "收没收",
            "没收回",
            "没收到",
            "没收住",
            "没收拾",
            "没收好",
            "移交",
            "按规定",
        ],
        why: "没收只能依法针对违法所得、非法财物",
        hint: "写明“依法没收违法所得”，没有法律依据的删去",
    },
    Reach {
        lead: &[
            "连坐",
            "株连",
            "连带处罚",
            "全家都要",
            "亲属一并",
            "家属一并",
            "子女不得",
            "影响子女",
        ],
        then: &[],
        gap: 0,
        unless: &["不搞", "不能", "不得", "杜绝"],
        why: "法律责任只由违法的人和单位承担",
        hint: "改为“依法追究相关责任人的责任”",
    },
    Reach {
        lead: &["一律", "立即", "当场", "直接"],
        then: &["强制拆除", "强拆", "推平", "铲平"],
        gap: 3,
        unless: &["依法", "按程序", "依程序", "不得", "不能"],
        why: "强制拆除要依法作出决定、公告、催告",
        hint: "改为“依法拆除”",
    },
    Reach {
        lead: &["居民", "住户", "租户", "村民"],
        then: &["停水", "停电", "断水", "断电", "停气"],
        gap: 10,
        unless: &["不得", "不能", "防止", "检修", "停电通知", "避免", "因"],
        why: "行政机关不得对居民生活停止供水、供电",
        hint: "改为依法责令改正、依法处罚",
    },
    Reach {
        lead: &["罚款指标", "罚款任务", "罚没指标", "罚没任务", "处罚指标"],
        then: &[],
        gap: 0,
        unless: &["不得", "严禁", "不下", "不能", "不准", "禁止", "没有"],
        why: "罚款、没收不得同考核指标挂钩",
        hint: "改为对检查质量、隐患整改率提要求",
    },
    Reach {
        lead: &["指定", "统一购买", "统一采购"],
        then: &["厂家", "品牌", "供应商", "维保单位", "生产厂", "中介机构"],
        gap: 6,
        unless: &["不得", "严禁", "不许", "不能", "不准", "禁止", "未指定"],
        why: "监管部门不得要求被检查单位买指定的产品和服务",
        hint: "改为“购买符合标准的产品”",
    },
    Reach {
        lead: &["扣发", "扣罚", "停发"],
        then: &["工资", "津贴", "低保", "补贴", "养老金"],
        gap: 6,
        unless: &["依法", "按规定", "不得"],
        why: "工资、补助不能凭一次会扣",
        hint: "改为按考核办法兑现，或者删去",
    },
    Reach {
        lead: &[
            "封锁消息",
            "封锁事故消息",
            "删帖",
            "禁止媒体",
            "不准媒体",
            "严禁媒体",
            "不许媒体",
        ],
        then: &[],
        gap: 0,
        unless: &[
            "不得封锁",
            "不能封锁",
            "严禁封锁",
            "不许封锁",
            "杜绝",
            "不搞",
            "防止",
        ],
        why: "事故信息要依法及时公开，不能封堵",
        hint: "改为“及时准确发布信息，主动回应关切”",
    },
    Reach {
        lead: &["一律不再", "一律不予", "一律不", "一律免"],
        then: &["追究", "追责", "问责", "处罚", "责任"],
        gap: 3,
        unless: &["依法", "依规", "按规定"],
        why: "该不该追究由法律规定，不能在会上许诺",
        hint: "改为“依法从轻、减轻”或者“尽职的依规免责”",
    },
];

fn check(scene: &Scene) -> Vec<Mark> {
    let lines = scene.speech.body();
    lines.flat_map(in_line).collect()
}

fn in_line(line: &Line) -> Vec<Mark> {
    let mut marks = Vec::new();
    for clause in clauses(&line.text) {
        let text = &line.text[clause.clone()];
        for reach in &REACHES {
            if let Some(range) = reach.find(text).filter(|_| !has_any(text, reach.unless)) {
                let words = &text[range.clone()];
                marks.push(Mark::new(
                    line.place(clause.start + range.start..clause.start + range.end),
                    format!("“{words}”不妥：{}", reach.why),
                    reach.hint,
                ));
            }
        }
    }
    marks
}

impl Reach {
    /// 分句里的这种要求。
    fn find(&self, text: &str) -> Option<Range<usize>> {
        let leads = self.lead.iter().flat_map(|lead| text.match_indices(*lead));
        let found = leads.filter_map(|(at, lead)| {
            let end = at + lead.len();
            if self.then.is_empty() {
                return Some(at..end);
            }
            let words = self.then.iter().filter_map(|word| {
                let gap = text[end..].find(word)?;
                let near = text[end..end + gap].chars().count() <= self.gap;
                near.then_some(at..end + gap + word.len())
            });
            words.min_by_key(|range| range.end)
        });
        found.min_by_key(|range| range.start)
    }
}
