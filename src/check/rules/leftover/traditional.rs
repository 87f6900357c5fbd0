//! 繁体混用：简体的稿子里夹着繁体字。

use std::collections::HashSet;
use std::sync::LazyLock;

use super::super::{Mark, Run, rule};
use super::runs;
use crate::check::Scene;

rule!("繁体混用", Leftover, Medium, Run::Speech(check));

/// 常用的、简体里不会有的繁体字。
const CHARACTERS: &str = "們個這為來時對會過還國說點學實發開關進動種應與業產無現場樣機長間問題頭見體將從電\
                          當區員辦務議論認識記設計證評許該談請調課語誤讀護變讓負責財貨質貧費資賬購貿賽貫貢\
                          達遠運連選遲適遺邊鄉鎮縣縱總結給統級紀約組織終經續維網線緊練繼績綜綠編緩積穩稱類\
                          糧純紅細絡絕緒營藝藥處號蟲補裝複規視覺觀親觸訂訓訪診詞詢詳誠誰諸謀謹譯講譽農遷鄰\
                          醫釋鋼錄錢錯鍵鏈鐵門閉闖閱隊陽階際陸險隨隱雖雙離難雲靈靜響頁順須預領頻顆願顯風飛\
                          飯飲館馬駐駕騎驗驚髮鬥魚鳥鹽麥黃齊龍億優傷備傳債傾僅價儀兒兩冊凍創劃劇劑勞勢勵勝\
                          匯協單廠廣慶庫廳歷參園圍圖團圓塊壓壞墊報執堅塵壯壽夢夾奪奮婦孫寧審寫寬賓導屆層屬\
                          島崗幣師帳帶幫幹彈強徑復態憂懷懲懸戰戲戶擁擇擊擋據擔擴擾攝攜敗敘數斷舊曉暫東條極\
                          構槍樓標樹橋檢權歡歲殘毀氣決沒況淚淨減測湯溝準溫滅滿漢漸潔濟濕灣災爐爭爺狀獨獎獲\
                          環畝畢異療監盤眾礦礎禍競筆節築簡簽籌籃粵糾納紙紛嚴禦繫係亞啟嗎喪嘗嚇寶專嶺廢憲憑\
                          懶掃採換揚損搶擠攔攤敵晝曬棄榮樂歐殺殼氫汙沖濃澤澆濱瀉煙熱燈燒爛牆犧狹獻瘋皺盜確\
                          碼磚禮稅穀窮竊範籤絲綁綱縮繞羅義習聖聞聯聰職聽脅脈腦腫腳腸膚膠臉臨興舉艙艱莊莖華\
                          萬蓋蔣蕩藍蘇蘭虛虧蝕衆術衛衝褲襲覽訊託訟試詩誌誘謊謝譜豐豬賀賣賴贊贈趕趨踐軌軍軟\
                          較載輕輛輪輸轄轉轟辭鄭鄧醞釀針鈴鉛銀銅銘銳銷鋁鋪鍋鍛鏡鑄閃閣閥闊陝陰陳隸霧鞏韓頂\
                          項頌頓額顏飢餘饋騙騰驅驟鬆鬧鮮鳳鴻齒齡潛滲濾灑爾牽畫癥礙縫繪罰罷脫臺訴詐諾謂貝\
                          貸賢躍車逕鄔鉤鋒鎖鐘隕雞靂頸飾駛髒鬱鶴齋";

fn check(scene: &Scene) -> Vec<Mark> {
    let lines = || scene.speech.filled();
    let count =
        |line: &crate::speech::Line| line.text.chars().filter(|c| is_traditional(*c)).count();
    let total: usize = lines().map(count).sum();
    let mut marks: Vec<Mark> = Vec::new();
    for line in lines() {
        for run in runs(&line.text, is_traditional) {
            let message = format!("“{}”是繁体字", &line.text[run.clone()]);
            marks.push(Mark::new(line.place(run), message, "改成简体"));
        }
    }
    if total * 8 > scene.speech.characters() {
        marks.truncate(1);
        if let Some(mark) = marks.first_mut() {
            "全篇用的是繁体字".clone_into(&mut mark.message);
            "整篇转成简体".clone_into(&mut mark.hint);
        }
    }
    marks
}

/// 是不是繁体字。
fn is_traditional(c: char) -> bool {
    static KNOWN: LazyLock<HashSet<char>> = LazyLock::new(|| CHARACTERS.chars().collect());
    c > '\u{4DFF}' && KNOWN.contains(&c)
}
