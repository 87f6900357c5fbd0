//! json：正文、各节、每个数的出处、待填、没用上的资料；各项名称是对外的约定。

use anyhow::Result;
use serde::Serialize;
use serde_json::{Value, json};

use crate::document::{Document, Figure, Kind, Line, Section};
use crate::draft::Draft;
use crate::finding::Finding;
use crate::style::Style;

use super::Stamp;
use super::fingerprint::{self, Found};

#[derive(Serialize)]
struct Record<'a> {
    title: String,
    occasion: &'a str,
    variant: u32,
    characters: usize,
    minutes: f64,
    sections: Vec<Section>,
    figures: Vec<FigureRecord>,
    placeholders: Vec<PlaceholderRecord>,
    unused: Vec<UnusedRecord<'a>>,
    findings: &'a [Finding],
    local_share: f64,
    style: Style,
    text: String,
}

/// 一个数：写法、在正文里从第几个字起、从哪里来。
#[derive(Serialize)]
struct FigureRecord {
    text: String,
    start: usize,
    source: Kind,
    paths: Vec<String>,
    #[serde(skip_serializing_if = "String::is_empty")]
    arithmetic: String,
    line: Option<usize>,
    section: Option<usize>,
}

#[derive(Serialize)]
struct PlaceholderRecord {
    text: String,
    field: String,
    section: Option<usize>,
}

#[derive(Serialize)]
struct UnusedRecord<'a> {
    field: &'a str,
    line: usize,
}

pub(super) fn export(draft: &Draft) -> Result<Vec<u8>> {
    let document = &draft.document;
    let lines = document.lines();
    let text = document.text();
    let unused = draft.unused.iter();
    let style = Style::of(document);
    let record = Record {
        title: crate::document::plain(&document.title),
        occasion: &draft.occasion,
        variant: draft.variant,
        characters: draft.characters,
        minutes: draft.minutes(),
        sections: document.sections(),
        figures: figures(document),
        placeholders: placeholders(&lines),
        unused: unused
            .map(|leaf| UnusedRecord {
                field: &leaf.path,
                line: leaf.line,
            })
            .collect(),
        findings: &draft.findings,
        local_share: style.local_share,
        style,
        text,
    };
    let mut record = serde_json::to_value(&record)?;
    let hash = fingerprint::hash([record.to_string().as_bytes()]);
    record[KEY] = json!({
        "county": draft.stamp.county,
        "occasion": draft.stamp.occasion,
        "date": draft.stamp.date,
        "hash": hash,
    });
    let mut bytes = serde_json::to_vec_pretty(&record)?;
    bytes.push(b'\n');
    Ok(bytes)
}

/// 身份写在这一项里。
const KEY: &str = "zhibi";

/// 读出身份；别的各项和当初差一点，也是改过。
pub(super) fn read_fingerprint(bytes: &[u8]) -> Option<Found> {
    let mut record: Value = serde_json::from_slice(bytes).ok()?;
    let stamp = record.as_object_mut()?.shift_remove(KEY)?;
    let text = |key: &str| stamp[key].as_str().map(str::to_owned);
    let unchanged = text("hash")? == fingerprint::hash([record.to_string().as_bytes()]);
    let stamp = Stamp {
        county: text("county")?,
        occasion: text("occasion")?,
        date: text("date")?,
    };
    Some((stamp, unchanged))
}

/// 每个有出处的数。
fn figures(document: &Document) -> Vec<FigureRecord> {
    let record = |figure: Figure| FigureRecord {
        text: figure.text,
        start: figure.start,
        source: figure.source.kind,
        paths: figure.source.paths,
        arithmetic: figure.source.arithmetic,
        line: figure.source.line,
        section: figure.section,
    };
    document.figures().into_iter().map(record).collect()
}

fn placeholders(lines: &[Line]) -> Vec<PlaceholderRecord> {
    let spans = lines
        .iter()
        .flat_map(|line| line.text.iter().map(move |span| (line, span)));
    spans
        .filter_map(|(line, span)| {
            let source = span
                .source
                .as_ref()
                .filter(|s| s.kind == Kind::Placeholder)?;
            Some(PlaceholderRecord {
                text: span.text.clone(),
                field: source.paths.first()?.clone(),
                section: line.section,
            })
        })
        .collect()
}
