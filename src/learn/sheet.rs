//! 记下每个变量：叫什么、从哪里取、原来写的是什么；县情资料由它写出来。

use unicode_width::UnicodeWidthStr;

use super::head::Head;
use super::keys::Cell;

/// 一个变量。
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Field {
    /// 叫法。
    pub name: String,
    /// 归县情资料的哪一格；没有就写在 自定 里。
    pub cell: Option<Cell>,
    /// 从哪里取；`年份.去年` 这样由会议日期推出的，和有格的才有。
    pub from: Option<String>,
    /// 原来写的。
    pub value: String,
    /// 第一次在第几段。
    pub paragraph: usize,
}

impl Field {
    /// 值是不是写在 自定 里。
    pub fn is_own(&self) -> bool {
        self.from.is_none()
    }
}

/// 全部变量，按第一次出现的先后。
#[derive(Debug, Clone, Default)]
pub(super) struct Sheet {
    /// 变量。
    pub fields: Vec<Field>,
    /// 不能归进格里的：读回来和原来写的不一样。
    pub demoted: Vec<String>,
}

impl Sheet {
    /// 登记一个变量，给出叫法：同名同值的是同一个，同名不同值的加“之二”。
    pub fn enter(&mut self, field: Field) -> String {
        let demoted = field
            .from
            .as_ref()
            .is_some_and(|from| self.demoted.contains(from));
        let clash = |other: &&Field| {
            field.from.is_some() && other.from == field.from && other.value != field.value
        };
        let own = demoted || self.fields.iter().any(|other| clash(&other));
        let (cell, from) = if own {
            (None, None)
        } else {
            (field.cell, field.from)
        };
        for n in 1.. {
            let name = match n {
                1 => field.name.clone(),
                n => format!("{}之{}", field.name, crate::numbering::chinese_number(n)),
            };
            match self.fields.iter().find(|other| other.name == name) {
                Some(same) if same.value == field.value && same.from == from => return name,
                Some(_) => {}
                None => {
                    self.fields.push(Field {
                        name: name.clone(),
                        cell,
                        from,
                        ..field
                    });
                    return name;
                }
            }
        }
        field.name
    }

    /// 县情资料。
    pub fn county(&self, head: &Head, occasion: &str) -> String {
        Self::head(head, occasion) + &self.groups() + &self.own()
    }

    /// 地区和会议。
    pub fn head(head: &Head, occasion: &str) -> String {
        let mut text = format!("{TOP}格式: 1\n\n地区:\n");
        text += &line(2, "名称", &head.region.text, &head.region.note);
        text += "  上级:                           # 如 江北省宁川市\n\n会议:\n";
        text += &line(2, "场合", occasion, "");
        if let Some(meeting) = &head.meeting {
            text += &line(2, "名称", &meeting.text, &meeting.note);
        }
        text += &line(2, "日期", &head.date.text, &head.date.note);
        if let Some((title, name)) = &head.speaker {
            text += "  讲话人:\n";
            text += &line(4, "职务", title, "去年稿里读到的，请核对");
            if !name.is_empty() {
                text += &line(4, "姓名", name, "去年稿里读到的，请核对");
            }
        }
        text
    }

    /// 归了格的，一组一组。
    pub fn groups(&self) -> String {
        const LISTS: [&str; 3] = ["事故", "隐患", "执法"];
        let mut groups: Vec<(&str, Vec<Row>)> = Vec::new();
        for field in &self.fields {
            let Some(cell) = &field.cell else { continue };
            let labels: Vec<(&str, &str)> = cell
                .labels
                .iter()
                .map(|label| (label.key, label.written.as_str()))
                .collect();
            let at = groups.iter().position(|(group, _)| *group == cell.group);
            let at = at.unwrap_or_else(|| {
                groups.push((cell.group, Vec::new()));
                groups.len() - 1
            });
            let rows = &mut groups[at].1;
            let found = rows.iter().position(|row| row.labels == labels);
            let row = found.unwrap_or_else(|| {
                rows.push(Row {
                    labels,
                    cells: Vec::new(),
                });
                rows.len() - 1
            });
            rows[row].cells.push((cell.key, field));
        }
        let written = groups.iter().map(|(group, rows)| {
            let list = LISTS.contains(group);
            let rows = rows.iter().map(|row| row.write(list));
            format!("\n{group}:\n{}", rows.collect::<String>())
        });
        written.collect()
    }

