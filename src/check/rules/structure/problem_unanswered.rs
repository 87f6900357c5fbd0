//! 问题无下文：点了一个问题，后面没有一句说怎么办。

use super::super::{Mark, Run, rule};
use super::series::{Outline, Series, heading};
use crate::check::Scene;
use crate::speech::Style;

rule!("问题无下文", Structure, Medium, Run::Speech(check));

/// 一类问题：问题里的词、对策里的词。
struct Remedy {
    problem: &'static [&'static str],
    answer: &'static [&'static str],
}

/// 常点的问题；说别的不判断。
const REMEDIES: &[Remedy] = &[
    Remedy {
        problem: &[
            "麻痹",
            "侥幸",
            "松懈",
            "思想松",
            "厌战",
            "意识不强",
            "意识淡薄",
            "认识不足",
        ],
        answer: &[
            "宣传",
            "警示",
            "麻痹",
            "侥幸",
            "思想",
            "认识",
            "重视",
            "意识",
            "松懈",
            "敲警钟",
            "警钟",
            "案例",
            "绷紧",
            "清醒",
        ],
    },
    Remedy {
        problem: &[
            "培训不",
            "教育不",
            "培训走",
            "不懂安全",
            "素质不高",
            "技能不",
        ],
        answer: &["培训", "教育", "学", "持证", "技能", "考试"],
    },
    Remedy {
        problem: &["追究不", "问责不", "追责不", "追究偏"],
        answer: &["追究", "问责", "追责", "查处", "处分"],
    },
    Remedy {
        problem: &["执法不", "执法偏", "执法宽", "监管执法", "处罚不"],
        answer: &["执法", "处罚", "罚", "查处", "停产", "严惩"],
    },
    Remedy {
        problem: &["排查不", "隐患不清", "查不出", "排查走"],
        answer: &["排查", "检查", "自查", "查"],
    },
    Remedy {
        problem: &["整改不", "整改拖", "整改慢"],
        answer: &["整改", "销号", "闭环", "改到位", "改完"],
    },
    Remedy {
        problem: &["应急能力", "救援能力", "应急处置不", "预案不", "演练不"],
        answer: &["应急", "救援", "预案", "演练"],
    },
    Remedy {
        problem: &["投入不", "投入欠", "经费不", "资金不"],
        answer: &["投入", "资金", "经费", "费用"],
    },
    Remedy {
        problem: &[
            "力量薄弱",
            "力量不足",
            "人员不足",
            "队伍不",
            "人手不",
            "监管力量",
        ],
        answer: &["队伍", "力量", "人员", "人手", "招录", "专家", "网格"],
    },
    Remedy {
        problem: &["信息不", "沟通不", "联动不", "配合不", "协调不", "合力不"],
        answer: &[
            "信息", "沟通", "联动", "配合", "协调", "协同", "合力", "会商", "联合",
        ],
    },
];

fn check(scene: &Scene) -> Vec<Mark> {
    let outline = Outline::seen(scene);
    let mut marks = Vec::new();
    for (at, series) in outline.series.iter().enumerate() {
        if !series.in_contents && series.items.len() > 1 && names_problems(series) {
            marks.extend(unanswered(outline, at));
        }
    }
    marks
}

/// 前面一句说的是“问题”“不足”。
fn names_problems(series: &Series) -> bool {
    let Some(first) = series.items.first().filter(|item| item.style == Style::Is) else {
        return false;
    };
    let before = &first.line.text[..first.start];
    let sentence = before
        .trim_end_matches('。')
        .rsplit('。')
        .next()
        .unwrap_or_default();
    let words = ["问题", "不足", "短板", "薄弱环节", "差距"];
    words.iter().any(|word| sentence.contains(word)) && !sentence.contains("解决")
}

/// 这一串问题里后面没有对策的。
fn unanswered(outline: &Outline, at: usize) -> Vec<Mark> {
    let series = &outline.series[at];
    let Some(after) = text_after(outline, at) else {
        return Vec::new();
    };
    let items = series.items.iter();
    items
        .filter_map(|item| {
            let title = heading(item);
            let title = title.split('，').next().unwrap_or_default();
            let remedy = REMEDIES
                .iter()
                .find(|remedy| remedy.problem.iter().any(|word| title.contains(word)))?;
            let answered = remedy.answer.iter().any(|word| after.contains(word));
            let start = item.start + item.length;
            let offset = item.after().find(title)?;
            let end = start + offset + title.len();
            (!answered).then(|| {
                Mark::new(
                    item.line.place(start..end),
                    format!("点了“{title}”的问题，后面没有一句说怎么解决"),
                    format!("在后面补一条对策，如{}", remedy.answer[..2].join("、")),
                )
            })
        })
        .collect()
}

/// 问题所在那一部分以后的各部分。
fn text_after(outline: &Outline, at: usize) -> Option<String> {
    let top = outline.top()?;
    let number = outline.series[at].items.last()?.line.number;
    let items = &outline.series[top].items;
    let later = items.iter().position(|item| item.line.number > number)?;
    let text: String = (later..items.len())
        .map(|item| outline.text(top, item))
        .collect();
    (text.chars().count() >= 400).then_some(text)
}
