//! tera 的毛病换成一句中文：哪个文件、第几行、那一行、怎么办。

use std::error::Error as _;

use tera::{ErrorKind, ReportError};

use super::tags;
use crate::fields;
use crate::finding::{Finding, Severity};

/// 模板写法上的毛病都报这一条。
pub const RULE: &str = "模板写法";

/// 像到什么程度才提示“是不是”。
const CLOSE_ENOUGH: f64 = 0.66;

/// 一套模板里出的毛病；`sources` 是各模板的（名称，文字）。
pub(super) fn explain(
    error: &tera::Error,
    template: &str,
    sources: &[(String, String)],
) -> Box<Finding> {
    let cause = error.source().map(ToString::to_string).unwrap_or_default();
    match error.kind() {
        ErrorKind::SyntaxError(report) | ErrorKind::RenderingError(report) => {
            reported(report, sources)
        }
        ErrorKind::CircularExtend { tpl, .. } | ErrorKind::CircularInclude { tpl, .. } => {
            let message = "模板绕着圈子引用自己";
            pointing(tpl, sources, message, "extends、include 不要引回自己")
        }
        ErrorKind::MissingParent { current, parent } => {
            let message = format!("没有“{parent}”这个模板可以接着改");
            let hint =
                "接着内置的改写成 {% extends \"builtin/场合/块\" %}，场合和块的名称与本文件一样";
            pointing(current, sources, &message, hint)
        }
        ErrorKind::Io(_) => pointing(template, sources, &cause, "看看循环里是不是多印了"),
        other => {
            let said = other.to_string();
            if let Some(found) = listed(&said, sources) {
                return found;
            }
            let (message, hint) = in_chinese(&said);
            pointing(template, sources, &message, hint)
        }
    }
}

/// tera 把编译时查出的几处写成一段文字：取头一处，“error: ……”和下一行的“--> 文件:行:列”。
fn listed(said: &str, sources: &[(String, String)]) -> Option<Box<Finding>> {
    let (_, first) = said.split_once("error: ")?;
    let (message, rest) = first.split_once('\n')?;
    let (_, place) = rest.split_once("--> ")?;
    let mut parts = place.lines().next()?.rsplitn(3, ':');
    let column: usize = parts.next()?.parse().ok()?;
    let line: usize = parts.next()?.parse().ok()?;
    let file = parts.next()?;
    let source = sources.iter().find(|(name, _)| name == file);
    let excerpt = source.and_then(|(_, text)| text.lines().nth(line.max(1) - 1));
    let excerpt = excerpt.unwrap_or_default();
    let (message, hint) = in_chinese(message);
    Some(Box::new(Finding {
        rule: RULE.to_owned(),
        severity: Severity::High,
        message,
        hint: hint.to_owned(),
        file: Some(file.to_owned()),
        line,
        column,
        length: chain(excerpt, column - 1).chars().count().max(1),
        excerpt: excerpt.to_owned(),
    }))
}

/// tera 指出了位置的。
fn reported(report: &ReportError, sources: &[(String, String)]) -> Box<Finding> {
    let span = report.span();
    let line = span.start_line.max(1);
    let source = sources.iter().find(|(name, _)| name == report.filename());
    let excerpt = source.and_then(|(_, text)| text.lines().nth(line - 1));
    let excerpt = excerpt.unwrap_or_default();
    let length = if span.end_line == span.start_line {
        span.end_col.saturating_sub(span.start_col).max(1)
    } else {
        1
    };
    if report.message().starts_with("Unexpected end of input")
        && let Some(found) = source.and_then(|(name, text)| unclosed(name, text))
    {
        return found;
    }
    let (message, hint) = in_chinese(report.message());
    let near = nearest(report.message(), &chain(excerpt, span.start_col))
        .or_else(|| translated(excerpt, span.start_col));
    Box::new(Finding {
        rule: RULE.to_owned(),
        severity: Severity::High,
        message,
        hint: near.unwrap_or_else(|| hint.to_owned()),
        file: Some(report.filename().to_owned()),
        line,
        column: span.start_col + 1,
        length,
        excerpt: excerpt.to_owned(),
    })
}

