//! 场合：一套模板，内置的或用户改过的。

pub mod library;
pub mod manifest;
pub mod plan;

use std::collections::BTreeMap;

pub use library::{Library, Source};
pub use manifest::{Choice, Entry, Manifest};

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

/// 一个场合编译好的整套模板。
#[derive(Debug)]
pub struct Pack {
    /// 场合.yaml。
    pub manifest: Manifest,
    /// 编译好的模板。
    pub engine: Engine,
    /// 块名到模板。
    sections: BTreeMap<String, Source>,
}

impl Pack {
    /// 读出并编译一个场合。
    pub fn load(library: &Library, occasion: &str) -> Result<Pack, PackError> {
        let source = library
            .manifest(occasion)
            .ok_or_else(|| unknown(library, occasion))?;
        let manifest: Manifest =
            serde_yaml::from_str(&source.text).map_err(|error| PackError::Manifest {
                file: source.name.clone(),
                message: error.to_string(),
            })?;
        let mut templates = heading_templates(&manifest);
        let mut sections = BTreeMap::new();
        for name in section_names(&manifest) {
            let Some(section) = library.section(occasion, &name) else {
                if needed(&manifest, &name) {
                    return Err(PackError::Section {
                        file: source.name,
                        section: name,
                    });
                }
                continue;
            };
            if let Some(built_in) = library::built_in_section(occasion, &name) {
                templates.push((format!("builtin/{occasion}/{name}"), built_in.text));
            }
            templates.push((section.name.clone(), section.text.clone()));
            sections.insert(name, section);
        }
        let engine = Engine::new(&templates)?;
        Ok(Pack {
            manifest,
            engine,
            sections,
        })
    }

    /// 一块对应的模板名。
    #[must_use]
    pub fn template(&self, section: &str) -> Option<&str> {
        self.sections
            .get(section)
            .map(|source| source.name.as_str())
    }

    /// 各块的模板。
    pub fn sources(&self) -> impl Iterator<Item = &Source> {
        self.sections.values()
    }

    /// 这棵树用到的模板里，有没有提到 `word`。
    #[must_use]
    pub fn mentions(&self, tree: &[Entry], word: &str) -> bool {
        tree.iter()
            .flat_map(Entry::sections)
            .filter_map(|name| self.sections.get(name))
            .any(|source| source.text.contains(word))
    }
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
pub const TITLE: &str = "场合.yaml 题目";

/// 场合.yaml 里一个标题的模板名。
#[must_use]
pub fn heading_template(text: &str) -> String {
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
