//! 解剖稿子：自己写的稿子，各大题的职能认得回来。

use std::path::Path;

use zhibi::county::County;
use zhibi::draft::{Options, draft};
use zhibi::export::{Format, export};
use zhibi::layout::{Layout, Layouts};
use zhibi::moves::Move;
use zhibi::occasion::{Library, Pack};
use zhibi::speech::{Part, Speech};

/// 存档版式。
fn layout() -> Layout {
    Layouts::built_in()
        .get(None)
        .unwrap_or_else(|error| panic!("{error}"))
}

/// 示范资料写成的稿子：正文，和写的时候定下的（标题，职能）。
fn written(path: &Path) -> (String, Vec<(String, Move)>) {
    let (county, findings) = County::read(&std::fs::read(path).unwrap(), None);
    let county = county.unwrap_or_else(|| panic!("{findings:#?}"));
    let occasion = county.meeting.occasion.as_ref().unwrap().text.clone();
    let pack = Pack::load(&Library::built_in(), &occasion).unwrap();
    let draft = draft(&county, &pack, &Options::default()).unwrap();
    let text = String::from_utf8(export(&draft, Format::Md, &layout()).unwrap()).unwrap();
    let sections = draft.document.sections().into_iter();
    let headed = sections.filter(|s| s.level == 1 && !s.heading.is_empty());
    (text, headed.map(|s| (s.heading, s.movement)).collect())
}

#[test]
fn moves_of_our_own_speeches_are_recognised() {
    let (mut right, mut all, mut wrong) = (0, 0, Vec::new());
    for entry in std::fs::read_dir("examples").unwrap() {
        let path = entry.unwrap().path();
        if path.extension().is_some_and(|e| e == "yaml") {
            let (text, truth) = written(&path);
            let parts = Speech::parse(&text, true).parts();
            for (heading, movement) in truth {
                let found = parts.iter().find(|part| same(part, &heading));
                let found = found.unwrap_or_else(|| panic!("找不到“{heading}”"));
                all += 1;
                right += usize::from(found.movement == movement);
                if found.movement != movement {
                    wrong.push(format!("{heading}：{movement}认成{}", found.movement));
                }
            }
        }
    }
    assert!(
        right * 10 >= all * 8,
        "{all}个认对{right}个：\n{}",
        wrong.join("\n")
    );
}

/// 标题一样：问号一类收尾不论。
fn same(part: &Part, heading: &str) -> bool {
    let bare = |text: &str| text.trim_end_matches(['？', '！']).to_owned();
    bare(&part.heading) == bare(heading)
}

#[test]
fn opening_and_closing_stand_outside_the_points() {
    let shared = "在全县安全生产会议上的讲话\n同志们：\n今天开这个会，说一件事。\
        刚才，几个单位作了发言，讲得很好。下面，我强调三点意见。\n一、压实责任\n散会。\n";
    let parts = Speech::parse(shared, false).parts();
    let moves: Vec<Move> = parts[..3].iter().map(|part| part.movement).collect();
    assert_eq!(moves, [Move::Opening, Move::Recap, Move::Transition]);
    assert!(parts[..3].iter().all(|part| part.line == 3), "同在一段");

    let listed =
        "目录/提纲\n一、压实责任\n二、排查隐患\n同志们：\n今天开这个会。\n一、压实责任\n散会。\n";
    let parts = Speech::parse(listed, false).parts();
    let lines: Vec<usize> = parts.iter().map(|part| part.line).collect();
    assert_eq!(lines, [5, 6], "称谓前面的目录不是讲话");

    let text = "在全县安全生产会议上的讲话\n同志们：\n今天开这个会，说一件事。\n下面，我讲两点意见。\n\
        一、压实责任\n党政主要负责同志带头。\n二、排查隐患\n逐家查。\n同志们，散会以后就去办。\n";
    let parts = Speech::parse(text, false).parts();
    let moves: Vec<Move> = parts.iter().map(|part| part.movement).collect();
    let expected = [
        Move::Opening,
        Move::Transition,
        Move::Responsibility,
        Move::Hazard,
        Move::Closing,
    ];
    assert_eq!(moves, expected);
    let lines: Vec<usize> = parts.iter().map(|part| part.line).collect();
    assert_eq!(lines, [3, 4, 5, 7, 9]);
}
