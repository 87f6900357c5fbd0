//! 县情文件的全部栏目。中文名给填表的人，英文名给模板；说明文字就是 `zhibi fields` 与编辑器里的提示。

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::rows::{Assets, Checks, MoveName, Own, Readings};
use super::value::{Date, Entry, Figure, Flag, Period, Text};

/// 一个县的资料：讲话里的数字、名称、情况都从这里来。
#[derive(Debug, Clone, Default, Serialize, Deserialize, JsonSchema)]
#[serde(default)]
pub struct County {
    /// 资料格式的版本，现在是 1。
    #[serde(rename(deserialize = "格式"), skip_serializing_if = "Option::is_none")]
    pub format: Option<Figure>,
    /// 本地是哪里。
    #[serde(rename(deserialize = "地区"))]
    pub region: Region,
    /// 开什么会、谁讲话。
    #[serde(rename(deserialize = "会议"))]
    pub meeting: Meeting,
    /// 事故统计，一段一个时段、一个范围；同比、降幅、趋势由程序算。
    #[serde(rename(deserialize = "事故"))]
    pub accidents: Vec<Accident>,
    /// 隐患排查治理统计。
    #[serde(rename(deserialize = "隐患"))]
    pub hazards: Vec<Hazard>,
    /// 存在的问题，一条一个；写了对策，稿子后面就一定讲到。
    #[serde(rename(deserialize = "问题"))]
    pub problems: Vec<Problem>,
    /// 着重讲哪几块，按先后。
    #[serde(rename(deserialize = "优先事项"))]
    pub priorities: Vec<Entry<MoveName>>,
    /// 重点行业，按先后。
    #[serde(rename(deserialize = "重点行业"))]
    pub sectors: Vec<Sector>,
    /// 这次会要交办的事。
    #[serde(rename(deserialize = "任务"))]
    pub tasks: Vec<Task>,
    /// 今年要达到的目标。
    #[serde(rename(deserialize = "目标"))]
    pub goals: Vec<Text>,
    /// 上次会部署的事进展怎样。
    #[serde(rename(deserialize = "上次部署"))]
    pub followups: Vec<Followup>,
    /// 会前暗访看到的问题。
    #[serde(rename(deserialize = "暗访"))]
    pub spot_checks: Vec<SpotCheck>,
    /// 家底数，名目自定：危化企业: 12家。
    #[serde(rename(deserialize = "家底"))]
    pub assets: Assets,
    /// 近期天气、客流、活动。
    #[serde(rename(deserialize = "近期"))]
    pub recent: Recent,
    /// 汛期、森林防火期等本地规定。
    #[serde(rename(deserialize = "时令"))]
    pub seasonal: Seasonal,
    /// 与通称不同的机构名。
    #[serde(rename(deserialize = "机构"))]
    pub organs: Organs,
    /// 政府领导分管领域。
    #[serde(rename(deserialize = "分管"))]
    pub leaders: Vec<Leader>,
    /// 监管执法情况。
    #[serde(rename(deserialize = "执法"))]
    pub enforcement: Vec<Enforcement>,
    /// 上级巡查反馈。
    #[serde(rename(deserialize = "巡查反馈"))]
    pub inspections: Vec<Inspection>,
    /// 本地正在开展的专项行动。
    #[serde(rename(deserialize = "专项行动"))]
    pub campaigns: Vec<Campaign>,
    /// 政府研究安全生产的会议。
    #[serde(rename(deserialize = "政府会议"))]
    pub government_meetings: GovernmentMeetings,
    /// 年度考核。
    #[serde(rename(deserialize = "考核"))]
    pub assessment: Assessment,
    /// 安全培训。
    #[serde(rename(deserialize = "培训"))]
    pub training: Training,
    /// 应急队伍、预案、演练。
    #[serde(rename(deserialize = "应急"))]
    pub emergency: Emergency,
    /// 安全投入。
    #[serde(rename(deserialize = "投入"))]
    pub investment: Investment,
    /// 正反面案例。
    #[serde(rename(deserialize = "案例"))]
    pub cases: Cases,
    /// 本地有安全特征的情况。
    #[serde(rename(deserialize = "区情"))]
    pub conditions: Vec<Text>,
    /// 高校、科研机构、行业协会等协同单位。
    #[serde(rename(deserialize = "协同单位"))]
    pub partners: Vec<Partner>,
    /// 本地在用的信息平台。
    #[serde(rename(deserialize = "平台"))]
    pub platforms: Vec<Text>,
    /// 值班值守要求。
    #[serde(rename(deserialize = "值班"))]
    pub duty: Duty,
    /// 本地学习贯彻情况。
    #[serde(rename(deserialize = "学习"), skip_serializing_if = "Option::is_none")]
    pub study: Option<Text>,
    /// 本地发展战略的提法。
    #[serde(rename(deserialize = "战略"), skip_serializing_if = "Option::is_none")]
    pub strategy: Option<Text>,
    /// 可以献礼的周年，逢十逢五才写。
    #[serde(rename(deserialize = "周年"))]
    pub anniversaries: Vec<Anniversary>,
    /// 人名、地名里容易念错的字，大字稿注在字上：{莘县: shēn xiàn}。
    #[serde(rename(deserialize = "读音"))]
    pub readings: Readings,
    /// 场合自己声明的栏目，名称: 内容；名称见那个场合的 栏目。
    #[serde(rename(deserialize = "自定"))]
    pub own: Own,
    /// 关掉某条检查：{规则名: 关}。
    #[serde(rename(deserialize = "检查"))]
    pub checks: Checks,
    /// 全部的值，按出现先后：路径、行、列、印出来的文字。
    #[serde(skip)]
    pub leaves: Vec<super::Leaf>,
}

