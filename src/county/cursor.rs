//! 一段短文字从左往右读：数字、日期、时段的读法都靠它。

/// 读到哪里了。
#[derive(Debug, Clone, Copy)]
pub(super) struct Cursor<'a> {
    rest: &'a str,
}

impl<'a> Cursor<'a> {
    pub fn new(text: &'a str) -> Self {
        Cursor { rest: text }
    }

    /// 还没读的部分。
    pub fn rest(&self) -> &'a str {
        self.rest
    }

    /// 是不是读完了。
    pub fn is_done(&self) -> bool {
        self.rest.is_empty()
    }

    /// 下一个字。
    pub fn peek(&self) -> Option<char> {
        self.rest.chars().next()
    }

    /// 接着的是 `word` 就读过去。
    pub fn eat(&mut self, word: &str) -> bool {
        match self.rest.strip_prefix(word) {
            Some(rest) => {
                self.rest = rest;
                true
            }
            None => false,
        }
    }

    /// 接着的是其中哪一个，读过去并给出来；长的写在前面。
    pub fn eat_any<'w>(&mut self, words: &[&'w str]) -> Option<&'w str> {
        words.iter().find(|word| self.eat(word)).copied()
    }

    /// 一串数字，最多 `most` 位；原样给出。
    pub fn digits(&mut self, most: usize) -> Option<&'a str> {
        let end = self.rest.bytes().take_while(u8::is_ascii_digit).count();
        if end == 0 || end > most {
            return None;
        }
        let (digits, rest) = self.rest.split_at(end);
        self.rest = rest;
        Some(digits)
    }

    /// 一个最多 `most` 位的数。
    pub fn number(&mut self, most: usize) -> Option<u32> {
        self.digits(most.min(9))?.parse().ok()
    }

    /// 四位的年份。
    pub fn year(&mut self) -> Option<i32> {
        let mut ahead = *self;
        let digits = ahead.digits(4).filter(|d| d.len() == 4)?;
        *self = ahead;
        digits.parse().ok()
    }
}
