//! 不引过了时的、还没有的：2019年到2027年的两百天里，引的文件、提法、行动、机构当天都有效。

use chrono::{Days, NaiveDate};
use zhibi::draft::{Length, Options};
use zhibi::reference::{campaigns, documents, organisations, phrases, quotes};

use crate::alike::read;
use crate::counties::{Wealth, counties};
use crate::{OCCASIONS, pack, write};

const DAYS: u64 = 200;

/// 每隔十六天一天，从2019年元旦到2027年秋天。
fn days() -> impl Iterator<Item = NaiveDate> {
    let first = NaiveDate::from_ymd_opt(2019, 1, 1).unwrap();
    (0..DAYS).map(move |n| first + Days::new(n * 16))
}

#[test]
fn nothing_is_cited_out_of_force() {
    let packs: Vec<_> = OCCASIONS.iter().map(|occasion| pack(occasion)).collect();
    for (index, day) in days().enumerate() {
        let (wealth, mut made) = counties(index % 30 + 1).pop().unwrap();
        let county = read(&made.yaml(wealth, &day.to_string()));
        // 每天换几个场合，两百天里每个场合都轮到几十回。
        for step in 0..5 {
            let pack = &packs[(index + step * 4) % packs.len()];
            let options = Options {
                length: Some(Length::Minutes(60)),
                variant: u32::try_from(index).unwrap(),
                ..Options::default()
            };
            let text = write(&county, pack, &options).document.text();
            let faults = faults(&text, day);
            let (name, empty) = (&pack.manifest.name, wealth == Wealth::Empty);
            assert!(
                faults.is_empty(),
                "{day}{name}（空资料：{empty}）：{faults:?}"
            );
        }
    }
}

/// 当天不该出现的名称。
fn faults(text: &str, day: NaiveDate) -> Vec<String> {
    let mut faults = Vec::new();
    for title in text
        .split('《')
        .skip(1)
        .filter_map(|rest| rest.split('》').next())
    {
        let mut versions = documents::by_title(title).peekable();
        let known = versions.peek().is_some();
        if known && !versions.any(|d| documents::in_force(&d.id, day).is_some()) {
            faults.push(format!("《{title}》"));
        }
        if documents::replaced_by(title, day).is_some() {
            faults.push(format!("《{title}》已有新法"));
        }
    }
    let campaigns = campaigns::all().iter();
    let over = campaigns.filter(|c| !(c.from..=c.until).contains(&day));
    faults.extend(
        over.map(|c| c.name.clone())
            .filter(|name| text.contains(name)),
    );
    let themes = campaigns::themes().filter(|theme| !theme.is_known(day));
    faults.extend(
        themes
            .map(|t| t.theme.clone())
            .filter(|theme| text.contains(theme)),
    );
    let early = phrases::all().iter().filter(|p| p.from > day);
    faults.extend(
        early
            .map(|p| p.text.clone())
            .filter(|phrase| text.contains(phrase)),
    );
    let unsaid = quotes::all().iter().filter(|q| q.from > day);
    faults.extend(
        unsaid
            .map(|q| q.text.clone())
            .filter(|quote| text.contains(quote)),
    );
    for organ in organisations::outdated().iter().filter(|o| o.since <= day) {
        // 新名里可能含着旧名，先抹去新名再找。
        let rest = text.replace(&organ.new, "");
        let old = organ.old.iter().filter(|old| rest.contains(old.as_str()));
        faults.extend(old.cloned());
    }
    faults
}

#[test]
fn faults_are_seen() {
    let day = |text: &str| text.parse().unwrap();
    let campaign = "深入开展安全生产治本攻坚三年行动。";
    assert!(faults(campaign, day("2025-06-01")).is_empty());
    assert_eq!(
        faults(campaign, day("2027-01-01")),
        ["安全生产治本攻坚三年行动"]
    );
    assert_eq!(
        faults("《安全生产法》规定", day("2019-06-01")),
        ["《安全生产法》"]
    );
    assert_eq!(
        faults("请消防救援局牵头", day("2030-01-01")),
        Vec::<String>::new()
    );
}
