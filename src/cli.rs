//! 命令行的样子：子命令、参数和帮助，别的什么也没有。

use std::path::PathBuf;

use clap::{Args, Parser, Subcommand, ValueEnum};

const TEMPLATE: &str = "{about}\n\n用法：{usage}\n\n{all-args}{after-help}";
const SUBCOMMAND_TEMPLATE: &str = "{about}\n\n用法：{usage}\n\n{all-args}{after-help}";

/// 执笔：填好县情资料，写出安全生产讲话初稿
#[derive(Debug, Parser)]
#[command(
    name = "zhibi",
    version,
    help_template = TEMPLATE,
    override_usage = "zhibi <命令> [选项]",
    subcommand_help_heading = "命令",
    disable_help_subcommand = true,
    disable_help_flag = true,
    disable_version_flag = true,
    after_help = "例：zhibi new 我县 然后填好 我县/县情资料.yaml，再 zhibi draft 我县/县情资料.yaml"
)]
pub struct Cli {
    /// 要做的事
    #[command(subcommand)]
    pub command: Option<Command>,

    /// 看帮助
    #[arg(short = 'h', long = "help", global = true, action = clap::ArgAction::Help, help_heading = "选项", display_order = 999)]
    help: Option<bool>,

    /// 看版本
    #[arg(short = 'V', long = "version", action = clap::ArgAction::Version, help_heading = "选项")]
    version: Option<bool>,
}

/// 子命令。
#[derive(Debug, Subcommand)]
pub enum Command {
    /// 新建一份县情资料，等着填
    #[command(help_template = SUBCOMMAND_TEMPLATE, override_usage = "zhibi new <文件夹> [选项]")]
    New(New),
    /// 起草讲话稿
    #[command(
        help_template = SUBCOMMAND_TEMPLATE,
        override_usage = "zhibi draft <县情资料.yaml> [选项]",
        after_help = "例：zhibi draft 县情资料.yaml -o 讲话稿.docx --minutes 20"
    )]
    Draft(Draft),
    /// 从讲话稿里列出任务分解表：谁办、办到什么程度、什么时候
    #[command(
        help_template = SUBCOMMAND_TEMPLATE,
        override_usage = "zhibi tasks <县情资料.yaml> [选项]",
        after_help = "例：zhibi tasks 县情资料.yaml -o 任务分解表.xlsx"
    )]
    Tasks(Tasks),
    /// 写同一个会的主持词
    #[command(
        help_template = SUBCOMMAND_TEMPLATE,
        override_usage = "zhibi host <县情资料.yaml> [选项]",
        after_help = "例：zhibi host 县情资料.yaml -o 主持词.docx"
    )]
    Host(Paper),
    /// 写同一个会的新闻通稿：不带县领导以下的人名，不带数字
    #[command(
        help_template = SUBCOMMAND_TEMPLATE,
        override_usage = "zhibi news <县情资料.yaml> [选项]",
        after_help = "例：zhibi news 县情资料.yaml -o 新闻通稿.docx"
    )]
    News(Paper),
    /// 核稿：看县情资料、看稿子（谁写的都行）有没有毛病
    #[command(
        help_template = SUBCOMMAND_TEMPLATE,
        override_usage = "zhibi check <文件>... [选项]",
        after_help = "例：zhibi check 讲话稿.docx --data 县情资料.yaml"
    )]
    Check(Check),
    /// 讲一条规则：查什么、为什么、怎么关
    #[command(help_template = SUBCOMMAND_TEMPLATE, override_usage = "zhibi explain [规则名]")]
    Explain(Explain),
    /// 看一篇稿子的结构：各部分起什么作用、多少字
    #[command(help_template = SUBCOMMAND_TEMPLATE, override_usage = "zhibi outline <稿子> [选项]")]
    Outline(Outline),
    /// 比两篇稿子：有多少是一样的话
    #[command(help_template = SUBCOMMAND_TEMPLATE, override_usage = "zhibi compare <稿子> <稿子> [选项]")]
    Compare(Compare),
    /// 从旧稿学：写成一套模板和一份县情资料，换成变量的、拿不准的写在报告里
    #[command(
        help_template = SUBCOMMAND_TEMPLATE,
        override_usage = "zhibi learn <旧稿>... -o <文件夹>",
        after_help = "例：zhibi learn 去年稿.docx -o 我的一套 然后 zhibi draft 我的一套/县情资料.yaml"
    )]
    Learn(Learn),
    /// 列出全部栏目：填什么、模板里叫什么
    #[command(help_template = SUBCOMMAND_TEMPLATE, override_usage = "zhibi fields [选项]")]
    Fields(Fields),
    /// 看着资料和模板，一保存就重新起草
    #[command(
        help_template = SUBCOMMAND_TEMPLATE,
        override_usage = "zhibi watch <县情资料.yaml> [起草的选项]",
        after_help = "例：zhibi watch 县情资料.yaml -o 讲话稿.docx --minutes 20；按 Ctrl-C 停"
    )]
    Watch(Draft),
    /// 打印县情资料或 场合.yaml 的 JSON Schema，给编辑器用
    #[command(help_template = SUBCOMMAND_TEMPLATE, override_usage = "zhibi schema [选项]")]
    Schema(Schema),
    /// 场合：列出、看样子、拷出来改、改完查一遍
    #[command(
        help_template = SUBCOMMAND_TEMPLATE,
        override_usage = "zhibi occasions [list | show <名称> | copy <名称> <文件夹> | check <文件夹>] [选项]",
        subcommand_help_heading = "命令",
        disable_help_subcommand = true
    )]
    Occasions(Occasions),
    /// 列出版式，或打印一种版式的内容
    #[command(
        help_template = SUBCOMMAND_TEMPLATE,
        override_usage = "zhibi layouts [list | show <名称>] [选项]",
        subcommand_help_heading = "命令",
        disable_help_subcommand = true
    )]
    Layouts(Layouts),
}

