//! 网页残留：导航、发布信息、网址、转载声明，随文字一起抄了来。

use std::ops::Range;

use super::super::{Mark, Run, rule};
use super::{omitted, runs};
use crate::check::Scene;
use crate::speech::Line;

rule!("网页残留", Leftover, Medium, Run::Speech(check));

/// 哪里都不会在讲话里出现的话。
const ANYWHERE: &[&str] = &[
    "您的位置",
    "您现在的位置",
    "当前位置：",
    "目录/提纲",
    "点击数",
    "点击率：",
    "浏览次数",
    "阅读次数",
    "阅读量：",
    "责任编辑：",
    "上一篇：",
    "下一篇：",
    "相关文章",
    "相关阅读",
    "推荐阅读",
    "延伸阅读",
    "猜你喜欢",
    "热门文章",
    "版权所有",
    "版权归",
    "免责声明",
    "转载请",
    "请注明出处",
    "侵权",
    "加入收藏",
    "收藏本文",
    "收藏本页",
    "收藏《",
    "打印本页",
    "关闭窗口",
    "点击下载",
    "下载本文",
    "文档下载",
    "立即下载",
    "免费下载",
    "下载地址",
    "点击查看全文",
    "点击查看更多",
    "点击查看原文",
    "扫码关注",
    "扫描下方二维码",
    "长按二维码",
    "文秘网",
    "范文网",
    "公文网",
    "文库网",
    "写作网",
    "百度文库",
    "豆丁网",
    "道客巴巴",
    "本文由",
    "本文来源",
    "小编",
    "内容仅供参考",
    "[正文]",
    "页脚",
    "字体：大",
    "字号：大",
    "返回顶部",
];
/// 在行首才算的话。
const LEADING: [&str; 14] = [
    "发表时间",
    "发布时间",
    "更新时间",
    "发布日期",
    "更新日期",
    "来源：",
    "文章来源",
    "作者：",
    "编辑：",
    "审核：",
    "录入：",
    "关键词：",
    "关键字：",
    "摘要：",
];
/// 网页的记号。
const TAGS: &[&str] = &[
    "<p>", "</p>", "<br", "<div", "</div", "<span", "</span", "<a ", "</a>", "&nbsp", "&lt;",
    "&amp;",
];
/// 网址里的标志。
const ADDRESS: [&str; 8] = [
    "http", "www.", ".com", ".cn", ".net", ".org", ".gov", ".html",
];
/// 合集、范文的题目里的话。
const COLLECTION: [&str; 5] = ["精选", "通用", "汇编", "范文", "合集"];

fn check(scene: &Scene) -> Vec<Mark> {
    let lines = scene.speech.filled();
    let kept = lines.filter(|line| omitted::found(line).is_none());
    kept.filter_map(|line| Some(mark(line, found(line)?)))
        .collect()
}

/// 怎么报。
fn mark(line: &Line, range: Range<usize>) -> Mark {
    let message = format!("“{}”是网页上带来的", &line.text[range.clone()]);
    Mark::new(
        line.place(range),
        message,
        "删去；前后的句子也看一看有没有被截断",
    )
}

/// 一行里头一处网页的东西；一行只报一处。
fn found(line: &Line) -> Option<Range<usize>> {
    let text = line.text.as_str();
    let anywhere = ANYWHERE.iter().chain(TAGS).filter_map(|word| {
        let at = text.find(word)?;
        Some(at..at + word.len())
    });
    let leading = LEADING
        .iter()
        .filter(|word| text.starts_with(**word))
        .filter_map(|word| {
            let short = text.chars().count() <= 40;
            short.then_some(0..word.len())
        });
    let all = anywhere
        .chain(leading)
        .chain(address(text))
        .chain(trail(text));
    let all = all.chain(follow(text)).chain(collection(text));
    all.min_by_key(|range| range.start)
}

/// 网址。
fn address(text: &str) -> Option<Range<usize>> {
    let is_part = |c: char| c.is_ascii_alphanumeric() || ".-_/：~%&=#".contains(c);
    runs(text, is_part).into_iter().find_map(|run| {
        let word = &text[run.clone()];
        let address = ADDRESS.iter().any(|mark| word.contains(mark));
        let end = run.start + super::head(word, 40).len();
        (address && word.len() >= 6).then_some(run.start..end)
    })
}

/// 导航的一串 >>。
fn trail(text: &str) -> Option<Range<usize>> {
    let arrows = runs(text, |c| matches!(c, '>' | '＞' | '»'));
    let long = arrows
        .iter()
        .find(|run| text[(*run).clone()].chars().count() > 1);
    let several = (arrows.len() > 1).then(|| &arrows[0]);
    long.or(several).cloned()
}

/// 公众号要人关注。
fn follow(text: &str) -> Option<Range<usize>> {
    let at = text.find("公众号")?;
    let asks = [
        "关注公众号",
        "公众号：",
        "公众号回复",
        "公众号“",
        "微信公众号：",
        "搜索公众号",
    ];
    let gift = text.contains("关注") && (text.contains("领取") || text.contains("回复"));
    let asked = gift || asks.iter().any(|ask| text.contains(ask));
    asked.then_some(at..at + "公众号".len())
}

/// “精选五篇”“篇一：”一类合集的话。
fn collection(text: &str) -> Option<Range<usize>> {
    if let Some(rest) = text.strip_prefix('篇') {
        let number = rest.find('：').filter(|at| (1..=9).contains(at))?;
        return Some(0..'篇'.len_utf8() + number);
    }
    let short = text.chars().count() <= 40;
    let word = COLLECTION
        .iter()
        .find(|word| text.contains(**word))
        .filter(|_| short)?;
    let at = text.find(word)?;
    let counted = text[at..].trim_end_matches('）').ends_with('篇');
    let sample = *word == "范文" && !text.contains("范文件");
    (counted || sample).then_some(at..at + word.len())
}
