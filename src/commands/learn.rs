//! `zhibi learn`：从旧稿学出一套模板和一份县情资料；已有的文件一个也不动。

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use anyhow::{Result, bail};

use super::{Outcome, desk, files, output};
use crate::cli;
use crate::editor;
use crate::learn::{Lesson, learn};

/// 资料、报告叫这个名字；学几篇的，后面几篇带上场合名称。
const COUNTY: &str = "县情资料";
const REPORT: &str = "学习报告";

pub(super) fn run(args: &cli::Learn) -> Result<Outcome> {
    let mut taken = BTreeSet::new();
    let mut all = BTreeMap::new();
    let mut said = String::new();
    let mut whole = true;
    for path in &args.speeches {
        let lesson = study(path, &taken)?;
        said += &told(path, &lesson);
        whole &= lesson.share >= 100.0;
        let first = taken.is_empty();
        taken.insert(lesson.occasion.clone());
        all.extend(outputs(lesson, first));
    }
    for name in all.keys() {
        let path = args.output.join(name);
        if path.exists() {
            bail!(
                "{} 已经有了，一个文件也没有动；换一个文件夹",
                path.display()
            );
        }
    }
    files::write_all(&args.output, &all)?;
    let folder = args.output.display();
    said += &format!(
        "写到了 {folder}：先看 {REPORT}.md，核对 {COUNTY}.yaml，再 zhibi draft {folder}/{COUNTY}.yaml\n"
    );
    output::print(said.as_bytes())?;
    Ok(if whole {
        Outcome::Done
    } else {
        Outcome::Remaining
    })
}

/// 学一篇。
fn study(path: &Path, taken: &BTreeSet<String>) -> Result<Lesson> {
    let text = desk::old_speech(path)?;
    let name = path
        .file_name()
        .and_then(|name| name.to_str())
        .unwrap_or("旧稿");
    Ok(learn(&text, name, taken)?)
}

fn told(path: &Path, lesson: &Lesson) -> String {
    format!(
        "{}：场合“{}”，{}块，{}个变量，写回去{:.1}%的字一样\n",
        path.display(),
        lesson.occasion,
        lesson.pack.len() - 1,
        lesson.fields,
        (lesson.share * 10.0).floor() / 10.0
    )
}

/// 一篇写成的各个文件。
fn outputs(lesson: Lesson, first: bool) -> BTreeMap<String, String> {
    let occasion = &lesson.occasion;
    let suffix = if first {
        String::new()
    } else {
        format!("（{occasion}）")
    };
    let pack = lesson.pack.into_iter();
    let mut all: BTreeMap<String, String> = pack
        .map(|(name, text)| (format!("模板/{occasion}/{name}"), text))
        .collect();
    let county = editor::line(editor::COUNTY) + &lesson.county;
    all.insert(format!("{COUNTY}{suffix}.yaml"), county);
    all.insert(editor::COUNTY.to_owned(), editor::county_schema());
    let schema = format!("模板/{occasion}/{}", editor::OCCASION);
    all.insert(schema, editor::occasion_schema());
    if let Some(manifest) = all.get_mut(&format!("模板/{occasion}/场合.yaml")) {
        manifest.insert_str(0, &editor::line(editor::OCCASION));
    }
    all.insert(format!("{REPORT}{suffix}.md"), lesson.report);
    all
}
