//! 写一遍看：三份资料渲染自己的各块，再起草三种篇幅的稿子。

use std::collections::BTreeSet;

use serde_json::json;
use tera::Context;

use super::{at, mending, reading};
use crate::county::County;
use crate::draft::{DraftError, Length, Options, draft, variables};
use crate::fields;
use crate::finding::{Finding, Place, Severity};
use crate::marks::OPEN;
use crate::markup;
use crate::occasion::{self, Library, Pack, Source, samples};
use crate::outline::OutlineError;
use crate::render::names::Mention;
use crate::render::{self, TemplateError};

/// 没有资料时一块没有话说，报这一条。
const SILENT: &str = "没有数字就没有话";
/// 待填的空本来就该留着，不算模板的毛病。
const BLANK: &str = "未填的空";

/// 渲染自己的各块，看得出的毛病。
pub(super) fn faults(library: &Library, pack: &Pack) -> Vec<Finding> {
    let counties = counties(library, pack);
    let each = counties.iter();
    let mut told = BTreeSet::new();
    let mut findings: Vec<Finding> = each
        .flat_map(|(name, county)| rendered(pack, name, county))
        .filter(|found| told.insert((found.file.clone(), found.line, found.column)))
        .collect();
    findings.extend(silent(pack, &counties));
    findings
}

/// 三份资料、三种篇幅的稿子里，“高”的毛病。
pub(super) fn drafted(library: &Library, pack: &Pack) -> Vec<Finding> {
    let counties = counties(library, pack);
    let each = counties.iter();
    let mut told = BTreeSet::new();
    each.flat_map(|(name, county)| by_drafting(pack, name, county))
        .filter(|found| told.insert((found.rule.clone(), clause(found))))
        .map(|found| traced(found, pack))
        .collect()
}

/// 出了毛病的那个分句。
fn clause(found: &Finding) -> String {
    let characters: Vec<char> = found.excerpt.chars().collect();
    let start = found.column.saturating_sub(1).min(characters.len());
    let end = (start + found.length).min(characters.len());
    let is_stop = |c: &char| "。，；：！？".contains(*c);
    let before = characters[..start].iter().rev().take_while(|c| !is_stop(c));
    let after = characters[end..].iter().take_while(|c| !is_stop(c));
    let (from, until) = (start - before.count(), end + after.count());
    characters[from..until].iter().collect()
}

/// 那个分句就写在自己的模板里的，指到模板；别的指着试写的稿子。
fn traced(found: Finding, pack: &Pack) -> Finding {
    let words = clause(&found);
    let long = words.chars().count() >= 4;
    let mut own = pack.own_sections().map(|(_, source)| source);
    let Some(source) = own.find(|source| long && source.text.contains(&words)) else {
        return found;
    };
    let place = occasion::place_of(source, &words);
    let [message, hint] = [found.message, found.hint];
    Finding {
        rule: found.rule,
        ..at(source, place, "", found.severity, [message, hint])
    }
}

/// 试写用的几份资料；场合自带样例的，用它当内容多的那份，没填的自己的栏目拿示例填上。
fn counties(library: &Library, pack: &Pack) -> Vec<(&'static str, County)> {
    let occasion = &pack.manifest.name;
    let own = library.user_file(&format!("{occasion}/{}", occasion::copying::SAMPLE));
    let own = own.map(|source| source.text);
    let example = own.or_else(|| samples::example(occasion).map(str::to_owned));
    let all = samples::rehearsal(occasion).into_iter().enumerate();
    all.filter_map(|(index, (name, text))| {
        let text = match &example {
            Some(example) if index == 0 => example.clone(),
            _ => text,
        };
        let text = if index == 0 {
            with_examples(text, pack)
        } else {
            text
        };
        Some((name, County::read(text.as_bytes(), None).0?))
    })
    .collect()
}

/// 资料里没有 自定 的，把声明里的示例添在后面。
fn with_examples(mut text: String, pack: &Pack) -> String {
    let declared = &pack.manifest.fields;
    if declared.is_empty() || text.lines().any(|line| line.starts_with("自定:")) {
        return text;
    }
    text += "\n自定:\n";
    for (name, field) in declared
        .iter()
        .filter(|(_, field)| !field.example.is_empty())
    {
        text += &format!("  {}: {}\n", json!(name), json!(field.example));
    }
    text
}

/// 渲染自己的各块。
fn rendered(pack: &Pack, sample: &str, county: &County) -> Vec<Finding> {
    let context = variables(county, pack).map(|value| Context::from_serialize(&value));
    let Ok(Ok(context)) = context else {
        return Vec::new();
    };
    let mut findings = Vec::new();
    for (name, source) in pack.own_sections() {
        let (found, text) = mending::render(pack.templates(name), &context);
        findings.extend(
            found
                .into_iter()
                .map(|found| explained(found, source, sample)),
        );
        findings.extend(text.map(|text| marking(source, &text)).unwrap_or_default());
    }
    findings
}

/// 行首记号的毛病：换上一句没有毛病的话，接着往下看。
fn marking(source: &Source, rendered: &str) -> Vec<Finding> {
    let mut lines: Vec<&str> = rendered.lines().collect();
    let mut findings = Vec::new();
    while findings.len() < mending::MOST
        && let Err(error) = markup::parse(&lines.join("\n"))
    {
        lines[error.line - 1] = "好。";
        let own = error.text.split(OPEN).next().unwrap_or_default();
        let place = occasion::place_of(source, own);
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
    findings
}

/// 变量是有的，只是这份资料里没有填：说明怎么办。
fn explained(found: Finding, source: &Source, sample: &str) -> Finding {
    let here = |mention: &&Mention| {
        let end = mention.place.column + mention.place.length;
        mention.unknown.is_none() && mention.place.line == found.line && end >= found.column
    };
    let mentions = reading::mentions(&source.text);
    let mention = mentions.iter().find(here);
    let absent = found.message.starts_with("没有“") || found.message.starts_with("这个值没有");
    let Some(mention) = mention.filter(|_| absent) else {
        return found;
    };
    let field = fields::all()
        .iter()
        .find(|field| field.variable.replace("[]", "") == mention.whole);
    if let Some((rows, name)) = field.and_then(|field| field.variable.rsplit_once("[]."))
        && mention.written == mention.whole
    {
        return Finding {
            message: format!("“{rows}”是一串，不能直接取“{name}”"),
            hint: format!(
                "一条一条地取：{{% for x in {rows} %}}……{{{{ x.{name} }}}}……{{% endfor %}}"
            ),
            ..found
        };
    }
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
