//! 场合：一套模板，内置的或用户改过的。

mod blocks;
pub mod copying;
pub mod declared;
mod fault;
pub mod library;
pub mod lineage;
pub mod manifest;
pub mod plan;
pub mod samples;
pub mod tailor;

use std::collections::BTreeMap;
use std::sync::OnceLock;

use tera::Context;

pub use declared::Declared;
pub use fault::{RULE, place_of};
pub use library::{Library, Source};
pub use manifest::{Byline, Choice, Entry, Manifest};

use crate::finding::{Finding, Place};
use crate::moves::Move;
use crate::render::{Engine, TemplateError};

/// 场合用不起来的几种情形。
#[derive(Debug, thiserror::Error)]
pub enum PackError {
    /// 没有这个场合。
    #[error("没有“{name}”这个场合{suggestion}")]
    Unknown {
        /// 写的名称。
        name: String,
        /// “，是不是“季度例会”？”或全部名称。
        suggestion: String,
    },
    /// 场合.yaml 读不懂，或者写了没有的块。
    #[error("{}", told(.0))]
    Manifest(Vec<Finding>),
    /// 要拷的块没有。
    #[error("“{occasion}”没有“{section}”这一块；现有：{all}")]
    NoSection {
        /// 场合。
        occasion: String,
        /// 写的块名。
        section: String,
        /// 这个场合的各块。
        all: String,
    },
    /// 模板写法不对。
    #[error(transparent)]
    Template(#[from] TemplateError),
}

/// 一个场合的整套模板；一块用到时才编译，编译一次。
#[derive(Debug)]
pub struct Pack {
    /// 场合.yaml。
    pub manifest: Manifest,
    /// 场合.yaml 的原文。
    source: Source,
    /// 题目和 场合.yaml 里的标题。
    headings: Engine,
    /// 块名到模板。
    sections: BTreeMap<String, Section>,
}

/// 一块的模板。
#[derive(Debug)]
struct Section {
    source: Source,
    /// 用户的模板里可以用 `{% extends "builtin/场合/块" %}` 接着内置的写。
    built_in: Option<(String, Source)>,
    engine: OnceLock<Result<Engine, TemplateError>>,
}

impl Pack {
    /// 读出一个场合；写的是别名也认得。
    pub fn load(library: &Library, name: &str) -> Result<Pack, PackError> {
        let found = library.manifest(name);
        let source = match &found {
            Some(source) => source.clone(),
            None => aliased(library, name)?,
        };
        let manifest = parse(&source)?;
        // 文种的文件夹在下一层（文种/主持词），和名称不同。
        let occasion = found.map_or(manifest.name.as_str(), |_| name);
        let mut sections = BTreeMap::new();
        for name in section_names(&manifest) {
            if let Some(section) = Section::find(library, occasion, &name) {
                sections.insert(name, section);
            }
        }
        let found = misnamed(&manifest, &source, &sections);
        if !found.is_empty() {
            return Err(PackError::Manifest(found));
        }
        let headings =
            Engine::new(&heading_templates(&manifest)).map_err(|error| placed(error, &source))?;
        Ok(Pack {
            manifest,
            source,
            headings,
            sections,
        })
    }

    /// 渲染题目。
    pub fn title(&self, context: &Context) -> Result<String, TemplateError> {
        let rendered = self.headings.render(TITLE, context);
        rendered.map_err(|error| placed(error, &self.source))
    }

    /// 渲染 场合.yaml 里的一个标题。
    pub fn heading(&self, text: &str, context: &Context) -> Result<String, TemplateError> {
        let rendered = self.headings.render(&heading_template(text), context);
        rendered.map_err(|error| placed(error, &self.source))
    }

    /// 渲染一块；没有这一块就是空的。
    pub fn section(&self, name: &str, context: &Context) -> Result<String, TemplateError> {
        let Some(section) = self.sections.get(name) else {
            return Ok(String::new());
        };
        let engine = section.engine();
        engine
            .as_ref()
            .map_err(Clone::clone)?
            .render(&section.source.name, context)
    }