/// if、for 没有配上 end 的：指着它，不指文件末尾。
fn unclosed(name: &str, text: &str) -> Option<Box<Finding>> {
    let (word, place) = tags::unclosed(text)?;
    let excerpt = text.lines().nth(place.line.max(1) - 1).unwrap_or_default();
    Some(Box::new(Finding {
        rule: RULE.to_owned(),
        severity: Severity::High,
        message: format!("到文件末尾还没有写完：这个 {word} 没有配上 end{word}"),
        hint: format!("在要说的话后面写 {{% end{word} %}}"),
        file: Some(name.to_owned()),
        line: place.line,
        column: place.column,
        length: place.length,
        excerpt: excerpt.to_owned(),
    }))
}

/// 花括号里写了中文栏目名的，说它在模板里叫什么。
fn translated(line: &str, column: usize) -> Option<String> {
    let rest = line.chars().skip(column);
    let path: String = rest
        .take_while(|c| !c.is_whitespace() && !"}|%".contains(*c))
        .collect();
    let fields = fields::all().iter();
    let mut found = fields.filter(|field| field.path.replace("[]", "") == path);
    let variable = &found.next()?.variable;
    Some(format!("资料里的“{path}”，模板里写 {{{{ {variable} }}}}"))
}

/// tera 没有指出位置的：指到那个模板里写着 extends、include 或循环的一行。
fn pointing(
    template: &str,
    sources: &[(String, String)],
    message: &str,
    hint: &str,
) -> Box<Finding> {
    let text = sources
        .iter()
        .find(|(name, _)| name == template)
        .map_or("", |(_, text)| text.as_str());
    let telling = ["{% extends", "{% include", "{%- for", "{% for"];
    let line = telling
        .iter()
        .find_map(|sign| text.lines().position(|line| line.contains(sign)));
    let line = line.unwrap_or(0);
    let excerpt = text.lines().nth(line).unwrap_or_default();
    Box::new(Finding {
        rule: RULE.to_owned(),
        severity: Severity::High,
        message: message.to_owned(),
        hint: hint.to_owned(),
        file: Some(template.to_owned()),
        line: line + 1,
        column: 1,
        length: excerpt.chars().count(),
        excerpt: excerpt.to_owned(),
    })
}

/// 英文说法的开头、中文说法、办法；{} 处放反引号里的名字。
const WORDINGS: [(&str, &str, &str); 24] = [
    (
        "Unexpected character",
        "花括号里有不认得的字",
        "花括号里只写英文的变量名，话写在外面；看看 }} 写全了没有。哪个栏目叫什么变量：zhibi fields",
    ),
    (
        "`+` requires",
        "文字不能拿来算",
        "接起来印就一个挨一个地写；要算，先用 | number 取出里面的数",
    ),
    (
        "Unknown filter",
        "没有“{}”这个过滤器",
        "可用的见 docs/模板手册.md；常用 plain、number、join_and、join、first、last、length",
    ),
    (
        "Unknown function",
        "没有“{}”这个函数",
        "可用的只有 fresh 和 range",
    ),
    (
        "Unknown test",
        "没有“is {}”这种判断",
        "常用 is defined、is containing(pat=…)、is starting_with(pat=…)",
    ),
    (
        "Unknown template",
        "没有“{}”这个模板",
        "只能引用自己文件夹里的块，或 builtin/场合/块",
    ),
    (
        "Unknown component",
        "没有“{}”这个组件",
        "先用 {% component %} 写好再用",
    ),
    (
        "Unknown tag",
        "没有这个标签",
        "标签只有 if、elif、else、endif、for、endfor、set、set_global、extends、block",
    ),
    (
        "Unexpected end of input",
        "到文件末尾还没有写完",
        "看看 {{ 和 }}、{% 和 %}、if 和 endif、for 和 endfor 配没配上对",
    ),
    (
        "Variable `",
        "没有“{}”这个变量，或者资料里没有填",
        "印之前先写 {% if 变量 %}，后面写 {% endif %}",
    ),
    (
        "Field `",
        "没有“{}”这一项，或者资料里没有填",
        "印之前先写 {% if 变量 %}，后面写 {% endif %}",
    ),
    (
        "Tried to render a variable that is undefined",
        "这个值没有，不能直接印",
        "印之前先写 {% if 变量 %}，后面写 {% endif %}",
    ),
    (
        "Iteration not possible",
        "for 的后面不是一串东西，没法一个一个地取",
        "for 后面写列表，如 tasks、sectors",
    ),
    (
        "Math operations",
        "文字不能拿来算",
        "先用 | number 取出里面的数",
    ),
    (
        "Cannot compare",
        "这两样不能比大小",
        "先用 | number 取出里面的数",
    ),
    (
        "Cannot divide by 0",
        "除以零了",
        "先用 {% if %} 看看是不是零",
    ),
    (
        "Invalid type for the value",
        "这个过滤器用在了不合适的值上",
        "plain、number 用在一个值上，join、join_and、first 用在一串上",
    ),
    (
        "Missing keyword argument",
        "少写了参数“{}”",
        "写成 名称(参数=值)",
    ),
    (
        "The template nesting is too deep",
        "if、for 套得太深",
        "最多套四十层；把里面的拿出来另写",
    ),
    (
        "The expression is too complex",
        "这个式子太长太深",
        "拆成几句，用 {% set %} 分开写",
    ),
    (
        "Maximum render recursion depth",
        "组件套组件，套得太深",
        "组件不要用到自己",
    ),
    (
        "This content would be ignored",
        "写了 extends，外面的话不会印出来",
        "把话放进 {% block 名称 %} 与 {% endblock %} 之间",
    ),
    (
        "Found `",
        "{} 放在这里不对",
        "看看双花括号里的写法：变量、点、竖线后面的过滤器",
    ),
    (
        "Found ",
        "这里的写法不对",
        "双花括号里只写变量和过滤器，如 {{ region.name }}；要印的字写在花括号外面",
    ),
];

