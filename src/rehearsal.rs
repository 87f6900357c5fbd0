//! 试写：一套模板用内容多少不同的三份资料、三种篇幅写一遍，毛病一次报全。

use std::collections::BTreeSet;
use std::sync::LazyLock;

use tera::Context;

use crate::county::County;
use crate::draft::{DraftError, Length, Options, draft, variables};
use crate::fields;
use crate::finding::{Finding, Place, Severity};
use crate::markup;
use crate::occasion::library::USER;
use crate::occasion::{self, Library, Pack, PackError, Source, samples};
use crate::outline::OutlineError;
use crate::render::names::{self, Mention, Shape};
use crate::render::{self, Engine, TemplateError, likest, suggestion};

/// 模板里写死了数字，报这一条。
const LITERAL: &str = "写死的数字";
/// 没有资料时一块没有话说，报这一条。
const SILENT: &str = "没有数字就没有话";
/// 待填的空本来就该留着，不算模板的毛病。
const BLANK: &str = "未填的空";
/// 必填的栏目不对，报这一条。
const REQUIRED: &str = "必填栏目";

/// 用户的模板要查的场合：自己写的，和改过其中几块的内置场合。
pub fn occasions(library: &Library) -> BTreeSet<String> {
    let mut all = BTreeSet::new();
    let mut shared = Vec::new();
    for path in library.user_paths() {
        match path.split_once('/') {
            Some(("章节", file)) => shared.extend(file.strip_suffix(".md")),
            Some((occasion, _)) => drop(all.insert(occasion.to_owned())),
            None => {}
        }
    }
    let known = library.occasions();
    all.retain(|occasion| known.contains(occasion));
    for section in shared {
        let file = format!("模板/章节/{section}.md");
        let uses = |name: &&String| {
            let pack = Pack::load(library, name).ok();
            pack.is_some_and(|pack| pack.sources().any(|source| source.name == file))
        };
        let covered = all.iter().any(|name| uses(&name));
        if !covered {
            all.extend(known.iter().find(uses).cloned());
        }
    }
    all
}

/// 一个场合的全部毛病，按文件、行、列排好。
pub fn rehearse(library: &Library, occasion: &str) -> Vec<Finding> {
    let mut findings = match Pack::load(library, occasion) {
        Ok(pack) => with_pack(library, &pack),
        Err(error) => {
            let mut findings = loose_sections(library, occasion);
            findings.extend(of_pack(error));
            findings
        }
    };
    let key = |f: &Finding| (f.file.clone(), f.line, f.column, f.message.clone());
    findings.sort_by_key(key);
    findings.dedup_by_key(|f| key(f));
    findings
}

/// 场合读得下来：看写法，看写出来的稿子。
fn with_pack(library: &Library, pack: &Pack) -> Vec<Finding> {
    let mut findings = required(pack);
    let own = |source: &&Source| source.name.starts_with(USER);
    for source in pack.sources().filter(own) {
        findings.extend(by_reading(source));
    }
    let manifest = pack.source();
    if manifest.name.starts_with(USER) {
        let mentions = names::mentions(&manifest.text, &VOCABULARY);
        findings.extend(
            mentions
                .iter()
                .filter_map(|mention| unknown(manifest, mention)),
        );
    }
    let counties = counties(library, pack);
    let mut rendered = Vec::new();
    for (name, county) in &counties {
        rendered.extend(by_rendering(pack, name, county));
    }
    // 看写法已经报过的那一行，不再说第二遍。
    rendered.retain(|found| {
        !findings
            .iter()
            .any(|f| (&f.file, f.line) == (&found.file, found.line))
    });
    findings.extend(rendered);
    findings.extend(silent(pack, &counties));
    if findings.iter().all(|found| found.severity < Severity::High) {
        for (name, county) in &counties {
            findings.extend(by_drafting(pack, name, county));
        }
    }
    findings
}

