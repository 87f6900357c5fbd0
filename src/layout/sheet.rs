//! 版式文件的各个值：读成数，看在不在范围里，盖在所基于的版式上。

use super::rows::{FaceRows, FallbackRows, MarginRows, NumberRows, PaperRows, PodiumRows, Rows};
use super::units::{length, millimetres, size, size_name};
use super::{Face, Layout, Page, PageNumber, Pitch, Podium, Side};
use crate::county::Sheet;
use crate::county::value::Text;

/// 缇数的上下限。
type Range = (u32, u32);

/// 纸张：A5 的一半到 A3 的两倍。
const PAPER: Range = (4000, 48000);
/// 边距、页码离纸边。
const MARGIN: Range = (0, 6000);
/// 行距：8磅到120磅。
const PITCH: Range = (160, 2400);
/// 字号：六号到初号，半磅。
const SIZE: Range = (13, 144);
/// 字距可以缩紧、加宽到字宽的几分之一。
const TIGHT: i32 = 10;
const LOOSE: i32 = 4;

/// 把文件里写的盖在 `base` 上；不对的记在 `sheet` 里。
pub(super) fn resolve(rows: &Rows, base: Layout, sheet: &Sheet) -> Layout {
    let mut layout = base;
    if let Some(about) = &rows.about {
        layout.about.clone_from(&about.text);
    }
    page(&rows.paper, &rows.margins, &mut layout.page, sheet);
    let faces = &mut layout.faces;
    let [first, second, third, fourth] = &mut faces.headings;
    for (rows, target) in [
        (&rows.body, &mut faces.body),
        (&rows.title, &mut faces.title),
        (&rows.byline, &mut faces.byline),
        (&rows.dateline, &mut faces.dateline),
        (&rows.salutation, &mut faces.salutation),
        (&rows.heading1, first),
        (&rows.heading2, second),
        (&rows.heading3, third),
        (&rows.heading4, fourth),
    ] {
        face(rows, target, sheet);
    }
    grid(rows, &mut layout, sheet);
    set_flag(rows.date_first.as_ref(), &mut layout.date_first, sheet);
    number(&rows.number, &mut layout.number, sheet);
    fallbacks(&rows.fallbacks, &mut layout.fallbacks, sheet);
    podium(&rows.podium, &mut layout.podium, sheet);
    layout
}

/// 纸张和边距；版心总要剩下。
fn page(paper: &PaperRows, margins: &MarginRows, page: &mut Page, sheet: &Sheet) {
    set_length(paper.width.as_ref(), PAPER, &mut page.width, sheet);
    set_length(paper.height.as_ref(), PAPER, &mut page.height, sheet);
    let written = [
        (&margins.top, &mut page.top),
        (&margins.bottom, &mut page.bottom),
        (&margins.left, &mut page.left),
        (&margins.right, &mut page.right),
    ];
    for (text, target) in written {
        set_length(text.as_ref(), MARGIN, target, sheet);
    }
    let all = [
        &margins.left,
        &margins.right,
        &margins.top,
        &margins.bottom,
        &paper.width,
        &paper.height,
    ];
    let narrow = page.text_width() < 2000 || page.text_height() < 2000;
    if let Some(text) = all.into_iter().flatten().next().filter(|_| narrow) {
        sheet.refuse(text, "页边距占去了整张纸", "改小页边距，或改大纸张");
    }
}

/// 字体、字号、加粗。
fn face(rows: &FaceRows, face: &mut Face, sheet: &Sheet) {
    if let Some(font) = &rows.font {
        face.font.clone_from(&font.text);
    }
    set_size(rows.size.as_ref(), &mut face.size, sheet);
    set_flag(rows.bold.as_ref(), &mut face.bold, sheet);
}

/// 行数、行距、字数、缩进。
fn grid(rows: &Rows, layout: &mut Layout, sheet: &Sheet) {
    if let (Some(lines), Some(_)) = (&rows.lines, &rows.pitch) {
        let hint = "只写一样：要排满多少行写“每页行数”，要多大的行距写“行距”";
        sheet.refuse(lines, "“每页行数”和“行距”写了两样", hint);
    }
    if let Some(lines) = &rows.lines {
        let mut count = 0;
        set_count(lines, (5, 60), &mut count, sheet);
        if count > 0 {
            layout.grid.pitch = Pitch::Lines(count);
        }
    } else if rows.pitch.is_some() {
        let mut pitch = 0;
        set_length(rows.pitch.as_ref(), PITCH, &mut pitch, sheet);
        if pitch > 0 {
            layout.grid.pitch = Pitch::Exact(pitch);
        }
    }
    if let Some(count) = &rows.characters {
        set_count(count, (5, 80), &mut layout.grid.characters, sheet);
    }
    if let Some(indent) = &rows.indent {
        set_count(indent, (0, 8), &mut layout.indent, sheet);
    }
    fits(rows, layout, sheet);
}

