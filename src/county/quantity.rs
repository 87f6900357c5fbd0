//! 数字读成区间：18起是[18, 18]，3500余处是[3500, 3599]，3000以上没有上限。

use super::numeral;
use super::value::Reading;

/// 定点数的一：区间的两头都是万分之一为单位的整数，不经浮点。
pub const ONE: i64 = 10_000;

/// 数字是怎么约的。
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Approx {
    /// 18起：确数。
    #[default]
    Exact,
    /// 3500余、3500多。
    Over,
    /// 约2100、2100左右。
    About,
    /// 近3000。
    Nearly,
    /// 3000以上、超过3000。
    AtLeast,
    /// 不足3000、3000以下。
    AtMost,
    /// 由别的数算出来的。
    Derived,
}

/// 一个数：一段区间和单位。万、亿已经乘进去，单位照写的留着。
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Quantity {
    /// 至少多少，以万分之一为单位。
    pub low: i64,
    /// 至多多少，以万分之一为单位；没有上限就没有。
    pub high: Option<i64>,
    /// 怎么约的。
    pub approx: Approx,
    /// 单位，如 起、元、人次、%；没有就空着。
    pub unit: String,
}

impl Quantity {
    /// 读一个数。
    pub fn parse(text: &str) -> Option<Quantity> {
        numeral::parse(&super::width::half_width(text)).map(|numeral| numeral.quantity)
    }

    /// 是不是确数。
    pub fn is_exact(&self) -> bool {
        self.high == Some(self.low)
    }

    /// 是不是确定的零。
    pub fn is_zero(&self) -> bool {
        self.exact_value() == Some(0)
    }

    /// 确数的值，以万分之一为单位。
    pub fn exact_value(&self) -> Option<i64> {
        self.is_exact().then_some(self.low)
    }

    /// 确数而且是整数的值。
    pub fn whole(&self) -> Option<i64> {
        self.exact_value().filter(|v| v % ONE == 0).map(|v| v / ONE)
    }

    /// 两数之和；单位不同或太大就没有。
    pub fn add(&self, other: &Quantity) -> Option<Quantity> {
        let high = match (self.high, other.high) {
            (Some(a), Some(b)) => Some(a.checked_add(b)?),
            _ => None,
        };
        self.derived(other, self.low.checked_add(other.low)?, high)
    }

    /// 两数之差；单位不同、减数没有上限或太大就没有。
    pub fn sub(&self, other: &Quantity) -> Option<Quantity> {
        let high = match self.high {
            Some(high) => Some(high.checked_sub(other.low)?),
            None => None,
        };
        self.derived(other, self.low.checked_sub(other.high?)?, high)
    }

    /// 算出来的数：两头都是确数就还是确数。
    fn derived(&self, other: &Quantity, low: i64, high: Option<i64>) -> Option<Quantity> {
        let unit = match (self.unit.as_str(), other.unit.as_str()) {
            (a, b) if a == b || b.is_empty() => a,
            ("", b) => b,
            _ => return None,
        };
        let exact = self.is_exact() && other.is_exact();
        let approx = if exact {
            Approx::Exact
        } else {
            Approx::Derived
        };
        Some(Quantity {
            low,
            high,
            approx,
            unit: unit.to_owned(),
        })
    }
}

impl Reading for Quantity {
    const KIND: &'static str = "数字";

    fn read(text: &str) -> Option<Self> {
        Quantity::parse(text)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    /// 写法、下限、上限（整数，负一是没有上限）、单位。
    const TABLE: [(&str, i64, i64, &str); 27] = [
        ("18起", 18, 18, "起"),
        ("28", 28, 28, ""),
        ("3500余处", 3500, 3599, "处"),
        ("3500多处", 3500, 3599, "处"),
        ("20余", 20, 29, ""),
        ("约2100", 2050, 2150, ""),
        ("2100人左右", 2050, 2150, "人"),
        ("约2100万元", 20_500_000, 21_500_000, "元"),
        ("10万余人次", 100_000, 109_999, "人次"),
        ("10余万人次", 100_000, 199_999, "人次"),
        ("3500余万元", 35_000_000, 35_999_999, "元"),
        ("1.2万余人", 12_000, 12_999, "人"),
        ("近3000", 2000, 2999, ""),
        ("近100家", 90, 99, "家"),
        ("3000以上", 3000, -1, ""),
        ("3000起以上", 3000, -1, "起"),
        ("超过3000", 3000, -1, ""),
        ("上万人", 10_000, -1, "人"),
        ("不足20人", 0, 20, "人"),
        ("1亿2000万元", 120_000_000, 120_000_000, "元"),
        ("3千余人", 3000, 3999, "人"),
        ("5千米", 5, 5, "千米"),
        ("三十余起", 30, 39, "起"),
        ("一百零五人", 105, 105, "人"),
        ("两成", 2, 2, "成"),
        ("百分之五", 5, 5, "%"),
        ("１８ 起", 18, 18, "起"),
    ];

    #[test]
    fn figures_are_read_as_intervals() {
        for (text, low, high, unit) in TABLE {
            let read = Quantity::parse(text).map(|q| (q.low, q.high, q.unit));
            let high = (high >= 0).then_some(high * ONE);
            assert_eq!(read, Some((low * ONE, high, unit.to_owned())), "{text}");
        }
        assert_eq!(
            Quantity::parse("1.5%").and_then(|q| q.exact_value()),
            Some(15_000)
        );
    }

    #[test]
    fn vague_or_mixed_writing_is_refused() {
        for text in [
            "",
            "若干",
            "一些",
            "一般",
            "无",
            "1,200起",
            "18起9人",
            "18起，下降",
            "-3",
            "1.23456",
            "1.2.3",
            "1e5",
            "万元",
            "一百二",
            "二〇二五",
            "18起死亡九人",
            "99999999999999999",
            "近0",
        ] {
            assert_eq!(Quantity::parse(text), None, "{text}");
        }
    }

    #[test]
    fn intervals_are_added_and_subtracted() {
        let read = |text| Quantity::parse(text).unwrap_or_default();
        let left = read("3500余处")
            .sub(&read("3380余处"))
            .map(|q| (q.low / ONE, q.high, q.approx));
        assert_eq!(left, Some((111, Some(219 * ONE), Approx::Derived)));
        assert_eq!(
            read("25处").sub(&read("23处")).and_then(|q| q.whole()),
            Some(2)
        );
        assert_eq!(read("3以上").add(&read("2")).map(|q| q.high), Some(None));
        assert_eq!(read("5").sub(&read("3以上")), None);
        assert_eq!(read("5起").add(&read("3人")), None);
        assert!(read("0").is_zero() && !read("不足3").is_zero());
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(256))]

        #[test]
        fn any_text_is_read_without_panic(
            text in r"[约近超上不足0-9.余多万亿千百十一二三零点%起人元以上左右 －,]{0,12}|\PC{0,12}"
        ) {
            if let Some(q) = Quantity::parse(&text) {
                prop_assert!(q.low >= 0 && q.high.is_none_or(|high| q.low <= high), "{text}: {q:?}");
            }
        }
    }
}
