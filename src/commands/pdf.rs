//! 写成 PDF：交给装好的 LibreOffice 转，转不成就说清楚，什么也不留下。

use std::fs;
use std::io::ErrorKind;
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::thread::sleep;
use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail};

/// LibreOffice 的命令，依次试。
const PROGRAMS: [&str; 3] = [
    "soffice",
    "libreoffice",
    "/Applications/LibreOffice.app/Contents/MacOS/soffice",
];
/// 最多等多久。
const LIMIT: Duration = Duration::from_mins(2);
/// 隔多久看一眼。
const STEP: Duration = Duration::from_millis(50);

/// 把 docx 转成 PDF。
pub(super) fn convert(docx: &[u8]) -> Result<Vec<u8>> {
    let folder = tempfile::tempdir().context("建不了临时文件夹")?;
    fs::write(folder.path().join("稿.docx"), docx).context("写不进临时文件夹")?;
    let mut child = start(folder.path())?;
    let deadline = Instant::now() + LIMIT;
    while child.try_wait().context("LibreOffice 出错了")?.is_none() {
        if Instant::now() > deadline {
            stop(&mut child);
            bail!(
                "LibreOffice 转了{}秒还没转完，停下了；先写成 .docx，再用它打开另存",
                LIMIT.as_secs()
            );
        }
        sleep(STEP);
    }
    fs::read(folder.path().join("稿.pdf"))
        .context("LibreOffice 没有转成 PDF；先写成 .docx，再用它打开另存")
}

/// 起动 LibreOffice；用自己的设置文件夹，不碰正开着的窗口。
fn start(folder: &Path) -> Result<Child> {
    for program in PROGRAMS {
        let mut command = Command::new(program);
        command
            .arg(format!(
                "-env:UserInstallation={}",
                url(&folder.join("profile"))
            ))
            .args(["--headless", "--convert-to", "pdf", "--outdir"])
            .arg(folder)
            .arg(folder.join("稿.docx"))
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .stderr(Stdio::null());
        #[cfg(unix)]
        std::os::unix::process::CommandExt::process_group(&mut command, 0);
        match command.spawn() {
            Err(error) if error.kind() == ErrorKind::NotFound => {}
            started => return started.with_context(|| format!("{program} 起动不了")),
        }
    }
    bail!(
        "写 PDF 要用 LibreOffice，这台机器上没有找到 soffice；装好再来，或先写成 .docx，用 Word、WPS 另存为 PDF"
    )
}

/// 停下它和它起动的进程。
fn stop(child: &mut Child) {
    #[cfg(unix)]
    let _ = Command::new("kill")
        .args(["-KILL", "--", &format!("-{}", child.id())])
        .status();
    let _ = child.kill();
    let _ = child.wait();
}

/// 文件夹的网址写法。
fn url(path: &Path) -> String {
    let path = path
        .display()
        .to_string()
        .replace('\\', "/")
        .replace(' ', "%20");
    format!(
        "file://{}{path}",
        if path.starts_with('/') { "" } else { "/" }
    )
}
