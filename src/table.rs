//! 一张表：任务分解表、核稿表都是它，各种格式从它出。

/// 一张表。
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Table {
    /// 表名。
    pub title: String,
    /// 各栏，从左到右。
    pub columns: Vec<Column>,
    /// 各行，一行几格与栏数相同。
    pub rows: Vec<Vec<String>>,
}

/// 一栏。
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Column {
    /// 栏名。
    pub name: &'static str,
    /// 有多宽，各栏相比。
    pub width: u32,
}

impl Table {
    /// 一栏名、一宽，写成栏。
    pub fn columns<const N: usize>(columns: [(&'static str, u32); N]) -> Vec<Column> {
        columns.map(|(name, width)| Column { name, width }).to_vec()
    }

    /// 各栏的宽加起来等于 `whole`，除不尽的归最后一栏。
    pub fn widths(&self, whole: u32) -> Vec<u32> {
        let sum = self.columns.iter().map(|c| c.width).sum::<u32>().max(1);
        let mut left = whole;
        let mut widths: Vec<u32> = self.columns.iter().map(|c| whole * c.width / sum).collect();
        for width in &widths {
            left = left.saturating_sub(*width);
        }
        if let Some(last) = widths.last_mut() {
            *last += left;
        }
        widths
    }
}
