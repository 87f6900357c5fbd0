//! 一段话说的是哪件事：看标题里的词、正文里的词。

/// 一件事的词。
#[derive(Debug)]
pub(super) struct Topic {
    /// 名称。
    pub(super) name: &'static str,
    /// 标题里有就是说这件事。
    pub(super) heading: &'static [&'static str],
    /// 正文里说这件事用的词。
    pub(super) words: &'static [&'static str],
}

/// 讲话里常设的几件事。
pub(super) const TOPICS: &[Topic] = &[
    Topic {
        name: "值班",
        heading: &["值班", "备勤", "带班"],
        words: &[
            "值班", "值守", "带班", "备勤", "在岗", "在位", "报告", "上报", "信息", "迟报",
        ],
    },
    Topic {
        name: "应急",
        heading: &["应急", "救援", "演练"],
        words: &[
            "应急", "救援", "预案", "演练", "队伍", "物资", "装备", "处置", "险情", "抢险", "避险",
            "撤离",
        ],
    },
    Topic {
        name: "宣传培训",
        heading: &["宣传", "培训", "教育"],
        words: &[
            "宣传", "培训", "教育", "普及", "警示", "知识", "技能", "宣讲", "媒体", "科普", "学",
            "课",
        ],
    },
    Topic {
        name: "隐患排查",
        heading: &["隐患", "排查"],
        words: &[
            "隐患", "排查", "整改", "检查", "治理", "风险", "自查", "查", "改",
        ],
    },
    Topic {
        name: "执法",
        heading: &["执法"],
        words: &["执法", "处罚", "查处", "违法", "罚", "非法", "停产", "打非"],
    },
    Topic {
        name: "问责",
        heading: &["问责", "追责", "责任追究"],
        words: &["问责", "追责", "追究", "约谈", "通报", "处理", "责任", "责"],
    },
    Topic {
        name: "舆情",
        heading: &["舆情", "舆论"],
        words: &["舆情", "舆论", "炒作", "媒体", "网络", "发布"],
    },
    Topic {
        name: "督查考核",
        heading: &["督查", "考核", "督导", "巡查"],
        words: &[
            "督查", "考核", "督导", "检查", "巡查", "督办", "评价", "通报", "奖", "核", "督",
        ],
    },
    Topic {
        name: "科技支撑",
        heading: &["科技支撑", "信息化", "智能化", "智慧"],
        words: &[
            "科技", "技术", "智能", "系统", "平台", "数据", "监测", "装备", "研发", "信息", "自动",
            "设备", "改造",
        ],
    },
];

/// 标题说的是哪件事；说了不止一件，头一件算。
pub(super) fn of(heading: &str) -> Option<&'static Topic> {
    let found = TOPICS.iter().filter_map(|topic| {
        let at = topic
            .heading
            .iter()
            .filter_map(|word| heading.find(word))
            .min()?;
        Some((at, topic))
    });
    found.min_by_key(|(at, _)| *at).map(|(_, topic)| topic)
}

impl Topic {
    /// 这段话里有几样说这件事的词。
    pub(super) fn score(&self, text: &str) -> usize {
        self.words
            .iter()
            .filter(|word| text.contains(**word))
            .count()
    }
}
