//! 内置知识：能读懂、标识不重、日期有序、样样有出处；各接口用真实日期验一遍。

use std::collections::HashSet;

use chrono::NaiveDate;
use tyme4rs::tyme::lunar::LunarDay;
use tyme4rs::tyme::solar::{SolarDay, SolarTerm};
use zhibi::reference::*;

/// 2026-03-12 这样的日期。
fn day(text: &str) -> NaiveDate {
    text.parse().expect(text)
}

/// 标识不重、出处不空；返回条数。
fn check<'a, T: Item + 'a>(items: impl IntoIterator<Item = &'a T>) -> usize {
    let mut seen = HashSet::new();
    for item in items {
        assert!(seen.insert(item.id()), "{} 重复", item.path());
        assert!(!item.source().trim().is_empty(), "{} 没有出处", item.path());
        assert!(
            item.id()
                .bytes()
                .all(|b| b.is_ascii_alphanumeric() || b == b'_'),
            "{}",
            item.id()
        );
    }
    seen.len()
}

/// 文字里没有数字（阿拉伯数字和汉字数词）。
fn has_no_number(text: &str) {
    let is_number = |c: char| c.is_ascii_digit() || "一二三四五六七八九十百千万两".contains(c);
    assert!(!text.contains(is_number), "{text}");
}

#[test]
fn every_table_has_unique_ids_and_sources() {
    assert!(check(phrases::all()) > 20);
    assert_eq!(check(plans::all()), 3);
    assert!(check(quotes::all()) > 10);
    assert_eq!(check(sectors::all()), 27);
    assert_eq!(check(seasons::all()), 16);
    assert!(check(campaigns::all()) > 0);
    assert!(check(campaigns::themes()) > 30);
    assert!(check(organisations::outdated()) > 10);
    assert!(
        national::all()
            .iter()
            .all(|y| !y.source.is_empty() && !y.issuer.is_empty())
    );
    assert!(national::all().windows(2).all(|w| w[0].year > w[1].year));
}

#[test]
fn data_files_name_their_sources_and_no_address() {
    for entry in std::fs::read_dir("data").expect("data") {
        let path = entry.expect("data").path();
        // layouts 里是版式的选择，不是事实。
        if path.ends_with("README.md") || path.is_dir() {
            continue;
        }
        let text = std::fs::read_to_string(&path).expect("utf-8");
        let head: String = text.lines().take(3).collect();
        assert!(text.starts_with('#'), "{}", path.display());
        assert!(
            head.contains("出处") && head.contains("2026-11-2"),
            "{}",
            path.display()
        );
        assert!(
            !text.contains("://") && !text.contains("www."),
            "{}",
            path.display()
        );
    }
}

#[test]
fn the_calendar_is_the_computed_one() {
    let lunar = |y, m, d| LunarDay::from_ymd(y, m, d).get_solar_day();
    let show = |d: SolarDay| format!("{:02}-{:02}", d.get_month(), d.get_day());
    let table = std::fs::read_to_string("data/holidays.tsv").expect("表");
    let rows: Vec<&str> = table
        .lines()
        .filter(|l| !l.starts_with('#'))
        .skip(1)
        .collect();
    assert_eq!(rows.len(), 31);
    for (year, row) in (2015..=2045).zip(rows) {
        let moving = [lunar(year, 1, 1), lunar(year, 1, 15), lunar(year, 3, 3)].map(show);
        let qingming = show(SolarTerm::from_name(year, "清明").get_solar_day());
        let later = [lunar(year, 5, 5), lunar(year, 8, 15)].map(show);
        let (moving, later) = (moving.join("\t"), later.join("\t"));
        assert_eq!(
            row,
            format!("{year}\t01-01\t{moving}\t{qingming}\t05-01\t{later}\t10-01")
        );
    }
}

