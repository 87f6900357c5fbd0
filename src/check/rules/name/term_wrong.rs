//! 用语误写：法律法规里有定名的词写走了样。

use super::super::{Mark, Run, rule};
use super::{has_any, is_titled, sentence_at};
use crate::check::Scene;
use crate::speech::{Hit, Line};

rule!("用语误写", Name, Medium, Run::Speech(check));

/// 一个写走样的词。
struct Term {
    /// 错写。
    wrong: &'static str,
    /// 规范写法。
    right: &'static str,
    /// 前面是这些就不算。
    before: &'static [&'static str],
    /// 同一句里有这些就不算。
    context: &'static [&'static str],
}

/// 没有例外的一个词。
const fn term(wrong: &'static str, right: &'static str) -> Term {
    Term {
        wrong,
        right,
        before: &[],
        context: &[],
    }
}

/// 错写与规范写法。
const TERMS: [Term; 21] = [
    term("人口密集场所", "人员密集场所"),
    term("人群密集场所", "人员密集场所"),
    term("人流密集场所", "人员密集场所"),
    term("人员密集型场所", "人员密集场所"),
    term("公共聚集场所", "公众聚集场所"),
    term("公众密集场所", "人员密集场所"),
    term("人员聚集场所", "人员密集场所、公众聚集场所"),
    Term {
        wrong: "防火重点单位",
        right: "消防安全重点单位",
        before: &["森林", "草原"],
        context: &["森林防火", "林区"],
    },
    term("消防重点单位", "消防安全重点单位"),
    Term {
        wrong: "特殊工种",
        right: "特种作业人员",
        before: &[],
        context: &["退休", "津贴", "工龄"],
    },
    term("特种工种", "特种作业人员"),
    term("特种作业操作资格证", "特种作业操作证"),
    Term {
        wrong: "特大事故",
        right: "特别重大事故（四级里最高的一级），合称用“重特大事故”",
        before: &["重", "重、"],
        context: &[],
    },
    Term {
        wrong: "特大安全事故",
        right: "特别重大事故，合称用“重特大事故”",
        before: &["重", "重、"],
        context: &[],
    },
    Term {
        wrong: "特大生产安全事故",
        right: "特别重大生产安全事故",
        before: &["重", "重、"],
        context: &[],
    },
    Term {
        wrong: "特大火灾事故",
        right: "特别重大火灾事故",
        before: &["重", "重、"],
        context: &[],
    },
    Term {
        wrong: "特大交通事故",
        right: "特别重大道路交通事故",
        before: &["重", "重、"],
        context: &[],
    },
    Term {
        wrong: "特大道路交通事故",
        right: "特别重大道路交通事故",
        before: &["重", "重、"],
        context: &[],
    },
    term("重大特大事故", "重特大事故"),
    term("危险化学物品", "危险化学品"),
    term("安全生产宣传月", "安全生产月"),
];
/// 不能称第一责任人的，和为什么。
const NOT_FIRST: [(&str, &str); 8] = [
    ("法人代表是", "法律写的是生产经营单位的主要负责人"),
    ("法人代表为", "法律写的是生产经营单位的主要负责人"),
    ("企业法人是", "法人是单位不是人，法律写的是主要负责人"),
    ("企业法人为", "法人是单位不是人，法律写的是主要负责人"),
    (
        "分管负责人是",
        "分管的对职责范围内的工作负责，第一责任人是主要负责人",
    ),
    (
        "分管领导是",
        "分管的对职责范围内的工作负责，第一责任人是主要负责人",
    ),
    (
        "分管负责同志是",
        "分管的对职责范围内的工作负责，第一责任人是主要负责人",
    ),
    ("安全员是", "第一责任人是主要负责人"),
];

fn check(scene: &Scene) -> Vec<Mark> {
    let lines = scene.speech.filled();
    lines
        .flat_map(|line| {
            let terms = TERMS.iter().flat_map(move |term| found(line, term));
            terms.chain(first_duty(line))
        })
        .collect()
}

fn found<'a>(line: &'a Line, term: &'static Term) -> impl Iterator<Item = Mark> + 'a {
    let real = move |hit: &Hit| {
        let shielded = term.before.iter().any(|word| hit.before().ends_with(word));
        let context = has_any(sentence_at(line, hit.range.start), term.context);
        !shielded && !context && !is_titled(&line.text, hit.range.start)
    };
    line.find(term.wrong).filter(real).map(|hit| {
        Mark::new(
            hit.place(),
            format!("“{}”不是法规里的叫法", term.wrong),
            format!("规范写法：{}", term.right),
        )
    })
}

/// 把不是主要负责人的称作第一责任人。
fn first_duty(line: &Line) -> Vec<Mark> {
    let each = NOT_FIRST
        .iter()
        .flat_map(|(who, why)| line.find(who).map(move |hit| (hit, *why)));
    let called = each.filter(|(hit, _)| {
        let near = super::ahead(&line.text, hit.range.end, 20);
        let near = &near[..near.find(['，', '。', '；']).unwrap_or(near.len())];
        near.contains("第一责任人") && !near.contains("不是") && !near.contains("直接")
    });
    called
        .map(|(hit, why)| {
            let who = line.text[hit.range.clone()].trim_end_matches(['是', '为']);
            Mark::new(
                hit.place(),
                format!("把{who}称作第一责任人不对：{why}"),
                "写“主要负责人是安全生产第一责任人”",
            )
        })
        .collect()
}