    /// 把这棵树用到的各块从后往前编译好；毛病等用到时再报。
    pub fn compile_from_the_end(&self, tree: &[Entry]) {
        let names: Vec<&str> = tree.iter().flat_map(Entry::sections).collect();
        for section in names
            .iter()
            .rev()
            .filter_map(|name| self.sections.get(*name))
        {
            let _ = section.engine();
        }
    }

    /// 一块的模板是哪个文件。
    pub fn template<'a>(&'a self, section: &'a str) -> &'a str {
        self.sections
            .get(section)
            .map_or(section, |section| &section.source.name)
    }

    /// 场合.yaml。
    pub fn source(&self) -> &Source {
        &self.source
    }

    /// 一句话在 场合.yaml 里的位置。
    pub fn place_of(&self, words: &str) -> Place {
        fault::place_of(&self.source, words)
    }

    /// 用户自己的各块：块名和模板。
    pub fn own_sections(&self) -> impl Iterator<Item = (&str, &Source)> {
        let all = self.sections.iter();
        let all = all.map(|(name, section)| (name.as_str(), &section.source));
        all.filter(|(_, source)| source.name.starts_with(library::USER))
    }

    /// 一块连同它接着写的内置模板：（名称，文字），自己的在最后。
    pub fn templates(&self, section: &str) -> Vec<(String, String)> {
        let found = self.sections.get(section);
        found.map(Section::templates).unwrap_or_default()
    }

    /// 各块的模板。
    pub fn sources(&self) -> impl Iterator<Item = &Source> {
        self.sections.values().map(|section| &section.source)
    }

    /// 这棵树用到的各块模板的文字。
    pub fn texts<'a>(&'a self, tree: &'a [Entry]) -> impl Iterator<Item = &'a str> {
        let names = tree.iter().flat_map(Entry::sections);
        names.filter_map(|name| Some(self.sections.get(name)?.source.text.as_str()))
    }
}

impl Section {
    fn find(library: &Library, occasion: &str, name: &str) -> Option<Section> {
        let source = library.section(occasion, name)?;
        let wanted = source.text.contains("builtin/");
        let built_in = wanted
            .then(|| library::built_in_section(occasion, name))
            .flatten();
        let built_in = built_in.map(|source| (format!("builtin/{occasion}/{name}"), source));
        Some(Section {
            source,
            built_in,
            engine: OnceLock::new(),
        })
    }

    fn engine(&self) -> &Result<Engine, TemplateError> {
        self.engine.get_or_init(|| self.compile())
    }

    fn compile(&self) -> Result<Engine, TemplateError> {
        Engine::new(&self.templates())
    }

