//! 行业像是笔误：行业名称认不出来，和认得的一个只差一个字。

use super::super::{Mark, Run, rule};
use super::mark;
use crate::county::County;
use crate::county::value::Text;
use crate::reference::sectors;

rule!("行业像是笔误", County, Low, Run::County(check));

fn check(county: &County) -> Vec<Mark> {
    let sectors = county.sectors.iter().filter_map(|row| row.name.as_ref());
    let accidents = county
        .accidents
        .iter()
        .filter_map(|row| row.sector.as_ref());
    let hazards = county.hazards.iter().flat_map(|row| &row.sectors);
    let all = sectors.chain(accidents).chain(hazards);
    all.filter_map(|name| fault(county, name)).collect()
}

fn fault(county: &County, name: &Text) -> Option<Mark> {
    if sectors::find(&name.text).is_some() {
        return None;
    }
    let near = nearest(&name.text)?;
    let message = format!("不认识行业“{}”", name.text);
    let hint = format!("是不是“{near}”？认得的行业，程序才有现成的隐患和措施；本地的叫法就不用改");
    Some(mark(county, name, message, hint))
}

/// 只差一个字的行业名称或别名：头尾至少有一个字相同。
fn nearest(name: &str) -> Option<&'static str> {
    let names = sectors::all()
        .iter()
        .flat_map(|sector| sector.aliases.iter().chain([&sector.name]));
    let mut close = names.filter(|known| {
        let long = name.chars().count() >= 3 && known.chars().count() >= 3;
        long && strsim::levenshtein(known, name) == 1
    });
    close.next().map(String::as_str)
}
