//! 从启动到写好 docx 要多久，是系统里 `true` 的几倍。

use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use zhibi::county::County;
use zhibi::draft::{Length, Options, draft};
use zhibi::export::{Format, export};
use zhibi::layout::Layouts;
use zhibi::occasion::{Library, Pack};

const RUNS: usize = 60;

fn main() {
    let folder = std::env::temp_dir();
    let output = folder.join("zhibi-bench.docx");
    let idle = || Command::new("true");
    let write = || {
        let mut command = Command::new(env!("CARGO_BIN_EXE_zhibi"));
        command.arg("draft").arg(concat!(
            env!("CARGO_MANIFEST_DIR"),
            "/examples/专题工作会议.yaml"
        ));
        command.arg("-o").arg(&output);
        command
    };
    // 两样轮着跑，机器忙闲对谁都一样。
    let mut times: [Vec<Duration>; 2] = [Vec::new(), Vec::new()];
    for _ in 0..RUNS {
        times[0].push(time(idle()));
        times[1].push(time(write()));
    }
    let [idle, whole] = times.map(median);
    println!(
        "true　　 {:.2} 毫秒（{RUNS}次的中位）",
        idle.as_secs_f64() * 1e3
    );
    println!("起草docx {:.2} 毫秒", whole.as_secs_f64() * 1e3);
    println!("比值　　 {:.1}", whole.as_secs_f64() / idle.as_secs_f64());
    export_alone();
}

/// 一小时的稿子起草好了，只写成 docx。
fn export_alone() {
    let yaml = include_str!("../examples/季度例会.yaml");
    let county = County::read(yaml.as_bytes(), None).0.unwrap();
    let pack = Pack::load(&Library::built_in(), "季度例会").unwrap();
    let options = Options {
        length: Some(Length::Minutes(60)),
        ..Options::default()
    };
    let draft = draft(&county, &pack, &options).unwrap();
    let layout = Layouts::built_in().get(None).unwrap();
    let write = || {
        let start = Instant::now();
        export(&draft, Format::Docx, &layout).unwrap();
        start.elapsed()
    };
    let times = std::iter::repeat_with(write).take(RUNS).collect();
    println!(
        "写成docx {:.2} 毫秒（{}字的稿子，{RUNS}次的中位）",
        median(times).as_secs_f64() * 1e3,
        draft.characters
    );
}

fn time(mut command: Command) -> Duration {
    let start = Instant::now();
    let status = command.stdout(Stdio::null()).stderr(Stdio::null()).status();
    assert!(status.is_ok_and(|status| status.code().is_some_and(|code| code < 2)));
    start.elapsed()
}

fn median(mut times: Vec<Duration>) -> Duration {
    times.sort_unstable();
    times[times.len() / 2]
}
