//! 渲染：只有这里知道 tera。模板编译一次，各块按先后渲染成带标记的文字。

mod functions;

use std::io::{self, Write};

use tera::{Context, Tera};

pub use functions::{PRINTED, TEXTS};

/// 一块最多渲染出这么多字节，防着模板失控。
const MAX_OUTPUT: usize = 1 << 20;

/// 模板出了毛病：一句中文，后面是位置和原文。
#[derive(Debug, Clone, thiserror::Error)]
#[error("模板“{template}”没能用起来：{message}")]
pub struct TemplateError {
    /// 哪个模板。
    pub template: String,
    /// 位置、原文和毛病。
    pub message: String,
}

impl TemplateError {
    /// 资料变不成模板变量。
    pub fn context(error: tera::Error) -> TemplateError {
        TemplateError {
            template: "模板变量".to_owned(),
            message: explain(&error),
        }
    }
}

/// 编译好的一套模板。
#[derive(Debug)]
pub struct Engine {
    tera: Tera,
}

impl Engine {
    /// 编译一套模板：（名称，文字）。
    pub fn new(templates: &[(String, String)]) -> Result<Engine, TemplateError> {
        let mut tera = Tera::default();
        tera.autoescape_on(Vec::<&str>::new());
        functions::register(&mut tera);
        let sources = templates
            .iter()
            .map(|(name, text)| (name.as_str(), text.as_str()));
        tera.add_raw_templates(sources)
            .map_err(|error| TemplateError {
                template: "模板文件".to_owned(),
                message: explain(&error),
            })?;
        Ok(Engine { tera })
    }

    /// 渲染一个模板。
    pub fn render(&self, template: &str, context: &Context) -> Result<String, TemplateError> {
        let mut output = Bounded::default();
        self.tera
            .render_to(template, context, &mut output)
            .map_err(|error| TemplateError {
                template: template.to_owned(),
                message: explain(&error),
            })?;
        Ok(String::from_utf8_lossy(&output.0).into_owned())
    }
}

/// tera 的说明连同它的起因。
fn explain(error: &tera::Error) -> String {
    let mut message = error.to_string();
    let mut cause = std::error::Error::source(error);
    while let Some(inner) = cause {
        message.push_str(&format!("\n{inner}"));
        cause = inner.source();
    }
    message
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