/// 一句中文和办法；没有现成说法的附上原话。
fn in_chinese(message: &str) -> (String, &'static str) {
    let name = message.split('`').nth(1).unwrap_or_default();
    let known = WORDINGS
        .iter()
        .find(|(start, _, _)| message.starts_with(start));
    match known {
        Some((_, said, hint)) => (said.replace("{}", name), hint),
        None if message.is_ascii() => (
            format!("模板写法不对（{message}）"),
            "对照 docs/模板手册.md 和别的块的写法",
        ),
        None => (message.to_owned(), "各函数的用法见 docs/模板手册.md"),
    }
}

/// 出错的地方写的是哪个变量，如 region.nmae。
fn chain(line: &str, column: usize) -> String {
    let is_name = |c: &char| c.is_ascii_alphanumeric() || *c == '_' || *c == '.';
    let before: Vec<char> = line.chars().take(column).collect();
    let head = before.iter().rev().take_while(|c| is_name(c)).count();
    let start = column - head.min(column);
    line.chars().skip(start).take_while(is_name).collect()
}

/// 从 tera 列出的现有名称里挑最像的，连同它在资料里的栏目。
fn nearest(message: &str, chain: &str) -> Option<String> {
    let (_, list) = message
        .split_once("Available variables: ")
        .or_else(|| message.split_once("Available fields: "))?;
    let wrong = message.split('`').nth(1)?;
    if fields::all().iter().any(|field| field.variable == chain) {
        return None;
    }
    let near = likest(wrong, list.split(", "))?;
    let whole = chain
        .strip_suffix(wrong)
        .map_or_else(|| near.to_owned(), |parent| format!("{parent}{near}"));
    Some(suggestion(&whole))
}

/// 候选里最像的一个；都不像就没有。
pub fn likest<'a>(wrong: &str, candidates: impl Iterator<Item = &'a str>) -> Option<&'a str> {
    let scored = candidates
        .filter(|candidate| !candidate.starts_with("__"))
        .map(|candidate| (strsim::jaro_winkler(wrong, candidate), candidate));
    let best = scored.max_by(|a, b| a.0.total_cmp(&b.0));
    best.filter(|(score, _)| *score >= CLOSE_ENOUGH)
        .map(|(_, candidate)| candidate)
}

/// 是不是“region.name”？资料里叫“地区.名称”。
pub fn suggestion(variable: &str) -> String {
    let field = fields::all()
        .iter()
        .find(|field| field.variable.replace("[]", "") == variable);
    match field {
        Some(field) => format!("是不是“{variable}”？资料里叫“{}”", field.path),
        None => format!("是不是“{variable}”？"),
    }
}
