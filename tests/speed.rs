//! 核稿的快慢：什么样的字都不能把哪条规则拖住。

use std::time::{Duration, Instant};

use zhibi::check::{self, Run, Scene};
use zhibi::speech::Speech;

/// 难查的字：一样的行、乱字、不换行、满篇标点序号。
fn hostile(bytes: usize) -> Vec<(&'static str, String)> {
    let line = "各单位要把责任一层一层压下去，2025年全县发生事故18起、死亡9人，同比下降10%。";
    let repeat = |text: &str| text.repeat(bytes / text.len());
    vec![
        ("一样的行", repeat(&format!("{line}\n"))),
        ("一样的话不换行", repeat(line)),
        ("乱字", random(bytes, usize::MAX)),
        ("乱字分行", random(bytes, 60)),
        ("标点", repeat("，。、；：“”《》（）")),
        ("只有左半", repeat("《“（")),
        ("序号", repeat("一是查。二是改。")),
        ("标题", repeat("一、抓好工作\n")),
        ("数字", repeat("2025年18起")),
        ("记号", repeat("*×X_")),
    ]
}

/// 常用字里乱取的字，每 `width` 个换一行。
fn random(bytes: usize, width: usize) -> String {
    let mut seed: u32 = 1;
    let mut text = String::new();
    for n in 1..bytes / 3 {
        seed = seed.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        text.extend(char::from_u32(0x4E00 + (seed >> 8) % 0x5000));
        if n % width == 0 {
            text.push('\n');
        }
    }
    text
}

/// 一条规则查一篇要多久；读稿子的规则才有。
fn time(run: Run, scene: &Scene) -> Option<Duration> {
    let Run::Speech(check) = run else { return None };
    let start = Instant::now();
    check(scene);
    Some(start.elapsed())
}

/// 四倍的字，时间大约四倍；到十二倍的，是一处一处又把全文看了一遍。
#[test]
fn no_rule_slows_down_faster_than_the_text_grows() {
    let (short, long) = (hostile(12_000), hostile(48_000));
    let mut slow = Vec::new();
    for ((name, short), (_, long)) in short.iter().zip(&long) {
        let start = Instant::now();
        let (short, long) = (Speech::parse(short, false), Speech::parse(long, false));
        let parsed = start.elapsed();
        if parsed > Duration::from_millis(500) {
            slow.push(format!("读“{name}”用了{parsed:?}"));
        }
        let (short, long) = (
            Scene::new(&short, None, None),
            Scene::new(&long, None, None),
        );
        for rule in check::all() {
            let Some(once) = time(rule.run, &long).filter(|t| *t > Duration::from_millis(60))
            else {
                continue;
            };
            let less = time(rule.run, &short).unwrap_or_default();
            if once > less * 12 || once > Duration::from_millis(1500) {
                slow.push(format!(
                    "{}查“{name}”：{less:?}，四倍的字{once:?}",
                    rule.name
                ));
            }
        }
    }
    assert!(slow.is_empty(), "{}处：\n{}", slow.len(), slow.join("\n"));
}
