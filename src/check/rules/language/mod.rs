//! 文字：错字、搭配、语序、赘余、标点。

pub(super) mod book_title;
pub(super) mod clause_stop;
pub(super) mod collocation;
pub(super) mod colon;
pub(super) mod confused;
pub(super) mod ellipsis;
pub(super) mod missing;
pub(super) mod mixed_structure;
pub(super) mod negation;
pub(super) mod one_hand;
pub(super) mod order;
pub(super) mod particle;
pub(super) mod redundant;
pub(super) mod series_comma;
pub(super) mod series_mixed;
pub(super) mod two_sided;
pub(super) mod unpaired;
pub(super) mod word_doubled;
pub(super) mod wrong_character;

/// 公文里常用的动词，动宾短语多由它们起头。
pub(super) const VERBS: [&str; 64] = [
    "加强", "强化", "完善", "健全", "落实", "压实", "夯实", "提高", "提升", "增强", "规范", "丰富",
    "创新", "优化", "改进", "推进", "推动", "深化", "严格", "严肃", "突出", "聚焦", "坚持", "做好",
    "抓好", "抓紧", "抓实", "明确", "细化", "建立", "制定", "开展", "组织", "排查", "消除", "防范",
    "化解", "遏制", "整治", "打击", "查处", "保障", "维护", "促进", "统一", "凝聚", "形成", "营造",
    "扩大", "加大", "加快", "改善", "筑牢", "守住", "堵塞", "补齐", "履行", "发挥", "理顺", "整合",
    "盯紧", "管住", "严防", "严查",
];
