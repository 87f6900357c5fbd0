//! 模板从哪里来：用户的文件夹压在内置的上面，同名的用户优先。

use std::collections::{BTreeMap, BTreeSet};

use include_dir::{Dir, include_dir};

static BUILT_IN: Dir = include_dir!("$CARGO_MANIFEST_DIR/templates");

/// 各场合共用的块放在这个文件夹里。
const SHARED: &str = "章节";
/// 场合的说明文件。
const MANIFEST: &str = "场合.yaml";

/// 用户的模板，名字这样开头。
pub const USER: &str = "模板/";

/// 一个模板文件：名字（出错时给人看）和内容。
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Source {
    /// 名字，如 模板/章节/责任.md 或 内置/章节/责任.md。
    pub name: String,
    /// 内容。
    pub text: String,
}

/// 用户的模板：相对路径（如 章节/责任.md）到内容；文件由命令层读好。
#[derive(Debug, Clone, Default)]
pub struct Library {
    user: BTreeMap<String, String>,
}

impl Library {
    /// 只有内置的。
    pub fn built_in() -> Library {
        Library::default()
    }

    /// 内置的上面压上用户的。
    pub fn with_user_files(user: BTreeMap<String, String>) -> Library {
        Library { user }
    }

    /// 全部场合的名称；`文种/` 里的主持词、新闻通稿不是讲话的场合，不算。
    pub fn occasions(&self) -> BTreeSet<String> {
        let user = self
            .user
            .keys()
            .filter_map(|path| path.strip_suffix("/场合.yaml"));
        let built_in = BUILT_IN
            .dirs()
            .filter(|dir| dir.get_file(dir.path().join(MANIFEST)).is_some())
            .filter_map(|dir| dir.path().to_str());
        let occasions = user.chain(built_in).filter(|name| !name.contains('/'));
        occasions.map(str::to_owned).collect()
    }

    /// 一个场合的 场合.yaml。
    pub fn manifest(&self, occasion: &str) -> Option<Source> {
        let path = format!("{occasion}/{MANIFEST}");
        self.user_file(&path).or_else(|| built_in(&path))
    }

    /// 一块的模板，依次找：用户/场合、用户/章节、内置/场合、内置/章节。
    pub fn section(&self, occasion: &str, section: &str) -> Option<Source> {
        let [own, shared] = section_paths(occasion, section);
        self.user_file(&own)
            .or_else(|| self.user_file(&shared))
            .or_else(|| built_in_section(occasion, section))
    }

    /// 用户的各个文件的相对路径。
    pub fn user_paths(&self) -> impl Iterator<Item = &str> {
        self.user.keys().map(String::as_str)
    }

    /// 用户的一个文件。
    pub fn user_file(&self, path: &str) -> Option<Source> {
        let text = self.user.get(path)?.clone();
        Some(Source {
            name: format!("{USER}{path}"),
            text,
        })
    }
}

/// 内置的一块，不管用户改没改。
pub fn built_in_section(occasion: &str, section: &str) -> Option<Source> {
    let [own, shared] = section_paths(occasion, section);
    built_in(&own).or_else(|| built_in(&shared))
}

fn section_paths(occasion: &str, section: &str) -> [String; 2] {
    [
        format!("{occasion}/{section}.md"),
        format!("{SHARED}/{section}.md"),
    ]
}

/// 内置的一个文件，如 章节/责任.md。
pub fn built_in(path: &str) -> Option<Source> {
    let text = BUILT_IN.get_file(path)?.contents_utf8()?.to_owned();
    Some(Source {
        name: format!("内置/{path}"),
        text,
    })
}
