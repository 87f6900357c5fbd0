//! 念得出口：各场合、丰简空三样资料、四种篇幅，句子长短、起笔、字数都合适。

use zhibi::county::County;
use zhibi::draft::{Draft, Length, Options};
use zhibi::occasion::Pack;
use zhibi::style::Style;

use crate::alike::{read, usual_date};
use crate::counties::{Wealth, counties};
use crate::{OCCASIONS, example, pack, write};

fn at(county: &County, pack: &Pack, minutes: usize) -> Draft {
    let options = Options {
        length: Some(Length::Minutes(minutes)),
        ..Options::default()
    };
    write(county, pack, &options)
}

/// 各场合的示范和丰、简、空三个县。
fn samples(occasion: &str) -> Vec<(Wealth, County)> {
    let date = usual_date(occasion);
    let made = counties(3).into_iter();
    let mut all: Vec<_> = made
        .map(|(wealth, mut made)| (wealth, read(&made.yaml(wealth, date))))
        .collect();
    all.push((Wealth::Rich, example(occasion)));
    all
}

#[test]
fn sentences_are_as_long_as_in_real_speeches() {
    let mut faults = Vec::new();
    for occasion in OCCASIONS {
        let pack = pack(occasion);
        for (wealth, county) in samples(occasion) {
            let style = Style::of(&at(&county, &pack, 20).document);
            let (median, p10) = (style.sentence_median.value, style.sentence_p10.value);
            let p90 = style.sentence_p90.value;
            if !(40.0..=55.0).contains(&median) || p10 < 9.0 || p90 > 110.0 {
                faults.push(format!("{occasion}，{wealth:?}：{p10}、{median}、{p90}"));
            }
        }
    }
    assert!(
        faults.is_empty(),
        "句长的十分位、中位、九十分位不在范围里：\n{}",
        faults.join("\n")
    );
}

#[test]
fn rich_data_fill_two_fifths_of_the_speech() {
    for occasion in OCCASIONS {
        let pack = pack(occasion);
        let draft = at(&example(occasion), &pack, 20);
        let share = Style::of(&draft.document).local_share;
        // 启动致辞只有几分钟，八成是号召，差一点。
        let least = if occasion == "安全生产月启动致辞" {
            0.35
        } else {
            0.4
        };
        assert!(share >= least, "{occasion}：本地内容只占{share}");
    }
}
