//! 旧时提法：换了时期就不再用的说法。

use chrono::{Datelike, NaiveDate};

use super::super::{Mark, Run, rule};
use super::{earliest_year, is_quoted, is_titled, sentence_at};
use crate::check::Scene;
use crate::speech::Line;

rule!("旧时提法", Name, Low, Run::Speech(check));

/// 旧说法，从哪一年起不用，现在怎么说。
const OLD: [(&str, i32, &str); 23] = [
    ("又好又快发展", 2018, "高质量发展"),
    ("又快又好发展", 2018, "高质量发展"),
    ("持续健康快速发展", 2018, "高质量发展"),
    ("持续快速健康发展", 2018, "高质量发展"),
    ("快速健康发展", 2018, "高质量发展"),
    ("健康快速发展", 2018, "高质量发展"),
    ("持续快速发展", 2018, "高质量发展"),
    ("赶超发展", 2018, "高质量发展"),
    ("平稳较快发展", 2018, "高质量发展"),
    ("平稳较快增长", 2018, "高质量发展"),
    (
        "以科学发展观为指导",
        2018,
        "以习近平新时代中国特色社会主义思想为指导",
    ),
    (
        "深入贯彻落实科学发展观",
        2018,
        "以习近平新时代中国特色社会主义思想为指导",
    ),
    ("构建和谐社会", 2018, "建设平安中国"),
    ("全面建设小康社会", 2021, "全面建设社会主义现代化国家"),
    ("全面建成小康社会的目标", 2021, "全面建设社会主义现代化国家"),
    ("党的十七大精神", 2013, "党的二十大精神"),
    ("党的十八大精神", 2018, "党的二十大精神"),
    ("贯彻党的十九大精神", 2023, "党的二十大精神"),
    ("落实党的十九大精神", 2023, "党的二十大精神"),
    ("学习党的十九大精神", 2023, "党的二十大精神"),
    ("安全生产控制指标", 2018, "安全生产考核目标"),
    ("事故控制指标", 2018, "安全生产考核目标"),
    ("死亡控制指标", 2018, "安全生产考核目标"),
];

fn check(scene: &Scene) -> Vec<Mark> {
    let Some(day) = super::day(scene) else {
        return Vec::new();
    };
    let lines = scene.speech.filled();
    lines.flat_map(|line| in_line(line, day)).collect()
}

fn in_line(line: &Line, day: NaiveDate) -> Vec<Mark> {
    let (text, places) = without_marks(&line.text);
    let mut marks = Vec::new();
    let mut end = 0;
    for (at, _) in text.char_indices() {
        let old = OLD
            .iter()
            .find(|(old, since, _)| *since <= day.year() && text[at..].starts_with(old));
        let Some((old, since, new)) = old.filter(|_| at >= end) else {
            continue;
        };
        end = at + old.len();
        let start = places[text[..at].chars().count()];
        let last = places[text[..end].chars().count() - 1];
        let stop = last + line.text[last..].chars().next().map_or(0, char::len_utf8);
        let past = earliest_year(sentence_at(line, start)).is_some_and(|year| year < *since);
        if past || is_titled(&line.text, start) || is_quoted(&line.text, start) {
            continue;
        }
        marks.push(Mark::new(
            line.place(start..stop),
            format!("“{}”是前些年的提法", &line.text[start..stop]),
            format!("现在的说法：{new}"),
        ));
    }
    marks
}

/// 去掉顿号的文字，和每个字原来在哪里。
fn without_marks(text: &str) -> (String, Vec<usize>) {
    let kept = text.char_indices().filter(|(_, c)| *c != '、');
    kept.map(|(at, c)| (c, at)).unzip()
}