/// 本地。
#[derive(Debug, Clone, Default, Serialize, Deserialize, JsonSchema)]
#[serde(default)]
pub struct Region {
    /// 本地名称，如 云岭县；级别由名称推出。
    #[serde(rename(deserialize = "名称"), skip_serializing_if = "Option::is_none")]
    pub name: Option<Text>,
    /// 推不出时写：县、县级市、市辖区、旗、自治县、地级市。
    #[serde(rename(deserialize = "级别"), skip_serializing_if = "Option::is_none")]
    pub level: Option<Text>,
    /// 上级，如 江北省宁川市；自治区写“××自治区××市”。
    #[serde(rename(deserialize = "上级"), skip_serializing_if = "Option::is_none")]
    pub superior: Option<Text>,
    /// 下级单位的通称；不填按级别取。
    #[serde(rename(deserialize = "下级"), skip_serializing_if = "Option::is_none")]
    pub units: Option<Text>,
    /// 乡镇、街道（地级市写县区）名单。
    #[serde(rename(deserialize = "乡镇"))]
    pub townships: Vec<Text>,
}

/// 会议。
#[derive(Debug, Clone, Default, Serialize, Deserialize, JsonSchema)]
#[serde(default)]
pub struct Meeting {
    /// zhibi occasions 列出的任一场合。
    #[serde(rename(deserialize = "场合"), skip_serializing_if = "Option::is_none")]
    pub occasion: Option<Text>,
    /// 会议名称，如 全县安全生产工作会议。
    #[serde(rename(deserialize = "名称"), skip_serializing_if = "Option::is_none")]
    pub name: Option<Text>,
    /// 会议日期；时令、节日、机构名称、文件有效期都由它推出。
    #[serde(rename(deserialize = "日期"), skip_serializing_if = "Option::is_none")]
    pub date: Option<Date>,
    /// 讲多久，如 30分钟。
    #[serde(rename(deserialize = "时长"), skip_serializing_if = "Option::is_none")]
    pub duration: Option<Figure>,
    /// 讲多少字，如 6000；与时长写一样就行。
    #[serde(rename(deserialize = "字数"), skip_serializing_if = "Option::is_none")]
    pub length: Option<Figure>,
    /// 每分钟多少字，不填按180。
    #[serde(rename(deserialize = "语速"), skip_serializing_if = "Option::is_none")]
    pub pace: Option<Figure>,
    /// 讲话人。
    #[serde(rename(deserialize = "讲话人"))]
    pub speaker: Person,
    /// 主持人。
    #[serde(rename(deserialize = "主持人"))]
    pub host: Person,
    /// 今年第几次（安委会、调度会用）。
    #[serde(
        rename(deserialize = "第几次"),
        skip_serializing_if = "Option::is_none"
    )]
    pub ordinal: Option<Figure>,
    /// 同时召开的会。
    #[serde(rename(deserialize = "合并"))]
    pub combined: Vec<Text>,
    /// 会议主题。
    #[serde(rename(deserialize = "主题"))]
    pub themes: Vec<Text>,
    /// 会议目的，动宾短语。
    #[serde(rename(deserialize = "目的"))]
    pub purposes: Vec<Text>,
    /// 刚开过的上级会议。
    #[serde(rename(deserialize = "上级会议"))]
    pub upper_meetings: Vec<UpperMeeting>,
    /// 领导批示。
    #[serde(rename(deserialize = "批示"))]
    pub instructions: Vec<Instruction>,
    /// 讲话人交代的话，必须写进去。
    #[serde(rename(deserialize = "领导要求"))]
    pub demands: Vec<Text>,
    /// 参会人员，由高到低。
    #[serde(rename(deserialize = "参会"))]
    pub audience: Vec<Text>,
    /// 讲话之前会上已经做了的事，按先后。
    #[serde(rename(deserialize = "已进行"))]
    pub agenda: Vec<AgendaItem>,
    /// 批评时是否写出单位名。
    #[serde(rename(deserialize = "点名"), skip_serializing_if = "Option::is_none")]
    pub naming: Option<Flag>,
}

/// 一个人。
#[derive(Debug, Clone, Default, Serialize, Deserialize, JsonSchema)]
#[serde(default)]
pub struct Person {
    /// 职务，如 县委副书记、县长。
    #[serde(rename(deserialize = "职务"), skip_serializing_if = "Option::is_none")]
    pub title: Option<Text>,
    /// 姓名。
    #[serde(rename(deserialize = "姓名"), skip_serializing_if = "Option::is_none")]
    pub name: Option<Text>,
}

