//! 在一行里找出换一个县就要换的话：名称、数字、日期、地名、人名、企业、抹去的字。

use std::ops::Range;

use crate::check::rules::place::gazetteer;
use crate::speech::figures::Figure;
pub(super) use crate::speech::figures::numerals::is_digit;
use crate::speech::figures::periods;
pub(super) use crate::speech::figures::periods::Time;
use crate::speech::{Line, Ordinal};

/// 找到的一处。
#[derive(Debug, Clone)]
pub(super) struct Span<'f, 'a> {
    /// 在这一行正文里的字节范围。
    pub range: Range<usize>,
    /// 是什么。
    pub kind: Kind<'f, 'a>,
}

/// 找到的是什么。
#[derive(Debug, Clone)]
pub(super) enum Kind<'f, 'a> {
    /// 程序认得的说法：全县、县政府、县应急管理局；写成这个变量。
    Word(String),
    /// 会议名称。
    Meeting,
    /// 读懂了的数。
    Figure(&'f Figure<'a>),
    /// 时间。
    Time(Time),
    /// 别的数字。
    Number,
    /// 名称：叫法。
    Name(&'static str),
    /// 每季度至少一次、一岗双人：叫法。
    Norm(&'static str),
    /// 抹去的字。
    Mask,
    /// “讲三点意见”的“三”。
    Points,
}

/// 找的时候手头有的东西。
#[derive(Debug)]
pub(super) struct Known<'f, 'a> {
    /// 会议名称。
    pub meeting: Option<String>,
    /// 固定的说法和变量，长的在前。
    pub words: Vec<(String, String)>,
    /// 前面已经认得的名称和叫法，长的在前。
    pub names: Vec<(String, &'static str)>,
    /// 县、市、区、旗。
    pub short: String,
    /// 会议那一年。
    pub year: i32,
    /// 全篇的数。
    pub figures: &'f [Figure<'a>],
    /// 全篇的序号。
    pub ordinals: &'f [Ordinal<'a>],
    /// 大题有几个。
    pub headings: usize,
}

/// 一行里的，按先后，不重叠；先找的先占。
pub(super) fn find<'f, 'a>(line: &Line, known: &Known<'f, 'a>) -> Vec<Span<'f, 'a>> {
    let mut taken = Taken {
        spans: Vec::new(),
        barred: barred(line, known),
    };
    let text = line.text.as_str();
    if let Some(meeting) = &known.meeting {
        taken.all(text, meeting, || Kind::Meeting);
    }
    let (stems, names): (Vec<_>, Vec<_>) = known
        .names
        .iter()
        .partition(|(_, label)| *label == "地名简称");
    let (places, names): (Vec<_>, Vec<_>) =
        names.into_iter().partition(|(_, label)| *label == "地名");
    for (name, label) in names {
        taken.all(text, name, || Kind::Name(label));
    }
    for (word, variable) in &known.words {
        for (at, _) in text.match_indices(word.as_str()) {
            if is_whole(text, at, word) {
                taken.add(at..at + word.len(), Kind::Word(variable.clone()));
            }
        }
    }
    for (name, label) in places {
        taken.all(text, name, || Kind::Name(label));
    }
    for range in gazetteer::find(text) {
        taken.add(range, Kind::Name("地名"));
    }
    for (name, label) in stems {
        taken.all(text, name, || Kind::Name(label));
    }
    for figure in known
        .figures
        .iter()
        .filter(|f| f.line.number == line.number)
    {
        if is_told(figure) {
            taken.add(figure.range.clone(), Kind::Figure(figure));
        }
    }
    addresses(text, &mut taken);
    masks(text, &mut taken);
    times(text, known.year, &mut taken);
    norms(text, &mut taken);
    digits(text, &mut taken);
    short_words(text, &known.short, &mut taken);
    points(text, known.headings, &mut taken);
    taken.spans.sort_by_key(|span| span.range.start);
    taken.spans
}

/// 已经占了的。
struct Taken<'f, 'a> {
    spans: Vec<Span<'f, 'a>>,
    /// 不能动的：序号。
    barred: Vec<Range<usize>>,
}

impl<'f, 'a> Taken<'f, 'a> {
    fn is_free(&self, range: &Range<usize>) -> bool {
        let spans = self.spans.iter().map(|span| &span.range);
        let clear = |other: &Range<usize>| other.end <= range.start || range.end <= other.start;
        !range.is_empty() && spans.chain(&self.barred).all(clear)
    }

    fn add(&mut self, range: Range<usize>, kind: Kind<'f, 'a>) {
        if self.is_free(&range) {
            self.spans.push(Span { range, kind });
        }
    }

