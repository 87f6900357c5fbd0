//! 段首残缺：一段话从标点或半个词说起，前面的丢了。

use super::super::{Mark, Run, rule};
use super::{head, omitted, unfinished};
use crate::check::Scene;
use crate::speech::{Kind, Line};

rule!("段首残缺", Leftover, High, Run::Speech(check));

fn check(scene: &Scene) -> Vec<Mark> {
    let lines: Vec<&Line> = scene.speech.filled().collect();
    let mut marks = Vec::new();
    for (index, line) in lines.iter().enumerate() {
        if line.kind != Kind::Body || omitted::found(line).is_some() {
            continue;
        }
        let first = head(&line.text, 4);
        let message = if line
            .text
            .starts_with(|c| "，。、；：！？）”》】’".contains(c))
        {
            format!("这一段从标点“{first}”起")
        } else if !is_fresh(&line.text) && follows_cut(&lines[..index]) {
            format!("前面的文字被截去了，这一段从半句“{first}”起")
        } else {
            continue;
        };
        let place = line.place(0..first.len());
        marks.push(Mark::new(
            place,
            message,
            "找到原文补齐；补不了就把这半句删去",
        ));
    }
    marks
}

/// 前面是一行“省略多少字”，再前面一段又断在半句上。
fn follows_cut(above: &[&Line]) -> bool {
    let Some((cut, above)) = above.split_last() else {
        return false;
    };
    omitted::found(cut).is_some()
        && above
            .last()
            .is_some_and(|line| unfinished::is_unfinished(line))
}

/// 一听就是另起一段的开头。
fn is_fresh(text: &str) -> bool {
    let openings = [
        "同志们",
        "最后",
        "首先",
        "其次",
        "总之",
        "今天",
        "一是",
        "二是",
        "三是",
        "谢谢",
    ];
    openings.iter().any(|opening| text.starts_with(opening))
}
