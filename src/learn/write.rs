//! 写成模板：找到的话换成变量，别的一字不动；各块一个文件，次序写在 场合.yaml。

use std::collections::BTreeMap;

use super::head::Head;
use super::keys;
use super::script::{Block, Script, body};
use super::sheet::{Field, Sheet, scalar};
use super::spans::{self, Kind, Known, Span};
use crate::context::own::{YEAR, YEARS};
use crate::markup::LITERAL;
use crate::numbering::chinese_number;
use crate::occasion::manifest::FrontLine;
use crate::speech::Line;

/// 写好的一套：场合.yaml 和各块。
#[derive(Debug, Clone, Default)]
pub(super) struct Written {
    /// 文件名到文字。
    pub files: BTreeMap<String, String>,
    /// 各块：文件名、职能看不看得准、标题在第几段。
    pub sections: Vec<(String, bool, usize)>,
}

/// 写的时候手头有的东西。
pub(super) struct Writer<'w, 'f, 'a> {
    /// 找变量用的。
    pub known: &'w Known<'f, 'a>,
    /// 会议和本地。
    pub head: &'w Head,
    /// 记变量的。
    pub sheet: &'w mut Sheet,
    /// 不能当变量的话：写进资料读不回原样。
    pub plain: &'w [String],
}

