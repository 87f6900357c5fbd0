//! 读写文件：出错时说清是哪个文件；先写临时文件再改名，从不留下半个文件。

use std::collections::BTreeMap;
use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};

/// 读一个文件。
pub(super) fn read(path: &Path) -> Result<Vec<u8>> {
    fs::read(path).with_context(|| format!("读不到 {}", path.display()))
}

/// 写一个文件；设备、管道之类不是文件的，直接写进去。
pub(super) fn write(path: &Path, bytes: &[u8]) -> Result<()> {
    if is_device(path) {
        return fs::write(path, bytes).with_context(|| format!("写不进 {}", path.display()));
    }
    let folder = path
        .parent()
        .filter(|parent| !parent.as_os_str().is_empty());
    let folder = folder.unwrap_or_else(|| Path::new("."));
    let named = || format!("写不进 {}", path.display());
    let mut temporary = temporary_in(folder).with_context(named)?;
    temporary.write_all(bytes).with_context(named)?;
    temporary.as_file().sync_all().with_context(named)?;
    temporary
        .persist(path)
        .map_err(|error| error.error)
        .with_context(named)?;
    Ok(())
}

/// 写一个文件夹里的几个文件，文件夹没有就新建；写不成就把新写的都撤掉。
pub(super) fn write_all(folder: &Path, files: &BTreeMap<String, String>) -> Result<()> {
    fs::create_dir_all(folder).with_context(|| format!("建不了文件夹 {}", folder.display()))?;
    let mut written: Vec<PathBuf> = Vec::new();
    for (name, text) in files {
        let path = folder.join(name);
        let is_new = !path.exists();
        if let Some(folder) = path.parent() {
            fs::create_dir_all(folder)
                .with_context(|| format!("建不了文件夹 {}", folder.display()))?;
        }
        if let Err(error) = write(&path, text.as_bytes()) {
            for path in &written {
                let _ = fs::remove_file(path);
            }
            return Err(error);
        }
        if is_new {
            written.push(path);
        }
    }
    Ok(())
}

/// 有这个名字，却不是普通文件。
pub(super) fn is_device(path: &Path) -> bool {
    path.exists() && !path.is_file()
}

/// 临时文件；权限和平常新建的文件一样，别人照样读得到。
fn temporary_in(folder: &Path) -> std::io::Result<tempfile::NamedTempFile> {
    let mut builder = tempfile::Builder::new();
    builder.prefix(".zhibi-");
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        builder.permissions(fs::Permissions::from_mode(0o666));
    }
    builder.tempfile_in(folder)
}

/// 读用户的模板文件夹：相对路径（用 / 隔开）到内容，只收 .md 和 .yaml。
pub(super) fn templates(folder: &Path) -> Result<BTreeMap<String, String>> {
    let mut files = BTreeMap::new();
    if !folder.is_dir() {
        bail!("没有 {} 这个文件夹", folder.display());
    }
    collect(folder, "", &mut files)?;
    Ok(files)
}

/// 读用户的版式文件夹：文件名到内容，只收 .yaml。
pub(super) fn layouts(folder: &Path) -> Result<BTreeMap<String, Vec<u8>>> {
    let named = || format!("读不到 {}", folder.display());
    let mut files = BTreeMap::new();
    for entry in fs::read_dir(folder).with_context(named)? {
        let path = entry.with_context(named)?.path();
        let name = path.file_name().and_then(|name| name.to_str());
        if let Some(name) = name.filter(|name| name.ends_with(".yaml") && !name.starts_with('.')) {
            files.insert(name.to_owned(), read(&path)?);
        }
    }
    Ok(files)
}

/// 一个模板文件最多多少字节。
const MAX_TEMPLATE: u64 = 1 << 20;
/// 文件夹最多套几层：场合里面不再有文件夹。
const MAX_DEPTH: usize = 3;

fn collect(folder: &Path, prefix: &str, files: &mut BTreeMap<String, String>) -> Result<()> {
    let named = || format!("读不到 {}", folder.display());
    for entry in fs::read_dir(folder).with_context(named)? {
        let path: PathBuf = entry.with_context(named)?.path();
        let Some(name) = path.file_name().and_then(|name| name.to_str()) else {
            continue;
        };
        if name.starts_with('.') {
            continue;
        }
        let relative = if prefix.is_empty() {
            name.to_owned()
        } else {
            format!("{prefix}/{name}")
        };
        if path.is_dir() && relative.matches('/').count() >= MAX_DEPTH {
            bail!("{} 套得太深；模板只放在 模板/<场合>/ 里", path.display());
        } else if path.is_dir() {
            collect(&path, &relative, files)?;
        } else if relative.ends_with(".md") || relative.ends_with(".yaml") {
            let size = fs::metadata(&path).with_context(named)?.len();
            if size > MAX_TEMPLATE {
                bail!("{} 太大了，一个模板文件最多一兆", path.display());
            }
            let text = String::from_utf8(read(&path)?)
                .with_context(|| format!("{} 不是 UTF-8 编码，请另存为 UTF-8", path.display()))?;
            files.insert(
                relative,
                text.trim_start_matches('\u{feff}').replace("\r\n", "\n"),
            );
        }
    }
    Ok(())
}
