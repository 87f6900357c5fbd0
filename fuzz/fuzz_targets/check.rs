//! 随便什么字节都核得完。运行：cargo +nightly fuzz run check
#![no_main]

use libfuzzer_sys::fuzz_target;
use zhibi::check::{self, Scene, Settings};
use zhibi::export::Format;
use zhibi::foreign;
use zhibi::speech::Speech;

fuzz_target!(|bytes: &[u8]| {
    for format in [Format::Txt, Format::Md, Format::Docx] {
        if let Ok(text) = foreign::text(bytes, format) {
            let speech = Speech::parse(&text, format == Format::Md);
            check::speech(&Scene::new(&speech, None, None), &Settings::default());
        }
    }
});