/// 场合读不下来时，文件夹里的各块也先看一遍写法。
fn loose_sections(library: &Library, occasion: &str) -> Vec<Finding> {
    let prefix = format!("{occasion}/");
    let paths = library.user_paths().filter(|path| {
        path.starts_with(&prefix)
            && path.ends_with(".md")
            && !path.contains("README")
            && !path.ends_with(occasion::copying::GUIDE)
    });
    let sources = paths.filter_map(|path| library.user_file(path));
    sources.flat_map(|source| by_reading(&source)).collect()
}

fn of_pack(error: PackError) -> Option<Finding> {
    match error {
        PackError::Manifest(found) | PackError::Template(TemplateError(found)) => Some(*found),
        PackError::Unknown { .. } | PackError::NoSection { .. } => None,
    }
}

/// 一处毛病，指着模板里的一处。
fn at(source: &Source, place: Place, rule: &str, severity: Severity, said: [String; 2]) -> Finding {
    let [message, hint] = said;
    let line = source.text.lines().nth(place.line.max(1) - 1);
    Finding {
        rule: rule.to_owned(),
        severity,
        message,
        hint,
        file: Some(source.name.clone()),
        line: place.line,
        column: place.column,
        length: place.length,
        excerpt: line.unwrap_or_default().to_owned(),
    }
}

/// 不渲染，只看写法：编译得过吗，变量都有吗，有没有写死的数字。
fn by_reading(source: &Source) -> Vec<Finding> {
    let mut findings = Vec::new();
    let extends = source.text.contains("builtin/");
    if !extends
        && let Err(TemplateError(found)) =
            Engine::new(&[(source.name.clone(), source.text.clone())])
    {
        findings.push(*found);
    }
    let mentions = names::mentions(&source.text, &VOCABULARY);
    findings.extend(
        mentions
            .iter()
            .filter_map(|mention| unknown(source, mention)),
    );
    findings.extend(literals(source));
    findings
}

/// 全部变量：栏目的，和用各份示范算出来的。
static VOCABULARY: LazyLock<Shape> = LazyLock::new(|| {
    let mut shape = Shape::default();
    for field in fields::all() {
        shape.add(&field.variable);
    }
    let library = Library::built_in();
    for name in library.occasions() {
        let pack = Pack::load(&library, &name).ok();
        let text = samples::example(&name).unwrap_or_default();
        let county = County::read(text.as_bytes(), None).0;
        if let (Some(pack), Some(county)) = (pack, county)
            && let Ok(value) = variables(&county, &pack)
        {
            shape.learn(&value);
        }
    }
    for name in RARE {
        shape.add(name);
    }
    shape
});

/// 示范里碰不上、有时才有的变量。
const RARE: [&str; 12] = [
    "when.fire_theme",
    "when.safety_theme",
    "when.campaign.last_year",
    "enforcement.by_unit[].cases",
    "enforcement.by_unit[].fines",
    "enforcement.by_unit[].hazards",
    "stats.graded[].deaths",
    "stats.graded[].incidents",
    "stats.wider[].sector",
    "stats.wider[].injuries",
    "assessment.months_left",
    "investment.change_by",
];

/// 没有的变量：最像的是哪个，资料里叫什么。
fn unknown(source: &Source, mention: &Mention) -> Option<Finding> {
    let (name, known) = mention.unknown.as_ref()?;
    let near = likest(name, known.iter().map(String::as_str));
    let dot = if mention.whole.is_empty() { "" } else { "." };
    let hint = match near {
        Some(near) => suggestion(&format!("{}{dot}{near}", mention.whole)),
        None => "有哪些变量：zhibi fields，和 docs/模板变量.md".to_owned(),
    };
    let message = format!("没有“{}”这个变量", mention.written);
    Some(at(
        source,
        mention.place,
        render::RULE,
        Severity::High,
        [message, hint],
    ))
}

