//! 打包与拆包：时间、先后、系统标记都是固定的。

use std::io::{Cursor, Read, Write};

use anyhow::Result;
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, System, ZipArchive, ZipWriter};

/// 拆包时全部内容的上限，防压缩炸弹。
const LIMIT: u64 = 64 * 1024 * 1024;

/// 压缩的力度：一篇稿子压不压紧差不了几 KB，图快。
const FAST: i64 = 1;

/// 打成 zip。
pub(crate) fn pack(parts: &[(String, Vec<u8>)]) -> Result<Vec<u8>> {
    let options = SimpleFileOptions::default()
        .compression_method(CompressionMethod::Deflated)
        .compression_level(Some(FAST))
        .last_modified_time(DateTime::DEFAULT)
        .system(System::Unix)
        .unix_permissions(0o644);
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, content) in parts {
        zip.start_file(name, options)?;
        zip.write_all(content)?;
    }
    Ok(zip.finish()?.into_inner())
}

/// 拆开 zip；不是 zip、坏了或太大都算拆不开。
pub(crate) fn unpack(bytes: &[u8]) -> Option<Vec<(String, Vec<u8>)>> {
    let mut zip = ZipArchive::new(Cursor::new(bytes)).ok()?;
    let mut left = LIMIT;
    let mut parts = Vec::new();
    for index in 0..zip.len() {
        let file = zip.by_index(index).ok()?;
        let name = file.name().ok()?.into_owned();
        let mut content = Vec::new();
        let read = file.take(left + 1).read_to_end(&mut content).ok()?;
        left = left.checked_sub(read as u64)?;
        parts.push((name, content));
    }
    Some(parts)
}
