//! 姓名不全：“朝晖同志作了通报”，职务前面像是只剩名、没有姓。

use super::super::{Mark, Run, rule};
use super::{STOPS, SURNAMES, is_han, is_masked};
use crate::check::Scene;
use crate::speech::Line;

rule!("姓名不全", Leftover, Low, Run::Speech(check));

/// 跟在姓名后面的职务、称呼。
const TITLES: [&str; 9] = [
    "省长", "市长", "县长", "区长", "镇长", "书记", "主席", "局长", "同志",
];
/// 职务后面跟着这些，是在说一个人做的事。
const DOING: [&str; 17] = [
    "宣读", "通报", "传达", "作了", "讲", "主持", "总结", "部署", "代表", "就", "对", "已", "强调",
    "提出", "指出", "安排", "签",
];
/// 名字里不会有、职务的修饰语里常有的字。
const POSTS: &str = "副各委区县市镇乡党政常务时任代原书记人大协等我你他们该本和与及请由分管包联挂牌蹲点支部第有关\
                     主要相责专兼职值班带队轮前现老新位几两组第一总女男全同志多数领导干机年轻基层线退休村企单身边个别";

fn check(scene: &Scene) -> Vec<Mark> {
    if !is_masked(scene.speech) {
        return Vec::new();
    }
    scene.speech.body().flat_map(in_line).collect()
}

/// 一行里的。
fn in_line(line: &Line) -> Vec<Mark> {
    let hits = TITLES.iter().flat_map(|title| line.find(title));
    let marks = hits.filter_map(|hit| {
        let name = hit.before().rsplit(STOPS).next()?;
        let doing = DOING.iter().any(|word| hit.after().starts_with(word));
        let given = name.chars().count() == 2
            && name.chars().all(|c| is_han(c) && !POSTS.contains(c))
            && name.chars().next().is_some_and(|c| !SURNAMES.contains(c));
        let range = hit.range.start - name.len()..hit.range.end;
        (doing && given).then(|| {
            Mark::new(
                line.place(range.clone()),
                format!("“{}”像是缺了姓", &line.text[range]),
                "第一次提到写全姓名和职务",
            )
        })
    });
    marks.collect()
}