#[test]
fn holidays_come_in_order_and_cross_the_year() {
    let names = |from: &str, days| -> Vec<(&str, String)> {
        let found = calendar::holidays_within(day(from), days);
        found.iter().map(|h| (h.name, h.date.to_string())).collect()
    };
    let expected = [("元旦", "2027-01-01"), ("春节", "2027-02-06")];
    assert_eq!(
        names("2026-12-20", 50),
        expected.map(|(n, d)| (n, d.to_owned()))
    );
    assert_eq!(names("2026-10-01", 0), [("国庆", "2026-10-01".to_owned())]);
    assert_eq!(names("2026-03-12", 20), []);
    assert_eq!(
        names("2026-09-20", 12)[0],
        ("中秋", "2026-09-25".to_owned())
    );
    assert_eq!(names("2050-01-01", 30), []);
    assert_eq!(
        calendar::holidays_within(day("2026-02-17"), 0)[0].path(),
        "data/holidays.tsv#2026春节"
    );
}

#[test]
fn regions_are_whole() {
    let codes: HashSet<_> = regions::all().map(|u| u.code).collect();
    assert_eq!((regions::all().count(), codes.len()), (2847, 2847));
    assert!(
        regions::all().all(|u| u.code.len() == 6 && !u.name.is_empty() && !u.province.is_empty())
    );
}

#[test]
fn regions_are_found_and_completed() {
    assert!(regions::find("鼓楼区", None).len() > 1);
    assert_eq!(
        regions::find("正定县", Some("河北省石家庄市"))[0].code,
        "130123"
    );
    for superior in ["河北省", "石家庄市", "河北石家庄市", "河北省石家庄市"] {
        assert_eq!(
            regions::find("正定县", Some(superior)).len(),
            1,
            "{superior}"
        );
    }
    assert!(regions::find("正定县", Some("江北省宁川市")).is_empty());
    assert!(regions::find("云岭县", None).is_empty());
    let full = regions::complete("正定县", None).expect("正定县");
    assert_eq!(
        (full.province, full.prefecture, full.name),
        ("河北省", "石家庄市", "正定县")
    );
    assert!(regions::complete("鼓楼区", None).is_none());
    assert_eq!(
        regions::complete("鼓楼区", Some("福州市"))
            .expect("鼓楼区")
            .province,
        "福建省"
    );
    assert_eq!(
        regions::complete("石家庄市", None).expect("市").prefecture,
        ""
    );
    assert_eq!(
        regions::complete("密云区", Some("北京市"))
            .expect("密云区")
            .prefecture,
        ""
    );
    assert_eq!(
        regions::find("正定县", None)[0].path(),
        "data/regions.tsv#130123"
    );
}

#[test]
fn only_a_sure_slip_is_corrected() {
    assert_eq!(
        regions::correction("正顶县", "河北省石家庄市"),
        Some("正定县")
    );
    assert_eq!(
        regions::correction("正定县", "河北省石家庄市"),
        None,
        "没有写错"
    );
    assert_eq!(
        regions::correction("云岭县", "江北省宁川市"),
        None,
        "上级是虚构的"
    );
    assert_eq!(
        regions::correction("新开县", "河北省石家庄市"),
        None,
        "没有相近的"
    );
    assert_eq!(
        regions::correction("正定市", "河北省石家庄市"),
        None,
        "可能是撤县设市"
    );
    assert_eq!(regions::correction("唐山市", "河北省"), None, "地级市");
    assert_eq!(regions::correction("正顶县", ""), None);
}

#[test]
fn organisations_follow_the_date() {
    let name = |key, day_: &str| organisations::name(key, "县", false, day(day_));
    assert_eq!(
        name("emergency", "2024-06-10").as_deref(),
        Some("县应急管理局")
    );
    assert_eq!(
        name("emergency", "2018-06-10").as_deref(),
        Some("县安全生产监督管理局")
    );
    assert_eq!(
        name("fire", "2018-10-08").as_deref(),
        Some("县公安消防大队")
    );
    assert_eq!(
        name("fire", "2024-06-10").as_deref(),
        Some("县消防救援大队")
    );
    assert_eq!(
        name("commission", "2024-06-10").as_deref(),
        Some("县安委会")
    );
    assert_eq!(name("market", "2016-06-10"), None);
    assert_eq!(name("unheard", "2024-06-10"), None);
    let city = |key| organisations::name(key, "市", true, day("2024-06-10"));
    assert_eq!(city("traffic_police").as_deref(), Some("市公安局交管支队"));
    assert_eq!(city("fire").as_deref(), Some("市消防救援支队"));
    assert!(organisations::keys().all(|k| name(k, "2026-03-12").is_some()));
    assert_eq!(organisations::keys().collect::<HashSet<_>>().len(), 20);
    assert!(organisations::is_found("fire") && !organisations::is_found("weather"));
    assert_eq!(
        organisations::path("fire").as_deref(),
        Some("data/organisations.yaml#fire")
    );
}