/// `new` 的参数。
#[derive(Debug, Args)]
pub struct New {
    /// 放在哪个文件夹，没有就新建
    #[arg(value_name = "文件夹", help_heading = "参数")]
    pub dir: PathBuf,

    /// 场合，不写就是专题工作会议
    #[arg(long, value_name = "名称", help_heading = "选项")]
    pub occasion: Option<String>,

    /// 本地名称，如 云岭县
    #[arg(long, value_name = "名称", help_heading = "选项")]
    pub region: Option<String>,

    /// 从去年的稿子（docx、md、txt）里把能读的先填上，猜的都标明
    #[arg(long = "from", value_name = "去年稿", help_heading = "选项")]
    pub speech: Option<PathBuf>,
}

/// `draft` 的参数。
#[derive(Debug, Args)]
pub struct Draft {
    /// 县情资料文件
    #[arg(value_name = "县情资料.yaml", help_heading = "参数")]
    pub county: PathBuf,

    /// 写到哪个文件，后缀定格式；- 是打印出来；不写就放在资料旁边
    #[arg(short, long, value_name = "文件", help_heading = "选项")]
    pub output: Option<PathBuf>,

    /// 格式：md、txt、html、docx、json、pdf（要装有 LibreOffice）
    #[arg(long, value_name = "格式", help_heading = "选项")]
    pub to: Option<String>,

    /// 数字的出处写在哪里：无、批注（docx）、附表（docx、pdf、md、html）；不写就是无
    #[arg(
        long,
        value_enum,
        value_name = "写法",
        default_value = "无",
        hide_default_value = true,
        hide_possible_values = true,
        help_heading = "选项"
    )]
    pub sources: SourceStyle,

    /// 把新稿的数带进改过的稿子（docx、md、txt），写成另一个文件
    #[arg(
        long,
        value_name = "改过的稿",
        help_heading = "选项",
        conflicts_with = "to"
    )]
    pub merge: Option<PathBuf>,

    /// 另写一张核稿表：每个数在哪一句、从哪里来；后缀定格式，docx、xlsx、md
    #[arg(long, value_name = "文件", help_heading = "选项")]
    pub factsheet: Option<PathBuf>,

    /// 怎样起草
    #[command(flatten)]
    pub writing: Writing,
}

/// 数字的出处写在哪里。
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum SourceStyle {
    /// 不写
    #[value(name = "无")]
    None,
    /// 写成批注
    #[value(name = "批注")]
    Notes,
    /// 附一张核稿表
    #[value(name = "附表")]
    Table,
}

/// `tasks` 的参数。
#[derive(Debug, Args)]
pub struct Tasks {
    /// 县情资料文件
    #[arg(value_name = "县情资料.yaml", help_heading = "参数")]
    pub county: PathBuf,

    /// 写到哪个文件，后缀定格式：docx、xlsx、md；- 是打印出来；不写就放在资料旁边
    #[arg(short, long, value_name = "文件", help_heading = "选项")]
    pub output: Option<PathBuf>,

    /// 怎样起草
    #[command(flatten)]
    pub writing: Writing,
}

/// `host`、`news` 的参数。
#[derive(Debug, Args)]
pub struct Paper {
    /// 县情资料文件
    #[arg(value_name = "县情资料.yaml", help_heading = "参数")]
    pub county: PathBuf,

