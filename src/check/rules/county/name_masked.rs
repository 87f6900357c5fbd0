//! 姓名用某：讲话人、主持人、会上发言的人，姓名里写着“某”。

use super::super::{Mark, Run, rule};
use super::{key, part};
use crate::county::County;

rule!("姓名用某", County, High, Run::County(check));

fn check(county: &County) -> Vec<Mark> {
    let names = county
        .leaves
        .iter()
        .filter(|leaf| matches!(key(leaf), "姓名" | "人"));
    let marks = names.filter_map(|leaf| {
        let at = leaf.text.find('某')?;
        let end = leaf.text.rfind('某')? + '某'.len_utf8();
        let message = format!("“{}”没有写出姓名", leaf.text);
        let hint = "写上真实姓名；还没有定，就把这一栏删去，只写职务";
        Some(Mark::new(part(leaf, &(at..end)), message, hint))
    });
    marks.collect()
}
