//! 拷贝：把一个场合连同用到的各块、样例资料、改法说明和底本，备成一个文件夹的内容。

use std::collections::BTreeMap;

use super::lineage::{self, Base, Lineage};
use super::samples;
use super::{Entry, Library, Pack, PackError, Source};
use crate::editor;

/// 怎么改的说明，放在拷贝出来的文件夹里。
pub const GUIDE: &str = "怎么改这一套.md";

/// 样例资料的文件名。
pub const SAMPLE: &str = "样例.yaml";

/// 要拷成什么。
#[derive(Debug, Clone, Copy, Default)]
pub struct Request<'a> {
    /// 换一个名称，成为自己的场合。
    pub renamed: Option<&'a str>,
    /// 只拷这一块。
    pub section: Option<&'a str>,
}

/// 备好一个文件夹的内容：文件名到文字；`lineage` 是那里已有的底本。
pub fn files(
    library: &Library,
    name: &str,
    request: Request,
    mut lineage: Lineage,
) -> Result<BTreeMap<String, String>, PackError> {
    let pack = Pack::load(library, name)?;
    let occasion = pack.manifest.name.clone();
    let mut sources = BTreeMap::new();
    match request.section {
        Some(section) => drop(sources.insert(section.to_owned(), one(library, &pack, section)?)),
        None => {
            for section in pack.manifest.tree.iter().flat_map(Entry::sections) {
                sources.insert(section.to_owned(), one(library, &pack, section)?);
            }
        }
    }
    let mut files: BTreeMap<String, String> = BTreeMap::new();
    env!("CARGO_PKG_VERSION").clone_into(&mut lineage.version);
    for (section, source) in sources {
        let file = format!("{section}.md");
        record(&mut lineage, &file, &source);
        files.insert(file, source.text);
    }
    if request.section.is_none() {
        let new_name = request.renamed.unwrap_or(&occasion);
        record(&mut lineage, "场合.yaml", &pack.source);
        let manifest = renamed(&pack.source.text, request.renamed);
        files.insert("场合.yaml".to_owned(), pointed(&manifest, editor::OCCASION));
        let sample = sample(library, &occasion, new_name);
        files.insert(SAMPLE.to_owned(), pointed(&sample, editor::COUNTY));
        files.insert(editor::COUNTY.to_owned(), editor::county_schema());
        files.insert(editor::OCCASION.to_owned(), editor::occasion_schema());
        files.insert(GUIDE.to_owned(), guide(new_name, &occasion, &pack, &files));
    }
    let json = serde_json::to_string(&lineage).unwrap_or_default() + "\n";
    files.insert(lineage::FILE.to_owned(), json);
    Ok(files)
}

/// 一块的模板；没有就说有哪些。
fn one(library: &Library, pack: &Pack, section: &str) -> Result<Source, PackError> {
    library
        .section(&pack.manifest.name, section)
        .ok_or_else(|| {
            let all = pack.manifest.tree.iter().flat_map(Entry::sections);
            PackError::NoSection {
                occasion: pack.manifest.name.clone(),
                section: section.to_owned(),
                all: all.collect::<Vec<_>>().join("、"),
            }
        })
}

/// 从内置的来，就记下底本。
fn record(lineage: &mut Lineage, file: &str, source: &Source) {
    if let Some(path) = source.name.strip_prefix("内置/") {
        let base = Base::of(path, &source.text);
        lineage.files.insert(file.to_owned(), base);
    }
}

/// 换了名称的 场合.yaml；原来的别名不跟过去。
fn renamed(manifest: &str, name: Option<&str>) -> String {
    let Some(name) = name else {
        return manifest.to_owned();
    };
    let lines = manifest.lines().filter(|line| !line.starts_with("别名:"));
    lines
        .map(|line| {
            if line.starts_with("名称:") {
                format!("名称: {name}\n")
            } else {
                format!("{line}\n")
            }
        })
        .collect()
}

/// 头一行换成指着旁边 Schema 的。
fn pointed(text: &str, schema: &str) -> String {
    let rest = text.lines().filter(|line| !line.starts_with(editor::MARK));
    editor::line(schema) + &rest.map(|line| format!("{line}\n")).collect::<String>()
}

/// 样例资料，场合写成新的名称；自己的场合有样例的，用它的。
fn sample(library: &Library, occasion: &str, name: &str) -> String {
    let own = library.user_file(&format!("{occasion}/{SAMPLE}"));
    let own = own.map(|source| source.text);
    let built_in = || {
        samples::example(occasion)
            .unwrap_or_else(samples::rich)
            .to_owned()
    };
    let text = own.unwrap_or_else(built_in);
    let lines = text.lines().map(|line| {
        let Some(rest) = line.strip_prefix("  场合:") else {
            return format!("{line}\n");
        };
        let comment = rest.split_once('#').map(|(_, comment)| comment);
        let comment = comment.map_or_else(String::new, |comment| format!("   #{comment}"));
        format!("  场合: {name}{comment}\n")
    });
    lines.collect()
}

/// 怎么改的说明：场合自带的话放在前面，后面是各种改法的前后对照。
fn guide(name: &str, occasion: &str, pack: &Pack, files: &BTreeMap<String, String>) -> String {
    let sections: Vec<&str> = pack
        .manifest
        .tree
        .iter()
        .flat_map(Entry::sections)
        .collect();
    let last = sections.last().copied().unwrap_or_default();
    let text = files.get(&format!("{last}.md"));
    let sentence = text.and_then(|text| text.lines().find(|line| is_plain(line)));
    let own = super::library::built_in(&format!("{occasion}/README.md"));
    GUIDE_TEXT
        .replace("{名称}", name)
        .replace("{各块}", &sections.join("、"))
        .replace("{末块}", last)
        .replace("{原句}", sentence.unwrap_or("同志们，安全生产责任重大。"))
        .replace("{自带}", &own.map_or_else(String::new, |own| own.text))
}

/// 一句不带记号、不取资料的话。
fn is_plain(line: &str) -> bool {
    let marked = line.starts_with(['#', '-', '*', '/', '+', '{', '〔', '!']);
    !marked && !line.contains('{') && line.chars().count() > 10
}

/// 说明的样子。
const GUIDE_TEXT: &str = include_str!("guide.md");
