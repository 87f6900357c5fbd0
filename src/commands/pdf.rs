//! 写成 PDF：交给装好的 LibreOffice 转，转不成就说清楚，什么也不留下。

use std::fs;
use std::io::ErrorKind;
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::thread::sleep;
use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail};

use crate::export::{Stamp, sign_pdf};

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

/// 没有会议日期时写的日子，和 zip 里的一样。
const NO_DATE: &str = "1980-01-01";

/// 把 docx 转成 PDF；同一篇稿子总是同样的字节，末尾写上身份。
pub(super) fn convert(docx: &[u8], stamp: &Stamp) -> Result<Vec<u8>> {
    let mut pdf = printed(docx)?;
    settle(&mut pdf, &stamp.date);
    sign_pdf(&mut pdf, stamp);
    Ok(pdf)
}

/// LibreOffice 转出来的样子。
fn printed(docx: &[u8]) -> Result<Vec<u8>> {
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

/// 转的时刻、随时刻变的编号换成定数，长短不变，里面的位置就都还对。
fn settle(pdf: &mut [u8], date: &str) {
    let date = if date.is_empty() { NO_DATE } else { date };
    let day = date.bytes().filter(u8::is_ascii_digit);
    let day: Vec<u8> = day.chain(*b"000000").collect();
    replace_digits(pdf, b"/CreationDate(D:", b")", &day);
    replace_digits(pdf, b"/ID [", b"]", &[]);
    replace_digits(pdf, b"/DocChecksum /", b"\n", &[]);
}

/// 最后一个 `key` 到 `end` 之间的十六进制数字依次换成 `digits`，换完了都是 0。
fn replace_digits(pdf: &mut [u8], key: &[u8], end: &[u8], digits: &[u8]) {
    let find = |bytes: &[u8], what: &[u8]| bytes.windows(what.len()).rposition(|w| w == what);
    let Some(at) = find(pdf, key) else { return };
    let rest = &mut pdf[at + key.len()..];
    let until = rest.windows(end.len()).position(|w| w == end).unwrap_or(0);
    let mut digits = digits.iter().copied();
    for byte in rest[..until].iter_mut().filter(|b| b.is_ascii_hexdigit()) {
        *byte = digits.next().unwrap_or(b'0');
    }
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
