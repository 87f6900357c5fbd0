//! 说明页：规则的反例、正例就写在页里，测试照着跑。

/// 一页说明。
#[derive(Debug, Clone)]
pub struct Page<'a> {
    text: &'a str,
}

/// 页里的一个例子。
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Example {
    /// 稿子，或县情资料。
    pub text: String,
    /// 手头的县情资料；没有就空着。
    pub county: String,
    /// 要比的另一篇；没有就空着。
    pub against: String,
}

impl<'a> Page<'a> {
    /// 一页 markdown。
    pub fn new(text: &'a str) -> Page<'a> {
        Page { text }
    }

    /// 标题下的文字，到下一个同级标题为止。
    pub fn section(&self, title: &str) -> &'a str {
        let heading = format!("## {title}\n");
        let Some((_, rest)) = self.text.split_once(&heading) else {
            return "";
        };
        rest.split_once("\n## ")
            .map_or(rest, |(section, _)| section)
            .trim()
    }

    /// 某一节里的例子：``` 之间的就是一个；“资料”“另一篇”两节的配给每一个例子。
    pub fn examples(&self, title: &str) -> Vec<Example> {
        let first = |title| fences(self.section(title)).into_iter().next();
        let county = first("资料").unwrap_or_default();
        let against = first("另一篇").unwrap_or_default();
        let texts = fences(self.section(title)).into_iter();
        texts
            .map(|text| Example {
                text,
                county: county.clone(),
                against: against.clone(),
            })
            .collect()
    }
}

/// ``` 之间的各段。
fn fences(text: &str) -> Vec<String> {
    let mut all = Vec::new();
    let mut open: Option<String> = None;
    for line in text.lines() {
        match (&mut open, line.starts_with("```")) {
            (None, true) => open = Some(String::new()),
            (Some(_), true) => all.extend(open.take()),
            (Some(inside), false) => {
                inside.push_str(line);
                inside.push('\n');
            }
            (None, false) => {}
        }
    }
    all
}
