//! 查出一处，把它补平，接着查：一个模板里的几处毛病一次报全。

use tera::Context;

use crate::finding::Finding;
use crate::render::tags::without_tag;
use crate::render::{Engine, TemplateError};

/// 一个文件最多报几处；再多，多半是同一处带出来的。
pub(super) const MOST: usize = 20;

/// 编译时的毛病；`templates` 的最后一个是自己的。
pub(super) fn compile(templates: Vec<(String, String)>) -> Vec<Finding> {
    mend(templates, |_, _| Ok(String::new())).0
}

/// 编译和渲染时的毛病，和（补平以后）渲染出来的文字。
pub(super) fn render(
    templates: Vec<(String, String)>,
    context: &Context,
) -> (Vec<Finding>, Option<String>) {
    mend(templates, |engine, own| engine.render(own, context))
}

fn mend(
    mut templates: Vec<(String, String)>,
    run: impl Fn(&Engine, &str) -> Result<String, TemplateError>,
) -> (Vec<Finding>, Option<String>) {
    let mut found: Vec<Finding> = Vec::new();
    let Some((name, original)) = templates.last().cloned() else {
        return (found, None);
    };
    while found.len() < MOST {
        let fault = match Engine::new(&templates).and_then(|engine| run(&engine, &name)) {
            Ok(text) => return (found, Some(text)),
            Err(TemplateError(fault)) => *fault,
        };
        let place = (fault.line, fault.column);
        let is_own = fault.file.as_ref() == Some(&name);
        let again = found.iter().any(|f| (f.line, f.column) == place);
        let mended = templates
            .last()
            .and_then(|(_, text)| without_tag(text, place));
        let excerpt = original
            .lines()
            .nth(fault.line.max(1) - 1)
            .unwrap_or_default();
        if !again {
            found.push(Finding {
                excerpt: if is_own {
                    excerpt.to_owned()
                } else {
                    fault.excerpt
                },
                ..fault
            });
        }
        match (mended, templates.last_mut()) {
            (Some(text), Some(own)) if is_own && !again => own.1 = text,
            _ => break,
        }
    }
    (found, None)
}
