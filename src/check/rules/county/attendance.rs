//! 场次人次矛盾：一场没有却有人参加，有场次却没有人，人次比场次还少。

use super::super::{Mark, Run, rule};
use super::{is_over, mark};
use crate::county::County;
use crate::county::value::Figure;

rule!("场次人次矛盾", County, Medium, Run::County(check));

fn check(county: &County) -> Vec<Mark> {
    let (training, emergency) = (&county.training, &county.emergency);
    let all = [
        ("培训场次", &training.sessions, "人次", &training.attendance),
        ("演练", &emergency.drills, "参演", &emergency.participants),
    ];
    let marks = all.into_iter().filter_map(|(held, times, came, people)| {
        fault(county, [held, came], times.as_ref()?, people.as_ref()?)
    });
    marks.collect()
}

fn fault(county: &County, names: [&str; 2], times: &Figure, people: &Figure) -> Option<Mark> {
    let [held, came] = names;
    let fewer = is_over(&times.value, &people.value);
    let nobody = times.value.low > 0 && people.value.is_zero();
    let nothing = times.value.is_zero() && people.value.low > 0;
    let message = format!("{held}{}，{came}{}，对不上", times.text, people.text);
    (fewer || nobody || nothing).then(|| {
        mark(
            county,
            people,
            message,
            "核对两个数，看是不是填反了、少写了万",
        )
    })
}
