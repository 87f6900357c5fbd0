//! OOXML 的先后：ECMA-376（WordprocessingML，过渡版）规定各元素的孩子按什么次序出现。

use quick_xml::Reader;
use quick_xml::events::Event;
use zhibi::export::Format;

use super::read::entries;
use super::sample::{layout, long_speech, written_in};

/// 元素，和它的孩子应有的先后（空白隔开，省去 w:）。
const ORDER: [(&str, &str); 22] = [
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

/// 先后不对的地方。
fn misplaced(xml: &str) -> Vec<String> {
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
            && let Some((_, order)) = ORDER.iter().find(|(element, _)| element == parent)
        {
            let mut places = order.split_whitespace();
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
        assert_eq!(misplaced(xml).len(), 1, "{xml}");
    }
}

#[test]
fn every_layout_keeps_to_the_order_of_the_schema() {
    for name in ["存档", "大字", "大字特大", "windows", "地方"] {
        let docx = written_in(&long_speech(), Format::Docx, &layout(name));
        for (part, xml) in entries(&docx) {
            assert_eq!(misplaced(&xml), [""; 0], "{name} 的 {part}");
        }
    }
}