/// 行距放得下正文的字，一行放得下规定的字数。
fn fits(rows: &Rows, layout: &Layout, sheet: &Sheet) {
    let (size, advance) = (layout.faces.body.size, layout.faces.body.size * 10);
    let name = size_name(size);
    let tall = [&rows.lines, &rows.pitch, &rows.body.size];
    if let Some(text) = tall
        .into_iter()
        .flatten()
        .next()
        .filter(|_| layout.pitch() < advance)
    {
        let room = layout.page.text_height() / (advance * 5 / 4).max(1);
        let message = format!("一页{}行，行距放不下{name}字", layout.lines());
        sheet.refuse(text, message, format!("这么大的字一页最多排{room}行左右"));
    }
    let natural = i32::try_from(advance).unwrap_or(i32::MAX);
    let even = (-natural / TIGHT..=natural / LOOSE).contains(&layout.spacing());
    let wide = [
        &rows.characters,
        &rows.body.size,
        &rows.margins.left,
        &rows.margins.right,
    ];
    if let Some(text) = wide.into_iter().flatten().next().filter(|_| !even) {
        let count = layout.grid.characters;
        let room = layout.page.text_width() / advance.max(1);
        let message = format!("{name}字一行排不成{count}个，字距不是太紧就是太松");
        sheet.refuse(
            text,
            message,
            format!("写“每行字数: {room}”，或改“正文”的“字号”"),
        );
    }
}

/// 页码。
fn number(rows: &NumberRows, number: &mut PageNumber, sheet: &Sheet) {
    if let Some(font) = &rows.font {
        number.face.font.clone_from(&font.text);
    }
    set_size(rows.size.as_ref(), &mut number.face.size, sheet);
    set_length(
        rows.above_edge.as_ref(),
        MARGIN,
        &mut number.above_edge,
        sheet,
    );
    if let Some(side) = &rows.side {
        let sides = [
            ("外侧", Side::Outer),
            ("居中", Side::Centre),
            ("右", Side::Right),
        ];
        match sides.iter().find(|(name, _)| *name == side.text) {
            Some((_, found)) => number.side = *found,
            None => sheet.refuse(
                side,
                format!("“位置”不能写“{}”", side.text),
                "可以写：外侧（单页在右、双页在左）、居中、右",
            ),
        }
    }
}

/// 字体的代替；同名的换掉。
fn fallbacks(rows: &[FallbackRows], fallbacks: &mut Vec<(String, Vec<String>)>, sheet: &Sheet) {
    for row in rows {
        let others: Vec<String> = row.others.iter().map(|other| other.text.clone()).collect();
        let Some(font) = &row.font else {
            if let Some(other) = row.others.first() {
                sheet.refuse(other, "没有写是哪种字体的代替", "在上面加一行“字体: 名称”");
            }
            continue;
        };
        fallbacks.retain(|(name, _)| *name != font.text);
        fallbacks.push((font.text.clone(), others));
    }
}

/// 宣读的各个开关。
fn podium(rows: &PodiumRows, podium: &mut Podium, sheet: &Sheet) {
    for (text, target) in [
        (&rows.minutes, &mut podium.minutes),
        (&rows.turns, &mut podium.turns),
        (&rows.readings, &mut podium.readings),
        (&rows.numbers, &mut podium.numbers),
        (&rows.whole_sentences, &mut podium.whole_sentences),
    ] {
        set_flag(text.as_ref(), target, sheet);
    }
}

/// 一个长度。
fn set_length(text: Option<&Text>, range: Range, target: &mut u32, sheet: &Sheet) {
    let Some(text) = text else { return };
    match length(&text.text) {
        Some(twips) if (range.0..=range.1).contains(&twips) => *target = twips,
        Some(_) => {
            let (least, most) = (millimetres(range.0), millimetres(range.1));
            let message = format!("“{}”不能是{}", name(text, sheet), text.text);
            sheet.refuse(text, message, format!("写{least}到{most}之间的长度"));
        }
        None => sheet.refuse(
            text,
            format!("“{}”不像一个长度", text.text),
            "写上数和单位，如37毫米、3.7厘米、28.95磅",
        ),
    }
}

/// 一个字号。
fn set_size(text: Option<&Text>, target: &mut u32, sheet: &Sheet) {
    let Some(text) = text else { return };
    match size(&text.text) {
        Some(half) if (SIZE.0..=SIZE.1).contains(&half) => *target = half,
        Some(_) => sheet.refuse(
            text,
            format!("字号不能是{}", text.text),
            "写小六到72磅之间的字号",
        ),
        None => sheet.refuse(
            text,
            format!("“{}”不像一个字号", text.text),
            "写初号、小二、三号、小四这样的字号，或者18磅",
        ),
    }
}

/// 一个个数。
fn set_count(text: &Text, range: Range, target: &mut u32, sheet: &Sheet) {
    let digits = text.text.trim_end_matches(['行', '字', '个']);
    match digits.trim().parse() {
        Ok(count) if (range.0..=range.1).contains(&count) => *target = count,
        _ => sheet.refuse(
            text,
            format!("“{}”不能写“{}”", name(text, sheet), text.text),
            format!("写{}到{}之间的整数", range.0, range.1),
        ),
    }
}

/// 是或否。
fn set_flag(text: Option<&Text>, target: &mut bool, sheet: &Sheet) {
    let Some(text) = text else { return };
    match text.text.to_ascii_lowercase().as_str() {
        "是" | "true" | "yes" => *target = true,
        "否" | "false" | "no" => *target = false,
        _ => {
            let message = format!("“{}”应当写是或否", name(text, sheet));
            sheet.refuse(text, message, "写“是”或“否”");
        }
    }
}

/// 最里面那一栏的名字。
fn name<'a>(text: &Text, sheet: &'a Sheet) -> &'a str {
    sheet.path(text).rsplit('.').next().unwrap_or_default()
}
