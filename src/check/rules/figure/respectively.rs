//! 分别不对应：说“分别”，列的项数和给的数不一样多。

use super::super::{Mark, Run, rule};
use crate::check::Scene;
use crate::speech::figures::Figure;
use crate::speech::figures::topic;

rule!("分别不对应", Figure, Medium, Run::Speech(check));

fn check(scene: &Scene) -> Vec<Mark> {
    let all = scene.figures();
    let marks = all.iter().enumerate().filter_map(|(index, figure)| {
        let at = figure.lead.rfind("分别")?;
        let listing = |f: &&Figure| {
            f.is_beside(figure)
                && matches!(f.lead, "、" | "和" | "，" | "及" | "以及" | "与")
                && f.value.unit == figure.value.unit
        };
        let count = 1 + all[index + 1..].iter().take_while(listing).count();
        let before = figure.lead[..at].trim_end_matches('，');
        let clause = before.rsplit(['，', '；', '。']).next().unwrap_or_default();
        let items = topic::listed(clause).len();
        let start = figure.range.start - (figure.lead.len() - at);
        (items >= 2 && items != count).then(|| {
            Mark::new(
                figure.line.place(start..start + "分别".len()),
                format!("“分别”前面列了{items}项，后面给了{count}个数"),
                "一项配一个数；几项一样的，改成“均”",
            )
        })
    });
    marks.collect()
}
