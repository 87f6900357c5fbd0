//! 约数确数混用：一串确数里夹一个约数，或者由约数算出精确的百分比。

use super::super::{Mark, Run, rule};
use super::pairs;
use crate::check::Scene;
use crate::county::quantity::Approx;
use crate::speech::figures::Figure;
use crate::speech::figures::topic::Role;

rule!("约数确数混用", Figure, Low, Run::Speech(check));

fn check(scene: &Scene) -> Vec<Mark> {
    let all = scene.figures();
    let series = all
        .iter()
        .filter(|figure| stands_out(figure, all))
        .map(|figure| {
            Mark::new(
                figure.place(),
                format!("同一串数里只有“{}”是约数", figure.text()),
                "查出确数写上；由它算增减，只能说“两成左右”",
            )
        });
    let derived = all.iter().filter_map(|figure| too_exact(figure, all));
    series.chain(derived).collect()
}

/// 同一句里同一件事，别的都是确数。
fn stands_out(figure: &Figure, all: &[Figure]) -> bool {
    let vague = matches!(
        figure.value.approx,
        Approx::Over | Approx::About | Approx::Nearly
    );
    if !vague || !figure.is_value() || !figure.topic.is_toll() {
        return false;
    }
    let same = |f: &&Figure| f.is_beside(figure) && f.is_value() && f.is_same_thing(figure);
    let others: Vec<&Figure> = all
        .iter()
        .filter(same)
        .filter(|f| f.range != figure.range)
        .collect();
    !others.is_empty() && others.iter().all(|f| f.value.is_exact())
}

/// 由约数算出的百分比写得太准。
fn too_exact<'f>(figure: &'f Figure, all: &'f [Figure]) -> Option<Mark> {
    if !matches!(figure.role, Role::Change(_)) || !figure.is_percent() || !figure.value.is_exact() {
        return None;
    }
    let pair = pairs::of(figure, all)?;
    let vague = [pair.from, pair.to]
        .into_iter()
        .find(|f| !f.value.is_exact())?;
    Some(Mark::new(
        figure.place(),
        format!(
            "“{}”是约数，算不出“{}”这样准的百分比",
            vague.text(),
            figure.text()
        ),
        "改成“两成左右”“近四成”一类，或者查出确数",
    ))
}