    /// 归不进的，写在 自定 里。
    fn own(&self) -> String {
        let own: Vec<&Field> = self.fields.iter().filter(|field| field.is_own()).collect();
        if own.is_empty() {
            return String::new();
        }
        let lines = own
            .iter()
            .map(|field| line(2, &field.name, &field.value, &note(field)));
        format!(
            "\n自定:                             # 这个场合自己的栏目\n{}",
            lines.collect::<String>()
        )
    }

    /// 场合.yaml 的 栏目。
    pub fn declared(&self) -> String {
        if self.fields.is_empty() {
            return String::new();
        }
        let rows = self.fields.iter().map(|field| {
            let from = field
                .from
                .as_ref()
                .map(|from| format!("取: {}, ", scalar(from)));
            let from = from.unwrap_or_default();
            let (name, value) = (scalar(&field.name), scalar(&field.value));
            format!("  {name}: {{{from}示例: {value}, 必填: 是}}\n")
        });
        format!("栏目:\n{}", rows.collect::<String>())
    }
}

/// 文件开头的几句话。
const TOP: &str = "# 执笔 · 县情资料\n\
    # 这一份是从旧稿里读出来的，# 后面写着在第几段；逐项核对，换成今年的。\n\
    # 空着等于没写；稿子里用得着而这里没有的，留【待填：……】。\n";

/// 一组里的一行。
struct Row<'a> {
    labels: Vec<(&'a str, &'a str)>,
    cells: Vec<(&'a str, &'a Field)>,
}

impl Row<'_> {
    /// 写成列表的一行，或者一栏一栏。
    fn write(&self, list: bool) -> String {
        let indent = if list { 4 } else { 2 };
        let labels = self
            .labels
            .iter()
            .map(|(key, text)| line(indent, key, text, ""));
        let cells = self
            .cells
            .iter()
            .map(|(key, field)| line(indent, key, &field.value, &note(field)));
        let text: String = labels.chain(cells).collect();
        if list {
            text.replacen("    ", "  - ", 1)
        } else {
            text
        }
    }
}

fn note(field: &Field) -> String {
    format!("去年稿里读到的，请核对；第{}段", field.paragraph)
}

/// 一栏；说明写在后面。
pub(super) fn line(indent: usize, key: &str, text: &str, note: &str) -> String {
    let spaces = " ".repeat(indent);
    noted(&format!("{spaces}{}: {}", scalar(key), scalar(text)), note)
}

/// 一行，说明写在后面。
pub(super) fn noted(written: &str, note: &str) -> String {
    if note.is_empty() {
        return format!("{written}\n");
    }
    let gap = 34_usize.saturating_sub(written.width()).max(2);
    format!("{written}{}# {note}\n", " ".repeat(gap))
}

/// YAML 里的一个值：看着没有歧义的照写，别的加单引号。
pub(super) fn scalar(text: &str) -> String {
    let is_plain = |c: char| matches!(c, '\u{4E00}'..='\u{9FFF}' | '0'..='9' | '.' | '%' | '，' | '、' | '（' | '）' | '“' | '”' | '—');
    let number = text.chars().all(|c| c.is_ascii_digit() || c == '.');
    let starts = text
        .chars()
        .next()
        .is_some_and(|c| matches!(c, '\u{4E00}'..='\u{9FFF}' | '0'..='9'));
    if starts && !number && text.chars().all(is_plain) {
        text.to_owned()
    } else {
        format!("'{}'", text.replace('\'', "''"))
    }
}