/// 上级会议。
#[derive(Debug, Clone, Default, Serialize, Deserialize, JsonSchema)]
#[serde(default)]
pub struct UpperMeeting {
    /// 会议名称。
    #[serde(rename(deserialize = "名称"), skip_serializing_if = "Option::is_none")]
    pub name: Option<Text>,
    /// 开会日期。
    #[serde(rename(deserialize = "日期"), skip_serializing_if = "Option::is_none")]
    pub date: Option<Date>,
    /// 是否集中收听收看。
    #[serde(rename(deserialize = "收看"), skip_serializing_if = "Option::is_none")]
    pub watched: Option<Flag>,
    /// 谁讲的话。
    #[serde(rename(deserialize = "讲话"))]
    pub speaker: Person,
    /// 提了什么要求。
    #[serde(rename(deserialize = "要求"))]
    pub demands: Vec<Text>,
}

/// 领导批示。
#[derive(Debug, Clone, Default, Serialize, Deserialize, JsonSchema)]
#[serde(default)]
pub struct Instruction {
    /// 批示领导的职务。
    #[serde(rename(deserialize = "职务"), skip_serializing_if = "Option::is_none")]
    pub title: Option<Text>,
    /// 批示领导的姓名。
    #[serde(rename(deserialize = "姓名"), skip_serializing_if = "Option::is_none")]
    pub name: Option<Text>,
    /// 批示日期。
    #[serde(rename(deserialize = "日期"), skip_serializing_if = "Option::is_none")]
    pub date: Option<Date>,
    /// 批示要点。
    #[serde(rename(deserialize = "要点"), skip_serializing_if = "Option::is_none")]
    pub point: Option<Text>,
}

/// 已进行的一项议程。
#[derive(Debug, Clone, Default, Serialize, Deserialize, JsonSchema)]
#[serde(default)]
pub struct AgendaItem {
    /// 哪个（些）单位。
    #[serde(rename(deserialize = "单位"))]
    pub units: Vec<Text>,
    /// 谁，如 陈志远同志。
    #[serde(rename(deserialize = "人"), skip_serializing_if = "Option::is_none")]
    pub person: Option<Text>,
    /// 通报、部署、汇报、交流发言、宣读、递交责任书、收看。
    #[serde(rename(deserialize = "做了"), skip_serializing_if = "Option::is_none")]
    pub action: Option<Text>,
    /// 什么事项。
    #[serde(rename(deserialize = "事项"), skip_serializing_if = "Option::is_none")]
    pub topic: Option<Text>,
    /// 宣读的文件名。
    #[serde(rename(deserialize = "文件"), skip_serializing_if = "Option::is_none")]
    pub document: Option<Text>,
}

/// 一个时段、一个范围的事故统计。
#[derive(Debug, Clone, Default, Serialize, Deserialize, JsonSchema)]
#[serde(default)]
pub struct Accident {
    /// 统计时段，如 2025年、2026年1—2月。
    #[serde(rename(deserialize = "时段"), skip_serializing_if = "Option::is_none")]
    pub period: Option<Period>,
    /// 全国、全省、全市、乡镇名、园区名；不写就是本地。
    #[serde(rename(deserialize = "范围"), skip_serializing_if = "Option::is_none")]
    pub scope: Option<Text>,
    /// 行业；不写就是全部。
    #[serde(rename(deserialize = "行业"), skip_serializing_if = "Option::is_none")]
    pub sector: Option<Text>,
    /// 如 较大及以上；不写就是全部。
    #[serde(rename(deserialize = "等级"), skip_serializing_if = "Option::is_none")]
    pub grade: Option<Text>,
    /// 事故起数。
    #[serde(rename(deserialize = "起数"), skip_serializing_if = "Option::is_none")]
    pub incidents: Option<Figure>,
    /// 死亡人数。
    #[serde(rename(deserialize = "死亡"), skip_serializing_if = "Option::is_none")]
    pub deaths: Option<Figure>,
    /// 受伤人数。
    #[serde(rename(deserialize = "受伤"), skip_serializing_if = "Option::is_none")]
    pub injuries: Option<Figure>,
    /// 直接经济损失。
    #[serde(rename(deserialize = "损失"), skip_serializing_if = "Option::is_none")]
    pub loss: Option<Figure>,
    /// 没有数字时写：上升、下降、持平。
    #[serde(rename(deserialize = "走势"), skip_serializing_if = "Option::is_none")]
    pub trend: Option<Text>,
    /// 统计口径。
    #[serde(rename(deserialize = "口径"), skip_serializing_if = "Option::is_none")]
    pub basis: Option<Text>,
    /// 数字的出处。
    #[serde(rename(deserialize = "出处"), skip_serializing_if = "Option::is_none")]
    pub source: Option<Text>,
}

