//! 一个数说的是谁、哪个行业、哪一级事故。

use crate::speech::{Kind, Speech};

/// 说的是谁。
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(crate) enum Scope {
    /// 全国。
    Nation,
    /// 全省、全自治区。
    Province,
    /// 上一级的市。
    City,
    /// 开会的这个地方。
    Own,
    /// 其中一部分：企业、园区、某镇、某局。
    Part(String),
    /// 别处的某一起事故。
    Case,
}

impl Scope {
    /// 是不是上级的。
    pub fn is_wider(&self) -> bool {
        matches!(self, Scope::Nation | Scope::Province | Scope::City)
    }
}

/// 在哪里开会：决定“全市”“全区”说的是本地还是上级。
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Home {
    /// 县、旗。
    County,
    /// 市辖区。
    District,
    /// 市。
    City,
}

impl Home {
    /// 看稿子怎么自称，题目里的先算。
    pub fn of(speech: &Speech) -> Home {
        let title = speech.lines.iter().filter(|line| line.kind == Kind::Title);
        let title: String = title.map(|line| line.text.as_str()).collect();
        let all = [
            (["全县", "我县", "全旗", "我旗"], Home::County),
            (["全区", "我区", "本区", "区委"], Home::District),
            (["全市", "我市", "本市", "市委"], Home::City),
        ];
        let named = all
            .iter()
            .find(|(words, _)| words.iter().any(|word| title.contains(word)));
        let spoken = || {
            all.iter().find(|(words, _)| {
                speech
                    .find(words[0])
                    .chain(speech.find(words[1]))
                    .next()
                    .is_some()
            })
        };
        named
            .or_else(spoken)
            .map_or(Home::County, |(_, home)| *home)
    }

    /// 这个词说的范围。
    fn scope(self, word: &str) -> Scope {
        match (word, self) {
            ("全国" | "我国" | "国内", _) => Scope::Nation,
            ("全市" | "我市", Home::County | Home::District) => Scope::City,
            ("全省" | "我省" | "全自治区", _) | ("全区" | "我区", Home::County | Home::City) => {
                Scope::Province
            }
            _ => Scope::Own,
        }
    }
}

/// 说范围的词。
const BROAD: [&str; 14] = [
    "全国",
    "我国",
    "国内",
    "全省",
    "我省",
    "全自治区",
    "全市",
    "我市",
    "全县",
    "我县",
    "全旗",
    "我旗",
    "全区",
    "我区",
];

/// 一部分的叫法。
const PARTS: [&str; 20] = [
    "新区",
    "经开区",
    "示范区",
    "度假区",
    "企业",
    "园区",
    "开发区",
    "公司",
    "集团",
    "大队",
    "支队",
    "学校",
    "医院",
    "街道",
    "乡镇",
    "镇",
    "乡",
    "局",
    "委",
    "部门",
];

/// 到了动词、介词就不是主语了。
const VERBS: &str = "查对督组有共为将责关约停把在向从由，、对于给";

/// 行业。
const SECTORS: [&str; 54] = [
    "道路运输",
    "建筑业",
    "房建",
    "生产经营性",
    "瞒报",
    "谎报",
    "涉险",
    "夜间",
    "节假日",
    "外包",
    "电气",
    "轻微",
    "简易程序",
    "亡人道路交通",
    "旅游",
    "校园",
    "溺水",
    "电动自行车",
    "商贸",
    "自建房",
    "电力",
    "民用爆炸物品",
    "高处坠落",
    "触电",
    "机械伤害",
    "坍塌",
    "中毒",
    "车辆伤害",
    "道路交通",
    "水上交通",
    "铁路交通",
    "交通运输",
    "建筑施工",
    "房屋市政",
    "工程建设",
    "工矿商贸",
    "危险化学品",
    "危化品",
    "烟花爆竹",
    "非煤矿山",
    "煤矿",
    "矿山",
    "城镇燃气",
    "燃气",
    "特种设备",
    "农业机械",
    "农机",
    "渔业船舶",
    "冶金",
    "工贸",
    "火灾",
    "消防",
    "建筑",
    "其他",
];

/// 事故等级。
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(crate) enum Grade {
    /// 一般。
    Ordinary,
    /// 较大。
    Larger,
    /// 较大及以上。
    LargerAndAbove,
    /// 重大。
    Major,
    /// 重特大、重大及以上。
    MajorAndAbove,
    /// 特别重大。
    Gravest,
    /// 亡人事故，不分等级。
    Fatal,
}

/// 等级的写法，长的在前。
const GRADES: [(&str, Grade); 13] = [
    ("亡人", Grade::Fatal),
    ("较大及以上", Grade::LargerAndAbove),
    ("较大以上", Grade::LargerAndAbove),
    ("重大及以上", Grade::MajorAndAbove),
    ("重大以上", Grade::MajorAndAbove),
    ("特别重大", Grade::Gravest),
    ("特大", Grade::Gravest),
    ("重特大", Grade::MajorAndAbove),
    ("重大", Grade::Major),
    ("较大", Grade::Larger),
    ("一般及以上", Grade::Ordinary),
    ("一般生产安全", Grade::Ordinary),
    ("一般", Grade::Ordinary),
];

