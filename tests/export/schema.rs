//! OOXML 的先后：ECMA-376（WordprocessingML，过渡版）规定各元素的孩子按什么次序出现。

use quick_xml::Reader;
use quick_xml::events::Event;
use zhibi::county::County;
use zhibi::draft::{Options, draft};
use zhibi::export::{Format, TableFormat, export_sourced, export_table};
use zhibi::occasion::{Library, Pack};
use zhibi::sources::{Sources, factsheet, notes};
use zhibi::tasks;

use super::read::entries;
use super::sample::{layout, long_speech, written_in};

/// 元素，和它的孩子应有的先后（空白隔开，省去 w:）。
const ORDER: [(&str, &str); 23] = [
    ("document", "background body"),
    ("body", "p tbl sectPr"),
    ("p", "pPr *"),
    ("r", "rPr *"),
    (
        "pPr",
        "pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr suppressLineNumbers \
         pBdr shd tabs suppressAutoHyphens kinsoku wordWrap overflowPunct topLinePunct autoSpaceDE \
         autoSpaceDN bidi adjustRightInd snapToGrid spacing ind contextualSpacing mirrorIndents \
         suppressOverlap jc textDirection textAlignment textboxTightWrap outlineLvl divId cnfStyle \
         rPr sectPr pPrChange",
    ),
    (
        "rPr",
        "rStyle rFonts b bCs i iCs caps smallCaps strike dstrike outline shadow emboss imprint \
         noProof snapToGrid vanish webHidden color spacing w kern position sz szCs highlight u \
         effect bdr shd fitText vertAlign rtl cs em lang eastAsianLayout specVanish oMath",
    ),
    (
        "sectPr",
        "headerReference footerReference footnotePr endnotePr type pgSz pgMar paperSrc pgBorders \
         lnNumType pgNumType cols formProt vAlign noEndnote titlePg textDirection bidi rtlGutter \
         docGrid printerSettings sectPrChange",
    ),
    (
        "tblPr",
        "tblStyle tblpPr tblOverlap bidiVisual tblStyleRowBandSize tblStyleColBandSize tblW jc \
         tblCellSpacing tblInd tblBorders shd tblLayout tblCellMar tblLook tblCaption tblDescription",
    ),
    (
        "tblBorders",
        "top left start bottom right end insideH insideV",
    ),
    ("tblCellMar", "top left start bottom right end"),
    ("tbl", "tblPr tblGrid tr"),
    ("tr", "tblPrEx trPr tc"),
    (
        "tcPr",
        "cnfStyle tcW gridSpan hMerge vMerge tcBorders shd noWrap tcMar textDirection tcFitText \
         vAlign hideMark",
    ),
    ("tc", "tcPr p tbl"),
    ("styles", "docDefaults latentStyles style"),
    ("docDefaults", "rPrDefault pPrDefault"),
    (
        "style",
        "name aliases basedOn next link autoRedefine hidden uiPriority semiHidden unhideWhenUsed \
         qFormat locked personal personalCompose personalReply rsid pPr rPr tblPr trPr tcPr \
         tblStylePr",
    ),
    (
        "settings",
        "writeProtection view zoom removePersonalInformation removeDateAndTime \
         doNotDisplayPageBoundaries displayBackgroundShape printPostScriptOverText \
         printFractionalCharacterWidth printFormsData embedTrueTypeFonts embedSystemFonts \
         saveSubsetFonts saveFormsData mirrorMargins alignBordersAndEdges \
         bordersDoNotSurroundHeader bordersDoNotSurroundFooter gutterAtTop hideSpellingErrors \
         hideGrammaticalErrors activeWritingStyle proofState formsDesign attachedTemplate \
         linkStyles stylePaneFormatFilter stylePaneSortMethod documentType mailMerge revisionView \
         trackRevisions doNotTrackMoves doNotTrackFormatting documentProtection autoFormatOverride \
         styleLockTheme styleLockQFSet defaultTabStop autoHyphenation consecutiveHyphenLimit \
         hyphenationZone doNotHyphenateCaps showEnvelope summaryLength clickAndTypeStyle \
         defaultTableStyle evenAndOddHeaders bookFoldRevPrinting bookFoldPrinting \
         bookFoldPrintingSheets drawingGridHorizontalSpacing drawingGridVerticalSpacing \
         displayHorizontalDrawingGridEvery displayVerticalDrawingGridEvery \
         doNotUseMarginsForDrawingGridOrigin drawingGridHorizontalOrigin drawingGridVerticalOrigin \
         doNotShadeFormData noPunctuationKerning characterSpacingControl printTwoOnOne \
         strictFirstAndLastChars noLineBreaksAfter noLineBreaksBefore savePreviewPicture \
         doNotValidateAgainstSchema saveInvalidXml ignoreMixedContent alwaysShowPlaceholderText \
         doNotDemarcateInvalidXml saveXmlDataOnly useXSLTWhenSaving saveThroughXslt \
         showXMLTags alwaysMergeEmptyNamespace updateFields hdrShapeDefaults footnotePr endnotePr \
         compat docVars rsids mathPr attachedSchema themeFontLang clrSchemeMapping",
    ),
    (
        "compat",
        "useSingleBorderforContiguousCells wpJustification noTabHangInd noLeading spaceForUL \
         noColumnBalance balanceSingleByteDoubleByteWidth noExtraLineSpacing \
         doNotLeaveBackslashAlone ulTrailSpace doNotExpandShiftReturn spacingInWholePoints \
         lineWrapLikeWord6 printBodyTextBeforeHeader printColBlack wpSpaceWidth showBreaksInFrames \
         subFontBySize suppressBottomSpacing suppressTopSpacing suppressSpacingAtTopOfPage \
         suppressTopSpacingWP suppressSpBfAfterPgBrk swapBordersFacingPages convMailMergeEsc \
         truncateFontHeightsLikeWP6 mwSmallCaps usePrinterMetrics doNotSuppressParagraphBorders \
         wrapTrailSpaces footnoteLayoutLikeWW8 shapeLayoutLikeWW8 alignTablesRowByRow \
         forgetLastTabAlignment adjustLineHeightInTable autoSpaceLikeWord95 noSpaceRaiseLower \
         doNotUseHTMLParagraphAutoSpacing layoutRawTableWidth layoutTableRowsApart \
         useWord97LineBreakRules doNotBreakWrappedTables doNotSnapToGridInCell \
         selectFldWithFirstOrLastChar applyBreakingRules doNotWrapTextWithPunct \
         doNotUseEastAsianBreakRules useWord2002TableStyleRules growAutofit useFELayout compatSetting",
    ),
    ("comments", "comment"),
    ("ruby", "rubyPr rt rubyBase"),
    ("rubyPr", "rubyAlign hps hpsRaise hpsBaseText lid dirty"),
    (
        "font",
        "altName panose1 charset family notTrueType pitch sig embedRegular embedBold embedItalic \
         embedBoldItalic",
    ),
];