impl Writer<'_, '_, '_> {
    /// 写出一套。
    pub fn write(&mut self, script: &Script, occasion: &str, about: &str) -> Written {
        let mut written = Written::default();
        let title = script
            .front
            .iter()
            .find(|(kind, _)| *kind == FrontLine::Title);
        let title = title.map_or_else(|| "讲话".to_owned(), |(_, line)| self.whole(line, 0));
        let mut tree = String::new();
        let mut blocks = script.blocks.iter().peekable();
        while let Some(block) = blocks.next() {
            let mut inner = Vec::new();
            while let Some(next) = blocks.next_if(|next| block.level == 1 && next.level == 2) {
                inner.push(next);
            }
            tree += &self.entry(script, block, &inner, &mut written);
        }
        let manifest = self.manifest(script, occasion, about, &title, &tree);
        written.files.insert("场合.yaml".to_owned(), manifest);
        written
    }

    fn manifest(
        &self,
        script: &Script,
        name: &str,
        about: &str,
        title: &str,
        tree: &str,
    ) -> String {
        let front: Vec<&str> = script.front.iter().map(|(kind, _)| kind.name()).collect();
        let levels: Vec<String> = script
            .levels
            .iter()
            .filter_map(|level| {
                serde_json::to_value(level)
                    .ok()?
                    .as_str()
                    .map(str::to_owned)
            })
            .collect();
        format!(
            "名称: {}\n说明: {}\n题目: {}\n题头: [{}]                # 印哪几行\n称呼: {}\n\
             层次: [{}]\n报数: 否\n字数: 0                       # 0 是照模板全说，不按篇幅取舍\n\
             按优先事项: 否\n{}章节:\n{tree}",
            scalar(name),
            scalar(about),
            scalar(title),
            front.join(", "),
            scalar(&self.head.salutation),
            levels.join(", "),
            self.sheet.declared(),
        )
    }

    /// 章节树的一项；大题下有小题的，自己的话先单独成一块。
    fn entry(
        &mut self,
        script: &Script,
        block: &Block,
        inner: &[&Block],
        out: &mut Written,
    ) -> String {
        let movement = block.movement;
        if inner.is_empty() {
            let name = self.section(script, block, block.level > 0, out);
            let untitled = if block.level == 0 {
                ", 无标题: 是"
            } else {
                ""
            };
            return format!("  - {{节: {name}, 职能: {movement}{untitled}}}\n");
        }
        let title = block
            .heading
            .map(|line| self.whole(line, script.title_start(block)));
        let title = scalar(&title.unwrap_or_default());
        let mut text = format!("  - 标题: {title}\n    职能: {movement}\n    含:\n");
        if !block.paragraphs.is_empty() {
            let name = self.section(script, block, false, out);
            text += &format!("      - {{节: {name}, 职能: {movement}, 无标题: 是}}\n");
        }
        for block in inner {
            let name = self.section(script, block, true, out);
            text += &format!("      - {{节: {name}, 职能: {}}}\n", block.movement);
        }
        text
    }

    /// 一块写成一个文件，给出块名。
    fn section(
        &mut self,
        script: &Script,
        block: &Block,
        titled: bool,
        out: &mut Written,
    ) -> String {
        let mut text = String::new();
        if let Some(line) = block.heading.filter(|_| titled) {
            text += &format!("# {}\n", self.whole(line, script.title_start(block)));
        }
        for (index, line) in block.paragraphs.iter().enumerate() {
            if index > 0 || !text.is_empty() {
                text.push('\n');
            }
            text += &self.paragraph(line);
        }
        let movement = block.movement.name();
        let taken = |name: &str| out.files.contains_key(&format!("{name}.md"));
        let mut name = movement.to_owned();
        let mut number = 2;
        while taken(&name) {
            name = format!("{movement}{}", chinese_number(number));
            number += 1;
        }
        let line = block.heading.or(block.paragraphs.first().copied());
        out.sections.push((
            name.clone(),
            block.is_sure,
            line.map_or(0, |line| line.number),
        ));
        out.files.insert(format!("{name}.md"), text);
        name
    }

    /// 一段：一句一行。
    fn paragraph(&mut self, line: &Line) -> String {
        let spans = self.spans(line);
        let inside = |at: usize| spans.iter().any(|s| s.range.start < at && at < s.range.end);
        let ends = line.sentences().map(|sentence| sentence.range.end);
        let mut from = 0;
        let mut text = String::new();
        for end in ends.filter(|end| !inside(*end)) {
            let sentence = self.template(line, from..end, &spans);
            from = end;
            let sentence = sentence.trim();
            if sentence.is_empty() {
                continue;
            }
            if sentence.starts_with(['#', '/', '-', '*', '+', '!', '〔', LITERAL]) {
                text.push(LITERAL);
            }
            text += sentence;
            text.push('\n');
        }
        text
    }

    /// 一整行写成一句模板，从第 `from` 个字节起。
    fn whole(&mut self, line: &Line, from: usize) -> String {
        let spans = self.spans(line);
        self.template(line, from..line.text.len(), &spans)
    }

    fn spans<'s>(&self, line: &Line) -> Vec<Span<'s, 's>>
    where
        Self: 's,
    {
        spans::find(line, self.known)
    }

    fn template(&mut self, line: &Line, range: std::ops::Range<usize>, spans: &[Span]) -> String {
        let raw: Vec<char> = body(line).chars().collect();
        let at = |byte: usize| line.text[..byte].chars().count();
        let words = |from: usize, to: usize| raw[at(from)..at(to)].iter().collect::<String>();
        let mut text = String::new();
        let mut from = range.start;
        for span in spans {
            if span.range.start < from || span.range.end > range.end {
                continue;
            }
            text += &literal(&words(from, span.range.start));
            let value = words(span.range.start, span.range.end);
            text += &if self.plain.contains(&value) {
                literal(&value)
            } else {
                self.variable(line, span, spans, value)
            };
            from = span.range.end;
        }
        text + &literal(&words(from, range.end))
    }

    /// 一处换成什么变量；登记下来。
    fn variable(&mut self, line: &Line, span: &Span, spans: &[Span], value: String) -> String {
        let paragraph = line.number;
        let field = |name: String, from: Option<String>| Field {
            name,
            cell: None,
            from,
            value: value.clone(),
            paragraph,
        };
        let context = || label(&line.text, &span.range, spans);
        let field = match &span.kind {
            Kind::Word(variable) => return format!("{{{{ {variable} }}}}"),
            Kind::Points => return "{{ points }}".to_owned(),
            Kind::Meeting => field("会议名称".to_owned(), Some("会议.名称".to_owned())),
            Kind::Name(name) | Kind::Norm(name) => field((*name).to_owned(), None),
            Kind::Time(time) => match self.year(time, &value) {
                Some((name, from)) => field(name, Some(from)),
                None => field(format!("{}的时间", context()), None),
            },
            Kind::Figure(figure) => match keys::cell(figure, self.known.year) {
                Some(cell) => Field {
                    from: Some(cell.from()),
                    cell: Some(cell.clone()),
                    ..field(cell.name, None)
                },
                None => field(context(), None),
            },
            Kind::Number if line.text[span.range.end..].starts_with("值班") => {
                let cell = keys::duty();
                Field {
                    from: Some(cell.from()),
                    cell: Some(cell.clone()),
                    ..field(cell.name, None)
                }
            }
            Kind::Number => field(context(), None),
            Kind::Mask => field(format!("{}（原稿抹去）", context()), None),
        };
        let name = self.sheet.enter(field);
        format!("{{{{ own[\"{name}\"] }}}}")
    }

    /// 会议那天，和离会议那一年不远的整年。
    fn year(&self, time: &super::spans::Time, value: &str) -> Option<(String, String)> {
        if value == self.head.date.text {
            return Some(("会议日期".to_owned(), "会议.日期".to_owned()));
        }
        let period = time
            .period
            .filter(|period| format!("{}年", period.year) == value)?;
        let (word, _) = YEARS
            .iter()
            .find(|(_, back)| self.known.year + back == period.year)?;
        Some((format!("{word}的年份"), format!("{YEAR}.{word}")))
    }
}