    /// 写到哪个文件，后缀定格式：docx、md、txt、html；- 是打印出来；不写就放在资料旁边
    #[arg(short, long, value_name = "文件", help_heading = "选项")]
    pub output: Option<PathBuf>,

    /// 怎样起草讲话稿
    #[command(flatten)]
    pub writing: Writing,
}

/// 怎样起草；讲话稿怎样写的，从它来的表也要照样写。
#[derive(Debug, Args)]
pub struct Writing {
    /// 场合，比资料里写的优先
    #[arg(long, value_name = "名称", help_heading = "选项")]
    pub occasion: Option<String>,

    /// 讲多少分钟
    #[arg(
        long,
        value_name = "分钟",
        help_heading = "选项",
        conflicts_with = "chars"
    )]
    pub minutes: Option<usize>,

    /// 写多少字
    #[arg(long, value_name = "字数", help_heading = "选项")]
    pub chars: Option<usize>,

    /// 换一套说法，从 0 数起
    #[arg(
        long,
        value_name = "序号",
        default_value_t = 0,
        hide_default_value = true,
        help_heading = "选项"
    )]
    pub variant: u32,

    /// 要避开的稿子（去年的、邻县的；docx、md、txt），可以写几次
    #[arg(long, value_name = "旧稿", help_heading = "选项")]
    pub avoid: Vec<PathBuf>,

    /// 自己的模板文件夹，不写就看资料旁边的 模板
    #[arg(long, value_name = "文件夹", help_heading = "选项")]
    pub templates: Option<PathBuf>,

    /// 版式，不写就是存档；有哪些见 zhibi layouts，资料旁边的 版式 里也可以放
    #[arg(long, value_name = "名称", help_heading = "选项")]
    pub layout: Option<String>,
}

/// 印成什么样，几个命令一样。
#[derive(Debug, Args)]
pub struct Shown {
    /// 印成什么样：human 给人看，json 给程序看
    #[arg(
        long,
        value_enum,
        value_name = "样式",
        default_value = "human",
        hide_default_value = true,
        hide_possible_values = true,
        help_heading = "选项"
    )]
    pub format: Style,
}

/// `check` 的参数。
#[derive(Debug, Args)]
pub struct Check {
    /// 县情资料（yaml）或稿子（docx、md、txt），可以写几个
    #[arg(value_name = "文件", required = true, help_heading = "参数")]
    pub files: Vec<PathBuf>,

    /// 印成什么样
    #[command(flatten)]
    pub shown: Shown,

    /// 对着哪份县情资料核
    #[arg(long, value_name = "县情资料.yaml", help_heading = "选项")]
    pub data: Option<PathBuf>,

    /// 和哪篇稿子比有没有重复
    #[arg(long, value_name = "稿子", help_heading = "选项")]
    pub against: Option<PathBuf>,
}

/// 给人看还是给程序看。
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Style {
    /// 给人看
    Human,
    /// 给程序看
    Json,
}

/// `outline` 的参数。
#[derive(Debug, Args)]
pub struct Outline {
    /// 稿子（docx、md、txt）
    #[arg(value_name = "稿子", help_heading = "参数")]
    pub file: PathBuf,

    /// 印成什么样
    #[command(flatten)]
    pub shown: Shown,
}

/// `compare` 的参数。
#[derive(Debug, Args)]
pub struct Compare {
    /// 第一篇（docx、md、txt）
    #[arg(value_name = "第一篇", help_heading = "参数")]
    pub a: PathBuf,

    /// 第二篇
    #[arg(value_name = "第二篇", help_heading = "参数")]
    pub b: PathBuf,

    /// 印成什么样
    #[command(flatten)]
    pub shown: Shown,
}

/// `learn` 的参数。
#[derive(Debug, Args)]
pub struct Learn {
    /// 旧稿（docx、md、txt），可以写几篇
    #[arg(value_name = "旧稿", required = true, help_heading = "参数")]
    pub speeches: Vec<PathBuf>,

    /// 写进哪个文件夹，没有就新建
    #[arg(short, long, value_name = "文件夹", help_heading = "选项")]
    pub output: PathBuf,
}

/// `explain` 的参数。
#[derive(Debug, Args)]
pub struct Explain {
    /// 规则名；不写就列出全部
    #[arg(value_name = "规则名", help_heading = "参数")]
    pub rule: Option<String>,
}

/// `fields` 的参数。
#[derive(Debug, Args)]
pub struct Fields {
    /// 只看这个场合用得到的
    #[arg(long, value_name = "名称", help_heading = "选项")]
    pub occasion: Option<String>,

