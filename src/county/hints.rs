//! 疑点：全角冒号之类让 YAML 读不下去或悄悄读错的写法。这里只找，读错了才报。

use super::faults::{Faults, Place};
use super::rule;

/// 一处疑点。
#[derive(Debug)]
pub(super) struct Suspect {
    pub rule: &'static str,
    pub place: Place,
    /// 涉及哪一栏；与栏目无关的空着。
    pub key: String,
    /// 是不是县情文件里有的栏目（与栏目无关的也算）；没有的只在读不下去的地方附近才报。
    pub certain: bool,
}

impl Suspect {
    fn message(&self) -> String {
        let key = &self.key;
        match self.rule {
            rule::WIDE_COLON => format!("“{key}”后面的冒号是全角的“：”"),
            rule::NO_SPACE => format!("“{key}:”后面少一个空格"),
            rule::WIDE_COMMA => format!("“{key}”前面的逗号是全角的“，”"),
            rule::WIDE_BRACKET => "这里的括号是全角的".to_owned(),
            rule::SYNTAX => "这里的括号到后面也没有配上对".to_owned(),
            rule::DIGIT_COMMA => "数字里有逗号，会被当成两项".to_owned(),
            _ => "行首的缩进里有制表符或全角空格".to_owned(),
        }
    }

    fn hint(&self) -> String {
        let key = &self.key;
        match self.rule {
            rule::WIDE_COLON | rule::NO_SPACE => {
                format!("写成“{key}: ……”：半角冒号，后面空一格；要是一句话里的，给整句加上引号")
            }
            rule::WIDE_COMMA => "改成半角逗号“,”".to_owned(),
            rule::WIDE_BRACKET => "改成半角的 [ ] 或 { }；要是文字里的，给整句加上引号".to_owned(),
            rule::SYNTAX => "补上右边的 ] 或 }".to_owned(),
            rule::DIGIT_COMMA => "去掉逗号，如1,200写成1200".to_owned(),
            _ => "改成半角空格，每一层空两格".to_owned(),
        }
    }
}

/// 一份文件里的疑点，按行、列排好。
#[derive(Debug, Default)]
pub(super) struct Hints(pub Vec<Suspect>);

impl Hints {
    /// 报出 `first` 到 `last` 行里合意的疑点；一处也没有就给 `false`。
    pub fn report(
        &self,
        faults: &Faults,
        first: usize,
        last: usize,
        accept: impl Fn(&Suspect) -> bool,
    ) -> bool {
        let start = self.0.partition_point(|s| s.place.line < first);
        let end = self.0.partition_point(|s| s.place.line <= last);
        let mut reported = false;
        for suspect in self.0[start..end].iter().filter(|s| accept(s)) {
            faults.at(
                suspect.place,
                suspect.rule,
                suspect.message(),
                suspect.hint(),
            );
            reported = true;
        }
        reported
    }

    /// 读不下去时，把有把握的都报出来，再报第 `line` 行附近没有把握的；给出附近那一处的说法。
    pub fn report_around(&self, faults: &Faults, line: usize) -> Option<String> {
        let (first, last) = (line.saturating_sub(3), line + 1);
        self.report(faults, 1, usize::MAX, |s| s.certain);
        self.report(faults, first, last, |s| !s.certain);
        let near = self
            .0
            .iter()
            .rfind(|s| (first..=last).contains(&s.place.line))?;
        Some(format!(
            "多半是第{}行引起的：{}",
            near.place.line,
            near.message()
        ))
    }
}
