//! 分项合计不符：各项加起来超过总数，或者该等于总数的不等。

use super::super::{Mark, Run, rule};
use super::arithmetic::{self, Interval};
use super::pairs;
use crate::check::Scene;
use crate::county::quantity::Quantity;
use crate::speech::figures::topic::Topic;
use crate::speech::figures::{self, Figure, Sentence};

rule!("分项合计不符", Figure, High, Run::Speech(check));

fn check(scene: &Scene) -> Vec<Mark> {
    let all = scene.figures();
    let sentences = figures::by_sentence(all);
    let marks = sentences.iter().enumerate().flat_map(|(index, sentence)| {
        let before = index
            .checked_sub(1)
            .map_or(&[][..], |before| &sentences[before]);
        let parts = parts(sentence, before);
        let left = [false, true]
            .into_iter()
            .filter_map(|major| left(sentence, major));
        parts.into_iter().chain(left).collect::<Vec<_>>()
    });
    marks.collect()
}

/// “其中”列的各项和它前面的总数。
fn parts(sentence: &Sentence, before: &[&Figure]) -> Option<Mark> {
    let first = sentence.iter().position(|f| f.is_part && f.is_value())?;
    let unit = sentence[first].value.unit.as_str();
    let parts: Vec<&Figure> = sentence[first..]
        .iter()
        .copied()
        .filter(|f| {
            f.is_part && f.is_value() && f.value.unit == unit && f.topic == sentence[first].topic
        })
        .collect();
    let whole = whole(sentence[first], &sentence[..first], before)?;
    let alike = whole.topic == parts[0].topic;
    let rest = parts
        .last()
        .is_some_and(|f| f.lead.contains("其他") || f.lead.contains("其余"));
    if parts.len() < 2 || !alike || !(rest || are_kinds(&parts)) {
        return None;
    }
    let sum = total(&parts)?;
    let whole_said = arithmetic::interval(&whole.value);
    let sum_said = arithmetic::interval(&sum);
    let wrong = sum_said.exceeds(whole_said) || rest && !sum_said.meets(whole_said);
    wrong.then(|| {
        let listed: Vec<&str> = parts.iter().map(|f| f.text()).collect();
        Mark::new(
            whole.place(),
            format!(
                "{}加起来是{}，总数写的是{}",
                listed.join("、"),
                plain(&sum),
                whole.text()
            ),
            "核对总数和各项，漏了一项就补上",
        )
    })
}

/// 总数：同一句前面的；句子以“其中”开头的，看前一句。
fn whole<'f, 'a>(
    first: &Figure,
    beside: &[&'f Figure<'a>],
    before: &[&'f Figure<'a>],
) -> Option<&'f Figure<'a>> {
    let continues = first.sentence_text().starts_with("其中");
    let counted = |f: &&&Figure| {
        let alike = f.value.unit == first.value.unit && f.line.number == first.line.number;
        alike && f.is_value() && !f.is_part
    };
    let beside: Vec<&Figure> = beside.iter().filter(counted).copied().collect();
    let earlier = before.iter().filter(|_| continues).filter(counted);
    let earlier: Vec<&Figure> = earlier.copied().collect();
    pairs::whole(&beside).or_else(|| pairs::whole(&earlier))
}

/// 各项是不是一类一类分的：都分行业，或者都分等级，没有重复。
fn are_kinds(parts: &[&Figure]) -> bool {
    let distinct = |keys: Vec<Option<String>>| {
        let mut seen = keys.clone();
        seen.sort();
        seen.dedup();
        keys.iter().all(Option::is_some) && seen.len() == keys.len()
    };
    distinct(parts.iter().map(|f| f.sector.map(str::to_owned)).collect())
        || distinct(
            parts
                .iter()
                .map(|f| f.grade.map(|g| g.name().to_owned()))
                .collect(),
        )
}

fn total(parts: &[&Figure]) -> Option<Quantity> {
    let mut values = parts.iter().map(|f| f.value.clone());
    let first = values.next()?;
    values.try_fold(first, |sum, value| sum.add(&value))
}

/// 算出来的数怎么说。
fn plain(value: &Quantity) -> String {
    let one = crate::county::quantity::ONE;
    let said = |value: i64| crate::figures::amount::decimal(value, one);
    match value.high {
        Some(high) if high != value.low => {
            format!("{}到{}{}", said(value.low), said(high), value.unit)
        }
        _ => format!("{}{}", said(value.low), value.unit),
    }
}

/// 查出的减去改完的，是不是剩下的。
fn left(sentence: &Sentence, major: bool) -> Option<Mark> {
    let only = |topic: Topic| {
        let found: Vec<&&Figure> = sentence
            .iter()
            .filter(|f| f.topic == topic && f.is_value())
            .collect();
        let [one] = found[..] else { return None };
        Some(*one)
    };
    let found = only(Topic::Found(major))?;
    let fixed = only(Topic::Fixed(major))?;
    let remaining = only(Topic::Remaining(major))?;
    let left = found.value.sub(&fixed.value)?;
    let said = Interval {
        low: left.low.into(),
        high: left.high.map(i128::from),
    };
    let wrong = left.low >= 0 && !arithmetic::interval(&remaining.value).meets(said);
    wrong.then(|| {
        Mark::new(
            remaining.place(),
            format!(
                "{}减去{}，剩下的应是{}，写的是{}",
                found.text(),
                fixed.text(),
                plain(&left),
                remaining.text()
            ),
            "核对这三个数，改错的那一个",
        )
    })
}