impl Grade {
    /// 写出来的样子。
    pub fn name(self) -> &'static str {
        match self {
            Grade::Ordinary => "一般",
            Grade::Larger => "较大",
            Grade::LargerAndAbove => "较大及以上",
            Grade::Major => "重大",
            Grade::MajorAndAbove => "重特大",
            Grade::Gravest => "特别重大",
            Grade::Fatal => "亡人",
        }
    }
}

/// 最后说到的范围，和它在哪里结束。
pub(crate) fn broad(text: &str, home: Home) -> Option<(Scope, usize)> {
    let found = BROAD.iter().filter_map(|word| {
        let at = text.rfind(word)?;
        Some((home.scope(word), at + word.len()))
    });
    found.max_by_key(|(_, end)| *end)
}

/// 一个小句开头（或范围词后面）的主语是不是其中一部分。
pub(crate) fn part(text: &str) -> Option<Scope> {
    named(text).or_else(|| kind(text))
}

/// 有名有姓的县、区：东浦区、苍岭县。
fn named(text: &str) -> Option<Scope> {
    let (at, mark) = text
        .char_indices()
        .take(8)
        .find(|(_, c)| "县区市旗".contains(*c))?;
    let from = text[..at]
        .rfind(['，', '年', '月', '中', '：', '、'])
        .map_or(0, |from| {
            from + text[from..].chars().next().map_or(0, char::len_utf8)
        });
    let name: Vec<char> = text[from..at].chars().collect();
    let own = name
        .iter()
        .any(|c| "全我本各该两县区市旗城地园山矿老小社级".contains(*c) || c.is_ascii_digit());
    let after = text[at + mark.len_utf8()..].chars().next();
    let organ = after.is_some_and(|c| "级域际间".contains(c));
    ((2..=3).contains(&name.len()) && !own && !organ).then(|| Scope::Part(name.iter().collect()))
}

/// 企业、园区、乡镇一类。
fn kind(text: &str) -> Option<Scope> {
    let found = PARTS
        .iter()
        .filter_map(|word| Some((text.find(word)?, *word)));
    let (at, word) = found.min_by_key(|(at, word)| (*at, std::cmp::Reverse(word.len())))?;
    // “看得见的还有某某开发区，事故由……”，说的就是它。
    let before = text[..at].rsplit("还有").next().unwrap_or_default();
    let near = before.chars().count() <= 10 && !before.contains(|c| VERBS.contains(c));
    let name = text[at + word.len()..].starts_with(['外', '会', '办']);
    near.then(|| Scope::Part(word.to_owned()))
        .filter(|_| !name || word != "委")
}

/// 最后说到的行业。
pub(crate) fn sector(text: &str) -> Option<&'static str> {
    let found = SECTORS
        .iter()
        .filter_map(|word| Some((text.rfind(word)?, *word)));
    found
        .max_by_key(|(at, word)| (*at + word.len(), word.len()))
        .map(|(_, word)| word)
}

/// 事故前面写的等级；说隐患、工作的不算。
pub(crate) fn grade(text: &str) -> Option<Grade> {
    let nearest = |(word, grade): &(&str, Grade)| {
        let at = text.rfind(word)?;
        let rest = &text[at + word.len()..];
        let between = rest.split("事故").next().unwrap_or_default();
        let hazard = rest[between.len()..].starts_with("事故隐患");
        let about = rest.contains("事故") && !hazard && between.chars().count() <= 8;
        (about && !between.contains(['，', '。', '隐'])).then_some((
            at + word.len(),
            word.len(),
            *grade,
        ))
    };
    let found = GRADES.iter().filter_map(nearest);
    found
        .max_by_key(|(end, length, _)| (*end, *length))
        .map(|(.., grade)| grade)
}

#[test]
fn words_around_a_figure_tell_whose_it_is() {
    let scope = |text, home| broad(text, home).map(|found| found.0);
    assert_eq!(scope("据统计，去年全县共", Home::County), Some(Scope::Own));
    assert_eq!(scope("从全国看，全市共", Home::County), Some(Scope::City));
    assert_eq!(scope("全市共", Home::City), Some(Scope::Own));
    assert_eq!(scope("全区共", Home::County), Some(Scope::Province));
    assert_eq!(scope("县安委会", Home::County), None);
    assert_eq!(part("企业共排查"), Some(Scope::Part("企业".to_owned())));
    assert_eq!(part("共检查企业"), None);
    assert_eq!(part("东浦区发生事故"), Some(Scope::Part("东浦".to_owned())));
    assert_eq!(part("去年全区发生事故"), None);
    assert_eq!(part("各县区发生事故"), None);
    assert_eq!(sector("道路交通领域发生"), Some("道路交通"));
    assert_eq!(
        grade("发生较大及以上生产安全事故"),
        Some(Grade::LargerAndAbove)
    );
    assert_eq!(grade("发生重特大事故"), Some(Grade::MajorAndAbove));
    assert_eq!(grade("查出重大事故隐患"), None);
    assert_eq!(grade("重大隐患引发事故"), None);
}