/// 写死的数字：数字后面跟着量词。
fn literals(source: &Source) -> Vec<Finding> {
    let mut findings = Vec::new();
    for words in names::words(&source.text) {
        let characters: Vec<char> = words.text.chars().collect();
        let mut index = 0;
        while index < characters.len() {
            let run = characters[index..]
                .iter()
                .take_while(|c| c.is_ascii_digit() || **c == '.');
            let length = run.count();
            if length == 0 || !characters[index].is_ascii_digit() {
                index += 1;
                continue;
            }
            let until = (index + length + 1).min(characters.len());
            let figure: String = characters[index..until].iter().collect();
            let place = Place {
                column: words.place.column + index,
                length: figure.chars().count(),
                ..words.place
            };
            let message = format!("句子里写死了“{figure}”");
            let hint = "数字从资料里取，写成 {{ 变量 }}；有哪些变量：zhibi fields".to_owned();
            findings.push(at(
                source,
                place,
                LITERAL,
                Severity::Medium,
                [message, hint],
            ));
            index += length;
        }
    }
    findings
}

/// 必填写的是不是栏目，这一套里用没用到。
fn required(pack: &Pack) -> Vec<Finding> {
    let source = pack.source();
    if !source.name.starts_with(USER) {
        return Vec::new();
    }
    let used = used(pack);
    let mut findings = Vec::new();
    for field in pack.manifest.required.keys() {
        let place = pack.place_of(field);
        let Some(variable) = fields::variable(field) else {
            let near = likest(field, fields::all().iter().map(|field| field.path.as_str()));
            let hint = near.map_or_else(
                || "有哪些栏目：zhibi fields".to_owned(),
                |near| format!("是不是“{near}”？"),
            );
            let message = format!("必填里写了“{field}”，没有这个栏目");
            findings.push(at(source, place, REQUIRED, Severity::High, [message, hint]));
            continue;
        };
        if !used.iter().any(|whole| whole.starts_with(variable)) {
            let message = format!("必填里写了“{field}”，这一套里却没有用到它");
            let hint = format!("在哪一块里写上 {{{{ {variable} }}}}，或者从必填里删掉");
            findings.push(at(source, place, REQUIRED, Severity::Low, [message, hint]));
        }
    }
    findings
}

/// 题目、标题和各块用到的变量，加上题头总要用的。
fn used(pack: &Pack) -> BTreeSet<String> {
    let texts = pack.sources().chain([pack.source()]);
    let mentions = texts.flat_map(|source| names::mentions(&source.text, &VOCABULARY));
    let mut used: BTreeSet<String> = mentions.map(|mention| mention.whole).collect();
    let front = [
        "meeting.speaker.title",
        "meeting.speaker.name",
        "meeting.date",
        "region.name",
    ];
    used.extend(front.map(str::to_owned));
    used
}

/// 试写用的几份资料；场合自带样例的，用它当内容多的那份。
fn counties(library: &Library, pack: &Pack) -> Vec<(&'static str, County)> {
    let occasion = &pack.manifest.name;
    let own = library.user_file(&format!("{occasion}/{}", occasion::copying::SAMPLE));
    let own = own.map(|source| source.text);
    let example = own.or_else(|| samples::example(occasion).map(str::to_owned));
    let all = samples::rehearsal(occasion).into_iter().enumerate();
    all.filter_map(|(index, (name, text))| {
        let text = example.clone().filter(|_| index == 0).unwrap_or(text);
        Some((name, County::read(text.as_bytes(), None).0?))
    })
    .collect()
}

