//! 模板手册：记号、变量、函数、过滤器，各有例子；例子当场拿示范资料写一遍，从不抄写。

use serde_json::Value;
use tera::Context;

use crate::county::County;
use crate::draft::{DraftError, variables};
use crate::fields;
use crate::marks::{CLOSE, OPEN};
use crate::occasion::{Library, Pack, PackError, samples};
use crate::render::{Engine, TEXTS, TemplateError};

/// 例子用的场合和它的示范资料。
const OCCASION: &str = "专题工作会议";

/// 程序算好的变量，逐项的说明。
const DERIVED: &str = include_str!("manual/derived.md");

/// 一个例子：名称、作用、模板里怎么写。
struct Example {
    name: &'static str,
    about: &'static str,
    template: &'static str,
}

/// 一节例子：标题、开头的话、各例。
struct Chapter {
    title: &'static str,
    about: &'static str,
    examples: &'static [Example],
}

const fn example(name: &'static str, about: &'static str, template: &'static str) -> Example {
    Example {
        name,
        about,
        template,
    }
}

/// 全部的例子。
const CHAPTERS: [Chapter; 5] = [
    Chapter {
        title: "取值",
        about: "双花括号取一个值；没有的值不能直接印，先问有没有。",
        examples: &[
            example(
                "变量",
                "印一个值；数字已带量词",
                "{{ region.whole }}，{{ meeting.date }}",
            ),
            example(
                "方括号",
                "取名字是汉字的一项",
                "{% if remedies[\"责任\"] %}有对策{% endif %}",
            ),
            example(
                "自己的栏目",
                "场合.yaml 的 栏目 里声明、资料的 自定 下面填的",
                "{% if own[\"包保企业\"] %}{{ own[\"包保企业\"] }}{% else %}没有填{% endif %}",
            ),
        ],
    },
    Chapter {
        title: "标签",
        about: "有条件的话、一条一条的话。",
        examples: &[
            example(
                "if",
                "有才说；另有 elif、else",
                "{% if strategy %}{{ strategy }}{% else %}没有填{% endif %}",
            ),
            example(
                "and、or、not",
                "几个条件",
                "{% if goals and not theme %}甲{% else %}乙{% endif %}",
            ),
            example(
                "for",
                "一条一条地说；loop.first、loop.last 是头一条、末一条，loop.index 从一数，loop.index0 从零数",
                "{% for t in region.townships %}{{ t }}{% if not loop.last %}、{% endif %}{% endfor %}",
            ),
            example(
                "set",
                "给一个值取个名字",
                "{% set h = sectors | first %}{{ h.name }}",
            ),
            example(
                "set_global",
                "在 for 里面取、到外面还要用的名字",
                "{% for s in sectors %}{% set_global last = s.name %}{% endfor %}{{ last }}",
            ),
            example(
                "component",
                "一段要说几遍的话，写成组件，用时写 {{<名称 参数={…}/>}}",
                "{% component call(who: string) %}请{{ who }}抓好落实。{% endcomponent %}{{<call who={organs.commission_office}/>}}",
            ),
        ],
    },
    Chapter {
        title: "过滤器",
        about: "写在竖线后面，把值变一变。",
        examples: &[
            example(
                "plain",
                "换回文字，用来比较；没有的值是空的",
                "{% for s in sectors %}{% if s.name | plain == \"消防\" %}有消防{% endif %}{% endfor %}",
            ),
            example(
                "number",
                "文字里的第一个数，用来比大小；没有的值是零",
                "{% if stats.yoy.deaths.by | number > 1 %}少了不止一个{% endif %}",
            ),
            example(
                "join_and",
                "并列，最后一项前用“和”",
                "{{ region.townships | join_and }}",
            ),
            example(
                "join",
                "并列，中间用指定的字",
                "{{ meeting.themes | join(sep=\"、\") }}",
            ),
            example("first", "头一项", "{{ goals | first }}"),
            example("last", "末一项", "{{ goals | last }}"),
            example("nth", "第几项，从零数", "{{ goals | nth(n=1) }}"),
            example(
                "length",
                "有几项",
                "{% if sectors | length > 2 %}三个以上{% endif %}",
            ),
            example(
                "split",
                "按一个字切开",
                "{{ \"甲、乙\" | split(pat=\"、\") | last }}",
            ),
            example(
                "reverse",
                "倒过来",
                "{{ region.townships | reverse | join(sep=\"、\") }}",
            ),
            example(
                "replace",
                "换字；资料里的值先用 plain",
                "{{ region.name | plain | replace(from=\"县\", to=\"\") }}",
            ),
            example(
                "default",
                "没有就用这个",
                "{{ study | default(value=\"及时传达学习\") }}",
            ),
        ],
    },
    Chapter {
        title: "判断",
        about: "写在 is 后面；is not 是反过来。要看文字的先用 plain。",
        examples: &[
            example(
                "defined",
                "有没有；和直接写 if 一样",
                "{% if strategy is defined %}有{% endif %}",
            ),
            example(
                "containing",
                "含不含",
                "{% if meeting.name | plain is containing(pat=\"协同\") %}含{% endif %}",
            ),
            example(
                "starting_with",
                "是不是这样开头",
                "{% if region.name | plain is starting_with(pat=\"云\") %}是{% endif %}",
            ),
            example(
                "ending_with",
                "是不是这样结尾",
                "{% if region.name | plain is ending_with(pat=\"县\") %}是{% endif %}",
            ),
        ],
    },
    Chapter {
        title: "函数",
        about: "",
        examples: &[
            example(
                "fresh",
                "前面各块还没有印过这个值",
                "{% if fresh(v=training.sessions) %}培训{{ training.sessions }}{% endif %}",
            ),
            example(
                "range",
                "从零（或 start）数到 end 之前，最多一百个",
                "{% for i in range(start=0, end=3) %}好{% endfor %}",
            ),
        ],
    },
];

