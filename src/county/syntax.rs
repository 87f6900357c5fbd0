//! YAML 读不下去时，用一句中文说清楚。

use serde_yaml::granit_parser::ErrorKind;

use super::rule;

/// “!”开头的会被 YAML 当成标记。
pub(super) const TAG: &str = "半角“!”开头的几个字会被当成标记";

/// 规则、错在哪、怎么办。
pub(super) fn explain(kind: &ErrorKind) -> (&'static str, &'static str, &'static str) {
    use ErrorKind as E;
    match kind {
        E::UnclosedFlowCollection { .. }
        | E::UnexpectedEofFlowSequence
        | E::UnexpectedEofFlowMapping
        | E::UnexpectedEofImplicitFlowMapping
        | E::ExpectedFlowMappingSeparator
        | E::ExpectedFlowSequenceSeparator => (
            rule::SYNTAX,
            "括号没有配上对，或者两项之间少了逗号",
            "[ ] 与 { } 要成对，各项之间用半角逗号隔开",
        ),
        E::MisplacedFlowCollectionEnd | E::MismatchedFlowCollectionEnd { .. } => (
            rule::SYNTAX,
            "多了一个右括号，或者左右括号不是一对",
            "[ 配 ]，{ 配 }",
        ),
        E::UnclosedQuotedScalar
        | E::DocumentIndicatorInQuotedScalar
        | E::InvalidTrailingSingleQuotedScalar
        | E::InvalidTrailingDoubleQuotedScalar
        | E::UnknownQuotedScalarEscape => (
            rule::SYNTAX,
            "引号没有配上对，或者引号后面还有字",
            "半角引号要成对，括住整个值；中文引号“”可以直接用",
        ),
        E::TabNotAllowed
        | E::TabInBlockIndentation
        | E::TabInIndentation
        | E::TabAtBlockScalarStart
        | E::TabInPlainScalar => (
            rule::INDENTATION,
            "缩进里有制表符",
            "改成半角空格，每一层空两格",
        ),
        E::UnknownAnchor | E::MissingAnchorOrAliasName => (
            rule::SYNTAX,
            "“*”“&”开头的会被当成引用，这里引用的东西没有",
            "给整句加上引号",
        ),
        E::UnexpectedCharacter { .. } | E::InvalidDirectiveTerminator | E::DirectiveDisallowed => {
            (rule::SYNTAX, "这个符号不能放在开头", "给整句加上引号")
        }
        E::InvalidTagTerminator
        | E::MissingTagUri
        | E::ExpectedTagBang
        | E::UndeclaredTagHandle
        | E::InvalidTagEscape => (rule::SYNTAX, TAG, "给整句加上引号，或改成全角“！”"),
        E::RecursionLimitExceeded => (
            rule::TOO_MUCH,
            "一层套一层，层次太深",
            "县情资料最多四五层，看看缩进和括号",
        ),
        E::MappingValueNotAllowed | E::MappingKeyNotAllowed | E::InvalidColonPlacement => (
            rule::SYNTAX,
            "这里不该有冒号：一行只能写一栏，或者缩进与上一行没对齐",
            "同一层的栏目左边对齐；句子里有冒号加空格的，给整句加上引号",
        ),
        E::SimpleKeyExpected | E::InvalidSimpleKey | E::ExpectedBlockMappingKey => (
            rule::SYNTAX,
            "这里应当是“栏目: 内容”，却没有半角冒号加空格，或者缩进没有对齐",
            "栏目名后面写半角冒号加一个空格；同一层的栏目左边对齐",
        ),
        E::BlockSequenceEntryNotAllowed
        | E::BlockEntryInFlowCollection
        | E::ExpectedBlockSequenceEntry
        | E::InvalidIndentation => (
            rule::SYNTAX,
            "这一行与上面没有对齐",
            "同一层的栏目、同一串的“- ”左边要对齐",
        ),
        _ => (
            rule::SYNTAX,
            "从这里起读不下去",
            "对照 zhibi fields 里的例子，看看冒号、缩进和括号",
        ),
    }
}
