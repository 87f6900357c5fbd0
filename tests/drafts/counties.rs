//! 造出来的县：固定的种子，丰、简、空三样资料，地名、单位、数字都是虚构的。

use std::fmt::Write as _;

/// 资料的多少。
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Wealth {
    Rich,
    Sparse,
    Empty,
}

/// 造一批县：每三个里一个丰、一个简、一个空。
pub fn counties(count: usize) -> Vec<(Wealth, Made)> {
    let wealth = [Wealth::Rich, Wealth::Sparse, Wealth::Empty];
    (0..count).map(|n| (wealth[n % 3], Made::new(n))).collect()
}

/// 一个造出来的县。
pub struct Made {
    seed: u64,
    name: String,
    towns: Vec<String>,
}

const PROVINCES: [&str; 6] = [
    "江北省宁川市",
    "广西壮族自治区桂阳市",
    "岭南省海州市",
    "河东省平原市",
    "川西省锦江市",
    "关外省松原市",
];
const FIRST: [&str; 15] = [
    "青", "岩", "云", "柳", "石", "沙", "白", "永", "长", "安", "临", "宜", "沅", "洛", "泗",
];
const SECOND: [&str; 12] = [
    "溪", "岭", "河", "阳", "塘", "坪", "泉", "屏", "陵", "川", "浦", "谷",
];
const SECTORS: [&str; 14] = [
    "道路交通",
    "建筑施工",
    "消防",
    "危险化学品",
    "非煤矿山",
    "城镇燃气",
    "工贸",
    "特种设备",
    "烟花爆竹",
    "水上交通",
    "自建房",
    "电动自行车",
    "校园",
    "农业机械",
];
const PLACES: [&str; 12] = [
    "河西老街",
    "城东批发市场",
    "滨江新区",
    "北门客运站",
    "高桥工业园",
    "南湖小区",
    "云台景区",
    "大坝库区",
    "铁路货场",
    "西关建材城",
    "中学路夜市",
    "新港码头",
];
const FAULTS: [&str; 12] = [
    "通道被货物占住",
    "夜班没人值守",
    "报警器没通电",
    "外来队伍没交底",
    "缺一截护栏",
    "瓶装气进了地下室",
    "上岗证过了期",
    "检修不办票",
    "超员载人",
    "电线私拉乱接",
    "演练只在纸上",
    "雨后边坡没人看",
];
const WHO: [&str; 10] = [
    "包片干部",
    "班组长",
    "车间主任",
    "驻村民警",
    "物业经理",
    "路长",
    "安全员",
    "网格员",
    "分管副镇长",
    "带班矿长",
];
const WHEN: [&str; 8] = [
    "每天开工前",
    "每周一早上",
    "逢集日",
    "下雨以后",
    "交接班时",
    "三天之内",
    "夜里十点",
    "月底前",
];
const DOES: [&str; 10] = [
    "当面交代一遍",
    "到场看一遍",
    "把单子贴出来",
    "先停用再修",
    "带着专家去查",
    "逐户敲门",
    "拍照留底",
    "立牌子拉警戒线",
    "换上新的",
    "领着工人练一回",
];

impl Made {
    fn new(number: usize) -> Made {
        let mut made = Made {
            seed: (number as u64).wrapping_mul(0x9E37_79B9_7F4A_7C15) ^ 0x5EED,
            name: String::new(),
            towns: Vec::new(),
        };
        let suffix = ["县", "县", "区", "县", "旗"][made.below(5)];
        made.name = format!(
            "{}{}{suffix}",
            FIRST[number % FIRST.len()],
            SECOND[(number * 5 + number / FIRST.len()) % SECOND.len()]
        );
        made.towns = (0..4)
            .map(|n| format!("{}{}", made.place(), ["镇", "乡", "街道", "镇"][n]))
            .collect();
        made
    }

    /// 下一个数，小于 `bound`。
    fn below(&mut self, bound: usize) -> usize {
        self.seed = self.seed.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut z = self.seed;
        z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        usize::try_from((z ^ (z >> 31)) % bound as u64).unwrap()
    }

