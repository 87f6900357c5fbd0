//! 核一兆难查的字要多久；四倍的字，时间该是四倍上下。

use std::time::{Duration, Instant};

use zhibi::check::{self, Scene, Settings};
use zhibi::speech::Speech;

/// 一篇真的讲话稿。
const SPEECH: &str = include_str!("../examples/专题工作会议.md");

/// 难查的字：一样的行、乱字、不换行、满篇标点序号。
fn hostile(bytes: usize) -> Vec<(&'static str, String)> {
    let line = "各单位要把责任一层一层压下去，2025年全县发生事故18起、死亡9人，同比下降10%。";
    let repeat = |text: &str| text.repeat(bytes / text.len());
    vec![
        ("一样的行", repeat(&format!("{line}\n"))),
        ("一样的话不换行", repeat(line)),
        ("讲话", repeat(SPEECH)),
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

fn main() {
    let long = hostile(1_000_000);
    for ((name, short), (_, long)) in hostile(250_000).iter().zip(&long) {
        let (short, long) = (time(short), time(long));
        let ratio = long.as_secs_f64() / short.as_secs_f64();
        println!(
            "{name}：1MB {:.2} 秒，是四分之一的{ratio:.1}倍",
            long.as_secs_f64()
        );
    }
}

/// 读一篇、核一篇要多久。
fn time(text: &str) -> Duration {
    let start = Instant::now();
    let speech = Speech::parse(text, false);
    check::speech(&Scene::new(&speech, None, None), &Settings::default());
    start.elapsed()
}