/// 一个时段的隐患排查治理统计。
#[derive(Debug, Clone, Default, Serialize, Deserialize, JsonSchema)]
#[serde(default)]
pub struct Hazard {
    /// 统计时段。
    #[serde(rename(deserialize = "时段"), skip_serializing_if = "Option::is_none")]
    pub period: Option<Period>,
    /// 排查隐患数。
    #[serde(rename(deserialize = "排查"), skip_serializing_if = "Option::is_none")]
    pub found: Option<Figure>,
    /// 已整改数。
    #[serde(rename(deserialize = "整改"), skip_serializing_if = "Option::is_none")]
    pub fixed: Option<Figure>,
    /// 其中重大事故隐患数。
    #[serde(
        rename(deserialize = "重大隐患"),
        skip_serializing_if = "Option::is_none"
    )]
    pub major: Option<Figure>,
    /// 重大事故隐患已整改数。
    #[serde(
        rename(deserialize = "重大整改"),
        skip_serializing_if = "Option::is_none"
    )]
    pub major_fixed: Option<Figure>,
    /// 上年结转数。
    #[serde(rename(deserialize = "结转"), skip_serializing_if = "Option::is_none")]
    pub carried: Option<Figure>,
    /// 企业自查自改的隐患数。
    #[serde(
        rename(deserialize = "企业治理"),
        skip_serializing_if = "Option::is_none"
    )]
    pub by_enterprises: Option<Figure>,
    /// 整改情况截至哪天。
    #[serde(rename(deserialize = "截至"), skip_serializing_if = "Option::is_none")]
    pub as_of: Option<Date>,
    /// 隐患集中的行业。
    #[serde(rename(deserialize = "行业"))]
    pub sectors: Vec<Text>,
    /// 数字的出处。
    #[serde(rename(deserialize = "出处"), skip_serializing_if = "Option::is_none")]
    pub source: Option<Text>,
}

/// 存在的一个问题。
#[derive(Debug, Clone, Default, Serialize, Deserialize, JsonSchema)]
#[serde(default)]
pub struct Problem {
    /// 一句话的问题。
    #[serde(rename(deserialize = "问题"), skip_serializing_if = "Option::is_none")]
    pub name: Option<Text>,
    /// 谁的问题，如 个别乡镇和部门。
    #[serde(rename(deserialize = "主体"), skip_serializing_if = "Option::is_none")]
    pub subject: Option<Text>,
    /// 具体表现。
    #[serde(rename(deserialize = "表现"), skip_serializing_if = "Option::is_none")]
    pub sign: Option<Text>,
    /// 对策写进哪一块。
    #[serde(rename(deserialize = "写入"), skip_serializing_if = "Option::is_none")]
    pub target: Option<Entry<MoveName>>,
    /// 怎么解决。
    #[serde(rename(deserialize = "对策"), skip_serializing_if = "Option::is_none")]
    pub remedy: Option<Text>,
}

/// 一个重点行业。
#[derive(Debug, Clone, Default, Serialize, Deserialize, JsonSchema)]
#[serde(default)]
pub struct Sector {
    /// 行业名称。
    #[serde(rename(deserialize = "名称"), skip_serializing_if = "Option::is_none")]
    pub name: Option<Text>,
    /// 牵头部门。
    #[serde(rename(deserialize = "牵头"), skip_serializing_if = "Option::is_none")]
    pub lead: Option<Text>,
    /// 本地情况。
    #[serde(rename(deserialize = "情况"), skip_serializing_if = "Option::is_none")]
    pub state: Option<Text>,
    /// 要做的事。
    #[serde(rename(deserialize = "措施"))]
    pub measures: Vec<Text>,
    /// 完成时限。
    #[serde(rename(deserialize = "时限"), skip_serializing_if = "Option::is_none")]
    pub deadline: Option<Date>,
    /// 重点企业。
    #[serde(rename(deserialize = "企业"))]
    pub enterprises: Vec<Enterprise>,
}

/// 重点企业。
#[derive(Debug, Clone, Default, Serialize, Deserialize, JsonSchema)]
#[serde(default)]
pub struct Enterprise {
    /// 企业名称。
    #[serde(rename(deserialize = "名称"), skip_serializing_if = "Option::is_none")]
    pub name: Option<Text>,
    /// 在产、停产、证照过期等。
    #[serde(rename(deserialize = "状态"), skip_serializing_if = "Option::is_none")]
    pub status: Option<Text>,
    /// 对它的要求。
    #[serde(rename(deserialize = "要求"), skip_serializing_if = "Option::is_none")]
    pub demand: Option<Text>,
}

/// 交办的一件事。
#[derive(Debug, Clone, Default, Serialize, Deserialize, JsonSchema)]
#[serde(default)]
pub struct Task {
    /// 什么事。
    #[serde(rename(deserialize = "事项"), skip_serializing_if = "Option::is_none")]
    pub name: Option<Text>,
    /// 牵头单位。
    #[serde(rename(deserialize = "牵头"), skip_serializing_if = "Option::is_none")]
    pub lead: Option<Text>,
    /// 配合单位。
    #[serde(rename(deserialize = "配合"))]
    pub support: Vec<Text>,
    /// 完成时限。
    #[serde(rename(deserialize = "时限"), skip_serializing_if = "Option::is_none")]
    pub deadline: Option<Date>,
    /// 做到什么程度。
    #[serde(rename(deserialize = "标准"), skip_serializing_if = "Option::is_none")]
    pub standard: Option<Text>,
}

