//! 每个数都有出处，算出来的都能照算式再算一遍。

use serde_json::Value;
use zhibi::county::County;
use zhibi::draft::Options;

use crate::{OCCASIONS, example, json, pack, write};

#[test]
fn every_digit_is_accounted_for() {
    for name in OCCASIONS {
        for occasion in [name, "专题工作会议"] {
            let record = json(&write(&example(name), &pack(occasion), &Options::default()));
            let text: Vec<char> = record["text"].as_str().unwrap().chars().collect();
            let mut covered = vec![false; text.len()];
            for figure in record["figures"].as_array().unwrap() {
                let start = usize::try_from(figure["start"].as_u64().unwrap()).unwrap();
                let said: Vec<char> = figure["text"].as_str().unwrap().chars().collect();
                assert_eq!(
                    text[start..start + said.len()],
                    said,
                    "{name}写成{occasion}：位置不对"
                );
                assert!(!figure["paths"].as_array().unwrap().is_empty(), "{figure}");
                covered[start..start + said.len()].fill(true);
            }
            for (index, c) in text.iter().enumerate() {
                let around: String = text[index.saturating_sub(15)..].iter().take(30).collect();
                assert!(
                    !c.is_ascii_digit() || covered[index],
                    "{name}写成{occasion}：“{around}”里的数没有出处"
                );
            }
        }
    }
}

#[test]
fn every_derived_figure_recomputes() {
    let mut recomputed = 0;
    for name in OCCASIONS {
        let county = example(name);
        for occasion in [name, "专题工作会议"] {
            let record = json(&write(&county, &pack(occasion), &Options::default()));
            let figures = record["figures"].as_array().unwrap();
            for figure in figures.iter().filter(|figure| figure["source"] == "派生") {
                recomputed += usize::from(recompute(figure, &county));
            }
        }
    }
    assert!(recomputed >= 30, "只有{recomputed}个派生的数能再算一遍");
}

/// 来路都在资料里，照算式再算一遍得数相同；没有算式的（去年、三年）不算。
fn recompute(figure: &Value, county: &County) -> bool {
    for path in figure["paths"].as_array().unwrap() {
        let path = path.as_str().unwrap();
        assert!(
            county.leaves.iter().any(|leaf| leaf.path == path),
            "没有{path}"
        );
    }
    let said = figure["text"].as_str().unwrap();
    let value = figure["arithmetic"].as_str().and_then(evaluate);
    let Some(value) = value.filter(|_| said.starts_with(|c: char| c.is_ascii_digit())) else {
        return false;
    };
    let difference = (leading_number(said) - round(value, said)).abs();
    assert!(difference < 1e-9, "{figure}");
    true
}

/// “（22起−18起）÷22起”“22起−18起”“9起÷18起”：只有准数才算。
fn evaluate(arithmetic: &str) -> Option<f64> {
    if arithmetic.contains(['余', '约', '多', '，']) {
        return None;
    }
    if let Some((top, bottom)) = arithmetic.split_once('÷') {
        let top = top.trim_matches(['（', '）']);
        return Some(evaluate(top).or_else(|| number(top))? / number(bottom)? * 100.0);
    }
    let (more, less) = arithmetic.split_once('−')?;
    Some(number(more)? - number(less)?)
}

fn number(text: &str) -> Option<f64> {
    let digits: String = text
        .chars()
        .take_while(|c| c.is_ascii_digit() || *c == '.')
        .collect();
    digits.parse().ok()
}

fn leading_number(text: &str) -> f64 {
    number(text).unwrap_or_default()
}

fn round(value: f64, like: &str) -> f64 {
    let places = if like.contains('%') || like.contains("百分点") {
        10.0
    } else {
        1.0
    };
    (value * places).round() / places
}
