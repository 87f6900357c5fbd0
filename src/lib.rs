//! 执笔：县情资料加场合模板，写成一篇安全生产讲话初稿。
//!
//! ```text
//! 县情资料.yaml ─► county ─► context ─┐
//!                                     ├─► render ─► outline ─► choose ─► fit ─► finish ─► export ─► 文件
//! 场合模板 ─► occasion ───────────────┘
//! 任何稿子 ─► foreign ─► speech ─► check、compare
//! 改过的稿子 + 新稿 ─► merge ─► 合稿
//! ```

pub mod avoid;
pub mod check;
pub mod choose;
pub mod cli;
pub mod commands;
pub mod compare;
pub mod context;
pub mod county;
pub mod document;
pub mod draft;
pub mod editor;
pub mod export;
pub mod fields;
pub mod figures;
pub mod finding;
pub mod finish;
pub mod fit;
pub mod foreign;
pub mod hash;
pub mod layout;
pub mod learn;
pub mod ledger;
pub mod manual;
pub mod marks;
pub mod markup;
pub mod merge;
pub mod moves;
pub mod numbering;
pub mod occasion;
pub mod outline;
pub mod reference;
pub mod rehearsal;
pub mod render;
pub mod sources;
pub mod speech;
pub mod style;
pub mod table;
pub mod tasks;
pub mod unused;
