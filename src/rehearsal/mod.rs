//! 试写：一套模板用内容多少不同的三份资料、三种篇幅写一遍，毛病一次报全。
//!
//! ```text
//! 场合 ─► manifest（必填、自己的栏目）┐
//! 各块 ─► reading（写法、变量、写死的数字）├─► 毛病，按文件、行、列
//!      └► trial（三份资料、三种篇幅）────┘
//! ```

mod manifest;
mod mending;
mod reading;
mod trial;

use std::collections::BTreeSet;

use crate::finding::{Finding, Place, Severity};
use crate::occasion::library::USER;
use crate::occasion::{self, Library, Pack, PackError, Source};
use crate::render::TemplateError;

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

/// 场合读得下来：看 场合.yaml，看写法，看写出来的稿子。
fn with_pack(library: &Library, pack: &Pack) -> Vec<Finding> {
    let own = |source: &&Source| source.name.starts_with(USER);
    let mut findings = manifest::faults(pack);
    findings.extend(pack.sources().filter(own).flat_map(reading::faults));
    let mut trial = trial::faults(library, pack);
    // 看写法已经报过的那一行，不再说第二遍。
    trial.retain(|found| {
        let same = |f: &Finding| (&f.file, f.line) == (&found.file, found.line);
        !findings.iter().any(same)
    });
    findings.extend(trial);
    if findings.iter().all(|found| found.severity < Severity::High) {
        findings.extend(trial::drafted(library, pack));
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
    sources
        .flat_map(|source| reading::faults(&source))
        .collect()
}

/// 场合用不起来的原因；没有这个场合的，别处已经说了。
fn of_pack(error: PackError) -> Vec<Finding> {
    match error {
        PackError::Manifest(found) => found,
        PackError::Template(TemplateError(found)) => vec![*found],
        PackError::Unknown { .. } | PackError::NoSection { .. } => Vec::new(),
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
