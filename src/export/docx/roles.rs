//! 读回来时认样式：别的软件另存会换掉样式的编号，名称还在。

use std::collections::HashMap;

use quick_xml::events::{BytesStart, Event};
use quick_xml::{Reader, XmlVersion};

/// 一段在稿子里是什么。
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) enum Role {
    /// 正文、标题、署名之类，是要讲的话。
    #[default]
    Speech,
    /// 接着上一段的，排版上另起了一段。
    Continued,
    /// 页边的话。
    Aside,
    /// 附在后面的表。
    Table,
}

/// 执笔自己的样式：编号、名称，用它的段是什么。
const STYLES: [(&str, &str, Role); 5] = [
    (CONTINUED, CONTINUED_NAME, Role::Continued),
    (ASIDE, ASIDE_NAME, Role::Aside),
    ("TableTitle", "表格题目", Role::Table),
    ("TableHead", "表格栏名", Role::Table),
    ("TableText", "表格文字", Role::Table),
];

/// 接着上一段的，另起一行但还是那一段。
pub(super) const CONTINUED: &str = "BodyTextContinued";
pub(super) const CONTINUED_NAME: &str = "正文续";
/// 写在页边的话，不是正文。
pub(super) const ASIDE: &str = "Aside";
pub(super) const ASIDE_NAME: &str = "旁注";

/// 一份 docx 里，各样式编号的段是什么。
#[derive(Debug, Clone, Default)]
pub(crate) struct Roles(HashMap<String, Role>);

impl Roles {
    /// 从拆开的各部件里读；没有样式表就按执笔自己的编号。
    pub(crate) fn read(parts: &[(String, Vec<u8>)]) -> Roles {
        let ours = STYLES.map(|(id, _, role)| (id.to_owned(), role));
        let mut roles = Roles(HashMap::from(ours));
        let styles = parts.iter().find(|(name, _)| name == "word/styles.xml");
        if let Some(xml) = styles.and_then(|(_, xml)| std::str::from_utf8(xml).ok()) {
            roles.learn(xml);
        }
        roles
    }

    /// 样式表里名称是执笔的，记下它现在的编号；读到坏处为止。
    fn learn(&mut self, xml: &str) {
        let mut reader = Reader::from_str(xml);
        let mut id = None;
        loop {
            match reader.read_event() {
                Ok(Event::Start(tag)) if tag.name().as_ref() == "w:style" => {
                    id = attribute(&tag, "w:styleId");
                }
                Ok(Event::Empty(tag)) if tag.name().as_ref() == "w:name" => {
                    let name = attribute(&tag, "w:val");
                    let known = STYLES
                        .iter()
                        .find(|(_, own, _)| name.as_deref() == Some(own));
                    if let (Some((_, _, role)), Some(id)) = (known, id.take()) {
                        self.0.insert(id, *role);
                    }
                }
                Ok(Event::Eof) | Err(_) => return,
                Ok(_) => {}
            }
        }
    }

    /// `w:pStyle` 这一段是什么。
    pub(crate) fn of(&self, style: &BytesStart) -> Role {
        let role = attribute(style, "w:val").and_then(|id| self.0.get(&id).copied());
        role.unwrap_or_default()
    }
}

/// 一个属性的值。
fn attribute(tag: &BytesStart, name: &str) -> Option<String> {
    let value = tag.try_get_attribute(name).ok()??;
    let value = value.normalized_value(XmlVersion::Implicit1_0).ok()?;
    Some(value.into_owned())
}
