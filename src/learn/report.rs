//! 学习报告：换了哪些变量，哪些拿不准，哪些话换一个县要看一眼。

use super::head::Head;
use super::script::{Script, body};
use super::sheet::Sheet;
use super::write::Written;
use crate::moves::Move;
use crate::occasion::manifest::FrontLine;
use crate::speech::{Line, Speech};

/// 要报告的。
pub(super) struct Findings<'r, 'a> {
    /// 稿子叫什么。
    pub file: &'r str,
    /// 场合名称。
    pub occasion: &'r str,
    /// 写回去有百分之几的字一样。
    pub share: f64,
    /// 去了几个私用字符。
    pub dropped: usize,
    /// 变量。
    pub sheet: &'r Sheet,
    /// 写好的一套。
    pub written: &'r Written,
    /// 稿子。
    pub speech: &'a Speech,
    /// 会议和本地。
    pub head: &'r Head,
    /// 各块。
    pub script: &'r Script<'a>,
}

/// 换一个县要看一眼的话：什么缘故、有哪些词。
const DOUBTS: [(&str, &[&str]); 5] = [
    (
        "说了走势，换了数字要看还对不对",
        &[
            "下降",
            "减少",
            "上升",
            "增加",
            "降低",
            "好转",
            "双下降",
            "下滑",
            "提高了",
        ],
    ),
    (
        "说了有没有发生，换一个县要核实",
        &["未发生", "没有发生", "零事故", "零死亡", "首次", "历年"],
    ),
    (
        "说了节日时令，换一天开会要看",
        &[
            "春节",
            "清明",
            "五一",
            "端午",
            "国庆",
            "中秋",
            "元旦",
            "三月三",
            "汛期",
            "防火期",
            "春耕",
            "秋收",
        ],
    ),
    (
        "像网页上带下来的，不是讲话",
        &[
            "http",
            "www",
            "网站",
            "会员",
            "您的位置",
            "发表时间",
            "收藏",
            "未完",
            "省略",
        ],
    ),
    (
        "说了上一级，换一个省、市要看",
        &["自治区", "兵团", "全省", "全市", "省委", "市委"],
    ),
];

/// 写出报告。
pub(super) fn write(found: &Findings) -> String {
    let mut text = format!("# 学习报告：{}\n\n", found.file);
    text += &format!(
        "场合叫“{}”，{}块，{}个变量。照学到的资料写回去，{:.1}%的字和原稿一样。\n\n",
        found.occasion,
        found.written.sections.len(),
        found.sheet.fields.len(),
        (found.share * 10.0).floor() / 10.0
    );
    text += &head(found);
    text += &fields(found);
    text += &sections(found);
    text += &doubts(found);
    text
}

/// 会议和本地。
fn head(found: &Findings) -> String {
    let head = found.head;
    let mut rows = vec![("本地名称", &head.region), ("会议日期", &head.date)];
    rows.extend(head.meeting.as_ref().map(|meeting| ("会议名称", meeting)));
    let rows = rows
        .into_iter()
        .map(|(what, read)| format!("- {what}：{}（{}）\n", read.text, read.note));
    let mut text = format!("## 先核对\n\n{}", rows.collect::<String>());
    if found.dropped > 0 {
        text += &format!("- 去掉了{}个排版软件自己的字符，不是文字\n", found.dropped);
    }
    let kinds = [FrontLine::Title, FrontLine::Salutation];
    let missing = kinds
        .iter()
        .any(|kind| found.script.front.iter().all(|(k, _)| k != kind));
    if missing {
        text += "- 题目、称谓不在打头几行，照原样留在正文里\n";
    }
    text + "\n"
}

/// 变量表。
fn fields(found: &Findings) -> String {
    let rows = found.sheet.fields.iter().map(|field| {
        let from = field.from.as_deref().unwrap_or("自定");
        format!(
            "| {} | {} | {from} | 第{}段 |\n",
            field.name, field.value, field.paragraph
        )
    });
    format!(
        "## 换成变量的\n\n取自“自定”的，县情资料没有现成的栏目；叫法是照上下文取的，可以在 场合.yaml 和资料里一起改。\n\n\
         | 叫法 | 原来写的 | 取自 | 在哪里 |\n|---|---|---|---|\n{}\n",
        rows.collect::<String>()
    )
}

/// 职能拿不准的块。
fn sections(found: &Findings) -> String {
    let doubtful = found.written.sections.iter().filter(|(_, sure, _)| !sure);
    let rows: Vec<String> = doubtful
        .map(|(name, _, line)| {
            format!(
                "- {name}.md（第{line}段起）：像是“{}”，拿不准\n",
                movement(name)
            )
        })
        .collect();
    if rows.is_empty() {
        String::new()
    } else {
        format!(
            "## 拿不准的块\n\n起什么作用写在 场合.yaml 的 职能，不对就改；不改也照样能印。\n\n{}\n",
            rows.concat()
        )
    }
}

/// 块名里的职能。
fn movement(name: &str) -> &str {
    let known = Move::ALL.iter().find(|(_, known)| name.starts_with(known));
    known.map_or(name, |(_, known)| known)
}

/// 没有换成变量、换一个县要看的话。
fn doubts(found: &Findings) -> String {
    let lines: Vec<&Line> = found.speech.filled().collect();
    let mut text = String::new();
    for (why, words) in DOUBTS {
        let rows = lines.iter().flat_map(|line| {
            let sentences = line
                .sentences()
                .filter(|s| words.iter().any(|w| s.text().contains(w)));
            sentences.map(|sentence| {
                let shown: String = sentence.text().chars().take(40).collect();
                format!("- 第{}段：{shown}\n", line.number)
            })
        });
        let rows: String = rows.collect();
        if !rows.is_empty() {
            text += &format!("### {why}\n\n{rows}\n");
        }
    }
    let last = lines.last().map_or(0, |line| body(line).chars().count());
    if text.is_empty() || last == 0 {
        return text;
    }
    format!("## 没有换、要看一眼的话\n\n{text}")
}
