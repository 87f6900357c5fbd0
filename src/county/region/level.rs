//! 本地是哪一级：看名称，看上级，写明了的算写明的。

use std::fmt;

use super::superior::Superior;

/// 级别。
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Level {
    /// 县。
    County,
    /// 县级市。
    CountyCity,
    /// 市辖区（林区、特区也算）。
    District,
    /// 旗、自治旗。
    Banner,
    /// 自治县。
    AutonomousCounty,
    /// 地级市、自治州、盟、地区。
    Prefecture,
}

/// 省直接管的县级市：上级只写得出省，名称看不出来。
const DIRECT_CITIES: [&str; 22] = [
    "济源市",
    "仙桃市",
    "潜江市",
    "天门市",
    "五指山市",
    "琼海市",
    "文昌市",
    "万宁市",
    "东方市",
    "石河子市",
    "阿拉尔市",
    "图木舒克市",
    "五家渠市",
    "北屯市",
    "铁门关市",
    "双河市",
    "可克达拉市",
    "昆玉市",
    "胡杨河市",
    "新星市",
    "白杨市",
    "草湖市",
];

impl Level {
    /// 全部级别与名称。
    pub const ALL: [(Level, &str); 6] = [
        (Level::County, "县"),
        (Level::CountyCity, "县级市"),
        (Level::District, "市辖区"),
        (Level::Banner, "旗"),
        (Level::AutonomousCounty, "自治县"),
        (Level::Prefecture, "地级市"),
    ];

    /// 按写明的级别找；自治州、盟、地区算地级市，自治旗算旗，区算市辖区。
    pub fn from_name(text: &str) -> Option<Level> {
        match text {
            "自治州" | "州" | "盟" | "地区" => Some(Level::Prefecture),
            "自治旗" => Some(Level::Banner),
            "区" | "林区" | "特区" => Some(Level::District),
            _ => Self::ALL
                .iter()
                .find(|(_, name)| *name == text)
                .map(|(level, _)| *level),
        }
    }

    /// 由名称和上级推；推不出就没有。
    pub(super) fn infer(name: &str, superior: Option<&str>) -> Option<Level> {
        let ends = |words: &[&str]| words.iter().any(|word| name.ends_with(word));
        match name {
            _ if ends(&["自治县"]) => Some(Level::AutonomousCounty),
            _ if ends(&["县"]) => Some(Level::County),
            _ if ends(&["旗"]) => Some(Level::Banner),
            _ if ends(&["州", "盟", "地区"]) => Some(Level::Prefecture),
            _ if ends(&["区"]) => Some(Level::District),
            _ if ends(&["市"]) => city(name, superior),
            _ => None,
        }
    }
}

/// 市：上级写到市（州、盟、地区）的是县级市，只写到省、自治区的是地级市。
fn city(name: &str, superior: Option<&str>) -> Option<Level> {
    if DIRECT_CITIES.contains(&name) {
        return Some(Level::CountyCity);
    }
    let superior = Superior::parse(superior?);
    match superior.prefecture {
        Some(_) => Some(Level::CountyCity),
        None if superior.names_province => Some(Level::Prefecture),
        None => None,
    }
}

impl fmt::Display for Level {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(Self::ALL[*self as usize].1)
    }
}
