//! Texts measured in cells: columns stand under one another with wide characters too.

use unicode_segmentation::UnicodeSegmentation;
use unicode_width::UnicodeWidthStr;

/// Cells that `text` takes.
pub fn width(text: &str) -> usize {
    text.width()
}

/// `text` in at most `cells` cells, with `…` where something was left out.
pub fn cut(text: &str, cells: usize) -> String {
    if text.width() <= cells {
        return text.to_owned();
    }
    let mut out = String::new();
    let mut used = 0;
    for grapheme in text.graphemes(true) {
        let next = used + grapheme.width();
        if next + 1 > cells {
            break;
        }
        out.push_str(grapheme);
        used = next;
    }
    if cells > 0 {
        out.push('…');
    }
    out
}

/// `text` in exactly `cells` cells: cut, or filled with blanks.
pub fn pad(text: &str, cells: usize) -> String {
    let mut out = cut(text, cells);
    let used = out.width();
    out.extend(std::iter::repeat_n(' ', cells.saturating_sub(used)));
    out
}