/// 手册写不出来的几种情形。
#[derive(Debug, thiserror::Error)]
pub enum ManualError {
    /// 示范的场合用不起来。
    #[error(transparent)]
    Pack(#[from] PackError),
    /// 示范资料写不成变量。
    #[error(transparent)]
    Draft(#[from] DraftError),
    /// 例子写错了。
    #[error(transparent)]
    Template(#[from] TemplateError),
    /// 示范资料读不懂。
    #[error("示范资料读不懂")]
    Sample,
}

/// 整本手册（markdown）。
pub fn text() -> Result<String, ManualError> {
    let pack = Pack::load(&Library::built_in(), OCCASION)?;
    let sample = samples::rich();
    let county = County::read(sample.as_bytes(), None).0;
    let county = county.ok_or(ManualError::Sample)?;
    let values = variables(&county, &pack)?;
    let mut text = format!(
        "# 模板手册\n\n由程序写出（`zhibi fields --manual`），改不得；记号（#、-、/、+、!）见 [templates/README.md](../templates/README.md)。\n\
         例子都是拿 [examples/{OCCASION}.yaml](../examples/{OCCASION}.yaml) 写出来的。\n"
    );
    for chapter in &CHAPTERS {
        text += &format!("\n## {}\n\n", chapter.title);
        if !chapter.about.is_empty() {
            text += &format!("{}\n\n", chapter.about);
        }
        text += "| 名称 | 作用 | 写法 | 写出来 |\n|---|---|---|---|\n";
        for example in chapter.examples {
            let written = run(example, &values)?;
            let template = example.template.replace('|', "\\|");
            text += &format!(
                "| {} | {} | `{template}` | {written} |\n",
                example.name, example.about
            );
        }
    }
    text += &format!(
        "\n接着内置的改：`{{% extends \"builtin/季度例会/总结\" %}}`，再用 `{{% block 名称 %}}` 换掉一段。\n\n{DERIVED}"
    );
    text += &county_fields(&county);
    Ok(text)
}

/// 拿示范资料写一遍，标记换回文字。
fn run(example: &Example, values: &Value) -> Result<String, ManualError> {
    let name = format!("手册的例子“{}”", example.name);
    let engine = Engine::new(&[(name.clone(), example.template.to_owned())])?;
    let context = Context::from_serialize(values).map_err(TemplateError::context)?;
    let marked = engine.render(&name, &context)?;
    let mut pieces = marked.split(OPEN);
    let mut written = pieces.next().unwrap_or_default().to_owned();
    for piece in pieces {
        let (id, rest) = piece.split_once(CLOSE).unwrap_or((piece, ""));
        let id: usize = id.parse().unwrap_or(usize::MAX);
        written += values[TEXTS][id].as_str().unwrap_or_default();
        written += rest;
    }
    Ok(written)
}

/// 县情资料的全部栏目。
fn county_fields(county: &County) -> String {
    let examples = fields::examples(county);
    let mut text = "\n## 县情资料的栏目\n\n没填的栏目在模板里就是没有；带 [] 的是一串，用 for 一条一条地取，没填的是空的。\n\n\
                    | 栏目 | 变量 | 意思 | 例 |\n|---|---|---|---|\n"
        .to_owned();
    for field in fields::all() {
        let example = examples.get(&field.path).copied().unwrap_or_default();
        let about = field.about.replace('|', "\\|");
        text += &format!(
            "| {} | `{}` | {about} | {example} |\n",
            field.path, field.variable
        );
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::render::names;

    /// 一节里各例的名称。
    fn names_in(title: &str) -> Vec<&'static str> {
        let chapter = CHAPTERS.iter().find(|chapter| chapter.title == title);
        chapter
            .map(|chapter| chapter.examples.iter().map(|e| e.name).collect())
            .unwrap_or_default()
    }

    #[test]
    fn the_page_is_what_the_program_says() {
        let path = concat!(env!("CARGO_MANIFEST_DIR"), "/docs/模板手册.md");
        let now = text().unwrap();
        if std::env::var_os("UPDATE_MANUAL").is_some() {
            std::fs::write(path, &now).unwrap();
        }
        let page = std::fs::read_to_string(path).unwrap_or_default();
        assert!(
            page == now,
            "手册旧了：UPDATE_MANUAL=1 cargo test --lib manual"
        );
    }

    #[test]
    fn every_function_filter_and_test_of_the_templates_is_in_it() {
        let known: Vec<&str> = ["过滤器", "判断", "函数"]
            .into_iter()
            .flat_map(names_in)
            .collect();
        for name in crate::render::OWN_NAMES {
            assert!(known.contains(&name), "手册里没有 {name}");
        }
        let library = Library::built_in();
        for occasion in library.occasions() {
            let pack = Pack::load(&library, &occasion).unwrap();
            for source in pack.sources() {
                for name in names::called(&source.text) {
                    assert!(
                        known.contains(&name.as_str()),
                        "{}用了 {name}，手册里没有",
                        source.name
                    );
                }
            }
        }
    }
}
