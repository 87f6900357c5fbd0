//! 书名号误用：会议、活动、制度的名称不用书名号。

use super::super::{Mark, Run, rule};
use crate::check::Scene;
use crate::speech::Hit;

rule!("书名号误用", Language, Low, Run::Speech(check));

/// 不是书和文件的。
const ENDS: [&str; 22] = [
    "活动",
    "会议",
    "大会",
    "安全生产月",
    "安全月",
    "宣传月",
    "宣传周",
    "宣传日",
    "减灾日",
    "安全日",
    "行动",
    "工程",
    "机制",
    "体系",
    "理念",
    "精神",
    "单位",
    "企业",
    "中心",
    "竞赛",
    "比赛",
    "原则",
];

fn check(scene: &Scene) -> Vec<Mark> {
    scene
        .speech
        .find("《")
        .filter_map(|hit| mark(&hit))
        .collect()
}

/// 书名号里的不是书，不是文件。
fn mark(hit: &Hit) -> Option<Mark> {
    let after = hit.after();
    let title = &after[..after.find('》')?];
    let word = ENDS.iter().find(|word| title.ends_with(**word))?;
    let document = title.contains("关于") || title.contains("方案") || title.chars().count() > 30;
    (!document).then(|| {
        let end = hit.range.end + title.len() + '》'.len_utf8();
        Mark::new(
            hit.line.place(hit.range.start..end),
            format!("{word}的名称不用书名号"),
            "改用引号；说的是文件，就写文件的全名",
        )
    })
}