/// 上次部署的一件事。
#[derive(Debug, Clone, Default, Serialize, Deserialize, JsonSchema)]
#[serde(default)]
pub struct Followup {
    /// 什么事。
    #[serde(rename(deserialize = "事项"), skip_serializing_if = "Option::is_none")]
    pub name: Option<Text>,
    /// 进展怎样。
    #[serde(rename(deserialize = "进展"), skip_serializing_if = "Option::is_none")]
    pub progress: Option<Text>,
}

/// 一次暗访。
#[derive(Debug, Clone, Default, Serialize, Deserialize, JsonSchema)]
#[serde(default)]
pub struct SpotCheck {
    /// 哪天。
    #[serde(rename(deserialize = "日期"), skip_serializing_if = "Option::is_none")]
    pub date: Option<Date>,
    /// 哪里。
    #[serde(rename(deserialize = "单位"), skip_serializing_if = "Option::is_none")]
    pub unit: Option<Text>,
    /// 什么问题。
    #[serde(rename(deserialize = "问题"), skip_serializing_if = "Option::is_none")]
    pub problem: Option<Text>,
}

/// 近期情况。
#[derive(Debug, Clone, Default, Serialize, Deserialize, JsonSchema)]
#[serde(default)]
pub struct Recent {
    /// 近期天气。
    #[serde(rename(deserialize = "天气"), skip_serializing_if = "Option::is_none")]
    pub weather: Option<Text>,
    /// 近期客流。
    #[serde(rename(deserialize = "客流"), skip_serializing_if = "Option::is_none")]
    pub traffic: Option<Text>,
    /// 近期活动。
    #[serde(rename(deserialize = "活动"))]
    pub events: Vec<Text>,
}

/// 时令。
#[derive(Debug, Clone, Default, Serialize, Deserialize, JsonSchema)]
#[serde(default)]
pub struct Seasonal {
    /// 汛期起止，如 5月1日至9月30日。
    #[serde(rename(deserialize = "汛期"), skip_serializing_if = "Option::is_none")]
    pub flood: Option<Text>,
    /// 森林防火期起止。
    #[serde(
        rename(deserialize = "森林防火期"),
        skip_serializing_if = "Option::is_none"
    )]
    pub fire: Option<Text>,
    /// 森林防火联防区。
    #[serde(rename(deserialize = "联防区"))]
    pub zones: Vec<Text>,
    /// 去年有过火情的山林。
    #[serde(rename(deserialize = "去年火情"))]
    pub last_fires: Vec<Text>,
    /// 当前农时。
    #[serde(rename(deserialize = "农时"), skip_serializing_if = "Option::is_none")]
    pub farming: Option<Text>,
}

/// 与通称不同的机构名；不写的取通称（县＋部门）。
#[derive(Debug, Clone, Default, Serialize, Deserialize, JsonSchema)]
#[serde(default)]
pub struct Organs {
    /// 安全生产委员会。
    #[serde(
        rename(deserialize = "安委会"),
        skip_serializing_if = "Option::is_none"
    )]
    pub commission: Option<Text>,
    /// 安全生产委员会办公室。
    #[serde(
        rename(deserialize = "安委办"),
        skip_serializing_if = "Option::is_none"
    )]
    pub commission_office: Option<Text>,
    /// 应急管理部门。
    #[serde(rename(deserialize = "应急"), skip_serializing_if = "Option::is_none")]
    pub emergency: Option<Text>,
    /// 消防救援机构。
    #[serde(rename(deserialize = "消防"), skip_serializing_if = "Option::is_none")]
    pub fire: Option<Text>,
    /// 公安部门。
    #[serde(rename(deserialize = "公安"), skip_serializing_if = "Option::is_none")]
    pub police: Option<Text>,
    /// 公安交管部门。
    #[serde(rename(deserialize = "交警"), skip_serializing_if = "Option::is_none")]
    pub traffic_police: Option<Text>,
    /// 交通运输部门。
    #[serde(rename(deserialize = "交通"), skip_serializing_if = "Option::is_none")]
    pub transport: Option<Text>,
    /// 住房城乡建设部门。
    #[serde(rename(deserialize = "住建"), skip_serializing_if = "Option::is_none")]
    pub housing: Option<Text>,
    /// 工业和信息化部门。
    #[serde(rename(deserialize = "工信"), skip_serializing_if = "Option::is_none")]
    pub industry: Option<Text>,
    /// 发展改革部门。
    #[serde(rename(deserialize = "发改"), skip_serializing_if = "Option::is_none")]
    pub development: Option<Text>,
    /// 教育部门。
    #[serde(rename(deserialize = "教育"), skip_serializing_if = "Option::is_none")]
    pub education: Option<Text>,
    /// 市场监管部门。
    #[serde(
        rename(deserialize = "市场监管"),
        skip_serializing_if = "Option::is_none"
    )]
    pub market: Option<Text>,
    /// 自然资源部门。
    #[serde(
        rename(deserialize = "自然资源"),
        skip_serializing_if = "Option::is_none"
    )]
    pub resources: Option<Text>,
    /// 林业部门。
    #[serde(rename(deserialize = "林业"), skip_serializing_if = "Option::is_none")]
    pub forestry: Option<Text>,
    /// 水利部门。
    #[serde(rename(deserialize = "水利"), skip_serializing_if = "Option::is_none")]
    pub water: Option<Text>,
    /// 农业农村部门。
    #[serde(
        rename(deserialize = "农业农村"),
        skip_serializing_if = "Option::is_none"
    )]
    pub agriculture: Option<Text>,
    /// 文化旅游部门。
    #[serde(rename(deserialize = "文旅"), skip_serializing_if = "Option::is_none")]
    pub culture: Option<Text>,
    /// 商务部门。
    #[serde(rename(deserialize = "商务"), skip_serializing_if = "Option::is_none")]
    pub commerce: Option<Text>,
    /// 气象部门。
    #[serde(rename(deserialize = "气象"), skip_serializing_if = "Option::is_none")]
    pub weather: Option<Text>,
    /// 督查机构。
    #[serde(rename(deserialize = "督查"), skip_serializing_if = "Option::is_none")]
    pub inspection: Option<Text>,
}

