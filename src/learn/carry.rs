//! 去年的稿子读成今年的县情资料：去年的数照抄，今年的留空，每一处猜的都标明。

use std::collections::BTreeMap;

use super::head::{Head, Read};
use super::script::{Script, body};
use super::sheet::{Sheet, line, noted, scalar};
use super::spans::is_digit;
use crate::county::day::Day;
use crate::occasion::Library;
use crate::reference::sectors;
use crate::speech::Speech;

/// 每一处都写上这句。
fn note(paragraph: usize) -> String {
    format!("去年稿里读到的，请核对；第{paragraph}段")
}

/// 最多猜几个重点行业。
const SECTORS: usize = 6;

/// 今年的县情资料。
pub(super) fn county(
    head: &Head,
    sheet: &Sheet,
    speech: &Speech,
    script: &Script,
    occasion: Option<&str>,
) -> String {
    let guess = occasion_of(head, script);
    let occasion = occasion.unwrap_or(&guess);
    let mut head = Head {
        date: next_year(&head.date),
        ..head.clone()
    };
    if let Some(meeting) = head
        .meeting
        .as_mut()
        .filter(|name| name.text.contains(is_digit))
    {
        meeting.note += "，年份要改";
    }
    let mut text = Sheet::head(&head, occasion);
    text += &list(2, "目的", &purposes(speech));
    text += &sheet.groups();
    text += &this_year(sheet, &head);
    text += &problems(speech);
    text += &list(0, "目标", &goals(speech));
    text += &sectors_of(speech);
    text += &left_over(sheet);
    text
}

/// 场合：会议名称里提到的内置场合，看不出就是专题工作会议。
fn occasion_of(head: &Head, script: &Script) -> String {
    const SIGNS: [(&str, &str); 8] = [
        ("党课", "专题党课"),
        ("调度", "调度会"),
        ("季度", "季度例会"),
        ("消防", "消防安全会"),
        ("防汛", "汛期防范会"),
        ("森林", "森林防灭火会"),
        ("复工", "复工复产部署会"),
        ("警示", "事故警示会"),
    ];
    let title = script
        .front
        .first()
        .map(|(_, line)| body(line))
        .unwrap_or_default();
    let name = head
        .meeting
        .as_ref()
        .map_or(title, |meeting| meeting.text.clone());
    let known = Library::built_in()
        .occasions()
        .into_iter()
        .find(|known| name.contains(known));
    let sign = || {
        SIGNS
            .iter()
            .find(|(word, _)| name.contains(word))
            .map(|(_, known)| (*known).to_owned())
    };
    known
        .or_else(sign)
        .unwrap_or_else(|| "专题工作会议".to_owned())
}

/// 明年的同一天；没有这一天就提前一天。
fn next_year(date: &Read) -> Read {
    let Ok(Day(day)) = Day::parse(&date.text) else {
        return date.clone();
    };
    let next = day
        .checked_add_months(chrono::Months::new(12))
        .map_or_else(|| date.text.clone(), |day| Day(day).printed());
    Read {
        text: next,
        note: format!("去年是{}，先照去年的写，改成今年开会那天", date.text),
    }
}

/// 一处读到的话和在第几段。
type Said = (String, usize);

/// 一串，一行一个。
fn list(indent: usize, key: &str, all: &[Said]) -> String {
    if all.is_empty() {
        return String::new();
    }
    let blank = if indent == 0 { "\n" } else { "" };
    let spaces = " ".repeat(indent);
    let rows = all
        .iter()
        .map(|(text, at)| noted(&format!("{spaces}  - {}", scalar(text)), &note(*at)));
    let rows: String = rows.collect();
    format!("{blank}{spaces}{key}:\n{rows}")
}

/// “主要任务是”后面，到句末，一个小句一条。
fn purposes(speech: &Speech) -> Vec<Said> {
    const SIGNS: [&str; 5] = [
        "主要任务是",
        "主要目的是",
        "会议的任务是",
        "主要议题是",
        "主要内容是",
    ];
    let found = speech.filled().find_map(|line| {
        let text = line.text.as_str();
        let (_, rest) = SIGNS.iter().find_map(|sign| text.split_once(sign))?;
        let sentence = rest.split('。').next().unwrap_or_default();
        let clauses = sentence.trim_start_matches('：').split(['，', '；']);
        Some(
            clauses
                .map(|clause| (clause.to_owned(), line.number))
                .collect::<Vec<Said>>(),
        )
    });
    let mut all = found.unwrap_or_default();
    all.retain(|(clause, _)| is_phrase(clause));
    all
}