#[test]
fn an_old_name_is_no_part_of_a_current_one() {
    let current: Vec<String> = organisations::keys()
        .flat_map(|k| [true, false].map(|p| organisations::name(k, "县", p, day("2026-03-12"))))
        .flatten()
        .chain(organisations::outdated().iter().map(|o| o.new.clone()))
        .collect();
    for old in organisations::outdated().iter().flat_map(|o| &o.old) {
        assert!(!current.iter().any(|c| c.contains(old.as_str())), "{old}");
    }
}

#[test]
fn campaigns_end() {
    assert_eq!(campaigns::in_force(day("2024-01-20")).map(|c| &c.id), None);
    let campaign = campaigns::in_force(day("2026-12-31")).expect("在开展");
    assert_eq!(campaign.path(), "data/campaigns.yaml#zhibengongjian");
    assert!(campaign.is_last_year(day("2026-03-12")) && !campaign.is_last_year(day("2025-03-12")));
    assert_eq!(campaign.actions.len(), 8);
    assert_eq!(campaign.goal(2025), Some("有效遏制重大事故隐患增量"));
    assert_eq!(campaign.goal(2027), None);
    assert!(campaigns::in_force(day("2027-01-01")).is_none());
    assert!(
        campaigns::in_force(day("2021-06-01")).is_none(),
        "起止没有读到原文的不能印"
    );
    assert!(
        campaigns::all()
            .iter()
            .all(|c| c.from < c.until && (c.found || c.number.is_none()))
    );
}

#[test]
fn themes_belong_to_their_year() {
    let june = campaigns::safety_month(2026).expect("2026");
    assert_eq!(
        (june.ordinal, june.theme.as_str()),
        (Some(25), "人人讲安全、个个会应急——排查整治风险隐患")
    );
    assert!(!june.is_known(day("2026-03-12")) && june.is_known(day("2026-06-01")));
    assert_eq!(
        campaigns::safety_month(2022).expect("2022").theme,
        "遵守安全生产法，当好第一责任人"
    );
    assert!((2015..=2026).all(|y| campaigns::safety_month(y).is_some()));
    assert!(campaigns::safety_month(2027).is_none());
    assert!(campaigns::fire_month(2025).is_some() && campaigns::fire_month(2023).is_none());
    assert!(campaigns::disaster_day(2025).is_some() && campaigns::disaster_day(2026).is_none());
    assert!(campaigns::traffic_day(2020).is_some() && campaigns::traffic_day(2025).is_none());
    for theme in campaigns::themes() {
        assert!(
            theme.from <= theme.until
                && theme.from.to_string().starts_with(&theme.year.to_string())
        );
    }
}

#[test]
fn documents_have_a_validity() {
    let force = |id, d: &str| documents::in_force(id, day(d)).map(documents::Document::short);
    assert_eq!(force("aqscf", "2026-03-12"), Some("安全生产法"));
    assert_eq!(force("whpf", "2026-04-30"), None);
    assert_eq!(force("whpf", "2026-05-01"), Some("危险化学品安全法"));
    assert_eq!(force("slfh", "2025-12-31"), Some("森林防火条例"));
    assert_eq!(force("slfh", "2026-01-01"), None);
    assert_eq!(force("zbgj", "2027-01-01"), None);
    assert_eq!(force("sswt", "2023-01-01"), Some("安全生产十五条硬措施"));
    assert_eq!(documents::by_title("中华人民共和国安全生产法").count(), 2);
    assert_eq!(documents::by_title("生态环境法典").count(), 1);
    assert!(documents::replaced_by("环境保护法", day("2026-08-14")).is_none());
    assert_eq!(
        documents::replaced_by("环境保护法", day("2026-08-15"))
            .expect("法典")
            .id,
        "hjfd"
    );
}

