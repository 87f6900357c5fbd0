//! 县情文件：字节进来，一份 `County` 和全部毛病出去。
//!
//! ```text
//! 字节 ─ decode ─► 文字 ─ tree ─► 节点树 ─ reader ─► County ─ complete ─► 缺不缺
//!                    └─ scanner ─► 全角冒号之类的疑点，读不下去或读错了才报
//! ```

mod access;
mod checks;
mod complete;
mod cursor;
pub mod day;
mod decode;
mod faults;
mod hints;
pub(crate) mod keys;
mod leaf;
mod measure;
mod model;
mod node;
mod numeral;
pub mod period;
pub mod quantity;
mod reader;
pub mod region;
pub mod rows;
pub mod rule;
mod scanner;
mod schema;
mod syntax;
mod tree;
pub mod value;
mod width;

use serde::Deserialize;
use serde::de::DeserializeOwned;

pub use model::*;
pub use region::{Level, RegionWords};
pub use schema::schema;

use crate::finding::{Finding, Place, Severity};
use faults::Faults;
use keys::Vocabulary;
use reader::{NodeReader, Session};
use serde_yaml::granit_parser::Parser;
use value::Text;

/// 文件里的一个值：在哪里、印出来是什么。
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Leaf {
    /// 路径，如 `事故[2].死亡`，序号从 0 起，空着的行也算。
    pub path: String,
    /// 行，从 1 起。
    pub line: usize,
    /// 列，从 1 起，按字数。
    pub column: usize,
    /// 长度，按字数。
    pub length: usize,
    /// 印出来的文字。
    pub text: String,
}

impl County {
    /// 读一份县情文件。有“高”的毛病就没有 `County`；一份文件的毛病一次报全，按先后。
    pub fn read(bytes: &[u8], file: Option<&str>) -> (Option<County>, Vec<Finding>) {
        let text = match decode::decode(bytes) {
            Ok(text) => text,
            Err(fault) => return (None, vec![fault.finding(file)]),
        };
        let faults = Faults::new(&text, file);
        let county = read_text(&text, &faults);
        let findings = faults.into_findings();
        let stopped = findings.iter().any(|f| f.severity == Severity::High);
        (county.filter(|_| !stopped), findings)
    }
}

/// 文件的文字；读不出来就是空的（[`County::read`] 会说为什么）。
pub fn text(bytes: &[u8]) -> String {
    decode::decode(bytes).unwrap_or_default()
}

/// 一份 YAML 的写法读不读得下去：读不下去的地方、错在哪、怎么办。场合.yaml 也用它。
pub fn syntax_fault(text: &str) -> Option<(Place, &'static str, &'static str)> {
    let error = Parser::new_from_str(text).find_map(Result::err)?;
    let (_, message, hint) = syntax::explain(error.kind());
    let place = Place {
        line: error.marker().line(),
        column: error.marker().col() + 1,
        length: 1,
    };
    Some((place, message, hint))
}

/// 文字到 `County`，毛病记在 `faults` 里。
fn read_text(text: &str, faults: &Faults) -> Option<County> {
    let hints = scanner::scan(text, &keys::COUNTY);
    let root = tree::build(text, &hints, faults)?;
    let session = Session::new(faults, &hints, &keys::COUNTY);
    let mut county = match County::deserialize(NodeReader::root(&root, &session)) {
        Ok(county) => county,
        Err(error) => {
            faults.at(&root, rule::WRONG_KIND, error.to_string(), "");
            return None;
        }
    };
    county.leaves = session.into_leaves();
    complete::check(&county, &root, faults);
    Some(county)
}

/// 读一份写法和县情资料一样的文件（如版式）：栏目、类型照样检查，`resolve` 再查各个值。
pub(crate) fn read_sheet<T: DeserializeOwned, U>(
    bytes: &[u8],
    file: &str,
    vocabulary: &Vocabulary,
    resolve: impl FnOnce(T, &Sheet) -> U,
) -> Result<U, Vec<Finding>> {
    let text = decode::decode(bytes).map_err(|fault| vec![fault.finding(Some(file))])?;
    let faults = Faults::new(&text, Some(file));
    let hints = scanner::scan(&text, vocabulary);
    let read = tree::build(&text, &hints, &faults).and_then(|root| {
        let session = Session::new(&faults, &hints, vocabulary);
        let rows = T::deserialize(NodeReader::root(&root, &session)).ok()?;
        let leaves = session.into_leaves();
        let faults = &faults;
        Some(resolve(rows, &Sheet { faults, leaves }))
    });
    let findings = faults.into_findings();
    match read {
        Some(value) if findings.is_empty() => Ok(value),
        _ => Err(findings),
    }
}

/// 正在查的一份文件：哪个值不对，指着它说。
pub(crate) struct Sheet<'a> {
    faults: &'a Faults<'a>,
    leaves: Vec<Leaf>,
}

impl Sheet<'_> {
    /// 这个值不对。
    pub(crate) fn refuse(&self, value: &Text, message: impl Into<String>, hint: impl Into<String>) {
        let place = self
            .leaves
            .get(value.id)
            .map_or(faults::Place::START, |leaf| faults::Place {
                line: leaf.line,
                column: leaf.column,
                length: leaf.length,
            });
        self.faults.at(place, rule::UNREADABLE_VALUE, message, hint);
    }

    /// 哪一栏，如 题目.字号。
    pub(crate) fn path(&self, value: &Text) -> &str {
        self.leaves
            .get(value.id)
            .map_or("", |leaf| leaf.path.as_str())
    }
}