/// 渲染自己的各块。
fn by_rendering(pack: &Pack, sample: &str, county: &County) -> Vec<Finding> {
    let context = variables(county, pack).map(|value| Context::from_serialize(&value));
    let Ok(Ok(context)) = context else {
        return Vec::new();
    };
    let mut findings = Vec::new();
    for (name, source) in pack.own_sections() {
        match pack.section(name, &context) {
            Err(TemplateError(found)) => findings.push(explained(*found, source, sample)),
            Ok(text) => {
                if let Err(error) = markup::parse(&text) {
                    let place = occasion::place_of(source, &error.text);
                    let message = format!("行首的记号不对：{}", error.message);
                    let hint = "行首记号的写法见 templates/README.md".to_owned();
                    findings.push(at(
                        source,
                        place,
                        render::RULE,
                        Severity::High,
                        [message, hint],
                    ));
                }
            }
        }
    }
    findings
}

/// 变量是有的，只是这份资料里没有填：说明怎么办。
fn explained(found: Finding, source: &Source, sample: &str) -> Finding {
    let here = |mention: &&Mention| {
        let end = mention.place.column + mention.place.length;
        mention.unknown.is_none() && mention.place.line == found.line && end >= found.column
    };
    let mentions = names::mentions(&source.text, &VOCABULARY);
    let mention = mentions.iter().find(here);
    let absent = found.message.starts_with("没有“") || found.message.starts_with("这个值没有");
    let Some(mention) = mention.filter(|_| absent) else {
        return found;
    };
    let field = fields::all()
        .iter()
        .find(|field| field.variable.replace("[]", "") == mention.whole);
    let key = field.map_or_else(String::new, |field| format!("（{}）", field.path));
    let declare = field.map_or_else(String::new, |field| {
        format!("，或者在 场合.yaml 的 必填 里写上“{}: 叫法”", field.path)
    });
    Finding {
        message: format!("“{}”{key}不一定有，{sample}时写不下去", mention.written),
        hint: format!(
            "前面写 {{% if {} %}}，后面写 {{% endif %}}{declare}",
            mention.written
        ),
        ..found
    }
}

/// 有资料时有话、没有资料时一句话也没有的块。
fn silent(pack: &Pack, counties: &[(&'static str, County)]) -> Vec<Finding> {
    let says = |name: &str, county: &County| {
        let value = variables(county, pack).ok()?;
        let context = Context::from_serialize(&value).ok()?;
        let node = markup::parse(&pack.section(name, &context).ok()?).ok()?;
        Some(!node.children.is_empty())
    };
    let (Some((_, rich)), Some((_, empty))) = (counties.first(), counties.last()) else {
        return Vec::new();
    };
    let mut findings = Vec::new();
    for (name, source) in pack.own_sections() {
        if says(name, rich) == Some(true) && says(name, empty) == Some(false) {
            let message = format!("没有资料时，“{name}”这一块一句话也没有");
            let hint = "在 {% if %} 外面写一句不带数字的话；有意这样的不用管".to_owned();
            let place = Place {
                line: 1,
                column: 1,
                length: 1,
            };
            findings.push(at(source, place, SILENT, Severity::Low, [message, hint]));
        }
    }
    findings
}

/// 三种篇幅各写一遍，稿子里“高”的毛病。
fn by_drafting(pack: &Pack, sample: &str, county: &County) -> Vec<Finding> {
    let usual = pack.manifest.length;
    let mut findings = Vec::new();
    for characters in [usual / 2, usual, usual * 2] {
        let options = Options {
            length: Some(Length::Characters(characters)),
            ..Options::default()
        };
        match draft(county, pack, &options) {
            Ok(draft) => {
                let high = draft
                    .findings
                    .into_iter()
                    .filter(|f| f.severity == Severity::High && f.rule != BLANK);
                findings.extend(high.map(|found| Finding {
                    file: Some(format!("试写的稿子（{sample}，{characters}字）")),
                    ..found
                }));
            }
            Err(
                DraftError::Template(TemplateError(found))
                | DraftError::Outline(OutlineError::Template(TemplateError(found))),
            ) => findings.push(*found),
            Err(DraftError::NoDate | DraftError::Outline(OutlineError::Markup { .. })) => {}
        }
    }
    findings
}
