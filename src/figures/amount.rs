//! 约数的算账：区间进、区间出，说法不超过整个区间撑得住的程度。

use crate::county::quantity::{ONE, Quantity};

/// 一个千分数的区间。
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PerMille {
    /// 下限。
    pub low: i64,
    /// 上限。
    pub high: i64,
}

/// `part` 占 `whole` 的千分之几（四舍五入）；除数可能为零、有一头开口就没有。
pub fn ratio(part: &Quantity, whole: &Quantity) -> Option<PerMille> {
    if whole.low <= 0 || part.low < 0 {
        return None;
    }
    let divide = |a: i64, b: i64| {
        let (a, b) = (i128::from(a), i128::from(b));
        i64::try_from((a * 2000 + b) / (b * 2)).ok()
    };
    Some(PerMille {
        low: divide(part.low, whole.high?)?,
        high: divide(part.high?, whole.low)?,
    })
}

/// 差了多少，不管正负；正负说不准就没有。
pub fn gap(from: &Quantity, to: &Quantity) -> Option<Quantity> {
    let gap = to.sub(from)?;
    if gap.low >= 0 {
        Some(gap)
    } else {
        from.sub(to).filter(|gap| gap.low >= 0)
    }
}

/// 千分数说成百分比：准的写到一位小数，约的说“20%左右”“两成以上”，撑不住就不说。
pub fn percent(per_mille: PerMille) -> Option<String> {
    if per_mille.low == per_mille.high {
        return Some(decimal(per_mille.low, 10) + "%");
    }
    let width = per_mille.high - per_mille.low;
    if width <= 20 {
        let middle = (per_mille.low + per_mille.high + 10) / 20;
        return (middle > 0).then(|| format!("{middle}%左右"));
    }
    let tenths = per_mille.low / 100;
    (1..=9)
        .contains(&tenths)
        .then(|| format!("{}成以上", tens_digit(tenths)))
}

/// 一部分占全部多少：一半、全部、50.5%。
pub fn share(per_mille: PerMille) -> Option<String> {
    match (per_mille.low, per_mille.high) {
        (500, 500) => Some("一半".to_owned()),
        (1000, 1000) => Some("全部".to_owned()),
        _ => percent(per_mille),
    }
}

/// 差数：准的照 `like` 的写法缩成万、亿，约的只说“一百多处”，说不准就没有。
pub fn difference(gap: &Quantity, like: &str) -> Option<String> {
    let unit = &gap.unit;
    let high = gap.high?;
    let (scale, name) = scale(like);
    if gap.is_exact() {
        return Some(format!("{}{name}{unit}", decimal(gap.low / scale, ONE)));
    }
    // 下限、居中和上限的首位差不多，才说“一百多”：[111, 219] 说得，[1500, 2500] 说不得。
    let of = |value: i64| leading(value / scale / ONE);
    let (low, middle, high) = (of(gap.low)?, of(gap.low / 2 + high / 2)?, of(high)?);
    let close = low == middle && low.1 == high.1 && high.0 - low.0 <= 1;
    close.then(|| format!("{}{name}{unit}", more_than(low.0, low.1)))
}

/// 首位数字和位数；两位以上才说得出“十多”“一百多”。
fn leading(value: i64) -> Option<(i64, u32)> {
    let digits = value.checked_ilog10()?;
    (digits >= 1).then(|| (value / 10_i64.pow(digits), digits))
}

fn more_than(lead: i64, digits: u32) -> String {
    let place = ["", "十", "百", "千", "万", "十万", "百万", "千万"];
    let place = place.get(digits as usize).copied().unwrap_or("亿");
    match (lead, digits) {
        (1, 1) => "十多".to_owned(),
        (2, 2..) => format!("两{place}多"),
        _ => format!("{}{place}多", tens_digit(lead).replace('两', "二")),
    }
}

/// “几成”里的数字：两成，不说二成。
fn tens_digit(n: i64) -> &'static str {
    const DIGITS: [&str; 10] = ["零", "一", "两", "三", "四", "五", "六", "七", "八", "九"];
    usize::try_from(n)
        .ok()
        .and_then(|n| DIGITS.get(n))
        .copied()
        .unwrap_or("")
}

/// `like` 里写的是 万 还是 亿。
fn scale(like: &str) -> (i64, &'static str) {
    match like {
        like if like.contains('亿') => (100_000_000, "亿"),
        like if like.contains('万') => (10_000, "万"),
        _ => (1, ""),
    }
}

/// 定点数写成小数，去掉末尾的零。
pub fn decimal(value: i64, scale: i64) -> String {
    let (whole, rest) = (value / scale, (value % scale).abs());
    if rest == 0 {
        return whole.to_string();
    }
    let width = scale.ilog10() as usize;
    let fraction = format!("{rest:0width$}");
    format!("{whole}.{}", fraction.trim_end_matches('0'))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn quantity(text: &str) -> Quantity {
        Quantity::parse(text).expect("测试里的数都写得对")
    }

    #[test]
    fn percentages_never_say_more_than_the_interval() {
        let table = [
            ((182, 182), Some("18.2%")),
            ((500, 500), Some("50%")),
            ((200, 222), Some("两成以上")),
            ((195, 205), Some("20%左右")),
            ((939, 968), Some("九成以上")),
            ((40, 90), None),
        ];
        for ((low, high), said) in table {
            assert_eq!(
                percent(PerMille { low, high }).as_deref(),
                said,
                "{low}—{high}"
            );
        }
        assert_eq!(
            share(PerMille {
                low: 500,
                high: 500
            })
            .as_deref(),
            Some("一半")
        );
    }

    #[test]
    fn differences_of_approximate_numbers_stay_approximate() {
        let table = [
            ("22起", "18起", Some("4起")),
            ("18起", "22起", Some("4起")),
            ("2800万元", "2100万元", Some("700万元")),
            ("1.5%", "1.2%", Some("0.3%")),
            ("3500余处", "3380余处", Some("一百多处")),
            ("3500余万元", "2100万元", Some("一千多万元")),
            ("约5000处", "3000处", None),
        ];
        for (from, to, said) in table {
            let gap = gap(&quantity(from), &quantity(to)).expect("分得出大小");
            assert_eq!(difference(&gap, to).as_deref(), said, "{from}−{to}");
        }
    }

    #[test]
    fn ratios_follow_both_ends() {
        let of = |part, whole| ratio(&quantity(part), &quantity(whole)).and_then(percent);
        assert_eq!(of("23处", "25处").as_deref(), Some("92%"));
        assert_eq!(of("3380余处", "3500余处").as_deref(), Some("九成以上"));
        assert_eq!(of("5起", "0起"), None);
    }
}