#[test]
fn documents_are_in_order() {
    let mut seen = HashSet::new();
    for d in documents::all() {
        assert!(seen.insert((&d.id, d.from)), "{} 重复", d.path());
        assert!(d.issued.is_none_or(|i| i <= d.from), "{}", d.path());
        assert!(d.until.is_none_or(|u| d.from < u), "{}", d.path());
        assert!(!d.superseded || d.until.is_some(), "{}", d.path());
        assert!(
            !d.source.is_empty() && !d.title.contains(['《', '》']),
            "{}",
            d.path()
        );
        let others = documents::all()
            .iter()
            .filter(|o| o.id == d.id && o.from > d.from);
        others.for_each(|o| assert!(d.until.is_some_and(|u| u < o.from), "{} 两版重叠", d.path()));
    }
}

#[test]
fn national_figures_are_the_official_ones() {
    let y = national::year(2025).expect("2025");
    assert_eq!(
        (y.incidents.as_deref(), y.deaths.as_deref()),
        (Some("19884起"), Some("18261人"))
    );
    let y = national::year(2024).expect("2024");
    assert_eq!(
        (y.incidents.as_deref(), y.deaths.as_deref()),
        (Some("2.18万起"), Some("1.96万人"))
    );
    let y = national::year(2023).expect("2023");
    assert_eq!(
        (y.incidents.as_deref(), y.deaths.as_deref()),
        (None, Some("21242人"))
    );
    assert_eq!(
        national::year(2018).expect("2018").incidents,
        None,
        "3.4万是死亡人数，不是起数"
    );
    assert!(national::year(2026).is_none() && national::year(2014).is_none());
    assert_eq!(
        national::latest(day("2026-01-14")).expect("最近").year,
        2024
    );
    assert_eq!(
        national::latest(day("2026-01-15")).expect("最近").year,
        2025
    );
    assert_eq!(y.path(), "data/national_accidents.yaml#2023");
    for y in national::all() {
        assert!(
            y.published > day(&format!("{}-12-31", y.year)),
            "{}",
            y.path()
        );
        let printed = [
            &y.incidents,
            &y.deaths,
            &y.incidents_change,
            &y.deaths_change,
        ];
        let wrong = |w: &String| {
            printed
                .iter()
                .any(|p| p.as_ref().is_some_and(|p| p.contains(w.as_str())))
        };
        assert!(!y.misquoted.iter().any(wrong), "{}", y.path());
    }
}

#[test]
fn plans_begin_and_end() {
    let at = |d: &str| plans::at(day(d)).map(|p| (p.name, p.first_year, p.last_year));
    assert_eq!(at("2025-12-31"), Some(("十四五", false, true)));
    assert_eq!(at("2026-01-01"), Some(("十五五", true, false)));
    assert_eq!(at("2018-06-01"), Some(("十三五", false, false)));
    assert_eq!(at("2031-01-01"), None);
}

#[test]
fn quotes_wait_for_their_date() {
    assert!(quotes::all().windows(2).all(|w| w[0].from <= w[1].from));
    assert!(
        quotes::all()
            .iter()
            .all(|q| !q.occasion.is_empty() && !q.when.is_empty())
    );
    assert_eq!(quotes::usable(day("2013-06-06")).count(), 0);
    assert_eq!(
        quotes::usable(day("2024-01-23"))
            .next_back()
            .expect("最近")
            .id,
        "q2023_jun"
    );
    assert!(
        quotes::all()
            .iter()
            .all(|q| q.from.to_string().starts_with(&q.when[..4]))
    );
}

#[test]
fn phrases_are_canonical() {
    assert_eq!(
        phrases::get("dztz").text,
        "党政同责、一岗双责、齐抓共管、失职追责"
    );
    assert_eq!(phrases::get("sgsbx").short.as_deref(), Some("三管三必须"));
    assert!(phrases::find("ypfj").is_none(), "“一票否决”不印");
    assert!(
        phrases::all()
            .iter()
            .all(|p| p.from < day("2026-11-22") && !p.text.is_empty())
    );
}

