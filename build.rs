//! 模板和知识都编进程序：模板照原样；`data/*.yaml` 先转成 json，起草时读得快。

use std::path::Path;
use std::{env, error::Error, fs};

fn main() -> Result<(), Box<dyn Error>> {
    println!("cargo:rerun-if-changed=templates");
    println!("cargo:rerun-if-changed=data");
    let out = env::var("OUT_DIR")?;
    let folder = Path::new(&out).join("data");
    fs::create_dir_all(&folder)?;
    for entry in fs::read_dir("data")? {
        let path = entry?.path();
        let Some(name) = path.file_name().and_then(|name| name.to_str()) else {
            continue;
        };
        if path
            .extension()
            .is_some_and(|extension| extension == "yaml")
        {
            let table: serde_json::Value = serde_yaml::from_str(&fs::read_to_string(&path)?)
                .map_err(|error| format!("{}: {error}", path.display()))?;
            fs::write(folder.join(format!("{name}.json")), table.to_string())?;
        }
    }
    Ok(())
}
