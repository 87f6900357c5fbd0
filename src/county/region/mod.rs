//! 本地的各种说法：全县、我县、各乡镇（街道）、县委、全省、全市，都由名称、级别、上级推出。

mod level;
mod superior;

pub use level::Level;
use superior::{Province, Superior, prefecture_short};

use super::Region;
use crate::reference::regions;

/// 本地的各种说法。
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RegionWords {
    /// 本地名称，如 云岭县。
    pub name: String,
    /// 全县、全市、全区、全旗、全州。
    pub whole: String,
    /// 我县。
    pub ours: String,
    /// 县、市、区、旗、州、盟、地区。
    pub short: String,
    /// 各乡镇（街道）。
    pub units: String,
    /// 乡镇（街道）。
    pub unit: String,
    /// 县委。
    pub party: String,
    /// 县政府。
    pub government: String,
    /// 上级各级，如 省、市。
    pub superior: String,
    /// 省一级的全体：全省、全区、全自治区、全市。
    pub province: String,
    /// 市一级的全体：全市、全州；没有市一级就没有。
    pub city: Option<String>,
}

impl Region {
    /// 级别：写明的算写明的，再看名称和上级，都看不出按县级。
    pub fn level(&self) -> Level {
        let name = self.name_text();
        let guess = if name.ends_with('市') {
            Level::CountyCity
        } else {
            Level::County
        };
        self.known_level().unwrap_or(guess)
    }

    /// 级别看不看得出来。
    pub fn is_level_clear(&self) -> bool {
        self.known_level().is_some()
    }

    /// 本地的各种说法。
    pub fn words(&self) -> RegionWords {
        let (name, level) = (self.name_text(), self.level());
        let written = self.superior_text().unwrap_or_default();
        let superior = Superior::parse(&written);
        let short = short(name, level);
        let units = self
            .units
            .as_ref()
            .map_or_else(|| usual_units(level).to_owned(), |u| u.text.clone());
        let (party, government) = leading_bodies(short);
        RegionWords {
            name: name.to_owned(),
            whole: format!("全{short}"),
            ours: format!("我{short}"),
            short: short.to_owned(),
            unit: units.trim_start_matches('各').to_owned(),
            units,
            party,
            government,
            superior: superior_words(level, superior),
            province: province_word(level, superior),
            city: city_word(level, superior),
        }
    }

    fn known_level(&self) -> Option<Level> {
        let written = self
            .level
            .as_ref()
            .and_then(|level| Level::from_name(&level.text));
        written.or_else(|| Level::infer(self.name_text(), self.superior_text().as_deref()))
    }

    fn name_text(&self) -> &str {
        self.name.as_ref().map_or("", |name| &name.text)
    }

    /// 上级：写了用写的；没写的，行政区划里只有一处叫这个名字，就用那里的。
    pub fn superior_text(&self) -> Option<String> {
        let written = self.superior.as_ref().map(|superior| superior.text.clone());
        written.or_else(|| {
            let full = regions::complete(self.name_text(), None)?;
            Some(format!("{}{}", full.province, full.prefecture))
        })
    }

    /// 上级是真的，而那里恰有一处和本地只差一个字：多半写错了，提醒一句。
    pub fn correction(&self) -> Option<&'static str> {
        regions::correction(self.name_text(), &self.superior.as_ref()?.text)
    }
}

fn short(name: &str, level: Level) -> &'static str {
    match level {
        Level::County | Level::AutonomousCounty => "县",
        Level::CountyCity => "市",
        Level::District => "区",
        Level::Banner => "旗",
        Level::Prefecture => prefecture_short(name),
    }
}

fn usual_units(level: Level) -> &'static str {
    match level {
        Level::District => "各镇（街道）",
        Level::Prefecture => "各县（市、区）",
        _ => "各乡镇（街道）",
    }
}

/// 党委和政府：地区的是地委和行署，盟的是盟委和盟行署。
fn leading_bodies(short: &str) -> (String, String) {
    match short {
        "地区" => ("地委".to_owned(), "行署".to_owned()),
        "盟" => ("盟委".to_owned(), "盟行署".to_owned()),
        _ => (format!("{short}委"), format!("{short}政府")),
    }
}

/// 上级各级：省、市；自治区、市；地级市和省直管的只有省一级；直辖市的区县只有市。
fn superior_words(level: Level, superior: Superior) -> String {
    let province = superior.province_short();
    let written = !superior.names_province && superior.prefecture.is_none();
    match superior.prefecture_short() {
        _ if level == Level::Prefecture || superior.province == Province::Municipality => {
            province.to_owned()
        }
        Some(prefecture) => format!("{province}、{prefecture}"),
        None if written => "省、市".to_owned(),
        None => province.to_owned(),
    }
}

/// 省一级的全体：自治区的“全区”遇上市辖区自己的“全区”，写“全自治区”。
fn province_word(level: Level, superior: Superior) -> String {
    let word = match superior.province {
        Province::Plain => "全省",
        Province::Autonomous if level == Level::District => "全自治区",
        Province::Autonomous => "全区",
        Province::Municipality => "全市",
    };
    word.to_owned()
}