#[test]
fn sectors_are_found_by_any_of_their_names() {
    let id = |name| sectors::find(name).map(|s| s.id.as_str());
    assert_eq!(id("危化品"), Some("weihua"));
    assert_eq!(id("化工"), Some("weihua"));
    assert_eq!(id("消防安全"), Some("xiaofang"));
    assert_eq!(id("道路交通领域安全"), Some("daolu"));
    assert_eq!(id("矿山"), Some("feimei"));
    assert_eq!(id("安全"), None);
    assert_eq!(id("航天"), None);
    let mut seen = HashSet::new();
    for name in sectors::all()
        .iter()
        .flat_map(|s| s.aliases.iter().chain([&s.name]))
    {
        assert!(seen.insert(name), "{name} 指两个行业");
    }
}

#[test]
fn a_sector_names_a_department_only_when_sure() {
    let lead = |name: &str| {
        sectors::find(name)
            .expect(name)
            .department("县", false, day("2026-03-12"))
    };
    assert_eq!(lead("道路交通"), "县公安局交管大队");
    assert_eq!(lead("燃气"), "燃气管理部门");
    assert_eq!(lead("旅游"), "行业主管部门");
    for sector in sectors::all() {
        let organ = sector.organ.as_deref();
        assert!(
            organ.is_none_or(organisations::is_found),
            "{}",
            sector.path()
        );
        let criteria = sector.criteria.as_deref();
        assert!(criteria.is_none_or(|c| documents::in_force(c, day("2026-11-22")).is_some()));
    }
}

#[test]
fn sectors_say_what_to_do_without_figures() {
    let mut seen = HashSet::new();
    for sector in sectors::all() {
        assert!(
            sector.measures.len() >= 6 && sector.checks.len() >= 4 && sector.hazards.len() >= 4
        );
        let h = &sector.hints;
        let hints = [
            &h.spring, &h.summer, &h.autumn, &h.winter, &h.flood, &h.fire,
        ];
        let hints = hints.into_iter().flatten();
        let all = sector
            .measures
            .iter()
            .chain(&sector.checks)
            .chain(&sector.hazards)
            .chain(hints);
        for text in all {
            has_no_number(text);
            assert!(seen.insert(text), "{text} 写了两遍");
            assert!(!text.ends_with('。'), "{text}");
        }
        for measure in &sector.measures {
            assert!((8..=25).contains(&measure.chars().count()), "{measure}");
        }
    }
    let hints = &sectors::find("燃气").expect("燃气").hints;
    assert_eq!(hints.at(day("2026-01-05")), hints.winter.as_deref());
    assert_eq!(hints.at(day("2026-11-05")), hints.autumn.as_deref());
}

#[test]
fn the_most_specific_season_comes_first() {
    let at = |d: &str| -> Vec<&str> { seasons::at(day(d)).iter().map(|p| p.id.as_str()).collect() };
    assert_eq!(
        at("2026-03-12"),
        ["lianghui", "fugong", "dongchun", "senlin"]
    );
    assert_eq!(at("2026-02-16"), ["chunjie", "dongchun", "senlin"]);
    assert_eq!(at("2026-04-01")[0], "qingming");
    assert_eq!(at("2026-06-10"), ["anquanyue", "xunqi", "senlin"]);
    assert_eq!(at("2026-09-20")[0], "guoqing");
    assert_eq!(at("2026-12-25"), ["suimo", "sijidu", "dongchun", "senlin"]);
    assert!(seasons::at(day("2026-07-15")).iter().any(|p| p.local));
    for period in seasons::all() {
        period.risks.iter().for_each(|r| has_no_number(r));
        assert!(
            period.sectors.iter().all(|s| sectors::find(s).is_some()),
            "{}",
            period.path()
        );
        let days =
            (0..730).filter_map(|n| day("2026-01-01").checked_add_days(chrono::Days::new(n)));
        let reached = days
            .filter(|d| seasons::at(*d).iter().any(|p| p.id == period.id))
            .count();
        assert!(reached > 20, "{} 的起止写错了", period.path());
    }
}