/// “力争”“确保不发生”这样的目标。
fn goals(speech: &Speech) -> Vec<Said> {
    const SIGNS: [&str; 5] = ["力争", "确保不发生", "坚决不发生", "实现“", "杜绝"];
    let clauses = speech.body().flat_map(|line| {
        let clauses = line.text.split(['，', '。', '；', '：']);
        clauses.map(move |clause| (clause.to_owned(), line.number))
    });
    let is_goal =
        |(clause, _): &Said| SIGNS.iter().any(|sign| clause.starts_with(sign)) && is_phrase(clause);
    clauses.filter(is_goal).take(4).collect()
}

/// 能单独成一条的短语：干净、不太长。
fn is_phrase(clause: &str) -> bool {
    let odd = |c: char| !matches!(c, '\u{4E00}'..='\u{9FFF}' | '、' | '“' | '”' | '（' | '）' | '0'..='9' | '%');
    (4..=40).contains(&clause.chars().count()) && !clause.contains(odd)
}

/// 说问题的地方，一是、二是后面的一句。
fn problems(speech: &Speech) -> String {
    const SIGNS: [&str; 6] = ["问题", "不足", "短板", "薄弱", "差距", "形势"];
    const FAULTS: [&str; 12] = [
        "不",
        "存在",
        "走过场",
        "薄弱",
        "滞后",
        "缺",
        "松",
        "弱",
        "偏",
        "流于",
        "没有",
        "差",
    ];
    let sections = speech.sections();
    let rows = sections.iter().filter_map(|section| {
        let ordinal = &section.ordinal;
        let before = &ordinal.line.text[..ordinal.start];
        let told = !ordinal.leads_line && SIGNS.iter().any(|sign| before.contains(sign));
        let fault = FAULTS.iter().any(|word| section.heading.contains(word));
        let name = section.heading.split('，').next().unwrap_or_default();
        let good = told && fault && is_phrase(name) && !name.starts_with('要');
        good.then(|| line(0, "问题", name, &note(ordinal.line.number)))
    });
    let rows: String = rows.take(8).map(|row| format!("  - {row}")).collect();
    if rows.is_empty() {
        rows
    } else {
        format!("\n问题:                             # 今年还有没有，对策是什么\n{rows}")
    }
}

/// 单列一段讲的行业。
fn sectors_of(speech: &Speech) -> String {
    let mut found: BTreeMap<(usize, usize), &str> = BTreeMap::new();
    for sector in sectors::all() {
        let names = std::iter::once(&sector.name).chain(&sector.aliases);
        let signs =
            names.flat_map(|name| ["方面", "领域", "安全方面"].map(|end| format!("{name}{end}")));
        let at = signs.filter_map(|sign| {
            let hit = speech.find(&sign).next()?;
            let led =
                hit.before().is_empty() || hit.before().ends_with(['。', '，', '、', '；', '抓']);
            led.then_some((hit.line.number, hit.range.start))
        });
        if let Some(at) = at.min() {
            found.entry(at).or_insert(&sector.name);
        }
    }
    let rows = found
        .iter()
        .take(SECTORS)
        .map(|((at, _), name)| format!("  - {}", line(0, "名称", name, &note(*at))));
    let rows: String = rows.collect();
    if rows.is_empty() {
        rows
    } else {
        format!("\n重点行业:\n{rows}")
    }
}

/// 今年要填的数：照去年有的栏目留空，写成注释。
fn this_year(sheet: &Sheet, head: &Head) -> String {
    let year = head
        .date
        .text
        .split('年')
        .next()
        .and_then(|year| year.parse::<i32>().ok());
    let written = format!("{}年", year.unwrap_or_default() - 1);
    let told = |key| {
        let own = |field: &&super::sheet::Field| {
            field.cell.as_ref().is_some_and(|cell| {
                cell.group == key && cell.labels.len() == 1 && cell.labels[0].written != written
            })
        };
        sheet.fields.iter().any(|field| own(&field))
    };
    let mut text = String::new();
    if told("事故") {
        text += &format!(
            "# 今年要填的：把下面几行的 # 去掉，挪到“事故”下面，填上{written}的数\n\
             #   - 时段: {written}\n#     起数:\n#     死亡:\n#     受伤:\n#     损失:\n"
        );
    }
    if told("隐患") {
        text += &format!(
            "# 今年要填的：挪到“隐患”下面\n\
             #   - 时段: {written}\n#     排查:\n#     整改:\n#     重大隐患:\n#     重大整改:\n"
        );
    }
    text
}

/// 没有现成栏目的数和名称，写成注释，一个不丢。
fn left_over(sheet: &Sheet) -> String {
    let own = sheet.fields.iter().filter(|field| field.is_own());
    let rows: String = own
        .map(|field| {
            format!(
                "#   {}: {}（第{}段）\n",
                field.name, field.value, field.paragraph
            )
        })
        .collect();
    if rows.is_empty() {
        rows
    } else {
        format!("\n# 去年稿里还有这些，没有现成的栏目；用得着的写进合适的地方：\n{rows}")
    }
}
