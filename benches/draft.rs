//! 从启动到写好 docx 要多久，是系统里 `true` 的几倍。

use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

const RUNS: usize = 60;

fn main() {
    let folder = std::env::temp_dir();
    let output = folder.join("zhibi-bench.docx");
    let idle = || Command::new("true");
    let draft = || {
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
        times[1].push(time(draft()));
    }
    let [idle, draft] = times.map(median);
    println!(
        "true　　 {:.2} 毫秒（{RUNS}次的中位）",
        idle.as_secs_f64() * 1e3
    );
    println!("起草docx {:.2} 毫秒", draft.as_secs_f64() * 1e3);
    println!("比值　　 {:.1}", draft.as_secs_f64() / idle.as_secs_f64());
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
