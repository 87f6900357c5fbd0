//! 算出来的数：变化、比率、剩余、走势；只有数和方向，话在模板里。

pub mod accidents;
pub mod amount;
pub mod change;
pub mod dates;
pub mod hazards;
pub mod timing;
