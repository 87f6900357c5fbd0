//! 数字写法：汉字和阿拉伯数字混着写、范围用短横、概数夹顿号、全角千分号。

use super::super::{Mark, Run, rule};
use crate::check::Scene;
use crate::speech::Line;
use crate::speech::figures::numerals::{self, Numeral, is_digit};

rule!("数字写法", Figure, Low, Run::Speech(check));

fn check(scene: &Scene) -> Vec<Mark> {
    let lines = scene.speech.body();
    let marks = lines.flat_map(|line| {
        let mut marks = mixed(line);
        marks.extend(ranges(line));
        marks.extend(vague(line));
        marks.extend(grouped(line));
        marks.extend(halves(line));
        marks
    });
    marks.collect()
}

/// 同一句里同一个量词，有的用汉字，有的用阿拉伯数字。
fn mixed(line: &Line) -> Vec<Mark> {
    let all = numerals::all(line);
    let limit = |n: &&Numeral| line.text[n.range.clone()].ends_with(['上', '下', '内']);
    let counted: Vec<&Numeral> = all
        .iter()
        .filter(|n| {
            matches!(
                n.value.unit.as_str(),
                "起" | "人" | "处" | "家" | "名" | "%"
            )
        })
        .collect();
    let marks = counted.windows(2).filter_map(|pair| {
        let [a, b] = pair else { return None };
        let between = &line.text[a.range.end..b.range.start];
        let near = between.chars().count() <= 10 && !between.contains(['。', '；']);
        let han = if a.is_han { a } else { b };
        let small = !limit(a)
            && !limit(b)
            && han.value.unit != "%"
            && line.text[han.range.clone()].chars().count() <= 5;
        let one = line.text[han.range.clone()].starts_with('一');
        (near && a.is_han != b.is_han && small && !one).then(|| {
            Mark::new(
                line.place(han.range.clone()),
                format!(
                    "“{}”和“{}”写法不一",
                    &line.text[a.range.clone()],
                    &line.text[b.range.clone()]
                ),
                "统计数字都用阿拉伯数字",
            )
        })
    });
    marks.collect()
}

/// 3-5人：范围用一字线或浪纹线。
fn ranges(line: &Line) -> Vec<Mark> {
    let text = line.text.as_str();
    let dashes = text.match_indices('-').filter(|(at, _)| {
        let (before, after) = (&text[..*at], &text[at + 1..]);
        let (left, right) = (run_back(before), run(after));
        let unit = after[right..].starts_with([
            '人', '起', '处', '家', '名', '月', '日', '天', '次', '%', '年', '个',
        ]);
        let clean = !before[..before.len() - left]
            .ends_with(|c: char| c.is_ascii_alphabetic() || "-/.".contains(c));
        (1..=4).contains(&left) && (1..=4).contains(&right) && unit && clean
    });
    dashes
        .map(|(at, _)| {
            let (left, right) = (run_back(&text[..at]), run(&text[at + 1..]));
            Mark::new(
                line.place(at - left..at + 1 + right),
                "数的范围用了短横",
                "改用一字线“—”或浪纹线“～”",
            )
        })
        .collect()
}

fn run(text: &str) -> usize {
    text.len() - text.trim_start_matches(|c: char| c.is_ascii_digit()).len()
}

fn run_back(text: &str) -> usize {
    text.len() - text.trim_end_matches(|c: char| c.is_ascii_digit()).len()
}

/// 三、四十人：相邻两个数连着表示概数，中间不用顿号。
fn vague(line: &Line) -> Vec<Mark> {
    let digits = ['一', '二', '三', '四', '五', '六', '七', '八', '九'];
    let text = line.text.as_str();
    let pauses = text.match_indices('、').filter_map(|(at, mark)| {
        let left = text[..at].chars().next_back()?;
        let mut after = text[at + mark.len()..].chars();
        let (right, unit) = (after.next()?, after.next()?);
        let of = |c: char| digits.iter().position(|d| *d == c);
        let next = of(left)? + 1 == of(right)?;
        let before = text[..at - left.len_utf8()].chars().next_back();
        let alone = !before.is_some_and(|c| digits.contains(&c) || "、第（十".contains(c));
        let counted = "十百千人起个家处名天次".contains(unit) && before.is_some();
        (next && alone && counted)
            .then_some((at - left.len_utf8(), at + mark.len() + right.len_utf8()))
    });
    pauses
        .map(|(from, to)| {
            let said = &text[from..to];
            Mark::new(
                line.place(from..to),
                format!("“{said}”是概数，中间不用顿号"),
                format!("改为“{}”；确实是两个数，写成“3、4”", said.replace('、', "")),
            )
        })
        .collect()
}

/// 全角逗号作千分号，或者有的分节有的不分。
fn grouped(line: &Line) -> Vec<Mark> {
    let all = numerals::all(line).into_iter();
    let marks = all.filter_map(|numeral| {
        let text = &line.text[numeral.range.clone()];
        let at = text
            .find('，')
            .filter(|at| text[..*at].ends_with(is_digit))?;
        let column = line.text[..numeral.range.start + at].chars().count() + line.indent;
        let wide = line.raw.chars().nth(column) == Some('，');
        Some(Mark::new(
            line.place(numeral.range.clone()),
            if wide {
                "千分号用了全角逗号，像断成了两个数"
            } else {
                "讲话稿里的数不用千分号，念的时候容易断错"
            },
            "去掉逗号，或者改用“万”作单位",
        ))
    });
    marks.collect()
}

/// 百分之20、二0二四：一个数里两种写法。
fn halves(line: &Line) -> Vec<Mark> {
    let text = line.text.as_str();
    let percent = text
        .match_indices("百分之")
        .filter(|(at, word)| text[at + word.len()..].starts_with(is_digit));
    let percent = percent.map(|(at, word)| {
        let end = at + word.len();
        let digits = text[end..].len()
            - text[end..]
                .trim_start_matches(|c: char| is_digit(c) || c == '.')
                .len();
        Mark::new(
            line.place(at..end + digits),
            "“百分之”后面又用阿拉伯数字",
            "写成“20%”或“百分之二十”",
        )
    });
    let zero = text.match_indices('0').filter(|(at, _)| {
        text[..*at].ends_with('二') && text[at + 1..].starts_with(['一', '二', '三'])
    });
    let zero = zero.map(|(at, _)| {
        Mark::new(
            line.place(at - '二'.len_utf8()..at + 1),
            "年份的汉字里夹了阿拉伯数字0",
            "写成“2024年”，或者“二〇二四年”",
        )
    });
    percent.chain(zero).collect()
}
