//! 篇幅：给的时间多，说的只会更多。

use zhibi::draft::{Length, Options};

use crate::{OCCASIONS, example, pack, write};

#[test]
fn more_minutes_never_lose_a_sentence() {
    for name in OCCASIONS {
        let (county, pack) = (example(name), pack(name));
        let mut before: Vec<String> = Vec::new();
        for minutes in (5..=60).step_by(5) {
            let options = Options {
                length: Some(Length::Minutes(minutes)),
                ..Options::default()
            };
            let text = uncounted(&write(&county, &pack, &options).document.text());
            for sentence in &before {
                assert!(
                    text.contains(sentence),
                    "{name}讲{minutes}分钟，反而少了“{sentence}”"
                );
            }
            before = sentences(&text);
        }
    }
}

/// 去掉序号和条数：多一条，后面的序号、前面报的条数都跟着变，话还是那句话。
fn uncounted(text: &str) -> String {
    text.replace(|c| "一二三四五六七八九十两".contains(c), "")
}

/// 一句一句；引号里的句号不断句，带引号的句子就不比了。
fn sentences(text: &str) -> Vec<String> {
    const MARKS: [&str; 4] = ["首先，", "其次，", "再次，", "最后，"];
    text.split(['。', '\n', '！'])
        .filter(|s| s.chars().count() > 12 && !s.contains(['“', '”']))
        .map(|s| s.trim_start_matches(|c| "”（）、，是要第".contains(c)))
        .filter(|s| !MARKS.iter().any(|mark| s.starts_with(mark)))
        .map(str::to_owned)
        .collect()
}

#[test]
fn characters_land_near_the_target_when_there_is_enough_to_say() {
    let (county, pack) = (example("专题工作会议"), pack("专题工作会议"));
    for target in [5000, 5400, 6000] {
        let options = Options {
            length: Some(Length::Characters(target)),
            ..Options::default()
        };
        let characters = write(&county, &pack, &options).document.characters();
        assert!(
            characters.abs_diff(target) * 20 <= target,
            "要{target}字，写了{characters}字"
        );
    }
}
