//! 整改超过排查：改的比查的多，比率过了百分之百，或者整改率算错。

use super::super::{Mark, Run, rule};
use super::arithmetic;
use crate::check::Scene;
use crate::county::quantity::ONE;
use crate::speech::figures::Figure;
use crate::speech::figures::topic::{Role, Topic};

rule!("整改超过排查", Figure, High, Run::Speech(check));

/// 不会超过百分之百的率。
const CAPPED: [&str; 14] = [
    "整改率",
    "销号率",
    "办结率",
    "合格率",
    "覆盖率",
    "到岗率",
    "持证率",
    "及格率",
    "到位率",
    "知晓率",
    "达标率",
    "签订率",
    "参训率",
    "检查率",
];

fn check(scene: &Scene) -> Vec<Mark> {
    let all = scene.figures();
    let marks = all.iter().filter_map(|figure| match &figure.topic {
        Topic::Fixed(_) => more_than_found(figure, all),
        Topic::Rate(name) => rate(figure, name, all),
        _ => None,
    });
    marks.collect()
}

/// 同一句里、同一类隐患查出的数；分几次说的不算。
fn found<'f, 'a>(figure: &Figure, major: bool, all: &'f [Figure<'a>]) -> Option<&'f Figure<'a>> {
    let same = |f: &&Figure| {
        f.is_beside(figure)
            && f.topic == Topic::Found(major)
            && f.is_value()
            && f.range.start < figure.range.start
            && f.value.unit == figure.value.unit
            && f.scope == figure.scope
            && f.sector == figure.sector
    };
    let found: Vec<&Figure> = all.iter().filter(same).collect();
    let [only] = found[..] else { return None };
    Some(only)
}

fn more_than_found(figure: &Figure, all: &[Figure]) -> Option<Mark> {
    let Topic::Fixed(major) = figure.topic else {
        return None;
    };
    let found = found(figure, major, all).filter(|_| figure.is_value())?;
    // “还剩2处（一共25处，已销号23处）”：前面的不是总数。
    let between = &figure.line.text[found.range.end..figure.range.start];
    if ["一共", "总共", "累计"]
        .iter()
        .any(|word| between.contains(word))
    {
        return None;
    }
    let more = arithmetic::interval(&figure.value).exceeds(arithmetic::interval(&found.value));
    more.then(|| {
        Mark::new(
            figure.place(),
            format!("查出{}，改了{}，改的比查的多", found.text(), figure.text()),
            "核对两个数；含有往年结转的，要说明",
        )
    })
}

fn rate(figure: &Figure, name: &str, all: &[Figure]) -> Option<Mark> {
    let level =
        figure.is_percent() && matches!(figure.role, Role::Value | Role::From | Role::To(_));
    let capped = CAPPED.iter().any(|rate| name.ends_with(rate));
    if level && capped && figure.value.unit == "%" && figure.value.low > 100 * ONE {
        return Some(Mark::new(
            figure.place(),
            format!("{name}超过了百分之百"),
            "核对这个比率",
        ));
    }
    (level && name.ends_with("整改率")).then(|| wrong_rate(figure, name, all))?
}

/// 整改率和查出、改完的数对不上。
fn wrong_rate(figure: &Figure, name: &str, all: &[Figure]) -> Option<Mark> {
    let beside =
        |f: &&Figure| f.is_beside(figure) && f.is_value() && f.range.start < figure.range.start;
    let fixed = all
        .iter()
        .filter(beside)
        .rfind(|f| matches!(f.topic, Topic::Fixed(_)))?;
    let Topic::Fixed(major) = fixed.topic else {
        return None;
    };
    let found = found(fixed, major, all)?;
    let share = arithmetic::share(&fixed.value, &found.value)?;
    let more = share.low > i128::from(100 * ONE);
    (!more && !arithmetic::stated(figure).meets(share)).then(|| {
        let right = crate::figures::amount::ratio(&fixed.value, &found.value)
            .and_then(crate::figures::amount::percent);
        let right = right.map_or_else(|| "对不上".to_owned(), |right| format!("应是{right}"));
        Mark::new(
            figure.place(),
            format!(
                "查出{}、改了{}，{name}{right}，写的是{}",
                found.text(),
                fixed.text(),
                figure.text()
            ),
            "核对这三个数，改错的那一个",
        )
    })
}