/// 一截原文写进模板：tera 的记号照字面。
fn literal(text: &str) -> String {
    text.replace('{', "{{ \"{\" }}")
}

/// 叫法里最多几个字。
const LABEL: usize = 12;

/// 叫法：这一小句里前面的几个字，没有就用后面的；别处的数字、名称不带进来。
fn label(text: &str, range: &std::ops::Range<usize>, spans: &[Span]) -> String {
    const FILLERS: [&str; 24] = [
        "总额达",
        "共计",
        "累计",
        "合计",
        "达到了",
        "达到",
        "总共",
        "提高了",
        "下降了",
        "增加了",
        "减少了",
        "共有",
        "全文",
        "仅",
        "共",
        "达",
        "了",
        "为",
        "到",
        "至",
        "的",
        "有",
        "出",
        "是",
    ];
    let stop = |c: char| "，。；：！？、（）“”《》".contains(c);
    let clear = |at: usize, c: char| {
        let inside = spans.iter().any(|span| span.range.contains(&at));
        !inside && matches!(c, '\u{4E00}'..='\u{9FFF}')
    };
    let start = text[..range.start].rfind(stop).unwrap_or(0);
    let whole: String = text[start..range.start]
        .char_indices()
        .filter(|(at, c)| clear(start + at, *c))
        .map(|(_, c)| c)
        .collect();
    let mut before = whole.as_str();
    let filler = |before: &str| {
        let ends = FILLERS.iter().find(|word| before.ends_with(**word))?;
        (!before.ends_with("行为")).then_some(before.len() - ends.len())
    };
    while let Some(end) = filler(before) {
        before = &before[..end];
    }
    let candidates = [
        before.to_owned(),
        whole.clone(),
        after(text, range.end, &stop, &clear),
    ];
    let last = |words: &String| -> String {
        let skip = words.chars().count().saturating_sub(LABEL);
        let words: String = words.chars().skip(skip).collect();
        words
            .trim_start_matches(['的', '了', '和', '与', '及', '处', '共', '在'])
            .to_owned()
    };
    let mut labels = candidates.iter().map(last);
    labels
        .find(|label| label.chars().count() >= 2)
        .unwrap_or_else(|| "这个数".to_owned())
}

/// 后面的几个字。
fn after(
    text: &str,
    end: usize,
    stop: &impl Fn(char) -> bool,
    clear: &impl Fn(usize, char) -> bool,
) -> String {
    let words = text[end..].char_indices().take_while(|(_, c)| !stop(*c));
    let words = words.filter(|(at, c)| clear(end + at, *c)).map(|(_, c)| c);
    words.take(LABEL).collect()
}
