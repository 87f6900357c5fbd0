//! 县级行政区划：补全省、市，认出写错一个字的县名。

use strsim::levenshtein;

/// 区划表：“省级、地级”一行起头，其下每行“代码、名称”。
const TABLE: &str = include_str!("../../data/regions.tsv");

/// 一个县级单位。
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Unit {
    /// 六位代码。
    pub code: &'static str,
    /// 名称。
    pub name: &'static str,
    /// 省级。
    pub province: &'static str,
    /// 地级；直辖市的区县和省直辖的县市为空。
    pub prefecture: &'static str,
}

/// 补全了省、市的名称；地级市自己的 `prefecture` 为空。
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct FullName {
    /// 省级。
    pub province: &'static str,
    /// 上级地级；没有就空着。
    pub prefecture: &'static str,
    /// 名称。
    pub name: &'static str,
}

impl Unit {
    /// 追溯用的写法，如 `data/regions.tsv#130102`。
    pub fn path(&self) -> String {
        format!("data/regions.tsv#{}", self.code)
    }
}

/// 逐行读出全部县级单位。
pub fn all() -> impl Iterator<Item = Unit> {
    let pairs = TABLE
        .lines()
        .filter(|l| !l.starts_with('#'))
        .filter_map(|l| l.split_once('\t'));
    pairs
        .scan(("", ""), |group, (first, second)| {
            if first.starts_with(|c: char| c.is_ascii_digit()) {
                let (province, prefecture) = *group;
                return Some(Some(Unit {
                    code: first,
                    name: second,
                    province,
                    prefecture,
                }));
            }
            *group = (first, second);
            Some(None)
        })
        .flatten()
}

/// 省级与地级的组合，各一次。
fn groups() -> impl Iterator<Item = (&'static str, &'static str)> {
    let mut last = ("", "");
    all()
        .map(|u| (u.province, u.prefecture))
        .filter(move |g| std::mem::replace(&mut last, *g) != *g)
}

/// `superior`（如 江北省宁川市、宁川市、江北省）说的是不是这个省、市；省名可以写简称。
fn is_under(superior: &str, province: &str, prefecture: &str) -> bool {
    let is_province = |s: &str| s.chars().count() >= 2 && province.starts_with(s);
    if is_province(superior) {
        return true;
    }
    let rest = superior
        .strip_suffix(prefecture)
        .filter(|_| !prefecture.is_empty());
    rest.map(str::trim)
        .is_some_and(|r| r.is_empty() || is_province(r))
}

/// 上级是 `superior` 的单位；不写上级就是全部。
fn under(superior: Option<&str>) -> impl Iterator<Item = Unit> {
    let superior = superior.map(str::trim).filter(|s| !s.is_empty());
    all().filter(move |u| superior.is_none_or(|s| is_under(s, u.province, u.prefecture)))
}

/// 叫这个名字的县级单位；写了上级就只在那里找。
pub fn find(name: &str, superior: Option<&str>) -> Vec<Unit> {
    under(superior).filter(|u| u.name == name).collect()
}

/// 补全省、市；重名又没写上级、或表里没有的，补不出来。县级和地级的名称都认。
pub fn complete(name: &str, superior: Option<&str>) -> Option<FullName> {
    let superior = superior.map(str::trim).filter(|s| !s.is_empty());
    let is_here = |g: &(&str, &str)| g.1 == name && superior.is_none_or(|s| is_under(s, g.0, ""));
    let cities = groups()
        .filter(is_here)
        .map(|(province, name)| (province, "", name));
    let counties = find(name, superior)
        .into_iter()
        .map(|u| (u.province, u.prefecture, u.name));
    let mut found = cities.chain(counties);
    let (province, prefecture, name) = found.next()?;
    found.next().is_none().then_some(FullName {
        province,
        prefecture,
        name,
    })
}

/// 名称像是写错了一个字：上级确有其地、那里没有这个名称、又恰有一个单位只差一个字。
///
/// 两个字的名称、只差末尾“县、市、区、旗”的不算（可能是新设的）。
pub fn correction(name: &str, superior: &str) -> Option<&'static str> {
    if superior.trim().is_empty() || name.chars().count() < 3 {
        return None;
    }
    if groups().any(|(_, prefecture)| prefecture == name) {
        return None;
    }
    let stem = |s: &str| s.chars().count() - 1;
    let units: Vec<_> = under(Some(superior)).collect();
    let is_close = |u: &&Unit| {
        let same_stem = name
            .chars()
            .take(stem(name))
            .eq(u.name.chars().take(stem(u.name)));
        !same_stem && levenshtein(name, u.name) == 1
    };
    let mut close = units.iter().filter(is_close);
    let first = close
        .next()
        .filter(|_| units.iter().all(|u| u.name != name))?;
    close.next().is_none().then_some(first.name)
}
