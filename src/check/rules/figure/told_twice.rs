//! 同数不同值：同一件事、同一时期，前后说成两个数。

use super::super::{Mark, Run, rule};
use super::arithmetic;
use crate::check::Scene;
use crate::speech::figures::Figure;
use crate::speech::figures::context::Scope;
use crate::speech::figures::topic::{Role, Topic};

rule!("同数不同值", Figure, High, Run::Speech(check));

fn check(scene: &Scene) -> Vec<Mark> {
    let all = scene.figures();
    let mut marks = Vec::new();
    for (index, figure) in all.iter().enumerate() {
        let earlier = all[..index]
            .iter()
            .find(|other| differs(figure, other) || recounted(figure, other));
        if let Some(other) = earlier {
            marks.push(Mark::new(
                figure.place(),
                format!(
                    "前面第{}行说的是{}，这里是{}",
                    other.line.row,
                    other.text(),
                    figure.text()
                ),
                "核对原始数据，前后统一",
            ));
        }
    }
    marks
}

/// 同一项统计、同一时期，两个数没有重合。
fn differs(a: &Figure, b: &Figure) -> bool {
    let told = |f: &Figure| {
        let hazards = matches!(
            f.topic,
            Topic::Found(_) | Topic::Fixed(_) | Topic::Remaining(_)
        );
        let clear = f.topic.is_toll() || hazards && f.is_named;
        let whose = !matches!(f.scope, Scope::Part(_) | Scope::Case);
        f.is_value() && f.is_dated && clear && whose && f.role != Role::Goal
    };
    let parted =
        a.is_part != b.is_part && a.sector.is_none() && a.grade.is_none() && a.topic.is_toll();
    told(a)
        && told(b)
        && !parted
        && a.is_same_thing(b)
        && a.period == b.period
        && a.period.is_some()
        && apart(a, b)
}

fn apart(a: &Figure, b: &Figure) -> bool {
    let interval = |f: &Figure| arithmetic::rounded(f.text(), &f.value);
    a.value.unit == b.value.unit && !interval(a).meets(interval(b))
}

/// 数家底的量词。
const STOCK: [&str; 6] = ["家", "座", "支", "栋", "户", "项"];

/// 数出来的不是家底。
const ACTS: [&str; 20] = [
    "检查", "抽查", "新增", "关闭", "取缔", "约谈", "查处", "整改", "完成", "其中", "余", "还有",
    "走访", "抽", "停产", "发现", "排查", "投", "培训", "推进",
];

/// 同一样家底数成了两个数：86家规上企业、68家规上企业。
fn recounted(a: &Figure, b: &Figure) -> bool {
    let (Some(x), Some(y)) = (stock(a), stock(b)) else {
        return false;
    };
    x == y && a.scope == b.scope && a.period == b.period && apart(a, b)
}

/// 数的是什么家底：量词后面的，或者前面的名词。
fn stock<'a>(figure: &Figure<'a>) -> Option<&'a str> {
    let unit = figure.value.unit.as_str();
    let counted = STOCK.contains(&unit) && figure.is_value() && !figure.is_part;
    let act = ACTS
        .iter()
        .any(|word| figure.lead.contains(word) || figure.tail.contains(word));
    if !counted || act || figure.scope != Scope::Own {
        return None;
    }
    let start = figure
        .lead
        .rfind(['有', '，', '、', '是', '为', '共', '：', '的'])
        .map_or(0, |at| {
            at + figure.lead[at..].chars().next().map_or(0, char::len_utf8)
        });
    let noun = if figure.tail.is_empty() {
        &figure.lead[start..]
    } else {
        figure.tail
    };
    let length = noun.chars().count();
    let own = [
        "共有", "现有", "全县", "全市", "全区", "我县", "我市", "我区",
    ];
    let whole = own.iter().any(|word| figure.lead.contains(word));
    (whole && (4..=12).contains(&length)).then_some(noun)
}