    fn templates(&self) -> Vec<(String, String)> {
        let built_in = self
            .built_in
            .iter()
            .map(|(name, source)| (name.clone(), source.text.clone()));
        let own = (self.source.name.clone(), self.source.text.clone());
        built_in.chain([own]).collect()
    }
}

fn parse(source: &Source) -> Result<Manifest, PackError> {
    serde_yaml::from_str(&source.text).map_err(|error| {
        let mut found = blocks::faults(source);
        if found.is_empty() {
            found.push(*fault::explain(&error, source));
        }
        PackError::Manifest(found)
    })
}

/// 几处毛病，一处一处地说。
fn told(found: &[Finding]) -> String {
    let each = found
        .iter()
        .map(|f| format!("{}\n{}", f.message, f.located()));
    each.collect::<Vec<_>>().join("错误：")
}

/// 写了名字、却没有的块：章节里的没有文件，加一句、深浅里的没有列进章节。
fn misnamed(
    manifest: &Manifest,
    source: &Source,
    sections: &BTreeMap<String, Section>,
) -> Vec<Finding> {
    let listed: Vec<&str> = manifest.tree.iter().flat_map(Entry::sections).collect();
    let finding = |name: &str, message: String, hint: &str| {
        *fault::finding(source, fault::place_of(source, name), message, hint)
    };
    let lost = listed.iter().filter(|name| !sections.contains_key(**name));
    let lost = lost.map(|name| {
        let message = format!("写了“{name}”，可是没有{name}.md这个文件");
        let hint = "改成已有的块名，或者在这个场合的文件夹里写一个同名的 .md";
        finding(name, message, hint)
    });
    let added = manifest.additions.iter().map(|addition| &addition.section);
    let unlisted = added
        .chain(manifest.details.keys())
        .filter(|name| !listed.contains(&name.as_str()));
    let unlisted = unlisted.map(|name| {
        let message = format!("写了“{name}”，章节里却没有这一块");
        let hint = "改成 章节 里有的块名，或者在 章节 里加上它";
        finding(name, message, hint)
    });
    lost.chain(unlisted).collect()
}

/// 题目、标题里的毛病，指到 场合.yaml 里写它的那一行。
fn placed(TemplateError(mut found): TemplateError, source: &Source) -> TemplateError {
    let place = fault::place_of(source, &found.excerpt);
    found.file = Some(source.name.clone());
    found.line = place.line;
    found.column += place.column - 1;
    let line = source.text.lines().nth(place.line - 1);
    line.unwrap_or_default().clone_into(&mut found.excerpt);
    TemplateError(found)
}

/// 别名是 `name` 的那个场合。
fn aliased(library: &Library, name: &str) -> Result<Source, PackError> {
    for occasion in library.occasions() {
        let Some(source) = library.manifest(&occasion) else {
            continue;
        };
        if parse(&source)?.aliases.iter().any(|alias| alias == name) {
            return Ok(source);
        }
    }
    Err(unknown(library, name))
}

/// 题目和 场合.yaml 里的标题、句子也是模板，名字由文字来。
fn heading_templates(manifest: &Manifest) -> Vec<(String, String)> {
    let headings = manifest.headings.values().flat_map(|wordings| &wordings.0);
    let lines = manifest.opening.0.iter().chain(&manifest.closing.0);
    let added = manifest.additions.iter().map(|addition| &addition.words);
    let mut texts: Vec<&String> = headings.chain(lines).chain(added).collect();
    let mut queue: Vec<&Entry> = manifest.tree.iter().collect();
    while let Some(entry) = queue.pop() {
        texts.extend(&entry.titles.0);
        queue.extend(&entry.children);
    }
    let title = (TITLE.to_owned(), manifest.title.clone());
    let texts = texts
        .into_iter()
        .map(|text| (heading_template(text), text.clone()));
    [title].into_iter().chain(texts).collect()
}

/// 题目的模板名。
const TITLE: &str = "场合.yaml 题目";

/// 场合.yaml 里一个标题的模板名。
fn heading_template(text: &str) -> String {
    format!("场合.yaml 标题“{text}”")
}

/// 章节树里的块，加上优先事项可能调来的中段各块。
fn section_names(manifest: &Manifest) -> Vec<String> {
    let mut names: Vec<String> = manifest
        .tree
        .iter()
        .flat_map(Entry::sections)
        .map(str::to_owned)
        .collect();
    let middle = Move::ALL
        .iter()
        .filter(|(movement, _)| movement.is_middle());
    names.extend(middle.map(|(_, name)| (*name).to_owned()));
    names.sort();
    names.dedup();
    names
}

fn unknown(library: &Library, name: &str) -> PackError {
    let all = library.occasions();
    let nearest = all
        .iter()
        .max_by(|a, b| strsim::jaro_winkler(a, name).total_cmp(&strsim::jaro_winkler(b, name)));
    let close = nearest.filter(|near| strsim::jaro_winkler(near, name) > 0.5);
    let suggestion = match close {
        Some(near) => format!("，是不是“{near}”？"),
        None => format!(
            "；现有：{}",
            all.iter().cloned().collect::<Vec<_>>().join("、")
        ),
    };
    PackError::Unknown {
        name: name.to_owned(),
        suggestion,
    }
}