/// 分管领导。
#[derive(Debug, Clone, Default, Serialize, Deserialize, JsonSchema)]
#[serde(default)]
pub struct Leader {
    /// 职务。
    #[serde(rename(deserialize = "职务"), skip_serializing_if = "Option::is_none")]
    pub title: Option<Text>,
    /// 姓名。
    #[serde(rename(deserialize = "姓名"), skip_serializing_if = "Option::is_none")]
    pub name: Option<Text>,
    /// 分管领域。
    #[serde(rename(deserialize = "领域"), skip_serializing_if = "Option::is_none")]
    pub field: Option<Text>,
}

/// 一项执法情况。
#[derive(Debug, Clone, Default, Serialize, Deserialize, JsonSchema)]
#[serde(default)]
pub struct Enforcement {
    /// 哪个部门；不写就是全县。
    #[serde(rename(deserialize = "单位"), skip_serializing_if = "Option::is_none")]
    pub unit: Option<Text>,
    /// 统计时段。
    #[serde(rename(deserialize = "时段"), skip_serializing_if = "Option::is_none")]
    pub period: Option<Period>,
    /// 专项行动名称。
    #[serde(rename(deserialize = "行动"), skip_serializing_if = "Option::is_none")]
    pub campaign: Option<Text>,
    /// 开展次数。
    #[serde(rename(deserialize = "次数"), skip_serializing_if = "Option::is_none")]
    pub times: Option<Figure>,
    /// 查处违法行为数。
    #[serde(
        rename(deserialize = "违法行为"),
        skip_serializing_if = "Option::is_none"
    )]
    pub violations: Option<Figure>,
    /// 治理隐患数。
    #[serde(
        rename(deserialize = "治理隐患"),
        skip_serializing_if = "Option::is_none"
    )]
    pub hazards: Option<Figure>,
    /// 查处案件数。
    #[serde(rename(deserialize = "案件"), skip_serializing_if = "Option::is_none")]
    pub cases: Option<Figure>,
    /// 罚款。
    #[serde(rename(deserialize = "罚款"), skip_serializing_if = "Option::is_none")]
    pub fines: Option<Figure>,
    /// 责令停产停业家数。
    #[serde(
        rename(deserialize = "停产停业"),
        skip_serializing_if = "Option::is_none"
    )]
    pub closed: Option<Figure>,
    /// 约谈企业家数。
    #[serde(
        rename(deserialize = "约谈企业"),
        skip_serializing_if = "Option::is_none"
    )]
    pub interviewed: Option<Figure>,
    /// 追责人数。
    #[serde(rename(deserialize = "追责"), skip_serializing_if = "Option::is_none")]
    pub accountable: Option<Figure>,
}

/// 一次巡查反馈。
#[derive(Debug, Clone, Default, Serialize, Deserialize, JsonSchema)]
#[serde(default)]
pub struct Inspection {
    /// 巡查组。
    #[serde(rename(deserialize = "机构"), skip_serializing_if = "Option::is_none")]
    pub body: Option<Text>,
    /// 巡查起止。
    #[serde(rename(deserialize = "时间"), skip_serializing_if = "Option::is_none")]
    pub period: Option<Text>,
    /// 反馈问题数。
    #[serde(rename(deserialize = "问题"), skip_serializing_if = "Option::is_none")]
    pub found: Option<Figure>,
    /// 未完成整改数。
    #[serde(
        rename(deserialize = "未完成"),
        skip_serializing_if = "Option::is_none"
    )]
    pub outstanding: Option<Figure>,
    /// 还没有动起来的地方。
    #[serde(rename(deserialize = "零进展"))]
    pub stalled: Vec<Text>,
}

