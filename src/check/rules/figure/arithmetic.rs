//! 区间的加减和百分比：约数两头都算，说得通就不报。

use crate::county::quantity::{ONE, Quantity};
use crate::figures::amount;
use crate::speech::figures::Figure;

/// 一段区间，以万分之一为单位；没有上限就没有。
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Interval {
    /// 下限。
    pub low: i128,
    /// 上限。
    pub high: Option<i128>,
}

impl Interval {
    /// 两段有没有重合。
    pub fn meets(self, other: Interval) -> bool {
        let below = |a: Interval, b: Interval| b.high.is_none_or(|high| a.low <= high);
        below(self, other) && below(other, self)
    }

    /// 整段都比另一段大。
    pub fn exceeds(self, other: Interval) -> bool {
        other.high.is_some_and(|high| self.low > high)
    }

    /// 两头各放宽这么多。
    pub fn widened(self, by: i128) -> Interval {
        Interval {
            low: self.low - by,
            high: self.high.map(|high| high + by),
        }
    }
}

/// 一个数的区间。
pub(super) fn interval(value: &Quantity) -> Interval {
    Interval {
        low: value.low.into(),
        high: value.high.map(i128::from),
    }
}

/// 一个数的区间；以万、亿为单位写的，当作四舍五入过。
pub(super) fn rounded(text: &str, value: &Quantity) -> Interval {
    let exact = interval(value);
    let scale: i128 = match text {
        _ if !value.is_exact() => return exact,
        text if text.contains('亿') => 100_000_000,
        text if text.contains('万') => 10_000,
        _ => return exact,
    };
    let mut place = scale * i128::from(ONE);
    for _ in 0..decimals(text) {
        place /= 10;
    }
    exact.widened(place / 2)
}

/// 写了几位小数。
pub(super) fn decimals(text: &str) -> usize {
    let after = text.split_once(['.', '．']).map_or("", |(_, after)| after);
    after
        .chars()
        .take_while(|c| crate::speech::figures::numerals::is_digit(*c))
        .count()
}

/// 由 `from` 到 `to` 变了百分之几（减少是负的），以万分之一个百分点为单位。
pub(super) fn change(from: &Quantity, to: &Quantity) -> Option<Interval> {
    let hundred = 100 * i128::from(ONE);
    let (from, to) = (interval(from), interval(to));
    let (from_high, to_high) = (from.high?, to.high?);
    if from.low <= 0 {
        return None;
    }
    let floor = |a: i128, b: i128| a * hundred / b - hundred;
    Some(Interval {
        low: floor(to.low, from_high),
        high: Some(floor(to_high, from.low) + 1),
    })
}

/// `part` 是 `whole` 的百分之几，以万分之一个百分点为单位。
pub(super) fn share(part: &Quantity, whole: &Quantity) -> Option<Interval> {
    let hundred = 100 * i128::from(ONE);
    let change = change(whole, part)?;
    Some(Interval {
        low: change.low + hundred,
        high: change.high.map(|high| high + hundred),
    })
}

/// 稿子里写的百分比，按写到哪一位放宽一位；几成按十个百分点一成，上下五个点。
pub(super) fn stated(figure: &Figure) -> Interval {
    let said = interval(&figure.value);
    if figure.value.unit == "成" {
        let tens = |value: i128| value * 10;
        let wide = Interval {
            low: tens(said.low),
            high: said.high.map(tens),
        };
        return wide.widened(5 * i128::from(ONE));
    }
    let mut place = i128::from(ONE);
    for _ in 0..decimals(figure.text()) {
        place /= 10;
    }
    said.widened(place)
}

/// 反过来：减少的写成正数。
pub(super) fn negated(change: Interval) -> Option<Interval> {
    Some(Interval {
        low: -change.high?,
        high: Some(-change.low),
    })
}

/// 由两个数算出来的百分比怎么说。
pub(super) fn percent(from: &Quantity, to: &Quantity) -> Option<String> {
    let gap = amount::gap(from, to)?;
    amount::percent(amount::ratio(&gap, from)?)
}

#[test]
fn intervals_are_compared_with_their_rounding() {
    let read = |text: &str| Quantity::parse(text).unwrap_or_default();
    let change = |from, to| change(&read(from), &read(to)).expect("算得出");
    assert_eq!(change("28起", "18起").low / 1000, -357);
    assert_eq!(change("10起", "12起").low, 20 * i128::from(ONE));
    let loss = change("3500余万元", "2800万元");
    assert!(loss.low < -22 * i128::from(ONE) && loss.high > Some(-21 * i128::from(ONE)));
    assert!(rounded("2.18万起", &read("2.18万起")).meets(interval(&read("21811起"))));
    assert!(!rounded("2.18万起", &read("2.18万起")).meets(interval(&read("21911起"))));
    assert_eq!(decimals("8.75%"), 2);
    let share = share(&read("190处"), &read("200处")).expect("算得出");
    assert_eq!(share.low, 95 * i128::from(ONE));
}
