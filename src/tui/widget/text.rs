//! Texts measured in cells: wrapped without breaking a wide character.

use unicode_linebreak::{BreakOpportunity, linebreaks};
use unicode_segmentation::UnicodeSegmentation;
use unicode_width::UnicodeWidthStr;

pub use crate::i18n::{cut, pad, width};

/// `text` in lines of at most `cells` cells, broken where the Unicode line breaking rules allow:
/// no line starts with a closing mark or ends with an opening one (避头尾).
pub fn wrap(text: &str, cells: usize) -> Vec<String> {
    let cells = cells.max(2);
    let mut lines = vec![];
    let mut line = String::new();
    let mut start = 0;
    for (end, opportunity) in linebreaks(text) {
        let piece = text[start..end].trim_end_matches(['\n', '\r']);
        start = end;
        if line.width() + piece.trim_end().width() > cells && !line.is_empty() {
            lines.push(take_line(&mut line));
        }
        push_piece(&mut lines, &mut line, piece, cells);
        if opportunity == BreakOpportunity::Mandatory && end < text.len() {
            lines.push(take_line(&mut line));
        }
    }
    lines.push(take_line(&mut line));
    lines
}

fn take_line(line: &mut String) -> String {
    let full = std::mem::take(line);
    full.trim_end().to_owned()
}

/// Adds a piece that has no break in it; one wider than a line is split by graphemes.
fn push_piece(lines: &mut Vec<String>, line: &mut String, piece: &str, cells: usize) {
    for grapheme in piece.graphemes(true) {
        let blank = grapheme.trim().is_empty();
        if !blank && line.width() + grapheme.width() > cells && !line.is_empty() {
            lines.push(take_line(line));
        }
        line.push_str(grapheme);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn no_line_starts_with_a_closing_mark() {
        let lines = wrap("在3号楼加装无障碍坡道,预算不超过2万元。（另议）", 12);
        assert!(lines.iter().all(|l| width(l) <= 12), "{lines:?}");
        assert!(!lines.iter().any(|l| l.starts_with(['。', '）'])), "{lines:?}");
    }

    proptest! {
        #[test]
        fn cut_and_pad_keep_their_promise(text in "[a-z无障碍坡道“”·（）é ]{0,40}", cells in 0usize..30) {
            prop_assert!(width(&cut(&text, cells)) <= cells);
            prop_assert_eq!(width(&pad(&text, cells)), cells);
        }

        #[test]
        fn wrapping_loses_no_character(text in "[a-z无障碍坡道,。（）]{0,60}", cells in 4usize..30) {
            let joined: String = wrap(&text, cells).concat();
            prop_assert_eq!(joined, text);
        }
    }
}
