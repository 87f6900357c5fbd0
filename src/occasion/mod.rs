//! 场合：一套模板，内置的或用户改过的。

pub mod library;
pub mod manifest;
pub mod plan;

use std::collections::BTreeMap;
use std::sync::OnceLock;

use tera::Context;

pub use library::{Library, Source};
pub use manifest::{Byline, Choice, Entry, Manifest};

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
    /// 场合.yaml 读不懂。
    #[error("{file}读不懂：\n{message}")]
    Manifest {
        /// 哪个文件。
        file: String,
        /// 毛病。
        message: String,
    },
    /// 章节树里写了没有的块。
    #[error("{file}里写了“{section}”，可是没有{section}.md这个文件")]
    Section {
        /// 哪个文件。
        file: String,
        /// 块名。
        section: String,
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
            match Section::find(library, occasion, &name) {
                Some(section) => drop(sections.insert(name, section)),
                None if needed(&manifest, &name) => {
                    return Err(PackError::Section {
                        file: source.name,
                        section: name,
                    });
                }
                None => {}
            }
        }
        let headings = Engine::new(&heading_templates(&manifest))?;
        Ok(Pack {
            manifest,
            headings,
            sections,
        })
    }

    /// 渲染题目。
    pub fn title(&self, context: &Context) -> Result<String, TemplateError> {
        self.headings.render(TITLE, context)
    }

    /// 渲染 场合.yaml 里的一个标题。
    pub fn heading(&self, text: &str, context: &Context) -> Result<String, TemplateError> {
        self.headings.render(&heading_template(text), context)
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
        let built_in = self
            .built_in
            .iter()
            .map(|(name, source)| (name.clone(), source.text.clone()));
        let own = (self.source.name.clone(), self.source.text.clone());
        Engine::new(&built_in.chain([own]).collect::<Vec<_>>())
    }
}

fn parse(source: &Source) -> Result<Manifest, PackError> {
    serde_yaml::from_str(&source.text).map_err(|error| PackError::Manifest {
        file: source.name.clone(),
        message: error.to_string(),
    })
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

/// 题目、致谢和 场合.yaml 里的标题也是模板，名字由位置来。
fn heading_templates(manifest: &Manifest) -> Vec<(String, String)> {
    let mut templates = vec![(TITLE.to_owned(), manifest.title.clone())];
    for wordings in manifest.headings.values() {
        templates.extend(
            wordings
                .0
                .iter()
                .map(|text| (heading_template(text), text.clone())),
        );
    }
    let mut queue: Vec<&Entry> = manifest.tree.iter().collect();
    while let Some(entry) = queue.pop() {
        templates.extend(
            entry
                .titles
                .0
                .iter()
                .map(|text| (heading_template(text), text.clone())),
        );
        queue.extend(&entry.children);
    }
    templates
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

fn needed(manifest: &Manifest, name: &str) -> bool {
    manifest
        .tree
        .iter()
        .flat_map(Entry::sections)
        .any(|section| section == name)
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