    /// 自己的模板文件夹
    #[arg(long, value_name = "文件夹", help_heading = "选项")]
    pub templates: Option<PathBuf>,

    /// 打印模板手册：变量、函数、过滤器，各有例子
    #[arg(long, help_heading = "选项")]
    pub manual: bool,
}

/// `schema` 的参数。
#[derive(Debug, Args)]
pub struct Schema {
    /// 哪一种文件：资料 或 场合，不写就是资料
    #[arg(
        long = "for",
        value_enum,
        value_name = "文件",
        default_value = "资料",
        hide_default_value = true,
        hide_possible_values = true,
        help_heading = "选项"
    )]
    pub of: SchemaOf,
}

/// 哪一种文件的 Schema。
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum SchemaOf {
    /// 县情资料
    #[value(name = "资料")]
    County,
    /// 场合.yaml
    #[value(name = "场合")]
    Occasion,
}

/// `occasions` 的参数。
#[derive(Debug, Args)]
pub struct Occasions {
    /// 做什么，不写就是 list
    #[command(subcommand)]
    pub action: Option<OccasionAction>,

    /// 自己的模板文件夹
    #[arg(long, value_name = "文件夹", global = true, help_heading = "选项")]
    pub templates: Option<PathBuf>,
}

/// 对场合做什么。
#[derive(Debug, Subcommand)]
pub enum OccasionAction {
    /// 列出全部场合
    #[command(help_template = SUBCOMMAND_TEMPLATE, override_usage = "zhibi occasions list")]
    List,
    /// 看一个场合的说明、章节和必填栏目
    #[command(help_template = SUBCOMMAND_TEMPLATE, override_usage = "zhibi occasions show <名称>")]
    Show {
        /// 场合名称
        #[arg(value_name = "名称", help_heading = "参数")]
        name: String,
    },
    /// 拷出一个场合来改：各块、样例资料、怎么改的说明；已有的文件不动
    #[command(
        help_template = SUBCOMMAND_TEMPLATE,
        override_usage = "zhibi occasions copy <名称> <文件夹> [选项]",
        after_help = "例：zhibi occasions copy 季度例会 模板 --as 班前会"
    )]
    Copy(Copy),
    /// 查自己的模板：用三份样例、三种篇幅写一遍，毛病一次报全
    #[command(
        help_template = SUBCOMMAND_TEMPLATE,
        override_usage = "zhibi occasions check <文件夹> [选项]",
        after_help = "例：zhibi occasions check 模板"
    )]
    Check(CheckPack),
}

/// `occasions copy` 的参数。
#[derive(Debug, Args)]
pub struct Copy {
    /// 拷哪个场合
    #[arg(value_name = "名称", help_heading = "参数")]
    pub name: String,

    /// 放进哪个模板文件夹，没有就新建
    #[arg(value_name = "文件夹", help_heading = "参数")]
    pub dir: PathBuf,

    /// 换一个名称，成为自己的场合
    #[arg(
        long = "as",
        value_name = "新名称",
        help_heading = "选项",
        conflicts_with = "section"
    )]
    pub renamed: Option<String>,

    /// 只拷这一块，如 意义
    #[arg(long, value_name = "块", help_heading = "选项")]
    pub section: Option<String>,
}

/// `occasions check` 的参数。
#[derive(Debug, Args)]
pub struct CheckPack {
    /// 模板文件夹，或其中一个场合的文件夹
    #[arg(value_name = "文件夹", help_heading = "参数")]
    pub dir: PathBuf,

    /// 印成什么样
    #[command(flatten)]
    pub shown: Shown,
}

/// `layouts` 的参数。
#[derive(Debug, Args)]
pub struct Layouts {
    /// 做什么，不写就是 list
    #[command(subcommand)]
    pub action: Option<LayoutAction>,

    /// 自己的版式文件夹
    #[arg(long, value_name = "文件夹", global = true, help_heading = "选项")]
    pub folder: Option<PathBuf>,
}

/// 对版式做什么。
#[derive(Debug, Subcommand)]
pub enum LayoutAction {
    /// 列出全部版式
    #[command(help_template = SUBCOMMAND_TEMPLATE, override_usage = "zhibi layouts list")]
    List,
    /// 打印一种版式的内容，存到 版式 文件夹里就能改
    #[command(help_template = SUBCOMMAND_TEMPLATE, override_usage = "zhibi layouts show <名称>")]
    Show {
        /// 版式名称
        #[arg(value_name = "名称", help_heading = "参数")]
        name: String,
    },
}