/// 一项专项行动。
#[derive(Debug, Clone, Default, Serialize, Deserialize, JsonSchema)]
#[serde(default)]
pub struct Campaign {
    /// 名称。
    #[serde(rename(deserialize = "名称"), skip_serializing_if = "Option::is_none")]
    pub name: Option<Text>,
    /// 起止，如 2024年至2026年。
    #[serde(rename(deserialize = "起止"), skip_serializing_if = "Option::is_none")]
    pub period: Option<Text>,
    /// 步骤。
    #[serde(rename(deserialize = "步骤"))]
    pub steps: Vec<Text>,
    /// 目标。
    #[serde(rename(deserialize = "目标"))]
    pub goals: Vec<Text>,
}

/// 政府研究安全生产的会议。
#[derive(Debug, Clone, Default, Serialize, Deserialize, JsonSchema)]
#[serde(default)]
pub struct GovernmentMeetings {
    /// 规定的频次。
    #[serde(rename(deserialize = "规定"), skip_serializing_if = "Option::is_none")]
    pub rule: Option<Text>,
    /// 统计时段。
    #[serde(rename(deserialize = "时段"), skip_serializing_if = "Option::is_none")]
    pub period: Option<Period>,
    /// 开了几次。
    #[serde(rename(deserialize = "次数"), skip_serializing_if = "Option::is_none")]
    pub times: Option<Figure>,
    /// 解决了哪些问题。
    #[serde(rename(deserialize = "解决"))]
    pub solved: Vec<Text>,
}

/// 年度考核。
#[derive(Debug, Clone, Default, Serialize, Deserialize, JsonSchema)]
#[serde(default)]
pub struct Assessment {
    /// 考核年度。
    #[serde(rename(deserialize = "时段"), skip_serializing_if = "Option::is_none")]
    pub period: Option<Period>,
    /// 考核优秀的单位。
    #[serde(rename(deserialize = "优秀"))]
    pub excellent: Vec<Text>,
    /// 被约谈的单位。
    #[serde(rename(deserialize = "约谈"))]
    pub interviewed: Vec<Text>,
    /// 下次考核时间，如 2026-12。
    #[serde(rename(deserialize = "下次"), skip_serializing_if = "Option::is_none")]
    pub next: Option<Text>,
    /// 考核结果文件名。
    #[serde(rename(deserialize = "文件"), skip_serializing_if = "Option::is_none")]
    pub document: Option<Text>,
}

/// 安全培训。
#[derive(Debug, Clone, Default, Serialize, Deserialize, JsonSchema)]
#[serde(default)]
pub struct Training {
    /// 统计时段。
    #[serde(rename(deserialize = "时段"), skip_serializing_if = "Option::is_none")]
    pub period: Option<Period>,
    /// 场次。
    #[serde(rename(deserialize = "场次"), skip_serializing_if = "Option::is_none")]
    pub sessions: Option<Figure>,
    /// 人次。
    #[serde(rename(deserialize = "人次"), skip_serializing_if = "Option::is_none")]
    pub attendance: Option<Figure>,
}

/// 应急救援。
#[derive(Debug, Clone, Default, Serialize, Deserialize, JsonSchema)]
#[serde(default)]
pub struct Emergency {
    /// 统计时段。
    #[serde(rename(deserialize = "时段"), skip_serializing_if = "Option::is_none")]
    pub period: Option<Period>,
    /// 应急队伍数。
    #[serde(rename(deserialize = "队伍"), skip_serializing_if = "Option::is_none")]
    pub teams: Option<Figure>,
    /// 预案数。
    #[serde(rename(deserialize = "预案"), skip_serializing_if = "Option::is_none")]
    pub plans: Option<Figure>,
    /// 演练场数。
    #[serde(rename(deserialize = "演练"), skip_serializing_if = "Option::is_none")]
    pub drills: Option<Figure>,
    /// 参演人次。
    #[serde(rename(deserialize = "参演"), skip_serializing_if = "Option::is_none")]
    pub participants: Option<Figure>,
    /// 物资储备情况。
    #[serde(rename(deserialize = "物资"), skip_serializing_if = "Option::is_none")]
    pub supplies: Option<Text>,
}

/// 安全投入。
#[derive(Debug, Clone, Default, Serialize, Deserialize, JsonSchema)]
#[serde(default)]
pub struct Investment {
    /// 统计时段。
    #[serde(rename(deserialize = "时段"), skip_serializing_if = "Option::is_none")]
    pub period: Option<Period>,
    /// 企业安全费用占营业收入的比例。
    #[serde(
        rename(deserialize = "企业占营收"),
        skip_serializing_if = "Option::is_none"
    )]
    pub ratio: Option<Figure>,
    /// 上年的比例。
    #[serde(rename(deserialize = "上年"), skip_serializing_if = "Option::is_none")]
    pub previous: Option<Figure>,
    /// 财政安排的安全资金。
    #[serde(rename(deserialize = "财政"), skip_serializing_if = "Option::is_none")]
    pub fiscal: Option<Figure>,
    /// 企业隐患治理资金。
    #[serde(
        rename(deserialize = "企业治理资金"),
        skip_serializing_if = "Option::is_none"
    )]
    pub treatment: Option<Figure>,
}