    /// 这个词的每一处。
    fn all(&mut self, text: &str, word: &str, kind: impl Fn() -> Kind<'f, 'a>) {
        for (at, word) in text.match_indices(word) {
            self.add(at..at + word.len(), kind());
        }
    }
}

/// 序号不动。
fn barred(line: &Line, known: &Known) -> Vec<Range<usize>> {
    let own = known
        .ordinals
        .iter()
        .filter(|o| o.line.number == line.number);
    own.map(|ordinal| ordinal.start..ordinal.start + ordinal.length)
        .collect()
}

/// 固定的说法前后没有连成别的词：各县委、全区域。
fn is_whole(text: &str, at: usize, word: &str) -> bool {
    let before = text[..at].chars().next_back();
    let after = text[at + word.len()..].chars().next();
    let joined = before.is_some_and(|c| "各安健保齐社辖园邻外".contains(c));
    let longer = after.is_some_and(|c| match word.chars().next_back() {
        Some('县' | '区' | '市' | '旗') => "域场民区县市容位间".contains(c),
        Some('委') => "员托派".contains(c),
        _ => false,
    });
    !joined && !longer
}

/// 汉字写的数，要看得出说的是什么才算，免得把“三项制度”当成数。
fn is_told(figure: &Figure) -> bool {
    use crate::speech::figures::topic::{Role, Topic};
    let digits = figure.text().contains(is_digit);
    digits || (figure.topic != Topic::Other && figure.role != Role::Goal)
}

/// 带数字的时间；只说“去年”的不动。
fn times(text: &str, year: i32, taken: &mut Taken<'_, '_>) {
    const QUARTERS: [&str; 7] = [
        "一季度",
        "二季度",
        "三季度",
        "四季度",
        "上半年",
        "下半年",
        "前三季度",
    ];
    for mut time in periods::all(text, Some(year)) {
        let words = &text[time.range.clone()];
        let quarter = QUARTERS.iter().any(|word| words.contains(word));
        if words.contains(is_digit) || quarter {
            for tail in ["底", "末", "初", "度"] {
                if text[time.range.end..].starts_with(tail) && words.ends_with('年') {
                    time.range.end += tail.len();
                    time.period = None;
                }
            }
            taken.add(time.range.clone(), Kind::Time(time));
        }
    }
}

/// 网址。
fn addresses(text: &str, taken: &mut Taken<'_, '_>) {
    for (at, _) in text.match_indices("http").chain(text.match_indices("www.")) {
        let end = text[at..].find(|c: char| !c.is_ascii_graphic() && c != '：');
        taken.add(
            at..end.map_or(text.len(), |end| at + end),
            Kind::Norm("网址"),
        );
    }
}

/// 规定的频次、人数：每季度至少召开一次、一岗双人。
fn norms(text: &str, taken: &mut Taken<'_, '_>) {
    for (at, word) in text.match_indices('第') {
        let rest = &text[at + word.len()..];
        let digits = rest.len()
            - rest
                .trim_start_matches(|c| "一二三四五六七八九十".contains(c))
                .len();
        let next = rest[digits..]
            .chars()
            .next()
            .filter(|c| "次组".contains(*c));
        if let Some(unit) = next.filter(|_| digits > 0) {
            let end = at + word.len() + digits + unit.len_utf8();
            taken.add(at..end, Kind::Norm("第几"));
        }
    }
    for (at, word) in text.match_indices("个月") {
        let head = text[..at].trim_end_matches(|c| "一二两三四五六七八九十".contains(c));
        taken.add(
            head.len()..at + if head.len() < at { word.len() } else { 0 },
            Kind::Norm("几个月"),
        );
    }
    for plan in ["十一五", "十二五", "十三五", "十四五", "十五五", "十六五"] {
        taken.all(text, plan, || Kind::Norm("规划期"));
    }
    for word in ["一岗双人", "一岗两人", "双人双岗"] {
        taken.all(text, word, || Kind::Norm("值班人数"));
    }
    for (at, word) in ["每年", "每半年", "每季度", "每月", "每周", "每天", "每日"]
        .iter()
        .flat_map(|word| text.match_indices(word))
    {
        let rest = &text[at + word.len()..];
        let stop = rest.find(['，', '。', '；', '、']).unwrap_or(rest.len());
        let near: String = rest[..stop].chars().take(9).collect();
        let ends = ["次", "场", "遍", "轮"].iter().filter_map(|unit| {
            let end = near.find(unit)?;
            let counted = near[..end].ends_with(|c| "一二两三四五六七八九十".contains(c));
            counted.then_some(end + unit.len())
        });
        if let Some(end) = ends.min() {
            taken.add(at..at + word.len() + end, Kind::Norm("规定的频次"));
        }
    }
}

/// 人人知道的号码，不是哪个县的。
const PUBLIC: [&str; 7] = ["110", "119", "120", "122", "12345", "12350", "12315"];

/// 跟在数字后面的单位。
const UNITS: [&str; 22] = [
    "小时",
    "分钟",
    "周年",
    "个月",
    "月份",
    "个百分点",
    "公里",
    "人次",
    "万元",
    "亿元",
    "年",
    "月",
    "日",
    "天",
    "号",
    "字",
    "期",
    "级",
    "米",
    "吨",
    "岁",
    "个",
];

/// 剩下的数字，连同单位；夹在英文里的不动。
fn digits(text: &str, taken: &mut Taken<'_, '_>) {
    let mut end = 0;
    for (at, c) in text.char_indices() {
        if at < end || !is_digit(c) {
            continue;
        }
        let more = |c: char| is_digit(c) || "./:：-—～·".contains(c) || c.is_ascii_whitespace();
        let run = text[at..].find(|c| !more(c)).map_or(text.len(), |n| at + n);
        let number = text[at..run].trim_end_matches(|c| !is_digit(c));
        end = at + number.len();
        let glued = text[..at].ends_with(|c: char| c.is_ascii_alphabetic());
        let known = PUBLIC.contains(&number);
        let lettered = |c: char| c.is_ascii_alphabetic() && !"xX".contains(c);
        let glued = glued || text[end..].starts_with(lettered);
        if !glued && !known {
            let unit = unit(&text[end..]);
            taken.add(at..end + unit, Kind::Number);
        }
        // 里面有一截已经占了，剩下的一段一段地补上。
        let mut from = at;
        for piece in number.split(|c| !is_digit(c)) {
            if !glued && !known {
                taken.add(from..from + piece.len(), Kind::Number);
            }
            let next = text[from + piece.len()..].chars().next();
            from += piece.len() + next.map_or(0, char::len_utf8);
        }
    }
}

/// 打头的单位有几个字节。
fn unit(text: &str) -> usize {
    let found = UNITS.iter().find(|unit| text.starts_with(**unit));
    found.map_or(0, |unit| unit.len())
}

/// 遮住的字：×起、20**年、X月份、*镇。
fn masks(text: &str, taken: &mut Taken<'_, '_>) {
    const MASKS: [char; 8] = ['×', '*', '＊', '✕', '╳', '○', '〇', '█'];
    let mut end = 0;
    for (at, c) in text.char_indices() {
        let lettered = matches!(c, 'X' | 'x' | 'Ｘ') && unit_after(&text[at + c.len_utf8()..]);
        if at < end || !(MASKS.contains(&c) || lettered) {
            continue;
        }
        let run = text[at..].find(|d| d != c).map_or(text.len(), |n| at + n);
        end = run + mask_unit(&text[run..]);
        // 20**年：前面没有遮住的数字也算在里面。
        let head = text[..at].trim_end_matches(is_digit).len();
        taken.add(head..end, Kind::Mask);
    }
}

/// 遮住的数后面的单位。
const MASK_UNITS: [&str; 14] = [
    "小时", "周年", "月份", "万元", "人次", "家", "年", "月", "日", "起", "人", "处", "%", "名",
];

fn mask_unit(text: &str) -> usize {
    let found = MASK_UNITS.iter().find(|unit| text.starts_with(**unit));
    found.map_or(0, |unit| unit.len())
}

fn unit_after(text: &str) -> bool {
    let rest = text.trim_start_matches(['X', 'x', 'Ｘ']);
    let named = [
        "局长", "县", "市", "区", "镇", "乡", "同志", "书记", "企业", "公司", "村", "街道",
    ];
    MASK_UNITS
        .iter()
        .chain(&named)
        .any(|unit| rest.starts_with(unit))
}

/// 副区长、区人大：只换级别那一个字。
fn short_words(text: &str, short: &str, taken: &mut Taken<'_, '_>) {
    const AFTER: [&str; 10] = [
        "长",
        "人大",
        "政协",
        "直",
        "级",
        "纪委",
        "监委",
        "安委",
        "武装部",
        "人民政府",
    ];
    for (at, _) in text.match_indices(short) {
        let before = text[..at].chars().next_back();
        let part = before.is_some_and(|c| "社辖园城片地景新市山矿校大小各海高".contains(c));
        let after = &text[at + short.len()..];
        if !part && AFTER.iter().any(|word| after.starts_with(word)) {
            taken.add(at..at + short.len(), Kind::Word("region.short".to_owned()));
        }
    }
}

/// “我讲三点意见”，真有三个大题，就由程序数。
fn points(text: &str, headings: usize, taken: &mut Taken<'_, '_>) {
    let said = crate::numbering::chinese_number(headings);
    for unit in [
        "点意见",
        "点要求",
        "个方面",
        "个问题",
        "点体会",
        "点",
        "条意见",
    ] {
        let phrase = format!("{said}{unit}");
        for (at, _) in text.match_indices(&phrase) {
            let before = &text[..at];
            let clause = before.rsplit(['，', '。', '；']).next().unwrap_or_default();
            if headings > 0
                && [
                    "讲", "谈", "提", "强调", "说", "交流", "汇报", "做好", "抓好",
                ]
                .iter()
                .any(|w| clause.contains(w))
            {
                taken.add(at..at + said.len(), Kind::Points);
            }
        }
    }
}