/// 电子表格（SpreadsheetML）里的先后。
const SHEET_ORDER: [(&str, &str); 7] = [
    (
        "worksheet",
        "sheetPr dimension sheetViews sheetFormatPr cols sheetData sheetCalcPr sheetProtection \
         protectedRanges scenarios autoFilter sortState dataConsolidate customSheetViews mergeCells \
         phoneticPr conditionalFormatting dataValidations hyperlinks printOptions pageMargins \
         pageSetup headerFooter",
    ),
    ("sheetView", "pane selection"),
    ("c", "f v is"),
    (
        "workbook",
        "fileVersion fileSharing workbookPr workbookProtection bookViews sheets functionGroups \
         externalReferences definedNames calcPr",
    ),
    (
        "styleSheet",
        "numFmts fonts fills borders cellStyleXfs cellXfs cellStyles dxfs tableStyles colors",
    ),
    ("border", "left right top bottom diagonal"),
    ("xf", "alignment protection"),
];

/// 先后不对的地方。
fn misplaced(xml: &str, order: &[(&str, &str)]) -> Vec<String> {
    let mut reader = Reader::from_str(xml);
    // 开着的元素：名字，和下一个孩子最早可以是第几种。
    let mut open: Vec<(String, usize)> = Vec::new();
    let mut faults = Vec::new();
    loop {
        let (tag, opens) = match reader.read_event().unwrap() {
            Event::Start(tag) => (tag, true),
            Event::Empty(tag) => (tag, false),
            Event::End(_) => {
                open.pop();
                continue;
            }
            Event::Eof => return faults,
            _ => continue,
        };
        let qualified = tag.name();
        let qualified: &str = qualified.as_ref();
        let name = qualified.trim_start_matches("w:").to_owned();
        if let Some((parent, reached)) = open.last_mut()
            && let Some((_, children)) = order.iter().find(|(element, _)| element == parent)
        {
            let mut places = children.split_whitespace();
            match places.position(|child| child == name || child == "*") {
                Some(place) if place >= *reached || parent == "body" || parent == "tc" => {
                    *reached = place;
                }
                Some(_) => faults.push(format!("{parent} 里的 {name} 排晚了")),
                None => faults.push(format!("{parent} 里不该有 {name}")),
            }
        }
        if opens {
            open.push((name, 0));
        }
    }
}

#[test]
fn the_order_is_really_checked() {
    let wrong = [
        "<w:pPr><w:jc/><w:ind/></w:pPr>",
        "<w:r><w:t/><w:rPr/></w:r>",
        "<w:rPr><w:jc/></w:rPr>",
    ];
    for xml in wrong {
        assert_eq!(misplaced(xml, &ORDER).len(), 1, "{xml}");
    }
}

/// 各个部件的先后都对。
fn assert_in_order(package: &[u8], order: &[(&str, &str)], what: &str) {
    for (part, xml) in entries(package) {
        assert_eq!(misplaced(&xml, order), [""; 0], "{what} 的 {part}");
    }
}

#[test]
fn every_layout_keeps_to_the_order_of_the_schema() {
    for name in ["存档", "大字", "大字特大", "windows", "地方"] {
        let docx = written_in(&long_speech(), Format::Docx, &layout(name));
        assert_in_order(&docx, &ORDER, name);
    }
}

#[test]
fn comments_and_tables_keep_to_the_order_of_the_schema() {
    let yaml = include_str!("../../examples/专题工作会议.yaml");
    let county = County::read(yaml.as_bytes(), None).0.unwrap();
    let pack = Pack::load(&Library::built_in(), "专题工作会议").unwrap();
    let draft = draft(&county, &pack, &Options::default()).unwrap();
    let document = &draft.document;
    for (name, sources) in [
        ("批注", Sources::Notes(notes(document, &county))),
        ("附表", Sources::Table(factsheet(document, &county))),
    ] {
        for podium in ["存档", "大字"] {
            let docx = export_sourced(&draft, Format::Docx, &layout(podium), &sources).unwrap();
            assert_in_order(&docx, &ORDER, name);
        }
    }
    let table = tasks::table(document, &tasks::demands(document, &county));
    for (format, order) in [
        (TableFormat::Docx, &ORDER[..]),
        (TableFormat::Xlsx, &SHEET_ORDER[..]),
    ] {
        let bytes = export_table(&table, format, &layout("存档"), &draft.stamp).unwrap();
        assert_in_order(&bytes, order, "任务分解表");
    }
}
