//! 纯文本：一段一行，不缩进，不带身份。

use anyhow::Result;

use super::Stamp;
use crate::document::Document;

/// 写成纯文本。
#[expect(clippy::unnecessary_wraps, reason = "各种格式同一个样子")]
pub(super) fn export(doc: &Document, _: &Stamp) -> Result<Vec<u8>> {
    Ok((doc.text() + "\n").into_bytes())
}
