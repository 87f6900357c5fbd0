//! 下降几倍：减少、降低不能用倍数。

use super::super::{Mark, Run, rule};
use crate::check::Scene;
use crate::speech::figures::topic::{Direction, Role};

rule!("下降几倍", Figure, High, Run::Speech(check));

fn check(scene: &Scene) -> Vec<Mark> {
    let all = scene.figures();
    let falling = all.iter().filter(|figure| {
        let multiple = figure.value.unit == "倍" && !figure.tail.starts_with(['以', '率']);
        let down = matches!(
            figure.role,
            Role::Change(Direction::Down) | Role::To(Direction::Down)
        );
        multiple && down
    });
    let marks = falling.map(|figure| {
        Mark::new(
            figure.place(),
            format!("减少、下降不能说“{}”：减少一倍就没有了", figure.text()),
            "改成“下降百分之几”或“降到几分之一”",
        )
    });
    marks.collect()
}