/// 案例。
#[derive(Debug, Clone, Default, Serialize, Deserialize, JsonSchema)]
#[serde(default)]
pub struct Cases {
    /// 正面案例。
    #[serde(rename(deserialize = "正面"))]
    pub good: Vec<GoodCase>,
    /// 反面案例。
    #[serde(rename(deserialize = "反面"))]
    pub bad: Vec<BadCase>,
    /// 外地事故。
    #[serde(rename(deserialize = "外地"))]
    pub elsewhere: Vec<OutsideCase>,
}

/// 正面案例。
#[derive(Debug, Clone, Default, Serialize, Deserialize, JsonSchema)]
#[serde(default)]
pub struct GoodCase {
    /// 哪个单位。
    #[serde(rename(deserialize = "名称"), skip_serializing_if = "Option::is_none")]
    pub name: Option<Text>,
    /// 怎么做的。
    #[serde(rename(deserialize = "做法"), skip_serializing_if = "Option::is_none")]
    pub practice: Option<Text>,
    /// 涉及企业家数。
    #[serde(rename(deserialize = "家数"), skip_serializing_if = "Option::is_none")]
    pub count: Option<Figure>,
    /// 投入资金。
    #[serde(rename(deserialize = "投入"), skip_serializing_if = "Option::is_none")]
    pub invested: Option<Figure>,
    /// 成效。
    #[serde(rename(deserialize = "成效"), skip_serializing_if = "Option::is_none")]
    pub effect: Option<Text>,
    /// 写进哪一块。
    #[serde(rename(deserialize = "写入"), skip_serializing_if = "Option::is_none")]
    pub target: Option<Entry<MoveName>>,
}

/// 反面案例。
#[derive(Debug, Clone, Default, Serialize, Deserialize, JsonSchema)]
#[serde(default)]
pub struct BadCase {
    /// 哪个单位。
    #[serde(rename(deserialize = "名称"), skip_serializing_if = "Option::is_none")]
    pub name: Option<Text>,
    /// 什么隐患。
    #[serde(rename(deserialize = "隐患"), skip_serializing_if = "Option::is_none")]
    pub hazard: Option<Text>,
    /// 何时发现。
    #[serde(rename(deserialize = "发现"), skip_serializing_if = "Option::is_none")]
    pub found: Option<Period>,
    /// 何时消除。
    #[serde(rename(deserialize = "消除"), skip_serializing_if = "Option::is_none")]
    pub fixed: Option<Period>,
}

/// 外地事故。
#[derive(Debug, Clone, Default, Serialize, Deserialize, JsonSchema)]
#[serde(default)]
pub struct OutsideCase {
    /// 地点。
    #[serde(rename(deserialize = "地点"), skip_serializing_if = "Option::is_none")]
    pub place: Option<Text>,
    /// 日期。
    #[serde(rename(deserialize = "日期"), skip_serializing_if = "Option::is_none")]
    pub date: Option<Date>,
    /// 事故类型。
    #[serde(rename(deserialize = "类型"), skip_serializing_if = "Option::is_none")]
    pub kind: Option<Text>,
    /// 事故等级。
    #[serde(rename(deserialize = "等级"), skip_serializing_if = "Option::is_none")]
    pub grade: Option<Text>,
    /// 死亡人数。
    #[serde(rename(deserialize = "死亡"), skip_serializing_if = "Option::is_none")]
    pub deaths: Option<Figure>,
    /// 出处。
    #[serde(rename(deserialize = "出处"), skip_serializing_if = "Option::is_none")]
    pub source: Option<Text>,
}

/// 协同单位。
#[derive(Debug, Clone, Default, Serialize, Deserialize, JsonSchema)]
#[serde(default)]
pub struct Partner {
    /// 名称。
    #[serde(rename(deserialize = "名称"), skip_serializing_if = "Option::is_none")]
    pub name: Option<Text>,
    /// 类别：高校、科研机构、行业协会。
    #[serde(rename(deserialize = "类别"), skip_serializing_if = "Option::is_none")]
    pub kind: Option<Text>,
}

/// 值班值守。
#[derive(Debug, Clone, Default, Serialize, Deserialize, JsonSchema)]
#[serde(default)]
pub struct Duty {
    /// 值班时长，如 24小时。
    #[serde(rename(deserialize = "时长"), skip_serializing_if = "Option::is_none")]
    pub hours: Option<Figure>,
    /// 是否一岗双人。
    #[serde(rename(deserialize = "双岗"), skip_serializing_if = "Option::is_none")]
    pub paired: Option<Flag>,
    /// 紧急情况报给谁。
    #[serde(rename(deserialize = "报告"))]
    pub report_to: Vec<Text>,
    /// 谁来督查。
    #[serde(rename(deserialize = "督查"), skip_serializing_if = "Option::is_none")]
    pub inspector: Option<Text>,
}

/// 一个周年。
#[derive(Debug, Clone, Default, Serialize, Deserialize, JsonSchema)]
#[serde(default)]
pub struct Anniversary {
    /// 名称，如 自治区成立。
    #[serde(rename(deserialize = "名称"), skip_serializing_if = "Option::is_none")]
    pub name: Option<Text>,
    /// 哪一年。
    #[serde(rename(deserialize = "年份"), skip_serializing_if = "Option::is_none")]
    pub year: Option<Figure>,
}
