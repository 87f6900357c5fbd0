//! 上级怎么写的：省（自治区、直辖市）一段，市（州、盟、地区）一段。

/// 省一级是哪一种。
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Province {
    /// 省；没写也当是省。
    Plain,
    /// 自治区。
    Autonomous,
    /// 直辖市。
    Municipality,
}

/// 拆开的上级。
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Superior<'a> {
    /// 省一级。
    pub province: Province,
    /// 写了省一级没有。
    pub names_province: bool,
    /// 市一级的名称，如 宁川市。
    pub prefecture: Option<&'a str>,
}

const MUNICIPALITIES: [&str; 4] = ["北京市", "天津市", "上海市", "重庆市"];

impl<'a> Superior<'a> {
    /// 拆“江北省宁川市”“××自治区××市”“重庆市”“宁川市”。
    pub fn parse(text: &'a str) -> Superior<'a> {
        let municipality = MUNICIPALITIES
            .iter()
            .find_map(|name| text.strip_prefix(name));
        let split = |word: &str| text.find(word).map(|at| &text[at + word.len()..]);
        let (province, rest) = match (municipality, split("自治区"), split("省")) {
            (Some(rest), _, _) => (Some(Province::Municipality), rest),
            (_, Some(rest), _) => (Some(Province::Autonomous), rest),
            (_, _, Some(rest)) => (Some(Province::Plain), rest),
            _ => (None, text),
        };
        Superior {
            province: province.unwrap_or(Province::Plain),
            names_province: province.is_some(),
            prefecture: Some(rest.trim()).filter(|rest| !rest.is_empty()),
        }
    }

    /// 市一级简称什么：市、州、盟、地区。
    pub fn prefecture_short(&self) -> Option<&'static str> {
        self.prefecture.map(prefecture_short)
    }

    /// 省一级简称什么：省、自治区、市。
    pub fn province_short(&self) -> &'static str {
        match self.province {
            Province::Plain => "省",
            Province::Autonomous => "自治区",
            Province::Municipality => "市",
        }
    }
}

/// 市一级的名称简称什么。
pub(super) fn prefecture_short(name: &str) -> &'static str {
    ["州", "盟", "地区"]
        .into_iter()
        .find(|short| name.ends_with(short))
        .unwrap_or("市")
}