    fn pick(&mut self, list: &[&'static str]) -> &'static str {
        list[self.below(list.len())]
    }

    fn place(&mut self) -> String {
        format!("{}{}", self.pick(&FIRST), self.pick(&SECOND))
    }

    /// 一处地方，如“青溪高桥工业园”。
    fn spot(&mut self) -> String {
        format!("{}{}", self.place(), self.pick(&PLACES))
    }

    /// 一条办法，如“网格员逢集日到场看一遍”。
    fn remedy(&mut self) -> String {
        format!(
            "{}{}{}",
            self.pick(&WHO),
            self.pick(&WHEN),
            self.pick(&DOES)
        )
    }

    fn town(&mut self) -> String {
        let index = self.below(self.towns.len());
        self.towns[index].clone()
    }

    /// 这个县在 `date` 开会的资料。
    pub fn yaml(&mut self, wealth: Wealth, date: &str) -> String {
        let superior = self.pick(&PROVINCES);
        let mut yaml = format!(
            "格式: 1\n地区:\n  名称: {}\n  上级: {superior}\n  乡镇: [{}]\n会议:\n  日期: {date}\n",
            self.name,
            self.towns.join(", ")
        );
        if wealth == Wealth::Empty {
            return yaml;
        }
        self.meeting(&mut yaml, wealth);
        self.accidents(&mut yaml, date);
        if wealth == Wealth::Rich {
            self.details(&mut yaml, date);
        }
        yaml
    }

    fn meeting(&mut self, yaml: &mut String, wealth: Wealth) {
        let word = self.name.chars().last().unwrap();
        let post = match self.below(3) {
            0 => format!("{word}委书记"),
            1 => format!("{word}委副书记、{word}长"),
            _ => format!("副{word}长"),
        };
        writeln!(
            yaml,
            "  名称: 全{word}安全生产工作会议\n  讲话人: {{职务: {post}}}"
        )
        .unwrap();
        if wealth == Wealth::Rich {
            let (place, fault) = (self.spot(), self.pick(&FAULTS));
            writeln!(yaml, "  领导要求: [{place}{fault}的事月底前有个说法]").unwrap();
        }
    }

    fn accidents(&mut self, yaml: &mut String, date: &str) {
        let year: usize = date[..4].parse().unwrap();
        yaml.push_str("事故:\n");
        for back in [2, 1] {
            let (incidents, deaths) = (12 + self.below(30), 3 + self.below(9));
            writeln!(
                yaml,
                "  - {{时段: {}年, 起数: {incidents}, 死亡: {deaths}}}",
                year - back
            )
            .unwrap();
        }
        let (found, left) = (800 + self.below(3000), self.below(60));
        writeln!(
            yaml,
            "隐患:\n  - {{时段: {}年, 排查: {found}处, 整改: {}处}}",
            year - 1,
            found - left
        )
        .unwrap();
    }

    fn details(&mut self, yaml: &mut String, date: &str) {
        self.problems(yaml);
        self.sectors(yaml);
        self.tasks(yaml, date);
        let (town, place, practice) = (self.town(), self.spot(), self.remedy());
        let (count, people) = (20 + self.below(80), 1000 + self.below(9000));
        let year: usize = date[..4].parse().unwrap();
        writeln!(
            yaml,
            "培训: {{时段: {last}年, 场次: {count}场次, 人次: {people}人次}}\n\
             应急: {{时段: {last}年, 队伍: {}支, 演练: {}场}}\n\
             案例:\n  正面:\n    - {{名称: {town}, 做法: {practice}}}\n\
             区情: [{place}一带人多路窄]",
            3 + self.below(20),
            5 + self.below(60),
            last = year - 1,
        )
        .unwrap();
    }

    fn problems(&mut self, yaml: &mut String) {
        yaml.push_str("问题:\n");
        for place in ["责任", "隐患排查", "应急"] {
            let (fault, remedy) = (self.pick(&FAULTS), self.remedy());
            let (town, spot) = (self.town(), self.spot());
            writeln!(
                yaml,
                "  - {{问题: {spot}{fault}, 主体: {town}, 写入: {place}, 对策: {remedy}}}"
            )
            .unwrap();
        }
    }

    fn sectors(&mut self, yaml: &mut String) {
        yaml.push_str("重点行业:\n");
        let (start, count) = (self.below(SECTORS.len()), 3 + self.below(3));
        for step in 0..count {
            let sector = SECTORS[(start + step * 3) % SECTORS.len()];
            let (spot, fault, remedy) = (self.spot(), self.pick(&FAULTS), self.remedy());
            writeln!(
                yaml,
                "  - {{名称: {sector}, 情况: {spot}{fault}, 措施: [{remedy}]}}"
            )
            .unwrap();
        }
    }

    fn tasks(&mut self, yaml: &mut String, date: &str) {
        yaml.push_str("任务:\n");
        for _ in 0..3 {
            let (spot, remedy, town) = (self.spot(), self.remedy(), self.town());
            writeln!(
                yaml,
                "  - {{事项: {spot}{remedy}, 牵头: {town}, 时限: {}-12-20}}",
                &date[..4]
            )
            .unwrap();
        }
    }
}
