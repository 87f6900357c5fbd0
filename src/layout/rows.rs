//! 版式文件的栏目；说明文字就是 `zhibi layouts` 里的说明。

use std::sync::LazyLock;

use schemars::JsonSchema;
use serde::Deserialize;

use crate::county::keys::Vocabulary;
use crate::county::value::Text;

/// 版式文件有哪些栏目。
pub(super) static VOCABULARY: LazyLock<Vocabulary> =
    LazyLock::new(|| Vocabulary::of::<Rows>("版式", "zhibi layouts show 存档 有例子"));

/// 一个版式文件；没写的照“基于”的那一种。
#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(default)]
pub(super) struct Rows {
    #[serde(rename = "说明")]
    pub(super) about: Option<Text>,
    #[serde(rename = "出处")]
    pub(super) source: Option<Text>,
    #[serde(rename = "基于")]
    pub(super) base: Option<Text>,
    #[serde(rename = "纸张")]
    pub(super) paper: PaperRows,
    #[serde(rename = "页边距")]
    pub(super) margins: MarginRows,
    #[serde(rename = "每页行数")]
    pub(super) lines: Option<Text>,
    #[serde(rename = "行距")]
    pub(super) pitch: Option<Text>,
    #[serde(rename = "每行字数")]
    pub(super) characters: Option<Text>,
    #[serde(rename = "首行缩进")]
    pub(super) indent: Option<Text>,
    #[serde(rename = "日期在前")]
    pub(super) date_first: Option<Text>,
    #[serde(rename = "题目")]
    pub(super) title: FaceRows,
    #[serde(rename = "署名")]
    pub(super) byline: FaceRows,
    #[serde(rename = "日期")]
    pub(super) dateline: FaceRows,
    #[serde(rename = "称谓")]
    pub(super) salutation: FaceRows,
    #[serde(rename = "一级标题")]
    pub(super) heading1: FaceRows,
    #[serde(rename = "二级标题")]
    pub(super) heading2: FaceRows,
    #[serde(rename = "三级标题")]
    pub(super) heading3: FaceRows,
    #[serde(rename = "四级标题")]
    pub(super) heading4: FaceRows,
    #[serde(rename = "正文")]
    pub(super) body: FaceRows,
    #[serde(rename = "页码")]
    pub(super) number: NumberRows,
    #[serde(rename = "字体备选")]
    pub(super) fallbacks: Vec<FallbackRows>,
    #[serde(rename = "宣读")]
    pub(super) podium: PodiumRows,
}

#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(default)]
pub(super) struct PaperRows {
    #[serde(rename = "宽")]
    pub(super) width: Option<Text>,
    #[serde(rename = "高")]
    pub(super) height: Option<Text>,
}

#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(default)]
pub(super) struct MarginRows {
    #[serde(rename = "上")]
    pub(super) top: Option<Text>,
    #[serde(rename = "下")]
    pub(super) bottom: Option<Text>,
    #[serde(rename = "左")]
    pub(super) left: Option<Text>,
    #[serde(rename = "右")]
    pub(super) right: Option<Text>,
}

#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(default)]
pub(super) struct FaceRows {
    #[serde(rename = "字体")]
    pub(super) font: Option<Text>,
    #[serde(rename = "字号")]
    pub(super) size: Option<Text>,
    #[serde(rename = "加粗")]
    pub(super) bold: Option<Text>,
}

#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(default)]
pub(super) struct NumberRows {
    #[serde(rename = "字体")]
    pub(super) font: Option<Text>,
    #[serde(rename = "字号")]
    pub(super) size: Option<Text>,
    #[serde(rename = "位置")]
    pub(super) side: Option<Text>,
    #[serde(rename = "距纸边")]
    pub(super) above_edge: Option<Text>,
}

#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(default)]
pub(super) struct FallbackRows {
    #[serde(rename = "字体")]
    pub(super) font: Option<Text>,
    #[serde(rename = "换用")]
    pub(super) others: Vec<Text>,
}

#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(default)]
pub(super) struct PodiumRows {
    #[serde(rename = "每节分钟")]
    pub(super) minutes: Option<Text>,
    #[serde(rename = "页数提示")]
    pub(super) turns: Option<Text>,
    #[serde(rename = "生僻字注音")]
    pub(super) readings: Option<Text>,
    #[serde(rename = "数字读法")]
    pub(super) numbers: Option<Text>,
    #[serde(rename = "整句不跨页")]
    pub(super) whole_sentences: Option<Text>,
}
