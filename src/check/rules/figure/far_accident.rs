//! 外地事故无名：拿外地事故作警示，却不说哪里、什么时候、什么事故。

use super::super::{Mark, Run, rule};
use crate::check::Scene;
use crate::speech::Sentence;

rule!("外地事故无名", Figure, Medium, Run::Speech(check));

/// 说别处的词。
const ELSEWHERE: [&str; 19] = [
    "全国",
    "国内",
    "省内",
    "多地",
    "各地",
    "兄弟单位",
    "其他城市",
    "其他地方",
    "其它地方",
    "其他地区",
    "其它地区",
    "兄弟县",
    "兄弟市",
    "兄弟区",
    "外地",
    "外省",
    "周边县",
    "一些地方",
    "有的地方",
];

/// 不止一起的含混说法。
const MANY: [&str; 9] = [
    "一系列",
    "多起",
    "几起",
    "数起",
    "接连",
    "相继",
    "连续",
    "一些重",
    "频发",
];

fn check(scene: &Scene) -> Vec<Mark> {
    let sentences: Vec<Sentence> = scene.speech.sentences().collect();
    let marks = sentences
        .iter()
        .enumerate()
        .filter_map(|(index, sentence)| {
            let named = sentences[index..]
                .iter()
                .take(3)
                .any(|s| is_specific(s.text()));
            mark(sentence).filter(|_| !named)
        });
    marks.collect()
}

fn mark(sentence: &Sentence) -> Option<Mark> {
    let text = sentence.text();
    let place = ELSEWHERE.iter().filter_map(|word| text.find(word)).min()?;
    let happened = text[place..]
        .find("发生")
        .or_else(|| text[place..].find('出'))?
        + place;
    let many = MANY
        .iter()
        .filter_map(|word| Some((text[place..].find(word)? + place, *word)))
        .min()?;
    let accident = text[many.0..].find("事故")? + many.0;
    let close = accident.saturating_sub(many.0) <= 60 && happened <= accident;
    let end = accident + "事故".len();
    let warned = ["如果", "一旦", "防止", "避免"]
        .iter()
        .any(|word| text[..place].contains(word));
    (close && !warned).then(|| {
        Mark::new(
            sentence.place_of(many.0..end),
            "外地的事故没有说哪里、什么时候、什么事故，起不到警示作用",
            "点出一两起：时间、地点、伤亡、原因，按公开通报写",
        )
    })
}

/// 说到了具体的年月、名称。
fn is_specific(text: &str) -> bool {
    let day = crate::speech::figures::periods::all(text, None)
        .iter()
        .any(|time| time.is_day);
    let single = ["一起", "某", "造成"]
        .iter()
        .any(|word| text.contains(word))
        && text.contains(|c: char| c.is_ascii_digit());
    day || single || text.contains('·') || text.contains('《')
}
