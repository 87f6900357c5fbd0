//! 渲染：只有这里知道 tera。模板编译一次，各块按先后渲染成带标记的文字。

mod fault;
mod functions;
pub mod names;
pub mod tags;

use std::io::{self, Write};
use std::sync::OnceLock;

use tera::{Context, Tera};

pub use fault::{RULE, likest, suggestion};
#[cfg(test)]
pub use functions::OWN_NAMES;
pub use functions::{PRINTED, TEXTS};

use crate::finding::Finding;

/// 一块最多渲染出这么多字节，防着模板失控。
const MAX_OUTPUT: usize = 1 << 20;

/// 模板出了毛病：一句中文，后面是位置、那一行和办法。
#[derive(Debug, Clone, thiserror::Error)]
#[error("{}\n{}", .0.message, .0.located())]
pub struct TemplateError(pub Box<Finding>);

impl TemplateError {
    /// 资料变不成模板变量。
    pub fn context(error: tera::Error) -> TemplateError {
        TemplateError(fault::explain(&error, "模板变量", &[]))
    }
}

/// 渲染每个模板之前要知会的人。
static WATCHER: OnceLock<fn(&str, usize, &str)> = OnceLock::new();

/// 往后每渲染一个模板，先报它的名字、套得最深的循环在第几行和那一行；只认头一次说的。
pub fn watch(watcher: fn(&str, usize, &str)) {
    let _ = WATCHER.set(watcher);
}

/// 编译好的一套模板。
#[derive(Debug)]
pub struct Engine {
    tera: Tera,
    sources: Vec<(String, String)>,
}

impl Engine {
    /// 编译一套模板：（名称，文字）；最后一个是自己的，前面的供它接着写。
    pub fn new(templates: &[(String, String)]) -> Result<Engine, TemplateError> {
        let mut tera = Tera::default();
        tera.autoescape_on(Vec::<&str>::new());
        functions::register(&mut tera);
        let sources = templates
            .iter()
            .map(|(name, text)| (name.as_str(), text.as_str()));
        let own = templates.last().map_or("", |(name, _)| name);
        tera.add_raw_templates(sources)
            .map_err(|error| TemplateError(fault::explain(&error, own, templates)))?;
        Ok(Engine {
            tera,
            sources: templates.to_vec(),
        })
    }

    /// 渲染一个模板。
    pub fn render(&self, template: &str, context: &Context) -> Result<String, TemplateError> {
        if let Some(watcher) = WATCHER.get() {
            let source = self.sources.iter().find(|(name, _)| name == template);
            let (line, excerpt) = deepest_loop(source.map_or("", |(_, text)| text));
            watcher(template, line, excerpt);
        }
        let mut output = Bounded::default();
        self.tera
            .render_to(template, context, &mut output)
            .map_err(|error| TemplateError(fault::explain(&error, template, &self.sources)))?;
        Ok(String::from_utf8_lossy(&output.0).into_owned())
    }
}

/// 套得最深的循环在第几行，和那一行；没有循环就是第一行。
fn deepest_loop(text: &str) -> (usize, &str) {
    let (mut depth, mut deepest) = (0, 0);
    let mut found = (1, text.lines().next().unwrap_or_default());
    for (index, line) in text.lines().enumerate() {
        let count = |sign: &str| line.matches(sign).count();
        depth += count("{% for ") + count("{%- for ");
        if depth > deepest {
            (deepest, found) = (depth, (index + 1, line));
        }
        depth = depth.saturating_sub(count(" endfor "));
    }
    found
}

/// 写满就停的缓冲。
#[derive(Default)]
struct Bounded(Vec<u8>);

impl Write for Bounded {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        if self.0.len() + bytes.len() > MAX_OUTPUT {
            return Err(io::Error::other("写出来的文字太长，像是循环没有收住"));
        }
        self.0.extend_from_slice(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}