/// 市一级的全体：县级市自己已是“全市”，上级写“宁川全市”。
fn city_word(level: Level, superior: Superior) -> Option<String> {
    if level == Level::Prefecture || superior.province == Province::Municipality {
        return None;
    }
    let name = superior.prefecture?;
    let short = prefecture_short(name);
    match (level, short) {
        (Level::CountyCity, "市") => Some(format!("{}全市", name.trim_end_matches('市'))),
        _ => Some(format!("全{short}")),
    }
}

#[cfg(test)]
mod tests {
    use super::super::value::Entry;
    use super::*;

    fn region(name: &str, superior: &str) -> Region {
        let text = |text: &str| {
            Some(Entry {
                text: text.to_owned(),
                ..Entry::default()
            })
        };
        let superior = Some(superior).filter(|s| !s.is_empty()).and_then(text);
        Region {
            name: text(name),
            superior,
            ..Region::default()
        }
    }

    /// 名称、上级；级别、全县、下级、党委、政府、上级各级、省一级、市一级。
    type Row = (&'static str, &'static str, Level, [&'static str; 7]);

    #[rustfmt::skip]
    const TABLE: [Row; 16] = [
        ("云岭县", "江北省宁川市", Level::County, ["全县", "各乡镇（街道）", "县委", "县政府", "省、市", "全省", "全市"]),
        ("云岭县", "", Level::County, ["全县", "各乡镇（街道）", "县委", "县政府", "省、市", "全省", ""]),
        ("云岭县", "宁川市", Level::County, ["全县", "各乡镇（街道）", "县委", "县政府", "省、市", "全省", "全市"]),
        ("云岭县", "重庆市", Level::County, ["全县", "各乡镇（街道）", "县委", "县政府", "市", "全市", ""]),
        ("定安县", "海南省", Level::County, ["全县", "各乡镇（街道）", "县委", "县政府", "省", "全省", ""]),
        ("云岭自治县", "江北省宁川市", Level::AutonomousCounty, ["全县", "各乡镇（街道）", "县委", "县政府", "省、市", "全省", "全市"]),
        ("云岭旗", "内蒙古自治区宁川盟", Level::Banner, ["全旗", "各乡镇（街道）", "旗委", "旗政府", "自治区、盟", "全区", "全盟"]),
        ("云岭市", "江北省宁川市", Level::CountyCity, ["全市", "各乡镇（街道）", "市委", "市政府", "省、市", "全省", "宁川全市"]),
        ("云岭市", "江北省宁川自治州", Level::CountyCity, ["全市", "各乡镇（街道）", "市委", "市政府", "省、州", "全省", "全州"]),
        ("仙桃市", "湖北省", Level::CountyCity, ["全市", "各乡镇（街道）", "市委", "市政府", "省", "全省", ""]),
        ("宁川市", "江北省", Level::Prefecture, ["全市", "各县（市、区）", "市委", "市政府", "省", "全省", ""]),
        ("宁川自治州", "江北自治区", Level::Prefecture, ["全州", "各县（市、区）", "州委", "州政府", "自治区", "全区", ""]),
        ("喀什地区", "新疆维吾尔自治区", Level::Prefecture, ["全地区", "各县（市、区）", "地委", "行署", "自治区", "全区", ""]),
        ("云岭区", "江北自治区宁川市", Level::District, ["全区", "各镇（街道）", "区委", "区政府", "自治区、市", "全自治区", "全市"]),
        ("云岭区", "北京市", Level::District, ["全区", "各镇（街道）", "区委", "区政府", "市", "全市", ""]),
        ("神农架林区", "湖北省", Level::District, ["全区", "各镇（街道）", "区委", "区政府", "省", "全省", ""]),
    ];

    #[test]
    fn words_follow_name_and_superior() {
        for (name, superior, level, expected) in TABLE {
            let region = region(name, superior);
            let words = region.words();
            let city = words.city.as_deref().unwrap_or_default();
            let found = [
                &words.whole,
                &words.units,
                &words.party,
                &words.government,
                &words.superior,
                &words.province,
            ];
            assert_eq!(region.level(), level, "{name} {superior}");
            assert_eq!(
                found.map(String::as_str),
                expected[..6],
                "{name} {superior}"
            );
            assert_eq!(city, expected[6], "{name} {superior}");
        }
    }

    #[test]
    fn what_the_clerk_writes_wins() {
        let mut region = region("宁川市", "江北省");
        region.level = Some(Entry {
            text: "县级市".to_owned(),
            ..Entry::default()
        });
        region.units = Some(Entry {
            text: "各镇街".to_owned(),
            ..Entry::default()
        });
        let words = region.words();
        assert_eq!(region.level(), Level::CountyCity);
        assert_eq!(
            (words.units.as_str(), words.unit.as_str()),
            ("各镇街", "镇街")
        );
    }

    #[test]
    fn a_city_without_superior_is_not_clear() {
        assert!(!region("云岭市", "").is_level_clear());
        assert!(!region("云岭", "江北省").is_level_clear());
        assert_eq!(region("云岭市", "").level(), Level::CountyCity);
    }
}
